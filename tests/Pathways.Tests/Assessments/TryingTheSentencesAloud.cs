using System.Net;
using Pathways.Core.Assessments;
using Pathways.Core.Contact;
using Xunit;

namespace Pathways.Tests.Assessments;

/// <summary>A program of its own: a draft is one for everybody.</summary>
public sealed class TryingTheSentencesAloud(TestApp app) : IClassFixture<TestApp>
{
    [Fact]
    public async Task The_sheet_has_every_sentence_in_the_language_chosen_and_room_for_what_is_heard_and_two_choices()
    {
        var admin = await app.SignedIn(await app.Given.Admin());
        await (await admin.Open("/Assessments/Items")).Click("The sheet for trying the sentences");
        Assert.StartsWith("/Assessments/TryItems/", admin.At, StringComparison.Ordinal);
        foreach (var language in Enum.GetValues<Language>())
        {
            await admin.Open($"/Assessments/TryItems/2?in={language}");
            var sheet = admin.Page.QuerySelector("article.sheet")!;
            Assert.Equal(language == Language.Arabic ? "rtl" : "ltr", sheet.GetAttribute("dir"));
            Assert.Equal(4, sheet.QuerySelectorAll("ol li").Length);
            Assert.Equal(10, sheet.QuerySelectorAll("table thead tr").Count(head => head.Children.Length == 4));
            Assert.Equal(80, sheet.QuerySelectorAll(".box").Length);
            Assert.Equal(Domains.All.SelectMany(domain => ItemSet.Latest[domain, language].Levels.Select((words, i) => $"{i + 1} {words}")),
                sheet.QuerySelectorAll("tbody th").Select(sentence => sentence.TextContent));
        }

        Assert.Equal("en-GB", admin.Page.DocumentElement.GetAttribute("lang"));
    }

    [Fact]
    public async Task A_draft_is_tried_before_it_is_published_and_what_is_not_there_is_not_found()
    {
        var version = await app.Given.ItemSet(Domain.Work, "Draft", published: false);
        var admin = await (await app.SignedIn(await app.Given.Admin())).Open($"/Assessments/TryItems/{version}?in=French");

        Assert.Contains("Draft 4", admin.Page.QuerySelector("article.sheet")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await admin.Get("/Assessments/TryItems/99")).Status);
    }
}
