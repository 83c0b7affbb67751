using System.Linq.Expressions;
using Pathways.Core.Accounts;
using Pathways.Core.Data;
using Pathways.Core.Mistakes;
using Pathways.Core.Youths;

namespace Pathways.Core.Plans;

/// <summary>
/// One version of a youth's pathway plan: goals, each with steps; agreed by the youth, approved by a manager, reviewed, replaced or closed.
/// Every move is kept in <see cref="Moves"/> with its day, its person and its words.
/// </summary>
public sealed class Plan : IRevised
{
    private Plan()
    {
    }

    /// <summary>Key.</summary>
    public int Id { get; private set; }

    /// <summary>The youth.</summary>
    public int YouthId { get; private set; }

    /// <summary>The youth.</summary>
    public Youth Youth { get; private set; } = null!;

    /// <summary>Version number within the youth, from 1.</summary>
    public int Version { get; private set; }

    /// <summary>The version in force this one was written from; null for the first, and after a closed plan.</summary>
    public int? FormerId { get; private set; }

    /// <summary>Where it stands.</summary>
    public PlanState State { get; private set; }

    /// <summary>Who gives personal support and how often (UK SI 2010/2571 Sch. 1, matter 1); mandatory before it is agreed.</summary>
    public string SupportFrequency { get; private set; } = "";

    /// <summary>What happens if it goes wrong (Sch. 1, matter 4); mandatory before it is agreed.</summary>
    public string Contingency { get; private set; } = "";

    /// <summary>When the draft was made (UTC).</summary>
    public DateTime CreatedAt { get; private set; }

    /// <summary>The mentor who wrote it.</summary>
    public int WrittenById { get; private set; }

    /// <summary>The mentor who wrote it.</summary>
    public Account WrittenBy { get; private set; } = null!;

    /// <summary>When the mentor showed it to the youth (UTC); the mentor's own yes.</summary>
    public DateTime? ProposedAt { get; private set; }

    /// <summary>When the youth agreed (UTC).</summary>
    public DateTime? AgreedAt { get; private set; }

    /// <summary>How the youth agreed; null while the youth has not.</summary>
    public PlanAgreement? Agreement { get; private set; }

    /// <summary>The local day on which the youth signed on paper; null when agreed in the portal.</summary>
    public DateOnly? SignedOn { get; private set; }

    /// <summary>With whom the youth agreed without the own account: who handed over the device, or noted the signature.</summary>
    public int? AgreedWithId { get; private set; }

    /// <summary>With whom the youth agreed without the own account.</summary>
    public Account? AgreedWith { get; private set; }

    /// <summary>The sheet that was signed, if it is kept (<see cref="SignPlan"/>).</summary>
    public PlanSheet? Sheet { get; private set; }

    /// <summary>When a manager approved (UTC); from then on it is in force.</summary>
    public DateTime? ApprovedAt { get; private set; }

    /// <summary>Who approved.</summary>
    public int? ApprovedById { get; private set; }

    /// <summary>Who approved.</summary>
    public Account? ApprovedBy { get; private set; }

    /// <summary>
    /// The manager's comment when it was returned, or the youth's when a change was asked for before agreeing. Earlier ones stay in
    /// <see cref="Moves"/>.
    /// </summary>
    public string ReturnComment { get; private set; } = "";

    /// <summary>When it was returned by a manager, or the youth asked for a change (UTC).</summary>
    public DateTime? ReturnedAt { get; private set; }

    /// <summary>True when <see cref="ReturnComment"/> is the youth's.</summary>
    public bool ReturnedByYouth { get; private set; }

    /// <summary>The local day of the last review (first: the approval). The next one is due 180 days later (a setting).</summary>
    public DateOnly? ReviewedOn { get; private set; }

    /// <summary>The local day of a big change in the youth's life since then: the review is due on that day.</summary>
    public DateOnly? BigChangeOn { get; private set; }

    /// <summary>What changed so much.</summary>
    public string? BigChange { get; private set; }

    /// <summary>The local day it ended without a newer version.</summary>
    public DateOnly? ClosedOn { get; private set; }

    /// <summary>Why it ended.</summary>
    public PlanEnd? Ended { get; private set; }

    /// <summary>Goals, in order.</summary>
    public List<Goal> Goals { get; } = [];

    /// <summary>What happened to it, in order.</summary>
    public List<PlanMove> Moves { get; } = [];

