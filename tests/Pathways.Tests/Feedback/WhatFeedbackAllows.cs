using Pathways.Core.Feedback;
using Pathways.Core.Sessions;
using Xunit;

namespace Pathways.Tests.Feedback;

public sealed class WhatFeedbackAllows
{
    private static readonly DateTime Now = new(2026, 11, 23, 9, 0, 0, DateTimeKind.Utc);

    [Fact]
    public void Only_a_logged_session_is_spoken_about()
    {
        Assert.Equal(FeedbackProblem.NotLogged, SessionFeedback.Begin(Session.With(1, [1]), 2, out var feedback));
        Assert.Null(feedback);
    }

    [Fact]
    public void Well_done_is_said_once_and_can_be_taken_back_and_said_again()
    {
        var feedback = New();

        Assert.Null(feedback.Praise(Now));
        Assert.Equal(FeedbackProblem.SaidAlready, feedback.Praise(Now));
        Assert.Null(feedback.TakeBack(Now));
        Assert.Equal(FeedbackProblem.NothingToTakeBack, feedback.TakeBack(Now));
        Assert.Null(feedback.Praise(Now));

        Assert.Equal([FeedbackState.WellDone, FeedbackState.TakenBack, FeedbackState.WellDone], feedback.Entries.Select(e => e.State));
    }

    [Fact]
    public void A_question_is_answered_resolved_and_may_be_asked_again()
    {
        var feedback = New();

        Assert.Null(feedback.Ask(" Why? ", Now));
        Assert.Null(feedback.Answer(7, "Because.", Now.AddHours(1)));
        Assert.Null(feedback.Ask("And then?", Now.AddHours(2)));
        Assert.Null(feedback.Answer(7, "Then we met.", Now.AddHours(3)));
        Assert.Null(feedback.Resolve(Now.AddHours(4)));
        Assert.Null(feedback.Ask("One more.", Now.AddHours(5)));

        Assert.Equal((FeedbackState.Asked, Now.AddHours(5)), (feedback.State, feedback.ChangedAt));
        Assert.Equal([(2, "Why?"), (7, "Because."), (2, "And then?"), (7, "Then we met."), (2, ""), (2, "One more.")],
            feedback.Entries.Select(e => (e.ById, e.Text)));
    }

    [Fact]
    public void Moves_that_make_no_sense_are_refused_and_leave_no_trace()
    {
        var feedback = New();
        Assert.Equal(FeedbackProblem.TextMissing, feedback.Ask("  ", Now));
        Assert.Equal(FeedbackProblem.NothingAsked, feedback.Answer(7, "x", Now));
        Assert.Equal(FeedbackProblem.NothingToResolve, feedback.Resolve(Now));
        Assert.Null(feedback.Ask("Why?", Now));
        Assert.Equal(FeedbackProblem.QuestionOpen, feedback.Praise(Now));
        Assert.Equal(FeedbackProblem.TextMissing, feedback.Answer(7, " ", Now));
        Assert.Null(feedback.Answer(7, "Because.", Now));
        Assert.Equal(FeedbackProblem.NothingAsked, feedback.Answer(7, "Again.", Now));
        Assert.Equal(FeedbackProblem.QuestionOpen, feedback.Praise(Now));

        Assert.Equal(2, feedback.Entries.Count);
    }

    private static SessionFeedback New()
    {
        var session = Session.With(1, [1]);
        session.Log(SessionKind.Individual, SessionState.Held, Now.AddDays(-1), 45, Now);
        SessionFeedback.Begin(session, 2, out var feedback);
        return feedback!;
    }
}
