using Pathways.Core.Help;
using Pathways.Core.Organisation;
using Pathways.Core.Plans;
using Pathways.Core.Risks;
using Pathways.Core.Wellbeing;

namespace Pathways.Core.Youths;

/// <summary>Why a youth needs the mentor, in the order of urgency.</summary>
public enum AttentionReason
{
    /// <summary>The youth says: I am in danger. Nobody has answered.</summary>
    Danger = 1,

    /// <summary>The youth asked for help and nobody has answered.</summary>
    Help,

    /// <summary>The risk was to be judged again.</summary>
    RiskReviewOverdue,

    /// <summary>The risk was judged high and is not yet to be judged again: what was agreed must happen.</summary>
    HighRisk,

    /// <summary>The answers on wellbeing were low: somebody looks closer within days.</summary>
    WellbeingLow,

    /// <summary>Leaving within days (a setting) without a valid national card.</summary>
    LeavingWithoutCard,

    /// <summary>Leaving within days (a setting); the card is there, other documents are not.</summary>
    LeavingIncomplete,

    /// <summary>A step's day has passed.</summary>
    StepOverdue,

    /// <summary>The review of the plan is overdue.</summary>
    ReviewOverdue,

    /// <summary>A document that is still needed has expired.</summary>
    DocumentExpired,

    /// <summary>A planned session's time has passed and it was not logged.</summary>
    SessionNotLogged,

    /// <summary>No session was held for days (a setting).</summary>
    NoContact,

    /// <summary>The day of a new assessment has passed.</summary>
    ReassessmentOverdue,

    /// <summary>The youth asks for another time.</summary>
    AsksAnotherTime,

    /// <summary>The risk is to be judged again within the week.</summary>
    RiskReviewDue,

    /// <summary>The youth wrote a comment that nobody has read.</summary>
    CommentUnread,

    /// <summary>The youth wishes something about the plan, and nobody has answered.</summary>
    PlanWished,

    /// <summary>A manager asks something about a session, and nobody has answered.</summary>
    FeedbackAsked,

    /// <summary>A form was begun and neither saved nor thrown away.</summary>
    DraftUnfinished,

    /// <summary>A session within the week.</summary>
    SessionSoon,

    /// <summary>An office expects the youth within the week.</summary>
    OfficeAppointment,

    /// <summary>A step due within the week.</summary>
    StepDue,

    /// <summary>The review of the plan is due within the week.</summary>
    ReviewDue,

    /// <summary>A new assessment is due within the week.</summary>
    ReassessmentDue,

    /// <summary>A document that is still needed expires within days (a setting).</summary>
    DocumentExpires,
}

/// <summary>The parts of Today.</summary>
public enum AttentionGroup
{
    /// <summary>Somebody waits for an answer.</summary>
    Now = 1,

    /// <summary>Overdue or missing.</summary>
    Late,

    /// <summary>Comes within the week.</summary>
    ThisWeek,

    /// <summary>Nothing urgent.</summary>
    OnTrack,
}

/// <summary>One reason, with what is needed to say it.</summary>
/// <param name="Reason">Why.</param>
/// <param name="Day">The local day it is about: due, planned, or of the last contact.</param>
/// <param name="At">The instant it is about (UTC): until when to answer, when the session starts.</param>
/// <param name="Count">How many (steps, drafts), or how many days (without contact; to 18).</param>
/// <param name="SubjectId">Key of the help request or session.</param>
/// <param name="Text">The step, in words; the key of a draft.</param>
public sealed record Attention(AttentionReason Reason, DateOnly? Day = null, DateTime? At = null, int Count = 0, int SubjectId = 0, string Text = "")
{
    /// <summary>Keys of the documents it is about.</summary>
    public IReadOnlyList<string> Documents { get; init; } = [];

    /// <summary>The part of Today in which the reason stands.</summary>
    public AttentionGroup Group => Reason switch
    {
        AttentionReason.Danger or AttentionReason.Help => AttentionGroup.Now,
        AttentionReason.AsksAnotherTime or AttentionReason.CommentUnread or AttentionReason.PlanWished or AttentionReason.FeedbackAsked or AttentionReason.DraftUnfinished or AttentionReason.SessionSoon or AttentionReason.StepDue or AttentionReason.ReviewDue or AttentionReason.RiskReviewDue or AttentionReason.ReassessmentDue
            or AttentionReason.OfficeAppointment or AttentionReason.DocumentExpires => AttentionGroup.ThisWeek,
        _ => AttentionGroup.Late,
    };
}

