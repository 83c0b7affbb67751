using Pathways.Core.Access;
using Pathways.Core.Assessments;
using Pathways.Core.Data;
using Pathways.Core.Youths;

namespace Pathways.Core.Plans;

/// <summary>One version of a youth's pathway plan: goals, each with steps; agreed by the youth, approved by a manager, reviewed.</summary>
public sealed class Plan : IRevised
{
    /// <summary>Key.</summary>
    public int Id { get; set; }

    /// <summary>The youth.</summary>
    public int YouthId { get; set; }

    /// <summary>The youth.</summary>
    public Youth Youth { get; set; } = null!;

    /// <summary>Version number within the youth, from 1.</summary>
    public int Version { get; set; }

    /// <summary>Where it stands.</summary>
    public PlanState State { get; set; }

    /// <summary>Who gives personal support and how often (UK SI 2010/2571 Sch. 1, matter 1); mandatory before it is agreed.</summary>
    public string SupportFrequency { get; set; } = "";

    /// <summary>What happens if it goes wrong (Sch. 1, matter 4); mandatory before it is agreed.</summary>
    public string Contingency { get; set; } = "";

    /// <summary>When the draft was made (UTC).</summary>
    public DateTime CreatedAt { get; set; }

    /// <summary>The mentor who wrote it.</summary>
    public int WrittenById { get; set; }

    /// <summary>The mentor who wrote it.</summary>
    public Account WrittenBy { get; set; } = null!;

    /// <summary>When the mentor showed it to the youth (UTC); the mentor's own yes.</summary>
    public DateTime? ProposedAt { get; set; }

    /// <summary>When the youth agreed (UTC).</summary>
    public DateTime? AgreedAt { get; set; }

    /// <summary>When a manager approved (UTC); from then on it is in force.</summary>
    public DateTime? ApprovedAt { get; set; }

    /// <summary>Who approved.</summary>
    public int? ApprovedById { get; set; }

    /// <summary>Who approved.</summary>
    public Account? ApprovedBy { get; set; }

    /// <summary>The manager's comment when it was returned, or the youth's when a change was asked for.</summary>
    public string ReturnComment { get; set; } = "";

    /// <summary>The local day of the last review (first: the approval). The next one is due 180 days later (a setting).</summary>
    public DateOnly? ReviewedOn { get; set; }

    /// <summary>When it was returned by a manager, or the youth asked for a change (UTC).</summary>
    public DateTime? ReturnedAt { get; set; }

    /// <summary>True when <see cref="ReturnComment"/> is the youth's.</summary>
    public bool ReturnedByYouth { get; set; }

    /// <summary>Goals, in order.</summary>
    public List<Goal> Goals { get; } = [];

    /// <inheritdoc />
    public int Revision { get; set; }

    /// <summary>In force: approved and not replaced.</summary>
    public bool IsInForce => State is PlanState.Active or PlanState.UnderReview;

    /// <summary>A youth's first plan, or one after a closed one, to be written by a mentor.</summary>
    public static Plan Draft(int youthId, int mentorId, DateTime now, int version = 1) =>
        new() { YouthId = youthId, WrittenById = mentorId, CreatedAt = now, Version = version, State = PlanState.Draft };

    /// <summary>
    /// The mentor writes the draft anew: what is not in <paramref name="goals"/> any more is removed. Rows without any words are left out.
    /// A due date that is new must not lie in the past. Answers with <see cref="PlanProblem.NotADraft"/>, <see cref="PlanProblem.GoalWordsMissing"/>,
    /// <see cref="PlanProblem.StepTextMissing"/> or <see cref="PlanProblem.DueInThePast"/> and changes nothing then.
    /// </summary>
    public PlanProblem? Rewrite(string supportFrequency, string contingency, IReadOnlyList<GoalDraft> goals, DateOnly today)
    {
        ArgumentNullException.ThrowIfNull(goals);
        if (State != PlanState.Draft) return PlanProblem.NotADraft;
        var wanted = goals.Where(goal => !goal.IsEmpty).ToList();
        foreach (var goal in wanted)
        {
            if (Check(goal, today) is { } problem) return problem;
        }

        SupportFrequency = supportFrequency.Trim();
        Contingency = contingency.Trim();
        Goals.RemoveAll(goal => wanted.TrueForAll(draft => draft.Id != goal.Id || goal.Id == 0));
        for (var i = 0; i < wanted.Count; i++)
        {
            var draft = wanted[i];
            var goal = draft.Id == 0 ? null : Goals.Find(g => g.Id == draft.Id);
            if (goal is null) Goals.Add(goal = new Goal());
            goal.Write(this, draft, i + 1);
        }

        return null;
    }

