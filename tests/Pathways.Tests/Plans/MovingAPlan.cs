using Pathways.Core.Assessments;
using Pathways.Core.Plans;
using Xunit;

namespace Pathways.Tests.Plans;

/// <summary>Every move from every state, allowed and refused.</summary>
public sealed class MovingAPlan
{
    private static readonly DateOnly Today = new(2026, 11, 23);
    private static readonly DateTime Now = new(2026, 11, 23, 8, 10, 0, DateTimeKind.Utc);

    public static TheoryData<string, PlanState, PlanProblem?, PlanState> Moves() => new()
    {
        { "propose", PlanState.Draft, null, PlanState.Proposed },
        { "propose", PlanState.Proposed, PlanProblem.NotADraft, PlanState.Proposed },
        { "propose", PlanState.Agreed, PlanProblem.NotADraft, PlanState.Agreed },
        { "propose", PlanState.Active, PlanProblem.NotADraft, PlanState.Active },
        { "propose", PlanState.UnderReview, PlanProblem.NotADraft, PlanState.UnderReview },
        { "propose", PlanState.Superseded, PlanProblem.NotADraft, PlanState.Superseded },
        { "agree", PlanState.Draft, PlanProblem.NotProposed, PlanState.Draft },
        { "agree", PlanState.Proposed, null, PlanState.Agreed },
        { "agree", PlanState.Agreed, PlanProblem.AlreadyAgreed, PlanState.Agreed },
        { "agree", PlanState.Active, PlanProblem.AlreadyAgreed, PlanState.Active },
        { "agree", PlanState.Superseded, PlanProblem.NotProposed, PlanState.Superseded },
        { "ask", PlanState.Draft, PlanProblem.NotProposed, PlanState.Draft },
        { "ask", PlanState.Proposed, null, PlanState.Draft },
        { "ask", PlanState.Agreed, PlanProblem.NotProposed, PlanState.Agreed },
        { "ask", PlanState.Active, null, PlanState.Active },
        { "ask", PlanState.UnderReview, null, PlanState.UnderReview },
        { "ask", PlanState.Superseded, PlanProblem.NotProposed, PlanState.Superseded },
        { "take back", PlanState.Proposed, null, PlanState.Draft },
        { "take back", PlanState.Agreed, PlanProblem.NotProposed, PlanState.Agreed },
        { "approve", PlanState.Draft, PlanProblem.NotAgreed, PlanState.Draft },
        { "approve", PlanState.Proposed, PlanProblem.NotAgreed, PlanState.Proposed },
        { "approve", PlanState.Agreed, null, PlanState.Active },
        { "approve", PlanState.Active, PlanProblem.NotAgreed, PlanState.Active },
        { "approve", PlanState.Superseded, PlanProblem.NotAgreed, PlanState.Superseded },
        { "return", PlanState.Proposed, PlanProblem.NotAgreed, PlanState.Proposed },
        { "return", PlanState.Agreed, null, PlanState.Draft },
        { "return", PlanState.Active, PlanProblem.NotAgreed, PlanState.Active },
        { "review", PlanState.Draft, PlanProblem.NotInForce, PlanState.Draft },
        { "review", PlanState.Agreed, PlanProblem.NotInForce, PlanState.Agreed },
        { "review", PlanState.Active, null, PlanState.UnderReview },
        { "review", PlanState.UnderReview, PlanProblem.ReviewRunning, PlanState.UnderReview },
        { "review", PlanState.Superseded, PlanProblem.NotInForce, PlanState.Superseded },
        { "write", PlanState.Draft, null, PlanState.Draft },
        { "write", PlanState.Proposed, PlanProblem.NotADraft, PlanState.Proposed },
        { "write", PlanState.Active, PlanProblem.NotADraft, PlanState.Active },
        { "propose a goal", PlanState.Draft, null, PlanState.Draft },
        { "propose a goal", PlanState.Proposed, PlanProblem.NotADraft, PlanState.Proposed },
        { "propose a goal", PlanState.Agreed, PlanProblem.NotADraft, PlanState.Agreed },
        { "propose a goal", PlanState.Active, null, PlanState.Active },
        { "propose a goal", PlanState.Superseded, PlanProblem.NotADraft, PlanState.Superseded },
    };

