using Pathways.Core.Assessments;
using Pathways.Core.Organisation;
using Pathways.Core.Plans;
using Xunit;

namespace Pathways.Tests.Plans;

/// <summary>Every move from every state, allowed and refused.</summary>
public sealed class MovingAPlan
{
    private static readonly DateOnly Today = new(2026, 11, 23);
    private static readonly DateTime Now = new(2026, 11, 23, 8, 10, 0, DateTimeKind.Utc);

    /// <summary>Each act from each of the seven states: what it answers, and where the plan stands then.</summary>
    public static TheoryData<string, PlanState, PlanProblem?, PlanState> Moves()
    {
        var data = new TheoryData<string, PlanState, PlanProblem?, PlanState>();
        foreach (var (act, allowed, refused) in new (string, (PlanState From, PlanState To)[], Func<PlanState, PlanProblem>)[]
        {
            ("write", [(PlanState.Draft, PlanState.Draft)], _ => PlanProblem.NotADraft),
            ("propose", [(PlanState.Draft, PlanState.Proposed)], _ => PlanProblem.NotADraft),
            ("take back", [(PlanState.Proposed, PlanState.Draft)], _ => PlanProblem.NotProposed),
            ("agree", [(PlanState.Proposed, PlanState.Agreed)], from => from is PlanState.Agreed or PlanState.Active
                or PlanState.UnderReview ? PlanProblem.AlreadyAgreed : PlanProblem.NotProposed),
            ("ask for a change", [(PlanState.Draft, PlanState.Draft), (PlanState.Proposed, PlanState.Draft),
                (PlanState.Agreed, PlanState.Agreed), (PlanState.Active, PlanState.Active), (PlanState.UnderReview, PlanState.UnderReview)],
                    _ => PlanProblem.AlreadyOver),
            ("approve", [(PlanState.Agreed, PlanState.Active)], _ => PlanProblem.NotAgreed),
            ("return", [(PlanState.Agreed, PlanState.Draft)], _ => PlanProblem.NotAgreed),
            ("review", [(PlanState.Active, PlanState.UnderReview)], from => from == PlanState.UnderReview ? PlanProblem.ReviewRunning
                : PlanProblem.NotInForce),
            ("note a big change", [(PlanState.Active, PlanState.Active), (PlanState.UnderReview, PlanState.UnderReview)], _ =>
                PlanProblem.NotInForce),
            ("take up a wish", [(PlanState.Draft, PlanState.Draft)], _ => PlanProblem.NotADraft),
            ("close", [(PlanState.Draft, PlanState.Closed), (PlanState.Proposed, PlanState.Closed), (PlanState.Agreed, PlanState.Closed),
                (PlanState.Active, PlanState.Closed), (PlanState.UnderReview, PlanState.Closed)], _ => PlanProblem.AlreadyOver),
        })
        {
            foreach (var from in Enum.GetValues<PlanState>())
            {
                var to = allowed.Where(move => move.From == from).Select(move => (PlanState?)move.To).SingleOrDefault();
                data.Add(act, from, to is null ? refused(from) : null, to ?? from);
            }
        }

        return data;
    }

    [Theory, MemberData(nameof(Moves))]
    public void A_plan_moves_only_where_it_can(string act, PlanState from, PlanProblem? expected, PlanState to)
    {
        var plan = InState(from);
        var before = plan.Moves.Count;
        PlanWish.ForGoal(1, Domain.Housing, "A room", Now, out var wish);

        var problem = act switch
        {
            "write" => plan.Rewrite("a", "b", [], Today),
            "propose" => plan.Propose(7, Now),
            "take back" => plan.TakeBack(7, Now),
            "agree" => plan.Agree(Now),
            "ask for a change" => plan.AskForChange("Closer to my sister", Now, out _),
            "approve" => plan.Approve(9, Now, Today),
            "return" => plan.Return(9, "Add a date", Now),
            "review" => plan.StartReview(7, Now, out _),
            "note a big change" => plan.NoteBigChange(7, "The centre moves", Today, Today, Now),
            "take up a wish" => wish!.TakeUp(7, "", Now, plan),
            _ => plan.Close(7, PlanEnd.LeftProgramme, "", Today, Today, Today, Now),
        };

        Assert.Equal(expected, problem);
        Assert.Equal(to, plan.State);
        Assert.Equal(before + (expected is null && act is not ("write" or "take up a wish") ? 1 : 0), plan.Moves.Count);
        Assert.Equal(expected is null && act == "take up a wish" ? WishAnswer.TakenUp : null, wish!.Answer);
    }