    /// <inheritdoc />
    public int Revision { get; set; }

    /// <summary>Steps can be added: in force, or being written.</summary>
    public bool TakesSteps => IsInForce || State == PlanState.Draft;

    /// <summary>In force: approved and not replaced.</summary>
    public bool IsInForce => State.IsInForce();

    /// <summary><see cref="IsInForce"/> for queries.</summary>
    public static Expression<Func<Plan, bool>> InForce => p => p.State == PlanState.Active || p.State == PlanState.UnderReview;

    /// <summary>In force now or once, for queries.</summary>
    public static Expression<Func<Plan, bool>> WasInForce => p =>
        p.State == PlanState.Active || p.State == PlanState.UnderReview || p.State == PlanState.Superseded || p.State == PlanState.Closed;

    /// <summary>Agreed, and not with the youth's own account, for queries; approved or not.</summary>
    public static Expression<Func<Plan, bool>> AgreedWithoutAccount =>
        p => p.Agreement == PlanAgreement.HandedOver || p.Agreement == PlanAgreement.OnPaper;

    /// <summary>A plan and, beside it, the one in force, for queries.</summary>
    public static Expression<Func<Plan, bool>> InForceOr(int id) =>
        p => p.Id == id || p.State == PlanState.Active || p.State == PlanState.UnderReview;

    /// <summary>Replaced or closed: nothing moves any more.</summary>
    public bool IsOver => State is PlanState.Superseded or PlanState.Closed;

    /// <summary>A youth's first plan, or one after a closed one, to be written by a mentor.</summary>
    public static Plan Draft(int youthId, int mentorId, DateTime now, int version = 1)
    {
        var plan = new Plan { YouthId = youthId, WrittenById = mentorId, CreatedAt = now, Version = version, State = PlanState.Draft };
        plan.Keep(PlanMoveKind.Started, now, mentorId);
        return plan;
    }

    /// <summary>
    /// The mentor writes the draft anew. Only what is marked is removed; goals and steps that are not mentioned were added by somebody else
    /// meanwhile and
    /// stay, after the others. Rows without any words are left out. A due date that is new must not lie in the past. Answers with
    /// <see cref="PlanProblem.NotADraft"/>, <see cref="PlanProblem.GoalWordsMissing"/>, <see cref="PlanProblem.StepTextMissing"/> or
    /// <see cref="PlanProblem.DueInThePast"/> and changes nothing then.
    /// </summary>
    public PlanProblem? Rewrite(string supportFrequency, string contingency, IReadOnlyList<GoalDraft> goals, DateOnly today)
    {
        ArgumentNullException.ThrowIfNull(goals);
        if (State != PlanState.Draft) return PlanProblem.NotADraft;
        var wanted = goals.Where(goal => goal is { Remove: false, IsEmpty: false }).ToList();
        foreach (var goal in wanted)
        {
            if (Check(goal, today) is { } problem) return problem;
        }

        SupportFrequency = supportFrequency.Trim();
        Contingency = contingency.Trim();
        Goals.RemoveAll(goal => goal.Id != 0 && goals.Any(draft => draft.Id == goal.Id && (draft.Remove || draft.IsEmpty)));
        var unmentioned = Goals.Where(goal => wanted.TrueForAll(draft => draft.Id != goal.Id || goal.Id == 0))
            .OrderBy(goal => goal.Position).ToList();
        for (var i = 0; i < wanted.Count; i++)
        {
            var draft = wanted[i];
            var goal = draft.Id == 0 ? null : Goals.Find(g => g.Id == draft.Id);
            if (goal is null) Goals.Add(goal = new Goal(this, draft.Domain, draft.YouthWords, draft.ByYouth));
            goal.Write(draft, i + 1);
        }

        for (var i = 0; i < unmentioned.Count; i++) unmentioned[i].MoveTo(wanted.Count + i + 1);
        return null;
    }

    /// <summary>What <see cref="Rewrite"/> would find against one goal.</summary>
    public PlanProblem? Check(GoalDraft draft, DateOnly today)
    {
        ArgumentNullException.ThrowIfNull(draft);
        if (draft.YouthWords.Trim().Length == 0) return PlanProblem.GoalWordsMissing;
        var had = Goals.SelectMany(goal => goal.Steps).Where(step => step.Id != 0).ToDictionary(step => step.Id, step => step.DueOn);
        foreach (var step in draft.Steps.Where(step => step is { Remove: false, IsEmpty: false }))
        {
            if (step.Text.Trim().Length == 0) return PlanProblem.StepTextMissing;
            if (step.DueOn < today && !(step.Id != 0 && had.TryGetValue(step.Id, out var before) && before == step.DueOn))
                return PlanProblem.DueInThePast;
        }

        return null;
    }

