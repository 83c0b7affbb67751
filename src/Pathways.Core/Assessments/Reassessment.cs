using Pathways.Core.Organisation;
using Pathways.Core.Risks;
using Pathways.Core.Time;

namespace Pathways.Core.Assessments;

/// <summary>When a youth is assessed anew: computed at read time, never stored.</summary>
public static class Reassessment
{
    /// <summary>
    /// The local day the next assessment is due: so many days after the last completed one (a setting), or sooner when the risk has risen
    /// to medium or high
    /// since then: by the risk's next review, counted from the day it rose. Null when there is neither.
    /// </summary>
    /// <param name="completedOn">Local day of the last completed assessment.</param>
    /// <param name="level">The risk as it stands.</param>
    /// <param name="raisedOn">Since when it has stood so, if it rose (<see cref="RiskAssessment.RaisedOn"/>).</param>
    /// <param name="settings">The programme's days.</param>
    public static DateOnly? DueOn(DateOnly? completedOn, RiskLevel? level, DateOnly? raisedOn, ProgrammeSettings settings)
    {
        ArgumentNullException.ThrowIfNull(settings);
        var regular = completedOn?.DaysLater(settings.ReassessmentDays);
        if (level is not (RiskLevel.Medium or RiskLevel.High) || raisedOn is not { } rose || completedOn >= rose) return regular;
        var byRisk = rose.DaysLater(RiskReview.Days(level.Value, settings));
        return regular is { } day && day < byRisk ? day : byRisk;
    }
}
