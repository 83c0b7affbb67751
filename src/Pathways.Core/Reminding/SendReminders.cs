using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;
using Pathways.Core.Contact;
using Pathways.Core.Data;
using Pathways.Core.Jobs;
using Pathways.Core.Mail;
using Pathways.Core.Organisation;
using Pathways.Core.Outside;
using Pathways.Core.Reminders;
using Pathways.Core.Time;

namespace Pathways.Core.Reminding;

/// <summary>
/// Sends what is due. A worker claims rows for some minutes by one atomic update, so that several workers never send the same row; a worker
/// that dies leaves its rows to the next when the lease ends. A failure of one goes on with the next and is tried again later, ever less
/// often; what fails for good is a dead letter. A reminder whose subject moved, is done, or whose day has passed is dropped; so is one that
/// its recipient does not want. A mail to somebody whose address is not confirmed waits as long as it is true. Only in the moment between a
/// server's "accepted" and our row can a crash send a mail twice; both then carry the same Message-ID. What the server as a whole refuses
/// (no line, no sign-in) is asked once a round, not once a mail, and counts as no try of the mail. A clock that was set changes nothing:
/// whoever held a row for a while asks for it again before sending, and a lease that ends too far ahead is nobody's. Outside the portal
/// nothing is told in its recipient's quiet hours, but that somebody may be in danger: it goes when they end, and is over where its moment
/// has passed by then. What may wait goes in the letter of who chose one.
/// </summary>
public sealed partial class SendReminders(PathwaysDb db, IMailTransport transport, IMailWriter writer, PushPhones phones,
    IMessageTransport messages, ReminderPlanning plan, LocalTime clock, Measures measures, ILogger<SendReminders> log) : IJob
{
    private const int RowsPerClaim = 20;
    private const int MostTries = 12; // by then a day and a half has passed
    private static readonly TimeSpan Lease = TimeSpan.FromMinutes(5);
    private static readonly TimeSpan Fresh = TimeSpan.FromMinutes(1); // one mail takes half of it at most
    private static readonly TimeSpan ServerPause = TimeSpan.FromMinutes(5);
    private static readonly List<ReminderRule> Overtaking = [.. ReminderKinds.All.Where(kind => kind.Overtakes).Select(kind => kind.Rule)];
    private static readonly TimeSpan AfterPlanning = TimeSpan.FromMinutes(30); // a letter takes along what the morning planned
    private readonly Guid worker = Guid.NewGuid();
    private readonly List<int> shown = [];
    private readonly List<int> givenUp = [];
    private MailException? away;
    private OutsideException? gatewayAway;
    private DateTime claimedAt;

    /// <inheritdoc />
    public static string Name => "SendReminders";

    /// <summary>How long after the n-th failure the next try comes: 5, 10, 20 … minutes, at most 6 hours.</summary>
    public static TimeSpan Backoff(int attempts) => TimeSpan.FromMinutes(Math.Min(360, 5 * Math.Pow(2, Math.Clamp(attempts - 1, 0, 10))));

    /// <summary>The local hour at which letters leave: when what the morning planned is there.</summary>
    public static TimeOnly LetterHour(ProgrammeSettings settings)
    {
        ArgumentNullException.ThrowIfNull(settings);
        return new TimeOnly(settings.ReminderHour, 0).Add(AfterPlanning);
    }

    /// <inheritdoc />
    public async Task<JobResult> RunAsync(CancellationToken cancellationToken)
    {
        var (done, failed) = (0, 0);
        (away, gatewayAway) = (null, null);
        plan = await plan.WithRulesAsync(cancellationToken);
        try
        {
            while (!cancellationToken.IsCancellationRequested)
            {
                // a call for help overtakes the reminders of the morning
                var claimed = await ClaimAsync(r => Overtaking.Contains(r.Rule), cancellationToken);
                if (claimed.Count == 0) claimed = await ClaimAsync(r => !Overtaking.Contains(r.Rule), cancellationToken);
                if (claimed.Count == 0) break;
                foreach (var reminder in claimed)
                {
                    if (!await HoldsAsync(reminder, cancellationToken)) continue;
                    if (await TellAsync(reminder, cancellationToken)) done++;
                    else failed++;
                }

                await MarkTogetherAsync(cancellationToken);
            }
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            await GiveBackAsync();
            throw;
        }

        await transport.HangUpAsync(cancellationToken);
        if (measures.CountsWaiting) await CountWaitingAsync(cancellationToken);
        return new JobResult(done, failed);
    }

    private async Task<List<Claimed>> ClaimAsync(System.Linq.Expressions.Expression<Func<Reminder, bool>> which,
        CancellationToken cancellationToken)
    {
        var (now, until, tooFar) = (clock.UtcNow, clock.UtcNow + Lease, clock.UtcNow + Lease + Lease);
        var mail = transport.IsConfigured && away is null;
        var message = messages.IsConfigured && gatewayAway is null;
        // The predicate stands in the update too: whoever comes second finds the row taken, on every database.
        var free = db.Reminders.Where(which).Where(r => r.SentAt == null && r.DroppedAt == null && r.FailedAt == null
            && r.SendAfter <= now && (r.LeasedUntil == null || r.LeasedUntil < now || r.LeasedUntil > tooFar)
            && (mail || r.Channel != ReminderChannel.Email)
            && (message || r.Channel != ReminderChannel.Message));
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
            claimedAt = now;
            var claimed = await db.Reminders.AsNoTracking()
                .Where(r => ids.Contains(r.Id) && r.LeasedBy == worker && r.SentAt == null && r.DroppedAt == null)
                .OrderBy(r => r.SendAfter).ThenBy(r => r.Id)
                .Select(r => new Claimed(new ReminderRow(r.Id, r.Rule, r.SubjectId, r.DueOn, r.Version), r.Channel, r.Attempts,
                    r.RecipientId, r.Recipient.MailsTo, r.Recipient.MessagesTo, r.Recipient.ClosedAt, r.Recipient.Language,
                    db.ReminderChoices.Any(c => c.AccountId == r.RecipientId && c.Rule == r.Rule && c.Channel == r.Channel && !c.IsWanted),
                    r.LetterId))
                .ToListAsync(cancellationToken);
            var people = claimed.Where(r => r.Channel != ReminderChannel.Page).Select(r => r.RecipientId).Distinct().ToList();
            if (people.Count == 0) return claimed;
            var habits = await db.ReminderHabits.AsNoTracking().Where(h => people.Contains(h.AccountId))
                .ToDictionaryAsync(h => h.AccountId, cancellationToken);
            return [.. claimed.Select(r => r with { Habits = habits.GetValueOrDefault(r.RecipientId, ReminderHabits.Default) })];
        }
    }

    /// <summary>
    /// Whether a claimed row is still this worker's. On a slow server, or after the clock was set, another may have taken it meanwhile;
    /// then
    /// it is the other's to tell.
    /// </summary>
    private async Task<bool> HoldsAsync(Claimed reminder, CancellationToken cancellationToken)
    {
        var held = clock.UtcNow - claimedAt;
        if (held >= TimeSpan.Zero && held < Fresh) return true;
        var until = clock.UtcNow + Lease;
        return await MarkAsync(reminder, set => set.SetProperty(r => r.LeasedUntil, until), cancellationToken) == 1;
    }

    /// <summary>At a stop: what was claimed and not yet looked at is free for the next worker at once.</summary>
    private Task<int> GiveBackAsync() => db.InTransactionAsync(() => db.Reminders
        .Where(r => r.SentAt == null && r.DroppedAt == null && r.LeasedBy == worker && r.LeasedUntil != null)
        .ExecuteUpdateAsync(set => set.SetProperty(r => r.LeasedUntil, (DateTime?)null).SetProperty(r => r.Attempts, r => r.Attempts - 1)));

    /// <summary>True when it was told or dropped, false when it failed.</summary>
    private async Task<bool> TellAsync(Claimed reminder, CancellationToken cancellationToken)
    {
        var lines = new List<int>();
        try
        {
            if (await StillTrueAsync(reminder, cancellationToken) is not { } told)
            {
                GiveUp(reminder);
                return true;
            }

            if (reminder.Channel == ReminderChannel.Page)
            {
                shown.Add(reminder.Row.Id);
                measures.Reminder(reminder.Channel.ToString(), "told");
                return true;
            }

            if (reminder.Channel != ReminderChannel.Page && !told.Kind.BreaksQuiet(told.IsUrgent)
                && reminder.Habits.QuietUntil(clock) is { } quietUntil)
            {
                await WaitAsync(reminder, quietUntil, reminder.LetterId, cancellationToken);
                return true;
            }

            if (reminder.Channel == ReminderChannel.Email)
            {
                if (reminder.Email is not { } address)
                {
                    var later = clock.UtcNow + Backoff(reminder.Attempts);
                    await MarkAsync(reminder, set => set.SetProperty(r => r.SendAfter, later).SetProperty(r => r.LastError, "")
                        .SetProperty(r => r.LeasedUntil, (DateTime?)null), cancellationToken);
                    return true;
                }

                if (await IsKeptAsync(reminder, told, address, cancellationToken)) return true;

                if (told.Kind.IsLetter)
                {
                    told = told with { Lines = await LinesAsync(reminder, cancellationToken) };
                    lines.AddRange(told.Lines.Select(line => line.Id));
                    if (lines.Count == 0)
                    {
                        GiveUp(reminder);
                        return true;
                    }
                }

                var mail = await writer.ReminderAsync(MessageIdOf(reminder), address, reminder.Language, told);
                if (away is not null) throw away; // the server would say the same of each: one wait is enough
                // A stop waits for it (it has a bound of its own): cut in the middle, nobody would know whether it was taken
                await transport.SendAsync(mail, CancellationToken.None);
            }

            if (reminder.Channel == ReminderChannel.Push && !await phones.TellAsync(reminder.RecipientId,
                writer.Note(reminder.Language, told), TagOf(reminder), CancellationToken.None))
            {
                GiveUp(reminder); // no phone is left
                return true;
            }

            if (reminder.Channel == ReminderChannel.Message)
            {
                if (reminder.Number is not { } number)
                {
                    GiveUp(reminder); // no message is wanted any more
                    return true;
                }

                if (gatewayAway is not null) throw gatewayAway; // one wait is enough
                await messages.SendAsync(new TextMessage(TagOf(reminder), number, reminder.Language,
                    writer.Message(reminder.Language, told)), CancellationToken.None);
            }
        }
        catch (Exception failure) when (failure is not OperationCanceledException || !cancellationToken.IsCancellationRequested)
        {
            var refused = failure as MailException;
            if (refused is { IsOfTheServer: true }) away = refused;
            if (refused is { Problem: MailProblem.AddressRefused })
                await db.RefuseMailAsync(reminder.RecipientId, reminder.Email!, clock.Today, cancellationToken);
            // A server that is away is waited for, however long
            var outside = failure as OutsideException;
            if (reminder.Channel == ReminderChannel.Message && outside is { Problem: OutsideProblem.NoAnswer }) gatewayAway = outside;
            var isOfServer = refused is { IsOfTheServer: true } || (outside is not null && outside == gatewayAway);
            var isDead = refused is { IsForGood: true } || outside is { IsForGood: true }
                || (!isOfServer && reminder.Attempts >= MostTries);
            var attempts = isOfServer ? reminder.Attempts - 1 : reminder.Attempts;
            var again = clock.UtcNow + (isOfServer ? ServerPause : Backoff(attempts));
            var why = refused?.Message ?? outside?.Message ?? failure.GetType().Name;
            measures.Reminder(reminder.Channel.ToString(), isDead ? "dead" : "failed");
            Failed(refused is null && outside is null ? failure : null, reminder.Row.Id, isDead ? "for good" : "will be tried again", why);
            await db.InTransactionAsync(() => KeepForLetter.Held(db, reminder.Row.Id, worker).ExecuteUpdateAsync(
                set => set.SetProperty(r => r.LeasedUntil, (DateTime?)null).SetProperty(r => r.Attempts, r => r.Attempts - 1),
                cancellationToken), cancellationToken);
            await MarkAsync(reminder, set => set.SetProperty(r => r.SendAfter, again).SetProperty(r => r.LeasedUntil, (DateTime?)null)
                .SetProperty(r => r.Attempts, attempts).SetProperty(r => r.FailedAt, isDead ? clock.UtcNow : (DateTime?)null)
                .SetProperty(r => r.ServerWords, refused?.ServerWords ?? "")
                .SetProperty(r => r.LastError, why[..Math.Min(200, why.Length)]), cancellationToken);
            return false;
        }

        // Told. A row that cannot be written now is no failure of the mail: it stays claimed, and the next try has the same Message-ID
        await db.InTransactionAsync(() => db.Reminders
            .Where(r => (r.Id == reminder.Row.Id || lines.Contains(r.Id)) && r.LeasedBy == worker)
            .ExecuteUpdateAsync(set => set.SetProperty(r => r.SentAt, clock.UtcNow).SetProperty(r => r.LastError, ""),
                CancellationToken.None), CancellationToken.None);
        measures.Reminder(reminder.Channel.ToString(), "told");
        return true;
    }

    /// <summary>Waits until an instant (UTC), which counts as no try.</summary>
    private Task<int> WaitAsync(Claimed reminder, DateTime until, int? letterId, CancellationToken cancellationToken) =>
        MarkAsync(reminder, set => set.SetProperty(r => r.SendAfter, until).SetProperty(r => r.LetterId, letterId)
            .SetProperty(r => r.LeasedUntil, (DateTime?)null).SetProperty(r => r.Attempts, reminder.Attempts - 1), cancellationToken);

    /// <summary>True when it waits for its recipient's next letter, which will still be in time.</summary>
    private async Task<bool> IsKeptAsync(Claimed reminder, ReminderMail told, string address, CancellationToken cancellationToken)
    {
        if (reminder.Habits.NextLetter(clock, LetterHour(plan.Settings)) is not var (day, at) || !told.CanWaitUntil(at, day)) return false;
        if (await db.ReminderChoices.AnyAsync(c => c.AccountId == reminder.RecipientId && c.Rule == ReminderKinds.Letter
            && c.Channel == reminder.Channel && !c.IsWanted, cancellationToken))
        {
            GiveUp(reminder);
            return true;
        }

        var to = new Recipient(reminder.RecipientId, address);
        if (await db.LetterAsync(to, day, at, cancellationToken) is not { } letter) return false;
        await WaitAsync(reminder, at + KeepForLetter.LookAgain, letter, cancellationToken);
        return true;
    }

    /// <summary>What a letter says: of its rows those that are still true and wanted; the others are given up.</summary>
    private async Task<IReadOnlyList<ReminderMail>> LinesAsync(Claimed letter, CancellationToken cancellationToken)
    {
        var rows = await db.TakeAsync(letter.Row.Id, worker, clock.UtcNow, clock.UtcNow + Lease, cancellationToken);
        var unwanted = await db.ReminderChoices.Where(c => c.AccountId == letter.RecipientId && c.Channel == letter.Channel && !c.IsWanted)
            .Select(c => c.Rule).ToListAsync(cancellationToken);
        var lines = new List<ReminderMail>();
        foreach (var ofKind in rows.Where(row => !unwanted.Contains(row.Rule) && !plan.Rules.IsOff(row.Rule)).GroupBy(row => row.Rule))
        {
            var kind = ReminderKinds.Of(ofKind.Key);
            lines.AddRange((await kind.StillTrueAsync(plan, letter.RecipientId, [.. ofKind], cancellationToken))
                .Select(told => MailOf(kind, letter.RecipientId, told.Row, told.Facts)));
        }

        var told = lines.Select(line => line.Id).ToList();
        await db.InTransactionAsync(() => KeepForLetter.Held(db, letter.Row.Id, worker).Where(r => !told.Contains(r.Id))
            .ExecuteUpdateAsync(set => set.SetProperty(r => r.DroppedAt, clock.UtcNow), cancellationToken), cancellationToken);
        return [.. lines.OrderBy(line => line.DueOn).ThenBy(line => line.StartsAt).ThenBy(line => line.Id)];
    }

    /// <summary>What to say, or null when there is nothing to say any more.</summary>
    private async Task<ReminderMail?> StillTrueAsync(Claimed reminder, CancellationToken cancellationToken)
    {
        if (reminder.ClosedAt is not null) return null;
        var kind = ReminderKinds.Of(reminder.Row.Rule);
        if ((reminder.IsUnwanted || plan.Rules.IsOff(kind.Rule)) && !kind.IsForSafety) return null;
        var found = await kind.StillTrueAsync(plan, reminder.RecipientId, [reminder.Row], cancellationToken);
        return found is not [var (row, facts)] ? null : MailOf(kind, reminder.RecipientId, row, facts);
    }

    private static ReminderMail MailOf(ReminderKind kind, int recipientId, ReminderRow row, ReminderFacts facts) =>
        new(kind, row.Id, recipientId, row.DueOn, facts.StartsAt, facts.IsUrgent, facts.Entry);

    /// <summary>The same for every try, another for each row.</summary>
    private static string MessageIdOf(Claimed reminder)
    {
        var (row, day) = (reminder.Row, reminder.Row.DueOn.ToString("yyyyMMdd", CultureInfo.InvariantCulture));
        return $"<{row.Rule}.{row.SubjectId}.{day}.{row.Version}.{reminder.RecipientId}@pathways.reminder>".ToLowerInvariant();
    }

    /// <summary>The same for every try, another for each row; a push service and a phone keep one of each.</summary>
    private static string TagOf(Claimed reminder) => string.Create(CultureInfo.InvariantCulture, $"n{reminder.Row.Id}");

    private async Task CountWaitingAsync(CancellationToken cancellationToken)
    {
        var now = clock.UtcNow;
        var waiting = await db.Reminders
            .Where(r => r.SentAt == null && r.DroppedAt == null && r.FailedAt == null && r.SendAfter <= now)
            .GroupBy(r => r.Channel).Select(g => new { g.Key, Count = g.Count() }).ToDictionaryAsync(g => g.Key, g => g.Count,
                cancellationToken);
        foreach (var channel in Enum.GetValues<ReminderChannel>())
            measures.Waiting(channel.ToString(), waiting.GetValueOrDefault(channel));
    }

    private void GiveUp(Claimed reminder)
    {
        givenUp.Add(reminder.Row.Id);
        measures.Reminder(reminder.Channel.ToString(), "given-up");
    }

    /// <summary>What leaves nothing behind but its mark is marked a batch at a time.</summary>
    private async Task MarkTogetherAsync(CancellationToken cancellationToken)
    {
        var (now, mine) = (clock.UtcNow, db.Reminders.Where(r => r.LeasedBy == worker));
        if (shown.Count + givenUp.Count > 0)
        {
            await db.InTransactionAsync(async () =>
                await mine.Where(r => shown.Contains(r.Id)).ExecuteUpdateAsync(set => set.SetProperty(r => r.SentAt, now)
                    .SetProperty(r => r.LastError, ""), cancellationToken)
                + await mine.Where(r => givenUp.Contains(r.Id)).ExecuteUpdateAsync(set => set.SetProperty(r => r.DroppedAt, now),
                    cancellationToken), cancellationToken);
        }

        shown.Clear();
        givenUp.Clear();
    }

    private Task<int> MarkAsync(Claimed reminder, Action<Microsoft.EntityFrameworkCore.Query.UpdateSettersBuilder<Reminder>> change,
        CancellationToken cancellationToken) =>
        db.InTransactionAsync(() => db.Reminders.Where(r => r.Id == reminder.Row.Id && r.LeasedBy == worker)
            .ExecuteUpdateAsync(change, cancellationToken), cancellationToken);

    [LoggerMessage(Level = LogLevel.Warning, Message = "Reminder {Id} failed, {HowLong}: {Why}")]
    private partial void Failed(Exception? failure, int id, string howLong, string why);

    private sealed record Claimed(ReminderRow Row, ReminderChannel Channel, int Attempts, int RecipientId, string? Email, string? Number,
        DateTime? ClosedAt, Language Language, bool IsUnwanted, int? LetterId)
    {
        public ReminderHabits Habits { get; init; } = ReminderHabits.Default;
    }
}
