using System.Net;
using Microsoft.EntityFrameworkCore;
using Pathways.Core.Accounts;
using Pathways.Core.Assessments;
using Pathways.Core.Contact;
using Pathways.Core.Youths;
using Xunit;

namespace Pathways.Tests.Assessments;

/// <summary>One program per test: publishing changes the wording for everybody.</summary>
public sealed class WritingTheSentences : IAsyncLifetime
{
    private readonly TestApp app = new();

    [Fact]
    public async Task A_new_version_is_started_written_read_and_published_and_new_assessments_use_it()
    {
        var (mentor, youth, own) = await People();
        var open = await app.Given.Assessment(youth, mentor);
        var admin = await app.SignedIn(await app.Given.Admin());
        await (await admin.Open("/Organisation/Settings")).Click("sentences and their versions");
        await admin.Submit(button: "Start a new version");
        await admin.Click("Money");
        Assert.Equal("/Assessments/EditItems/3/3", admin.At);
        Assert.Equal(18, admin.Page.QuerySelectorAll("textarea").Length);
        await admin.Submit(new Dictionary<string, string> { ["Form.Words[2].Levels[0]"] = "Money slips through my fingers." },
            button: "Save and go on");
        Assert.Equal("/Assessments/EditItems/3/4", admin.At);
        Assert.Contains("changed", (await admin.Open("/Assessments/Items")).Page.QuerySelector(
            "section[aria-labelledby=draft]")!.TextContent, StringComparison.Ordinal);

        await admin.Open("/Assessments/PreviewItems/3?in=English");
        Assert.Contains("Money slips through my fingers.", admin.Text, StringComparison.Ordinal);
        await admin.Submit(button: "Publish");
        Assert.Contains("Publishing cannot be undone", admin.Text, StringComparison.Ordinal);
        await admin.Submit(new { Confirmed = "true" }, button: "Publish");
        Assert.Contains("Version 3 is published", admin.Text, StringComparison.Ordinal);
        Assert.Contains("Version 3 published on 23 November 2026 in force", admin.Text, StringComparison.Ordinal);

        var youthAt = await app.SignedIn(own);
        // an open draft keeps its set
        Assert.DoesNotContain("Money slips", (await youthAt.Open($"/Assessments/Answer/{open.Id}")).Text, StringComparison.Ordinal);
        var (mentor2, youth2, own2) = await People();
        await (await (await app.SignedIn(mentor2)).Open($"/Assessments/Of/{youth2.Id}")).Submit(button: "Start an assessment");
        var second = await app.Db(db => db.Assessments.SingleAsync(a => a.YouthId == youth2.Id));
        Assert.Equal(3, second.ItemSetVersion);
        Assert.Contains("Money slips", (await (await app.SignedIn(own2)).Open($"/Assessments/Answer/{second.Id}")).Text,
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_draft_answered_before_a_new_version_keeps_its_sentences_its_answers_and_its_questions()
    {
        var (mentor, youth, own) = await People();
        var assessment = await app.Given.Assessment(youth, mentor, mentorLevel: 4);
        var phone = await app.SignedIn(own);
        await (await phone.Open($"/Assessments/Answer/{assessment.Id}"))
            .Submit(new Dictionary<string, string> { ["Form.Answers[2].Level"] = "1", ["Form.Answers[2].Needs"] = "A wallet" },
                button: "I save and finish later");
        await app.Given.ItemSet(Domain.Money, "New words");

        var desk = await app.SignedIn(own);
        await desk.Open($"/Assessments/Answer/{assessment.Id}");
        Assert.DoesNotContain("New words", desk.Text, StringComparison.Ordinal);
        Assert.Contains("A wallet", desk.Page.QuerySelector("[name='Form.Answers[2].Needs']")!.TextContent, StringComparison.Ordinal);
        Assert.True(desk.Page.QuerySelector("[name='Form.Answers[2].Level'][value='1']")!.HasAttribute("checked"));
        await desk.Submit(Enumerable.Range(0, 10).ToDictionary(i => $"Form.Answers[{i}].Level", _ => "1"), button: "I am done");
        Assert.Contains(ItemSet.Latest[Domain.Money, Language.English].Question, (await desk.Open("/Assessments/Mine")).Text,
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task Every_sentence_is_needed_in_every_language_and_what_was_typed_stays()
    {
        await app.Given.ItemSet(Domain.Work, "Draft", published: false);
        var admin = await (await app.SignedIn(await app.Given.Admin())).Open("/Assessments/EditItems/3/5");
        await admin.Submit(new Dictionary<string, string> { ["Form.Words[1].Levels[2]"] = " ", ["Form.Words[0].About"] = "كلمات جديدة" },
            button: "Save and go on");

        Assert.Contains("Every sentence is needed in all three languages.", admin.Text, StringComparison.Ordinal);
        Assert.Equal("true", admin.Page.QuerySelector("[name='Form.Words[1].Levels[2]']")!.GetAttribute("aria-invalid"));
        Assert.Contains("كلمات جديدة", admin.Page.QuerySelector("[name='Form.Words[0].About']")!.TextContent, StringComparison.Ordinal);

        await admin.Submit(new Dictionary<string, string> { ["Form.Words[1].Levels[2]"] = "Draft 1" }, button: "Save and go on");
        Assert.Contains("each level needs its own", admin.Text, StringComparison.Ordinal);

        var text = new string('ق', 301);
        await admin.Submit(new Dictionary<string, string> { ["Form.Words[1].Levels[2]"] = text }, button: "Save and go on");
        Assert.Equal("/Assessments/EditItems/3/5", admin.At);
        Assert.Contains(text, admin.Page.QuerySelector("[name='Form.Words[1].Levels[2]']")!.TextContent, StringComparison.Ordinal);
        Assert.Equal("Draft 3", (await app.Db(db => db.ItemSetVersions.SingleAsync())).Read()[Domain.Work, Language.French].Levels[2]);
    }

    [Fact]
    public async Task Two_admins_are_told_of_each_other()
    {
        await app.Given.ItemSet(Domain.Work, "Draft", published: false);
        var (first, second) = (await app.SignedIn(await app.Given.Admin()), await app.SignedIn(await app.Given.Admin()));
        await first.Open("/Assessments/EditItems/3/5");
        await second.Open("/Assessments/EditItems/3/5");
        await second.Open("/Assessments/PreviewItems/3");
        await first.Submit(new Dictionary<string, string> { ["Form.Words[2].Question"] = "From the first?" }, button: "Save and go on");

        await second.Submit(new { Confirmed = "true" }, button: "Publish");
        Assert.Contains("This was changed meanwhile.", second.Text, StringComparison.Ordinal);
        Assert.Contains("From the first?", second.Text, StringComparison.Ordinal);
        await second.Submit(button: "Publish");
        Assert.Contains("Version 3 is published", second.Text, StringComparison.Ordinal);

        await first.Get("/Assessments/EditItems/3/5");
        Assert.Equal(HttpStatusCode.NotFound, first.Status);
    }

    [Fact]
    public async Task A_version_that_changes_nothing_is_not_published_and_a_published_one_never_changes()
    {
        var draft = ItemSetVersion.Start(ItemSet.Latest, 1, DateTime.UnixEpoch);
        Assert.Equal(ItemSetProblem.NothingChanged, draft.Publish(ItemSet.Latest, true, 1, DateTime.UnixEpoch));
        var words = Enum.GetValues<Language>().ToDictionary(l => l, l => ItemSet.Latest[Domain.Work, l] with { Question = "?" });
        Assert.Null(draft.Rewrite(Domain.Work, words));
        Assert.Equal(ItemSetProblem.NotConfirmed, draft.Publish(ItemSet.Latest, false, 1, DateTime.UnixEpoch));
        Assert.Null(draft.Publish(ItemSet.Latest, true, 1, DateTime.UnixEpoch));
        Assert.Equal(ItemSetProblem.AlreadyPublished, draft.Publish(ItemSet.Latest, true, 1, DateTime.UnixEpoch));
        Assert.Equal(ItemSetProblem.AlreadyPublished, draft.Rewrite(Domain.Work, words));
        words.Remove(Language.French);
        Assert.Equal(ItemSetProblem.SentenceMissing, ItemSetVersion.Start(ItemSet.Latest, 1, DateTime.UnixEpoch)
            .Rewrite(Domain.Work, words));
        await Assert.ThrowsAsync<InvalidDataException>(() => app.Db(db => new ItemSets(db, new PublishedItemSets()).OfVersionAsync(99)));
    }

    [Fact]
    public async Task The_paper_form_speaks_three_languages_and_carries_no_data()
    {
        var (mentor, youth, _) = await People();
        var at = await app.SignedIn(mentor);
        await (await at.Open($"/Assessments/Of/{youth.Id}")).Click("The assessment on paper");
        foreach (var language in Enum.GetValues<Language>())
        {
            await at.Open($"/Assessments/Blank?in={language}");
            var sheet = at.Page.QuerySelector("article.sheet")!;
            Assert.Equal(language == Language.Arabic ? "rtl" : "ltr", sheet.GetAttribute("dir"));
            foreach (var domain in Domains.All)
            {
                foreach (var sentence in ItemSet.Latest[domain, language].Levels)
                    Assert.Contains(sentence, sheet.TextContent, StringComparison.Ordinal);
            }

            Assert.DoesNotContain("Mostafa", sheet.TextContent, StringComparison.Ordinal);
        }

        Assert.Equal("en-GB", at.Page.DocumentElement.GetAttribute("lang"));
    }

    public ValueTask InitializeAsync() => ValueTask.CompletedTask;

    public ValueTask DisposeAsync() => app.DisposeAsync();

    private async Task<(Account Mentor, Youth Youth, Account Own)> People()
    {
        var centre = await app.Given.Centre();
        var mentor = await app.Given.Mentor(centre);
        var youth = await app.Given.Youth(centre, mentor);
        return (mentor, youth, await app.Given.AccountOf(youth));
    }
}
