using Pathways.Core.Documents;
using Pathways.Core.Today;
using Xunit;

namespace Pathways.Tests.Youths;

/// <summary>Milestones from the birth date, and which of them stand on the drawn road.</summary>
public sealed class CountingDownToEighteen
{
    private static readonly DateOnly Today = new(2026, 11, 23);
    private static readonly DateOnly Born = new(2009, 1, 14);

    [Theory]
    [InlineData(MilestoneKind.FirstPlan, "2024-01-14")]
    [InlineData(MilestoneKind.CardOpens, "2024-07-14")]
    [InlineData(MilestoneKind.CardByLaw, "2025-01-14")]
    [InlineData(MilestoneKind.LastReview, "2026-07-14")]
    [InlineData(MilestoneKind.HealthCover, "2026-10-14")]
    [InlineData(MilestoneKind.Eighteen, "2027-01-14")]
    [InlineData(MilestoneKind.BankAccount, "2027-01-14")]
    [InlineData(MilestoneKind.Savings, "2027-01-14")]
    [InlineData(MilestoneKind.Contact3, "2027-04-14")]
    [InlineData(MilestoneKind.Contact6, "2027-07-14")]
    [InlineData(MilestoneKind.Contact12, "2028-01-14")]
    [InlineData(MilestoneKind.Contact24, "2029-01-14")]
    public void Every_milestone_is_counted_from_the_birth_date(MilestoneKind kind, string on) =>
        Assert.Equal(DateOnly.ParseExact(on, "yyyy-MM-dd", null), Milestones.Default.Of(Born)
            .Single(milestone => milestone.Kind == kind).On);

    [Theory]
    [InlineData("2008-02-29", MilestoneKind.CardOpens, "2023-08-29")]
    [InlineData("2008-02-29", MilestoneKind.CardByLaw, "2024-02-29")]
    [InlineData("2008-02-29", MilestoneKind.Eighteen, "2026-03-01")]
    [InlineData("2008-02-29", MilestoneKind.Contact24, "2028-03-01")]
    [InlineData("2008-08-31", MilestoneKind.LastReview, "2026-02-28")]
    public void Leap_days_and_short_months_have_their_day(string born, MilestoneKind kind, string on) =>
        Assert.Equal(DateOnly.ParseExact(on, "yyyy-MM-dd", null), Milestones.Default.Of(DateOnly.ParseExact(born, "yyyy-MM-dd", null))
            .Single(milestone => milestone.Kind == kind).On);

    [Fact]
    public void The_cards_ages_are_those_of_the_countrys_documents()
    {
        var card = DocumentTypes.OfCountry("morocco").Find(YouthDocument.NationalCard)!;
        Assert.Equal(card.OpensOn(Born), Milestones.Default.Of(Born).Single(milestone => milestone.Kind == MilestoneKind.CardOpens).On);
        Assert.Equal(Born.AddMonths(card.MandatoryAtMonths), Milestones.Default.Of(Born)
            .Single(milestone => milestone.Kind == MilestoneKind.CardByLaw).On);
    }

    [Fact]
    public void Before_18_the_road_has_three_stops_the_star_and_two_beyond()
    {
        var stops = Road.For(Born, Today, Next(Today.AddDays(3)), [new(1, Today.AddDays(20)), new(2, Today.AddDays(30)),
            new(3, Today.AddDays(40)), new(4, Today.AddDays(-1)), new(5, Today.AddDays(120))], true);

        Assert.Equal(
            [(RoadStopKind.Next, null, null), (RoadStopKind.Ahead, 1, null), (RoadStopKind.Ahead, 2, null),
                (RoadStopKind.Eighteen, null, MilestoneKind.Eighteen), (RoadStopKind.Beyond, 5, null),
                    (RoadStopKind.Beyond, (int?)null, (MilestoneKind?)MilestoneKind.Contact24)],
            stops.Select(stop => (stop.Kind, stop.GoalId, stop.Milestone)));
    }

    [Fact]
    public void Milestones_fill_the_road_of_somebody_young_without_a_plan()
    {
        var stops = Road.For(Today.AddYears(-15), Today, new(NextStepKind.FirstView), [], true);

        Assert.Equal([null, MilestoneKind.FirstPlan, MilestoneKind.CardOpens, MilestoneKind.Eighteen, MilestoneKind.Savings,
            MilestoneKind.Contact24], stops.Select(stop => stop.Milestone));
    }

    [Fact]
    public void Who_has_the_card_is_not_led_past_it_again() =>
        Assert.DoesNotContain(Road.For(Today.AddYears(-15), Today, Next(null), [], false), stop => stop.Milestone is MilestoneKind.CardOpens
            or MilestoneKind.CardByLaw);

    [Fact]
    public void With_nothing_urgent_the_road_goes_on_without_a_next_stop() =>
        Assert.Equal(RoadStopKind.Eighteen, Road.For(Born, Today, new(NextStepKind.NothingUrgent), [], false)[0].Kind);

    [Fact]
    public void On_the_birthday_the_star_is_reached_and_aftercare_lies_ahead()
    {
        var stops = Road.For(Today.AddYears(-18), Today, Next(Today.AddDays(2)), [new(1, Today.AddDays(100))], true);

        Assert.Equal(
            [MilestoneKind.Eighteen, null, MilestoneKind.Savings, MilestoneKind.Contact3, null, MilestoneKind.Contact24],
            stops.Select(stop => stop.Milestone));
    }

    [Fact]
    public void Long_after_18_only_what_is_still_to_come_stands_on_the_road() =>
        Assert.Equal(
            [RoadStopKind.Eighteen, RoadStopKind.Next],
            Road.For(Today.AddYears(-21), Today, Next(null), [], true).Select(stop => stop.Kind));

    private static NextStep Next(DateOnly? on) => new(NextStepKind.Step, 7, On: on);
}
