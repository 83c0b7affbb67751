using Microsoft.Playwright;
using Xunit;

namespace Pathways.EndToEnd;

/// <summary>One browser for all journeys.</summary>
public sealed class Browser : IAsyncLifetime
{
    /// <summary>So long a journey waits for anything before it fails.</summary>
    public static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    private static readonly string[] Flags =
    [
        "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
            "--disable-component-update", "--disable-sync",
        "--disable-dev-shm-usage", $"--host-resolver-rules=MAP {Portal.Host} 127.0.0.1",
            $"--ignore-certificate-errors-spki-list={Portal.KeyHash}",
    ];

    private IPlaywright playwright = null!;
    private IBrowser browser = null!;

    public async ValueTask InitializeAsync()
    {
        Assertions.SetDefaultExpectTimeout((float)Patience.TotalMilliseconds);
        playwright = await Playwright.CreateAsync();
        var path = Environment.GetEnvironmentVariable("CHROMIUM") is { Length: > 0 } set ? set : "/usr/bin/chromium";
        browser = await playwright.Chromium.LaunchAsync(new() { ExecutablePath = path, Headless = true, Args = Flags });
    }

    /// <summary>A device of its own: nothing shared with another one.</summary>
    public async Task<IPage> Device(
        string url, bool phone, ColorScheme scheme = ColorScheme.Light, bool script = true, string zone = "Africa/Casablanca")
    {
        var context = await browser.NewContextAsync(new()
        {
            BaseURL = url,
            Locale = "fr-FR",
            TimezoneId = zone,
            ColorScheme = scheme,
            JavaScriptEnabled = script,
            HasTouch = phone,
            ViewportSize = phone ? new() { Width = 390, Height = 844 } : new() { Width = 1280, Height = 800 },
        });
        context.SetDefaultTimeout((float)Patience.TotalMilliseconds);
        return await context.NewPageAsync();
    }

    public async ValueTask DisposeAsync()
    {
        await browser.DisposeAsync();
        playwright.Dispose();
    }
}
