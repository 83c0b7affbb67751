using Pathways.Core.Data;
using Pathways.Core.Jobs;
using Pathways.Core.Organisation;
using Pathways.Core.Reminders;
using Pathways.Core.Time;

namespace Pathways.Core.Reminding;

/// <summary>
/// Makes the reminder rows of the day, of every kind that is planned. Rows are made on the local day on which they go out, so that their
/// instant is computed late, with the clock changes known by then. A day that was missed is caught up while the subject still lies ahead.
/// Running again makes nothing new: the key is unique.
/// </summary>
public sealed class PlanReminders(PathwaysDb db, LocalTime clock, ProgrammeSettings settings) : IJob
{
    /// <inheritdoc />
    public static string Name => "PlanReminders";

    /// <inheritdoc />
    public async Task<JobResult> RunAsync(CancellationToken cancellationToken)
    {
        var plan = new ReminderPlanning(db, clock, settings);
        var sendAfter = clock.ToUtc(clock.Today, new TimeOnly(settings.ReminderHour, 0));
        var made = 0;
        foreach (var kind in ReminderKinds.All)
        {
            if (kind.DueAsync is not { } due) continue;
            made += await db.TellAndSaveAsync(await due(plan, cancellationToken), sendAfter, cancellationToken);
        }

        return new JobResult(made, 0);
    }
}
