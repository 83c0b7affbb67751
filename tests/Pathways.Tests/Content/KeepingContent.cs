using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Pathways.Core.Contact;
using Pathways.Core.Content;
using Pathways.Web.Content;
using Xunit;

namespace Pathways.Tests.Content;

public sealed class KeepingContent : IAsyncLifetime
{
    private readonly TestApp app = new();
    private Visitor admin = null!;

    public async ValueTask InitializeAsync() => admin = await app.SignedIn(await app.Given.Admin());

    public ValueTask DisposeAsync() => app.DisposeAsync();

    [Fact]
    public async Task The_list_names_every_module_and_page_in_two_statements()
    {
        await admin.Open("/Content");
        app.Sql.Clear();
        app.Services.GetRequiredService<Catalogue>().Forget();
        await admin.Open("/Content");

        Assert.True(app.Sql.Statements.Count <= 2, string.Join('\n', app.Sql.Statements));
        Assert.Empty(await app.Sql.SlowSteps(app, "Accounts"));
        foreach (var key in app.Services.GetRequiredService<ModuleLibrary>().All.Select(module => module.Key)
            .Concat(app.Services.GetRequiredService<ArticleLibrary>().All.Select(article => article.Key)))
        {
            Assert.Contains(key, admin.Text, StringComparison.Ordinal);
        }

        Assert.DoesNotContain("broken file", admin.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_hidden_module_leaves_lists_search_guides_and_site_map_and_comes_back()
    {
        await Arrange("laundry", "Hide");
        Assert.Contains("is hidden", admin.Text, StringComparison.Ordinal);

        using var somebody = app.Visitor();
        await somebody.Open("/en/guides");
        Assert.Empty(somebody.Page.QuerySelectorAll("a[href='/en/guides/laundry']"));
        await somebody.Open("/en/search?q=laundry");
        Assert.Empty(somebody.Page.QuerySelectorAll(".hits a[href^='/en/guides/laundry']"));
        Assert.Equal(HttpStatusCode.NotFound, (await somebody.Get("/en/guides/laundry")).Status);
        await somebody.Get("/sitemap.xml");
        Assert.DoesNotContain("/guides/laundry<", System.Text.Encoding.UTF8.GetString(somebody.Bytes), StringComparison.Ordinal);
        var youth = await app.SignedIn(await app.Given.AccountOf(await app.Given.Youth()));
        await youth.Open("/Learning");
        Assert.Empty(youth.Page.QuerySelectorAll("a[href='/Learning/Module/laundry']"));
        foreach (var page in new[] { "Module/laundry", "Lesson/laundry/1", "Check/laundry", "Practice/laundry", "Print/laundry" })
        {
            Assert.Equal(HttpStatusCode.NotFound, (await youth.Get($"/Learning/{page}")).Status);
        }

        await Arrange("laundry", "Show");
        await somebody.Open("/en/guides/laundry");
    }

    [Fact]
    public async Task A_hidden_module_is_neither_recommended_nor_listed_for_the_team_and_what_was_done_stays_in_the_passport()
    {
        var centre = await app.Given.Centre();
        var mentor = await app.Given.Mentor(centre);
        // too young for the documents, so that learning is the next step
        var youth = await app.Given.Youth(centre, mentor, born: app.Given.Today.AddYears(-15));
        await app.Given.Practice(youth, "laundry", "p1", confirmedBy: mentor, alone: true);
        await app.Given.Progress(youth, "bank-account");
        await app.Given.Assessment(youth, mentor, youthLevel: 1);
        var she = await app.SignedIn(mentor);
        var me = await app.SignedIn(await app.Given.AccountOf(youth));
        await she.Open($"/Learning/Of/{youth.Id}");
        var recommended = she.Page.QuerySelectorAll("section[aria-labelledby=recommended] b").Select(title => title.TextContent).ToList();
        Assert.Equal(3, recommended.Count);
        await me.Open("/Youths/Home");
        Assert.NotNull(me.Page.QuerySelector("a[href='/Learning/Module/bank-account']"));

        var hidden = app.Services.GetRequiredService<ModuleLibrary>().All.First(module =>
            module.In(Language.English).Title == recommended[0]).Key;
        foreach (var key in new[] { "laundry", "bank-account", hidden }) await Arrange(key, "Hide");

        await she.Open($"/Learning/Of/{youth.Id}");
        foreach (var title in new[] { recommended[0], "Washing my clothes", "My bank account" })
            Assert.DoesNotContain(title, she.Text, StringComparison.Ordinal);
        await me.Open("/Youths/Home");
        Assert.Null(me.Page.QuerySelector("a[href='/Learning/Module/bank-account']"));
        await me.Open("/Learning/Passport");
        Assert.Equal(1, me.Page.QuerySelectorAll(".passport__domain li").Length);
    }

    [Fact]
    public async Task A_moved_module_stands_at_its_new_place_for_readers()
    {
        var second = Keys()[1];
        await Arrange(second, "Up");
        await admin.Open("/Content");

        Assert.Equal(second, admin.Page.QuerySelector("tbody tr")!.Id);
        Assert.Equal(second, (await app.Services.GetRequiredService<Catalogue>()
            .ModulesAsync(TestContext.Current.CancellationToken))[0].Key);
        Assert.Empty(admin.Page.QuerySelectorAll("tbody tr:first-child button[value=Up]"));

        await Arrange(second, "Down");
        Assert.Equal(Keys(), (await app.Services.GetRequiredService<Catalogue>().ModulesAsync(TestContext.Current.CancellationToken))
            .Select(module => module.Key));
    }

    [Fact]
    public async Task Another_node_sees_the_change_within_a_minute()
    {
        using var somebody = app.Visitor();
        await somebody.Open("/en/guides/laundry");
        await app.Db(async db =>
        {
            var place = new ContentPlace { Key = "laundry" };
            place.Hide();
            db.ContentPlaces.Add(place);
            await db.SaveChangesAsync();
        });
        app.Time.Advance(TimeSpan.FromMinutes(1));

        Assert.Equal(HttpStatusCode.NotFound, (await somebody.Get("/en/guides/laundry")).Status);
    }

    [Fact]
    public async Task Facts_that_were_not_checked_for_a_year_are_named_to_the_admin_and_to_readers()
    {
        using var somebody = app.Visitor(Language.English);
        await somebody.Open("/en/guides/bank-account");
        Assert.DoesNotContain("some time ago", somebody.Text, StringComparison.Ordinal);
        await admin.Open("/Content");
        Assert.DoesNotContain("not checked for 12 months", admin.Text, StringComparison.Ordinal);

        app.Time.Advance(TimeSpan.FromDays(400));
        await somebody.Open("/en/guides/bank-account");
        Assert.Contains("some time ago", somebody.Text, StringComparison.Ordinal);
        using var later = await app.SignedIn(await app.Given.Admin());
        await later.Open("/Content");
        Assert.Contains("not checked for 12 months", later.Text, StringComparison.Ordinal);
        Assert.Contains("Check again", later.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Figures_to_look_up_again_are_named_to_the_admin_and_their_texts_tell_the_day_they_were_checked()
    {
        await admin.Open("/Content");
        Assert.Contains("minimum-wage-hour", admin.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("must be looked up again", admin.Text, StringComparison.Ordinal);
        var before = app.Services.GetRequiredService<ModuleLibrary>();
        Assert.Same(before, app.Services.GetRequiredService<ModuleLibrary>());

        app.Time.Advance(TimeSpan.FromDays(365 * 10));
        using var later = await app.SignedIn(await app.Given.Admin());
        await later.Open("/Content");
        Assert.Contains("must be looked up again", later.Text, StringComparison.Ordinal);
        Assert.NotSame(before, app.Services.GetRequiredService<ModuleLibrary>());
        var youth = await app.SignedIn(await app.Given.AccountOf(await app.Given.Youth()));
        await youth.Open("/Documents/Mine");
        Assert.Contains("75 (checked on", youth.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("nothing", "Hide"), InlineData("laundry", "99")]
    public async Task What_does_not_exist_is_not_there(string key, string arrangement)
    {
        await admin.Open("/Content");
        await admin.Post("/Content", [new("key", key), new("arrangement", arrangement)]);

        Assert.Equal(HttpStatusCode.NotFound, admin.Status);
    }

    [Fact]
    public async Task Two_admins_at_once_lose_nothing()
    {
        await Arrange("laundry", "Hide");
        await using var scope = app.Services.CreateAsyncScope();
        await using var other = app.Services.CreateAsyncScope();
        var db = other.ServiceProvider.GetRequiredService<Pathways.Core.Data.PathwaysDb>();
        var stale = await db.ContentPlaces.SingleAsync(place => place.Key == "laundry", TestContext.Current.CancellationToken);
        Assert.Null(await scope.ServiceProvider.GetRequiredService<ArrangeContent>()
            .RunAsync(Keys(), "laundry", Arrangement.Show, TestContext.Current.CancellationToken));
        stale.PutAt(3);

        Assert.Equal(ArrangeContentProblem.ArrangedMeanwhile, await other.ServiceProvider.GetRequiredService<ArrangeContent>()
            .RunAsync(Keys(), "laundry", Arrangement.Hide, TestContext.Current.CancellationToken));
        Assert.False(await app.Db(fresh => fresh.ContentPlaces.Select(place => place.Hidden).SingleAsync()));
    }

    private List<string> Keys() => [.. app.Services.GetRequiredService<ModuleLibrary>().All.Select(module => module.Key)];

    private async Task Arrange(string key, string arrangement)
    {
        await admin.Open("/Content");
        await admin.Post("/Content", [new("key", key), new("arrangement", arrangement)]);
        Assert.Equal(HttpStatusCode.OK, admin.Status);
    }
}