    [Theory, MemberData(nameof(Moves))]
    public void A_plan_moves_only_where_it_can(string act, PlanState from, PlanProblem? expected, PlanState to)
    {
        var plan = InState(from);

        var problem = act switch
        {
            "propose" => plan.Propose(Now),
            "agree" => plan.Agree(Now),
            "ask" => plan.AskForChange("Closer to my sister", Now),
            "take back" => plan.TakeBack(),
            "approve" => plan.Approve(9, Now, Today),
            "return" => plan.Return("Add a date", Now),
            "review" => plan.StartReview(7, Now, out _),
            "write" => plan.Rewrite("a", "b", [], Today),
            _ => plan.ProposeGoal(Domain.Housing, "A room"),
        };

        Assert.Equal(expected, problem);
        Assert.Equal(to, plan.State);
    }

    [Fact]
    public void What_is_missing_is_named_before_the_youth_sees_it()
    {
        var plan = Plan.Draft(1, 7, Now);
        Assert.Equal(PlanProblem.GoalMissing, plan.Propose(Now));
        plan.Rewrite("", "", [Goal()], Today);
        Assert.Equal(PlanProblem.SupportFrequencyMissing, plan.Propose(Now));
        plan.Rewrite("Every week", " ", [Goal()], Today);
        Assert.Equal(PlanProblem.ContingencyMissing, plan.Propose(Now));
        plan.Rewrite("Every week", "Call Souad", [Goal()], Today);
        Assert.Null(plan.Propose(Now));
        Assert.Equal(Now, plan.ProposedAt);
    }

    [Fact]
    public void A_draft_refuses_gaps_and_past_dates_and_changes_nothing()
    {
        var plan = InState(PlanState.Draft);

        Assert.Equal(PlanProblem.DueInThePast, plan.Rewrite("x", "y", [Goal(Today.AddDays(-1))], Today));
        Assert.Equal(PlanProblem.StepTextMissing, plan.Rewrite("x", "y", [new(0, Domain.Work, "Work", "", [new(0, " ", StepOwner.Youth, Today)])], Today));
        Assert.Equal(PlanProblem.GoalWordsMissing, plan.Rewrite("x", "y", [new(0, Domain.Work, "", "", [new(0, "Ask Hassan", StepOwner.Youth, null)])], Today));

        Assert.Equal("Every week", plan.SupportFrequency);
        Assert.Equal("My card", Assert.Single(plan.Goals).YouthWords);
        Assert.Null(plan.Rewrite("x", "y", [Goal(Today), new(0, Domain.Work, "", "", [])], Today));
        Assert.Single(plan.Goals);
    }

    [Fact]
    public void Returning_and_asking_need_a_comment()
    {
        Assert.Equal(PlanProblem.CommentMissing, InState(PlanState.Agreed).Return(" ", Now));
        Assert.Equal(PlanProblem.CommentMissing, InState(PlanState.Proposed).AskForChange("", Now));
        var plan = InState(PlanState.Agreed);
        plan.Return("Add a date", Now);
        Assert.Equal(("Add a date", false, null, null), (plan.ReturnComment, plan.ReturnedByYouth, plan.AgreedAt, plan.ProposedAt));
        Assert.Equal(StepState.Proposed, plan.Goals[0].Steps[0].State);
    }

    [Fact]
    public void Approval_puts_in_force_supersedes_the_former_and_carries_on_what_was_done_meanwhile()
    {
        var former = InState(PlanState.Active);
        var step = former.Goals[0].Steps[0];
        step.Id = 31;
        former.Goals[0].AwaitsReview = false;
        former.ProposeGoal(Domain.Housing, "A room");
        Assert.Null(former.StartReview(7, Now, out var next));
        Assert.Equal(2, next!.Version);
        Assert.Equal(2, next.Goals.Count);
        Assert.DoesNotContain(next.Goals, goal => goal.AwaitsReview);
        step.Goal = former.Goals[0];
        step.Goal.Plan = former;
        Assert.Null(step.Move(StepState.Done, Today, "", Today));
        next.Propose(Now);
        next.Agree(Now);

        Assert.Null(next.Approve(9, Now, Today, former));

        Assert.Equal((PlanState.Active, PlanState.Superseded, Today), (next.State, former.State, next.ReviewedOn!.Value));
        Assert.Equal((StepState.Done, Today), (next.Goals[0].Steps[0].State, next.Goals[0].Steps[0].DoneOn!.Value));
    }

