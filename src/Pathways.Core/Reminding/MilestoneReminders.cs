using Microsoft.EntityFrameworkCore;
using Pathways.Core.Accounts;
using Pathways.Core.Contact;
using Pathways.Core.Data;
using Pathways.Core.Documents;
using Pathways.Core.FollowUps;
using Pathways.Core.Links;
using Pathways.Core.Organisation;
using Pathways.Core.Plans;
using Pathways.Core.Reminders;
using Pathways.Core.Sessions;
using Pathways.Core.Time;
using Pathways.Core.Today;
using Pathways.Core.Youths;

namespace Pathways.Core.Reminding;

/// <summary>
/// The road around 18 and after leaving: told some days before, and on the day itself. A milestone that is done by then is not told; a
/// birth
/// date or an exit that was put right moves the day.
/// </summary>
internal static class MilestoneReminders
{
    private const int YouthsPerQuestion = 500;

    /// <summary>All of them.</summary>
    public static readonly IReadOnlyList<ReminderKind> All =
    [
        // The milestones, to who accompanies
        new(ReminderRule.Milestone, ReminderSubject.Youth)
        {
            For = [Role.Mentor],
            DueAsync = MilestonesAsync,
            Days = settings => settings.DueSoonDays,
            Facts = question =>
            {
                var (plan, me) = (question.Plan, question.RecipientId);
                return Counted(question.Db, question.Mine.Where(y => question.SubjectIds.Contains(y.Id) && y.AccountId != me))
                    .Select(y => new ReminderFacts
                    {
                        SubjectId = y.YouthId,
                        AnyDueOn = y.NotDone(plan),
                        YouthId = y.YouthId,
                        Person = y.Name,
                    });
            },
            Link = (facts, _) => new Link(LinkTo.CountdownOfYouth, facts.SubjectId),
            Mail = "Step",
            HasSentence = true,
        },

        // The day of 18, to the youth and to who accompanies
        new(ReminderRule.Eighteen, ReminderSubject.Youth)
        {
            For = [Role.Youth, Role.Mentor],
            DueAsync = EighteenAsync,
            Facts = question => question.Mine.Where(y => question.SubjectIds.Contains(y.Id))
                .Select(y => new ReminderFacts
                {
                    SubjectId = y.Id,
                    DueOn = new Birth(y.BirthDate, y.BirthPrecision).Eighteen.First,
                    IsAtTheEarliest = y.BirthPrecision != DatePrecision.Day,
                    YouthId = y.Id,
                    Person = y.AccountId == question.RecipientId ? null : y.Name,
                }),
            Link = (facts, forYouth) => forYouth ? new Link(LinkTo.FirstPage) : new Link(LinkTo.CountdownOfYouth, facts.SubjectId),
            Mail = "Message",
            HasSentence = true,
            SaysWhose = true,
            SaysEarliest = true,
        },

        // A wave of the follow-up can be asked, to who accompanies
        new(ReminderRule.FollowUpDue, ReminderSubject.Exit)
        {
            For = [Role.Mentor],
            DueAsync = WavesAsync,
            Days = _ => 3,
            Facts = question =>
            {
                var mine = question.Mine;
                return OpenWaves(question.Db, question.Db.Exits
                        .Where(e => question.SubjectIds.Contains(e.Id) && mine.Any(y => y.Id == e.YouthId)))
                    .Select(e => new ReminderFacts
                    {
                        SubjectId = e.ExitId,
                        AnyDueOn = e.DueOn(),
                        YouthId = e.YouthId,
                        Person = e.Name,
                    });
            },
            Link = (facts, _) => new Link(LinkTo.FollowUpOfYouth, facts.YouthId ?? 0),
            Mail = "Step",
            HasSentence = true,
        },
    ];

