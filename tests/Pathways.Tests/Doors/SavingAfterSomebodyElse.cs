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
