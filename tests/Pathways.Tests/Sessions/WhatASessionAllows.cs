using Pathways.Core.Assessments;
using Pathways.Core.Sessions;
using Xunit;

namespace Pathways.Tests.Sessions;

public sealed class WhatASessionAllows
{
    private static readonly DateTime Now = new(2026, 11, 23, 8, 10, 0, DateTimeKind.Utc);

    [Fact]
    public void A_session_is_logged_however_late_and_marked_late()
    {
        var session = Session.With(1, [7]);

        Assert.Null(session.Log(SessionKind.Visit, SessionState.Held, Now.AddDays(-90), 45, Now));

        Assert.True(Session.WasLate(session.StartsAt, session.LoggedAt, lateLogDays: 3));
        Assert.False(Session.WasLate(Now.AddDays(-3), Now, lateLogDays: 3));
    }

    [Theory]
    [InlineData(SessionState.Held, SessionProblem.HeldInTheFuture)]
    [InlineData(SessionState.YouthAbsent, SessionProblem.HeldInTheFuture)]
    [InlineData(SessionState.Planned, SessionProblem.NotHeld)]
    [InlineData(SessionState.Postponed, null)]
    [InlineData(SessionState.Cancelled, null)]
    public void Of_a_session_ahead_only_postponing_and_cancelling_can_be_logged(SessionState outcome, SessionProblem? expected) =>
        Assert.Equal(expected, Session.With(1, [7]).Log(SessionKind.Phone, outcome, Now.AddDays(1), 0, Now));

    [Fact]
    public void A_session_is_logged_once()
    {
        var session = Session.With(1, [7]);
        session.Log(SessionKind.Phone, SessionState.Held, Now, 15, Now);

        Assert.Equal(SessionProblem.LoggedAlready, session.Log(SessionKind.Phone, SessionState.Held, Now, 15, Now));
        Assert.Equal(SessionProblem.LoggedAlready, session.Plan(SessionKind.Phone, Now.AddDays(1), 15, "", "", Now));
    }

    [Fact]
    public void Somebody_must_be_there() =>
        Assert.Equal(SessionProblem.NobodyThere, Session.With(1, []).Log(SessionKind.Group, SessionState.Held, Now, 15, Now));

    [Theory]
    [InlineData(-1, SessionProblem.MinutesOutOfRange)]
    [InlineData(1441, SessionProblem.MinutesOutOfRange)]
    [InlineData(0, null)]
    [InlineData(1440, null)]
    public void The_length_is_between_nothing_and_a_day(int minutes, SessionProblem? expected) =>
        Assert.Equal(expected, Session.With(1, [7]).Log(SessionKind.Activity, SessionState.Held, Now, minutes, Now));

    [Fact]
    public void A_plan_lies_ahead_but_not_more_than_a_year()
    {
        Assert.Equal(SessionProblem.PlannedInThePast, Session.With(1, [7])
            .Plan(SessionKind.Individual, Now.AddMinutes(-1), 45, "", "", Now));
        Assert.Equal(SessionProblem.TooFarAhead, Session.With(1, [7])
            .Plan(SessionKind.Individual, Now.AddYears(1).AddDays(1), 45, "", "", Now));
        Assert.Null(Session.With(1, [7]).Plan(SessionKind.Individual, Now.AddDays(1), 45, "", "", Now));
    }

    [Fact]
    public void Moving_a_planned_session_asks_again()
    {
        var session = Session.With(1, [7]);
        session.Plan(SessionKind.Individual, Now.AddDays(1), 45, "", "", Now);
        Assert.Null(session.Answer(7, InvitationAnswer.Comes, Now));

        session.Plan(SessionKind.Individual, Now.AddDays(2), 45, "", "", Now);

        Assert.Equal(InvitationAnswer.None, session.Participants[0].Answer);
        Assert.Equal(SessionProblem.NotThere, session.Answer(8, InvitationAnswer.Comes, Now));
        Assert.Equal(SessionProblem.NotPlanned, session.Answer(7, InvitationAnswer.Comes, Now.AddDays(3)));
    }

    [Fact]
    public void A_comment_needs_words_and_reads_the_note()
    {
        var session = Session.With(1, [7]);
        Assert.Equal(SessionProblem.NotHeld, session.Comment(7, "Yes", Now));
        session.Log(SessionKind.Individual, SessionState.Held, Now, 45, Now);
        session.Note("We agreed", "", [Domain.Work], "");

        Assert.Equal(SessionProblem.CommentMissing, session.Comment(7, "", Now));
        Assert.Equal(SessionProblem.NotThere, session.Comment(8, "Yes", Now));
        Assert.Null(session.Comment(7, "Yes", Now));

        Assert.Equal(Now, session.Participants[0].ReadAt);
    }

    [Fact]
    public void The_mood_of_a_session_that_was_not_held_is_not_kept()
    {
        var session = Session.With(1, [7]);
        session.Log(SessionKind.Individual, SessionState.YouthAbsent, Now, 45, Now);

        Assert.Null(session.Feel(7, Mood.Worried));
        Assert.Null(session.Participants[0].Mood);
        Assert.Equal(0, session.Minutes);
    }
}
