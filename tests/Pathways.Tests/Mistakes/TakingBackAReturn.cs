using System.Globalization;
using System.Net;
using Microsoft.EntityFrameworkCore;
using Pathways.Core.FollowUps;
using Pathways.Core.Mistakes;
using Xunit;

namespace Pathways.Tests.Mistakes;

/// <summary>A return that never was: the youth is away as before, and is asked after as before.</summary>
public sealed class TakingBackAReturn(TestApp app) : IClassFixture<TestApp>
{
    [Fact]
    public async Task A_return_recorded_by_mistake_counts_no_more_and_the_follow_ups_go_on()
    {
        var centre = await app.Given.Centre();
        var mentor = await app.Given.Mentor(centre);
        var youth = await app.Given.Youth(centre, mentor);
        await app.Given.Exit(youth, mentor, app.Given.Today.AddMonths(-4));
        var she = await app.SignedIn(mentor);
        var left = app.Given.Today.AddMonths(-3).ToString("O", CultureInfo.InvariantCulture);
        await (await she.Open($"/FollowUps/Return/{youth.Id}")).Submit(new { Form_On = left });
        Assert.Equal(HttpStatusCode.NotFound, (await she.Get($"/FollowUps/Wave/{youth.Id}/6")).Status);
        var exit = await app.Db(db => db.Exits.SingleAsync(e => e.YouthId == youth.Id));

        Assert.NotNull((await she.Open($"/FollowUps/Of/{youth.Id}")).Page.QuerySelector($"a[href='/Mistakes/New/Return/{exit.Id}']"));
        await (await she.Open($"/Mistakes/New/Return/{exit.Id}")).Submit(new { Form_Reason = "She only came to visit" });
        Assert.Equal($"/FollowUps/Of/{youth.Id}", she.At);
        Assert.Contains("She only came to visit", she.Text, StringComparison.Ordinal);
        Assert.Contains("Record the return", she.Text, StringComparison.Ordinal);
        Assert.True(await app.Db(db => db.Exits.Where(Exit.Stands).Where(Exit.IsOpen).AnyAsync(e => e.YouthId == youth.Id)));
        Assert.Equal(HttpStatusCode.NotFound, (await she.Get($"/Mistakes/New/Return/{exit.Id}")).Status);
    }

    [Fact]
    public async Task A_return_after_which_the_youth_left_again_is_taken_back_after_that_exit()
    {
        var centre = await app.Given.Centre();
        var mentor = await app.Given.Mentor(centre);
        var youth = await app.Given.Youth(centre, mentor);
        await app.Given.Exit(youth, mentor, app.Given.Today.AddMonths(-4));
        var she = await app.SignedIn(mentor);
        var left = app.Given.Today.AddMonths(-3).ToString("O", CultureInfo.InvariantCulture);
        await (await she.Open($"/FollowUps/Return/{youth.Id}")).Submit(new { Form_On = left });
        await app.Given.Exit(youth, mentor, app.Given.Today.AddMonths(-1));
        var exits = await app.Db(db => db.Exits.Where(e => e.YouthId == youth.Id).OrderBy(e => e.Id).Select(e => e.Id).ToListAsync());

        await (await she.Open($"/Mistakes/New/Return/{exits[0]}")).Submit(new { Form_Reason = "She only came to visit" });
        Assert.Contains("take that back first", she.Text, StringComparison.Ordinal);
        await (await she.Open($"/Mistakes/New/Exit/{exits[1]}")).Submit(new { Form_Reason = "She never came back" });
        await (await she.Open($"/Mistakes/New/Return/{exits[0]}")).Submit(new { Form_Reason = "She only came to visit" });
        Assert.Equal($"/FollowUps/Of/{youth.Id}", she.At);
        Assert.Equal(1, await app.Db(db => db.Exits.Where(Exit.Stands).Where(Exit.IsOpen).CountAsync(e => e.YouthId == youth.Id)));
    }
}
