using Pathways.Core.Organisation;
using Pathways.Core.Time;

namespace Pathways.Core.Risks;

/// <summary>When a risk is looked at again: computed at read time from its level and day, never stored.</summary>
public static class RiskReview
{
    /// <summary>Days until a level is judged again (settings).</summary>
    public static int Days(RiskLevel level, ProgrammeSettings settings)
    {
        ArgumentNullException.ThrowIfNull(settings);
        return settings.RiskReviewDays[level];
    }

    /// <summary>The local day the next judgement is due; null when there was none yet.</summary>
    public static DateOnly? On(RiskLevel? level, DateOnly? assessedOn, ProgrammeSettings settings) =>
        level is { } known && assessedOn is { } day ? day.DaysLater(Days(known, settings)) : null;
}
