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

    /// <summary>Runs axe in light and dark, and measures the width at 360 px.</summary>
    public static async Task IsSound(this IPage page)
    {
        foreach (var scheme in new[] { ColorScheme.Light, ColorScheme.Dark })
        {
            await page.EmulateMediaAsync(new() { ColorScheme = scheme, ReducedMotion = ReducedMotion.Reduce });
            var result = await page.RunAxe(Rules);
            Assert.True(result.Violations.Length == 0, $"{page.Url} ({scheme}): " + string.Join("; ", result.Violations.Select(v => $"{v.Id}: {string.Join(" | ", v.Nodes.Take(3).Select(n => n.Html))}")));
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
        Assert.True(width <= 360, $"{page.Url} is {width} px wide at 360 px: {widest}");
    }
}
