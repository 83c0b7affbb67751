using Pathways.Core.FollowUps;
using Pathways.Core.Youths;
using Xunit;

namespace Pathways.Tests.FollowUps;

/// <summary>The rules of exits and waves.</summary>
public sealed class CountingWaves
{
    private const int Mentor = 7;
    private static readonly DateOnly Today = new(2026, 11, 23);
    private static readonly DateTime Now = new(2026, 11, 23, 9, 0, 0, DateTimeKind.Utc);

    [Fact]
    public void An_exit_is_recorded_once_after_the_entry_and_not_ahead()
    {
        var youth = new Youth { BirthDate = new DateOnly(2008, 5, 1), EntryDate = new DateOnly(2020, 9, 1) };

        Assert.Equal(FollowUpProblem.ExitInFuture, Exit.Record(youth, null, Today.AddDays(1), ExitReason.ReachedEighteen, Mentor, Today,
            Now).Problem);
        Assert.Equal(FollowUpProblem.ExitBeforeEntry, Exit.Record(youth, null, new DateOnly(2020, 8, 31), ExitReason.ReachedEighteen,
            Mentor, Today, Now).Problem);
        Assert.Equal(FollowUpProblem.ReasonMissing, Exit.Record(youth, null, Today, 0, Mentor, Today, Now).Problem);
        Assert.True(Exit.Record(youth, null, Today, ExitReason.ReachedEighteen, Mentor, Today, Now).Made(out var exit));
        Assert.Equal(FollowUpProblem.ExitTwice, Exit.Record(youth, exit, Today, ExitReason.Independent, Mentor, Today, Now).Problem);
        Assert.Equal((Today, ExitReason.ReachedEighteen), (exit.On, exit.Reason));
    }

    [Fact]
    public void Without_an_entry_date_the_first_stay_counts()
    {
        var youth = new Youth { BirthDate = new DateOnly(2008, 5, 1) };
        youth.Stays.Add(new Stay { From = Today.AddDays(-10) });

        Assert.Equal(FollowUpProblem.ExitBeforeEntry, Exit.Record(youth, null, Today.AddDays(-11), ExitReason.Independent, Mentor, Today,
            Now).Problem);
    }

    [Theory, InlineData(0), InlineData(3), InlineData(6), InlineData(12), InlineData(24)]
    public void A_wave_is_recorded_from_its_day_on_and_once(int months)
    {
        var exit = Left(Today.AddYears(-3));
        var due = exit.On.AddMonths(months);

        Assert.Equal(FollowUpProblem.WaveTooEarly, Wave(exit, months, due.AddDays(-1)));
        Assert.Null(Wave(exit, months, due));
        Assert.Equal(FollowUpProblem.WaveTwice, Wave(exit, months, due.AddDays(1), months));
    }

    [Fact]
    public void Late_is_allowed_but_not_ahead_of_time()
    {
        Assert.Null(Wave(Left(Today.AddYears(-3)), 3, Today));
        Assert.Equal(FollowUpProblem.WaveInFuture, Wave(Left(Today.AddYears(-3)), 3, Today.AddDays(1)));
    }

    [Fact]
    public void There_is_no_wave_without_an_exit_and_only_the_five()
    {
        Assert.Equal(FollowUpProblem.ExitMissing, Wave(null, 3, Today));
        Assert.Equal(FollowUpProblem.WaveUnknown, Wave(Left(Today.AddYears(-3)), 4, Today));
    }

    private static FollowUpProblem? Wave(Exit? exit, int months, DateOnly on, params int[] before) =>
        FollowUpWave.Record(exit, before, months, on, InTouch.Yes, Activity.Job, Housing.SharedRental, Mentor, Today).Problem;

    private static Exit Left(DateOnly on) =>
        Exit.Record(new Youth { BirthDate = new DateOnly(2004, 5, 1) }, null, on, ExitReason.ReachedEighteen, Mentor, Today, Now).Value!;
}
