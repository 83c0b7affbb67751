using Microsoft.EntityFrameworkCore;
using Pathways.Core.Accounts;
using Pathways.Core.Assessments;
using Pathways.Core.Contact;
using Pathways.Core.Learning;
using Pathways.Core.Youths;
using Xunit;

namespace Pathways.Tests.Assessments;

public sealed class SayingItIsTooEarly(TestApp app) : IClassFixture<TestApp>
{
    private const int Housing = 1;
    private const int Work = 4;

    [Fact]
    public async Task Both_voices_may_say_so_and_it_is_shown_as_said_without_a_level_or_a_need()
    {
        var (mentor, youth, own) = await People();
        var assessment = await app.Given.Assessment(youth, mentor);
        var (mentorAt, youthAt) = (await app.SignedIn(mentor), await app.SignedIn(own));
        await (await youthAt.Open($"/Assessments/Answer/{assessment.Id}")).Submit(Answers("1", Housing, Work), button: "I am done");
        Assert.Equal("/Assessments/Mine", youthAt.At);
        await (await mentorAt.Open($"/Assessments/Answer/{assessment.Id}")).Submit(Answers("2", Work), button: "Finish the answers");

        await mentorAt.Open($"/Assessments/Compare/{assessment.Id}");
        var table = mentorAt.Page.QuerySelectorAll("table.table tbody tr").ToDictionary(
            row => row.QuerySelector("th")!.TextContent.Trim(), row => row.QuerySelectorAll("td").Select(cell => cell.TextContent.Trim()));
        Assert.Equal(["Too early for now", "2"], table["Housing"]);
        Assert.Equal(["Too early for now", "Too early for now"], table["Work"]);
        Assert.Equal(8, mentorAt.Page.QuerySelectorAll(".gap-list > li").Length);
        Assert.Equal(8, mentorAt.Page.QuerySelectorAll(".radar .v-youth-dot").Length);
        Assert.Contains("Too early for now, says Mostafa: Housing · Work", mentorAt.Text, StringComparison.Ordinal);
        Assert.Contains("One voice says it is too early: Housing.", mentorAt.Text, StringComparison.Ordinal);
        Assert.Equal(["Identity", "Money", "Education"], mentorAt.Page.QuerySelectorAll("input[name=WorkOn][checked]")
            .Select(box => box.GetAttribute("value")));

        await youthAt.Open("/Assessments/Mine");
        Assert.Equal(2, youthAt.Page.QuerySelectorAll(".domains small").Count(said =>
            said.TextContent == "This does not concern me yet"));
        Assert.Contains("This does not concern me yet", (await youthAt.Open("/Youths/Home")).Page.QuerySelector(".domains")!.TextContent,
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task It_counts_as_answered_is_kept_in_a_draft_and_gives_way_to_a_level()
    {
        var (mentor, youth, own) = await People();
        var assessment = await app.Given.Assessment(youth, mentor);
        var at = await (await app.SignedIn(own)).Open($"/Assessments/Answer/{assessment.Id}");
        await at.Submit(new Dictionary<string, string> { ["Form.Answers[4].Level"] = "0" }, button: "I save and finish later");

        await at.Open($"/Assessments/Answer/{assessment.Id}");
        Assert.True(at.Page.QuerySelector("[name='Form.Answers[4].Level'][value='0']")!.HasAttribute("checked"));
        Assert.Equal("1 of 10", at.Page.QuerySelector(".answers__progress")!.TextContent.Trim());
        Assert.Contains("1 of 10", (await at.Open("/Assessments/Mine")).Text, StringComparison.Ordinal);
        Assert.Contains("The young person’s voice · 1 of 10", (await (await app.SignedIn(mentor)).Open($"/Assessments/Of/{youth.Id}")).Text,
            StringComparison.Ordinal);

        await (await at.Open($"/Assessments/Answer/{assessment.Id}")).Submit(
            new Dictionary<string, string> { ["Form.Answers[4].Level"] = "3" }, button: "I save and finish later");
        var kept = await app.Db(db => db.AssessmentAnswers.SingleAsync(a => a.AssessmentId == assessment.Id));
        Assert.Equal((3, false), (kept.Level!.Value, kept.NotYet));
    }

    [Fact]
    public async Task Nothing_is_recommended_where_the_youth_says_so_whatever_the_mentor_sees()
    {
        var (mentor, youth, own) = await People();
        var assessment = Assessment.Start(youth.Id, mentor.Id, DateTime.UnixEpoch);
        foreach (var domain in Domains.All)
        {
            assessment.Answer(Voice.Youth, domain, domain is Domain.Housing ? null : 1, notYet: domain is Domain.Housing);
            assessment.Answer(Voice.Mentor, domain, domain is Domain.Money ? null : 1, notYet: domain is Domain.Money);
        }

        foreach (var voice in Enum.GetValues<Voice>()) Assert.Null(assessment.Finish(voice, DateTime.UnixEpoch));
        await app.Db(async db =>
        {
            db.Assessments.Add(assessment);
            return await db.SaveChangesAsync();
        });

        var levels = await app.Db(db => Recommendation.LevelsAsync(db, new Viewer(own.Id, Role.Youth, app.Given.Today), null,
            TestContext.Current.CancellationToken));
        Assert.DoesNotContain(levels, level => level.Domain == Domain.Housing);
        Assert.Contains(new DomainLevels(Domain.Money, 1, null), levels);
    }

    [Fact]
    public async Task It_stands_on_the_mentors_device_and_on_paper_in_three_languages()
    {
        var (mentor, youth, _) = await People();
        var assessment = await app.Given.Assessment(youth, mentor);
        var device = await app.SignedIn(mentor);
        foreach (var (language, words) in new[] { (Language.Arabic, "لا يعنيني بعد"), (Language.French, "Cela ne me concerne pas encore"),
            (Language.English, "This does not concern me yet") })
        {
            await device.Open($"/Assessments/Blank?in={language}");
            Assert.Equal(10, device.Page.QuerySelectorAll(".sheet__levels li").Count(line =>
                line.TextContent.Contains(words, StringComparison.Ordinal)));
        }

        await device.Open($"/Assessments/HandOver/{assessment.Id}");
        await device.Submit(new Dictionary<string, string> { ["Form.Reason"] = "NoPhone", ["Form.Language"] = "English" },
            button: "Hand over the device");
        await device.Submit(new Dictionary<string, string> { ["Form.Level"] = "0" });
        Assert.Contains("1 of 10", device.Text, StringComparison.Ordinal);
        Assert.True(await app.Db(db => db.AssessmentAnswers.Where(a => a.AssessmentId == assessment.Id).Select(a => a.NotYet)
            .SingleAsync()));
    }

    [Fact]
    public async Task Where_the_wording_changed_between_two_assessments_the_pages_say_so()
    {
        var (mentor, youth, own) = await People();
        const string words = "not all answered in the same version of the sentences";
        var first = await app.Given.Assessment(youth, mentor, 1, 1, completed: true, at: app.Time.GetUtcNow().UtcDateTime.AddDays(-90));
        var second = await app.Given.Assessment(youth, mentor, 2, 2, completed: true, at: app.Time.GetUtcNow().UtcDateTime.AddDays(-10));
        var (mentorAt, youthAt) = (await app.SignedIn(mentor), await app.SignedIn(own));
        Assert.DoesNotContain(words, (await mentorAt.Open($"/Assessments/Compare/{second.Id}")).Text, StringComparison.Ordinal);
        Assert.DoesNotContain(words, (await mentorAt.Open($"/Assessments/Of/{youth.Id}")).Text, StringComparison.Ordinal);

        await app.Db(db => db.Assessments.Where(a => a.Id == first.Id)
            .ExecuteUpdateAsync(set => set.SetProperty(a => a.ItemSetVersion, 1)));

        Assert.Contains(words, (await mentorAt.Open($"/Assessments/Compare/{second.Id}")).Text, StringComparison.Ordinal);
        Assert.Contains(words, (await mentorAt.Open($"/Assessments/Of/{youth.Id}")).Text, StringComparison.Ordinal);
        Assert.Contains(words, (await youthAt.Open("/Assessments/Mine")).Text, StringComparison.Ordinal);
    }

    private static Dictionary<string, string> Answers(string level, params int[] tooEarly) =>
        Enumerable.Range(0, 10).ToDictionary(i => $"Form.Answers[{i}].Level", i => tooEarly.Contains(i) ? "0" : level);

    private async Task<(Account Mentor, Youth Youth, Account Own)> People()
    {
        var centre = await app.Given.Centre();
        var mentor = await app.Given.Mentor(centre);
        var youth = await app.Given.Youth(centre, mentor);
        return (mentor, youth, await app.Given.AccountOf(youth));
    }
}
