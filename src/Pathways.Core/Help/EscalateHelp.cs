using Microsoft.EntityFrameworkCore;
using Pathways.Core.Accounts;
using Pathways.Core.Data;
using Pathways.Core.Jobs;
using Pathways.Core.Organisation;
using Pathways.Core.Reminders;
using Pathways.Core.Time;
using Pathways.Core.Youths;

namespace Pathways.Core.Help;

/// <summary>
/// Makes the rows by which people are told of help requests nobody has answered: each person once per request and stage, on the page and by
/// e-mail. Whoever begins to
/// accompany meanwhile (a cover) is told too; calls of one youth within minutes are one mail (once the one that was told is answered, the
/// next is told); whoever no longer does is not any more. Run at once when help is asked, and every minute. Running again, or
/// twice at once, makes nothing new: the key is unique.
/// </summary>
public sealed class EscalateHelp(PathwaysDb db, LocalTime clock, ProgrammeSettings settings) : IJob
{
    private const int RequestsPerSave = 200;

    /// <summary>The rules by which people are told that somebody waits, in the order of <see cref="HelpStage"/>.</summary>
    public static IReadOnlyList<ReminderRule> Rules { get; } =
        [ReminderRule.HelpAsked, ReminderRule.HelpUnanswered, ReminderRule.HelpUnansweredLong];

    /// <inheritdoc />
    public static string Name => "EscalateHelp";

    /// <inheritdoc />
    public async Task<JobResult> RunAsync(CancellationToken cancellationToken)
    {
        var everywhere = await db.Users.Where(a => a.Role == Role.Manager && a.AllCentres && a.ClosedAt == null)
            .Select(a => new Recipient(a.Id, a.MailsTo)).ToListAsync(cancellationToken);
        for (var (after, made) = (0, 0); ;)
        {
            var requests = await OpenAsync(after, cancellationToken);
            if (requests.Count == 0) return new JobResult(made, 0);
            made += await TellAsync(requests, everywhere, cancellationToken);
            after = requests[^1].Id;
        }
    }

    private Task<List<Open>> OpenAsync(int after, CancellationToken cancellationToken)
    {
        var today = clock.Today;
        return db.HelpRequests.AsNoTracking().Unanswered().Where(h => h.Id > after).OrderBy(h => h.Id).Take(RequestsPerSave)
            .Select(h => new Open(
                h.Id, h.YouthId, h.Kind, h.AskedAt,
                h.Youth.Mentorships.AsQueryable().Where(Mentorship.On(today))
                    .Select(m => new Recipient(m.MentorId, m.Mentor.MailsTo)).ToList(),
                h.Youth.Stays.AsQueryable().Where(Stay.IsOpen).SelectMany(s => s.Centre.Staff).Where(s => s.Account.Role == Role.Manager
                    && s.Account.ClosedAt == null).Select(s => new Recipient(s.AccountId, s.Account.MailsTo)).ToList()))
            .AsSplitQuery().ToListAsync(cancellationToken);
    }

    private async Task<int> TellAsync(IReadOnlyList<Open> requests, IReadOnlyList<Recipient> everywhere,
        CancellationToken cancellationToken)
    {
        var now = clock.UtcNow;
        var told = new List<Open>();
        foreach (var request in requests.OrderBy(r => r.AskedAt).ThenBy(r => r.Id))
        {
            if (!told.Exists(t => t.YouthId == request.YouthId && HelpRequest.IsToldWith(t.Kind, t.AskedAt, request.Kind, request.AskedAt)))
                told.Add(request);
        }

        var mailed = told.Select(t => t.Id).ToHashSet();
        var wanted = (from request in requests
                      let managers = request.Managers.Count > 0 ? request.Managers : everywhere // a centre without a manager of its own
                      from stage in HelpRequest.StagesDue(request.Kind, request.AskedAt, now, settings)
                      from person in stage switch
                      {
                          HelpStage.Asked => request.Mentors.Concat(managers),
                          HelpStage.CentreManagers => managers,
                          _ => everywhere,
                      }
                      select new Telling(Rules[(int)stage - 1], request.Id, clock.DayOf(request.AskedAt), person)
                      {
                          ByMail = mailed.Contains(request.Id),
                      }).ToList();
        await DropAsync(requests, wanted.SelectMany(telling => telling.Keys).ToHashSet(), now, cancellationToken);
        return await db.TellAndSaveAsync(wanted, now, cancellationToken);
    }

    /// <summary>
    /// Whoever no longer accompanies, or answers for the centre, is told no more; who still does and has no confirmed address just now
    /// keeps the row of the mail.
    /// </summary>
    private async Task DropAsync(IReadOnlyList<Open> requests, HashSet<ReminderKey> wanted, DateTime now,
        CancellationToken cancellationToken)
    {
        var ids = requests.Select(r => r.Id).ToList();
        var there = await db.Reminders.AsNoTracking().Where(r => Rules.Contains(r.Rule) && ids.Contains(r.SubjectId) && r.DroppedAt == null)
            .Select(r => new { r.Id, Key = new ReminderKey(r.Rule, r.SubjectId, r.DueOn, r.Version, r.RecipientId, r.Channel) })
            .ToListAsync(cancellationToken);
        var over = there.Where(r => !wanted.Contains(r.Key with { Channel = ReminderChannel.Page })).Select(r => r.Id).ToList();
        if (over.Count == 0) return;
        await db.InTransactionAsync(() => db.Reminders.Where(r => over.Contains(r.Id))
            .ExecuteUpdateAsync(set => set.SetProperty(r => r.DroppedAt, now), cancellationToken), cancellationToken);
    }

    private sealed record Open(int Id, int YouthId, HelpKind Kind, DateTime AskedAt, List<Recipient> Mentors, List<Recipient> Managers);
}