    /// <summary>
    /// All that is missing before it can be shown: <see cref="PlanProblem.GoalMissing"/>,
    /// <see cref="PlanProblem.SupportFrequencyMissing"/>, <see cref="PlanProblem.ContingencyMissing"/>.
    /// </summary>
    public IEnumerable<PlanProblem> Gaps
    {
        get
        {
            if (Goals.Count == 0) yield return PlanProblem.GoalMissing;
            if (string.IsNullOrWhiteSpace(SupportFrequency)) yield return PlanProblem.SupportFrequencyMissing;
            if (string.IsNullOrWhiteSpace(Contingency)) yield return PlanProblem.ContingencyMissing;
        }
    }

    /// <summary>
    /// The mentor's yes: shows the draft to the youth, with the steps that were added to the version in force meanwhile.
    /// <see cref="PlanProblem.NotADraft"/>,
    /// or the first of its <see cref="Gaps"/>.
    /// </summary>
    public PlanProblem? Propose(int mentorId, DateTime now, Plan? inForce = null)
    {
        if (State != PlanState.Draft) return PlanProblem.NotADraft;
        if (Gaps.FirstOrDefault() is var gap && gap != default) return gap;
        if (inForce is not null) TakeOver(inForce);
        TouchGoals();
        State = PlanState.Proposed;
        ProposedAt = now;
        Keep(PlanMoveKind.Proposed, now, mentorId);
        return null;
    }

    /// <summary>
    /// The youth's yes, with the own account. <see cref="PlanProblem.AlreadyAgreed"/>, <see cref="PlanProblem.NotProposed"/>.
    /// </summary>
    public PlanProblem? Agree(DateTime now) => Agree(PlanAgreement.OwnAccount, PlanMoveKind.Agreed, null, now);

    /// <summary>
    /// The youth's yes on the device that a mentor handed over. <see cref="PlanProblem.AlreadyAgreed"/>,
    /// <see cref="PlanProblem.NotProposed"/>.
    /// </summary>
    public PlanProblem? AgreeHandedOver(int mentorId, DateTime now) =>
        Agree(PlanAgreement.HandedOver, PlanMoveKind.AgreedHandedOver, mentorId, now);

    /// <summary>
    /// The youth's yes, signed on a sheet of paper on a local day, which a mentor notes. <see cref="PlanProblem.AlreadyAgreed"/>,
    /// <see cref="PlanProblem.NotProposed"/>, <see cref="PlanProblem.DayMissing"/>, <see cref="PlanProblem.DayInTheFuture"/>,
    /// <see cref="PlanProblem.DayBeforeShown"/>.
    /// </summary>
    /// <param name="mentorId">Who notes it.</param>
    /// <param name="on">The local day of the signature.</param>
    /// <param name="shownOn">The local day on which the plan was shown (<see cref="ProposedAt"/>).</param>
    /// <param name="today">The local day.</param>
    /// <param name="now">Now (UTC).</param>
    public PlanProblem? AgreeOnPaper(int mentorId, DateOnly? on, DateOnly shownOn, DateOnly today, DateTime now)
    {
        if (CannotAgree() is { } problem) return problem;
        if (on is not { } day) return PlanProblem.DayMissing;
        if (day > today) return PlanProblem.DayInTheFuture;
        if (day < shownOn) return PlanProblem.DayBeforeShown;
        SignedOn = day;
        return Agree(PlanAgreement.OnPaper, PlanMoveKind.AgreedOnPaper, mentorId, now);
    }

    /// <summary>
    /// The yes without an account was recorded by mistake: the plan is shown to the youth again, and the sheet goes. Needs
    /// <see cref="Sheet"/> loaded. <see cref="MistakeProblem.LaterFirst"/> when a manager approved since,
    /// <see cref="MistakeProblem.Twice"/> when there is no such yes.
    /// </summary>
    public MistakeProblem? TakeBackAgreement(int mentorId, DateTime now)
    {
        if (Agreement is null or PlanAgreement.OwnAccount || IsOver) return MistakeProblem.Twice;
        if (State != PlanState.Agreed) return MistakeProblem.LaterFirst;
        State = PlanState.Proposed;
        ForgetAgreement();
        Keep(PlanMoveKind.AgreementTakenBack, now, mentorId);
        return null;
    }

