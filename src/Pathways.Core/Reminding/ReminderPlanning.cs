using Microsoft.EntityFrameworkCore;
using Pathways.Core.Data;
using Pathways.Core.Documents;
using Pathways.Core.Organisation;
using Pathways.Core.Reminders;
using Pathways.Core.Staff;
using Pathways.Core.Time;
using Pathways.Core.Youths;

namespace Pathways.Core.Reminding;

/// <summary>By what the kinds find out whom to tell of what today, and what is still true.</summary>
/// <param name="Db">The database.</param>
/// <param name="Clock">The organisation's clock.</param>
/// <param name="Settings">The programme's days.</param>
/// <param name="DocumentTypes">The documents of the country.</param>
public sealed record ReminderPlanning(PathwaysDb Db, LocalTime Clock, ProgrammeSettings Settings, DocumentTypes DocumentTypes)
{
    private const int YouthsPerQuestion = 500;

    /// <summary>What the organisation changed in the kinds.</summary>
    public ReminderRules Rules { get; init; } = ReminderRules.Default;

    /// <summary>The local day.</summary>
    public DateOnly Today => Clock.Today;

    /// <summary>Now (UTC).</summary>
    public DateTime Now => Clock.UtcNow;

    /// <summary>The instant (UTC) at which the day after tomorrow begins.</summary>
    public DateTime EndOfTomorrow => Clock.StartOf(Clock.Today.AddDays(2));

    /// <summary>The instant (UTC) from which the reminders of the local day go out.</summary>
    public DateTime Morning => Clock.ToUtc(Today, new TimeOnly(Settings.ReminderHour, 0));

    /// <summary>The same with what the organisation changed, as it stands now.</summary>
    public async Task<ReminderPlanning> WithRulesAsync(CancellationToken cancellationToken) =>
        this with { Rules = await ReminderRules.ReadAsync(Db, cancellationToken) };

    /// <summary>How many days before (or after) a kind is told.</summary>
    public int DaysOf(ReminderRule rule) => Rules.DaysOf(ReminderKinds.Of(rule), Settings);

    /// <summary>Tells who accompanies each youth today; while that one is away, whoever stands in.</summary>
    internal async Task<List<Telling>> ToWhoAccompaniesAsync(ReminderRule rule, IReadOnlyCollection<DueOfYouth> due,
        CancellationToken cancellationToken)
    {
        var today = Today;
        var tellings = new List<Telling>();
        foreach (var some in due.Chunk(YouthsPerQuestion))
        {
            List<int> youths = [.. some.Select(one => one.YouthId).Distinct()];
            var people = (await Db.Mentorships.AsNoTracking().Where(Mentorship.On(today)).Where(m => youths.Contains(m.YouthId))
                .Select(m => new
                {
                    m.YouthId,
                    StandsIn = m.IsCover,
                    IsAway = Db.Absences.Where(Absence.Between(today, today)).Any(a => a.MentorId == m.MentorId),
                    Person = new Recipient(m.MentorId, m.Mentor.MailsTo),
                }).ToListAsync(cancellationToken)).ToLookup(m => m.YouthId);
            tellings.AddRange(
                from one in some
                let leads = people[one.YouthId].Where(m => !m.StandsIn).ToList()
                let covers = people[one.YouthId].Where(m => m.StandsIn).ToList()
                from person in (covers.Count > 0 && leads.Exists(m => m.IsAway) ? covers : leads).Select(m => m.Person).Distinct()
                select new Telling(rule, one.SubjectId, one.DueOn, person, one.Version));
        }

        return tellings;
    }

    /// <summary>Tells each youth, who has an open account.</summary>
    internal async Task<List<Telling>> ToYouthsAsync(ReminderRule rule, IReadOnlyCollection<DueOfYouth> due,
        CancellationToken cancellationToken)
    {
        var tellings = new List<Telling>();
        foreach (var some in due.Chunk(YouthsPerQuestion))
        {
            List<int> youths = [.. some.Select(one => one.YouthId).Distinct()];
            var people = await Db.Youths.AsNoTracking()
                .Where(y => youths.Contains(y.Id) && y.AccountId != null && y.Account!.ClosedAt == null)
                .Select(y => new { y.Id, Person = new Recipient(y.AccountId!.Value, y.Account!.MailsTo) })
                .ToDictionaryAsync(y => y.Id, y => y.Person, cancellationToken);
            tellings.AddRange(some.Where(one => people.ContainsKey(one.YouthId))
                .Select(one => new Telling(rule, one.SubjectId, one.DueOn, people[one.YouthId], one.Version)));
        }

        return tellings;
    }
}