/// <summary>What Today knows of a youth; read at once, judged by <see cref="TodayOrder"/>.</summary>
public sealed record YouthToday
{
    /// <summary>The youth.</summary>
    public required int Id { get; init; }

    /// <summary>Normalised name.</summary>
    public string SortName { get; init; } = "";

    /// <summary>Birth date.</summary>
    public required DateOnly BirthDate { get; init; }

    /// <summary>First local day with this mentor.</summary>
    public required DateOnly Since { get; init; }

    /// <summary>Local day of the last session that was held.</summary>
    public DateOnly? LastHeldOn { get; init; }

    /// <summary>Local day of the last review of the plan in force; null without one.</summary>
    public DateOnly? ReviewedOn { get; init; }

    /// <summary>The oldest wish about the plan that nobody answered.</summary>
    public Wish? Wished { get; init; }

    /// <summary>Local day of a big change noted since then: the review is due from it.</summary>
    public DateOnly? BigChangeOn { get; init; }

    /// <summary>The risk as last judged; null when it never was.</summary>
    public RiskLevel? Risk { get; init; }

    /// <summary>Local day on which it was judged.</summary>
    public DateOnly? RiskOn { get; init; }

    /// <summary>Local day of the newest low answers on wellbeing after which nothing followed: no word, no session.</summary>
    public DateOnly? WellbeingLowOn { get; init; }

    /// <summary>Local day a new assessment is due; null when one is open or none is due.</summary>
    public DateOnly? ReassessmentOn { get; init; }

    /// <summary>Whether there is a valid national card, or none is needed.</summary>
    public bool HasCard { get; init; }

    /// <summary>Last day of validity of the document that expires first, of those still needed.</summary>
    public DateOnly? DocumentExpiresOn { get; init; }

    /// <summary>Day of the next appointment at an office.</summary>
    public DateOnly? AppointmentOn { get; init; }

    /// <summary>Keys of the documents beside the card that could be had by now and are missing, of a youth who leaves soon.</summary>
    public IReadOnlyList<string> Missing { get; init; } = [];

    /// <summary>A comment nobody has read yet; null when there is none.</summary>
    public Unread? Comment { get; init; }

    /// <summary>The oldest question of a manager about a session that nobody answered.</summary>
    public Question? Asked { get; init; }

    /// <summary>The oldest form this mentor began and did not finish.</summary>
    public Unfinished? Draft { get; init; }

    /// <summary>Whether the youth has left.</summary>
    public bool HasLeft { get; init; }

    /// <summary>Help requests nobody answered.</summary>
    public IReadOnlyList<Call> Help { get; init; } = [];

    /// <summary>Steps still to be done with a day until the end of the week.</summary>
    public IReadOnlyList<StepToDo> Steps { get; init; } = [];

    /// <summary>Planned sessions until the end of the week, also past ones.</summary>
    public IReadOnlyList<SessionAhead> Sessions { get; init; } = [];

    /// <summary>A youth's comment: on which session, and when (UTC).</summary>
    public sealed record Unread(int SessionId, DateTime CommentedAt);

    /// <summary>A wish about the plan, and when it was said (UTC).</summary>
    public sealed record Wish(int Id, DateTime AskedAt);

    /// <summary>A manager's question: on which session, and when (UTC).</summary>
    public sealed record Question(int SessionId, DateTime AskedAt);

    /// <summary>An unfinished form: its key, since when (UTC), and how many there are.</summary>
    public sealed record Unfinished(string Key, DateTime Since, int Count);

    /// <summary>A help request.</summary>
    public sealed record Call(int Id, HelpKind Kind, DateTime AskedAt);

    /// <summary>A step.</summary>
    public sealed record StepToDo(StepState State, DateOnly? DueOn, string Text);

    /// <summary>A planned session.</summary>
    public sealed record SessionAhead(int Id, DateTime StartsAt, DateOnly Day, bool AsksAnotherTime);
}

