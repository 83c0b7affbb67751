using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Pathways.Core.Accounts;
using Pathways.Core.Contact;
using Pathways.Core.Wellbeing;
using Pathways.Core.Youths;
using Pathways.Web.Content;
using Xunit;

namespace Pathways.Tests.Wellbeing;

public sealed class AskingHowDaysHaveBeen(AskingHowDaysHaveBeen.AskingApp app) : IClassFixture<AskingHowDaysHaveBeen.AskingApp>
{
    private static readonly DateOnly Today = new(2026, 11, 23);
    private static readonly DateTime Now = new(2026, 11, 23, 8, 10, 0, DateTimeKind.Utc);

    [Fact]
    public void Answers_need_nine_years_and_all_five_and_make_a_score_of_a_hundred()
    {
        Assert.Equal(WellbeingProblem.TooYoung, WellbeingCheck.Answer(1, new(Today.AddYears(-9).AddDays(1)), [5, 5, 5, 5, 5],
            Language.Arabic,
            Today, Now, null, out _));
        foreach (int?[] gap in new int?[][] { [5, 5, 5, 5], [5, 5, 5, 5, null], [5, 5, 5, 5, 6], [-1, 5, 5, 5, 5] })
            Assert.Equal(WellbeingProblem.AnswerMissing,
                WellbeingCheck.Answer(1, new(Today.AddYears(-16)), gap, Language.Arabic, Today, Now,
                null, out _));
        Assert.Null(WellbeingCheck.Answer(1, new(Today.AddYears(-9)), [5, 4, 3, 0, 0], Language.Arabic, Today, Now, 7, out var check));
        Assert.Equal((12, 48, "5,4,3,0,0", 7), (check!.Points, check.Score, check.Answers, check.AssistedById));
        Assert.True(check.Points <= WellbeingCheck.LowPoints && 13 > WellbeingCheck.LowPoints);
        Assert.Equal(WellbeingProblem.WordsMissing, check.LookCloser(7, " ", Now));
        Assert.Null(check.LookCloser(7, "We talked", Now));
        Assert.Equal(WellbeingProblem.FollowedUpAlready, check.LookCloser(7, "Again", Now));
    }

