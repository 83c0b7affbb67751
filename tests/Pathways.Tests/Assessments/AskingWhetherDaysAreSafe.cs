using Microsoft.EntityFrameworkCore;
using Pathways.Core.Accounts;
using Pathways.Core.Assessments;
using Pathways.Core.Help;
using Pathways.Core.Youths;
using Xunit;

namespace Pathways.Tests.Assessments;

/// <summary>The question is asked to help at once. The answer is kept nowhere, and nobody is told without a tick.</summary>
public sealed class AskingWhetherDaysAreSafe(TestApp app) : IClassFixture<TestApp>
{
    [Theory, InlineData("NotAlways"), InlineData("No")]
    public async Task Who_does_not_feel_safe_finds_words_numbers_and_help_after_saving_and_nobody_is_told(string answer)
    {
        var (mentor, youth, own, assessment) = await People();
        var at = await (await app.SignedIn(own)).Open($"/Assessments/Answer/{assessment.Id}");
        await at.Submit(new Dictionary<string, string> { ["_safe"] = answer }, button: "I save and finish later");

        Assert.Equal("/Assessments/Safe", at.At);
        Assert.Contains("It is not my fault", at.Text, StringComparison.Ordinal);
        Assert.NotNull(at.Page.QuerySelector("main a[href='tel:2511']"));
        Assert.NotNull(at.Page.QuerySelector("main a[href='/Help/Ask']"));
        Assert.False(at.Page.QuerySelector("[name=_talk]")!.HasAttribute("checked"));
        Assert.DoesNotContain("Not always", at.Text, StringComparison.Ordinal);
        await at.Submit(button: "I go on");

        Assert.Equal("/Assessments/Mine", at.At);
        Assert.Equal(0, await app.Db(db => db.HelpRequests.CountAsync(h => h.YouthId == youth.Id)));
        Assert.Equal(0, await app.Db(db => db.AssessmentAnswers.CountAsync(a => a.AssessmentId == assessment.Id)));
        await at.Open($"/Assessments/Answer/{assessment.Id}");
        Assert.Empty(at.Page.QuerySelectorAll("[name=_safe][checked]"));
        Assert.DoesNotContain("safe these days", (await (await app.SignedIn(mentor)).Open($"/Assessments/Answer/{assessment.Id}")).Text,
            StringComparison.Ordinal);
    }

    [Theory, InlineData("Yes"), InlineData(null)]
    public async Task Who_feels_safe_or_leaves_the_question_goes_on_and_a_forgotten_tick_tells_nobody(string? answer)
    {
        var (_, youth, own, assessment) = await People();
        var at = await (await app.SignedIn(own)).Open($"/Assessments/Answer/{assessment.Id}");
        var typed = Enumerable.Range(0, 10).ToDictionary(i => $"Form.Answers[{i}].Level", _ => "2");
        if (answer is not null) typed["_safe"] = answer;
        typed["_talk"] = "true";
        await at.Submit(typed, button: "I am done");

        Assert.Equal("/Assessments/Mine", at.At);
        Assert.Equal(0, await app.Db(db => db.HelpRequests.CountAsync(h => h.YouthId == youth.Id)));
    }

    [Fact]
    public async Task A_tick_asks_for_a_talk_once_as_every_call_for_help_and_says_no_more_than_it_reads()
    {
        var (mentor, youth, own, assessment) = await People();
        var at = await (await app.SignedIn(own)).Open($"/Assessments/Answer/{assessment.Id}");
        await at.Submit(new Dictionary<string, string> { ["_safe"] = "No", ["_talk"] = "true" }, button: "I save and finish later");
        Assert.Contains("My request has arrived: I want to talk.", at.Text, StringComparison.Ordinal);
        await (await at.Open("/Assessments/Safe")).Submit(new Dictionary<string, string> { ["_talk"] = "true" }, button: "I go on");

        var asked = await app.Db(db => db.HelpRequests.SingleAsync(h => h.YouthId == youth.Id));
        Assert.Equal((HelpKind.Talk, Domain.Safety, ""), (asked.Kind, asked.Topic!.Value, asked.Text));
        Assert.True(await app.Db(db => db.Reminders.AnyAsync(r => r.SubjectId == asked.Id && r.RecipientId == mentor.Id
            && EscalateHelp.Rules.Contains(r.Rule))));
        Assert.Contains("I want to talk", (await at.Open("/Help/Ask")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_call_does_not_wait_for_what_else_is_refused_on_the_page()
    {
        var (_, youth, own, assessment) = await People();
        var at = await (await app.SignedIn(own)).Open($"/Assessments/Answer/{assessment.Id}");
        await at.Submit(new Dictionary<string, string>
        {
            ["_safe"] = "NotAlways",
            ["_talk"] = "true",
            ["Form.Answers[0].Needs"] = new string('ق', 20_001)
        }, button: "I am done");

        Assert.NotNull(at.Page.QuerySelector(".error-summary"));
        Assert.Equal(1, await app.Db(db => db.HelpRequests.CountAsync(h => h.YouthId == youth.Id)));
    }

    [Fact]
    public async Task What_is_answered_is_never_kept_in_a_draft()
    {
        var (_, _, own, assessment) = await People();
        var at = await (await app.SignedIn(own)).Open($"/Assessments/Answer/{assessment.Id}");

        // fields.js leaves out whatever begins with an underscore
        Assert.All(at.Page.QuerySelectorAll(".safe input"), field => Assert.StartsWith("_", field.GetAttribute("name"),
            StringComparison.Ordinal));
        Assert.Contains("control.name.startsWith('_')", await File.ReadAllTextAsync(Path.Combine(Conventions.Source.Root,
            "wwwroot/js/fields.js"), TestContext.Current.CancellationToken), StringComparison.Ordinal);
    }

    [Fact]
    public async Task On_the_mentors_device_it_is_not_asked_and_the_numbers_stand_below_every_question()
    {
        var (mentor, _, _, assessment) = await People();
        var device = await (await app.SignedIn(mentor)).Open($"/Assessments/HandOver/{assessment.Id}");
        await device.Submit(new Dictionary<string, string> { ["Form.Reason"] = "NoPhone", ["Form.Language"] = "English" },
            button: "Hand over the device");
        for (var domain = 1; domain <= 10; domain++)
        {
            await device.Open($"/Assessments/Assisted?domain={domain}");
            Assert.Null(device.Page.QuerySelector("[name=_safe]"));
            Assert.NotNull(device.Page.QuerySelector("a[href='/Help/Card']"));
        }
    }

    private async Task<(Account Mentor, Youth Youth, Account Own, Assessment Assessment)> People()
    {
        var centre = await app.Given.Centre();
        var mentor = await app.Given.Mentor(centre);
        var youth = await app.Given.Youth(centre, mentor);
        return (mentor, youth, await app.Given.AccountOf(youth), await app.Given.Assessment(youth, mentor));
    }
}
