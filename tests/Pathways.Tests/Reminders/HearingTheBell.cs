using System.Globalization;
using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Pathways.Core.Accounts;
using Pathways.Core.Contact;
using Pathways.Core.FollowUps;
using Pathways.Core.Reminding;
using Pathways.Core.Youths;
using Xunit;

namespace Pathways.Tests.Reminders;

/// <summary>The bell above every page counts what was not opened; the page behind it says what, and to nobody else.</summary>
public sealed class HearingTheBell(TestApp app) : IClassFixture<TestApp>
{
    [Fact]
    public async Task It_counts_what_was_not_opened_on_every_page_and_opening_one_leads_there()
    {
        var (mentor, youth, account) = await People();
        await app.Given.SessionPlanned(youth, mentor);
        await app.Given.StepOf(youth, await app.Given.GoalInForce(youth, mentor), app.Given.Today.AddDays(2));
        await Plan();
        var me = await app.SignedIn(account);

        Assert.Equal("2", Bell(await me.Open("/Plans/Mine")));
        Assert.Equal("News: 2", me.Page.QuerySelector("a.bell .visually-hidden")!.TextContent);
        await me.Open("/Reminders/News");
        Assert.Equal("2", Bell(me));
        await me.Submit(form: $"main form[action*='handler=Open']:has(input[value='{await RowOf(account, youth)}'])");

        Assert.Equal("/Sessions/Mine", me.At);
        Assert.Equal("1", Bell(me));
        Assert.Single((await me.Open("/Reminders/News")).Page.QuerySelectorAll(".news--new"));
        Assert.Equal(2, me.Page.QuerySelectorAll(".rows > li").Length);
        Assert.Contains("news--new", me.Page.QuerySelector(".rows > li")!.ClassName, StringComparison.Ordinal);
        await me.Submit(form: "main form[action*='handler=Seen']");
        Assert.Null(Bell(me));
        Assert.Equal("News: 0", me.Page.QuerySelector("a.bell .visually-hidden")!.TextContent);
    }

    [Fact]
    public async Task Not_today_comes_again_tomorrow_and_only_what_tomorrow_is_still_true_may_wait()
    {
        var (mentor, youth, account) = await People();
        await app.Given.SessionPlanned(youth, mentor, app.Time.GetUtcNow().UtcDateTime.AddHours(3));
        await app.Given.StepOf(youth, await app.Given.GoalInForce(youth, mentor), app.Given.Today.AddDays(3));
        await Plan();
        var me = await app.SignedIn(account);
        await me.Open("/Reminders/News");
        Assert.Single(me.Page.QuerySelectorAll("main form[action*='handler=Later']")); // the session is today
        Assert.Equal("2", Bell(me));

        await me.Submit(form: "main form[action*='handler=Later']");

        Assert.Contains("It comes again tomorrow.", me.Text, StringComparison.Ordinal);
        Assert.Equal("1", Bell(me));
        Assert.Single(me.Page.QuerySelectorAll(".rows > li"));
        var today = await app.Db(db => db.Reminders.Where(r => r.RecipientId == account.Id && r.DueOn == app.Given.Today)
            .Select(r => r.Id).FirstAsync());
        await me.Post("/Reminders/News?handler=Later", [new("id", today.ToString(CultureInfo.InvariantCulture))]);
        Assert.Contains("Tomorrow it would be too late.", me.Text, StringComparison.Ordinal);
        app.Time.Advance(TimeSpan.FromDays(1));
        Assert.Equal("1", Bell(await (await app.SignedIn(account)).Open("/Reminders/News")));
        app.Time.Advance(TimeSpan.FromDays(-1));
    }

    [Fact]
    public async Task What_is_over_names_nobody_and_opens_nothing()
    {
        var (mentor, youth, _) = await People();
        await app.Given.SessionPlanned(youth, mentor);
        await Plan();
        await app.Given.Exit(youth, mentor, reason: ExitReason.Died);

        var she = await (await app.SignedIn(mentor)).Open("/Reminders/News");

        Assert.Contains("Over", she.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Salma", she.Text, StringComparison.Ordinal);
        Assert.Null(she.Page.QuerySelector("main form[action*='handler=Open']"));
    }

    [Fact]
    public async Task Nobody_opens_or_postpones_the_news_of_somebody_else()
    {
        var (mentor, youth, account) = await People();
        await app.Given.SessionPlanned(youth, mentor);
        await Plan();
        var row = await RowOf(account, youth);
        var she = await app.SignedIn(mentor);

        foreach (var handler in new[] { "Open", "Later" })
        {
            await she.Open("/Reminders/News");
            Assert.Equal(HttpStatusCode.NotFound, (await she.Post($"/Reminders/News?handler={handler}",
                [new("id", row.ToString(CultureInfo.InvariantCulture))])).Status);
        }

        Assert.Null(await app.Db(db => db.Reminders.Where(r => r.Id == row).Select(r => r.SeenAt).SingleAsync()));
    }

    [Theory]
    [InlineData(Role.Mentor)]
    [InlineData(Role.Manager)]
    [InlineData(Role.Psychologist)]
    [InlineData(Role.Admin)]
    public async Task Everybody_has_a_bell_and_it_costs_one_question_of_an_index(Role role)
    {
        var centre = await app.Given.Centre();
        var she = await app.SignedIn(await app.Given.Account(role, role is Role.Mentor or Role.Manager ? centre : null,
            new PersonName("سعاد", "Souad"), Sex.Female, null, Language.English));
        app.Sql.Clear();

        await she.Open("/Reminders/News");

        Assert.NotNull(she.Page.QuerySelector("a.bell"));
        Assert.Equal(1, app.Sql.BellCounts);
        Assert.Empty(await app.Sql.SlowBellSteps(app, "Reminders"));
        Assert.Contains("Nothing new.", she.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_is_not_signed_in_has_no_bell_and_asks_nothing()
    {
        app.Sql.Clear();
        var visitor = await app.Visitor().Open("/Accounts/SignIn");

        Assert.Null(visitor.Page.QuerySelector("a.bell"));
        Assert.Equal(0, app.Sql.BellCounts);
    }

    private static string? Bell(Visitor visitor) => visitor.Page.QuerySelector("a.bell .nav__count")?.TextContent.Trim();

    private Task<int> RowOf(Account account, Youth youth) => app.Db(db => db.Reminders
        .Where(r => r.RecipientId == account.Id && r.Channel == Core.Reminders.ReminderChannel.Page
            && db.Sessions.Any(s => s.Id == r.SubjectId && s.Participants.Any(p => p.YouthId == youth.Id)))
        .OrderBy(r => r.Rule).Select(r => r.Id).FirstAsync());

    private async Task Plan()
    {
        await using var scope = app.Services.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<PlanReminders>().RunAsync(TestContext.Current.CancellationToken);
    }

    private async Task<(Account Mentor, Youth Youth, Account Account)> People()
    {
        var centre = await app.Given.Centre();
        var mentor = await app.Given.Mentor(centre);
        var youth = await app.Given.Youth(centre, mentor, latin: "Salma Kadiri", sex: Sex.Female);
        return (mentor, youth, await app.Given.AccountOf(youth));
    }
}
