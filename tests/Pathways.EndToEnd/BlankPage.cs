using System.Text.Json;
using Microsoft.Playwright;
using Pathways.EndToEnd;
using Pathways.Web.Startup;
using Xunit;

[assembly: AssemblyFixture(typeof(BlankPage))]

namespace Pathways.EndToEnd;

/// <summary>
/// A page without a server, for one script alone: the files of wwwroot, the body that a test writes, and what the test answers to the
/// script's questions. One browser for all of them.
/// </summary>
public sealed class BlankPage : IAsyncDisposable
{
    private const string Site = "https://pathways.test";

    private readonly Browser browser = new();
    private readonly SemaphoreSlim starting = new(1);
    private bool isStarted;

    /// <summary>
    /// Opens one. The texts of scripts are their keys with their values, so that a test reads which sentence was said.
    /// </summary>
    /// <param name="body">Markup of the page's body.</param>
    /// <param name="answers">By method and path; what is not here is a network that is not there.</param>
    public async Task<IPage> With(string body, Dictionary<string, (int Status, object? Json)>? answers = null)
    {
        await starting.WaitAsync();
        if (!isStarted) await browser.InitializeAsync();
        isStarted = true;
        starting.Release();
        var page = await browser.Device(Site, phone: true);
        await page.RouteAsync("**/*", async route =>
        {
            var (method, path) = (route.Request.Method, new Uri(route.Request.Url).AbsolutePath);
            var file = Path.Combine(WebRoot.Find(), path.TrimStart('/'));
            if (answers?.TryGetValue($"{method} {path}", out var answer) == true)
                await route.FulfillAsync(new()
                {
                    Status = answer.Status,
                    ContentType = "application/json",
                    Body = answer.Json is null ? "" : JsonSerializer.Serialize(answer.Json),
                });
            else if (path == "/words") await route.FulfillAsync(new() { ContentType = "application/json", Body = Words() });
            else if (path == "/page") await route.FulfillAsync(new() { ContentType = "text/html; charset=utf-8", Body = Page(body) });
            else if (File.Exists(file)) await route.FulfillAsync(new() { Path = file });
            else await route.AbortAsync("internetdisconnected");
        });
        await page.GotoAsync("/page");
        return page;
    }

    public async ValueTask DisposeAsync()
    {
        if (isStarted) await browser.DisposeAsync();
        starting.Dispose();
    }

    private static string Page(string body) => $"""
        <!doctype html><html lang="en"><head><title>One script</title>
        <meta name="device" content="7" data-language="en" data-words="/words" data-keep="30" data-idle="12"></head>
        <body><main>{body}</main></body></html>
        """;

    /// <summary>Every key a script says, as itself.</summary>
    private static string Words() => JsonSerializer.Serialize(
        Directory.GetFiles(Path.Combine(WebRoot.Find(), "js")).SelectMany(file => System.Text.RegularExpressions.Regex.Matches(
            File.ReadAllText(file), "(?:say|button)\\(.*?'(\\w+)'").Select(match => match.Groups[1].Value)).Distinct()
            .Concat(["SignedOut", "SignedOutHere", "OnPhone", "NotKept"]).Distinct().ToDictionary(key => key, key => key + " {0}"));
}
