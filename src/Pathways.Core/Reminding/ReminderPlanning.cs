using Pathways.Core.Data;
using Pathways.Core.Organisation;
using Pathways.Core.Time;

namespace Pathways.Core.Reminding;

/// <summary>By what a planned kind finds out whom to tell of what today.</summary>
/// <param name="Db">The database.</param>
/// <param name="Clock">The organisation's clock.</param>
/// <param name="Settings">How many days before.</param>
public sealed record ReminderPlanning(PathwaysDb Db, LocalTime Clock, ProgrammeSettings Settings)
{
    /// <summary>The local day.</summary>
    public DateOnly Today => Clock.Today;

    /// <summary>Now (UTC).</summary>
    public DateTime Now => Clock.UtcNow;

    /// <summary>The instant (UTC) at which the day after tomorrow begins.</summary>
    public DateTime EndOfTomorrow => Clock.StartOf(Clock.Today.AddDays(2));
}