    [Fact]
    public async Task A_youth_answers_on_the_own_phone_and_sees_no_score()
    {
        var (_, youth, own) = await People();
        var at = await app.SignedIn(own);
        await at.Open("/Assessments/Mine");
        await at.Click("How my days have been");
        Assert.Contains("Invented for a test", at.Text, StringComparison.Ordinal);
        await at.Submit(Answers(1, 0, 1, 1));
        Assert.Contains("This sentence waits for an answer.", at.Text, StringComparison.Ordinal);
        Assert.Equal("1", at.Page.QuerySelector("[name='Form.Answers[0]'][checked]")!.GetAttribute("value"));

        await at.Submit(Answers(1, 0, 1, 1, 1));

        Assert.Contains("My answers have arrived", at.Text, StringComparison.Ordinal);
        Assert.Contains("23 November 2026", at.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("16", at.Text, StringComparison.Ordinal);
        Assert.Null(at.Page.QuerySelector("main [name='Form.Answers[0]']"));
        var check = await app.Db(db => db.WellbeingChecks.SingleAsync(c => c.YouthId == youth.Id));
        Assert.Equal((4, Language.English, null), (check.Points, check.Language, check.AssistedById));
    }

    [Fact]
    public async Task Pressed_twice_it_is_kept_once()
    {
        var (_, youth, own) = await People();
        var (one, two) = (await app.SignedIn(own), await app.SignedIn(own));
        await one.Open("/Wellbeing/Mine");
        await two.Open("/Wellbeing/Mine");
        await one.Submit(Answers(3, 3, 3, 3, 3));
        await two.Submit(Answers(1, 1, 1, 1, 1));

        Assert.Contains("arrived today already", two.Page.Body!.TextContent, StringComparison.Ordinal);
        Assert.Equal(15, await app.Db(db => db.WellbeingChecks.Where(c => c.YouthId == youth.Id).Select(c => c.Points).SingleAsync()));
    }

    [Fact]
    public async Task A_language_without_an_official_text_says_so_and_offers_the_others()
    {
        var (_, _, own) = await People();
        var at = await app.SignedIn(own);
        await at.Open("/Wellbeing/Mine?language=Arabic");

        Assert.Contains("do not exist in this language yet", at.Text, StringComparison.Ordinal);
        Assert.Null(at.Page.QuerySelector("main form [name='Form.Answers[0]']"));
        await at.Click("English");
        Assert.NotNull(at.Page.QuerySelector("main form [name='Form.Answers[0]']"));
    }

    [Fact]
    public async Task Low_answers_stand_in_Today_until_what_follows_is_written()
    {
        var (mentor, youth, own) = await People();
        await app.Given.Wellbeing(youth, answer: 1, daysAgo: 2);
        var at = await app.SignedIn(mentor);
        await at.Open("/Youths/Today?show=Risk");
        Assert.Contains("ask for a closer look", at.Text, StringComparison.Ordinal);

        await at.Open($"/Wellbeing/Of/{youth.Id}");
        Assert.Contains("20 / 100", at.Text, StringComparison.Ordinal);
        Assert.Contains("before 28 November 2026", at.Text, StringComparison.Ordinal);
        await at.Submit(new { Form_Words = "" }, button: "Save what follows");
        Assert.Contains("A word on what follows is needed.", at.Text, StringComparison.Ordinal);
        var text = new string('ن', 20_001);
        await at.Submit(new { Form_Words = text }, button: "Save what follows");
        Assert.Equal(text, at.Page.QuerySelector("#Form_Words")!.TextContent.Trim());
        await at.Submit(new { Form_Words = "We walked and talked" }, button: "Save what follows");

        Assert.Contains("We walked and talked", at.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("ask for a closer look", (await at.Open("/Youths/Today")).Text, StringComparison.Ordinal);
        Assert.DoesNotContain("We walked", (await (await app.SignedIn(own)).Open("/Wellbeing/Mine")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_session_held_since_is_what_followed_and_after_seven_days_it_is_late()
    {
        var (mentor, youth, _) = await People();
        await app.Given.Wellbeing(youth, answer: 2, daysAgo: 9);
        var at = await app.SignedIn(mentor);
        Assert.Contains("was due 21 November 2026", (await at.Open($"/Wellbeing/Of/{youth.Id}")).Text, StringComparison.Ordinal);

        await app.Given.SessionHeld(youth, mentor, app.Time.GetUtcNow().UtcDateTime.AddDays(-1));

        Assert.DoesNotContain("closer look", (await at.Open("/Youths/Today")).Text, StringComparison.Ordinal);
        Assert.Null((await at.Open($"/Wellbeing/Of/{youth.Id}")).Page.QuerySelector("#look"));
    }

    [Fact]
    public async Task On_the_mentors_device_the_mentor_is_signed_out_until_the_password()
    {
        var (mentor, youth, _) = await People();
        var at = await app.SignedIn(mentor);
        await (await at.Open($"/Wellbeing/Of/{youth.Id}")).Submit(button: "English");
        Assert.Equal("/Wellbeing/Assisted", at.At);
        await at.Submit(Answers(4, 4, 4, 4, 4));

        Assert.Equal("/Assessments/GiveBack", at.At);
        Assert.Equal(HttpStatusCode.OK, (await at.Get($"/Wellbeing/Of/{youth.Id}")).Status);
        Assert.StartsWith("/Accounts/SignIn", at.At, StringComparison.Ordinal);
        Assert.Equal((20, (int?)mentor.Id), await app.Db(async db => (await db.WellbeingChecks.Where(c => c.YouthId == youth.Id)
            .Select(c => new { c.Points, c.AssistedById }).SingleAsync()) is var c ? (c.Points, c.AssistedById) : default));
    }

    [Fact]
    public async Task Others_do_not_find_it_and_it_costs_few_statements()
    {
        var (mentor, youth, own) = await People();
        for (var i = 0; i < 20; i++) await app.Given.Wellbeing(youth, 3, i * 14);
        var (stranger, _, _) = await People();
        var elsewhere = await app.Given.Manager(await app.Given.Centre());
        foreach (var account in new[] { stranger, elsewhere, await app.Given.Psychologist() })
            Assert.Equal(HttpStatusCode.NotFound, (await (await app.SignedIn(account)).Get($"/Wellbeing/Of/{youth.Id}")).Status);
        foreach (var account in new[] { own, await app.Given.Admin() })
            Assert.Equal(HttpStatusCode.Forbidden, (await (await app.SignedIn(account)).Get($"/Wellbeing/Of/{youth.Id}")).Status);

        var at = await app.SignedIn(mentor);
        await at.Open($"/Wellbeing/Of/{youth.Id}");
        app.Sql.Clear();
        await at.Open($"/Wellbeing/Of/{youth.Id}");
        Assert.InRange(app.Sql.Statements.Count, 1, 4);
        Assert.Empty(await app.Sql.SlowSteps(app, "WellbeingChecks", "Youths", "Sessions", "SessionParticipants", "Mentorships"));
    }

    private static Dictionary<string, string> Answers(params int[] answers) => answers.Select((answer, i) => (answer, i))
        .ToDictionary(a => $"Form.Answers[{a.i}]", a => $"{a.answer}");

    private async Task<(Account Mentor, Youth Youth, Account Own)> People()
    {
        var centre = await app.Given.Centre();
        var mentor = await app.Given.Mentor(centre);
        var youth = await app.Given.Youth(centre, mentor);
        return (mentor, youth, await app.Given.AccountOf(youth));
    }

    public sealed class AskingApp : TestApp
    {
        protected override IReadOnlyDictionary<string, string> MoreSettings =>
            new Dictionary<string, string> { ["Programme:Who5"] = "true" };

        protected override void ConfigureTestServices(IServiceCollection services) =>
            services.Replace(ServiceDescriptor.Singleton(
                Who5.Load(Sample.Folder(("en", Sample.Text("Sentence")), ("fr", Sample.Text("Phrase"))))));
    }
}

/// <summary>As shipped, nobody is asked.</summary>
public sealed class NotAskingUnlessWished(TestApp app) : IClassFixture<TestApp>
{
    [Fact]
    public async Task The_pages_are_not_there_and_nothing_links_to_them()
    {
        var centre = await app.Given.Centre();
        var mentor = await app.Given.Mentor(centre);
        var youth = await app.Given.Youth(centre, mentor);
        await app.Given.Wellbeing(youth, 1);
        var (at, own) = (await app.SignedIn(mentor), await app.SignedIn(await app.Given.AccountOf(youth)));

        Assert.Equal(HttpStatusCode.NotFound, (await at.Get($"/Wellbeing/Of/{youth.Id}")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await own.Get("/Wellbeing/Mine")).Status);
        Assert.Null((await at.Open($"/Assessments/Of/{youth.Id}")).Page.QuerySelector("a[href^='/Wellbeing']"));
        Assert.Null((await own.Open("/Assessments/Mine")).Page.QuerySelector("a[href^='/Wellbeing']"));
        Assert.DoesNotContain("closer look", (await at.Open("/Youths/Today")).Text, StringComparison.Ordinal);
    }
}
