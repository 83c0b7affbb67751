using System.Linq.Expressions;
using Pathways.Core.Data;
using Pathways.Core.Youths;

namespace Pathways.Core.Plans;

/// <summary>One action of a goal: owner, due date, state.</summary>
public sealed class Step : IRevised
{
    /// <summary>Steps still to be done, of plans in force, for queries.</summary>
    public static Expression<Func<Step, bool>> ToDo => s =>
        (s.State == StepState.Agreed || s.State == StepState.InProgress)
        && (s.Goal.Plan.State == PlanState.Active || s.Goal.Plan.State == PlanState.UnderReview);

    /// <summary>Steps of plans in force, for queries.</summary>
    public static Expression<Func<Step, bool>> OfPlanInForce =>
        s => s.Goal.Plan.State == PlanState.Active || s.Goal.Plan.State == PlanState.UnderReview;

    private Step()
    {
    }

    internal Step(Goal goal)
    {
        (Goal, YouthId, State) = (goal, goal.Plan.YouthId, StepState.Proposed);
    }

    /// <summary>Key.</summary>
    public int Id { get; private set; }

    /// <summary>The goal.</summary>
    public int GoalId { get; private set; }

    /// <summary>The goal.</summary>
    public Goal Goal { get; private set; } = null!;

    /// <summary>The youth, so that due steps are found without the plan.</summary>
    public int YouthId { get; private set; }

    /// <summary>The youth.</summary>
    public Youth Youth { get; private set; } = null!;

    /// <summary>What is to be done.</summary>
    public string Text { get; private set; } = "";

    /// <summary>Who does it.</summary>
    public StepOwner Owner { get; private set; }

    /// <summary>By when; null when open.</summary>
    public DateOnly? DueOn { get; private set; }

    /// <summary>Where it stands.</summary>
    public StepState State { get; private set; }

    /// <summary>The local day it was done.</summary>
    public DateOnly? DoneOn { get; private set; }

    /// <summary>Why it is not possible.</summary>
    public string Reason { get; private set; } = "";

    /// <summary>Order in the goal, from 1.</summary>
    public int Position { get; private set; }

    /// <summary>The step of the former version this one was copied from.</summary>
    public int? FormerId { get; private set; }

    /// <summary>Copied into the version that is being written: when it is missing there, it was left out on purpose.</summary>
    public bool IsCopied { get; private set; }

    /// <summary>Goes on in a newer version that is in force: counted there.</summary>
    public bool GoesOn { get; private set; }

    /// <summary>The due date at the time it was copied: a date set afterwards is carried over.</summary>
    public DateOnly? DueWhenCopied { get; private set; }

    /// <summary>How often its day was changed; people are reminded of each.</summary>
    public int Moves { get; private set; }

    /// <inheritdoc />
    public int Revision { get; set; }

    /// <summary>Still to be done.</summary>
    public bool IsOpen => State is StepState.Agreed or StepState.InProgress;

    /// <summary>Done after its day.</summary>
    public bool WasLate => State == StepState.Done && DoneOn > DueOn;

    /// <summary>
    /// A step that youth and mentor add to a goal between reviews: agreed at once in a plan in force, proposed in a draft.
    /// </summary>
    public static Step AddedTo(Goal goal, int youthId, PlanState plan, int position, string text, StepOwner owner, DateOnly? dueOn)
    {
        ArgumentNullException.ThrowIfNull(goal);
        goal.Touch();
        return new Step
        {
            Goal = goal,
            YouthId = youthId,
            Text = text.Trim(),
            Owner = owner,
            DueOn = dueOn,
            Position = position,
            State = plan == PlanState.Draft ? StepState.Proposed : StepState.Agreed,
        };
    }

