using Microsoft.EntityFrameworkCore;
using Pathways.Core.Help;
using Xunit;

namespace Pathways.Tests.Mistakes;

/// <summary>A request for help that was closed by mistake is open again; no answer and no promise is lost.</summary>
public sealed class OpeningAHelpRequestAgain(TestApp app) : IClassFixture<TestApp>
{
    [Fact]
    public async Task A_request_closed_by_mistake_is_open_again_for_the_youth_too()
    {
        var centre = await app.Given.Centre();
        var mentor = await app.Given.Mentor(centre);
        var youth = await app.Given.Youth(centre, mentor);
        var own = await app.SignedIn(await app.Given.AccountOf(youth));
        var request = await app.Given.HelpRequest(youth, HelpKind.Problem);
        var she = await app.SignedIn(mentor);
        await she.Open($"/Help/Answer/{request.Id}");
        await she.Submit(new { Form_Note = "Told her mother" }, button: "Close");
        Assert.Contains("write a few words that the youth will read", she.Text, StringComparison.Ordinal);
        await she.Submit(new { Form_Words = "Good that you said it" }, button: "Close");
        await own.Open("/Help/Ask");
        Assert.Contains("Good that you said it", own.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Told her mother", own.Text, StringComparison.Ordinal);

        await she.Open($"/Mistakes/New/HelpClosed/{request.Id}");
        await she.Submit(new { Form_Reason = "The other one was meant" });
        Assert.Equal($"/Help/Answer/{request.Id}", she.At);
        Assert.Contains("The other one was meant", she.Text, StringComparison.Ordinal);
        Assert.Contains("Told her mother", she.Text, StringComparison.Ordinal);
        Assert.Null(await app.Db(db => db.HelpRequests.Where(h => h.Id == request.Id).Select(h => h.ClosedAt).SingleAsync()));
    }

    [Fact]
    public async Task Of_two_who_answer_at_once_both_answers_and_the_promised_call_stay()
    {
        var centre = await app.Given.Centre();
        var mentor = await app.Given.Mentor(centre);
        var youth = await app.Given.Youth(centre, mentor);
        var own = await app.SignedIn(await app.Given.AccountOf(youth));
        var request = await app.Given.HelpRequest(youth, HelpKind.Problem);
        var (first, second) = (await app.SignedIn(mentor), await app.SignedIn(await app.Given.Manager(centre)));
        await first.Open($"/Help/Answer/{request.Id}");
        await second.Open($"/Help/Answer/{request.Id}");
        await first.Submit(new { Form_Answer = "I call you this evening", Form_CallTime = "23:30" }, button: "Send");
        await second.Submit(new { Form_Answer = "second answer" }, button: "Send");
        Assert.Contains("changed meanwhile", second.Text, StringComparison.Ordinal);
        Assert.Contains("I call you this evening", second.Text, StringComparison.Ordinal);
        await second.Submit(new { }, button: "Send");

        await own.Open("/Help/Ask");
        Assert.Contains("I call you this evening", own.Text, StringComparison.Ordinal);
        Assert.Contains("second answer", own.Text, StringComparison.Ordinal);
        Assert.Contains("23:30", own.Text, StringComparison.Ordinal);

        await first.Open($"/Help/Answer/{request.Id}");
        await first.Submit(new { Form_Answer = "Tomorrow", Form_CallDay = "2026-11-24" }, button: "Send");
        Assert.Contains("At what time will you call", first.Text, StringComparison.Ordinal);
    }
}
