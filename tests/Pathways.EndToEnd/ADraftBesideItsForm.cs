using Xunit;
using static Microsoft.Playwright.Assertions;

namespace Pathways.EndToEnd;

/// <summary>drafts.js alone: what it puts into a form, and what it only offers.</summary>
public sealed class ADraftBesideItsForm(BlankPage blank)
{
    private const string Watch = """
        async () => {
          const store = await import('/js/store.js');
          await store.begin(7);
          await store.setMeta('owner', 7);
          await (await import('/js/words.js')).loadWords();
          await (await import('/js/drafts.js')).watch(document.querySelector('form'), 7);
        }
        """;

    private static readonly Dictionary<string, (int, object?)> Older = new()
    {
        ["GET /Drafts"] =
            (200, new { at = "2026-11-30T10:00:00Z", when = "at ten", fields = new { Note = new[] { "the first sentence" } } }),
        ["POST /Drafts"] = (200, new { when = "now" }),
    };

    [Fact]
    public async Task What_was_kept_is_put_into_a_form_that_is_opened()
    {
        var page = await blank.With(Form("", ""), Older);
        await page.EvaluateAsync(Watch);
        await Expect(page.Locator("textarea")).ToHaveValueAsync("the first sentence");
        await Expect(page.Locator("[data-draft-offer]")).ToContainTextAsync("Kept");
    }

    /// <summary>mentor.md F3: the page shows two sentences, the server has kept one.</summary>
    [Fact]
    public async Task A_form_that_came_back_refused_keeps_what_it_shows()
    {
        var page = await blank.With(Form("the first sentence, and the second", "data-came-back"), Older);
        await page.EvaluateAsync(Watch);
        await Expect(page.Locator("textarea")).ToHaveValueAsync("the first sentence, and the second");
        await page.Locator("[data-draft-offer] button").ClickAsync();
        await Expect(page.Locator("textarea")).ToHaveValueAsync("the first sentence");
    }

    [Fact]
    public async Task Once_the_sign_in_has_ended_the_form_leads_to_it_and_back()
    {
        var page = await blank.With(Form("", ""), new()
        {
            ["GET /Drafts"] = (204, null),
            ["POST /Drafts"] = (401, null),
        });
        await page.EvaluateAsync(Watch);
        await page.Locator("textarea").FillAsync("written after the hour");
        await Expect(page.Locator(".draft-state")).ToContainTextAsync("SignedOut");
        await Expect(page.Locator(".draft-state a")).ToHaveAttributeAsync("href", "/Accounts/SignIn?next=%2Fpage");
        await Expect(page.Locator("textarea")).ToHaveValueAsync("written after the hour");
    }

    [Fact]
    public async Task What_is_kept_carries_the_key_of_its_form_until_that_was_sent_and_more_is_typed()
    {
        var page = await blank.With(Form("", ""), new() { ["GET /Drafts"] = (204, null), ["POST /Drafts"] = (200, new { when = "now" }) });
        await page.EvaluateAsync(Watch);
        var kept = await page.RunAndWaitForRequestAsync(() => page.Locator("textarea").FillAsync("before"), IsDraft);
        Assert.Contains("name=\"form\"\r\n\r\n0a1b", kept.PostData!, StringComparison.Ordinal);

        await page.EvaluateAsync("document.querySelector('form').dispatchEvent(new Event('submit'))");
        var after = await page.RunAndWaitForRequestAsync(() => page.Locator("textarea").FillAsync("and more"), IsDraft);
        Assert.DoesNotContain("name=\"form\"", after.PostData!, StringComparison.Ordinal);

        static bool IsDraft(Microsoft.Playwright.IRequest request) =>
            request is { Method: "POST" } && request.Url.EndsWith("/Drafts", StringComparison.Ordinal);
    }

    private static string Form(string shown, string cameBack) =>
        $"<form data-draft=\"help-answer-1\" {cameBack}><input type=hidden name=_form value=t>"
            + "<input type=hidden name=_key value=0a1b>"
            + $"<textarea name=Note>{shown}</textarea></form>";
}