/// <summary>A youth with the reasons, most urgent first.</summary>
/// <param name="Youth">Who.</param>
/// <param name="Reasons">Why; empty when nothing is urgent.</param>
public sealed record TodayRow(YouthToday Youth, IReadOnlyList<Attention> Reasons)
{
    /// <summary>The part of Today.</summary>
    public AttentionGroup Group => Reasons is [var first, ..] ? first.Group : AttentionGroup.OnTrack;
}

/// <summary>Who needs the mentor today: the rules as one table, pure, over what was read.</summary>
public static class TodayOrder
{
    private delegate Attention? Rule(YouthToday youth, DateTime now, DateOnly today, ProgrammeSettings settings);

    private static readonly Rule[] Rules =
    [
        (y, now, today, s) => Oldest(y, HelpKind.Danger) is { } asked ? new(AttentionReason.Danger, At: HelpRequest.AnswerBefore(asked.Kind, asked.AskedAt, s), SubjectId: asked.Id) : null,
        (y, now, today, s) => Oldest(y, null) is { Kind: not HelpKind.Danger } asked ? new(AttentionReason.Help, At: HelpRequest.AnswerBefore(asked.Kind, asked.AskedAt, s), SubjectId: asked.Id) : null,
        (y, now, today, s) => RiskReview.On(y.Risk, y.RiskOn, s) is { } day && Due.On(day, today, s.DueSoonDays) is DueState.Overdue or DueState.Due
            ? new(Due.HasPassed(day, today) ? AttentionReason.RiskReviewOverdue : AttentionReason.RiskReviewDue, day) : null,
        (y, now, today, s) => y.ReassessmentOn is { } day && !y.HasLeft && Due.On(day, today, s.DueSoonDays) is DueState.Overdue or DueState.Due
            ? new(Due.HasPassed(day, today) ? AttentionReason.ReassessmentOverdue : AttentionReason.ReassessmentDue, day) : null,
        (y, now, today, s) => y.Risk == RiskLevel.High && !y.HasLeft && Due.On(RiskReview.On(y.Risk, y.RiskOn, s), today, s.DueSoonDays) != DueState.Overdue ? new(AttentionReason.HighRisk, y.RiskOn) : null,
        (y, now, today, s) => y.WellbeingLowOn is { } day ? new(AttentionReason.WellbeingLow, WellbeingCheck.LookBefore(day)) : null,
        (y, now, today, s) => LeavesSoon(y, today, s) && !y.HasCard
            ? new(AttentionReason.LeavingWithoutCard, Age.EighteenOn(y.BirthDate), Count: Age.DaysToEighteen(y.BirthDate, today)) { Documents = y.Missing } : null,
        (y, now, today, s) => LeavesSoon(y, today, s) && y.HasCard && y.Missing.Count > 0
            ? new(AttentionReason.LeavingIncomplete, Age.EighteenOn(y.BirthDate), Count: Age.DaysToEighteen(y.BirthDate, today)) { Documents = y.Missing } : null,
        (y, now, today, s) => Steps(y, DueState.Overdue, today, s) is [var first, ..] late ? new(AttentionReason.StepOverdue, first.DueOn, Count: late.Count, Text: first.Text) : null,
        (y, now, today, s) => Due.On(Due.ReviewOn(y.ReviewedOn, y.BigChangeOn, s), today, s.DueSoonDays) == DueState.Overdue ? new(AttentionReason.ReviewOverdue, Due.ReviewOn(y.ReviewedOn, y.BigChangeOn, s)) : null,
        (y, now, today, s) => y.DocumentExpiresOn is { } last && Due.On(last, today, s.ExpirySoonDays) != DueState.Planned ? new(Due.HasPassed(last, today) ? AttentionReason.DocumentExpired : AttentionReason.DocumentExpires, last) : null,
        (y, now, today, s) => y.AppointmentOn is { } day && Due.On(day, today, s.DueSoonDays) == DueState.Due ? new(AttentionReason.OfficeAppointment, day) : null,
        (y, now, today, s) => y.Sessions.FirstOrDefault(p => Due.HasPassed(p.Day, today)) is { } missed ? new(AttentionReason.SessionNotLogged, missed.Day, missed.StartsAt, SubjectId: missed.Id) : null,
        (y, now, today, s) => (y.LastHeldOn ?? y.Since) is var last && today.DayNumber - last.DayNumber is var silent && silent > s.NoContactDays
            ? new(AttentionReason.NoContact, y.LastHeldOn, Count: silent) : null,
        (y, now, today, s) => y.Sessions.FirstOrDefault(p => p.StartsAt >= now && p.AsksAnotherTime) is { } asks ? new(AttentionReason.AsksAnotherTime, asks.Day, asks.StartsAt, SubjectId: asks.Id) : null,
        (y, now, today, s) => y.Wished is { } wish ? new(AttentionReason.PlanWished, At: wish.AskedAt, SubjectId: wish.Id) : null,
        (y, now, today, s) => y.Comment is { } comment ? new(AttentionReason.CommentUnread, At: comment.CommentedAt, SubjectId: comment.SessionId) : null,
        (y, now, today, s) => y.Asked is { } asked ? new(AttentionReason.FeedbackAsked, At: asked.AskedAt, SubjectId: asked.SessionId) : null,
        (y, now, today, s) => y.Draft is { } draft ? new(AttentionReason.DraftUnfinished, At: draft.Since, Count: draft.Count, Text: draft.Key) : null,
        (y, now, today, s) => y.Sessions.FirstOrDefault(p => !Due.HasPassed(p.Day, today) && !p.AsksAnotherTime) is { } next ? new(AttentionReason.SessionSoon, next.Day, next.StartsAt, SubjectId: next.Id) : null,
        (y, now, today, s) => Steps(y, DueState.Due, today, s) is [var first, ..] due ? new(AttentionReason.StepDue, first.DueOn, Count: due.Count, Text: first.Text) : null,
        (y, now, today, s) => Due.On(Due.ReviewOn(y.ReviewedOn, y.BigChangeOn, s), today, s.DueSoonDays) == DueState.Due ? new(AttentionReason.ReviewDue, Due.ReviewOn(y.ReviewedOn, y.BigChangeOn, s)) : null,
    ];