    /// <summary>
    /// The youth asks for a change, at any time: a proposed plan goes back to the mentor; one that waits for the manager goes on waiting,
    /// and the manager
    /// reads the wish; one in force stays in force. The words become a wish that the mentor answers.
    /// <see cref="PlanProblem.CommentMissing"/>, <see cref="PlanProblem.AlreadyOver"/>.
    /// </summary>
    public PlanProblem? AskForChange(string comment, DateTime now, out PlanWish? wish)
    {
        wish = null;
        if (IsOver) return PlanProblem.AlreadyOver;
        if (string.IsNullOrWhiteSpace(comment)) return PlanProblem.CommentMissing;
        wish = PlanWish.ForChange(YouthId, comment, now);
        Keep(PlanMoveKind.ChangeAsked, now, null, comment);
        if (State == PlanState.Proposed) SendBack(comment, byYouth: true, now);
        return null;
    }

    /// <summary>The mentor takes back what was shown to the youth, to write on. <see cref="PlanProblem.NotProposed"/>.</summary>
    public PlanProblem? TakeBack(int mentorId, DateTime now)
    {
        if (State != PlanState.Proposed) return PlanProblem.NotProposed;
        State = PlanState.Draft;
        ProposedAt = null;
        Keep(PlanMoveKind.TakenBack, now, mentorId);
        return null;
    }

    /// <summary>
    /// A manager approves: it is in force from here on, the former version (if any) is superseded. What became of the former's steps while
    /// this one was
    /// written, and the steps added to it meanwhile, are carried over: nothing agreed in between is lost.
    /// <see cref="PlanProblem.NotAgreed"/>.
    /// </summary>
    public PlanProblem? Approve(int managerId, DateTime now, DateOnly today, Plan? former = null)
    {
        if (State != PlanState.Agreed) return PlanProblem.NotAgreed;
        State = PlanState.Active;
        ApprovedAt = now;
        ApprovedById = managerId;
        ReviewedOn = today;
        Keep(PlanMoveKind.Approved, now, managerId);
        if (former is null) return null;
        TakeOver(former);
        former.TouchGoals();
        former.State = PlanState.Superseded;
        former.Keep(PlanMoveKind.Superseded, now, managerId);
        var copies = Goals.SelectMany(goal => goal.Steps).Where(step => step.FormerId is > 0).ToDictionary(step => step.FormerId!.Value);
        foreach (var before in former.Goals.SelectMany(goal => goal.Steps)) before.GoOnIn(copies.GetValueOrDefault(before.Id));
        return null;
    }

    /// <summary>
    /// The approval was a mistake: it waits for a manager again, and the former version is in force as it was, with what became of its
    /// steps meanwhile. <see cref="MistakeProblem.Twice"/> when it is not approved, <see cref="MistakeProblem.LaterFirst"/> when its review
    /// has begun, <see cref="MistakeProblem.TooLate"/> a day after the approval.
    /// </summary>
    /// <param name="managerId">Who says so.</param>
    /// <param name="now">Now (UTC).</param>
    /// <param name="former">The version that it superseded, if any, with goals and steps.</param>
    public MistakeProblem? TakeBackApproval(int managerId, DateTime now, Plan? former)
    {
        if (State == PlanState.UnderReview) return MistakeProblem.LaterFirst;
        if (State != PlanState.Active) return MistakeProblem.Twice;
        if (now - ApprovedAt > TimeSpan.FromDays(1)) return MistakeProblem.TooLate;
        (State, ApprovedAt, ApprovedById, ReviewedOn) = (PlanState.Agreed, null, null, null);
        Keep(PlanMoveKind.ApprovalTakenBack, now, managerId);
        if (former is not { State: PlanState.Superseded }) return null;
        former.State = PlanState.UnderReview;
        former.Keep(PlanMoveKind.ApprovalTakenBack, now, managerId);
        var copies = Goals.SelectMany(goal => goal.Steps).Where(step => step.FormerId is > 0).ToDictionary(step => step.FormerId!.Value);
        foreach (var step in former.Goals.SelectMany(goal => goal.Steps)) step.ComeBackFrom(copies.GetValueOrDefault(step.Id));
        return null;
    }