    private static async Task<List<Telling>> MilestonesAsync(ReminderPlanning plan, CancellationToken cancellationToken)
    {
        var (today, until) = (plan.Today, plan.Today.AddDays(plan.DaysOf(ReminderRule.Milestone)));
        var rules = Milestones.Read(await plan.Db.Settings.AsNoTracking().Where(s => s.Name == SettingNames.Milestones)
            .Select(s => s.Value).SingleOrDefaultAsync(cancellationToken)).Rules;
        var (youths, due) = (new HashSet<int>(), new HashSet<DueOfYouth>());
        foreach (var months in rules.Where(rule => !rule.IsOff && IsTold(rule.Kind)).Select(rule => rule.Months).Distinct())
        {
            // a month's end may be three days away from the month before
            var age = (Youth.AgeOfMajority * 12) + months;
            var (from, to) = (today.MonthsLater(-age).AddDays(-3), until.MonthsLater(-age).AddDays(3));
            youths.UnionWith(await plan.Db.Youths.Where(Youth.IsAccompanied).Where(y => y.BirthDate >= from && y.BirthDate <= to)
                .Select(y => y.Id).ToListAsync(cancellationToken));
        }

        foreach (var some in youths.Chunk(YouthsPerQuestion))
        {
            foreach (var youth in await Counted(plan.Db, plan.Db.Youths.Where(y => some.Contains(y.Id))).AsNoTracking().AsSplitQuery()
                .ToListAsync(cancellationToken))
            {
                due.UnionWith(youth.NotDone(plan).Where(on => on >= today && on <= until)
                    .Select(on => new DueOfYouth(youth.YouthId, youth.YouthId, on)));
            }
        }

        return await plan.ToWhoAccompaniesAsync(ReminderRule.Milestone, due, cancellationToken);
    }

    private static async Task<List<Telling>> EighteenAsync(ReminderPlanning plan, CancellationToken cancellationToken)
    {
        var today = plan.Today;
        var (from, to) = (today.AddYears(-Youth.AgeOfMajority).AddDays(-2), today.AddYears(-Youth.AgeOfMajority).AddDays(1));
        var youths = (await plan.Db.Youths.AsNoTracking().Where(Youth.IsAccompanied)
            .Where(y => y.BirthDate >= from && y.BirthDate <= to).Select(y => new { y.Id, y.BirthDate, y.BirthPrecision })
            .ToListAsync(cancellationToken))
            .Where(y => new Birth(y.BirthDate, y.BirthPrecision).Eighteen.First == today).ToList();
        return
        [
            .. await plan.ToWhoAccompaniesAsync(ReminderRule.Eighteen, [.. youths.Select(y => new DueOfYouth(y.Id, y.Id, today))],
                cancellationToken),
            .. await plan.ToYouthsAsync(ReminderRule.Eighteen,
                [.. youths.Where(y => y.BirthPrecision == DatePrecision.Day).Select(y => new DueOfYouth(y.Id, y.Id, today))],
                cancellationToken),
        ];
    }

    private static async Task<List<Telling>> WavesAsync(ReminderPlanning plan, CancellationToken cancellationToken)
    {
        var (today, until) = (plan.Today, plan.Today.AddDays(plan.DaysOf(ReminderRule.FollowUpDue)));
        var due = new HashSet<DueOfYouth>();
        foreach (var months in FollowUpWave.Waves)
        {
            var (from, to) = (today.MonthsLater(-months).AddDays(-3), until.MonthsLater(-months).AddDays(3));
            foreach (var exit in await OpenWaves(plan.Db, plan.Db.Exits.WhereAccompanied(e => e.Youth)
                .Where(e => e.On >= from && e.On <= to)).AsNoTracking().ToListAsync(cancellationToken))
            {
                due.UnionWith(exit.DueOn().Where(on => on >= today && on <= until)
                    .Select(on => new DueOfYouth(exit.YouthId, exit.ExitId, on)));
            }
        }

        return await plan.ToWhoAccompaniesAsync(ReminderRule.FollowUpDue, due, cancellationToken);
    }

    /// <summary>18 and the card are told as what they are.</summary>
    private static bool IsTold(MilestoneKind kind) => kind is not (MilestoneKind.Eighteen or MilestoneKind.CardOpens);

