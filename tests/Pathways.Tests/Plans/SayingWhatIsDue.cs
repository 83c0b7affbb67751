using Pathways.Core.Organisation;
using Pathways.Core.Plans;
using Pathways.Core.Time;
using Xunit;

namespace Pathways.Tests.Plans;

public sealed class SayingWhatIsDue
{
    private static readonly DateOnly Today = new(2026, 11, 23);

    [Theory]
    [InlineData(null, DueState.Planned)]
    [InlineData(-1, DueState.Overdue)]
    [InlineData(0, DueState.Due)]
    [InlineData(7, DueState.Due)]
    [InlineData(8, DueState.Planned)]
    public void A_date_is_overdue_from_the_day_after(int? days, DueState expected) =>
        Assert.Equal(expected, PlanDue.Of(StepState.Agreed, days is { } n ? Today.AddDays(n) : null, Today, new ProgrammeSettings()));

    [Theory]
    [InlineData(StepState.Proposed, DueState.Waiting)]
    [InlineData(StepState.InProgress, DueState.Overdue)]
    [InlineData(StepState.Done, DueState.Done)]
    [InlineData(StepState.Dropped, DueState.Done)]
    [InlineData(StepState.NotPossible, DueState.Blocked)]
    public void Only_a_step_still_to_do_can_be_overdue(StepState state, DueState expected) =>
        Assert.Equal(expected, PlanDue.Of(state, Today.AddDays(-5), Today, new ProgrammeSettings()));

    [Theory]
    [InlineData(null, 30, DueState.Planned, false)]
    [InlineData(-1, 30, DueState.Overdue, true)]
    [InlineData(0, 0, DueState.Due, false)]
    [InlineData(1, 0, DueState.Planned, false)]
    [InlineData(30, 30, DueState.Due, false)]
    [InlineData(31, 30, DueState.Planned, false)]
    public void Documents_reviews_and_milestones_are_due_so_many_days_before(int? days, int soonDays, DueState expected, bool passed)
    {
        var day = days is { } n ? Today.AddDays(n) : (DateOnly?)null;
        Assert.Equal((expected, passed), (Due.On(day, Today, soonDays), Due.HasPassed(day, Today)));
    }

    [Theory]
    [InlineData(null, DueState.Planned)]
    [InlineData(-1, DueState.Overdue)]
    [InlineData(0, DueState.Due)]
    [InlineData(1, DueState.Due)]
    public void An_answer_is_overdue_from_the_moment_its_time_has_passed(int? minutes, DueState expected)
    {
        var now = new DateTime(2026, 11, 23, 8, 10, 0, DateTimeKind.Utc);
        Assert.Equal(expected, Due.At(minutes is { } n ? now.AddMinutes(n) : null, now));
    }
}