    [Fact]
    public void What_is_missing_is_named_before_the_youth_sees_it()
    {
        var plan = Plan.Draft(1, 7, Now);
        Assert.Equal(PlanProblem.GoalMissing, plan.Propose(7, Now));
        plan.Rewrite("", "", [Goal()], Today);
        Assert.Equal(PlanProblem.SupportFrequencyMissing, plan.Propose(7, Now));
        plan.Rewrite("Every week", " ", [Goal()], Today);
        Assert.Equal(PlanProblem.ContingencyMissing, plan.Propose(7, Now));
        plan.Rewrite("Every week", "Call Souad", [Goal()], Today);
        Assert.Null(plan.Propose(7, Now));
        Assert.Equal(Now, plan.ProposedAt);
    }

    [Fact]
    public void A_draft_refuses_gaps_and_past_dates_and_changes_nothing()
    {
        var plan = InState(PlanState.Draft);

        Assert.Equal(PlanProblem.DueInThePast, plan.Rewrite("x", "y", [Goal(Today.AddDays(-1))], Today));
        Assert.Equal(PlanProblem.StepTextMissing,
            plan.Rewrite("x", "y", [new(0, Domain.Work, "Work", "", [new(0, " ", StepOwner.Youth, Today)])], Today));
        Assert.Equal(PlanProblem.GoalWordsMissing,
            plan.Rewrite("x", "y", [new(0, Domain.Work, "", "", [new(0, "Ask Hassan", StepOwner.Youth, null)])], Today));

        Assert.Equal("Every week", plan.SupportFrequency);
        Assert.Equal("My card", Assert.Single(plan.Goals).YouthWords);
        Assert.Null(plan.Rewrite("x", "y", [Goal(Today), new(0, Domain.Work, "", "", [])], Today));
        Assert.Equal(2, plan.Goals.Count); // the row without words is left out
    }

    [Fact]
    public void Returning_and_asking_need_a_comment()
    {
        Assert.Equal(PlanProblem.CommentMissing, InState(PlanState.Agreed).Return(9, " ", Now));
        Assert.Equal(PlanProblem.CommentMissing, InState(PlanState.Proposed).AskForChange("", Now, out var none));
        Assert.Null(none);
        var plan = InState(PlanState.Agreed);
        plan.Return(9, "Add a date", Now);
        Assert.Equal(("Add a date", false, null, null), (plan.ReturnComment, plan.ReturnedByYouth, plan.AgreedAt, plan.ProposedAt));
        Assert.Equal(StepState.Proposed, plan.Goals[0].Steps[0].State);
    }

    [Fact]
    public void Every_comment_stays_in_the_history()
    {
        var plan = InState(PlanState.Agreed);
        plan.Return(9, "Add a date", Now);
        plan.Propose(7, Now);
        plan.AskForChange("Closer to my sister", Now, out var wish);

        Assert.Equal("Closer to my sister", plan.ReturnComment);
        Assert.Equal(("Closer to my sister", null), (wish!.Words, wish.Answer));
        Assert.Equal(
            [(PlanMoveKind.Started, 7, ""), (PlanMoveKind.Proposed, 7, ""), (PlanMoveKind.Agreed, null, ""), (PlanMoveKind.Returned, 9,
                "Add a date"), (PlanMoveKind.Proposed, 7, ""), (PlanMoveKind.ChangeAsked, null, "Closer to my sister")],
            plan.Moves.Select(move => (move.Kind, move.ById, move.Words)));
    }

