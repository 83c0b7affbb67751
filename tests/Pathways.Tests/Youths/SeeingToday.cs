using System.Net;
using Microsoft.EntityFrameworkCore;
using Pathways.Core.Accounts;
using Pathways.Core.Contact;
using Pathways.Core.Help;
using Pathways.Core.Plans;
using Pathways.Core.Youths;
using Xunit;

namespace Pathways.Tests.Youths;

public sealed class SeeingToday(TestApp app) : IClassFixture<TestApp>
{
    [Fact]
    public async Task Own_and_covered_youths_stand_in_the_order_of_need()
    {
        var centre = await app.Given.Centre();
        var mentor = await app.Given.Mentor(centre);
        var colleague = await app.Given.Mentor(centre);
        var calm = await Calm(centre, mentor, "Hamza Idrissi", "حمزة الإدريسي");
        var asking = await Calm(centre, mentor, "Imane Raji", "إيمان الراجي");
        await app.Given.HelpRequest(asking, HelpKind.Problem, text: "PRIVATE-WORDS");
        var late = await Calm(centre, colleague, "Anas Belhaj", "أنس بلحاج");
        await app.Given.StepOf(late, await app.Given.GoalInForce(late, colleague), app.Given.Today.AddDays(-8), text: "Visit the rooms");
        await Cover(late, mentor);
        await Calm(centre, colleague, "Not Mine", "ليس لي");

        var page = await (await app.SignedIn(mentor)).Open("/Youths/Today");

        Assert.Equal(["Imane Raji", "Anas Belhaj"], page.Page.QuerySelectorAll(".triage .person a").Select(a => a.TextContent.Trim()));
        Assert.Contains("A step is overdue: Visit the rooms", page.Text, StringComparison.Ordinal);
        Assert.Contains("8 days late", page.Text, StringComparison.Ordinal);
        Assert.Contains("Covered", page.Text, StringComparison.Ordinal);
        Assert.Contains("Hamza Idrissi", page.Page.QuerySelector("details.more")!.TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain("Not Mine", page.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("PRIVATE-WORDS", page.Text, StringComparison.Ordinal);
        Assert.NotNull(calm);
    }

    [Fact]
    public async Task A_promised_call_stands_in_today_and_in_the_week_until_the_request_is_closed()
    {
        var centre = await app.Given.Centre();
        var mentor = await app.Given.Mentor(centre);
        var youth = await Calm(centre, mentor, "Imane Raji", "إيمان الراجي");
        var request = await app.Given.HelpRequest(youth);
        var visitor = await app.SignedIn(mentor);
        await visitor.Open($"/Help/Answer/{request.Id}");
        await visitor.Submit(new Dictionary<string, string> { ["Form.Answer"] = "I call you", ["Form.CallTime"] = "18:00" },
            button: "Send the answer");

        await visitor.Open("/Youths/Today");
        Assert.Contains("A call was promised.", visitor.Text, StringComparison.Ordinal);
        Assert.Contains("18:00", visitor.Page.QuerySelector(".triage")!.TextContent, StringComparison.Ordinal);
        await visitor.Open("/Sessions/Week");
        Assert.Contains("Promised call", visitor.Page.QuerySelector($"a[href='/Help/Answer/{request.Id}']")!.TextContent,
            StringComparison.Ordinal);

        await visitor.Open($"/Help/Answer/{request.Id}");
        await visitor.Submit(new Dictionary<string, string> { ["Form.Note"] = "We spoke" }, button: "Close the request");
        Assert.DoesNotContain("A call was promised.", (await visitor.Open("/Youths/Today")).Text, StringComparison.Ordinal);
        Assert.Null((await visitor.Open("/Sessions/Week")).Page.QuerySelector($"a[href='/Help/Answer/{request.Id}']"));
    }

    [Fact]
    public async Task A_missing_plan_a_late_card_a_plan_given_back_and_a_practice_stand_in_today_and_lead_where_one_acts()
    {
        var centre = await app.Given.Centre();
        var mentor = await app.Given.Mentor(centre);
        var youth = await app.Given.Youth(centre, mentor, born: app.Given.Today.AddYears(-17), latin: "Sixteen Past");
        await app.Given.SessionHeld(youth, mentor);
        var practice = await app.Given.Practice(youth);
        var visitor = await app.SignedIn(mentor);
        await visitor.Open("/Youths/Today");
        Assert.Contains("The law asks for the national card at this age", visitor.Text, StringComparison.Ordinal);
        Assert.Contains("no plan", visitor.Text, StringComparison.Ordinal);
        Assert.Contains("practice to confirm", visitor.Text, StringComparison.Ordinal);

        await app.Given.Document(youth, moved: d => d.Request(app.Given.Today, app.Given.Today));
        await visitor.Open("/Youths/Today");
        Assert.Contains("No plan is in force yet.", visitor.Text, StringComparison.Ordinal);

        var plan = await app.Given.Plan(youth, mentor, PlanState.Agreed);
        await visitor.Open("/Youths/Today");
        Assert.DoesNotContain("no plan", visitor.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("national card", visitor.Text, StringComparison.Ordinal);
        Assert.Contains("A practice waits to be confirmed.", visitor.Text, StringComparison.Ordinal);
        Assert.NotNull(visitor.Page.QuerySelector($".triage a[href='/Learning/Confirm/{practice.Id}']"));

        var manager = await app.Given.Manager(allCentres: true);
        await app.Db(async db =>
        {
            Assert.Null((await db.Plans.SingleAsync(p => p.Id == plan.Id)).Return(manager.Id, "One step is not clear.",
                app.Time.GetUtcNow().UtcDateTime));
            return await db.SaveChangesAsync();
        });
        await visitor.Open("/Youths/Today");
        Assert.Contains("A manager gave the plan back with a comment.", visitor.Text, StringComparison.Ordinal);
        Assert.NotNull(visitor.Page.QuerySelector($".triage a[href='/Plans/Of/{youth.Id}']"));
    }

    [Fact]
    public async Task A_search_says_how_many_it_found_and_not_how_many_the_mentor_accompanies()
    {
        var centre = await app.Given.Centre();
        var mentor = await app.Given.Mentor(centre);
        await Calm(centre, mentor, "Hamza Idrissi", "حمزة الإدريسي");
        await Calm(centre, mentor, "Imane Raji", "إيمان الراجي");
        var page = await (await app.SignedIn(mentor)).Open("/Youths/Today?q=imane");

        Assert.Contains("1 person found", page.Page.QuerySelector(".page-head")!.TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain("found", (await page.Open("/Youths/Today")).Page.QuerySelector(".page-head")!.TextContent,
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_chip_shows_one_reason_and_counts_it()
    {
        var centre = await app.Given.Centre();
        var mentor = await app.Given.Mentor(centre);
        var silent = await Calm(centre, mentor, "Anas Belhaj", "أنس بلحاج", lastSession: 41);
        await app.Given.HelpRequest(await Calm(centre, mentor, "Imane Raji", "إيمان الراجي"));
        var visitor = await (await app.SignedIn(mentor)).Open("/Youths/Today");

        await visitor.Click("No recent session 1");

        Assert.Equal(["Anas Belhaj"], visitor.Page.QuerySelectorAll(".triage .person a").Select(a => a.TextContent.Trim()));
        Assert.Contains("11 days late", visitor.Text, StringComparison.Ordinal);
        Assert.NotNull(silent);
    }

    [Fact]
    public async Task A_name_is_found_in_either_spelling()
    {
        var centre = await app.Given.Centre();
        var mentor = await app.Given.Mentor(centre);
        await Calm(centre, mentor, "Imane Raji", "إيمان الراجي");
        await Calm(centre, mentor, "Anas Belhaj", "أنس بلحاج");

        var page = await (await app.SignedIn(mentor)).Open("/Youths/Today?q=" + Uri.EscapeDataString("ايمان"));

        Assert.Contains("Imane Raji", page.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Anas", page.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_leaves_soon_says_which_documents_are_missing()
    {
        var centre = await app.Given.Centre();
        var mentor = await app.Given.Mentor(centre);
        var youth = await app.Given.Youth(centre, mentor, latin: "Leaves Soon");
        await app.Given.SessionHeld(youth, mentor);
        await app.Given.Document(youth, "birth-record");
        var visitor = await (await app.SignedIn(mentor)).Open("/Youths/Today");
        Assert.Contains("No national card, 18 in 52 days.", visitor.Text, StringComparison.Ordinal);

        await app.Given.Document(youth, "residence-certificate");
        await app.Given.Document(youth);
        await visitor.Open("/Youths/Today?show=Leaving");

        Assert.Contains("Documents are missing, 18 in 52 days.", visitor.Text, StringComparison.Ordinal);
        Assert.Contains("Missing:", visitor.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Sixty_youths_cost_eleven_statements()
    {
        var centre = await app.Given.Centre();
        var mentor = await app.Given.Mentor(centre);
        for (var i = 0; i < 60; i++) await app.Given.Youth(centre, mentor);
        var visitor = await app.SignedIn(mentor);
        await visitor.Open("/Youths/Today");

        app.Sql.Clear();
        await visitor.Open("/Youths/Today");

        Assert.Equal(11, app.Sql.Statements.Count);
        Assert.Empty(await app.Sql.SlowSteps(app, "Youths", "Stays", "Mentorships", "Sessions", "SessionParticipants", "Steps", "Goals",
            "Plans", "Documents", "HelpRequests", "Exits", "Reminders"));
    }

    [Fact]
    public async Task In_Arabic_it_asks_who_needs_me()
    {
        var centre = await app.Given.Centre();
        var mentor = await app.Given.Mentor(centre, language: Language.Arabic);
        await app.Given.Youth(centre, mentor);

        var page = await (await app.SignedIn(mentor)).Open("/Youths/Today");

        Assert.Contains("من يحتاج إليّ اليوم؟", page.Text, StringComparison.Ordinal);
        Assert.Contains("بلا بطاقة وطنية، و18 سنة بعد 52 يوما.", page.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_manager_has_no_today() =>
        Assert.Equal(HttpStatusCode.Forbidden, (await (await app.SignedIn(await app.Given.Manager(await app.Given.Centre())))
            .Get("/Youths/Today")).Status);

    private async Task<Youth> Calm(Core.Centres.Centre centre, Account mentor, string latin, string arabic, int lastSession = 2)
    {
        var youth = await app.Given.Youth(centre, mentor, born: app.Given.Today.AddYears(-14), latin: latin, arabic: arabic);
        await app.Given.SessionHeld(youth, mentor, app.Time.GetUtcNow().UtcDateTime.AddDays(-lastSession));
        return youth;
    }

    private Task Cover(Youth youth, Account mentor) => app.Db(async db =>
    {
        db.Mentorships.Add(new Mentorship { YouthId = youth.Id, MentorId = mentor.Id, IsCover = true, From = app.Given.Today.AddDays(-3) });
        await db.SaveChangesAsync();
    });
}
