using Microsoft.EntityFrameworkCore;
using Pathways.Core.Accounts;
using Pathways.Core.Assessments;
using Pathways.Core.Contact;
using Pathways.Core.Data;
using Pathways.Core.Documents;
using Pathways.Core.FollowUps;
using Pathways.Core.Links;
using Pathways.Core.Plans;
using Pathways.Core.Reminders;
using Pathways.Core.Risks;
using Pathways.Core.Time;
using Pathways.Core.Youths;

namespace Pathways.Core.Reminding;

/// <summary>
/// What a file needs: told once for each day it is due, some days before it. It ends when it was done, when its day changes, and when the
/// recipient accompanies the youth no more.
/// </summary>
internal static class FileReminders
{
    /// <summary>All of them.</summary>
    public static readonly IReadOnlyList<ReminderKind> All =
    [
        // The plan's review, to who accompanies
        new(ReminderRule.ReviewDue, ReminderSubject.Plan)
        {
            For = [Role.Mentor],
            DueAsync = ReviewsAsync,
            Days = settings => settings.DueSoonDays,
            Facts = question =>
            {
                var (mine, settings) = (question.Mine, question.Plan.Settings);
                return question.Db.Plans.Where(Plan.InForce)
                    .Where(p => question.SubjectIds.Contains(p.Id) && mine.Any(y => y.Id == p.YouthId))
                    .Select(p => new ReminderFacts
                    {
                        SubjectId = p.Id,
                        DueOn = PlanDue.ReviewOn(p.ReviewedOn, p.BigChangeOn, settings),
                        YouthId = p.YouthId,
                        Person = p.Youth.Name,
                    });
            },
            Link = (facts, _) => new Link(LinkTo.PlanOfYouth, facts.YouthId ?? 0),
            Mail = "Step",
            HasSentence = true,
        },

        // A new assessment, to who accompanies
        new(ReminderRule.ReassessmentDue, ReminderSubject.Youth)
        {
            For = [Role.Mentor],
            DueAsync = ReassessmentsAsync,
            Days = settings => settings.DueSoonDays,
            Facts = question =>
            {
                var (settings, clock) = (question.Plan.Settings, question.Plan.Clock);
                return Assessed(question.Db, question.Mine.Where(y => question.SubjectIds.Contains(y.Id)))
                    .Select(y => new ReminderFacts
                    {
                        SubjectId = y.YouthId,
                        DueOn = y.DueOn(clock, settings),
                        YouthId = y.YouthId,
                        Person = y.Name,
                    });
            },
            Link = (facts, _) => new Link(LinkTo.AssessmentsOfYouth, facts.SubjectId),
            Mail = "Step",
            HasSentence = true,
        },

        // The risk is judged again, to who accompanies
        new(ReminderRule.RiskReviewDue, ReminderSubject.Youth)
        {
            For = [Role.Mentor],
            DueAsync = RiskReviewsAsync,
            Days = _ => 2,
            Facts = question =>
            {
                var (mine, settings) = (question.Mine, question.Plan.Settings);
                return question.Db.Risks.ThatCount()
                    .Where(r => question.SubjectIds.Contains(r.YouthId) && mine.Any(y => y.Id == r.YouthId))
                    .Select(r => new ReminderFacts
                    {
                        SubjectId = r.YouthId,
                        DueOn = RiskReview.On(r.Level, r.AssessedOn, settings),
                        YouthId = r.YouthId,
                        Person = r.Youth.Name,
                    });
            },
            Link = (facts, _) => new Link(LinkTo.RiskOfYouth, facts.SubjectId),
            Mail = "Step",
            HasSentence = true,
        },

        // The card can be asked for, to the youth and to who accompanies
        new(ReminderRule.DocumentToAsk, ReminderSubject.Youth)
        {
            For = [Role.Youth, Role.Mentor],
            DueAsync = CardsAsync,
            Days = settings => settings.DueSoonDays,
            Facts = question =>
            {
                var types = question.Plan.DocumentTypes;
                return WithoutCard(question.Db, question.Mine.Where(y => question.SubjectIds.Contains(y.Id)), types)
                    .Select(y => new ReminderFacts
                    {
                        SubjectId = y.Id,
                        DueOn = CardOn(types, y.BirthDate, y.BirthPrecision),
                        TitleArabic = NameOf(types, types.Main, Language.Arabic),
                        TitleLatin = NameOf(types, types.Main, Language.French),
                        YouthId = y.Id,
                        Person = y.AccountId == question.RecipientId ? null : y.Name,
                    });
            },
            Link = (facts, forYouth) => forYouth ? new Link(LinkTo.MyDocuments) : new Link(LinkTo.DocumentsOfYouth, facts.SubjectId),
            Mail = "Step",
            HasSentence = true,
            IsExplained = true,
        },

        // A document that is still needed ends, to the youth and to who accompanies
        new(ReminderRule.DocumentExpires, ReminderSubject.Document)
        {
            For = [Role.Youth, Role.Mentor],
            DueAsync = DocumentsAsync,
            Days = settings => settings.ExpirySoonDays,
            Facts = question =>
            {
                var (mine, types) = (question.Mine, question.Plan.DocumentTypes);
                return question.Db.Documents
                    .Where(d => question.SubjectIds.Contains(d.Id) && d.State == DocumentState.Obtained && mine.Any(y => y.Id == d.YouthId))
                    .Select(d => new ReminderFacts
                    {
                        SubjectId = d.Id,
                        DueOn = d.ExpiresOn ?? DateOnly.MinValue,
                        TitleArabic = NameOf(types, d.Type, Language.Arabic),
                        TitleLatin = NameOf(types, d.Type, Language.French),
                        YouthId = d.YouthId,
                        Person = d.Youth.AccountId == question.RecipientId ? null : d.Youth.Name,
                    });
            },
            Link = (facts, forYouth) => forYouth ? new Link(LinkTo.MyDocuments) : new Link(LinkTo.DocumentsOfYouth, facts.YouthId ?? 0),
            Mail = "Step",
            HasSentence = true,
            IsExplained = true,
        },
    ];