    [Theory]
    [InlineData(StepState.Agreed, StepState.InProgress, null)]
    [InlineData(StepState.Agreed, StepState.Done, null)]
    [InlineData(StepState.Agreed, StepState.NotPossible, null)]
    [InlineData(StepState.Agreed, StepState.Proposed, PlanProblem.StepCannotMove)]
    [InlineData(StepState.InProgress, StepState.Done, null)]
    [InlineData(StepState.InProgress, StepState.Agreed, PlanProblem.StepCannotMove)]
    [InlineData(StepState.Done, StepState.InProgress, null)]
    [InlineData(StepState.Done, StepState.Done, PlanProblem.StepCannotMove)]
    [InlineData(StepState.Done, StepState.NotPossible, PlanProblem.StepCannotMove)]
    [InlineData(StepState.NotPossible, StepState.InProgress, null)]
    [InlineData(StepState.NotPossible, StepState.Done, null)]
    [InlineData(StepState.Dropped, StepState.InProgress, null)]
    [InlineData(StepState.Dropped, StepState.Done, PlanProblem.StepCannotMove)]
    [InlineData(StepState.Proposed, StepState.Done, PlanProblem.StepCannotMove)]
    public void A_step_moves_only_where_it_can(StepState from, StepState to, PlanProblem? expected) =>
        Assert.Equal(expected, StepIn(from).Move(to, Today, "No places left", Today));

    [Fact]
    public void A_step_needs_its_day_its_reason_its_owner_and_a_plan_in_force()
    {
        Assert.Equal(PlanProblem.DoneDayMissing, StepIn(StepState.Agreed).Move(StepState.Done, null, "", Today));
        Assert.Equal(PlanProblem.DoneInTheFuture, StepIn(StepState.Agreed).Move(StepState.Done, Today.AddDays(1), "", Today));
        Assert.Equal(PlanProblem.ReasonMissing, StepIn(StepState.Agreed).Move(StepState.NotPossible, null, " ", Today));
        Assert.Equal(PlanProblem.ReasonMissing, StepIn(StepState.Agreed).Move(StepState.Dropped, null, "", Today));
        Assert.Equal(PlanProblem.NotOwnStep, StepIn(StepState.Agreed, StepOwner.Mentor).Move(StepState.Done, Today, "", Today, byYouth: true));
        Assert.Null(StepIn(StepState.Agreed).Move(StepState.Done, Today, "", Today, byYouth: true));
        var step = StepIn(StepState.Agreed);
        step.Goal.Plan.State = PlanState.Superseded;
        Assert.Equal(PlanProblem.NotInForce, step.Move(StepState.Done, Today, "", Today));
        Assert.Equal(PlanProblem.DueInThePast, StepIn(StepState.Agreed).Reschedule(Today.AddDays(-1), Today));
        Assert.Equal(PlanProblem.StepCannotMove, StepIn(StepState.Done).Reschedule(Today.AddDays(1), Today));
        Assert.Null(StepIn(StepState.InProgress).Reschedule(Today.AddDays(1), Today));
    }

    private static GoalDraft Goal(DateOnly? due = null) => new(0, Domain.Identity, "My card", "", [new(0, "Hand in the file", StepOwner.Youth, due)]);

    private static Plan InState(PlanState state)
    {
        var plan = Plan.Draft(1, 7, Now);
        plan.Rewrite("Every week", "Call Souad", [Goal(Today.AddDays(3))], Today);
        if (state >= PlanState.Proposed) plan.Propose(Now);
        if (state >= PlanState.Agreed) plan.Agree(Now);
        if (state >= PlanState.Active) plan.Approve(9, Now, Today);
        plan.State = state;
        return plan;
    }

    private static Step StepIn(StepState state, StepOwner owner = StepOwner.Youth) =>
        new() { State = state, Owner = owner, Goal = new Goal { Plan = InState(PlanState.Active) } };
}
