using Microsoft.EntityFrameworkCore;
using Pathways.Core.Data;
using Pathways.Core.Reminders;

namespace Pathways.Core.Reminding;

/// <summary>The one way in which somebody chooses what is told where.</summary>
public static class ChooseReminders
{
    /// <summary>
    /// Keeps and saves what an account wants of a kind on a channel, from an instant (UTC) on; the same choice again changes nothing.
    /// Answers <see cref="ReminderProblem.AlwaysTold"/> when a kind that protects somebody would be switched off.
    /// </summary>
    public static Task<ReminderProblem?> ChooseAsync(this PathwaysDb db, int accountId, ReminderRule rule, ReminderChannel channel,
        bool isWanted, DateTime now, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(db);
        return db.CheckAndSaveAsync<ReminderProblem?>(async () =>
        {
            if (!isWanted && ReminderKinds.Of(rule).IsForSafety) return ReminderProblem.AlwaysTold;
            var choice = await db.ReminderChoices.SingleOrDefaultAsync(
                c => c.AccountId == accountId && c.Rule == rule && c.Channel == channel, cancellationToken);
            if (choice?.IsWanted == isWanted) return null;
            if (choice is null)
            {
                choice = new ReminderChoice { AccountId = accountId, Rule = rule, Channel = channel };
                db.ReminderChoices.Add(choice);
            }

            (choice.IsWanted, choice.ChosenAt) = (isWanted, now);
            await db.SaveChangesAsync(cancellationToken);
            return null;
        }, cancellationToken);
    }
}
