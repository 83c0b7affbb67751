using Pathways.Core.Youths;

namespace Pathways.Core.FollowUps;

/// <summary>The day a youth left the establishment. The mentor's link stays: aftercare begins.</summary>
public sealed class Exit
{
    /// <summary>Key.</summary>
    public int Id { get; set; }

    /// <summary>The youth.</summary>
    public int YouthId { get; set; }

    /// <summary>The youth.</summary>
    public Youth Youth { get; set; } = null!;

    /// <summary>The local day.</summary>
    public DateOnly On { get; private set; }

    /// <summary>Why.</summary>
    public ExitReason Reason { get; private set; }

    /// <summary>Who recorded it.</summary>
    public int RecordedById { get; private set; }

    /// <summary>When it was recorded (UTC).</summary>
    public DateTime RecordedAt { get; private set; }

    /// <summary>
    /// Records that the youth left on a local day; mentor and centre stay as they are. The youth comes with <see cref="Youth.Stays"/>
    /// loaded.
    /// <see cref="FollowUpProblem.ExitTwice"/> when there is a <paramref name="former"/> one, <see cref="FollowUpProblem.ReasonMissing"/>,
    /// <see cref="FollowUpProblem.ExitInFuture"/>, <see cref="FollowUpProblem.ExitBeforeEntry"/>.
    /// </summary>
    public static Result<Exit, FollowUpProblem> Record(Youth youth, Exit? former, DateOnly on, ExitReason reason, int byAccountId,
        DateOnly today, DateTime now)
    {
        ArgumentNullException.ThrowIfNull(youth);
        if (former is not null) return FollowUpProblem.ExitTwice;
        if (!Enum.IsDefined(reason)) return FollowUpProblem.ReasonMissing;
        if (on > today) return FollowUpProblem.ExitInFuture;
        var entry = youth.EntryDate ?? youth.Stays.Select(stay => (DateOnly?)stay.From).Min() ?? youth.BirthDate;
        if (on < entry) return FollowUpProblem.ExitBeforeEntry;
        return new Exit { Youth = youth, On = on, Reason = reason, RecordedById = byAccountId, RecordedAt = now };
    }
}
