using Pathways.Core.Help;
using Pathways.Core.Organisation;
using Pathways.Core.Plans;
using Pathways.Core.Risks;
using Pathways.Core.Time;
using Pathways.Core.Wellbeing;
using Pathways.Core.Youths;

namespace Pathways.Core.Today;

/// <summary>Who needs the mentor today: the rules as one table, pure, over what was read.</summary>
public static class TodayOrder
{
    private delegate Attention? Rule(YouthToday youth, DateTime now, DateOnly today, ProgrammeSettings settings);

    private static readonly Rule[] Rules =
    [
        (y, now, today, s) => Oldest(y, HelpKind.Danger) is { } asked
            ? new(AttentionReason.Danger, At: HelpRequest.AnswerBefore(asked.Kind, asked.AskedAt, s), SubjectId: asked.Id) : null,
        (y, now, today, s) => Oldest(y, null) is { Kind: not HelpKind.Danger } asked
            ? new(AttentionReason.Help, At: HelpRequest.AnswerBefore(asked.Kind, asked.AskedAt, s), SubjectId: asked.Id) : null,
        (y, now, today, s) => RiskReview.On(y.Risk, y.RiskOn, s) is { } day && Due.On(day, today, s.DueSoonDays) is DueState.Overdue
            or DueState.Due
            ? new(Due.HasPassed(day, today) ? AttentionReason.RiskReviewOverdue : AttentionReason.RiskReviewDue, day) : null,
        (y, now, today, s) => y.ReassessmentOn is { } day && !y.HasLeft && Due.On(day, today, s.DueSoonDays) is DueState.Overdue
            or DueState.Due
            ? new(Due.HasPassed(day, today) ? AttentionReason.ReassessmentOverdue : AttentionReason.ReassessmentDue, day) : null,
        (y, now, today, s) => y.Risk == RiskLevel.High && !y.HasLeft && Due.On(RiskReview.On(y.Risk, y.RiskOn, s), today,
            s.DueSoonDays) != DueState.Overdue ? new(AttentionReason.HighRisk, y.RiskOn) : null,
        (y, now, today, s) => y.WellbeingLowOn is { } day ? new(AttentionReason.WellbeingLow, WellbeingCheck.LookBefore(day)) : null,
        (y, now, today, s) => LeavesSoon(y, today, s) && !y.HasCard
            ? new(AttentionReason.LeavingWithoutCard, Age.EighteenOn(y.BirthDate),
                Count: Age.DaysToEighteen(y.BirthDate, today)) { Documents = y.Missing } : null,
        (y, now, today, s) => LeavesSoon(y, today, s) && y.HasCard && y.Missing.Count > 0
            ? new(AttentionReason.LeavingIncomplete, Age.EighteenOn(y.BirthDate),
                Count: Age.DaysToEighteen(y.BirthDate, today)) { Documents = y.Missing } : null,
        (y, now, today, s) => Steps(y, DueState.Overdue, today, s) is [var first, ..] late
            ? new(AttentionReason.StepOverdue, first.DueOn, Count: late.Count, Text: first.Text) : null,
        (y, now, today, s) => Due.On(PlanDue.ReviewOn(y.ReviewedOn, y.BigChangeOn, s), today, s.DueSoonDays) == DueState.Overdue
            ? new(AttentionReason.ReviewOverdue, PlanDue.ReviewOn(y.ReviewedOn, y.BigChangeOn, s)) : null,
        (y, now, today, s) => y.DocumentExpiresOn is { } last && Due.On(last, today, s.ExpirySoonDays) != DueState.Planned
            ? new(Due.HasPassed(last, today) ? AttentionReason.DocumentExpired : AttentionReason.DocumentExpires, last) : null,
        (y, now, today, s) => y.AppointmentOn is { } day && Due.On(day, today, s.DueSoonDays) == DueState.Due
            ? new(AttentionReason.OfficeAppointment, day) : null,
        (y, now, today, s) => y.Sessions.FirstOrDefault(p => Due.HasPassed(p.Day, today)) is { } missed
            ? new(AttentionReason.SessionNotLogged, missed.Day, missed.StartsAt, SubjectId: missed.Id) : null,
        (y, now, today, s) => (y.LastHeldOn ?? y.Since) is var last && today.DayNumber - last.DayNumber is var silent
            && silent > s.NoContactDays
            ? new(AttentionReason.NoContact, y.LastHeldOn, Count: silent) : null,
        (y, now, today, s) => y.Sessions.FirstOrDefault(p => p.StartsAt >= now && p.AsksAnotherTime) is { } asks
            ? new(AttentionReason.AsksAnotherTime, asks.Day, asks.StartsAt, SubjectId: asks.Id) : null,
        (y, now, today, s) => y.Wished is { } wish ? new(AttentionReason.PlanWished, At: wish.AskedAt, SubjectId: wish.Id) : null,
        (y, now, today, s) => y.Comment is { } comment
            ? new(AttentionReason.CommentUnread, At: comment.CommentedAt, SubjectId: comment.SessionId) : null,
        (y, now, today, s) => y.Asked is { } asked ? new(AttentionReason.FeedbackAsked, At: asked.AskedAt, SubjectId: asked.SessionId)
            : null,
        (y, now, today, s) => y.Draft is { } draft
            ? new(AttentionReason.DraftUnfinished, At: draft.Since, Count: draft.Count, Text: draft.Key) : null,
        (y, now, today, s) => y.Sessions.FirstOrDefault(p => !Due.HasPassed(p.Day, today) && !p.AsksAnotherTime) is { } next
            ? new(AttentionReason.SessionSoon, next.Day, next.StartsAt, SubjectId: next.Id) : null,
        (y, now, today, s) => Steps(y, DueState.Due, today, s) is [var first, ..] due
            ? new(AttentionReason.StepDue, first.DueOn, Count: due.Count, Text: first.Text) : null,
        (y, now, today, s) => Due.On(PlanDue.ReviewOn(y.ReviewedOn, y.BigChangeOn, s), today, s.DueSoonDays) == DueState.Due
            ? new(AttentionReason.ReviewDue, PlanDue.ReviewOn(y.ReviewedOn, y.BigChangeOn, s)) : null,
    ];