    /// <summary>
    /// Moves a step of a plan in force (<see cref="Goal"/> and its plan loaded). Done needs a day that is not in the future; not possible
    /// and dropped need a
    /// reason. A youth moves own steps only. <see cref="PlanProblem.NotInForce"/>, <see cref="PlanProblem.NotOwnStep"/>,
    /// <see cref="PlanProblem.StepCannotMove"/>,
    /// <see cref="PlanProblem.DoneDayMissing"/>, <see cref="PlanProblem.DoneInTheFuture"/>, <see cref="PlanProblem.ReasonMissing"/>.
    /// </summary>
    public PlanProblem? Move(StepState to, DateOnly? doneOn, string reason, DateOnly today, bool byYouth = false)
    {
        if (!Goal.Plan.IsInForce) return PlanProblem.NotInForce;
        if (byYouth && Owner != StepOwner.Youth) return PlanProblem.NotOwnStep;
        if (!MovesFrom(State).Contains(to)) return PlanProblem.StepCannotMove;
        if (to == StepState.Done && doneOn is null) return PlanProblem.DoneDayMissing;
        if (to == StepState.Done && doneOn > today) return PlanProblem.DoneInTheFuture;
        if (to is StepState.NotPossible or StepState.Dropped && string.IsNullOrWhiteSpace(reason)) return PlanProblem.ReasonMissing;
        State = to;
        DoneOn = to == StepState.Done ? doneOn : null;
        Reason = to is StepState.NotPossible or StepState.Dropped ? reason.Trim() : "";
        Goal.Touch();
        return null;
    }

    /// <summary>
    /// Sets a new date for a step still to be done. <see cref="PlanProblem.NotInForce"/>, <see cref="PlanProblem.StepCannotMove"/>,
    /// <see cref="PlanProblem.DueInThePast"/>.
    /// </summary>
    public PlanProblem? Reschedule(DateOnly? dueOn, DateOnly today)
    {
        if (dueOn == DueOn) return null;
        if (!Goal.Plan.IsInForce) return PlanProblem.NotInForce;
        if (!IsOpen) return PlanProblem.StepCannotMove;
        if (dueOn < today) return PlanProblem.DueInThePast;
        (DueOn, Moves) = (dueOn, Moves + 1);
        Goal.Touch();
        return null;
    }

    /// <summary>Where a step in this state may go: what was marked by mistake can be opened again.</summary>
    public static IReadOnlyList<StepState> MovesFrom(StepState state) => state switch
    {
        StepState.Agreed => [StepState.InProgress, StepState.Done, StepState.NotPossible, StepState.Dropped],
        StepState.InProgress => [StepState.Done, StepState.NotPossible, StepState.Dropped],
        StepState.NotPossible => [StepState.InProgress, StepState.Done, StepState.Dropped],
        StepState.Done or StepState.Dropped => [StepState.InProgress],
        _ => [],
    };

    /// <summary>Stands as another does: nobody has moved or rewritten one of them since the other was copied.</summary>
    internal bool StandsAs(Step other) =>
        (State, DueOn, DoneOn, Reason, Text) == (other.State, other.DueOn, other.DoneOn, other.Reason, other.Text);

    internal void Write(StepDraft draft, int position) =>
        (Text, Owner, DueOn, Moves, Position) = (draft.Text.Trim(), draft.Owner, draft.DueOn, draft.DueOn == DueOn ? Moves : Moves + 1,
            position);

    internal void MoveTo(int position) => Position = position;

    internal void AgreeTo()
    {
        if (State == StepState.Proposed) State = StepState.Agreed;
    }

    internal void ProposeAgain()
    {
        if (State == StepState.Agreed) State = StepState.Proposed;
    }

    internal void CopyInto(Goal goal)
    {
        goal.Steps.Add(new Step(goal) { Text = Text, Owner = Owner, DueOn = DueOn, Position = goal.Steps.Count + 1, FormerId = Id });
        IsCopied = true;
        DueWhenCopied = DueOn;
    }

    /// <summary>
    /// The version it was copied into is in force now: what became of this step meanwhile goes on there. Null when the new version leaves
    /// it out.
    /// </summary>
    internal void GoOnIn(Step? copy)
    {
        GoesOn = copy is not null;
        if (copy is null) return;
        copy.AgreeTo();
        if (copy.DueOn == DueWhenCopied) copy.DueOn = DueOn;
        if (State is not (StepState.Proposed or StepState.Agreed)) (copy.State, copy.DoneOn, copy.Reason) = (State, DoneOn, Reason);
    }

    /// <summary>The version it was copied into is not in force after all: it goes on here, with what became of it there.</summary>
    internal void ComeBackFrom(Step? copy)
    {
        GoesOn = false;
        if (copy is not null && copy.State is not (StepState.Proposed or StepState.Agreed))
            (State, DoneOn, Reason) = (copy.State, copy.DoneOn, copy.Reason);
    }
}
