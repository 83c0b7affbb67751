using System.Net;
using Pathways.Core.Contact;
using Pathways.Core.Vocation;
using Pathways.Core.Workshops;
using Pathways.Web.Content;
using Xunit;

namespace Pathways.Tests.Learning;

public sealed class PrintingThePassport(TestApp app) : IClassFixture<TestApp>
{
    [Fact]
    public async Task It_holds_what_was_confirmed_with_day_and_name_and_nothing_of_the_file()
    {
        var centre = await app.Given.Centre(latin: "Centre Secret");
        var mentor = await app.Given.Mentor(centre);
        var youth = await app.Given.Youth(centre, mentor, fileNumber: "SECRET-1");
        await app.Given.Practice(youth, key: "p1", note: "My own words", confirmedBy: mentor);
        await app.Given.Practice(youth, key: "p2", note: "Not yet");
        await app.Given.Practice(youth, "laundry", "p1", confirmedBy: mentor, alone: true);
        await app.Given.AttendedWorkshop(centre, await app.Given.Manager(centre), minutes: 150, who: [Participant.Youth(youth.Id)]);
        await app.Given.Placement(youth, mentor, null, "Barber", null, PlacementState.Applied, PlacementState.Enrolled,
            PlacementState.Attending, PlacementState.Certified);
        var me = await app.SignedIn(await app.Given.AccountOf(youth));

        await me.Open("/Learning");
        await me.Click("My skill passport");
        foreach (var words in new[] { "Mostafa Amzil", "I compare the offers of two banks", "with support", "on their own",
            "23 November 2026", "Souad Abergane", "Decision-making", "My rights", "2 h 30 min", "Certificate", "Barber" })
        {
            Assert.Contains(words, me.Text, StringComparison.Ordinal);
        }

        foreach (var words in new[] { "Secret", "SECRET", "My own words", "Not yet", "mentor", "2009", "care", "I visit two branches" })
            Assert.DoesNotContain(words, me.Page.QuerySelector(".passport")!.TextContent, StringComparison.Ordinal);

        var she = await app.SignedIn(mentor);
        await she.Open($"/Learning/Of/{youth.Id}");
        await she.Click("Skill passport");
        Assert.Contains("I compare the offers of two banks", she.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(Language.Arabic, "rtl", "جواز المهارات", "مصطفى أمزيل")]
    [InlineData(Language.French, "ltr", "Passeport de compétences", "Mostafa Amzil")]
    public async Task It_is_written_in_the_language_chosen_while_the_page_keeps_its_own(Language language, string direction, string title,
        string name)
    {
        var centre = await app.Given.Centre();
        var youth = await app.Given.Youth(centre);
        await app.Given.Practice(youth, confirmedBy: await app.Given.Mentor(centre));
        var me = await app.SignedIn(await app.Given.AccountOf(youth));

        await me.Open($"/Learning/Passport?language={language}");

        var passport = me.Page.QuerySelector(".passport")!;
        Assert.Equal(direction, passport.GetAttribute("dir"));
        Assert.Contains(title, passport.TextContent, StringComparison.Ordinal);
        Assert.Contains(name, passport.TextContent, StringComparison.Ordinal);
        Assert.Equal("en-GB", me.Page.DocumentElement.GetAttribute("lang"));
        Assert.Contains("My skill passport", me.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task It_folds_to_a_pocket_card_that_holds_a_few_lines_and_says_how_many_more_there_are()
    {
        var centre = await app.Given.Centre(latin: "Centre Secret");
        var mentor = await app.Given.Mentor(centre);
        var youth = await app.Given.Youth(centre, mentor);
        foreach (var module in ModuleLibrary.Load(ModuleLibrary.Shipped).All
            .Where(module => module.In(Language.English).PassportLine("p1") is not null).Take(16))
            await app.Given.Practice(youth, module.Key, "p1", confirmedBy: mentor, alone: module.Key == "laundry");
        var me = await app.SignedIn(await app.Given.AccountOf(youth));
        await me.Open("/Learning/Passport?language=French");
        await me.Click("Pocket card");

        var card = me.Page.QuerySelector(".fold")!;
        Assert.Equal(("fr-MA", "ltr", 4),
            (card.GetAttribute("lang"), card.GetAttribute("dir"), card.QuerySelectorAll(".fold__panel").Length));
        Assert.Equal(12, card.QuerySelectorAll(".ticks li").Length);
        Assert.Contains("en autonomie", card.QuerySelector(".ticks li")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("et 4 autres", card.TextContent, StringComparison.Ordinal);
        foreach (var words in new[] { "Secret", "2009", mentor.Name.Latin })
            Assert.DoesNotContain(words, card.TextContent, StringComparison.Ordinal);
        Assert.Null(me.Page.QuerySelector(".passport"));

        var she = await app.SignedIn(mentor);
        await she.Open($"/Learning/Passport/{youth.Id}?language=Arabic&card=true");
        Assert.Equal("rtl", she.Page.QuerySelector(".fold")!.GetAttribute("dir"));
    }

    [Fact]
    public async Task An_empty_one_opens_a_way_on_and_a_strangers_is_not_there()
    {
        var centre = await app.Given.Centre();
        var youth = await app.Given.Youth(centre, await app.Given.Mentor(centre));
        var me = await app.SignedIn(await app.Given.AccountOf(youth));
        await me.Open("/Learning/Passport");
        Assert.Contains("waits for a first skill", me.Text, StringComparison.Ordinal);

        var stranger = await app.SignedIn(await app.Given.Mentor(await app.Given.Centre()));
        Assert.Equal(HttpStatusCode.NotFound, (await stranger.Get($"/Learning/Passport/{youth.Id}")).Status);
        Assert.Equal(HttpStatusCode.Forbidden, (await stranger.Get("/Learning/Passport")).Status);
    }

    [Fact]
    public async Task A_module_prints_whole_without_its_answers()
    {
        var youth = await app.Given.Youth();
        var me = await app.SignedIn(await app.Given.AccountOf(youth));
        await me.Open("/Learning/Module/bank-account");
        await me.Click("Version to print");

        Assert.Equal(5, me.Page.QuerySelectorAll("img.lesson__picture").Length);
        Assert.DoesNotContain("The bank needs to know who I am", me.Text, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await me.Get("/Learning/Print/nothing")).Status);
    }

    [Fact]
    public async Task The_list_leads_to_the_lesson_where_I_was()
    {
        var youth = await app.Given.Youth();
        await app.Given.Progress(youth, lesson: 2);
        var me = await app.SignedIn(await app.Given.AccountOf(youth));
        await me.Open("/Learning");
        await me.Click("I go on where I was");

        Assert.Equal("/Learning/Lesson/bank-account/3", me.At);
    }
}