    /// <summary>What <see cref="Rewrite"/> would find against one goal.</summary>
    public PlanProblem? Check(GoalDraft draft, DateOnly today)
    {
        ArgumentNullException.ThrowIfNull(draft);
        if (draft.YouthWords.Trim().Length == 0) return PlanProblem.GoalWordsMissing;
        var had = Goals.SelectMany(goal => goal.Steps).Where(step => step.Id != 0).ToDictionary(step => step.Id, step => step.DueOn);
        foreach (var step in draft.Steps.Where(step => !step.IsEmpty))
        {
            if (step.Text.Trim().Length == 0) return PlanProblem.StepTextMissing;
            if (step.DueOn < today && !(step.Id != 0 && had.TryGetValue(step.Id, out var before) && before == step.DueOn)) return PlanProblem.DueInThePast;
        }

        return null;
    }

    /// <summary>The mentor's yes: shows the draft to the youth. <see cref="PlanProblem.NotADraft"/>, or what is missing.</summary>
    public PlanProblem? Propose(DateTime now)
    {
        if (State != PlanState.Draft) return PlanProblem.NotADraft;
        if (Goals.Count == 0) return PlanProblem.GoalMissing;
        if (string.IsNullOrWhiteSpace(SupportFrequency)) return PlanProblem.SupportFrequencyMissing;
        if (string.IsNullOrWhiteSpace(Contingency)) return PlanProblem.ContingencyMissing;
        State = PlanState.Proposed;
        ProposedAt = now;
        return null;
    }

    /// <summary>The youth's yes. <see cref="PlanProblem.AlreadyAgreed"/>, <see cref="PlanProblem.NotProposed"/>.</summary>
    public PlanProblem? Agree(DateTime now)
    {
        if (State is PlanState.Agreed or PlanState.Active or PlanState.UnderReview) return PlanProblem.AlreadyAgreed;
        if (State != PlanState.Proposed) return PlanProblem.NotProposed;
        State = PlanState.Agreed;
        AgreedAt = now;
        foreach (var step in Goals.SelectMany(goal => goal.Steps).Where(step => step.State == StepState.Proposed)) step.State = StepState.Agreed;
        return null;
    }

    /// <summary>
    /// The youth asks for a change: a proposed plan goes back to the mentor; one in force stays in force and carries the wish.
    /// <see cref="PlanProblem.CommentMissing"/>, <see cref="PlanProblem.NotProposed"/>.
    /// </summary>
    public PlanProblem? AskForChange(string comment, DateTime now)
    {
        if (State != PlanState.Proposed && !IsInForce) return PlanProblem.NotProposed;
        if (string.IsNullOrWhiteSpace(comment)) return PlanProblem.CommentMissing;
        SendBack(comment, byYouth: true, now);
        return null;
    }

    /// <summary>The mentor takes back what was shown to the youth, to write on. <see cref="PlanProblem.NotProposed"/>.</summary>
    public PlanProblem? TakeBack()
    {
        if (State != PlanState.Proposed) return PlanProblem.NotProposed;
        State = PlanState.Draft;
        ProposedAt = null;
        return null;
    }

    /// <summary>
    /// A manager approves: it is in force from here on, the former version (if any) is superseded, and what became of its steps while this one was
    /// written is carried over. <see cref="PlanProblem.NotAgreed"/>.
    /// </summary>
    public PlanProblem? Approve(int managerId, DateTime now, DateOnly today, Plan? former = null)
    {
        if (State != PlanState.Agreed) return PlanProblem.NotAgreed;
        State = PlanState.Active;
        ApprovedAt = now;
        ApprovedById = managerId;
        ReviewedOn = today;
        if (former is null) return null;
        former.State = PlanState.Superseded;
        var steps = former.Goals.SelectMany(goal => goal.Steps).ToDictionary(step => step.Id);
        foreach (var step in Goals.SelectMany(goal => goal.Steps))
        {
            if (step.FormerId is { } id && steps.TryGetValue(id, out var before)) step.CarryOn(before);
        }

        return null;
    }

