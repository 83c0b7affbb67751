using System.Net;
using Microsoft.EntityFrameworkCore;
using Pathways.Core.Accounts;
using Pathways.Core.Assessments;
using Pathways.Core.Contact;
using Pathways.Core.Youths;
using Xunit;

namespace Pathways.Tests.Assessments;

public sealed class HandingOverTheDevice(TestApp app) : IClassFixture<TestApp>
{
    private const string Password = "mountain-road-18";

    [Fact]
    public async Task The_youth_answers_on_the_mentors_device_and_the_mentor_comes_back_with_the_password()
    {
        var (mentor, youth, assessment) = await People();
        var device = await app.SignedIn(mentor);
        await HandOver(device, assessment);

        Assert.Equal("/Assessments/Assisted", device.At);
        Assert.Contains("Hello Mostafa", device.Text, StringComparison.Ordinal);
        Assert.Null(device.Page.QuerySelector("nav.nav, .avatar, script"));
        Assert.DoesNotContain("Souad", device.Page.DocumentElement.OuterHtml, StringComparison.Ordinal);
        await Answer(device, "2", "I like to cook");
        await device.Submit(button: "I am done");

        Assert.Equal("/Assessments/GiveBack", device.At);
        await device.Submit(new { Form_Password = "not the password" });
        Assert.Equal("/Assessments/GiveBack", device.At);
        Assert.NotNull(device.Page.QuerySelector(".field__error, .error-summary"));
        await device.Submit(new { Form_Password = Password });

        Assert.Equal($"/Assessments/Of/{youth.Id}", device.At);
        Assert.Contains("The youth answered on the mentor’s device, 23 November 2026: no phone at hand", device.Text,
            StringComparison.Ordinal);
        var kept = await app.Db(db => db.Assessments.Where(a => a.Id == assessment.Id)
            .Select(a => new { a.YouthDoneAt, a.Assisted, a.AssistedById, a.AssistedAt }).SingleAsync());
        Assert.NotNull(kept.YouthDoneAt);
        Assert.Equal((AssistedReason.NoPhone, mentor.Id), (kept.Assisted!.Value, kept.AssistedById!.Value));
        Assert.NotNull(kept.AssistedAt);
    }

    [Fact]
    public async Task A_copied_cookie_of_the_mentor_or_of_the_device_goes_on_nowhere()
    {
        var (mentor, _, assessment) = await People();
        var device = await app.SignedIn(mentor);
        var before = device.Copy(app);
        await before.Open("/Youths");
        await HandOver(device, assessment);
        await before.Get("/Youths");
        Assert.StartsWith("/Accounts/SignIn?next=", before.At, StringComparison.Ordinal);

        var handed = device.Copy(app);
        await handed.Open("/Assessments/Assisted");
        Assert.Equal("/Assessments/Assisted", handed.At);
        await device.Open("/Assessments/GiveBack");
        await device.Submit(new { Form_Password = Password });
        await handed.Get("/Assessments/Assisted");
        Assert.NotEqual("/Assessments/Assisted", handed.At);
    }