    private static IQueryable<CountedYouth> Counted(PathwaysDb db, IQueryable<Youth> youths)
    {
        var held = db.SessionParticipants.ThatTookPlace();
        return youths.Select(y => new CountedYouth
        {
            YouthId = y.Id,
            Name = y.Name,
            BirthDate = y.BirthDate,
            BirthPrecision = y.BirthPrecision,
            Nationality = y.Nationality,
            EntryDate = y.EntryDate,
            HasHadPlan = db.Plans.Where(Plan.WasInForce).Any(p => p.YouthId == y.Id),
            ReviewedOn = db.Plans.Where(Plan.InForce).Where(p => p.YouthId == y.Id).Max(p => p.ReviewedOn),
            LastHeld = held.Where(p => p.YouthId == y.Id).Max(p => (DateTime?)p.Session.StartsAt),
            LastWave = db.FollowUpWaves.Where(FollowUpWave.Stands).Where(w => w.YouthId == y.Id && w.InTouch == InTouch.Yes)
                .Max(w => (DateOnly?)w.AskedOn),
            Milestones = db.Settings.Where(s => s.Name == SettingNames.Milestones).Select(s => s.Value).FirstOrDefault(),
            Documents = db.Documents.Where(d => d.YouthId == y.Id).Select(DocumentFacts.From).ToList(),
        });
    }

    private static IQueryable<ExitWaves> OpenWaves(PathwaysDb db, IQueryable<Exit> exits) =>
        exits.Where(Exit.Stands).Where(Exit.IsOpen).Select(e => new ExitWaves
        {
            ExitId = e.Id,
            YouthId = e.YouthId,
            Name = e.Youth.Name,
            On = e.On,
            Recorded = db.FollowUpWaves.Where(FollowUpWave.Stands).Where(w => w.ExitId == e.Id).Select(w => w.Months).ToList(),
        });

    private sealed record CountedYouth
    {
        public required int YouthId { get; init; }

        public required PersonName Name { get; init; }

        public required DateOnly BirthDate { get; init; }

        public required DatePrecision BirthPrecision { get; init; }

        public required string Nationality { get; init; }

        public DateOnly? EntryDate { get; init; }

        public bool HasHadPlan { get; init; }

        public DateOnly? ReviewedOn { get; init; }

        public DateTime? LastHeld { get; init; }

        public DateOnly? LastWave { get; init; }

        public string? Milestones { get; init; }

        public required List<DocumentFacts> Documents { get; init; }

        public IReadOnlyList<DateOnly> NotDone(ReminderPlanning plan)
        {
            var birth = new Birth(BirthDate, BirthPrecision);
            var held = LastHeld is { } at ? plan.Clock.DayOf(at) : (DateOnly?)null;
            var facts = new CountdownFacts
            {
                Birth = birth,
                EntryDate = EntryDate,
                Documents = DocumentPath.On(plan.Today, plan.DocumentTypes, birth.First, Nationality, Documents),
                HasHadPlan = HasHadPlan,
                ReviewedOn = ReviewedOn,
                LastContactOn = held > LastWave || LastWave is null ? held : LastWave,
            };
            return
            [
                .. Countdown.On(plan.Today, Core.Today.Milestones.Read(Milestones), facts, plan.Settings.DueSoonDays)
                    .Where(row => IsTold(row.Kind) && row.State != MilestoneState.Done).Select(row => row.On).Distinct(),
            ];
        }
    }

    private sealed record ExitWaves
    {
        public required int ExitId { get; init; }

        public required int YouthId { get; init; }

        public required PersonName Name { get; init; }

        public required DateOnly On { get; init; }

        public required List<int> Recorded { get; init; }

        public IReadOnlyList<DateOnly> DueOn() =>
            [.. FollowUpWave.Waves.Where(months => !Recorded.Contains(months)).Select(months => FollowUpWave.DueOn(On, months))];
    }
}
