using System.Text.RegularExpressions;
using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;
using Xunit;

namespace Pathways.EndToEnd;

/// <summary>What every page of a journey must be: accessible in both themes, and no wider than a 360 px screen.</summary>
public static class Looks
{
    private static readonly AxeRunOptions Rules = new()
    {
        RunOnly = new RunOnlyOptions { Type = "tag", Values = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"] },
    };

    private static readonly List<string> Found = [];
    private static readonly HashSet<string> Looked = [];

    /// <summary>Forgets what an earlier journey found.</summary>
    public static void Forget()
    {
        Found.Clear();
        Looked.Clear();
    }

    /// <summary>Fails with everything that was found wrong on the pages looked at so far.</summary>
    public static void EveryPageWasSound()
    {
        var found = string.Join('\n', Found.Distinct());
        Forget();
        Assert.True(found.Length == 0, found);
    }

    /// <summary>Runs axe in light and dark, and measures the width at 360 px. What is wrong is told by <see cref="EveryPageWasSound"/> at the end of the journey.</summary>
    public static async Task IsSound(this IPage page)
    {
        // A page seen before in this language with as many parts is not looked at twice.
        var kind = Regex.Replace(new Uri(page.Url).AbsolutePath, "[0-9]+", "#");
        var parts = await page.EvaluateAsync<string>("document.documentElement.lang + ' ' + [...new Set([...document.querySelectorAll('main *')].map(e => e.tagName + '.' + (e.getAttribute('class') ?? '')))].sort().join()");
        if (!Looked.Add(kind + " " + parts)) return;
        foreach (var scheme in new[] { ColorScheme.Light, ColorScheme.Dark })
        {
            await page.EmulateMediaAsync(new() { ColorScheme = scheme, ReducedMotion = ReducedMotion.Reduce });
            var result = await page.RunAxe(Rules);
            Found.AddRange(result.Violations.Select(v => $"{page.Url} ({scheme}): {v.Id}: {string.Join(" | ", v.Nodes.Take(3).Select(n => n.Html))}"));
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
        var widest = width <= 360 ? "" : await page.EvaluateAsync<string>("[...document.querySelectorAll('body *')].filter(e => { const r = e.getBoundingClientRect(); return r.right > 361 || r.left < -1; }).slice(0, 5).map(e => e.outerHTML.slice(0, 120)).join('\\n')");
        await page.SetViewportSizeAsync(before.Width, before.Height);
        if (width > 360) Found.Add($"{page.Url} is {width} px wide at 360 px: {widest}");
    }
}
