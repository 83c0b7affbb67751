using Pathways.Core.Help;
using Pathways.Core.Organisation;
using Pathways.Core.Plans;
using Pathways.Core.Time;
using Pathways.Core.Today;
using Pathways.Core.Youths;
using Xunit;

namespace Pathways.Tests.Youths;

public sealed class OrderingToday
{
    private static readonly DateOnly Today = new(2026, 11, 23);
    private static readonly DateTime Now = new(2026, 11, 23, 8, 10, 0, DateTimeKind.Utc);
    private static readonly ProgrammeSettings Settings = new();

    private static YouthToday Calm(int id = 1) => new()
    {
        Id = id,
        Birth = new(Today.AddYears(-16)),
        Since = Today.AddDays(-300),
        LastHeldOn = Today.AddDays(-3),
        ReviewedOn = Today.AddDays(-30),
        HasCard = false
    };

    [Fact]
    public void Nothing_urgent_has_no_reason() => Assert.Empty(Reasons(Calm()));

    [Fact]
    public void Each_rule_says_its_reason()
    {
        Assert.Equal([AttentionReason.Danger], Reasons(Calm() with { Help = [new(5, HelpKind.Danger, Now)] }));
        Assert.Equal([AttentionReason.Help], Reasons(Calm() with { Help = [new(5, HelpKind.Talk, Now)] }));
        Assert.Equal([AttentionReason.Danger, AttentionReason.Help],
            Reasons(Calm() with { Help = [new(4, HelpKind.Talk, Now), new(5, HelpKind.Danger, Now)] }));
        Assert.Equal([AttentionReason.StepOverdue], Reasons(Calm() with { Steps = [new(StepState.Agreed, Today.AddDays(-1), "x")] }));
        Assert.Equal([AttentionReason.StepDue], Reasons(Calm() with { Steps = [new(StepState.InProgress, Today, "x")] }));
        Assert.Equal([AttentionReason.ReviewOverdue], Reasons(Calm() with { ReviewedOn = Today.AddDays(-181) }));
        Assert.Equal([AttentionReason.ReviewDue], Reasons(Calm() with { ReviewedOn = Today.AddDays(-180) }));
        Assert.Equal([AttentionReason.SessionNotLogged],
            Reasons(Calm() with { Sessions = [new(7, Now.AddDays(-1), Today.AddDays(-1), false)] }));
        Assert.Equal([AttentionReason.SessionSoon], Reasons(Calm() with { Sessions = [new(7, Now.AddDays(1), Today.AddDays(1), false)] }));
        Assert.Equal([AttentionReason.AsksAnotherTime],
            Reasons(Calm() with { Sessions = [new(7, Now.AddDays(1), Today.AddDays(1), true)] }));
    }

    [Fact]
    public void What_was_promised_or_said_waits_for_somebody()
    {
        Assert.Equal([AttentionReason.CallPromised], Reasons(Calm() with { Promised = new(5, Now.AddHours(2)) }));
        Assert.Equal([AttentionReason.PaperSaid], Reasons(Calm() with { PaperSaidOn = Today }));
    }

    [Fact]
    public void Who_leaves_soon_is_told_apart_by_what_is_missing()
    {
        var leaving = Calm() with { Birth = new(Today.AddDays(52).AddYears(-18)), Missing = ["health-cover"] };

        Assert.Equal([AttentionReason.LeavingWithoutCard], Reasons(leaving));
        Assert.Equal([AttentionReason.LeavingIncomplete], Reasons(leaving with { HasCard = true }));
        Assert.Empty(Reasons(leaving with { HasCard = true, Missing = [] }));
        Assert.Empty(Reasons(leaving with { HasLeft = true }));
        Assert.Equal(["health-cover"], TodayOrder.Reasons(leaving with { HasCard = true }, Now, Today, Settings)[0].Found.Documents);
    }

    [Fact]
    public void A_new_comment_belongs_to_the_week_and_a_high_risk_stands_before_what_is_late()
    {
        Assert.Equal([AttentionReason.CommentUnread], Reasons(Calm() with { Comment = new(7, Now.AddDays(-2)) }));
        Assert.Equal([AttentionReason.PlanWished], Reasons(Calm() with { Wished = new(7, Now.AddDays(-2)) }));
        Assert.Equal([AttentionReason.ReviewOverdue], Reasons(Calm() with { BigChangeOn = Today.AddDays(-1) }));
        var rows = TodayOrder.Of(
        [
            Calm(1) with { Comment = new(7, Now) },
            Calm(2) with { Steps = [new(StepState.Agreed, Today.AddDays(-9), "x")] },
            Calm(3) with { Risk = Core.Risks.RiskLevel.High, RiskOn = Today },
        ], Now, Today, Settings);
        Assert.Equal([3, 2, 1], rows.Select(r => r.Youth.Id));
    }

