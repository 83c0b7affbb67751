using System.Net;
using Microsoft.EntityFrameworkCore;
using Pathways.Core.Accounts;
using Pathways.Core.Assessments;
using Pathways.Core.Help;
using Pathways.Core.Plans;
using Pathways.Core.Youths;
using Xunit;

namespace Pathways.Tests.Help;

public sealed class AskingForHelp(TestApp app) : IClassFixture<TestApp>
{
    [Fact]
    public async Task I_ask_and_see_who_saw_it_and_when_somebody_will_call()
    {
        var (mentor, youth, me) = await People();
        await me.Open("/Help/Ask");
        await me.Submit(new { Form_Kind = "Problem", Form_Topic = "Housing", Form_Text = "My room is taken" });
        Assert.Contains("My request has arrived.", me.Text, StringComparison.Ordinal);
        Assert.Contains("Not seen yet", me.Text, StringComparison.Ordinal);

        var staff = await app.SignedIn(mentor);
        var request = await One(youth);
        await staff.Open($"/Help/Answer/{request.Id}");
        Assert.Contains("My room is taken", staff.Text, StringComparison.Ordinal);
        await me.Open("/Help/Ask");
        Assert.Contains("Seen by Souad Abergane", me.Text, StringComparison.Ordinal); // opening is reading
        await staff.Submit(new Dictionary<string, string> { ["Form.Answer"] = "We look for another one.", ["Form.CallTime"] = "12:00" },
            button: "Send the answer");

        await me.Open("/Help/Ask");
        Assert.Contains("Seen by Souad Abergane", me.Text, StringComparison.Ordinal);
        Assert.Contains("Someone will call me before Monday 23 November, 12:00", me.Text, StringComparison.Ordinal);
        Assert.Contains("We look for another one.", me.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task I_read_when_who_accompanies_me_usually_reads_and_whether_that_is_now()
    {
        var (mentor, _, me) = await People();
        await me.Open("/Help/Ask");
        Assert.DoesNotContain("usually reads", me.Text, StringComparison.Ordinal);

        var staff = await (await app.SignedIn(mentor)).Open("/Accounts/Mine");
        await staff.Submit(new { Form_UsuallyFrom = "17:00", Form_UsuallyTo = "09:00" });
        Assert.Contains("Both hours, the second after the first, or none.", staff.Text, StringComparison.Ordinal);
        await staff.Submit(new { Form_UsuallyFrom = "09:00", Form_UsuallyTo = "17:00" });
        await me.Open("/Help/Ask");
        Assert.Contains("Souad usually reads messages on working days, from 09:00 to 17:00.", me.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("may not be read at once", me.Text, StringComparison.Ordinal);

        await (await staff.Open("/Accounts/Mine")).Submit(new { Form_UsuallyFrom = "14:30", Form_UsuallyTo = "18:00" });
        await me.Open("/Help/Ask");
        Assert.Contains("It is 09:1", me.Text, StringComparison.Ordinal);
        Assert.Contains("In danger I do not wait", me.Text, StringComparison.Ordinal);

        await (await staff.Open("/Accounts/Mine")).Submit(new { Form_UsuallyFrom = "", Form_UsuallyTo = "" });
        await me.Open("/Help/Ask");
        Assert.DoesNotContain("usually reads", me.Text, StringComparison.Ordinal);
        await me.Open("/Accounts/Mine");
        Assert.Null(me.Page.QuerySelector("[name='Form.UsuallyFrom']")); // of a mentor only
    }

    [Fact]
    public async Task A_danger_shows_the_numbers_at_once()
    {
        var (_, _, me) = await People();
        await me.Open("/Help/Ask");

        await me.Submit(new { Form_Kind = "Danger" });

        Assert.Contains("I call one of the numbers now.", me.Text, StringComparison.Ordinal);
        Assert.InRange(me.Text.IndexOf("In danger now?", StringComparison.Ordinal), 0,
            me.Text.IndexOf("What fits me?", StringComparison.Ordinal));
        Assert.NotNull(me.Page.QuerySelector("a[href='tel:19']"));
    }

    [Fact]
    public async Task I_read_who_was_told_and_what_happens_while_nobody_answers()
    {
        var (_, youth, me) = await People();
        await me.Open("/Help/Ask");
        await me.Submit(new { Form_Kind = "Danger" });

        Assert.Contains("People told: Souad", me.Text, StringComparison.Ordinal);
        Assert.Contains("If no one answers before Monday 23 November, 09:25, the managers are told again", me.Text,
            StringComparison.Ordinal);

        await app.Db(async db =>
        {
            var request = await db.HelpRequests.SingleAsync(h => h.YouthId == youth.Id);
            Assert.Null(request.Reply((await app.Given.Mentor()).Id, "I come", null, app.Time.GetUtcNow().UtcDateTime));
            await db.SaveChangesAsync();
        });
        await me.Open("/Help/Ask");
        Assert.DoesNotContain("If no one answers", me.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task I_say_that_I_am_safe_and_a_danger_stays_open_until_somebody_has_spoken_with_me()
    {
        var (mentor, youth, me) = await People();
        await me.Open("/Help/Ask");
        await me.Submit(new { Form_Kind = "Danger" });

        await me.Submit(button: "I am safe now");

        Assert.Contains("They know now: I am safe.", me.Text, StringComparison.Ordinal);
        Assert.InRange(me.Text.IndexOf("What fits me?", StringComparison.Ordinal), 0,
            me.Text.IndexOf("In danger now?", StringComparison.Ordinal));
        var request = await One(youth);
        Assert.Null(request.ClosedAt);
        var staff = await app.SignedIn(mentor);
        await staff.Open($"/Help/Answer/{request.Id}");
        Assert.Contains("“I am safe now”", staff.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task I_take_back_what_I_sent_by_mistake_and_nobody_elses()
    {
        var (mentor, youth, me) = await People();
        var (_, other, _) = await People();
        var theirs = await app.Given.HelpRequest(other);
        await me.Open("/Help/Ask");
        await me.Submit(new { Form_Kind = "Talk" });

        await me.Submit(button: "I take it back");

        Assert.Contains("My request is taken back.", me.Text, StringComparison.Ordinal);
        var request = await One(youth);
        Assert.Equal((request.TakenBackAt, null), (request.ClosedAt, request.ClosedById));
        var staff = await app.SignedIn(mentor);
        await staff.Open($"/Help/Answer/{request.Id}");
        Assert.Contains("Taken back by the young person", staff.Text, StringComparison.Ordinal);
        await me.Post("/Help/Ask?handler=TakeBack", [new("id", $"{theirs.Id}")]);
        Assert.Equal(HttpStatusCode.NotFound, me.Status);
    }

    [Fact]
    public async Task A_call_from_a_step_knows_the_step_and_from_nobody_elses()
    {
        var (mentor, youth, me) = await People();
        var step = (await app.Given.Plan(youth, mentor)).Goals[0].Steps[0];

        await me.Open($"/Help/Ask?step={step.Id}");

        Assert.Equal($"My step: {step.Text}", me.Page.QuerySelector("#Form_Text")!.TextContent.Trim());
        Assert.Equal("Problem", me.Page.QuerySelector("input[name='Form.Kind'][checked]")!.GetAttribute("value"));
        await me.Submit(new { Form_Kind = "Problem" });
        Assert.Equal($"My step: {step.Text}", (await One(youth)).Text);
        var (_, _, other) = await People();
        await other.Open($"/Help/Ask?step={step.Id}");
        Assert.Equal("", other.Page.QuerySelector("#Form_Text")!.TextContent.Trim());
    }

    [Fact]
    public async Task What_kind_of_help_was_tapped_is_kept_in_no_draft()
    {
        var (_, _, me) = await People();
        await me.Open("/Help/Ask");

        Assert.True(me.Page.QuerySelector("input[name='Form.Kind'][value=Danger]")!.Closest("[data-unkept]") is not null);
        Assert.Null(me.Page.QuerySelector("#Form_Text")!.Closest("[data-unkept]"));
    }

    [Fact]
    public async Task A_second_tap_is_not_a_second_request()
    {
        var (_, youth, me) = await People();
        await me.Open("/Help/Ask");
        await me.Submit(new { Form_Kind = "Talk" });
        await me.Submit(new { Form_Kind = "Talk" });

        await One(youth);
    }

    [Fact]
    public async Task The_kind_must_be_chosen_and_what_is_typed_is_kept()
    {
        var (_, _, me) = await People();
        await me.Open("/Help/Ask");

        await me.Submit(new { Form_Text = "كلمات" });

        Assert.Contains("I choose one of the three.", me.Text, StringComparison.Ordinal);
        Assert.Equal("كلمات", me.Page.QuerySelector("#Form_Text")!.TextContent.Trim());
    }

    [Fact]
    public async Task Closing_needs_a_note_that_the_youth_does_not_read()
    {
        var (mentor, youth, me) = await People();
        var request = await app.Given.HelpRequest(youth);
        var staff = await app.SignedIn(mentor);
        await staff.Open($"/Help/Answer/{request.Id}");
        await staff.Submit(button: "Close the request");
        Assert.Contains("Closing needs a note", staff.Text, StringComparison.Ordinal);

        await staff.Submit(new Dictionary<string, string> { ["Form.Note"] = "STAFF-ONLY", ["Form.Words"] = "See you tomorrow" },
            button: "Close the request");

        Assert.NotNull((await One(youth)).ClosedAt);
        await me.Open("/Help/Ask");
        Assert.DoesNotContain("STAFF-ONLY", me.Text, StringComparison.Ordinal);
        Assert.Contains("Done on 23 November", me.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Two_who_answer_are_told_and_nothing_is_lost()
    {
        var (mentor, youth, _) = await People();
        var request = await app.Given.HelpRequest(youth);
        var (first, second) = (await app.SignedIn(mentor), await app.SignedIn(mentor));
        await first.Open($"/Help/Answer/{request.Id}");
        await second.Open($"/Help/Answer/{request.Id}");
        await first.Submit(new Dictionary<string, string> { ["Form.Answer"] = "First" }, button: "Send the answer");

        await second.Submit(new Dictionary<string, string> { ["Form.Answer"] = "Second" }, button: "Send the answer");
        Assert.Contains("This was changed meanwhile.", second.Text, StringComparison.Ordinal);
        Assert.Equal("Second", second.Page.QuerySelector("#Form_Answer")!.TextContent.Trim());
        await second.Submit(button: "Send the answer");

        Assert.Equal(["First", "Second"], await app.Db(db => db.HelpRequests.Where(h => h.YouthId == youth.Id).SelectMany(h => h.Answers)
            .OrderBy(a => a.Id).Select(a => a.Text).ToListAsync()));
    }

    [Fact]
    public async Task It_reaches_lead_cover_and_the_centres_managers_and_nobody_else()
    {
        var centre = await app.Given.Centre();
        var (lead, cover, colleague) = (await app.Given.Mentor(centre), await app.Given.Mentor(centre), await app.Given.Mentor(centre));
        var youth = await app.Given.Youth(centre, lead);
        await app.Db(async db =>
        {
            db.Mentorships.Add(new Mentorship { YouthId = youth.Id, MentorId = cover.Id, IsCover = true, From = app.Given.Today });
            await db.SaveChangesAsync();
        });
        var request = await app.Given.HelpRequest(youth, HelpKind.Problem, Domain.Housing, "WORDS");

        foreach (var account in new[] { lead, cover, await app.Given.Manager(centre) })
        {
            var visitor = await app.SignedIn(account);
            await visitor.Open("/Help");
            Assert.Contains("Mostafa Amzil", visitor.Text, StringComparison.Ordinal);
            Assert.DoesNotContain("WORDS", visitor.Text, StringComparison.Ordinal);
            await visitor.Open($"/Help/Answer/{request.Id}");
        }

        foreach (var account in new[] { colleague, await app.Given.Manager(await app.Given.Centre()) })
        {
            Assert.Equal(HttpStatusCode.NotFound, (await (await app.SignedIn(account)).Get($"/Help/Answer/{request.Id}")).Status);
        }

        Assert.Equal(HttpStatusCode.Forbidden, (await (await app.SignedIn(await app.Given.Psychologist()))
            .Get($"/Help/Answer/{request.Id}")).Status);
    }

    [Fact]
    public async Task The_card_works_without_signing_in_and_says_what_it_is_not()
    {
        var page = await app.Visitor().Open("/Help/Card");

        Assert.Contains("Pathways is no emergency service", page.Text, StringComparison.Ordinal);
        Assert.Contains("To be confirmed", page.Text, StringComparison.Ordinal);
        Assert.Contains("Sources checked: 21 November 2026", page.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_list_costs_two_statements()
    {
        var centre = await app.Given.Centre();
        var manager = await app.Given.Manager(centre);
        for (var i = 0; i < 30; i++) await app.Given.HelpRequest(await app.Given.Youth(centre));
        var visitor = await app.SignedIn(manager);
        await visitor.Open("/Help");

        app.Sql.Clear();
        await visitor.Open("/Help?p=2");

        Assert.InRange(app.Sql.Statements.Count, 1, 3);
    }

    private async Task<(Account Mentor, Youth Youth, Visitor Me)> People()
    {
        var centre = await app.Given.Centre();
        var mentor = await app.Given.Mentor(centre);
        var youth = await app.Given.Youth(centre, mentor);
        return (mentor, youth, await app.SignedIn(await app.Given.AccountOf(youth)));
    }

    private Task<HelpRequest> One(Youth youth) => app.Db(db => db.HelpRequests.SingleAsync(h => h.YouthId == youth.Id));
}