    private static async Task<List<Telling>> ReviewsAsync(ReminderPlanning plan, CancellationToken cancellationToken)
    {
        var (today, until) = (plan.Today, plan.Today.AddDays(plan.DaysOf(ReminderRule.ReviewDue)));
        var (from, to) = (today.DaysLater(-plan.Settings.PlanReviewDays), until.DaysLater(-plan.Settings.PlanReviewDays));
        var inForce = plan.Db.Plans.Where(Plan.InForce);
        var some = inForce.Where(p => p.ReviewedOn >= from && p.ReviewedOn <= to).Select(p => p.Id)
            .Union(inForce.Where(p => p.BigChangeOn >= today && p.BigChangeOn <= until).Select(p => p.Id)); // each by its own index
        var plans = await plan.Db.Plans.AsNoTracking().Where(p => some.Contains(p.Id)).WhereAccompanied(p => p.Youth)
            .Select(p => new { p.Id, p.YouthId, p.ReviewedOn, p.BigChangeOn }).ToListAsync(cancellationToken);
        return await plan.ToWhoAccompaniesAsync(ReminderRule.ReviewDue, [.. Within(today, until,
            plans.Select(p => (p.YouthId, p.Id, PlanDue.ReviewOn(p.ReviewedOn, p.BigChangeOn, plan.Settings))))], cancellationToken);
    }

    private static async Task<List<Telling>> ReassessmentsAsync(ReminderPlanning plan, CancellationToken cancellationToken)
    {
        var (db, settings) = (plan.Db, plan.Settings);
        var (today, until) = (plan.Today, plan.Today.AddDays(plan.DaysOf(ReminderRule.ReassessmentDue)));
        var from = plan.Clock.StartOf(today.DaysLater(-settings.ReassessmentDays));
        var to = plan.Clock.StartOf(until.DaysLater(1 - settings.ReassessmentDays));
        var some = db.Assessments.Where(Assessment.Stands).Where(a => a.CompletedAt >= from && a.CompletedAt < to).Select(a => a.YouthId);
        foreach (var (level, days) in settings.RiskReviewDays)
        {
            var (rose, at) = (today.DaysLater(-days), until.DaysLater(-days));
            some = some.Union(db.Risks.Where(r => r.Level == level && r.RaisedOn >= rose && r.RaisedOn <= at).Select(r => r.YouthId));
        }

        var youths = await Assessed(db, db.Youths.Where(Youth.IsAccompanied).Where(y => some.Contains(y.Id))).AsNoTracking()
            .ToListAsync(cancellationToken);
        return await plan.ToWhoAccompaniesAsync(ReminderRule.ReassessmentDue, [.. Within(today, until,
            youths.Select(y => (y.YouthId, y.YouthId, y.DueOn(plan.Clock, settings))))], cancellationToken);
    }

    private static async Task<List<Telling>> RiskReviewsAsync(ReminderPlanning plan, CancellationToken cancellationToken)
    {
        var (today, until) = (plan.Today, plan.Today.AddDays(plan.DaysOf(ReminderRule.RiskReviewDue)));
        var due = new List<DueOfYouth>();
        foreach (var level in Enum.GetValues<RiskLevel>())
        {
            if (!plan.Settings.RiskReviewDays.TryGetValue(level, out var days)) continue;
            var (from, to) = (today.DaysLater(-days), until.DaysLater(-days));
            due.AddRange(Within(today, until, (await plan.Db.Risks.AsNoTracking().ThatCount().WhereAccompanied(r => r.Youth)
                .Where(r => r.Level == level && r.AssessedOn >= from && r.AssessedOn <= to)
                .Select(r => new { r.YouthId, r.AssessedOn }).ToListAsync(cancellationToken))
                .Select(r => (r.YouthId, r.YouthId, RiskReview.On(level, r.AssessedOn, plan.Settings)))));
        }

        return await plan.ToWhoAccompaniesAsync(ReminderRule.RiskReviewDue, due, cancellationToken);
    }