    [Fact]
    public void Closing_needs_its_reason_and_its_day_and_ends_what_is_being_written()
    {
        var plan = InState(PlanState.Active);
        plan.StartReview(7, Now, out var next);
        Assert.Equal(PlanProblem.ReasonMissing, plan.Close(7, PlanEnd.Other, " ", Today, Today, Today, Now));
        Assert.Equal(PlanProblem.ReasonMissing, plan.Close(7, 0, "x", Today, Today, Today, Now));
        Assert.Equal(PlanProblem.DayInTheFuture, plan.Close(7, PlanEnd.Reached, "", Today.AddDays(1), Today, Today, Now));
        Assert.Equal(PlanProblem.DayBeforeThePlan, plan.Close(7, PlanEnd.Reached, "", Today.AddDays(-1), Today, Today, Now));
        Assert.Equal(PlanState.UnderReview, plan.State);

        Assert.Null(plan.Close(7, PlanEnd.Other, "Studies abroad", Today, Today, Today, Now, next));

        Assert.Equal((PlanState.Closed, PlanEnd.Other, Today, PlanState.Closed),
            (plan.State, plan.Ended!.Value, plan.ClosedOn!.Value, next!.State));
    }

    [Fact]
    public void A_big_change_needs_words_and_a_day_and_makes_the_review_due()
    {
        var plan = InState(PlanState.Active);
        Assert.Equal(PlanProblem.ReasonMissing, plan.NoteBigChange(7, " ", Today, Today, Now));
        Assert.Equal(PlanProblem.DayInTheFuture, plan.NoteBigChange(7, "Moves", Today.AddDays(1), Today, Now));
        var settings = new ProgrammeSettings();
        Assert.Equal(Today.AddDays(settings.PlanReviewDays), PlanDue.ReviewOn(plan.ReviewedOn, plan.BigChangeOn, settings));

        Assert.Null(plan.NoteBigChange(7, "The centre moves", Today.AddDays(-2), Today, Now));

        Assert.Equal(Today.AddDays(-2), PlanDue.ReviewOn(plan.ReviewedOn, plan.BigChangeOn, settings));
        Assert.Equal(Today.AddDays(-1), PlanDue.ReviewOn(Today.AddDays(-1 - settings.PlanReviewDays), Today, settings));
    }

    [Fact]
    public void A_wish_is_answered_once_and_talking_needs_words()
    {
        Assert.Equal(PlanProblem.GoalWordsMissing, PlanWish.ForGoal(1, Domain.Work, " ", Now, out var none));
        Assert.Null(none);
        PlanWish.ForGoal(1, Domain.Work, "A day at the workshop", Now, out var wish);
        Assert.Equal(PlanProblem.NotADraft, wish!.TakeUp(7, "", Now, null));
        Assert.Equal(PlanProblem.AnswerMissing, wish.TalkAbout(7, "", Now));
        var draft = InState(PlanState.Draft);
        Assert.Null(wish.TakeUp(7, "Gladly", Now, draft));
        Assert.Equal(("A day at the workshop", Domain.Work, true, 2),
            (draft.Goals[1].YouthWords, draft.Goals[1].Domain, draft.Goals[1].ProposedByYouth, draft.Goals[1].Position));
        Assert.Equal(PlanProblem.WishAnswered, wish.TakeUp(7, "", Now, draft));
        Assert.Equal(PlanProblem.WishAnswered, wish.TalkAbout(7, "x", Now));
    }

