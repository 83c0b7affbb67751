using System.Net;
using Microsoft.Extensions.DependencyInjection;
using Pathways.Core.Outcomes;
using Pathways.Web.Content;
using Xunit;

namespace Pathways.Tests.Outcomes;

/// <summary>From the manager's preview to what everybody reads, and back.</summary>
public sealed class PublishingOutcomes(TestApp app) : IClassFixture<TestApp>
{
    private const int Fewest = 5;

    [Theory]
    [InlineData(24, 11, 0, "7:35:70-70:100-100")]
    [InlineData(31, 9, 12, "7:50:80-80:75-75")]
    [InlineData(18, 2, 0, "7:20:80-100:100-100")] // two people are not told
    [InlineData(20, 0, 0, "7:20:80-100:100-100")] // nor that there is none
    [InlineData(1, 19, 0, "7:20:0-20:100-100")]
    [InlineData(20, 10, 3, "7:30:65-65:85-100")] // nor how many are unknown: one to four look the same unknown
    public void A_small_number_is_told_as_at_least_or_at_most(int yes, int no, int unknown, string told) =>
        Assert.Equal(told, Of(yes, no, unknown)!.Told);

    [Theory]
    [InlineData(5, 4, 0), InlineData(9, 0, 30), InlineData(0, 0, 0), InlineData(0, 0, 40)]
    public void Fewer_than_ten_known_are_not_told_at_all(int yes, int no, int unknown) => Assert.Null(Of(yes, no, unknown));

    [Fact]
    public void From_what_is_told_no_small_number_can_be_worked_out()
    {
        var all =
            from yes in Enumerable.Range(0, 45)
            from no in Enumerable.Range(0, 45)
            from unknown in Enumerable.Range(0, 45)
            let figure = Of(yes, no, unknown)
            where figure is not null && yes + no <= 40
            select (figure.Told, Cells: new[] { yes, no, unknown });

        foreach (var group in all.GroupBy(one => one.Told))
        {
            for (var cell = 0; cell < 3; cell++)
            {
                // Zero unknown is no secret; who succeeded and who did not is one, also when it is nobody
                var small = group.Select(one => one.Cells[cell]).Where(value => value < Fewest && (cell < 2 || value > 0))
                    .Distinct().Count();
                Assert.True(small == 0 || small >= Fewest - 1, $"{group.Key} tells too much of cell {cell}");
            }
        }
    }

    [Fact]
    public async Task What_is_published_is_what_was_seen_and_is_read_without_counting()
    {
        var (manager, visitor) = await TwelveYouths();
        await manager.Open("/Outcomes");
        await manager.Click("Publish the results");
        app.Sql.Clear();
        await manager.Open("/Outcomes/Publish");
        Assert.InRange(app.Sql.Statements.Count(s => !s.Contains("WaitingFor", StringComparison.Ordinal)
            && !s.Contains("COUNT(*)\nFROM \"Plans\"", StringComparison.Ordinal)), 1, 12);
        await manager.Submit(new { Form_Chosen = "RegularSessions", Form_Confirmed = "true" }, "#choice");
        Assert.Contains("The figures are on the public site", manager.Page.Body!.TextContent, StringComparison.Ordinal);

        foreach (var (language, words) in new[] { ("ar", "على الأكثر"), ("fr", "au plus"), ("en", "at most") })
        {
            await visitor.Open($"/{language}/results");
            Assert.Contains(words, visitor.Text, StringComparison.Ordinal);
            Assert.Single(visitor.Page.QuerySelectorAll(".kpi"));
            Assert.NotEmpty(visitor.Page.QuerySelector(".kpi__bar")!.GetAttribute("aria-label")!);
            Assert.Equal("public, max-age=300", visitor.Response.Headers.CacheControl!.ToString());
            Assert.NotNull(visitor.Response.Headers.ETag);
            await visitor.Open($"/{language}/society");
            Assert.NotEmpty(visitor.Page.QuerySelectorAll($"a[href='/{language}/results']"));
        }

        app.Sql.Clear();
        await visitor.Open("/en/results");
        Assert.Empty(app.Sql.Statements);

        // Another youth changes the live figures, not the published ones
        await app.Given.Youth(await app.Given.Centre());
        app.Services.GetRequiredService<PublishedOutcomes>().Forget();
        var before = visitor.Bytes;
        await visitor.Open("/en/results");
        Assert.Equal(before, visitor.Bytes);

        await manager.Open("/Outcomes/Publish");
        await manager.Submit(form: "main form[action*=TakeBack]");
        await visitor.Open("/en/results");
        Assert.Contains("No results published", visitor.Text, StringComparison.Ordinal);
        await visitor.Open("/en/society");
        Assert.Empty(visitor.Page.QuerySelectorAll("a[href='/en/results']"));
    }