    [Theory]
    [InlineData(30, 16, false)]
    [InlineData(31, 16, true)]
    [InlineData(31, 14, false)]
    public void No_plan_is_said_after_the_days_set_and_from_fifteen_on(int days, int age, bool expected)
    {
        var without = Calm() with { LacksPlan = true, Since = Today.AddDays(-days), Birth = new(Today.AddYears(-age)) };
        Assert.Equal(expected ? [AttentionReason.NoPlan] : [], Reasons(without));
        Assert.Empty(Reasons(without with { HasLeft = true }));
        Assert.Equal([AttentionReason.PlanReturned], Reasons(without with { Returned = new(Now, ByYouth: true) }));
    }

    [Fact]
    public void The_card_that_the_law_asks_for_is_said_once_and_as_exactly_as_the_birth_date_is_known()
    {
        var late = Calm() with { CardLateSince = Today.AddDays(-40) };
        Assert.Equal("Today.RiskSince", TodayOrder.Reasons(late, Now, Today, Settings).Single().Found.Sign.Words);
        Assert.Equal("Today.SinceEarliest", TodayOrder.Reasons(late with { Birth = new(Today.AddYears(-16), DatePrecision.Month) }, Now,
            Today, Settings).Single().Found.Sign.Words);
        Assert.Equal([AttentionReason.LeavingWithoutCard], Reasons(late with { Birth = new(Today.AddDays(52).AddYears(-18)) }));
    }

    [Theory]
    [InlineData(30, false)]
    [InlineData(31, true)]
    public void No_contact_begins_after_the_days_set(int days, bool expected)
    {
        Assert.Equal(expected, Reasons(Calm() with { LastHeldOn = Today.AddDays(-days) }).Contains(AttentionReason.NoContact));
        Assert.Equal(expected, Reasons(Calm() with { LastHeldOn = null, Since = Today.AddDays(-days) })
            .Contains(AttentionReason.NoContact));
    }

    [Theory]
    [InlineData(91, false, false, false)]
    [InlineData(90, false, false, true)]
    [InlineData(0, false, false, true)]
    [InlineData(-1, false, false, false)]
    [InlineData(52, true, false, false)]
    [InlineData(52, false, true, false)]
    public void Leaving_soon_counts_without_a_card_only(int daysToEighteen, bool hasCard, bool hasLeft, bool expected) =>
        Assert.Equal(expected, Reasons(Calm() with
        {
            Birth = new(Today.AddDays(daysToEighteen).AddYears(-18)),
            HasCard = hasCard,
            HasLeft = hasLeft
        }).Contains(AttentionReason.LeavingWithoutCard));

    [Fact]
    public void Who_waits_for_an_answer_comes_first_then_what_is_late_then_the_week_then_the_rest()
    {
        var rows = TodayOrder.Of(
        [
            Calm(1),
            Calm(2) with { Sessions = [new(7, Now.AddDays(1), Today.AddDays(1), false)] },
            Calm(3) with { Steps = [new(StepState.Agreed, Today.AddDays(-1), "x")] },
            Calm(4) with { Steps = [new(StepState.Agreed, Today.AddDays(-9), "x")] },
            Calm(5) with { Help = [new(5, HelpKind.Talk, Now)] },
            Calm(6) with { Help = [new(6, HelpKind.Danger, Now)] },
            Calm(7) with { Birth = new(Today.AddDays(20).AddYears(-18)) },
        ], Now, Today, Settings);

        Assert.Equal([6, 5, 7, 4, 3, 2, 1], rows.Select(r => r.Youth.Id));
        Assert.Equal([AttentionGroup.Now, AttentionGroup.Now, AttentionGroup.Late, AttentionGroup.Late, AttentionGroup.Late,
            AttentionGroup.ThisWeek, AttentionGroup.OnTrack], rows.Select(r => r.Group));
    }

    private static IEnumerable<AttentionReason> Reasons(YouthToday youth) => TodayOrder.Reasons(youth, Now, Today, Settings)
        .Select(a => a.Reason);
}
