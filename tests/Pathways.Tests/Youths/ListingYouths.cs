using System.Net;
using Microsoft.EntityFrameworkCore;
using Pathways.Core.Contact;
using Xunit;

namespace Pathways.Tests.Youths;

public sealed class ListingYouths(TestApp app) : IClassFixture<TestApp>
{
    [Fact]
    public async Task A_mentor_sees_own_youths_only()
    {
        var centre = await app.Given.Centre();
        var mentor = await app.Given.Mentor(centre);
        var colleague = await app.Given.Mentor(centre);
        await app.Given.Youth(centre, mentor, latin: "Anas Belhaj", arabic: "أنس بلحاج");
        await app.Given.Youth(centre, colleague, latin: "Yassine Elouafi", arabic: "ياسين الوافي");

        var page = await (await app.SignedIn(mentor)).Open("/Youths");

        Assert.Contains("Anas Belhaj", page.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Yassine", page.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_list_costs_two_statements_and_reads_no_whole_table()
    {
        var centre = await app.Given.Centre();
        var manager = await app.Given.Manager(centre);
        for (var i = 0; i < 30; i++) await app.Given.Youth(centre);
        var visitor = await app.SignedIn(manager);
        await visitor.Open("/Youths");

        app.Sql.Clear();
        await visitor.Open("/Youths?p=2");

        Assert.Equal("2", visitor.Page.QuerySelector("nav.pager [aria-current]")!.TextContent);
        Assert.Equal(5, visitor.Page.QuerySelectorAll("tbody tr").Length);
        Assert.Equal(2, app.Sql.Statements.Count(s => !s.Contains("\"Plans\"", StringComparison.Ordinal)));
        Assert.Empty(await app.Sql.SlowSteps(app, "INDEX", "Youths", "Stays", "Mentorships", "YouthSearchTokens"));
    }

    [Fact]
    public async Task The_list_of_all_centres_is_read_in_the_order_of_its_index()
    {
        var visitor = await app.SignedIn(await app.Given.Manager(allCentres: true));
        await app.Given.Youth();
        await visitor.Open("/Youths");

        app.Sql.Clear();
        await visitor.Open("/Youths?page=2");

        Assert.Empty(await app.Sql.SlowSteps(app, "ORDER", "Stays", "Mentorships", "YouthSearchTokens"));
    }

    [Fact]
    public async Task A_search_begins_with_the_words_found_and_not_with_every_youth()
    {
        var mentor = await app.Given.Mentor();
        await app.Given.Youth(mentor: mentor, latin: "Anas Belhaj", arabic: "أنس بلحاج");
        var visitor = await app.SignedIn(mentor);

        app.Sql.Clear();
        await visitor.Open("/Youths?q=anas+belh");

        Assert.Contains("Anas Belhaj", visitor.Text, StringComparison.Ordinal);
        Assert.Empty(await app.Sql.SlowSteps(app, "INDEX", "Youths", "Stays", "Mentorships", "YouthSearchTokens"));
    }

    [Theory]
    [InlineData(Language.Arabic, "أنس", "زينب")]
    [InlineData(Language.French, "Aya", "Zakaria")]
    public async Task A_list_stands_in_the_order_of_the_names_it_shows(Language language, params string[] order)
    {
        var centre = await app.Given.Centre();
        var manager = await app.Given.Manager(centre, language: language);
        await app.Given.Youth(centre, latin: "Zakaria Belhaj", arabic: "أنس بلحاج");
        await app.Given.Youth(centre, latin: "Aya Elouafi", arabic: "زينب الوافي");

        var page = await (await app.SignedIn(manager)).Open("/Youths");

        Assert.Equal(order, page.Page.QuerySelectorAll("tbody .person a").Select(a => a.TextContent.Trim().Split(' ')[0]));
    }

    [Fact]
    public async Task Who_has_left_and_is_still_accompanied_does_not_look_present()
    {
        var centre = await app.Given.Centre();
        var manager = await app.Given.Manager(centre);
        await app.Given.Youth(centre, latin: "Still Here");
        await app.Given.Exit(await app.Given.Youth(centre, latin: "Gone Home"), manager);

        var page = await (await app.SignedIn(manager)).Open("/Youths");

        Assert.Contains("Gone Home", Assert.Single(page.Page.QuerySelectorAll("tbody tr"), row =>
            row.TextContent.Contains("After leaving", StringComparison.Ordinal)).TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Opening_the_list_is_logged_with_its_count()
    {
        var centre = await app.Given.Centre();
        var mentor = await app.Given.Mentor(centre);
        await app.Given.Youth(centre, mentor);

        await (await app.SignedIn(mentor)).Open("/Youths");

        var entry = await app.Db(db => db.ReadLog.SingleAsync(e => e.AccountId == mentor.Id));
        Assert.Equal(1, entry.Rows);
        Assert.Null(entry.YouthId);
    }

    [Fact]
    public async Task A_youth_is_refused()
    {
        var youth = await app.Given.Youth();
        var account = await app.Given.AccountOf(youth);

        var page = await (await app.SignedIn(account)).Get("/Youths");

        Assert.Equal(HttpStatusCode.Forbidden, page.Status);
    }
}
