using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Pathways.Core.Accounts;
using Pathways.Demo;
using Pathways.Core.Organisation;
using Pathways.Core.Outcomes;
using Pathways.Core.Time;
using Pathways.Tests.Conventions;
using Pathways.Web.Ui;
using Xunit;

namespace Pathways.Tests.Demo;

/// <summary>The program with the demo programme.</summary>
public sealed class DemoApp : TestApp
{
    protected override IReadOnlyDictionary<string, string> MoreSettings => new Dictionary<string, string> { ["Demo:Load"] = "true" };

    public async Task<Visitor> SignedInAs(string userName) =>
        await SignedIn(await Db(db => db.Users.SingleAsync(a => a.UserName == userName)));

    public Task<bool> LoadAgain() => Db(db => ActivatorUtilities.CreateInstance<LoadDemo>(Services, db).RunAsync());
}

public sealed class LoadingTheDemo(DemoApp app) : IClassFixture<DemoApp>
{
    [Fact]
    public async Task Four_centres_and_thirty_youths_are_there_once_however_often_it_is_loaded()
    {
        Assert.True(await app.LoadAgain());

        Assert.Equal(4, await app.Db(db => db.Centres.CountAsync()));
        Assert.Equal(30, await app.Db(db => db.Youths.CountAsync()));
        Assert.Equal(30, await app.Db(db => db.Youths.Select(y => y.FileNumber).Distinct().CountAsync()));
        Assert.Equal(10, await app.Db(db => db.Partners.CountAsync()));
    }

    [Fact]
    public async Task Nobody_of_the_register_is_in_it_but_its_centres_and_mentors_are()
    {
        var rows = (await File.ReadAllLinesAsync(Path.Combine(Source.Root, "tests/Pathways.Tests/Register/Files/centre-register.csv"),
            TestContext.Current.CancellationToken)).Skip(1).Select(line => line.Split(';')).ToList();
        var names = await app.Db(db => db.Youths.Select(y => y.Name.Arabic).Concat(db.Youths.Select(y => y.Name.Latin)).ToListAsync());

        Assert.Equal(30, rows.Count);
        Assert.Empty(names.Intersect(rows.SelectMany(row => new[] { row[1], row[2] })));
        Assert.Equal(rows.Select(row => row[5]).Distinct().Order(), (await app.Db(db => db.Centres.Select(c => c.NameArabic).ToListAsync()))
            .Order());
        var mentors = await app.Db(db => db.CentreStaff.Where(s => s.Account.Role == Role.Mentor)
            .Select(s => s.Account.Name.Arabic + " " + s.Centre.NameArabic).ToListAsync());
        Assert.Equal(rows.Select(row => $"{row[13]} {row[5]}").Distinct().Order(), mentors.Order());
    }

    [Fact]
    public async Task The_admin_finds_a_draft_of_the_sentences_with_two_domains_reworded()
    {
        var at = await app.SignedInAs(DemoSignIns.Admin);
        await at.Open("/Assessments/Items");

        Assert.Equal(2, at.Page.QuerySelectorAll(".badge--waiting").Length);
        Assert.Equal(200, (int)(await at.Get("/Assessments/PreviewItems/3")).Status);
    }

    [Fact]
    public async Task Every_indicator_has_figures()
    {
        var counts = await app.Db(async db =>
        {
            var manager = await db.Users.SingleAsync(a => a.UserName == DemoSignIns.Manager);
            var viewer = new Viewer(manager.Id, Role.Manager, app.Given.Today, AllCentres: true);
            return await new Indicators(db, viewer, new ProgrammeSettings(), app.Services.GetRequiredService<LocalTime>())
                .RunAsync(new IndicatorFilter(app.Given.Today.AddYears(-1).AddDays(1), app.Given.Today),
                    TestContext.Current.CancellationToken);
        });

        foreach (var indicator in Enum.GetValues<Indicator>())
            Assert.True(counts.Where(c => c.Indicator == indicator).Sum(c => c.Figures.Yes) > 0, $"{indicator} has no case");
    }

    [Theory]
    [InlineData(DemoSignIns.Youth)]
    [InlineData(DemoSignIns.Mentor)]
    [InlineData(DemoSignIns.Manager)]
    [InlineData(DemoSignIns.CentreManager)]
    [InlineData(DemoSignIns.Psychologist)]
    [InlineData(DemoSignIns.Admin)]
    public async Task Everybody_can_sign_in_with_the_demo_password_and_sees_a_page(string userName)
    {
        using var visitor = app.Visitor();
        await visitor.Open("/Accounts/SignIn");
        await visitor.Submit(new { Form_Name = userName, Form_Password = DemoSignIns.Password });

        Assert.NotEqual("/Accounts/SignIn", visitor.At.Split('?')[0]);
    }

    [Theory]
    [InlineData(Role.Youth, DemoSignIns.Youth)]
    [InlineData(Role.Mentor, DemoSignIns.Mentor)]
    [InlineData(Role.Manager, DemoSignIns.Manager)]
    [InlineData(Role.Manager, DemoSignIns.CentreManager)]
    [InlineData(Role.Psychologist, DemoSignIns.Psychologist)]
    [InlineData(Role.Admin, DemoSignIns.Admin)]
    public async Task Every_place_in_the_navigation_opens(Role role, string userName)
    {
        var pages = await PortalPage.All(app);
        using var visitor = await app.SignedInAs(userName);
        foreach (var place in Navigation.Bar(role).Concat(Navigation.Menu(role)))
        {
            if (pages.Any(page => page.Templates.Contains(place.Path.TrimStart('/')))) await visitor.Open(place.Path);
        }
    }

    [Fact]
    public async Task On_the_same_day_it_is_always_the_same()
    {
        var (first, second) = (await Picture("2026-11-23T08:10:00Z"), await Picture("2026-11-23T08:10:00Z"));

        Assert.True(first.Length > 20_000);
        Assert.Equal(first, second);
    }

    [Theory]
    [InlineData("2027-03-01T23:30:00Z")]
    [InlineData("2028-02-29T10:00:00Z")]
    [InlineData("2030-01-01T00:05:00Z")]
    public async Task It_breaks_no_rule_on_any_day(string moment) => Assert.True((await Picture(moment)).Length > 20_000);

    /// <summary>What a load on a day writes, as text.</summary>
    private static async Task<string> Picture(string moment)
    {
        await using var app = new MomentApp(DateTimeOffset.Parse(moment, CultureInfo.InvariantCulture));
        return await app.Db(async db =>
        {
            var steps = await db.Steps.OrderBy(s => s.Id).Select(s => $"{s.YouthId} {s.Text} {s.DueOn} {s.State} {s.DoneOn}").ToListAsync();
            var sessions = await db.Sessions.OrderBy(s => s.Id).Select(s => $"{s.ClientId} {s.StartsAt:O} {s.OpenNote} {s.State}")
                .ToListAsync();
            var youths = await db.Youths.OrderBy(y => y.Id).Select(y => $"{y.FileNumber} {y.Name.Latin} {y.BirthDate}").ToListAsync();
            return string.Join('\n', [.. youths, .. steps, .. sessions]);
        });
    }

    private sealed class MomentApp : TestApp
    {
        public MomentApp(DateTimeOffset moment) => Time.Set(moment);

        protected override IReadOnlyDictionary<string, string> MoreSettings => new Dictionary<string, string> { ["Demo:Load"] = "true" };
    }
}
