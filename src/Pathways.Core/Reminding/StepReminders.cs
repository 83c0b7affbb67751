using Microsoft.EntityFrameworkCore;
using Pathways.Core.Accounts;
using Pathways.Core.Links;
using Pathways.Core.Plans;
using Pathways.Core.Reminders;
using Pathways.Core.Staff;
using Pathways.Core.Youths;

namespace Pathways.Core.Reminding;

/// <summary>Reminders of steps.</summary>
internal static class StepReminders
{
    /// <summary>How many days long what was missed is still told.</summary>
    private const int CatchUpDays = 3;

    /// <summary>
    /// A step due within days (a setting), to the youth or mentor who owns it; to whoever stands in while the mentor is away.
    /// </summary>
    public static readonly ReminderKind Due = new(ReminderRule.StepDue, ReminderSubject.Step)
    {
        For = [Role.Youth, Role.Mentor],
        DueAsync = DueAsync,
        Days = settings => settings.StepReminderDays,
        Facts = question => question.Db.Steps.StillToDo().Where(s => question.SubjectIds.Contains(s.Id) && s.DueOn != null
                && (s.Youth.AccountId == question.RecipientId || s.Youth.Mentorships.AsQueryable().Where(Mentorship.On(question.Today))
                    .Any(m => m.MentorId == question.RecipientId)))
            .Select(s => new { Step = s, IsMine = s.Youth.AccountId == question.RecipientId })
            .Select(s => new ReminderFacts
            {
                SubjectId = s.Step.Id,
                DueOn = s.Step.DueOn,
                Version = s.Step.Moves,
                TitleArabic = s.Step.Text,
                TitleLatin = s.Step.Text,
                YouthId = s.Step.YouthId,
                Person = s.IsMine ? null : s.Step.Youth.Name,
            }),
        Link = (facts, forYouth) => forYouth ? new Link(LinkTo.MyPlan) : new Link(LinkTo.PlanOfYouth, facts.YouthId ?? 0),
        Mail = "Step",
        IsOnHome = true,
        DayWords = "DueBy",
        IsExplained = true,
    };

    /// <summary>A step whose day has passed, some days after it, to the same people.</summary>
    public static readonly ReminderKind Overdue = Due with
    {
        Rule = ReminderRule.StepOverdue,
        DueAsync = OverdueAsync,
        Days = _ => 1,
        FewestDays = 1,
        Mail = "Waits",
        IsOnHome = false,
        HasSentence = true,
        OutlivesItsDay = true,
    };

    private static Task<List<Telling>> DueAsync(ReminderPlanning plan, CancellationToken cancellationToken) =>
        BetweenAsync(ReminderRule.StepDue, plan, plan.Today, plan.Today.AddDays(plan.DaysOf(ReminderRule.StepDue)), cancellationToken);

    private static Task<List<Telling>> OverdueAsync(ReminderPlanning plan, CancellationToken cancellationToken)
    {
        var last = plan.Today.AddDays(-plan.DaysOf(ReminderRule.StepOverdue));
        return BetweenAsync(ReminderRule.StepOverdue, plan, last.AddDays(-CatchUpDays), last, cancellationToken);
    }

    private static async Task<List<Telling>> BetweenAsync(ReminderRule rule, ReminderPlanning plan, DateOnly from, DateOnly to,
        CancellationToken cancellationToken)
    {
        var steps = await plan.Db.Steps.AsNoTracking().StillToDo()
            .Where(s => s.DueOn >= from && s.DueOn <= to && (s.Owner == StepOwner.Youth || s.Owner == StepOwner.Mentor))
            .Select(s => new { s.Owner, Due = new DueOfYouth(s.YouthId, s.Id, s.DueOn!.Value, s.Moves) }).ToListAsync(cancellationToken);
        var ofOwner = steps.ToLookup(s => s.Owner, s => s.Due);
        return
        [
            .. await plan.ToYouthsAsync(rule, [.. ofOwner[StepOwner.Youth]], cancellationToken),
            .. await plan.ToWhoAccompaniesAsync(rule, [.. ofOwner[StepOwner.Mentor]], cancellationToken),
        ];
    }
}
