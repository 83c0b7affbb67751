using System.Net;
using Microsoft.EntityFrameworkCore;
using Pathways.Core.Accounts;
using Pathways.Core.Documents;
using Pathways.Core.Youths;
using Xunit;

namespace Pathways.Tests.Documents;

public sealed class KeepingDocuments(TestApp app) : IClassFixture<TestApp>
{
    [Fact]
    public async Task The_national_card_goes_from_missing_to_obtained_and_opens_the_next_door()
    {
        var (mentor, youth, me) = await People();
        await me.Open("/Documents/Mine");
        Assert.Contains("blocked: birth record, residence certificate", me.Text, StringComparison.Ordinal);
        Assert.Contains("I have 0 of 9", me.Page.QuerySelector("main svg.ring")!.GetAttribute("aria-label")!, StringComparison.Ordinal);
        Assert.Equal("Copy of my birth record", me.Page.QuerySelector("#now")!.TextContent);

        var she = await app.SignedIn(mentor);
        foreach (var type in new[] { "birth-record", "residence-certificate" }) await Change(she, youth, type, "Obtain", "2026-11-10");
        await me.Open("/Documents/Mine");
        Assert.Equal("National card", me.Page.QuerySelector("#now")!.TextContent);
        Assert.Contains("75 dirhams", me.Text, StringComparison.Ordinal);
        Assert.Contains("Souad", me.Text, StringComparison.Ordinal);

        await she.Open($"/Documents/Change/{youth.Id}/national-card");
        await she.Submit(new
        {
            Form_Move = "Appoint",
            Form_Day = "2026-11-26",
            Form_Time = "10:30",
            Form_Place = "Card office, Hassan II street"
        });
        Assert.Contains("Thursday 26 November, 10:30", she.Text, StringComparison.Ordinal);
        await me.Open("/Documents/Mine");
        Assert.Contains("Thursday 26 November, 10:30", me.Text, StringComparison.Ordinal);
        Assert.Contains("Card office, Hassan II street", me.Page.QuerySelector("[aria-labelledby=now]")!.TextContent,
            StringComparison.Ordinal);
        await Change(she, youth, "national-card", "Request", "2026-11-23");
        await Change(she, youth, "national-card", "Obtain", "2026-11-23");
        Assert.Equal($"/Documents/Of/{youth.Id}", she.At);

        await me.Open("/Documents/Mine");
        Assert.Contains("Valid until 23 November 2036", me.Text, StringComparison.Ordinal);
        Assert.Contains("from 14 January 2027", me.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Hassan II", me.Text, StringComparison.Ordinal);
        Assert.Contains("Bank account: from 14 January 2027.", me.Text, StringComparison.Ordinal);
        Assert.Equal("I have 3 of 9", me.Page.QuerySelector("main svg.ring")!.GetAttribute("aria-label"));
        var card = await app.Db(db => db.Documents.SingleAsync(d => d.YouthId == youth.Id && d.Type == YouthDocument.NationalCard));
        Assert.Equal((DocumentState.Obtained, new DateOnly(2026, 11, 23)), (card.State, card.ObtainedOn));
    }

    [Fact]
    public async Task Nothing_is_red_for_a_youth_and_no_word_tells_a_bystander()
    {
        var (mentor, youth, me) = await People(born: new DateOnly(2009, 5, 1));
        await app.Given.Document(youth, "birth-record");
        await app.Given.Document(youth, "residence-certificate");
        await me.Open("/Documents/Mine");
        Assert.Empty(me.Page.QuerySelectorAll(".badge--overdue"));
        Assert.DoesNotContain("Centre ", me.Text, StringComparison.Ordinal);

        var she = await app.SignedIn(mentor);
        await she.Open($"/Documents/Of/{youth.Id}");
        Assert.NotEmpty(she.Page.QuerySelectorAll(".badge--overdue"));
    }

    [Theory]
    [InlineData("Appoint", "", "", "The day is needed")]
    [InlineData("Appoint", "2026-11-22", "", "lies in the past")]
    [InlineData("Request", "2026-11-24", "", "cannot lie in the future")]
    [InlineData("Obtain", "2026-11-24", "", "cannot lie in the future")]
    [InlineData("Obtain", "1999-01-05", "", "lies before the birth")]
    [InlineData("Block", "", "  ", "A reason is needed")]
    [InlineData("", "2026-11-23", "", "needed")]
    public async Task A_refused_move_says_why_and_keeps_what_was_typed(string move, string day, string reason, string says)
    {
        var (mentor, youth, _) = await People();
        var she = await app.SignedIn(mentor);
        await she.Open($"/Documents/Change/{youth.Id}/national-card");
        await she.Submit(new { Form_Move = move, Form_Day = day, Form_Reason = reason });

        Assert.Contains(says, she.Text, StringComparison.Ordinal);
        Assert.Equal(day, she.Page.QuerySelector("input[name='Form.Day']")!.GetAttribute("value"));
        Assert.False(await app.Db(db => db.Documents.AnyAsync(d => d.YouthId == youth.Id)));
    }

    [Fact]
    public async Task A_long_reason_is_kept()
    {
        var (mentor, youth, _) = await People();
        var she = await app.SignedIn(mentor);
        var reason = new string('ك', 2_001);
        await she.Open($"/Documents/Change/{youth.Id}/national-card");
        await she.Submit(new { Form_Move = "Block", Form_Reason = reason });
        Assert.Equal(reason, she.Page.QuerySelector("textarea")!.TextContent);

        await she.Submit(new { Form_Reason = reason[1..] });
        Assert.Equal($"/Documents/Of/{youth.Id}", she.At);
    }

    [Fact]
    public async Task Only_possible_moves_are_offered_and_others_refused()
    {
        var (mentor, youth, _) = await People();
        await app.Given.Document(youth);
        var she = await app.SignedIn(mentor);
        await she.Open($"/Documents/Change/{youth.Id}/national-card");
        Assert.Equal(["Obtain", "Lose"], she.Page.QuerySelectorAll("input[name='Form.Move']")
            .Select(input => input.GetAttribute("value")!));

        await she.Post(she.At, [new("Form.Move", "Block"), new("Form.Reason", "x"), new("Form.Revision", "1")]);
        Assert.Contains("cannot move there", she.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_second_of_two_people_is_told_and_loses_nothing()
    {
        var (mentor, youth, _) = await People();
        var (first, second) = (await app.SignedIn(mentor), await app.SignedIn(mentor));
        await first.Open($"/Documents/Change/{youth.Id}/birth-record");
        await second.Open($"/Documents/Change/{youth.Id}/birth-record");
        await first.Submit(new { Form_Move = "Request", Form_Day = "2026-11-20" });
        await second.Submit(new { Form_Move = "Block", Form_Reason = "Nobody finds it" });

        Assert.Contains("meanwhile", second.Text, StringComparison.Ordinal);
        Assert.Contains("Nobody finds it", second.Text, StringComparison.Ordinal);
        await second.Submit();
        Assert.Equal($"/Documents/Of/{youth.Id}", second.At);
    }

    [Fact]
    public async Task Other_youths_and_unknown_types_are_not_there_and_managers_only_look()
    {
        var centre = await app.Given.Centre();
        var mentor = await app.Given.Mentor(centre);
        var colleague = await app.SignedIn(await app.Given.Mentor(centre));
        var stranger = await app.SignedIn(await app.Given.Mentor(await app.Given.Centre()));
        var youth = await app.Given.Youth(centre, mentor);
        foreach (var visitor in new[] { colleague, stranger })
        {
            Assert.Equal(HttpStatusCode.NotFound, (await visitor.Get($"/Documents/Of/{youth.Id}")).Status);
            Assert.Equal(HttpStatusCode.NotFound, (await visitor.Get($"/Documents/Change/{youth.Id}/national-card")).Status);
        }

        var she = await app.SignedIn(mentor);
        Assert.Equal(HttpStatusCode.NotFound, (await she.Get($"/Documents/Change/{youth.Id}/nothing")).Status);
        var manager = await app.SignedIn(await app.Given.Manager(centre));
        await manager.Open($"/Documents/Of/{youth.Id}");
        Assert.DoesNotContain("Update", manager.Text, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Forbidden, (await manager.Get($"/Documents/Change/{youth.Id}/national-card")).Status);
    }

    [Fact]
    public async Task A_youth_says_I_have_this_paper_and_it_counts_once_the_mentor_has_looked()
    {
        var centre = await app.Given.Centre();
        var mentor = await app.Given.Mentor(centre);
        var youth = await app.Given.Youth(centre, mentor);
        var me = await app.SignedIn(await app.Given.AccountOf(youth));
        await me.Open("/Documents/Mine");
        await me.Submit(form: "#doc-birth-record form", button: "I have this paper");

        Assert.Contains("It waits to be confirmed.", me.Page.QuerySelector("#doc-birth-record")!.TextContent, StringComparison.Ordinal);
        var document = await app.Db(db => db.Documents.SingleAsync(d => d.YouthId == youth.Id));
        Assert.Equal((DocumentState.Missing, app.Given.Today), (document.State, document.SaidHeldOn));
        var mentorAt = await app.SignedIn(mentor);
        Assert.Contains("It waits to be confirmed.", (await mentorAt.Open($"/Documents/Of/{youth.Id}")).Text, StringComparison.Ordinal);

        await me.Submit(form: "#doc-birth-record form", button: "I do not have it");
        Assert.Null(await app.Db(db => db.Documents.Where(d => d.YouthId == youth.Id).Select(d => d.SaidHeldOn).SingleAsync()));
        await me.Submit(form: "#doc-birth-record form", button: "I have this paper");
        await mentorAt.Open($"/Documents/Change/{youth.Id}/birth-record");
        await mentorAt.Submit(new { Form_Move = "Obtain" });

        Assert.Equal((DocumentState.Obtained, null), await app.Db(async db =>
        {
            var found = await db.Documents.SingleAsync(d => d.YouthId == youth.Id);
            return (found.State, found.SaidHeldOn);
        }));
        await me.Post("/Documents/Mine?handler=Have", [new("type", "birth-record")]);
        Assert.Null(await app.Db(db => db.Documents.Where(d => d.YouthId == youth.Id).Select(d => d.SaidHeldOn).SingleAsync()));
    }

    [Fact]
    public async Task The_pages_cost_few_statements()
    {
        var (mentor, youth, me) = await People();
        await app.Given.Document(youth);
        await app.Given.Document(youth, "birth-record");
        await me.Open("/Documents/Mine");
        app.Sql.Clear();
        await me.Open("/Documents/Mine");
        Assert.Single(app.Sql.Statements);
        Assert.Empty(await app.Sql.SlowSteps(app, "Documents", "Mentorships", "Youths"));

        var she = await app.SignedIn(mentor);
        await she.Open($"/Documents/Of/{youth.Id}");
        app.Sql.Clear();
        await she.Open($"/Documents/Of/{youth.Id}");
        Assert.Equal(2, app.Sql.Statements.Count);
    }

    private static async Task Change(Visitor she, Youth youth, string type, string move, string day)
    {
        await she.Open($"/Documents/Change/{youth.Id}/{type}");
        await she.Submit(new { Form_Move = move, Form_Day = day });
        Assert.Equal($"/Documents/Of/{youth.Id}", she.At);
    }

    private async Task<(Account Mentor, Youth Youth, Visitor Me)> People(DateOnly? born = null)
    {
        var centre = await app.Given.Centre();
        var mentor = await app.Given.Mentor(centre);
        var youth = await app.Given.Youth(centre, mentor, born);
        return (mentor, youth, await app.SignedIn(await app.Given.AccountOf(youth)));
    }
}