    /// <summary>A manager returns it to the mentor, with a comment. <see cref="PlanProblem.NotAgreed"/>, <see cref="PlanProblem.CommentMissing"/>.</summary>
    public PlanProblem? Return(string comment, DateTime now)
    {
        if (State != PlanState.Agreed) return PlanProblem.NotAgreed;
        if (string.IsNullOrWhiteSpace(comment)) return PlanProblem.CommentMissing;
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
        next = Draft(YouthId, mentorId, now, Version + 1);
        next.SupportFrequency = SupportFrequency;
        next.Contingency = Contingency;
        next.Goals.AddRange(Goals.OrderBy(goal => goal.Position).Select(goal => goal.Copy()));
        return null;
    }

    /// <summary>
    /// The youth proposes a goal: part of the draft at once; beside a plan in force it waits for the next version.
    /// <see cref="PlanProblem.GoalWordsMissing"/>, <see cref="PlanProblem.NotADraft"/> while the plan waits for a decision.
    /// </summary>
    public PlanProblem? ProposeGoal(Domain domain, string words)
    {
        if (State != PlanState.Draft && !IsInForce) return PlanProblem.NotADraft;
        if (string.IsNullOrWhiteSpace(words)) return PlanProblem.GoalWordsMissing;
        Goals.Add(new Goal
        {
            Domain = domain,
            YouthWords = words.Trim(),
            ProposedByYouth = true,
            AwaitsReview = IsInForce,
            Position = Goals.Select(goal => goal.Position).DefaultIfEmpty(0).Max() + 1,
        });
        return null;
    }

    private void SendBack(string comment, bool byYouth, DateTime now)
    {
        ReturnComment = comment.Trim();
        ReturnedByYouth = byYouth;
        ReturnedAt = now;
        if (IsInForce) return;
        State = PlanState.Draft;
        ProposedAt = null;
        AgreedAt = null;
        foreach (var step in Goals.SelectMany(goal => goal.Steps).Where(step => step.State == StepState.Agreed)) step.State = StepState.Proposed;
    }
}

/// <summary>A goal as the mentor types it.</summary>
/// <param name="Id">The goal's key; 0 for a new one.</param>
/// <param name="Domain">The domain.</param>
/// <param name="YouthWords">In the youth's words.</param>
/// <param name="MentorWords">In the mentor's words.</param>
/// <param name="Steps">Its steps, in order.</param>
public sealed record GoalDraft(int Id, Domain Domain, string YouthWords, string MentorWords, IReadOnlyList<StepDraft> Steps)
{
    /// <summary>Nothing was typed.</summary>
    public bool IsEmpty => YouthWords.Trim().Length == 0 && MentorWords.Trim().Length == 0 && Steps.All(step => step.IsEmpty);
}

/// <summary>A step as the mentor types it.</summary>
/// <param name="Id">The step's key; 0 for a new one.</param>
/// <param name="Text">What is to be done.</param>
/// <param name="Owner">Who does it.</param>
/// <param name="DueOn">By when; null when open.</param>
public sealed record StepDraft(int Id, string Text, StepOwner Owner, DateOnly? DueOn)
{
    /// <summary>Nothing was typed.</summary>
    public bool IsEmpty => Text.Trim().Length == 0 && DueOn is null;
}

/// <summary>Where a plan version stands.</summary>
public enum PlanState
{
    /// <summary>The mentor writes.</summary>
    Draft = 1,

    /// <summary>Shown to the youth, who reads it.</summary>
    Proposed = 2,

    /// <summary>Youth and mentor agreed; a manager decides.</summary>
    Agreed = 3,

    /// <summary>Approved and in force.</summary>
    Active = 4,

