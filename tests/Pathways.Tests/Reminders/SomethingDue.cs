using Microsoft.EntityFrameworkCore;
using Pathways.Core.Accounts;
using Pathways.Core.Centres;
using Pathways.Core.Plans;
using Pathways.Core.Reminders;
using Pathways.Core.Risks;
using Pathways.Core.Sessions;
using Pathways.Core.Youths;

namespace Pathways.Tests.Reminders;

/// <summary>Something of each planned kind that is due now, and what ends it.</summary>
internal static class SomethingDue
{
    /// <summary>Makes it; answers its key and its day.</summary>
    public static async Task<(int Subject, DateOnly Day)> Make(TestApp app, ReminderRule rule, Centre centre, Account mentor, Youth youth)
    {
        var (given, today) = (app.Given, app.Given.Today);
        switch (rule)
        {
            case ReminderRule.SessionInAnHour:
                return ((await given.SessionPlanned(youth, mentor, app.Time.GetUtcNow().UtcDateTime.AddMinutes(62))).Id, today);
            case ReminderRule.StepOverdue:
                var goal = await given.GoalInForce(youth, mentor);
                return ((await given.StepOf(youth, goal, today.AddDays(-1), StepOwner.Mentor)).Id, today.AddDays(-1));
            case ReminderRule.ReviewDue:
                await given.GoalInForce(youth, mentor, reviewedDaysAgo: 176);
                return (await app.Db(db => db.Plans.Where(p => p.YouthId == youth.Id).Select(p => p.Id).SingleAsync()), today.AddDays(4));
            case ReminderRule.ReassessmentDue:
                await given.Assessment(youth, mentor, 2, 2, joint: true, completed: true,
                    at: app.Time.GetUtcNow().UtcDateTime.AddDays(-176));
                return (youth.Id, today.AddDays(4));
            case ReminderRule.RiskReviewDue:
                await given.Risk(youth, mentor, RiskLevel.Medium, daysAgo: 29);
                return (youth.Id, today.AddDays(1));
            case ReminderRule.DocumentToAsk:
                await Born(app, youth, today.AddDays(3).AddMonths(-186));
                return (youth.Id, today.AddDays(3));
            case ReminderRule.DocumentExpires:
                return ((await given.Document(youth, expires: today.AddDays(20))).Id, today.AddDays(20));
            case ReminderRule.Milestone:
                await Born(app, youth, today.AddDays(5).AddMonths(-210)); // the last look at the plan, at 17 and a half
                return (youth.Id, today.AddDays(5));
            case ReminderRule.Eighteen:
                await Born(app, youth, today.AddYears(-18));
                return (youth.Id, today);
            case ReminderRule.FollowUpDue:
                await given.Exit(youth, mentor, today.AddDays(2).AddMonths(-3));
                return (await app.Db(db => db.Exits.Where(e => e.YouthId == youth.Id).Select(e => e.Id).SingleAsync()), today.AddDays(2));
            case ReminderRule.MentorWithoutEntry:
                await app.Db(db => db.Mentorships.Where(m => m.MentorId == mentor.Id)
                    .ExecuteUpdateAsync(set => set.SetProperty(m => m.From, today.AddDays(-15))));
                return (mentor.Id, today.AddDays(-1));
            case ReminderRule.PartnerStale:
                var partner = await given.Partner();
                await app.Db(db => db.Partners.Where(p => p.Id == partner.Id)
                    .ExecuteUpdateAsync(set => set.SetProperty(p => p.VerifiedOn, today.AddDays(-1).AddYears(-1))));
                return (partner.Id, today.AddDays(-1));
            default:
                throw new ArgumentOutOfRangeException(nameof(rule), rule, "A new planned kind says here what is due.");
        }
    }

    /// <summary>Ends it: it is done, or its day is another.</summary>
    public static Task End(TestApp app, ReminderRule rule, Account mentor, Youth youth)
    {
        var (given, today) = (app.Given, app.Given.Today);
        return rule switch
        {
            ReminderRule.SessionInAnHour => app.Db(db => db.Sessions.Where(s => s.MentorId == mentor.Id)
                .ExecuteUpdateAsync(set => set.SetProperty(s => s.State, SessionState.Cancelled))),
            ReminderRule.StepOverdue => app.Db(db => db.Steps.Where(s => s.YouthId == youth.Id)
                .ExecuteUpdateAsync(set => set.SetProperty(s => s.State, StepState.Done))),
            ReminderRule.ReviewDue => app.Db(db => db.Plans.Where(p => p.YouthId == youth.Id)
                .ExecuteUpdateAsync(set => set.SetProperty(p => p.ReviewedOn, today))),
            ReminderRule.ReassessmentDue => given.Assessment(youth, mentor, 2, 2, joint: true, completed: true),
            ReminderRule.RiskReviewDue => given.Risk(youth, mentor, RiskLevel.Medium),
            ReminderRule.DocumentToAsk => given.Document(youth),
            ReminderRule.DocumentExpires => app.Db(db => db.Documents.Where(d => d.YouthId == youth.Id)
                .ExecuteUpdateAsync(set => set.SetProperty(d => d.ExpiresOn, today.AddYears(5)))),
            ReminderRule.Milestone => given.GoalInForce(youth, mentor), // just looked through
            ReminderRule.Eighteen => Born(app, youth, today.AddYears(-17)),
            ReminderRule.FollowUpDue => app.Db(db => db.Exits.Where(e => e.YouthId == youth.Id)
                .ExecuteUpdateAsync(set => set.SetProperty(e => e.ReturnedOn, today))),
            ReminderRule.MentorWithoutEntry => given.SessionHeld(youth, mentor),
            ReminderRule.PartnerStale => app.Db(db => db.Partners.ExecuteUpdateAsync(set => set.SetProperty(p => p.VerifiedOn, today))),
            _ => throw new ArgumentOutOfRangeException(nameof(rule), rule, "A new planned kind says here what ends it."),
        };
    }

    private static Task Born(TestApp app, Youth youth, DateOnly on) => app.Db(db => db.Youths.Where(y => y.Id == youth.Id)
        .ExecuteUpdateAsync(set => set.SetProperty(y => y.BirthDate, on)));
}
