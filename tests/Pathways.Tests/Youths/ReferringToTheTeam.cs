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
        await psychologist.Open("/Youths/Referred");
        var referral = await app.Db(db => Task.FromResult(db.TeamReferrals.Single(r => r.YouthId == youth.Id).Id));
        await psychologist.Submit(form: $"main form[method=post]:has(input[name=id][value='{referral}'])");
        Assert.Equal(HttpStatusCode.NotFound, (await psychologist.Get($"/Youths/File/{youth.Id}")).Status);
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