    /// <summary>The reasons for a youth, most urgent first.</summary>
    public static IReadOnlyList<Attention> Reasons(YouthToday youth, DateTime now, DateOnly today, ProgrammeSettings settings) =>
        [.. Rules.Select(rule => rule(youth, now, today, settings)).OfType<Attention>().OrderBy(a => a.Reason)];

    /// <summary>
    /// Everybody, by need: the most urgent reason, then how long it has been waiting, then who is nearest to 18, then the name.
    /// </summary>
    public static IReadOnlyList<TodayRow> Of(IEnumerable<YouthToday> youths, DateTime now, DateOnly today, ProgrammeSettings settings) =>
    [
        .. youths.Select(y => new TodayRow(y, Reasons(y, now, today, settings)))
            .OrderBy(r => r.Group)
            .ThenBy(r => r.Reasons is [var first, ..] ? first.Reason : 0)
            .ThenBy(r => r.Reasons is [{ At: { } at }, ..] ? at : r.Reasons is [{ Day: { } day }, ..]
                ? day.ToDateTime(TimeOnly.MinValue, DateTimeKind.Utc) : DateTime.MinValue)
            .ThenBy(r => Age.EighteenOn(r.Youth.BirthDate) < today).ThenBy(r => r.Youth.BirthDate)
            .ThenBy(r => r.Youth.SortName, StringComparer.Ordinal).ThenBy(r => r.Youth.Id),
    ];

    private static bool LeavesSoon(YouthToday youth, DateOnly today, ProgrammeSettings settings) =>
        Age.DaysToEighteen(youth.BirthDate, today) is var days && days >= 0 && days <= settings.LeavingSoonDays && !youth.HasLeft;

    private static YouthToday.Call? Oldest(YouthToday youth, HelpKind? kind) =>
        youth.Help.Where(h => kind is null ? h.Kind != HelpKind.Danger : h.Kind == kind).MinBy(h => h.AskedAt);

    private static List<YouthToday.StepToDo> Steps(YouthToday youth, DueState state, DateOnly today, ProgrammeSettings settings) =>
        [.. youth.Steps.Where(s => PlanDue.Of(s.State, s.DueOn, today, settings) == state).OrderBy(s => s.DueOn)];
}