    [Fact]
    public async Task Nothing_of_the_mentor_is_seen_while_the_youth_holds_the_device()
    {
        var (mentor, youth, assessment) = await People();
        var device = await app.SignedIn(mentor);
        await HandOver(device, assessment);

        foreach (var path in new[] { "/Youths/Today", "/Youths", $"/Youths/File/{youth.Id}", $"/Assessments/Of/{youth.Id}",
            $"/Assessments/Compare/{assessment.Id}", $"/Assessments/Answer/{assessment.Id}", $"/Assessments/HandOver/{assessment.Id}" })
        {
            await device.Send(new HttpRequestMessage(HttpMethod.Get, path), follow: false);
            Assert.Equal((path, HttpStatusCode.Redirect), (path, device.Status));
            Assert.Contains("/Accounts/SignIn", device.Response.Headers.Location!.ToString(), StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task What_was_said_is_not_shown_again_to_whoever_holds_the_device_later()
    {
        var (mentor, youth, assessment) = await People();
        await app.Given.AccountOf(youth);
        var device = await app.SignedIn(mentor);
        await HandOver(device, assessment);
        await device.Submit(new Dictionary<string, string> { ["Form.Level"] = "1", ["Form.Needs"] = "HIDDEN-WORDS" });
        await device.Open("/Assessments/GiveBack");
        await device.Submit(new { Form_Password = Password });

        foreach (var path in new[] { $"/Assessments/Of/{youth.Id}", $"/Assessments/Compare/{assessment.Id}",
            $"/Assessments/Answer/{assessment.Id}" })
        {
            Assert.DoesNotContain("HIDDEN-WORDS", (await device.Open(path)).Page.DocumentElement.OuterHtml, StringComparison.Ordinal);
        }

        await HandOver(device, assessment);
        Assert.DoesNotContain("HIDDEN-WORDS", (await device.Open("/Assessments/Assisted?domain=1")).Page.DocumentElement.OuterHtml,
            StringComparison.Ordinal);
        Assert.Contains("My answer is kept and not shown here.", device.Text, StringComparison.Ordinal);
        Assert.Empty(device.Page.QuerySelectorAll("input[type=radio][checked]"));
        Assert.Equal("HIDDEN-WORDS", await app.Db(db => db.AssessmentAnswers.Where(a => a.AssessmentId == assessment.Id)
            .Select(a => a.Needs).SingleAsync()));
    }

    [Fact]
    public async Task A_sentence_must_be_chosen_and_long_words_are_kept()
    {
        var (mentor, _, assessment) = await People();
        var device = await app.SignedIn(mentor);
        await HandOver(device, assessment);
        var text = new string('ق', 20_001);

        await device.Submit(new Dictionary<string, string> { ["Form.Level"] = "2", ["Form.Needs"] = text });
        Assert.Equal((HttpStatusCode.OK, "/Assessments/Assisted?domain=1"), (device.Status, device.At));
        Assert.Equal(20_001, device.Page.QuerySelector("[name='Form.Needs']")!.TextContent.Trim().Length);
        await (await device.Open("/Assessments/Assisted")).Submit(new Dictionary<string, string> { ["Form.Needs"] = "short" });
        Assert.Contains("I choose a sentence, then go on.", device.Text, StringComparison.Ordinal);
        Assert.Equal(0, await app.Db(db => db.AssessmentAnswers.CountAsync(a => a.AssessmentId == assessment.Id)));
    }

    [Fact]
    public async Task It_is_refused_without_a_reason_and_once_the_youth_is_done()
    {
        var (mentor, _, assessment) = await People();
        var device = await (await app.SignedIn(mentor)).Open($"/Assessments/HandOver/{assessment.Id}");
        await device.Submit(button: "Hand over the device");
        Assert.Contains("Choose a reason before handing over the device.", device.Text, StringComparison.Ordinal);

        var (mentor2, youth2, _) = await People();
        var done = await app.Given.Assessment(youth2, mentor2, youthLevel: 2);
        await (await app.SignedIn(mentor2)).Open($"/Assessments/HandOver/{done.Id}");
        Assert.Equal(AssessmentProblem.VoiceFinished, done.HandOver(AssistedReason.NoPhone, mentor2.Id, DateTime.UnixEpoch));
        var completed = await app.Given.Assessment(youth2, mentor2, 2, 2, completed: true);
        Assert.Equal(AssessmentProblem.AlreadyCompleted, completed.HandOver(AssistedReason.NoPhone, mentor2.Id, DateTime.UnixEpoch));
    }

    [Fact]
    public async Task Signing_in_on_the_device_ends_it_and_others_do_not_find_it()
    {
        var (mentor, _, assessment) = await People();
        var device = await app.SignedIn(mentor);
        await HandOver(device, assessment);
        await device.Open("/Accounts/SignIn");
        await device.Submit(new { Form_Name = mentor.UserName, Form_Password = Password });
        Assert.Equal("/Youths/Today", device.At);
        await device.Get("/Assessments/Assisted");
        Assert.NotEqual("/Assessments/Assisted", device.At);

        var (other, _, _) = await People();
        Assert.Equal(HttpStatusCode.NotFound, (await (await app.SignedIn(other)).Get($"/Assessments/HandOver/{assessment.Id}")).Status);
        await app.Visitor().Get("/Assessments/Assisted");
        var stranger = await app.Visitor().Get("/Assessments/GiveBack");
        Assert.Null(stranger.Page.QuerySelector("[name='Form.Password'][autocomplete=off]"));
    }

    [Fact]
    public async Task A_mentor_who_no_longer_accompanies_the_youth_has_handed_over_nothing()
    {
        var (mentor, youth, assessment) = await People();
        var device = await app.SignedIn(mentor);
        await HandOver(device, assessment);
        await app.Db(db => db.Mentorships.Where(m => m.YouthId == youth.Id)
            .ExecuteUpdateAsync(set => set.SetProperty(m => m.To, app.Given.Today.AddDays(-1))));

        await device.Get("/Assessments/Assisted");

        Assert.NotEqual("/Assessments/Assisted", device.At);
    }

    private static async Task HandOver(Visitor device, Assessment assessment)
    {
        await device.Open($"/Assessments/HandOver/{assessment.Id}");
        await device.Submit(new Dictionary<string, string> { ["Form.Reason"] = "NoPhone", ["Form.Language"] = "English" },
            button: "Hand over the device");
    }

    private static async Task Answer(Visitor device, string level, string words)
    {
        for (var i = 0; i < 10; i++)
            await device.Submit(new Dictionary<string, string> { ["Form.Level"] = level, ["Form.Strengths"] = words });
    }

    private async Task<(Account Mentor, Youth Youth, Assessment Assessment)> People()
    {
        var centre = await app.Given.Centre();
        var mentor = await app.Given.Password(await app.Given.Mentor(centre), Password);
        var youth = await app.Given.Youth(centre, mentor);
        return (mentor, youth, await app.Given.Assessment(youth, mentor));
    }
}