    [Fact]
    public async Task Figures_that_changed_since_they_were_shown_are_shown_again_first()
    {
        var (manager, _) = await TwelveYouths();
        await manager.Open("/Outcomes/Publish");
        var centre = await app.Given.Centre();
        for (var i = 0; i < 6; i++) await app.Given.Youth(centre);
        await manager.Submit(new { Form_Confirmed = "true" }, "#choice");
        Assert.Contains("This was changed meanwhile.", manager.Text, StringComparison.Ordinal);

        await manager.Submit(new { Form_Confirmed = "true" }, "#choice");
        Assert.Contains("The figures are on the public site", manager.Page.Body!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nothing_chosen_and_not_confirmed_are_refused()
    {
        var (manager, _) = await TwelveYouths();
        await manager.Open("/Outcomes/Publish?months=24");
        await manager.Submit(new { Form_Chosen = "", Form_Confirmed = "true" }, "#choice");
        Assert.Contains("Choose at least one indicator", manager.Text, StringComparison.Ordinal);

        await manager.Open("/Outcomes/Publish?months=24");
        await manager.Submit(form: "#choice");
        Assert.Contains("Confirm that you have read them", manager.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Taking_back_twice_says_so()
    {
        var (manager, _) = await TwelveYouths();
        var other = await app.SignedIn(await app.Given.Manager(allCentres: true));
        await manager.Open("/Outcomes/Publish");
        await manager.Submit(new { Form_Confirmed = "true" }, "#choice");
        await manager.Open("/Outcomes/Publish");
        await other.Open("/Outcomes/Publish");
        await manager.Submit(form: "main form[action*=TakeBack]");
        await other.Submit(form: "main form[action*=TakeBack]");

        Assert.Contains("off the site already", other.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_answers_for_some_centres_only_does_not_find_it()
    {
        var (manager, _) = await TwelveYouths();
        await manager.Open("/Outcomes/Publish");
        await manager.Submit(new { Form_Confirmed = "true" }, "#choice");
        var id = await app.Db(db => Task.FromResult(db.Publications.Max(p => p.Id)));

        using var one = await app.SignedIn(await app.Given.Manager(await app.Given.Centre()));
        await one.Open("/Outcomes");
        Assert.Empty(one.Page.QuerySelectorAll("a[href='/Outcomes/Publish']"));
        await one.Get("/Outcomes/Publish");
        Assert.Equal(HttpStatusCode.NotFound, one.Status);
        foreach (var handler in new[] { "?handler=TakeBack", "" })
        {
            await one.Open("/Accounts/Mine");
            await one.Post("/Outcomes/Publish" + handler, [new("id", id.ToString(System.Globalization.CultureInfo.InvariantCulture)),
                new("Form.Confirmed", "true"), new("Form.Chosen", "RegularSessions")]);
            Assert.Equal(HttpStatusCode.NotFound, one.Status);
        }
    }

    private static PublishedFigure? Of(int yes, int no, int unknown) =>
        PublishedFigure.Of(Indicator.Certified, new IndicatorFigures(yes, no, unknown), Fewest);

    /// <summary>A manager of all centres, with at least twelve youths whom nobody met; and somebody outside.</summary>
    private async Task<(Visitor Manager, Visitor Visitor)> TwelveYouths()
    {
        var centre = await app.Given.Centre();
        for (var i = 0; i < 12; i++) await app.Given.Youth(centre);
        return (await app.SignedIn(await app.Given.Manager(allCentres: true)), app.Visitor());
    }
}
