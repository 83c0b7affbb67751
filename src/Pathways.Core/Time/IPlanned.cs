namespace Pathways.Core.Time;

/// <summary>
/// A moment that people agreed on. It is kept as an instant, by which it is sorted and sent, and beside it as the day and hour on the wall,
/// which stay when the rules of the clock change.
/// Both are written by <see cref="KeepTheHour"/>, and read anew when the rules change.
/// </summary>
public interface IPlanned
{
    /// <summary>The instant (UTC); null while nothing is agreed.</summary>
    DateTime? PlannedAt { get; }

    /// <summary>The day on the wall's calendar.</summary>
    DateOnly? PlannedOn { get; set; }

    /// <summary>The hour on the wall's clock.</summary>
    TimeOnly? PlannedTime { get; set; }

    /// <summary>The same hour on the wall is another instant (UTC) now. Nobody is asked again.</summary>
    void Reread(DateTime at);
}
