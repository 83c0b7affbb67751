using Microsoft.Playwright;
using Xunit;

namespace Pathways.EndToEnd;

/// <summary>What people do on pages, by field names, so that one journey is told in every language.</summary>
public static class Doing
{
    /// <summary>Writes into a field; a folded part is opened first.</summary>
    public static async Task Write(this IPage page, string field, string value)
    {
        await page.Unfold(field);
        await page.Locator($"main [name='{field}']").First.FillAsync(value);
    }

    /// <summary>Picks from a list.</summary>
    public static Task Pick(this IPage page, string field, string value) =>
        page.Locator($"main select[name='{field}']").First.SelectOptionAsync(value);

    /// <summary>Picks from a list by the words shown.</summary>
    public static async Task PickWords(this IPage page, string field, string words)
    {
        var option = page.Locator($"main select[name='{field}'] option").Filter(new() { HasText = words });
        await page.Pick(field, (await option.First.GetAttributeAsync("value"))!);
    }

    /// <summary>Ticks a radio button or checkbox by the keyboard, which also shows that it can be reached without a pointer.</summary>
    public static async Task Tick(this IPage page, string field, string value)
    {
        await page.Unfold(field);
        var input = page.Locator($"main input[name='{field}'][value='{value}']").First;
        if (!await input.IsCheckedAsync()) await input.PressAsync("Space");
        await Assertions.Expect(input).ToBeCheckedAsync();
    }

    private static async Task Unfold(this IPage page, string field)
    {
        var folded = page.Locator($"main details:not([open]):has([name='{field}']) > summary");
        if (await folded.CountAsync() > 0) await folded.First.ClickAsync();
    }

    /// <summary>Presses the button of the form that holds a field, or the first form of the page.</summary>
    public static async Task Send(this IPage page, string? field = null)
    {
        var form = field is null ? page.Locator("main form[method=post]").First
            : page.Locator($"main form[method=post]:has([name='{field}'])").First;
        await page.AndTheNextPage(form.Locator("button:not([formaction]):not([type=button])").Last.ClickAsync);
    }

    /// <summary>Presses the button of the form that posts to a handler or address.</summary>
    public static async Task SendTo(this IPage page, string action)
    {
        await page.AndTheNextPage(page.Locator($"main form[action*='{action}'] button").First.ClickAsync);
    }

    /// <summary>
    /// Presses, and waits for the page that answers: a form that first asks whether there is a network leaves a moment later.
    /// </summary>
    public static async Task AndTheNextPage(this IPage page, Func<LocatorClickOptions?, Task> press)
    {
        await page.EvaluateAsync("() => { document.documentElement.dataset.before = ''; }");
        await press(null);
        await page.WaitForSelectorAsync("html:not([data-before]) main", new() { State = WaitForSelectorState.Attached });
        await page.WaitForFunctionAsync("() => document.readyState !== 'loading'");
    }

    /// <summary>Opens an address and looks at it: status, accessibility, width.</summary>
    public static async Task Visit(this IPage page, string path)
    {
        await page.Open(path);
        await page.IsSound();
    }

    /// <summary>Opens an address.</summary>
    public static async Task Open(this IPage page, string path)
    {
        var response = await page.GotoAsync(path);
        Assert.True(response!.Ok, $"{path} answered {response.Status}");
    }

    /// <summary>Signs in through the form.</summary>
    public static async Task SignIn(this IPage page, string name, string password)
    {
        await page.GotoAsync("/Accounts/SignIn");
        await page.Write("Form.Name", name);
        await page.Write("Form.Password", password);
        await page.Send();
        Assert.DoesNotContain("/Accounts/SignIn", page.Url, StringComparison.Ordinal);
    }

    /// <summary>The number at the end of the address of the first link that begins so.</summary>
    public static async Task<int> IdOf(this IPage page, string linkPrefix, string? words = null)
    {
        var link = page.Locator($"a[href^='{linkPrefix}']");
        if (words is not null) link = link.Filter(new() { HasText = words });
        var href = await link.First.GetAttributeAsync("href");
        return int.Parse(href![linkPrefix.Length..].Split('?', '/', '#')[0], System.Globalization.CultureInfo.InvariantCulture);
    }
}
