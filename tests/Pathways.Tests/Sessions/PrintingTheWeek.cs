using Pathways.Core.Accounts;
using Pathways.Core.Centres;
using Pathways.Core.Documents;
using Pathways.Core.Help;
using Pathways.Core.Plans;
using Pathways.Core.Youths;
using Xunit;

namespace Pathways.Tests.Sessions;

/// <summary>What is due this week on paper, for a place without a network: it lies on desks and tells a bystander nothing.</summary>
public sealed class PrintingTheWeek(TestApp app) : IClassFixture<TestApp>
{
    [Fact]
    public async Task A_mentor_prints_one_sheet_of_own_youths_with_first_names_and_no_reason()
    {
        var (centre, mentor, youth) = await People();
        await app.Given.SessionPlanned(youth, mentor, place: "PLACE-WORDS", topic: "TOPIC-WORDS");
        await app.Given.StepOf(youth, await app.Given.GoalInForce(youth, mentor), app.Given.Today.AddDays(2), StepOwner.Youth,
            text: "STEP-WORDS");
        await app.Given.Document(youth, YouthDocument.NationalCard, moved: d => d.Appoint(app.Given.Today.AddDays(3), app.Given.Today,
            new TimeOnly(10, 0), "OFFICE-WORDS"));
        await app.Given.HelpRequest(youth, HelpKind.Danger, text: "HELP-WORDS");
        var another = await app.Given.Youth(centre, await app.Given.Mentor(centre));
        await app.Given.SessionPlanned(another, mentor);
        var me = await (await app.SignedIn(mentor)).Open("/Sessions/Week");

        await me.Open(me.Page.QuerySelector("a[href='/Sessions/WeekPaper']")!.GetAttribute("href")!);

        var sheet = Assert.Single(me.Page.QuerySelectorAll(".week-paper"));
        Assert.Equal(["16:30", "", "10:00"], sheet.QuerySelectorAll("li").Select(li => li.QuerySelector("b")?.TextContent ?? ""));
        Assert.All(sheet.QuerySelectorAll("li"), li => Assert.Contains(youth.Name.First(Core.Contact.Language.English), li.TextContent,
            StringComparison.Ordinal));
        Assert.DoesNotContain("-WORDS", me.Text, StringComparison.Ordinal);
        Assert.DoesNotContain(youth.Name.Latin, sheet.TextContent, StringComparison.Ordinal);
        Assert.Null(sheet.QuerySelector("h2"));
    }

    [Fact]
    public async Task A_manager_prints_one_sheet_for_each_own_centre_and_the_centres_name_is_not_printed()
    {
        var (first, mentor, youth) = await People();
        var second = await app.Given.Centre();
        var other = await app.Given.Mentor(second);
        var elsewhere = await app.Given.Youth(second, other);
        var strange = await app.Given.Centre();
        var theirs = await app.Given.Mentor(strange);
        var foreign = await app.Given.Youth(strange, theirs);
        foreach (var (who, by) in new[] { (youth, mentor), (elsewhere, other) }) await app.Given.SessionPlanned(who, by);
        await app.Given.StepOf(foreign, await app.Given.GoalInForce(foreign, theirs), app.Given.Today.AddDays(1), StepOwner.Youth);
        var manager = await app.Given.Manager(first);
        await app.Db(async db =>
        {
            db.CentreStaff.Add(new CentreStaff { AccountId = manager.Id, CentreId = second.Id });
            await db.SaveChangesAsync();
        });
        var me = await (await app.SignedIn(manager)).Open("/Staff");
        Assert.NotNull(me.Page.QuerySelector("a[href='/Sessions/WeekPaper']"));

        await me.Open("/Sessions/WeekPaper");

        var sheets = me.Page.QuerySelectorAll(".week-paper");
        Assert.Equal(2, sheets.Length);
        Assert.All(sheets, sheet => Assert.Single(sheet.QuerySelectorAll("li")));
        Assert.All(sheets, sheet => Assert.Contains("no-print", sheet.QuerySelector("h2")!.ClassName, StringComparison.Ordinal));
    }

    private async Task<(Centre Centre, Account Mentor, Youth Youth)> People()
    {
        var centre = await app.Given.Centre();
        var mentor = await app.Given.Mentor(centre);
        return (centre, mentor, await app.Given.Youth(centre, mentor));
    }
}
