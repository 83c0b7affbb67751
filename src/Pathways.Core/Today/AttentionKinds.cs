using Pathways.Core.Drafts;
using Pathways.Core.Help;
using Pathways.Core.Links;
using Pathways.Core.Plans;
using Pathways.Core.Risks;
using Pathways.Core.Time;
using Pathways.Core.Wellbeing;
using Pathways.Core.Youths;

namespace Pathways.Core.Today;

/// <summary>The table of all reasons, most urgent first. A new reason is a row here, and its words.</summary>
public static class AttentionKinds
{
    /// <summary>All of them, one for each reason.</summary>
    public static IReadOnlyList<AttentionKind> All { get; } =
    [
        new(AttentionReason.Danger, AttentionGroup.Now, LinkTo.AnswerHelp, "Act.Answer", AttentionFilter.Help)
        {
            Ask = (y, t) => Call(y.Help.Where(call => call.Kind == HelpKind.Danger), t),
        },
        new(AttentionReason.Help, AttentionGroup.Now, LinkTo.AnswerHelp, "Act.Answer", AttentionFilter.Help)
        {
            Ask = (y, t) => Call(y.Help.Where(call => call.Kind != HelpKind.Danger), t),
        },
        new(AttentionReason.CallPromised, AttentionGroup.Now, LinkTo.AnswerHelp, "Act.Call", AttentionFilter.Help)
        {
            Ask = (y, t) => y.Promised is { } promised && Due.At(promised.Before, t.Now) is var status
                ? new(AttentionSign.Moment(status, promised.Before, status == DueState.Overdue ? "Today.CallLate" : "Today.CallBefore"),
                    promised.RequestId) : null,
        },
        new(AttentionReason.RiskReviewOverdue, AttentionGroup.Late, LinkTo.RiskOfYouth, "Act.Risk", AttentionFilter.Overdue,
            AttentionFilter.Risk)
        {
            Ask = (y, t) => Overdue(RiskReviewOn(y, t), t),
        },
        new(AttentionReason.HighRisk, AttentionGroup.Late, LinkTo.RiskOfYouth, "Act.Risk", AttentionFilter.Risk)
        {
            Ask = (y, t) => y is { Risk: RiskLevel.High, RiskOn: { } since, HasLeft: false } && !Due.HasPassed(RiskReviewOn(y, t), t.Day)
                ? new(AttentionSign.On(DueState.Due, since, "Today.RiskSince")) : null,
        },
        new(AttentionReason.WellbeingLow, AttentionGroup.Late, LinkTo.WellbeingOfYouth, "Act.Read", AttentionFilter.Risk)
        {
            Ask = (y, t) => y.WellbeingLowOn is not { } answered ? null
                : WellbeingCheck.LookBefore(answered) is var until && Due.HasPassed(until, t.Day) ? Overdue(until, t)
                : new(AttentionSign.On(DueState.Due, until)),
        },
        new(AttentionReason.LeavingWithoutCard, AttentionGroup.Late, LinkTo.DocumentsOfYouth, "Act.Documents", AttentionFilter.Leaving)
        {
            Ask = (y, t) => y.HasCard ? null : Leaving(y, t),
        },
        new(AttentionReason.LeavingIncomplete, AttentionGroup.Late, LinkTo.DocumentsOfYouth, "Act.Documents", AttentionFilter.Leaving)
        {
            Ask = (y, t) => y.HasCard && y.Missing.Count > 0 ? Leaving(y, t) : null,
        },
        new(AttentionReason.StepOverdue, AttentionGroup.Late, LinkTo.PlanOfYouth, "Act.Plan", AttentionFilter.Overdue)
        {
            Ask = (y, t) => Steps(y, DueState.Overdue, t) is [{ DueOn: { } day } first, ..] late
                ? new(Late(day, t)) { Count = late.Count, Text = first.Text } : null,
        },
        new(AttentionReason.ReviewOverdue, AttentionGroup.Late, LinkTo.PlanOfYouth, "Act.Plan", AttentionFilter.Overdue,
            AttentionFilter.Review)
        {
            Ask = (y, t) => Overdue(ReviewOn(y, t), t),
        },
        new(AttentionReason.DocumentExpired, AttentionGroup.Late, LinkTo.DocumentsOfYouth, "Act.Documents", AttentionFilter.Overdue)
        {
            Ask = (y, t) => Overdue(y.DocumentExpiresOn, t),
        },
        new(AttentionReason.SessionNotLogged, AttentionGroup.Late, LinkTo.LogSession, "Act.Log", AttentionFilter.Overdue)
        {
            Ask = (y, t) => y.Sessions.FirstOrDefault(session => Due.HasPassed(session.Day, t.Day)) is { } missed
                ? new(Late(missed.Day, t), missed.Id) : null,
        },
        new(AttentionReason.NoContact, AttentionGroup.Late, LinkTo.LogWithYouth, "Act.Log", AttentionFilter.NoContact)
        {
            Ask = (y, t) => t.Day.DayNumber - (y.LastHeldOn ?? y.Since).DayNumber - t.Settings.NoContactDays is > 0 and var days
                ? new(AttentionSign.Late(y.LastHeldOn, days)) : null,
        },
        new(AttentionReason.ReassessmentOverdue, AttentionGroup.Late, LinkTo.AssessmentsOfYouth, "Act.Assess", AttentionFilter.Overdue)
        {
            Ask = (y, t) => y.HasLeft ? null : Overdue(y.ReassessmentOn, t),
        },
        new(AttentionReason.CardLate, AttentionGroup.Late, LinkTo.DocumentsOfYouth, "Act.Documents", AttentionFilter.Overdue,
            AttentionFilter.Leaving)
        {
            Ask = (y, t) => y.CardLateSince is { } since && Leaving(y, t) is null
                ? new(AttentionSign.On(DueState.Overdue, since, y.Birth.Precision == DatePrecision.Day ? "Today.RiskSince"
                    : "Today.SinceEarliest"))
                : null,
        },
        new(AttentionReason.NoPlan, AttentionGroup.Late, LinkTo.PlanOfYouth, "Act.Plan", AttentionFilter.Overdue,
            AttentionFilter.Review)
        {
            Ask = (y, t) => y is { LacksPlan: true, Returned: null, HasLeft: false } && y.Birth.AgeOn(t.Day).Most >= PlanDue.FromAge
                ? Overdue(y.Since.DaysLater(t.Settings.FirstPlanDays), t) : null,
        },
        new(AttentionReason.AsksAnotherTime, AttentionGroup.ThisWeek, LinkTo.MoveSession, "Act.Move", AttentionFilter.Comments)
        {
            Ask = (y, t) => y.Sessions.FirstOrDefault(session => session.StartsAt >= t.Now && session.AsksAnotherTime) is { } asks
                ? new(AttentionSign.Moment(DueState.Waiting, asks.StartsAt), asks.Id) : null,
        },
        new(AttentionReason.RiskReviewDue, AttentionGroup.ThisWeek, LinkTo.RiskOfYouth, "Act.Risk", AttentionFilter.Risk,
            AttentionFilter.Soon)
        {
            Ask = (y, t) => DueSoon(RiskReviewOn(y, t), t),
        },
        new(AttentionReason.CommentUnread, AttentionGroup.ThisWeek, LinkTo.Session, "Act.Read", AttentionFilter.Comments)
        {
            Ask = (y, _) => y.Comment is { } comment
                ? new(AttentionSign.DayOf(DueState.Waiting, comment.CommentedAt), comment.SessionId) : null,
        },
        new(AttentionReason.PlanWished, AttentionGroup.ThisWeek, LinkTo.AnswerWish, "Act.Answer", AttentionFilter.Comments)
        {
            Ask = (y, _) => y.Wished is { } wish ? new(AttentionSign.DayOf(DueState.Waiting, wish.AskedAt), wish.Id) : null,
        },
        new(AttentionReason.PlanReturned, AttentionGroup.ThisWeek, LinkTo.PlanOfYouth, "Act.Plan", AttentionFilter.Comments)
        {
            Ask = (y, _) => y.Returned is { } back
                ? new(AttentionSign.DayOf(DueState.Waiting, back.At)) { Case = back.ByYouth ? ".ByYouth" : "" } : null,
        },
        new(AttentionReason.FeedbackAsked, AttentionGroup.ThisWeek, LinkTo.FeedbackOnSession, "Act.Answer", AttentionFilter.Comments)
        {
            Ask = (y, _) => y.Asked is { } asked ? new(AttentionSign.DayOf(DueState.Waiting, asked.AskedAt), asked.SessionId) : null,
        },
        new(AttentionReason.PaperSaid, AttentionGroup.ThisWeek, LinkTo.DocumentsOfYouth, "Act.Documents", AttentionFilter.Comments)
        {
            Ask = (y, _) => y.PaperSaidOn is { } since ? new(AttentionSign.On(DueState.Waiting, since, "Today.RiskSince")) : null,
        },
        new(AttentionReason.PracticeDone, AttentionGroup.ThisWeek, LinkTo.ConfirmPractice, "Act.Confirm", AttentionFilter.Comments)
        {
            Ask = (y, _) => y.Practices is { } done
                ? new(AttentionSign.On(DueState.Waiting, done.DoneOn, "Today.RiskSince"), done.Id) { Count = done.Count } : null,
        },
        new(AttentionReason.NoMail, AttentionGroup.ThisWeek, LinkTo.EditYouth, "Act.Address", AttentionFilter.NoContact)
        {
            Ask = (y, _) => y.NoMailSince is { } since ? new(AttentionSign.On(DueState.Waiting, since, "Today.RiskSince")) : null,
        },
        new(AttentionReason.DraftUnfinished, AttentionGroup.ThisWeek, LinkTo.Draft, "Act.Continue", AttentionFilter.Drafts)
        {
            Ask = (y, _) => y.Draft is { } draft && Draft.FormOf(draft.Key) is { } form
                ? new(AttentionSign.Moment(DueState.Waiting, draft.Since, "Today.DraftSince"))
                {
                    Count = draft.Count,
                    TextKey = $"{nameof(DraftForm)}.{form}",
                    Name = draft.Key,
                }
                : null,
        },
        new(AttentionReason.SessionSoon, AttentionGroup.ThisWeek, LinkTo.SessionsOfYouth, "Act.Sessions", AttentionFilter.Soon)
        {
            Ask = (y, t) => y.Sessions.FirstOrDefault(session => !Due.HasPassed(session.Day, t.Day) && !session.AsksAnotherTime) is { } next
                ? new(AttentionSign.Moment(DueState.Planned, next.StartsAt)) : null,
        },
        new(AttentionReason.OfficeAppointment, AttentionGroup.ThisWeek, LinkTo.DocumentsOfYouth, "Act.Documents", AttentionFilter.Soon)
        {
            Ask = (y, t) => y.AppointmentOn is { } day && Due.On(day, t.Day, t.Settings.DueSoonDays) == DueState.Due
                ? new(AttentionSign.Weekday(DueState.Planned, day)) : null,
        },
        new(AttentionReason.StepDue, AttentionGroup.ThisWeek, LinkTo.PlanOfYouth, "Act.Plan", AttentionFilter.Soon)
        {
            Ask = (y, t) => Steps(y, DueState.Due, t) is [{ DueOn: { } day } first, ..] due
                ? new(AttentionSign.Weekday(DueState.Due, day)) { Count = due.Count, Text = first.Text } : null,
        },
        new(AttentionReason.ReviewDue, AttentionGroup.ThisWeek, LinkTo.PlanOfYouth, "Act.Plan", AttentionFilter.Review,
            AttentionFilter.Soon)
        {
            Ask = (y, t) => DueSoon(ReviewOn(y, t), t),
        },
        new(AttentionReason.ReassessmentDue, AttentionGroup.ThisWeek, LinkTo.AssessmentsOfYouth, "Act.Assess", AttentionFilter.Soon)
        {
            Ask = (y, t) => y.HasLeft ? null : DueSoon(y.ReassessmentOn, t),
        },
        new(AttentionReason.DocumentExpires, AttentionGroup.ThisWeek, LinkTo.DocumentsOfYouth, "Act.Documents", AttentionFilter.Soon)
        {
            Ask = (y, t) => y.DocumentExpiresOn is { } last && Due.On(last, t.Day, t.Settings.ExpirySoonDays) == DueState.Due
                ? new(AttentionSign.On(DueState.Due, last)) : null,
        },
    ];