    /// <summary>
    /// A manager returns it to the mentor, with a comment. <see cref="PlanProblem.NotAgreed"/>, <see cref="PlanProblem.CommentMissing"/>.
    /// </summary>
    public PlanProblem? Return(int managerId, string comment, DateTime now)
    {
        if (State != PlanState.Agreed) return PlanProblem.NotAgreed;
        if (string.IsNullOrWhiteSpace(comment)) return PlanProblem.CommentMissing;
        Keep(PlanMoveKind.Returned, now, managerId, comment);
        SendBack(comment, byYouth: false, now);
        return null;
    }

    /// <summary>
    /// Begins the review: this version stays in force while <paramref name="next"/> is written from its goals and open steps.
    /// <see cref="PlanProblem.ReviewRunning"/>, <see cref="PlanProblem.NotInForce"/>.
    /// </summary>
    public PlanProblem? StartReview(int mentorId, DateTime now, out Plan? next)
    {
        next = null;
        if (State == PlanState.UnderReview) return PlanProblem.ReviewRunning;
        if (State != PlanState.Active) return PlanProblem.NotInForce;
        State = PlanState.UnderReview;
        Keep(PlanMoveKind.ReviewStarted, now, mentorId);
        next = Draft(YouthId, mentorId, now, Version + 1);
        next.FormerId = Id;
        next.SupportFrequency = SupportFrequency;
        next.Contingency = Contingency;
        foreach (var goal in Goals.OrderBy(goal => goal.Position))
        {
            var copy = goal.CopyInto(next);
            foreach (var step in goal.Steps.Where(step => step.IsOpen).OrderBy(step => step.Position)) step.CopyInto(copy);
        }

        return null;
    }

    /// <summary>
    /// Something big changed in the youth's life: the review is due from that day. The words say what.
    /// <see cref="PlanProblem.NotInForce"/>,
    /// <see cref="PlanProblem.ReasonMissing"/>, <see cref="PlanProblem.DayInTheFuture"/>.
    /// </summary>
    public PlanProblem? NoteBigChange(int mentorId, string what, DateOnly on, DateOnly today, DateTime now)
    {
        if (!IsInForce) return PlanProblem.NotInForce;
        if (string.IsNullOrWhiteSpace(what)) return PlanProblem.ReasonMissing;
        if (on > today) return PlanProblem.DayInTheFuture;
        BigChangeOn = on;
        BigChange = what.Trim();
        Keep(PlanMoveKind.BigChange, now, mentorId, what);
        return null;
    }

    /// <summary>
    /// Ends the plan without a newer version; a <paramref name="next"/> that is being written ends with it. Its steps stay as they are and
    /// are no longer due.
    /// Days are local, also <paramref name="madeOn"/>, on which the plan was begun.
    /// <see cref="PlanProblem.AlreadyOver"/>, <see cref="PlanProblem.ReasonMissing"/>, <see cref="PlanProblem.DayInTheFuture"/>,
    /// <see cref="PlanProblem.DayBeforeThePlan"/>.
    /// </summary>
    public PlanProblem? Close(int mentorId, PlanEnd why, string words, DateOnly on, DateOnly madeOn, DateOnly today, DateTime now,
        Plan? next = null)
    {
        if (IsOver) return PlanProblem.AlreadyOver;
        if (!Enum.IsDefined(why) || (why == PlanEnd.Other && string.IsNullOrWhiteSpace(words))) return PlanProblem.ReasonMissing;
        if (on > today) return PlanProblem.DayInTheFuture;
        if (on < madeOn) return PlanProblem.DayBeforeThePlan;
        foreach (var plan in new[] { this, next }.OfType<Plan>().Where(plan => !plan.IsOver))
        {
            plan.TouchGoals();
            plan.State = PlanState.Closed;
            plan.ClosedOn = on;
            plan.Ended = why;
            plan.Keep(PlanMoveKind.Closed, now, mentorId, words);
        }

        return null;
    }