    [Fact]
    public void Writing_removes_only_what_is_marked_and_keeps_what_somebody_else_added()
    {
        var plan = InState(PlanState.Draft);
        Assert.Null(plan.Rewrite("Every week", "Call Souad", [new(0, Domain.Work, "A trade", "", [])], Today));
        Assert.Equal(["A trade", "My card"], plan.Goals.OrderBy(goal => goal.Position).Select(goal => goal.YouthWords));
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
    public void A_step_moves_only_where_it_can(StepState from, StepState to, PlanProblem? expected) =>
        Assert.Equal(expected, StepIn(from).Move(to, Today, "No places left", Today));

    [Fact]
    public void A_step_needs_its_day_its_reason_its_owner_and_a_plan_in_force()
    {
        Assert.Equal(PlanProblem.DoneDayMissing, StepIn(StepState.Agreed).Move(StepState.Done, null, "", Today));
        Assert.Equal(PlanProblem.DoneInTheFuture, StepIn(StepState.Agreed).Move(StepState.Done, Today.AddDays(1), "", Today));
        Assert.Equal(PlanProblem.ReasonMissing, StepIn(StepState.Agreed).Move(StepState.NotPossible, null, " ", Today));
        Assert.Equal(PlanProblem.ReasonMissing, StepIn(StepState.Agreed).Move(StepState.Dropped, null, "", Today));
        Assert.Equal(PlanProblem.NotOwnStep, StepIn(StepState.Agreed, StepOwner.Mentor)
            .Move(StepState.Done, Today, "", Today, byYouth: true));
        Assert.Null(StepIn(StepState.Agreed).Move(StepState.Done, Today, "", Today, byYouth: true));
        Assert.Equal(PlanProblem.NotInForce, InState(PlanState.Superseded).Goals[0].Steps[0].Move(StepState.Done, Today, "", Today));
        Assert.Equal(PlanProblem.NotInForce, InState(PlanState.Closed).Goals[0].Steps[0].Reschedule(Today.AddDays(9), Today));
        Assert.Empty(Step.MovesFrom(StepState.Proposed));
        Assert.Equal(PlanProblem.DueInThePast, StepIn(StepState.Agreed).Reschedule(Today.AddDays(-1), Today));
        Assert.Equal(PlanProblem.StepCannotMove, StepIn(StepState.Done).Reschedule(Today.AddDays(1), Today));
        Assert.Null(StepIn(StepState.InProgress).Reschedule(Today.AddDays(1), Today));
    }

    private static GoalDraft Goal(DateOnly? due = null) =>
        new(0, Domain.Identity, "My card", "", [new(0, "Hand in the file", StepOwner.Youth, due)]);

    private static Plan InState(PlanState state, StepOwner owner = StepOwner.Youth)
    {
        var plan = Plan.Draft(1, 7, Now);
        Fine(plan.Rewrite("Every week", "Call Souad",
            [new(0, Domain.Identity, "My card", "", [new(0, "Hand in the file", owner, Today.AddDays(3))])], Today));
        if (state == PlanState.Closed) Fine(plan.Close(7, PlanEnd.Reached, "", Today, Today, Today, Now));
        if (state is PlanState.Draft or PlanState.Closed) return plan;
        Fine(plan.Propose(7, Now));
        if (state == PlanState.Proposed) return plan;
        Fine(plan.Agree(Now));
        if (state == PlanState.Agreed) return plan;
        Fine(plan.Approve(9, Now, Today));
        if (state == PlanState.Active) return plan;
        Fine(plan.StartReview(7, Now, out var next));
        if (state == PlanState.UnderReview) return plan;
        Fine(next!.Propose(7, Now));
        Fine(next.Agree(Now));
        Fine(next.Approve(9, Now, Today, plan));
        return plan;
    }

    private static void Fine(PlanProblem? problem) => Assert.Null(problem);

    private static Step StepIn(StepState state, StepOwner owner = StepOwner.Youth)
    {
        var step = InState(PlanState.Active, owner).Goals[0].Steps[0];
        if (state != StepState.Agreed) Fine(step.Move(state, Today, "No places left", Today));
        return step;
    }
}
