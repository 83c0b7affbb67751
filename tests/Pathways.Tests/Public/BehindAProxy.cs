using System.Text;
using Xunit;

namespace Pathways.Tests.Public;

/// <summary>
/// The program answers at another address than people type: what search engines and previews are told is the configured one, everywhere.
/// </summary>
public sealed class BehindAProxy(BehindAProxy.App app) : IClassFixture<BehindAProxy.App>
{
    private const string Typed = "https://pathways.example.org";

    [Theory]
    [InlineData("/ar"), InlineData("/fr/guides/bank-account"), InlineData("/en/results"), InlineData("/ar/search?q=x")]
    public async Task A_page_names_only_the_address_people_type(string address)
    {
        using var somebody = app.Visitor();
        await somebody.Open(address);

        var named = somebody.Page.QuerySelectorAll("link[rel=canonical], link[rel=alternate], meta[property^='og:']")
            .Select(element => element.GetAttribute("href") ?? element.GetAttribute("content")!)
            .Where(text => text.StartsWith("http", StringComparison.Ordinal)).ToList();
        Assert.True(named.Count >= 2);
        Assert.All(named, url => Assert.StartsWith(Typed + "/", url, StringComparison.Ordinal));
        Assert.DoesNotContain(Typed + "//", Encoding.UTF8.GetString(somebody.Bytes), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/robots.txt"), InlineData("/sitemap.xml")]
    public async Task So_do_robots_and_site_map(string address)
    {
        using var somebody = app.Visitor();
        await somebody.Get(address);
        var text = Encoding.UTF8.GetString(somebody.Bytes);

        Assert.Contains(Typed + "/", text, StringComparison.Ordinal);
        Assert.DoesNotContain("localhost", text, StringComparison.Ordinal);
        Assert.DoesNotContain(Typed + "//", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Whoever_names_another_host_changes_nothing()
    {
        using var somebody = app.Visitor();
        using var request = new HttpRequestMessage(HttpMethod.Get, "/ar");
        request.Headers.Host = "evil.example";
        await somebody.Send(request);

        Assert.DoesNotContain("evil.example", Encoding.UTF8.GetString(somebody.Bytes), StringComparison.Ordinal);
    }

    public sealed class App : TestApp
    {
        protected override IReadOnlyDictionary<string, string> MoreSettings =>
            new Dictionary<string, string> { ["Site:PublicUrl"] = Typed + "/" };
    }
}
