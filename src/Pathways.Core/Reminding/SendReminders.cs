using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;
using Pathways.Core.Accounts;
using Pathways.Core.Contact;
using Pathways.Core.Data;
using Pathways.Core.Feedback;
using Pathways.Core.Help;
using Pathways.Core.Jobs;
using Pathways.Core.Mail;
using Pathways.Core.Plans;
using Pathways.Core.Reminders;
using Pathways.Core.Sessions;
using Pathways.Core.Time;

namespace Pathways.Core.Reminding;

/// <summary>
/// Sends what is due. A worker claims rows for some minutes by one atomic update, so that several workers never send the same row; a worker
/// that dies leaves
/// its rows to the next when the lease ends. A failure of one goes on with the next and is tried again later, ever less often. A reminder
/// whose
/// subject moved, is done, or whose day has passed is dropped. Only in the moment between a server's "accepted" and our row can a crash
/// send a mail
/// twice; both then carry the same Message-ID. What the server as a whole refuses (no line, no sign-in) is asked once a round, not once a
/// mail.
/// </summary>
public sealed partial class SendReminders(PathwaysDb db, IMailTransport transport, IMailWriter writer, LocalTime clock,
    ILogger<SendReminders> log) : IJob
{
    private const int RowsPerClaim = 20;
    private static readonly TimeSpan Lease = TimeSpan.FromMinutes(10);
    private static readonly ReminderRule[] HelpRules = [ReminderRule.HelpAsked, ReminderRule.HelpUnanswered,
        ReminderRule.HelpUnansweredLong, ReminderRule.HelpAnswered];
    private readonly Guid worker = Guid.NewGuid();
    private MailException? away;

    /// <inheritdoc />
    public static string Name => "SendReminders";

    /// <summary>How long after the n-th failure the next try comes: 5, 10, 20 … minutes, at most 6 hours.</summary>
    public static TimeSpan Backoff(int attempts) => TimeSpan.FromMinutes(Math.Min(360, 5 * Math.Pow(2, Math.Clamp(attempts - 1, 0, 10))));

    /// <inheritdoc />
    public async Task<JobResult> RunAsync(CancellationToken cancellationToken)
    {
        var (done, failed) = (0, 0);
        away = null;
        while (!cancellationToken.IsCancellationRequested)
        {
            // a call for help overtakes the reminders of the morning
            var claimed = await ClaimAsync(r => HelpRules.Contains(r.Rule), cancellationToken);
            if (claimed.Count == 0) claimed = await ClaimAsync(r => !HelpRules.Contains(r.Rule), cancellationToken);
            if (claimed.Count == 0) break;
            foreach (var reminder in claimed)
            {
                if (await TellAsync(reminder, cancellationToken)) done++;
                else failed++;
            }
        }

        await transport.HangUpAsync(cancellationToken);
        return new JobResult(done, failed);
    }

    private async Task<List<Claimed>> ClaimAsync(System.Linq.Expressions.Expression<Func<Reminder, bool>> which,
        CancellationToken cancellationToken)
    {
        var (now, until) = (clock.UtcNow, clock.UtcNow + Lease);
        var mail = transport.IsConfigured;
        // The predicate stands in the update too: whoever comes second finds the row taken, on every database.
        var free = db.Reminders.Where(which).Where(r => r.SentAt == null && r.DroppedAt == null && r.SendAfter <= now
            && (r.LeasedUntil == null || r.LeasedUntil < now) && (mail || r.Channel == ReminderChannel.Page));
        while (true)
        {
            var ids = await free.OrderBy(r => r.SendAfter).ThenBy(r => r.Id).Select(r => r.Id).Take(RowsPerClaim)
                .ToListAsync(cancellationToken);
            if (ids.Count == 0) return [];
            var taken = await db.InTransactionAsync(
                () => free.Where(r => ids.Contains(r.Id)).ExecuteUpdateAsync(
                    set => set.SetProperty(r => r.LeasedBy, worker).SetProperty(r => r.LeasedUntil, until)
                        .SetProperty(r => r.Attempts, r => r.Attempts + 1), cancellationToken),
                cancellationToken);
            if (taken == 0) continue;
            return await db.Reminders.AsNoTracking()
                .Where(r => ids.Contains(r.Id) && r.LeasedBy == worker && r.SentAt == null && r.DroppedAt == null)
                .OrderBy(r => r.SendAfter).ThenBy(r => r.Id)
                .Select(r => new Claimed(r.Id, r.Rule, r.SubjectId, r.DueOn, r.Channel, r.Attempts, r.RecipientId, r.Recipient.Role,
                    r.Recipient.Email, r.Recipient.ClosedAt,
                    r.Recipient.NameArabic, r.Recipient.NameLatin, r.Recipient.Language))
                .ToListAsync(cancellationToken);
        }
    }

    /// <summary>True when it was told or dropped, false when it failed.</summary>
    private async Task<bool> TellAsync(Claimed reminder, CancellationToken cancellationToken)
    {
        try
        {
            if (await FactsAsync(reminder, cancellationToken) is not { } facts)
            {
                await MarkAsync(reminder, set => set.SetProperty(r => r.DroppedAt, clock.UtcNow), cancellationToken);
                return true;
            }

            if (reminder.Channel == ReminderChannel.Email)
            {
                var day = reminder.DueOn.ToString("yyyyMMdd", CultureInfo.InvariantCulture);
                var id = $"<{reminder.Rule}.{reminder.SubjectId}.{day}.{reminder.RecipientId}@pathways.reminder>".ToLowerInvariant();
                var mail = await writer.ReminderAsync(id, reminder.Email!,
                    PersonName.In(reminder.Language, reminder.NameArabic, reminder.NameLatin), reminder.Language, facts);
                if (away is not null) throw away; // the server would say the same of each: one wait is enough
                await transport.SendAsync(mail, cancellationToken);
            }

            await MarkAsync(reminder, set => set.SetProperty(r => r.SentAt, clock.UtcNow).SetProperty(r => r.LastError, ""),
                cancellationToken);
            return true;
        }
        catch (Exception failure) when (failure is not OperationCanceledException || !cancellationToken.IsCancellationRequested)
        {
            if (failure is MailException { IsOfTheServer: true } server) away = server;
            var (again, why) = (clock.UtcNow + Backoff(reminder.Attempts), failure is MailException ? failure.Message
                : failure.GetType().Name);
            Failed(failure is MailException ? null : failure, reminder.Id, why); // a mail server's words may repeat the address
            await MarkAsync(reminder, set => set.SetProperty(r => r.SendAfter, again).SetProperty(r => r.LeasedUntil, (DateTime?)null)
                .SetProperty(r => r.LastError, why[..Math.Min(200, why.Length)]), cancellationToken);
            return false;
        }
    }

    /// <summary>What to say, or null when there is nothing to say any more.</summary>
    private async Task<ReminderFacts?> FactsAsync(Claimed reminder, CancellationToken cancellationToken)
    {
        if (HelpRules.Contains(reminder.Rule)) return await HelpFactsAsync(reminder, cancellationToken);
        if (reminder.Rule == ReminderRule.FeedbackAsked) return await FeedbackFactsAsync(reminder, cancellationToken);
        if (reminder.ClosedAt is not null || reminder.DueOn < clock.Today
            || (reminder.Channel == ReminderChannel.Email && string.IsNullOrEmpty(reminder.Email))) return null;
        var forYouth = reminder.Role == Role.Youth;
        if (reminder.Rule == ReminderRule.CodeMade)
            return new ReminderFacts(reminder.Rule, forYouth, reminder.DueOn, null, "", Path: "Accounts/Mine");
        if (IsOfGrowth(reminder.Rule)) return await GrowthFactsAsync(reminder, forYouth, cancellationToken);
        if (reminder.Rule == ReminderRule.SessionTomorrow)
        {
            var session = await db.Sessions.AsNoTracking().Where(s => s.Id == reminder.SubjectId && s.State == SessionState.Planned)
                .Select(s => new { s.StartsAt, s.Place }).SingleOrDefaultAsync(cancellationToken);
            return session is null || clock.DayOf(session.StartsAt) != reminder.DueOn || session.StartsAt < clock.UtcNow
                ? null
                : new ReminderFacts(reminder.Rule, forYouth, reminder.DueOn, session.StartsAt, forYouth ? session.Place : "");
        }

        if (reminder.Rule != ReminderRule.StepDue)
            throw new InvalidOperationException($"A kind of reminder that nobody sends: {reminder.Rule}");
        var due = await db.Steps.AsNoTracking().StillToDo().Where(s => s.Id == reminder.SubjectId).Select(s => s.DueOn)
            .SingleOrDefaultAsync(cancellationToken);
        return due == reminder.DueOn ? new ReminderFacts(reminder.Rule, forYouth, reminder.DueOn, null, "") : null;
    }

    /// <summary>
    /// A call for help is told as long as nobody answered it, also on a later day; an answer, until the request is closed.
    /// </summary>
    private async Task<ReminderFacts?> HelpFactsAsync(Claimed reminder, CancellationToken cancellationToken)
    {
        if (reminder.ClosedAt is not null || (reminder.Channel == ReminderChannel.Email && string.IsNullOrEmpty(reminder.Email)))
            return null;
        var forYouth = reminder.Rule == ReminderRule.HelpAnswered;
        var request = await db.HelpRequests.AsNoTracking().Where(h => h.Id == reminder.SubjectId && h.ClosedAt == null
            && h.AnsweredAt != null == forYouth).Select(h => new { h.Kind }).SingleOrDefaultAsync(cancellationToken);
        return request is null ? null : new ReminderFacts(reminder.Rule, forYouth, reminder.DueOn, null, "", !forYouth
            && request.Kind == HelpKind.Danger, forYouth ? "Help/Ask" : $"Help/Answer/{reminder.SubjectId}");
    }

    /// <summary>A manager's question is told as long as nobody answered it.</summary>
    private async Task<ReminderFacts?> FeedbackFactsAsync(Claimed reminder, CancellationToken cancellationToken) =>
        reminder.ClosedAt is null && !string.IsNullOrEmpty(reminder.Email) && await db.SessionFeedback.Unanswered()
            .AnyAsync(f => f.SessionId == reminder.SubjectId, cancellationToken)
            ? new ReminderFacts(reminder.Rule, false, reminder.DueOn, null, "", Path: "Feedback")
            : null;

    private Task<int> MarkAsync(Claimed reminder, Action<Microsoft.EntityFrameworkCore.Query.UpdateSettersBuilder<Reminder>> change,
        CancellationToken cancellationToken) =>
        db.InTransactionAsync(() => db.Reminders.Where(r => r.Id == reminder.Id && r.LeasedBy == worker)
            .ExecuteUpdateAsync(change, cancellationToken), cancellationToken);

    [LoggerMessage(Level = LogLevel.Warning, Message = "Reminder {Id} failed and will be tried again: {Why}")]
    private partial void Failed(Exception? failure, int id, string why);

    private sealed record Claimed(
        int Id, ReminderRule Rule, int SubjectId, DateOnly DueOn, ReminderChannel Channel, int Attempts, int RecipientId, Role Role,
            string? Email, DateTime? ClosedAt,
        string NameArabic, string NameLatin, Language Language);
}
