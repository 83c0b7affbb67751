using Pathways.Core.Help;
using Pathways.Core.Mistakes;
using Pathways.Core.Organisation;
using Xunit;

namespace Pathways.Tests.Help;

public sealed class WhatAHelpRequestAllows
{
    private static readonly DateTime Now = new(2026, 11, 23, 8, 10, 0, DateTimeKind.Utc);

    [Fact]
    public void Who_saw_it_first_stays()
    {
        var request = HelpRequest.Ask(7, HelpKind.Talk, null, "", Now);
        request.See(1, Now.AddMinutes(5));
        request.See(2, Now.AddMinutes(9));

        Assert.Equal((1, Now.AddMinutes(5)), (request.SeenById, request.SeenAt));
    }

    [Fact]
    public void An_answer_says_something_or_promises_a_call()
    {
        var request = HelpRequest.Ask(7, HelpKind.Problem, null, "", Now);

        Assert.Equal(HelpProblem.AnswerMissing, request.Reply(1, "", null, Now));
        Assert.Equal(HelpProblem.CallInThePast, request.Reply(1, "", Now.AddMinutes(-1), Now));
        Assert.Null(request.Reply(1, "", Now.AddHours(1), Now));
        Assert.Equal(Now, request.SeenAt);
    }

    [Fact]
    public void A_danger_that_is_over_or_taken_back_stays_open_and_anything_else_is_closed()
    {
        var danger = HelpRequest.Ask(7, HelpKind.Danger, null, "", Now);
        Assert.Null(danger.SaySafe(Now.AddMinutes(2)));
        Assert.Null(danger.TakeBack(Now.AddMinutes(3)));
        Assert.Equal((Now.AddMinutes(2), Now.AddMinutes(3), null), (danger.SafeAt, danger.TakenBackAt, danger.ClosedAt));

        var talk = HelpRequest.Ask(7, HelpKind.Talk, null, "", Now);
        Assert.Null(talk.TakeBack(Now.AddMinutes(3)));
        Assert.Equal(Now.AddMinutes(3), talk.ClosedAt);
        Assert.Equal(HelpProblem.Closed, talk.TakeBack(Now.AddMinutes(4)));
        Assert.Equal(HelpProblem.Closed, talk.SaySafe(Now.AddMinutes(4)));
        Assert.Null(talk.Reopen());
        Assert.Null(talk.TakenBackAt);
    }

    [Theory]
    [InlineData(HelpKind.Danger, 0, HelpStage.CentreManagers)]
    [InlineData(HelpKind.Danger, 15, HelpStage.AllManagers)]
    [InlineData(HelpKind.Danger, 60, null)]
    [InlineData(HelpKind.Talk, 60, HelpStage.CentreManagers)]
    public void Who_is_told_next_follows_from_the_hours_of_the_settings(HelpKind kind, int minutes, HelpStage? next)
    {
        Assert.Equal(next, HelpRequest.NextStage(kind, Now, Now.AddMinutes(minutes), new ProgrammeSettings()));
    }

    [Fact]
    public void Closing_needs_a_note_and_happens_once()
    {
        var request = HelpRequest.Ask(7, HelpKind.Problem, null, "", Now);

        Assert.Equal(HelpProblem.NoteMissing, request.Close(1, "", "", Now));
        Assert.Null(request.Close(1, "We met and found a room", "We found a room", Now));
        Assert.Equal(HelpProblem.Closed, request.Close(1, "Again", "", Now));
        Assert.Equal(HelpProblem.Closed, request.Reply(1, "Hello", null, Now));
    }

    [Fact]
    public void A_second_answer_erases_neither_the_first_nor_its_promised_call()
    {
        var request = HelpRequest.Ask(7, HelpKind.Problem, null, "", Now);
        Assert.Null(request.Reply(1, "I call you this evening", Now.AddHours(8), Now));
        Assert.Null(request.Reply(2, "I am here too", null, Now.AddMinutes(1)));

        Assert.Equal(Now.AddHours(8), request.CallBefore);
        Assert.Equal(["I call you this evening", "I am here too"], request.Answers.Select(a => a.Text));
        Assert.Equal(Now, request.AnsweredAt);
    }

    [Fact]
    public void What_nobody_has_answered_is_not_closed_in_silence_and_can_be_opened_again()
    {
        var request = HelpRequest.Ask(7, HelpKind.Problem, null, "", Now);
        Assert.Equal(HelpProblem.WordsMissing, request.Close(1, "We met", "", Now));
        Assert.Null(request.Close(1, "We met", "Good that you came", Now));
        Assert.Equal([("Good that you came", false), ("We met", true)], request.Answers.Select(a => (a.Text, a.ForTeam)));

        Assert.Null(request.Reopen());
        Assert.Null(request.ClosedAt);
        Assert.Equal(MistakeProblem.Twice, request.Reopen());
        Assert.Null(request.Close(1, "Now it is done", "", Now.AddDays(1)));
    }

    [Fact]
    public void A_danger_is_answered_within_a_quarter_of_an_hour_and_the_others_within_a_day()
    {
        Assert.Equal(Now.AddMinutes(15), HelpRequest.AnswerBefore(HelpKind.Danger, Now, new ProgrammeSettings()));
        Assert.Equal(Now.AddHours(24), HelpRequest.AnswerBefore(HelpKind.Talk, Now, new ProgrammeSettings()));
    }
}
