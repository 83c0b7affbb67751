using System.Collections.Concurrent;
using System.Text.RegularExpressions;
using Deque.AxeCore.Commons;
using Microsoft.Playwright;
using Xunit;

namespace Pathways.EndToEnd;

/// <summary>What every page of a journey must be: accessible in both themes, and no wider than a 360 px screen.</summary>
public static class Looks
{
    // Run in the page itself: the library's own run opens one more tab for each result, which takes longer than looking.
    private static readonly string Axe = new BundledAxeScriptProvider().GetScript();

    private static readonly string Run = """
        async rules => (await axe.run(document, { runOnly: rules, resultTypes: ['violations'] })).violations
            .map(v => v.id + ': ' + v.nodes.slice(0, 3).map(n => n.html).join(' | '))
        """;

    private static readonly string[] Rules = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];

    // The themes differ in colour alone.
    private static readonly string[] Colours = ["color-contrast", "link-in-text-block"];

    private static readonly ConcurrentDictionary<string, (ConcurrentDictionary<string, bool> Looked, ConcurrentQueue<string> Found)> Sites =
        [];

    /// <summary>Fails with everything that was found wrong on the site's pages looked at so far, perhaps at another address.</summary>
    public static void EveryPageWasSound(this Site site, string? url = null)
    {
        Assert.True(Sites.TryRemove(new Uri(url ?? site.Url).Authority, out var seen), "No page was looked at.");
        var found = string.Join('\n', seen.Found.Distinct());
        Assert.True(found.Length == 0, found);
    }

    /// <summary>
    /// Runs axe, once more for the colours in the dark, and measures the width at 360 px. What is wrong is told by
    /// <see cref="EveryPageWasSound"/> at the end of the journey.
    /// </summary>
    public static async Task IsSound(this IPage page)
    {
        // A page seen before in this language with as many parts is not looked at twice.
        var kind = Regex.Replace(new Uri(page.Url).AbsolutePath, "[0-9]+", "#");
        var parts = await page.EvaluateAsync<string>("document.documentElement.lang + ' ' + [...new "
            + "Set([...document.querySelectorAll('main *')].map(e => e.tagName + '.' + (e.getAttribute('class') ?? '')))].sort().join()");
        if (!Seen(page).Looked.TryAdd(kind + " " + parts, true)) return;
        await page.EvaluateAsync(Axe);
        foreach (var (scheme, rules) in new[] { (ColorScheme.Light, Rules), (ColorScheme.Dark, Colours) })
        {
            await page.EmulateMediaAsync(new() { ColorScheme = scheme, ReducedMotion = ReducedMotion.Reduce });
            foreach (var wrong in await page.EvaluateAsync<string[]>(Run, rules)) Found(page, $"{page.Url} ({scheme}): {wrong}");
        }

        await page.EmulateMediaAsync(new() { ColorScheme = ColorScheme.Light });
        await page.IsNoWiderThanItsScreen();
    }

    /// <summary>Nothing sticks out at 360 px.</summary>
    public static async Task IsNoWiderThanItsScreen(this IPage page)
    {
        var before = page.ViewportSize!;
        await page.SetViewportSizeAsync(360, 740);
        var width = await page.EvaluateAsync<int>("document.documentElement.scrollWidth");
        var widest = width <= 360 ? ""
            : await page.EvaluateAsync<string>("[...document.querySelectorAll('body *')].filter(e => { const r = "
                + "e.getBoundingClientRect(); return r.right > 361 || r.left < -1; }).slice(0, 5).map(e => e.outerHTML.slice(0, "
                + "120)).join('\\n')");
        await page.SetViewportSizeAsync(before.Width, before.Height);
        if (width > 360) Found(page, $"{page.Url} is {width} px wide at 360 px: {widest}");
    }

    private static (ConcurrentDictionary<string, bool> Looked, ConcurrentQueue<string> Found) Seen(IPage page) =>
        Sites.GetOrAdd(new Uri(page.Url).Authority, _ => ([], new()));

    private static void Found(IPage page, string what) => Seen(page).Found.Enqueue(what);
}