    /// <summary>In force, a new version is being written.</summary>
    UnderReview = 5,

    /// <summary>Replaced by a newer version.</summary>
    Superseded = 6,

    /// <summary>Ended without a newer version.</summary>
    Closed = 7,
}

/// <summary>What the youth wants to reach, in one domain.</summary>
public sealed class Goal
{
    /// <summary>Key.</summary>
    public int Id { get; set; }

    /// <summary>The plan version.</summary>
    public int PlanId { get; set; }

    /// <summary>The plan version.</summary>
    public Plan Plan { get; set; } = null!;

    /// <summary>The domain.</summary>
    public Domain Domain { get; set; }

    /// <summary>In the youth's words.</summary>
    public string YouthWords { get; set; } = "";

    /// <summary>In the mentor's words.</summary>
    public string MentorWords { get; set; } = "";

    /// <summary>Order in the plan, from 1.</summary>
    public int Position { get; set; }

    /// <summary>True when the youth proposed it.</summary>
    public bool ProposedByYouth { get; set; }

    /// <summary>Proposed by the youth beside a plan in force: becomes part of the next version.</summary>
    public bool AwaitsReview { get; set; }

    /// <summary>The goal of the former version this one was copied from.</summary>
    public int? FormerId { get; set; }

    /// <summary>Steps, in order.</summary>
    public List<Step> Steps { get; } = [];

    internal void Write(Plan plan, GoalDraft draft, int position)
    {
        Domain = draft.Domain;
        YouthWords = draft.YouthWords.Trim();
        MentorWords = draft.MentorWords.Trim();
        Position = position;
        var wanted = draft.Steps.Where(step => !step.IsEmpty).ToList();
        Steps.RemoveAll(step => wanted.TrueForAll(w => w.Id != step.Id || step.Id == 0));
        for (var i = 0; i < wanted.Count; i++)
        {
            var step = wanted[i].Id == 0 ? null : Steps.Find(s => s.Id == wanted[i].Id);
            if (step is null) Steps.Add(step = new Step { YouthId = plan.YouthId, State = StepState.Proposed });
            step.Text = wanted[i].Text.Trim();
            step.Owner = wanted[i].Owner;
            step.DueOn = wanted[i].DueOn;
            step.Position = i + 1;
        }
    }

    internal Goal Copy()
    {
        var copy = new Goal { Domain = Domain, YouthWords = YouthWords, MentorWords = MentorWords, Position = Position, ProposedByYouth = ProposedByYouth, FormerId = Id };
        copy.Steps.AddRange(Steps.Where(step => step.State is StepState.Agreed or StepState.InProgress).OrderBy(step => step.Position).Select((step, i) => new Step
        {
            YouthId = step.YouthId,
            Text = step.Text,
            Owner = step.Owner,
            DueOn = step.DueOn,
            State = StepState.Proposed,
            Position = i + 1,
            FormerId = step.Id,
        }));
        return copy;
    }
}

/// <summary>One action of a goal: owner, due date, state.</summary>
public sealed class Step : IRevised
{
    /// <summary>Key.</summary>
    public int Id { get; set; }

    /// <summary>The goal.</summary>
    public int GoalId { get; set; }

    /// <summary>The goal.</summary>
    public Goal Goal { get; set; } = null!;

    /// <summary>The youth, so that due steps are found without the plan.</summary>
    public int YouthId { get; set; }

    /// <summary>The youth.</summary>
    public Youth Youth { get; set; } = null!;

    /// <summary>What is to be done.</summary>
    public string Text { get; set; } = "";

    /// <summary>Who does it.</summary>
    public StepOwner Owner { get; set; }

    /// <summary>By when; null when open.</summary>
    public DateOnly? DueOn { get; set; }

    /// <summary>Where it stands.</summary>
    public StepState State { get; set; }

    /// <summary>The local day it was done.</summary>
    public DateOnly? DoneOn { get; set; }

    /// <summary>Why it is not possible.</summary>
    public string Reason { get; set; } = "";

    /// <summary>Order in the goal, from 1.</summary>
    public int Position { get; set; }

    /// <summary>The step of the former version this one was copied from.</summary>
    public int? FormerId { get; set; }

