using Microsoft.EntityFrameworkCore;
using Pathways.Core.Youths;
using Xunit;

namespace Pathways.Tests.Doors;

/// <summary>
/// Two people have one form open. Who saves second sees field by field what the first has saved, and takes nothing of it away.
/// </summary>
public sealed class SavingAfterSomebodyElse(TestApp app) : IClassFixture<TestApp>
{
    [Fact]
    public async Task What_was_not_touched_here_stays_what_the_other_one_saved()
    {
        var (youth, first, second) = await TwoAtAFile();
        await first.Submit(new Dictionary<string, string> { ["Form.Phone"] = "0661234567", ["Form.Literacy"] = "Basic" });
        await second.Submit(new Dictionary<string, string> { ["Form.Notes"] = "Likes football" });

        Assert.Contains("This was changed meanwhile", second.Text, StringComparison.Ordinal);
        Assert.Contains("Someone else changed this meanwhile", News(second, "Form_Phone"), StringComparison.Ordinal);
        Assert.NotNull(second.Page.QuerySelector("#Form_Literacy option[value=Basic][selected]"));
        Assert.Null(second.Page.QuerySelector("#Form_Notes-news"));
        await second.Submit(null);

        var stored = await Stored(youth);
        Assert.Equal(("+212661234567", Literacy.Basic, "Likes football"), (stored.Phone, stored.Literacy, stored.Notes));
    }

    [Fact]
    public async Task Where_both_wrote_the_others_words_stand_beside_mine()
    {
        var (youth, first, second) = await TwoAtAFile();
        await first.Submit(new Dictionary<string, string> { ["Form.Notes"] = "Likes music", ["Form.Literacy"] = "Basic" });
        await second.Submit(new Dictionary<string, string> { ["Form.Notes"] = "Likes football", ["Form.Literacy"] = "None" });

        Assert.Contains("Likes music", News(second, "Form_Notes"), StringComparison.Ordinal);
        Assert.Contains("Reads short sentences", News(second, "Form_Literacy"), StringComparison.Ordinal); // a choice in words
        Assert.Equal("Likes football", second.Page.QuerySelector("#Form_Notes")!.TextContent.Trim());
        await second.Submit(null);

        Assert.Equal("Likes football", (await Stored(youth)).Notes);
    }

    [Fact]
    public async Task A_third_save_in_between_is_told_again()
    {
        var (youth, first, second) = await TwoAtAFile();
        await first.Submit(new Dictionary<string, string> { ["Form.Phone"] = "0661234567" });
        await second.Submit(new Dictionary<string, string> { ["Form.Notes"] = "Likes football" });
        await first.Open($"/Youths/Edit/{youth.Id}");
        await first.Submit(new Dictionary<string, string> { ["Form.Phone"] = "0662345678" });
        await second.Submit(null);

        Assert.Contains("Someone else changed this meanwhile", News(second, "Form_Phone"), StringComparison.Ordinal);
        await second.Submit(null);

        var stored = await Stored(youth);
        Assert.Equal(("+212662345678", "Likes football"), (stored.Phone, stored.Notes));
    }

    [Fact]
    public async Task Forms_without_a_revision_keep_what_was_typed_and_take_what_was_not_touched()
    {
        var centre = await app.Given.Centre();
        var mentor = await app.Given.Mentor(centre);
        var youth = await app.Given.Youth(centre, mentor);
        var assessment = await app.Given.Assessment(youth, mentor);
        var path = $"/Assessments/Answer/{assessment.Id}";
        var (first, second) = (await (await app.SignedIn(mentor)).Open(path), await (await app.SignedIn(mentor)).Open(path));
        await first.Submit(new Dictionary<string, string>
        {
            ["Form.Answers[0].Level"] = "2",
            ["Form.Answers[2].Level"] = "1",
            ["Form.Answers[0].Needs"] = "Rest",
        }, button: "Save the draft");
        await second.Submit(new Dictionary<string, string> { ["Form.Answers[1].Level"] = "4", ["Form.Answers[2].Level"] = "2" },
            button: "Save the draft");

        Assert.Contains("This was changed meanwhile", second.Text, StringComparison.Ordinal);
        Assert.Equal(["2", "4", "2"], Enumerable.Range(0, 3).Select(i =>
            second.Page.QuerySelector($"[name='Form.Answers[{i}].Level'][checked]")!.GetAttribute("value")));
        Assert.Contains("Someone else changed this meanwhile", News(second, "level-0"), StringComparison.Ordinal);
        Assert.NotNull(second.Page.QuerySelector("#level-2-news bdi"));
        await second.Submit(null, button: "Save the draft");

        var stored = await app.Db(db => db.AssessmentAnswers.AsNoTracking()
            .Where(a => a.AssessmentId == assessment.Id && a.Voice == Core.Assessments.Voice.Mentor).ToDictionaryAsync(a => a.Domain));
        Assert.Equal([2, 4, 2], Core.Assessments.Domains.All.Take(3).Select(domain => stored[domain].Level!.Value));
        Assert.Equal("Rest", stored[Core.Assessments.Domains.All[0]].Needs);
    }

    private async Task<(Youth Youth, Visitor First, Visitor Second)> TwoAtAFile()
    {
        var centre = await app.Given.Centre();
        var mentor = await app.Given.Mentor(centre);
        var youth = await app.Given.Youth(centre, mentor);
        var first = await (await app.SignedIn(mentor)).Open($"/Youths/Edit/{youth.Id}");
        var second = await (await app.SignedIn(await app.Given.Manager(centre))).Open($"/Youths/Edit/{youth.Id}");
        return (youth, first, second);
    }

    private Task<Youth> Stored(Youth youth) => app.Db(db => db.Youths.AsNoTracking().SingleAsync(y => y.Id == youth.Id));

    private static string News(Visitor visitor, string field) => visitor.Page.QuerySelector($"#{field}-news")!.TextContent;
}
