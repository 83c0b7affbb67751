using Microsoft.EntityFrameworkCore;
using Pathways.Core.Data;
using Pathways.Core.Reminders;

namespace Pathways.Core.Reminding;

/// <summary>The one way in which somebody chooses what is told where, and when.</summary>
public static class ChooseReminders
{
    /// <summary>
    /// Keeps and saves what an account wants of a kind on a channel, from an instant (UTC) on; the same choice again changes nothing.
    /// Answers <see cref="ReminderProblem.AlwaysTold"/> when a kind that protects somebody would be switched off.
    /// </summary>
    public static Task<ReminderProblem?> ChooseAsync(this PathwaysDb db, int accountId, ReminderRule rule, ReminderChannel channel,
        bool isWanted, DateTime now, CancellationToken cancellationToken) =>
        db.ChooseAsync(accountId, new Dictionary<(ReminderRule, ReminderChannel), bool> { [(rule, channel)] = isWanted }, null, now,
            cancellationToken);

    /// <summary>
    /// The same for several kinds at once, with the quiet hours and the rhythm where they are given; nothing is saved when something is
    /// refused. <see cref="ReminderProblem.AlwaysTold"/>, <see cref="ReminderProblem.QuietEndsWhereItBegins"/>.
    /// </summary>
    public static Task<ReminderProblem?> ChooseAsync(this PathwaysDb db, int accountId,
        IReadOnlyDictionary<(ReminderRule Rule, ReminderChannel Channel), bool> wanted,
        (TimeOnly QuietFrom, TimeOnly QuietTo, MailRhythm Rhythm)? habits, DateTime now, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(db);
        ArgumentNullException.ThrowIfNull(wanted);
        return db.CheckAndSaveAsync<ReminderProblem?>(async () =>
        {
            if (wanted.Any(choice => !choice.Value && ReminderKinds.Of(choice.Key.Rule).IsForSafety)) return ReminderProblem.AlwaysTold;
            var isOtherRhythm = false;
            if (habits is var (from, to, rhythm))
            {
                var mine = await db.ReminderHabits.SingleOrDefaultAsync(h => h.AccountId == accountId, cancellationToken);
                mine ??= db.ReminderHabits.Add(new ReminderHabits { AccountId = accountId }).Entity;
                isOtherRhythm = mine.Rhythm != rhythm;
                if (mine.Choose(from, to, rhythm) is { } problem)
                {
                    db.ChangeTracker.Clear();
                    return problem;
                }
            }

            var choices = await db.ReminderChoices.Where(c => c.AccountId == accountId)
                .ToDictionaryAsync(c => (c.Rule, c.Channel), cancellationToken);
            foreach (var ((rule, channel), isWanted) in wanted)
            {
                if ((choices.GetValueOrDefault((rule, channel))?.IsWanted ?? true) == isWanted) continue;
                if (!choices.TryGetValue((rule, channel), out var choice))
                {
                    choice = new ReminderChoice { AccountId = accountId, Rule = rule, Channel = channel };
                    db.ReminderChoices.Add(choice);
                }

                (choice.IsWanted, choice.ChosenAt) = (isWanted, now);
            }

            await db.SaveChangesAsync(cancellationToken);
            if (isOtherRhythm) await db.LetGoAsync(accountId, now, cancellationToken);
            return null;
        }, cancellationToken);
    }
}