    /// <summary>
    /// It was closed by mistake: it stands again where it stood, and with it the version that ended in the same act.
    /// <see cref="MistakeProblem.Twice"/> when it is not closed, <see cref="MistakeProblem.LaterFirst"/> when a newer one was begun since.
    /// </summary>
    /// <param name="byId">Who says so.</param>
    /// <param name="now">Now (UTC).</param>
    /// <param name="ofYouth">All versions of the youth, this one too, with their <see cref="Moves"/>.</param>
    public MistakeProblem? TakeBackClosing(int byId, DateTime now, IReadOnlyCollection<Plan> ofYouth)
    {
        ArgumentNullException.ThrowIfNull(ofYouth);
        if (State != PlanState.Closed) return MistakeProblem.Twice;
        var together = ofYouth.Where(plan => plan.State == PlanState.Closed && plan.ClosedAt == ClosedAt).ToList();
        if (ofYouth.Except(together).Any(plan => !plan.IsOver || plan.Version > Version)) return MistakeProblem.LaterFirst;
        foreach (var plan in together)
        {
            (plan.State, plan.ClosedOn, plan.Ended) = (plan.StoodAt(together.Exists(next => next.FormerId == plan.Id)), null, null);
            plan.Keep(PlanMoveKind.Reopened, now, byId);
        }

        return null;
    }

    /// <summary>A goal the youth proposed becomes part of the draft, in the youth's words. <see cref="PlanProblem.NotADraft"/>.</summary>
    internal PlanProblem? AddWished(PlanWish wish)
    {
        if (State != PlanState.Draft) return PlanProblem.NotADraft;
        var goal = new Goal(this, wish.Domain!.Value, wish.Words, byYouth: true);
        goal.MoveTo(LastPosition + 1);
        Goals.Add(goal);
        return null;
    }

    /// <summary>When it was closed; the last time, if it was opened again in between.</summary>
    private DateTime? ClosedAt => Moves.Where(move => move.Kind == PlanMoveKind.Closed).Max(move => (DateTime?)move.At);

    /// <summary>Where it stood before it was closed: what was said to it is kept.</summary>
    private PlanState StoodAt(bool hasNext) =>
        ApprovedAt is not null ? hasNext ? PlanState.UnderReview : PlanState.Active
        : AgreedAt is not null ? PlanState.Agreed
        : ProposedAt is not null ? PlanState.Proposed
        : PlanState.Draft;

    private int LastPosition => Goals.Select(goal => goal.Position).DefaultIfEmpty(0).Max();

    /// <summary>
    /// Steps added to (or opened again in) the version in force since the review began, with their goal if the draft has it no more.
    /// </summary>
    private void TakeOver(Plan former)
    {
        foreach (var goal in former.Goals.OrderBy(goal => goal.Position))
        {
            var mine = Goals.Find(g => g.FormerId == goal.Id && goal.Id != 0);
            foreach (var step in goal.Steps.Where(step => step.IsOpen && !step.IsCopied
                && (mine is null || mine.Steps.TrueForAll(s => s.FormerId != step.Id))).OrderBy(step => step.Position))
            {
                mine ??= goal.CopyInto(this);
                step.CopyInto(mine);
            }
        }
    }

    /// <summary>No step can be added any more: who adds one in this instant is not saved, and finds out.</summary>
    private void TouchGoals()
    {
        foreach (var goal in Goals) goal.Touch();
    }

    private void SendBack(string comment, bool byYouth, DateTime now)
    {
        ReturnComment = comment.Trim();
        ReturnedByYouth = byYouth;
        ReturnedAt = now;
        State = PlanState.Draft;
        ProposedAt = null;
        ForgetAgreement();
    }

    private PlanProblem? Agree(PlanAgreement how, PlanMoveKind move, int? withId, DateTime now)
    {
        if (CannotAgree() is { } problem) return problem;
        (State, AgreedAt, Agreement, AgreedWithId) = (PlanState.Agreed, now, how, withId);
        Keep(move, now, withId);
        foreach (var step in Goals.SelectMany(goal => goal.Steps)) step.AgreeTo();
        return null;
    }

    private PlanProblem? CannotAgree() => State switch
    {
        PlanState.Agreed or PlanState.Active or PlanState.UnderReview => PlanProblem.AlreadyAgreed,
        PlanState.Proposed => null,
        _ => PlanProblem.NotProposed,
    };

    private void ForgetAgreement()
    {
        (AgreedAt, Agreement, SignedOn, AgreedWithId, Sheet) = (null, null, null, null, null);
        foreach (var step in Goals.SelectMany(goal => goal.Steps)) step.ProposeAgain();
    }

    private void Keep(PlanMoveKind kind, DateTime now, int? byId, string words = "") =>
        Moves.Add(new PlanMove(kind, now, byId, words.Trim()));
}