    /// <summary>The reasons for a youth, most urgent first.</summary>
    public static IReadOnlyList<Attention> Reasons(YouthToday youth, DateTime now, DateOnly today, ProgrammeSettings settings) =>
        [.. Rules.Select(rule => rule(youth, now, today, settings)).OfType<Attention>().OrderBy(a => a.Reason)];

    /// <summary>Everybody, by need: the most urgent reason, then how long it has been waiting, then who is nearest to 18, then the name.</summary>
    public static IReadOnlyList<TodayRow> Of(IEnumerable<YouthToday> youths, DateTime now, DateOnly today, ProgrammeSettings settings) =>
    [
        .. youths.Select(y => new TodayRow(y, Reasons(y, now, today, settings)))
            .OrderBy(r => r.Group)
            .ThenBy(r => r.Reasons is [var first, ..] ? first.Reason : 0)
            .ThenBy(r => r.Reasons is [{ At: { } at }, ..] ? at : r.Reasons is [{ Day: { } day }, ..] ? day.ToDateTime(TimeOnly.MinValue, DateTimeKind.Utc) : DateTime.MinValue)
            .ThenBy(r => Age.EighteenOn(r.Youth.BirthDate) < today).ThenBy(r => r.Youth.BirthDate)
            .ThenBy(r => r.Youth.SortName, StringComparer.Ordinal).ThenBy(r => r.Youth.Id),
    ];

    private static bool LeavesSoon(YouthToday youth, DateOnly today, ProgrammeSettings settings) =>
        Age.DaysToEighteen(youth.BirthDate, today) is var days && days >= 0 && days <= settings.LeavingSoonDays && !youth.HasLeft;

    private static YouthToday.Call? Oldest(YouthToday youth, HelpKind? kind) =>
        youth.Help.Where(h => kind is null ? h.Kind != HelpKind.Danger : h.Kind == kind).MinBy(h => h.AskedAt);

    private static List<YouthToday.StepToDo> Steps(YouthToday youth, DueState state, DateOnly today, ProgrammeSettings settings) =>
        [.. youth.Steps.Where(s => Due.Of(s.State, s.DueOn, today, settings) == state).OrderBy(s => s.DueOn)];
}
