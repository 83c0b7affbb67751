using Microsoft.EntityFrameworkCore;
using Pathways.Core.Accounts;
using Pathways.Core.Mistakes;
using Pathways.Core.Vocation;
using Pathways.Core.Youths;
using Xunit;

namespace Pathways.Tests.Mistakes;

/// <summary>A wrong tap on a vocational path is undone: the earlier state is back, for the youth and in the results too.</summary>
public sealed class TakingBackAPlacement(TestApp app) : IClassFixture<TestApp>
{
    [Fact]
    public async Task After_a_wrong_move_the_earlier_state_is_back_for_the_youth_too()
    {
        var (mentor, youth) = await People();
        var placement = await app.Given.Placement(youth, mentor, moves: [PlacementState.Applied, PlacementState.Enrolled,
            PlacementState.Attending, PlacementState.Suspended]);
        var she = await app.SignedIn(mentor);
        await she.Open($"/Vocation/Of/{youth.Id}");
        await she.Open(she.Page.QuerySelector("a[href^='/Mistakes/New/PlacementMove/']")!.GetAttribute("href")!);
        Assert.Contains("Stage of the path · Suspended", she.Text, StringComparison.Ordinal);
        await she.Submit(new { Form_Reason = "It was another path" });

        Assert.Equal($"/Vocation/Of/{youth.Id}", she.At);
        Assert.Contains("It was another path", she.Text, StringComparison.Ordinal);
        Assert.Equal(PlacementState.Attending, (await Stored(placement)).State);
        var own = await app.SignedIn(await app.Given.AccountOf(youth));
        await own.Open("/Vocation/Mine");
        Assert.DoesNotContain("I pause for a while", own.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("It was another path", own.Text, StringComparison.Ordinal);

        await she.Open($"/Vocation/Move/{placement.Id}");
        await she.Submit(new { Form_To = "Certified", Form_Certificate = "CAP" });
        Assert.Equal(PlacementState.Certified, (await Stored(placement)).State);
    }

    [Fact]
    public async Task A_path_opened_by_mistake_is_gone_whole_by_a_manager_too()
    {
        var (mentor, youth) = await People();
        var placement = await app.Given.Placement(youth, mentor, trade: "Welder", moves: [PlacementState.Applied]);
        var centre = await app.Db(db => db.Stays.Where(s => s.YouthId == youth.Id).Select(s => s.Centre).SingleAsync());
        var manager = await app.SignedIn(await app.Given.Manager(centre));
        await manager.Open($"/Mistakes/New/Placement/{placement.Id}");
        await manager.Submit(new { Form_Reason = "Not this youth" });
        Assert.Contains("Vocational path · Welder", manager.Text, StringComparison.Ordinal);
        Assert.Null(manager.Page.QuerySelector($"#placement-{placement.Id}"));
        var own = await app.SignedIn(await app.Given.AccountOf(youth));
        await own.Open("/Vocation/Mine");
        Assert.DoesNotContain("Welder", own.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void The_newest_goes_first_and_with_the_first_the_path()
    {
        var today = new DateOnly(2026, 11, 23);
        var placement = new Placement();
        placement.Open("Barber", today, 7, today);
        placement.Move(new PlacementMove(PlacementState.Applied, today), 7, today);
        placement.Move(new PlacementMove(PlacementState.Hired, today, 3), 7, today);
        for (var i = 0; i < 3; i++) placement.Events[i].Id = i + 1;
        Assert.Equal(MistakeProblem.LaterFirst, placement.TakeBackMove(2, Said()));
        Assert.Null(placement.TakeBackMove(3, Said()));
        Assert.Equal((PlacementState.Applied, null, null), (placement.State, placement.HiredOn, placement.PartnerId));
        Assert.Null(placement.Mistake);
    }

    [Fact]
    public void Who_leaves_the_job_after_a_year_can_be_recorded_as_having_left()
    {
        Assert.Equal([PlacementState.Dropped], Placement.NextOf(PlacementState.Retained12));
    }

    private static Mistake Said() =>
        Mistake.Say(MistakeKind.PlacementMove, new Recorded(1, 1), "A wrong tap", 7, DateTime.UnixEpoch).Value!;

    private Task<Placement> Stored(Placement placement) => app.Db(db => db.Placements.SingleAsync(p => p.Id == placement.Id));

    private async Task<(Account Mentor, Youth Youth)> People()
    {
        var centre = await app.Given.Centre();
        var mentor = await app.Given.Mentor(centre);
        return (mentor, await app.Given.Youth(centre, mentor));
    }
}
