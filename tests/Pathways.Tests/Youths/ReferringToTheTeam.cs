using System.Net;
using Xunit;

namespace Pathways.Tests.Youths;

public sealed class ReferringToTheTeam(TestApp app) : IClassFixture<TestApp>
{
    [Fact]
    public async Task With_reason_and_consent_the_team_sees_the_file_until_it_closes_the_referral()
    {
        var centre = await app.Given.Centre();
        var mentor = await app.Given.Mentor(centre);
        var youth = await app.Given.Youth(centre, mentor, latin: "Hajar Salmi", arabic: "هاجر السالمي");
        var psychologist = await app.SignedIn(await app.Given.Psychologist());
        Assert.Equal(HttpStatusCode.NotFound, (await psychologist.Get($"/Youths/File/{youth.Id}")).Status);

        var visitor = await app.SignedIn(mentor);
        await visitor.Open($"/Youths/Refer/{youth.Id}");
        await visitor.Submit(new { Form_Reason = " ", Form_ConsentOn = "2026-11-20" });
        Assert.Contains("A reason is needed.", visitor.Text, StringComparison.Ordinal);
        await visitor.Submit(new { Form_Reason = "لا تنام", Form_ConsentOn = "2026-11-24" });
        Assert.Contains("The day the youth agreed is needed", visitor.Text, StringComparison.Ordinal);
        await visitor.Submit(new { Form_ConsentOn = "2026-11-20" });
        Assert.Contains("referred since 23 November 2026", visitor.Text, StringComparison.Ordinal);

        await psychologist.Open("/Youths/Referred");
        Assert.Contains("Hajar Salmi", psychologist.Text, StringComparison.Ordinal);
        Assert.Contains("لا تنام", psychologist.Text, StringComparison.Ordinal);
        await psychologist.Open($"/Youths/File/{youth.Id}");
        var referral = await app.Db(db => Task.FromResult(db.TeamReferrals.Single(r => r.YouthId == youth.Id).Id));
        await psychologist.Open($"/Youths/Referral/{referral}");
        await psychologist.Submit(button: "Close the referral");
        Assert.Contains("Before closing, the mentor needs an answer.", psychologist.Text, StringComparison.Ordinal);
        await psychologist.Submit(new Dictionary<string, string> { ["Form.Answer"] = "Sleep is better" }, button: "Send the answer");
        await psychologist.Submit(button: "Close the referral");
        Assert.Equal(HttpStatusCode.NotFound, (await psychologist.Get($"/Youths/File/{youth.Id}")).Status);
    }

    [Fact]
    public async Task The_team_takes_it_up_writes_protected_notes_and_answers_the_mentor()
    {
        var centre = await app.Given.Centre();
        var mentor = await app.Given.Mentor(centre);
        var youth = await app.Given.Youth(centre, mentor);
        var referral = await app.Given.TeamReferral(youth, mentor);
        var team = await app.SignedIn(await app.Given.Psychologist());
        await team.Open("/Youths/Referred?waiting=true");
        Assert.Contains("/Youths/Referral/" + referral.Id, team.Page.Body!.InnerHtml, StringComparison.Ordinal);
        await team.Open($"/Youths/Referral/{referral.Id}");
        await team.Submit(button: "Take it up");
        Assert.Contains("Taken up by Karim Tazi", team.Text, StringComparison.Ordinal);
        await team.Submit(new Dictionary<string, string> { ["Form.Note"] = new string('n', 20_001) }, button: "Save");
        Assert.Equal(20_001, team.Page.QuerySelector("#Form_Note")!.TextContent.Trim().Length);
        await team.Submit(new Dictionary<string, string> { ["Form.Note"] = "TEAM-ONLY" }, button: "Save");
        await team.Submit(new Dictionary<string, string> { ["Form.Note"] = "SHARED", ["Form.IsShared"] = "true" }, button: "Save");
        await team.Submit(new Dictionary<string, string> { ["Form.Answer"] = "ANSWER" }, button: "Send the answer");
        Assert.Contains("TEAM-ONLY", team.Text, StringComparison.Ordinal);

        var read = (await (await app.SignedIn(mentor)).Open($"/Youths/Referral/{referral.Id}")).Text;
        Assert.Contains("SHARED", read, StringComparison.Ordinal);
        Assert.Contains("ANSWER", read, StringComparison.Ordinal);
        Assert.DoesNotContain("TEAM-ONLY", read, StringComparison.Ordinal);
        var manager = await (await app.SignedIn(await app.Given.Manager(centre))).Open($"/Youths/Referral/{referral.Id}");
        Assert.Contains("ANSWER", manager.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("SHARED", manager.Text, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Forbidden, (await manager.Post($"/Youths/Referral/{referral.Id}?handler=Note",
            new Dictionary<string, string> { ["Form.Note"] = "x" })).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await (await app.SignedIn(await app.Given.Mentor(centre)))
            .Get($"/Youths/Referral/{referral.Id}")).Status);
        Assert.Equal(HttpStatusCode.Forbidden, (await (await app.SignedIn(await app.Given.AccountOf(youth)))
            .Get($"/Youths/Referral/{referral.Id}")).Status);
    }

    [Fact]
    public async Task Two_of_the_team_at_once_are_told_and_nothing_typed_is_lost()
    {
        var mentor = await app.Given.Mentor(await app.Given.Centre());
        var referral = await app.Given.TeamReferral(await app.Given.Youth(), mentor);
        var (first, second) = (await app.SignedIn(await app.Given.Psychologist()), await app.SignedIn(await app.Given.Psychologist()));
        await first.Open($"/Youths/Referral/{referral.Id}");
        await second.Open($"/Youths/Referral/{referral.Id}");
        await first.Submit(new Dictionary<string, string> { ["Form.Note"] = "First" }, button: "Save");

        await second.Submit(new Dictionary<string, string> { ["Form.Note"] = "Second" }, button: "Save");
        Assert.Contains("This was changed meanwhile.", second.Text, StringComparison.Ordinal);
        Assert.Equal("Second", second.Page.QuerySelector("#Form_Note")!.TextContent.Trim());
        await second.Submit(button: "Save");

        Assert.Equal(2, await app.Db(db => Task.FromResult(db.TeamNotes.Count(n => n.ReferralId == referral.Id))));
    }

    [Fact]
    public async Task A_second_referral_waits_for_the_first()
    {
        var centre = await app.Given.Centre();
        var mentor = await app.Given.Mentor(centre);
        var youth = await app.Given.Youth(centre, mentor);
        await app.Given.TeamReferral(youth, mentor);
        var visitor = await app.SignedIn(mentor);
        await visitor.Open($"/Youths/Refer/{youth.Id}");
        Assert.Null(visitor.Page.QuerySelector("main form[method=post]"));
        await visitor.Post($"/Youths/Refer/{youth.Id}", [new("Form.Reason", "again"), new("Form.ConsentOn", "2026-11-20")]);

        Assert.Equal(1, await app.Db(db => Task.FromResult(db.TeamReferrals.Count(r => r.YouthId == youth.Id))));
    }
}