    private static AttentionFound? Call(IEnumerable<YouthToday.Call> calls, TodayMoment t)
    {
        if (calls.MinBy(call => call.AskedAt) is not { } oldest) return null;
        var before = HelpRequest.AnswerBefore(oldest.Kind, oldest.AskedAt, t.Settings);
        var status = Due.At(before, t.Now);
        return new(AttentionSign.Moment(status, before, status == DueState.Overdue ? "Today.AnswerLate" : "Today.AnswerBefore"), oldest.Id);
    }

    private static AttentionFound? Leaving(YouthToday youth, TodayMoment t)
    {
        var (days, eighteen) = (Age.DaysToEighteen(youth.Birth.First, t.Day), youth.Birth.Eighteen);
        if (youth.HasLeft || t.Day > eighteen.Last || days > t.Settings.LeavingSoonDays) return null;
        var isExact = eighteen.Precision == DatePrecision.Day;
        return new(AttentionSign.On(DueState.Due, eighteen.First, isExact ? "Today.EighteenOn" : "Today.EighteenEarliest"))
        {
            Count = days,
            Case = isExact ? "" : days > 0 ? ".Earliest" : ".Perhaps",
            Documents = youth.Missing,
        };
    }

    private static AttentionFound? Overdue(DateOnly? on, TodayMoment t) =>
        on is { } day && Due.HasPassed(day, t.Day) ? new(Late(day, t)) : null;

    private static AttentionFound? DueSoon(DateOnly? on, TodayMoment t) =>
        on is { } day && Due.On(day, t.Day, t.Settings.DueSoonDays) == DueState.Due ? new(AttentionSign.Weekday(DueState.Due, day)) : null;

    private static AttentionSign Late(DateOnly day, TodayMoment t) => AttentionSign.Late(day, t.Day.DayNumber - day.DayNumber);

    private static DateOnly? RiskReviewOn(YouthToday youth, TodayMoment t) => RiskReview.On(youth.Risk, youth.RiskOn, t.Settings);

    private static DateOnly? ReviewOn(YouthToday youth, TodayMoment t) =>
        PlanDue.ReviewOn(youth.ReviewedOn, youth.BigChangeOn, t.Settings);

    private static List<YouthToday.StepToDo> Steps(YouthToday youth, DueState state, TodayMoment t) =>
        [.. youth.Steps.Where(step => PlanDue.Of(step.State, step.DueOn, t.Day, t.Settings) == state).OrderBy(step => step.DueOn)];
}
