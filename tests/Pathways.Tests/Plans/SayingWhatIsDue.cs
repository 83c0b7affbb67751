using Pathways.Core.Organisation;
using Pathways.Core.Plans;
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
        Assert.Equal(expected, Due.Of(StepState.Agreed, days is { } n ? Today.AddDays(n) : null, Today, new ProgrammeSettings()));

    [Theory]
    [InlineData(StepState.Proposed, DueState.Waiting)]
    [InlineData(StepState.InProgress, DueState.Overdue)]
    [InlineData(StepState.Done, DueState.Done)]
    [InlineData(StepState.Dropped, DueState.Done)]
    [InlineData(StepState.NotPossible, DueState.Blocked)]
    public void Only_a_step_still_to_do_can_be_overdue(StepState state, DueState expected) =>
        Assert.Equal(expected, Due.Of(state, Today.AddDays(-5), Today, new ProgrammeSettings()));
}
