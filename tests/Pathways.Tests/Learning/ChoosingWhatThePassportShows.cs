using Microsoft.EntityFrameworkCore;
using Pathways.Core.Learning;
using Pathways.Core.Youths;
using Xunit;

namespace Pathways.Tests.Learning;

/// <summary>Which confirmed practices strangers read: those with a line of their own, as the youth wants it.</summary>
public sealed class ChoosingWhatThePassportShows(TestApp app) : IClassFixture<TestApp>
{
    private const string Bank = "I compare the offers of two banks";
    private const string Laundry = "I wash clothes by hand";

    [Theory]
    [InlineData(true, false, null, true)]
    [InlineData(true, false, false, false)]
    [InlineData(true, true, null, false)]
    [InlineData(true, true, true, true)]
    [InlineData(false, false, null, false)]
    [InlineData(false, true, true, false)]
    public void A_line_stands_there_unless_I_say_no_and_one_of_a_sensitive_module_only_when_I_say_yes(bool hasLine, bool isSensitive,
        bool? chosen, bool holds) => Assert.Equal(holds, Passport.Holds(hasLine, isSensitive, chosen));

    [Fact]
    public void Only_what_is_confirmed_can_be_chosen() =>
        Assert.Equal(LearningProblem.NotConfirmedYet, new Practice().Choose(inPassport: true));

    [Fact]
    public async Task What_has_no_line_for_strangers_is_never_printed_nor_offered()
    {
        var (mentor, youth, me) = await People();
        foreach (var (module, key) in new[] { ("calm-and-help", "p1"), ("calm-and-help", "p2"), ("trusted-adult", "p1"),
            ("health-cover", "p1"), ("savings-at-18", "p2"), ("gone", "p1") })
        {
            await app.Given.Practice(youth, module, key, confirmedBy: mentor);
        }

        await me.Open("/Learning/Passport");
        Assert.Contains("waits for a first skill", me.Text, StringComparison.Ordinal);
        Assert.Empty(me.Page.QuerySelectorAll("input[name=shown]"));

        await app.Given.Practice(youth, confirmedBy: mentor);
        await me.Open("/Learning/Passport");
        Assert.Equal(Bank, me.Page.QuerySelector(".passport .ticks li span")!.FirstChild!.TextContent.Trim()[..Bank.Length]);
        Assert.Single(me.Page.QuerySelectorAll(".passport .ticks li"));
        Assert.DoesNotContain("resilience", me.Page.QuerySelector(".passport")!.TextContent, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task I_take_one_out_on_sheet_and_card_for_everybody_and_put_it_back()
    {
        var (mentor, youth, me) = await People();
        var bank = await app.Given.Practice(youth, confirmedBy: mentor);
        var laundry = await app.Given.Practice(youth, "laundry", confirmedBy: mentor);
        var waiting = await app.Given.Practice(youth, "cooking");
        await me.Open("/Learning/Passport");
        Assert.Equal([$"{bank.Id} checked", $"{laundry.Id} checked"], Boxes(me));

        await me.Submit(new { shown = $"{laundry.Id}" });
        Assert.Contains("My choice is saved", me.Text, StringComparison.Ordinal);
        Assert.Equal([$"{bank.Id} ", $"{laundry.Id} checked"], Boxes(me));
        var she = await app.SignedIn(mentor);
        foreach (var (who, page) in new[] { (me, "/Learning/Passport"), (me, "/Learning/Passport?card=true"),
            (she, $"/Learning/Passport/{youth.Id}"), (she, $"/Learning/Passport/{youth.Id}?card=true") })
        {
            await who.Open(page);
            var paper = who.Page.QuerySelector(".passport, .fold")!.TextContent;
            Assert.Contains(Laundry, paper, StringComparison.Ordinal);
            Assert.DoesNotContain(Bank, paper, StringComparison.Ordinal);
        }

        await me.Open("/Learning/Passport?card=true");
        await me.Submit(new { shown = $"{bank.Id},{laundry.Id}" });
        Assert.Equal("/Learning/Passport?card=True", me.At, ignoreCase: true);
        Assert.Contains(Bank, me.Page.QuerySelector(".fold")!.TextContent, StringComparison.Ordinal);
        Assert.Equal((true, null, null), (await Chosen(bank), await Chosen(laundry), await Chosen(waiting)));
    }

    [Fact]
    public async Task What_was_confirmed_since_the_form_was_opened_keeps_its_place_and_all_may_go()
    {
        var (mentor, youth, me) = await People();
        var bank = await app.Given.Practice(youth, confirmedBy: mentor);
        await me.Open("/Learning/Passport");
        var laundry = await app.Given.Practice(youth, "laundry", confirmedBy: mentor);

        await me.Submit(new { shown = "" });
        Assert.Equal([$"{bank.Id} ", $"{laundry.Id} checked"], Boxes(me));

        await me.Submit(new { shown = "" });
        Assert.Null(me.Page.QuerySelector(".passport"));
        Assert.True(me.Page.QuerySelector("details:has(input[name=shown])")!.HasAttribute("open"));
    }

    [Fact]
    public async Task Nobody_chooses_for_me()
    {
        var (mentor, youth, me) = await People();
        var bank = await app.Given.Practice(youth, confirmedBy: mentor);
        var other = await app.SignedIn(await app.Given.AccountOf(await app.Given.Youth(await app.Given.Centre())));
        await other.Open("/Learning/Passport");
        await other.Post("/Learning/Passport", [new("listed", $"{bank.Id}")]);
        var she = await app.SignedIn(mentor);
        await she.Open($"/Learning/Passport/{youth.Id}");
        Assert.Null(she.Page.QuerySelector("input[name=shown]"));

        Assert.Null(await Chosen(bank));
        await me.Open("/Learning/Passport");
        Assert.Contains(Bank, me.Page.QuerySelector(".passport")!.TextContent, StringComparison.Ordinal);
    }

    private static IEnumerable<string> Boxes(Visitor me) => me.Page.QuerySelectorAll("input[name=shown]")
        .Select(box => $"{box.GetAttribute("value")} {(box.HasAttribute("checked") ? "checked" : "")}");

    private Task<bool?> Chosen(Practice practice) =>
        app.Db(db => db.Practices.Where(p => p.Id == practice.Id).Select(p => p.InPassport).SingleAsync());

    private async Task<(Core.Accounts.Account Mentor, Youth Youth, Visitor Me)> People()
    {
        var centre = await app.Given.Centre();
        var mentor = await app.Given.Mentor(centre);
        var youth = await app.Given.Youth(centre, mentor);
        return (mentor, youth, await app.SignedIn(await app.Given.AccountOf(youth)));
    }
}