    private static async Task<List<Telling>> CardsAsync(ReminderPlanning plan, CancellationToken cancellationToken)
    {
        if (plan.DocumentTypes.Find(plan.DocumentTypes.Main) is not { OpensAtMonths: > 0 } card) return [];
        var (today, until) = (plan.Today, plan.Today.AddDays(plan.DaysOf(ReminderRule.DocumentToAsk)));
        var (from, to) = (today.MonthsLater(-card.OpensAtMonths).AddDays(-3), until.MonthsLater(-card.OpensAtMonths).AddDays(3));
        var youths = await WithoutCard(plan.Db, plan.Db.Youths.Where(Youth.IsAccompanied), plan.DocumentTypes).AsNoTracking()
            .Where(y => y.BirthDate >= from && y.BirthDate <= to)
            .Select(y => new { y.Id, y.BirthDate, y.BirthPrecision, y.Nationality }).ToListAsync(cancellationToken);
        var due = Within(today, until, youths.Where(y => card.IsFor(y.Nationality))
            .Select(y => (y.Id, y.Id, CardOn(plan.DocumentTypes, y.BirthDate, y.BirthPrecision)))).ToList();
        var sure = youths.Where(y => y.BirthPrecision == DatePrecision.Day).Select(y => y.Id).ToHashSet();
        return
        [
            .. await plan.ToWhoAccompaniesAsync(ReminderRule.DocumentToAsk, due, cancellationToken),
            .. await plan.ToYouthsAsync(ReminderRule.DocumentToAsk, [.. due.Where(one => sure.Contains(one.YouthId))], cancellationToken),
        ];
    }

    private static async Task<List<Telling>> DocumentsAsync(ReminderPlanning plan, CancellationToken cancellationToken)
    {
        var (today, until) = (plan.Today, plan.Today.AddDays(plan.DaysOf(ReminderRule.DocumentExpires)));
        var served = plan.DocumentTypes.LeadingUp; // nobody renews what only led to the card
        var due = (await plan.Db.Documents.AsNoTracking().WhereAccompanied(d => d.Youth)
            .Where(d => d.State == DocumentState.Obtained && d.ExpiresOn >= today && d.ExpiresOn <= until && !served.Contains(d.Type))
            .Select(d => new { d.YouthId, d.Id, d.ExpiresOn }).ToListAsync(cancellationToken))
            .Select(d => new DueOfYouth(d.YouthId, d.Id, d.ExpiresOn!.Value)).ToList();
        return
        [
            .. await plan.ToWhoAccompaniesAsync(ReminderRule.DocumentExpires, due, cancellationToken),
            .. await plan.ToYouthsAsync(ReminderRule.DocumentExpires, due, cancellationToken),
        ];
    }

    private static IEnumerable<DueOfYouth> Within(DateOnly today, DateOnly until,
        IEnumerable<(int YouthId, int SubjectId, DateOnly? On)> due) =>
        from one in due
        where one.On >= today && one.On <= until
        select new DueOfYouth(one.YouthId, one.SubjectId, one.On!.Value);

    /// <summary>Whoever has not left and is not being assessed now.</summary>
    private static IQueryable<AssessedYouth> Assessed(PathwaysDb db, IQueryable<Youth> youths) => youths
        .Where(y => !y.Exits.AsQueryable().Where(Exit.Stands).Any(Exit.IsOpen)
            && !db.Assessments.Where(Assessment.Stands).Any(a => a.YouthId == y.Id && a.CompletedAt == null))
        .Select(y => new AssessedYouth
        {
            YouthId = y.Id,
            Name = y.Name,
            At = db.Assessments.Where(Assessment.Stands).Where(a => a.YouthId == y.Id).Max(a => a.CompletedAt),
            Level = db.Risks.ThatCount().Where(r => r.YouthId == y.Id).Select(r => (RiskLevel?)r.Level).FirstOrDefault(),
            RaisedOn = db.Risks.ThatCount().Where(r => r.YouthId == y.Id).Select(r => r.RaisedOn).FirstOrDefault(),
        });

    /// <summary>Whoever neither has the card nor has asked for it.</summary>
    private static IQueryable<Youth> WithoutCard(PathwaysDb db, IQueryable<Youth> youths, DocumentTypes types)
    {
        var card = types.Main;
        return youths.Where(y => !db.Documents.Any(d => d.YouthId == y.Id && d.Type == card
            && (d.State == DocumentState.Requested || d.State == DocumentState.Obtained || d.State == DocumentState.NotNeeded)));
    }

    private static DateOnly? CardOn(DocumentTypes types, DateOnly born, DatePrecision precision) =>
        types.Find(types.Main)?.OpensOn(new Birth(born, precision).First);

    private static string NameOf(DocumentTypes types, string type, Language language) => types.Find(type)?.In(language).Name ?? "";

    private sealed record AssessedYouth
    {
        public required int YouthId { get; init; }

        public required PersonName Name { get; init; }

        public DateTime? At { get; init; }

        public RiskLevel? Level { get; init; }

        public DateOnly? RaisedOn { get; init; }

        public DateOnly? DueOn(LocalTime clock, Organisation.ProgrammeSettings settings) =>
            Reassessment.DueOn(At is { } at ? clock.DayOf(at) : null, Level, RaisedOn, settings);
    }
}
