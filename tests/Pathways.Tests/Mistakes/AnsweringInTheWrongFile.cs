using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Pathways.Core.Accounts;
using Pathways.Core.Assessments;
using Pathways.Core.Learning;
using Pathways.Core.Wellbeing;
using Pathways.Core.Youths;
using Pathways.Tests.Wellbeing;
using Xunit;

namespace Pathways.Tests.Mistakes;

/// <summary>
/// What was answered in the wrong youth's file is set aside: in no list, no comparison, no count, no date, and never before the eyes of the
/// youth whose file it was not.
/// </summary>
public sealed class AnsweringInTheWrongFile(AskingHowDaysHaveBeen.AskingApp app) : IClassFixture<AskingHowDaysHaveBeen.AskingApp>
{
    [Fact]
    public async Task An_assessment_set_aside_is_in_no_list_no_comparison_and_no_date()
    {
        var (mentor, youth, own) = await People();
        var assessment = await Completed(youth, mentor);
        var she = await app.SignedIn(mentor);
        Assert.Contains("Next assessment", (await she.Open($"/Assessments/Of/{youth.Id}")).Text, StringComparison.Ordinal);
        await she.Click("Recorded by mistake?");
        Assert.Contains("Assessment · 23 November 2026", she.Text, StringComparison.Ordinal);
        await she.Submit(new { Form_Reason = "It was Mostafa, not Ahmed" });

        Assert.Equal($"/Assessments/Of/{youth.Id}", she.At);
        Assert.Contains("It was Mostafa, not Ahmed", she.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Next assessment", she.Text, StringComparison.Ordinal);
        Assert.Null(she.Page.QuerySelector($"#a{assessment.Id}"));
        foreach (var page in new[] { "Compare", "Answer", "HandOver" })
            Assert.Equal(HttpStatusCode.NotFound, (await she.Get($"/Assessments/{page}/{assessment.Id}")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await she.Get($"/Mistakes/New/Assessment/{assessment.Id}")).Status);
        var at = await app.SignedIn(own);
        Assert.DoesNotContain("23 November 2026", (await at.Open("/Assessments/Mine")).Text, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await at.Get($"/Assessments/Answer/{assessment.Id}")).Status);
        Assert.Empty(await app.Db(db => Recommendation.LevelsAsync(db,
            new Viewer(mentor.Id, Role.Mentor, app.Given.Today), youth.Id, default)));
        Assert.True(await app.Db(db => db.Assessments.AnyAsync(a => a.Id == assessment.Id))); // nothing is deleted
    }

    [Fact]
    public async Task One_that_was_only_begun_makes_room_for_a_new_one_and_waits_for_nobody()
    {
        var (mentor, youth, own) = await People();
        var begun = await app.Db(async db =>
        {
            var made = Assessment.Start(youth.Id, mentor.Id, app.Time.GetUtcNow().UtcDateTime);
            db.Assessments.Add(made);
            await db.SaveChangesAsync();
            return made;
        });
        var she = await app.SignedIn(mentor);
        await (await she.Open($"/Mistakes/New/Assessment/{begun.Id}")).Submit(new { Form_Reason = "The wrong file" });
        Assert.DoesNotContain($"/Assessments/Answer/{begun.Id}",
            (await (await app.SignedIn(own)).Open("/Youths/Home")).Page.Body!.InnerHtml,
            StringComparison.Ordinal);

        await (await she.Open($"/Assessments/Of/{youth.Id}")).Submit(button: "Start an assessment");
        Assert.StartsWith("/Assessments/Answer/", she.At, StringComparison.Ordinal);
        Assert.NotEqual($"/Assessments/Answer/{begun.Id}", she.At);
    }

    [Fact]
    public async Task Low_answers_on_wellbeing_set_aside_ask_nobody_to_look_and_leave_the_day_free()
    {
        var (mentor, youth, own) = await People();
        var check = await app.Given.Wellbeing(youth, 0);
        var she = await app.SignedIn(mentor);
        Assert.Contains("Recorded by mistake?", (await she.Open($"/Wellbeing/Of/{youth.Id}")).Text, StringComparison.Ordinal);
        Assert.Single(await app.Db(db => db.ToLookAt().Where(c => c.YouthId == youth.Id).ToListAsync()));
        await (await she.Open($"/Mistakes/New/Wellbeing/{check.Id}")).Submit(new { Form_Reason = "Her brother answered" });

        Assert.Equal($"/Wellbeing/Of/{youth.Id}", she.At);
        Assert.Contains("Her brother answered", she.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("0 / 100", she.Text, StringComparison.Ordinal);
        Assert.Empty(await app.Db(db => db.ToLookAt().Where(c => c.YouthId == youth.Id).ToListAsync()));
        var at = await (await app.SignedIn(own)).Open("/Wellbeing/Mine");
        Assert.DoesNotContain("23 November 2026", at.Text, StringComparison.Ordinal);
        Assert.NotNull(at.Page.QuerySelector("main [name='Form.Answers[0]']"));
        await app.Given.Wellbeing(youth, 5);
        Assert.Equal(2, await app.Db(db => db.WellbeingChecks.CountAsync(c => c.YouthId == youth.Id)));
    }

    private Task<Assessment> Completed(Youth youth, Account mentor) => app.Db(async db =>
    {
        var now = app.Time.GetUtcNow().UtcDateTime;
        var made = Assessment.Start(youth.Id, mentor.Id, now);
        foreach (var voice in new[] { Voice.Youth, Voice.Mentor })
        {
            foreach (var domain in Domains.All) Assert.Null(made.Answer(voice, domain, 2, "", ""));
            Assert.Null(made.Finish(voice, now));
        }

        Assert.Null(made.Complete(now));
        db.Assessments.Add(made);
        await db.SaveChangesAsync();
        return made;
    });

    private async Task<(Account Mentor, Youth Youth, Account Own)> People()
    {
        var centre = await app.Given.Centre();
        var mentor = await app.Given.Mentor(centre);
        var youth = await app.Given.Youth(centre, mentor);
        return (mentor, youth, await app.Given.AccountOf(youth));
    }
}
