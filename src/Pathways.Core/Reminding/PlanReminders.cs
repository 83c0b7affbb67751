using Microsoft.EntityFrameworkCore;
using Pathways.Core.Accounts;
using Pathways.Core.Data;
using Pathways.Core.Jobs;
using Pathways.Core.Organisation;
using Pathways.Core.Plans;
using Pathways.Core.Reminders;
using Pathways.Core.Sessions;
using Pathways.Core.Time;
using Pathways.Core.Youths;

namespace Pathways.Core.Reminding;

/// <summary>
/// Makes the reminder rows of the day: the session of tomorrow, to the youth and the mentor; the step due within days (a setting), to the
/// youth or mentor who owns it.
/// Rows are made on the local day on which they go out, so that their instant is computed late, with the clock changes known by then. A day
/// that was
/// missed is caught up while the subject still lies ahead. Running again makes nothing new: the key is unique.
/// </summary>
public sealed partial class PlanReminders(PathwaysDb db, LocalTime clock, ProgrammeSettings settings) : IJob
{
    private const int RowsPerSave = 500;

    /// <inheritdoc />
    public static string Name => "PlanReminders";

    /// <inheritdoc />
    public async Task<JobResult> RunAsync(CancellationToken cancellationToken)
    {
        var due = await SessionsAsync(cancellationToken);
        due.AddRange(await StepsAsync(cancellationToken));
        due.AddRange(await WorkshopsAsync(cancellationToken));
        due.AddRange(await AccreditationsAsync(cancellationToken));
        var sendAfter = clock.ToUtc(clock.Today, new TimeOnly(settings.ReminderHour, 0));
        var wanted = due
            .SelectMany(d => d.Email ? new[] { (d.Key, Channel: ReminderChannel.Page), (d.Key, Channel: ReminderChannel.Email) }
                : [(d.Key, Channel: ReminderChannel.Page)])
            .ToHashSet();
        var made = 0;
        foreach (var some in wanted.Chunk(RowsPerSave)) made += await MakeAsync(some, sendAfter, cancellationToken);
        return new JobResult(made, 0);
    }

    /// <summary>
    /// Adds the missing ones. Two workers at once are kept apart by the unique key: the second finds the first one's rows and tries again.
    /// </summary>
    private async Task<int> MakeAsync((Key Key, ReminderChannel Channel)[] wanted, DateTime sendAfter, CancellationToken cancellationToken)
    {
        for (var attempt = 1; ; attempt++)
        {
            var subjects = wanted.Select(w => w.Key.SubjectId).Distinct().ToList();
            var today = clock.Today;
            var there = await db.Reminders.AsNoTracking().Where(r => subjects.Contains(r.SubjectId) && r.DueOn >= today)
                .Select(r => new { r.Rule, r.SubjectId, r.DueOn, r.RecipientId, r.Channel }).ToListAsync(cancellationToken);
            var known = there.Select(r => (new Key(r.Rule, r.SubjectId, r.DueOn, r.RecipientId), r.Channel)).ToHashSet();
            var missing = wanted.Where(w => !known.Contains(w)).ToList();
            if (missing.Count == 0) return 0;
            db.Reminders.AddRange(missing.Select(w => new Reminder
            {
                Rule = w.Key.Rule,
                SubjectId = w.Key.SubjectId,
                DueOn = w.Key.DueOn,
                RecipientId = w.Key.RecipientId,
                Channel = w.Channel,
                SendAfter = sendAfter,
            }));
            try
            {
                await db.SaveChangesAsync(cancellationToken);
                db.ChangeTracker.Clear();
                return missing.Count;
            }
            catch (DbUpdateException) when (attempt < 5)
            {
                db.ChangeTracker.Clear();
            }
        }
    }

    private async Task<List<Told>> SessionsAsync(CancellationToken cancellationToken)
    {
        var (now, end) = (clock.UtcNow, clock.StartOf(clock.Today.AddDays(2)));
        var sessions = await db.Sessions.AsNoTracking()
            .Where(s => s.State == SessionState.Planned && s.StartsAt > now && s.StartsAt < end)
            .Select(s => new
            {
                s.Id,
                s.StartsAt,
                s.MentorId,
                MentorEmail = s.Mentor.ClosedAt == null ? s.Mentor.Email : null,
                MentorOpen = s.Mentor.ClosedAt == null,
                Youths = s.Participants.Where(p => p.Youth.Account != null && p.Youth.Account.ClosedAt == null)
                    .Select(p => new { Id = p.Youth.AccountId!.Value, p.Youth.Account!.Email }).ToList(),
            })
            .ToListAsync(cancellationToken);
        return
        [
            .. sessions.Where(s => s.MentorOpen)
            .Select(s => Tell(ReminderRule.SessionTomorrow, s.Id, clock.DayOf(s.StartsAt), s.MentorId, s.MentorEmail)),
            .. sessions.SelectMany(s =>
                s.Youths.Select(y => Tell(ReminderRule.SessionTomorrow, s.Id, clock.DayOf(s.StartsAt), y.Id, y.Email))),
        ];
    }

    private async Task<List<Told>> StepsAsync(CancellationToken cancellationToken)
    {
        var (today, until) = (clock.Today, clock.Today.AddDays(settings.StepReminderDays));
        var steps = await db.Steps.AsNoTracking().StillToDo()
            .Where(s => s.DueOn >= today && s.DueOn <= until && (s.Owner == StepOwner.Youth || s.Owner == StepOwner.Mentor))
            .Select(s => new
            {
                s.Id,
                DueOn = s.DueOn!.Value,
                s.Owner,
                Youth = s.Youth.Account == null || s.Youth.Account.ClosedAt != null ? null
                    : new Person(s.Youth.Account.Id, s.Youth.Account.Email),
                Mentors = s.Youth.Mentorships.AsQueryable().Where(Mentorship.LeadOn(today)).Where(m => m.Mentor.ClosedAt == null)
                    .Select(m => new Person(m.MentorId, m.Mentor.Email)).ToList(),
            })
            .ToListAsync(cancellationToken);
        return
        [
            .. from step in steps
               from person in step.Owner == StepOwner.Mentor ? step.Mentors : step.Youth is null ? [] : [step.Youth]
               select Tell(ReminderRule.StepDue, step.Id, step.DueOn, person.Id, person.Email),
        ];
    }

    private static Told Tell(ReminderRule rule, int subject, DateOnly dueOn, int recipient, string? email) =>
        new(new Key(rule, subject, dueOn, recipient), !string.IsNullOrEmpty(email));

    private sealed record Key(ReminderRule Rule, int SubjectId, DateOnly DueOn, int RecipientId);

    private sealed record Told(Key Key, bool Email);

    private sealed record Person(int Id, string? Email);
}