    /// <inheritdoc />
    public int Revision { get; set; }

    /// <summary>
    /// Moves a step of a plan in force (<see cref="Goal"/> and its plan loaded). Done needs a day that is not in the future; not possible and dropped need a
    /// reason. A youth moves own steps only. <see cref="PlanProblem.NotInForce"/>, <see cref="PlanProblem.NotOwnStep"/>, <see cref="PlanProblem.StepCannotMove"/>,
    /// <see cref="PlanProblem.DoneDayMissing"/>, <see cref="PlanProblem.DoneInTheFuture"/>, <see cref="PlanProblem.ReasonMissing"/>.
    /// </summary>
    public PlanProblem? Move(StepState to, DateOnly? doneOn, string reason, DateOnly today, bool byYouth = false)
    {
        if (!Goal.Plan.IsInForce) return PlanProblem.NotInForce;
        if (byYouth && Owner != StepOwner.Youth) return PlanProblem.NotOwnStep;
        if (!CanMoveTo(to)) return PlanProblem.StepCannotMove;
        if (to == StepState.Done && doneOn is null) return PlanProblem.DoneDayMissing;
        if (to == StepState.Done && doneOn > today) return PlanProblem.DoneInTheFuture;
        if (to is StepState.NotPossible or StepState.Dropped && string.IsNullOrWhiteSpace(reason)) return PlanProblem.ReasonMissing;
        State = to;
        DoneOn = to == StepState.Done ? doneOn : null;
        Reason = to is StepState.NotPossible or StepState.Dropped ? reason.Trim() : "";
        return null;
    }

    /// <summary>Sets a new date for a step still to be done. <see cref="PlanProblem.NotInForce"/>, <see cref="PlanProblem.StepCannotMove"/>, <see cref="PlanProblem.DueInThePast"/>.</summary>
    public PlanProblem? Reschedule(DateOnly? dueOn, DateOnly today)
    {
        if (dueOn == DueOn) return null;
        if (!Goal.Plan.IsInForce) return PlanProblem.NotInForce;
        if (State is not (StepState.Agreed or StepState.InProgress)) return PlanProblem.StepCannotMove;
        if (dueOn < today) return PlanProblem.DueInThePast;
        DueOn = dueOn;
        return null;
    }

    /// <summary>True when a step in this state may go to that one: what was marked by mistake can be opened again.</summary>
    public bool CanMoveTo(StepState to) => (State, to) switch
    {
        (StepState.Agreed, StepState.InProgress or StepState.Done or StepState.NotPossible or StepState.Dropped) => true,
        (StepState.InProgress, StepState.Done or StepState.NotPossible or StepState.Dropped) => true,
        (StepState.NotPossible, StepState.InProgress or StepState.Done or StepState.Dropped) => true,
        (StepState.Done or StepState.Dropped, StepState.InProgress) => true,
        _ => false,
    };

    internal void CarryOn(Step before)
    {
        if (before.State is StepState.Proposed or StepState.Agreed) return;
        (State, DoneOn, Reason) = (before.State, before.DoneOn, before.Reason);
    }
}

/// <summary>Who does a step.</summary>
public enum StepOwner
{
    /// <summary>The youth.</summary>
    Youth = 1,

    /// <summary>The mentor.</summary>
    Mentor = 2,

    /// <summary>The centre.</summary>
    Centre = 3,

    /// <summary>A partner.</summary>
    Partner = 4,

    /// <summary>The family.</summary>
    Family = 5,
}

/// <summary>Where a step stands. "Done late" is computed from <see cref="Step.DueOn"/> and <see cref="Step.DoneOn"/>, never stored.</summary>
public enum StepState
{
    /// <summary>Part of a plan that is not agreed yet.</summary>
    Proposed = 1,

    /// <summary>Agreed, to be done.</summary>
    Agreed = 2,

    /// <summary>Begun.</summary>
    InProgress = 3,

    /// <summary>Done.</summary>
    Done = 4,

    /// <summary>Cannot be done; a reason is mandatory.</summary>
    NotPossible = 5,

    /// <summary>The youth no longer wants it.</summary>
    Dropped = 6,
}
