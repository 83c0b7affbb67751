using Pathways.Core.Jobs;
using Pathways.Core.Reminders;

namespace Pathways.Core.Reminding;

/// <summary>
/// Makes the reminder rows of the day, of every kind that is planned. Rows are made on the local day on which they go out, so that their
/// instant is computed late, with the clock changes known by then. A day that was missed is caught up while the subject still lies ahead.
/// Running again makes nothing new: the key is unique.
/// </summary>
public sealed class PlanReminders(ReminderPlanning now) : IJob
{
    /// <inheritdoc />
    public static string Name => "PlanReminders";

    /// <inheritdoc />
    public async Task<JobResult> RunAsync(CancellationToken cancellationToken)
    {
        var plan = await now.WithRulesAsync(cancellationToken);
        var sendAfter = plan.Morning;
        var made = 0;
        foreach (var kind in ReminderKinds.All)
        {
            if (kind.DueAsync is not { } due || plan.Rules.IsOff(kind.Rule)) continue;
            made += await plan.Db.TellAndSaveAsync(await due(plan, cancellationToken), sendAfter, cancellationToken);
        }

        return new JobResult(made, 0);
    }
}
