using Pathways.Core.Learning;
using Xunit;

namespace Pathways.Tests.Learning;

/// <summary>The rules of progress and practices.</summary>
public sealed class ReachingAStage
{
    private static readonly DateOnly Today = new(2026, 11, 23);
    private static readonly DateTime Now = new(2026, 11, 23, 9, 0, 0, DateTimeKind.Utc);

    [Theory]
    [InlineData(0, false, false, "", LearningStage.NotYet)]
    [InlineData(0, false, true, "", LearningStage.Seen)]
    [InlineData(2, false, true, "", LearningStage.Seen)]
    [InlineData(0, false, false, "w", LearningStage.Seen)]
    [InlineData(4, true, true, "", LearningStage.Checked)]
    [InlineData(4, true, true, "w", LearningStage.Checked)]
    [InlineData(4, true, true, "p", LearningStage.Practised)]
    [InlineData(0, false, false, "p", LearningStage.Practised)]
    [InlineData(4, true, true, "a", LearningStage.Practised)]
    [InlineData(4, true, true, "ap", LearningStage.Practised)]
    [InlineData(4, true, true, "aa", LearningStage.Alone)]
    [InlineData(0, false, false, "aa", LearningStage.Alone)]
    public void Of_a_module_with_two_practices(int lastLesson, bool isChecked, bool opened, string practices, LearningStage stage) =>
        Assert.Equal(stage, ModuleStage.Of(lastLesson, isChecked, opened, [.. practices.Select(p => (p != 'w', p == 'a'))], 2));

    [Theory, InlineData(0, 0, false), InlineData(4, 6, false), InlineData(5, 6, true), InlineData(3, 4, true), InlineData(6, 6, true)]
    public void Three_of_four_right_answers_pass(int right, int questions, bool passes) =>
        Assert.Equal(passes, ModuleStage.Passes(right, questions));

    [Fact]
    public void A_worse_try_and_an_earlier_lesson_take_nothing_away()
    {
        var progress = new ModuleProgress();
        progress.Read(3);
        progress.Read(1);
        progress.Check(6, 6, Now);
        progress.Check(2, 6, Now.AddDays(1));

        Assert.Equal(3, progress.LastLesson);
        Assert.Equal(Now, progress.CheckedAt);
        Assert.Equal((2, 6), (progress.Right, progress.Questions));
    }

    [Fact]
    public void A_claim_can_be_mended_until_it_is_confirmed()
    {
        var practice = new Practice();

        Assert.Equal(LearningProblem.DoneInFuture, practice.Claim(Today.AddDays(1), "", Today));
        Assert.Null(practice.Claim(Today, "I asked at two branches", Today));
        Assert.Null(practice.Claim(Today.AddDays(-1), "I asked at three", Today));
        Assert.Null(practice.Confirm(alone: false, "Well done", 7, Now));
        Assert.Equal(LearningProblem.ConfirmedAlready, practice.Claim(Today, "again", Today));
        Assert.Equal("I asked at three", practice.YouthNote);
    }

    [Fact]
    public void Practised_may_be_raised_to_alone_and_never_the_other_way()
    {
        var practice = new Practice();
        practice.Claim(Today, "", Today);

        Assert.Null(practice.Confirm(alone: false, "", 7, Now));
        Assert.Equal(LearningProblem.ConfirmedAlready, practice.Confirm(alone: false, "", 7, Now));
        Assert.Null(practice.Confirm(alone: true, "", 7, Now));
        Assert.Equal(LearningProblem.ConfirmedAlready, practice.Confirm(alone: true, "", 7, Now));
        Assert.Equal(LearningProblem.ConfirmedAlready, practice.Confirm(alone: false, "", 7, Now));
        Assert.True(practice.Alone);
    }
}
