using System.Net;
using AngleSharp.Dom;
using Microsoft.Extensions.DependencyInjection;
using Pathways.Core.Contact;
using Pathways.Web.Content;
using Xunit;

namespace Pathways.Tests.Public;

public sealed class VisitingThePublicSite(TestApp app) : IClassFixture<TestApp>
{
    private static readonly string[] Places =
    [
        "", "/guides", "/guides/bank-account", "/professionals", "/professionals/assessment", "/society", "/society/how-to-help", "/about",
            "/privacy", "/card", "/entitlements", "/results",
        "/search", "/search?q=bank",
    ];

    public static TheoryData<string> EveryPlace =>
        [.. new[] { "ar", "fr", "en" }.SelectMany(language => Places.Select(place => $"/{language}{place}"))];

    [Theory, MemberData(nameof(EveryPlace))]
    public async Task Every_page_speaks_the_language_of_its_address_and_sets_no_cookie(string address)
    {
        using var somebody = app.Visitor(Language.English);
        await somebody.Open(address);

        Assert.False(somebody.Response.Headers.Contains("Set-Cookie"));
        Assert.StartsWith(address[1..3], somebody.Page.DocumentElement.GetAttribute("lang"), StringComparison.Ordinal);
        Assert.Equal(address.StartsWith("/ar", StringComparison.Ordinal) ? "rtl"
            : "ltr", somebody.Page.DocumentElement.GetAttribute("dir"));
        Assert.Single(somebody.Page.QuerySelectorAll("h1"));
        Assert.Empty(somebody.Page.QuerySelectorAll("[style], style, input[name=_form]"));
        // the card keeps itself on the phone
        Assert.Equal(address.EndsWith("/card", StringComparison.Ordinal) ? ["/js/card.js"]
            : [], somebody.Page.QuerySelectorAll("script").Select(script => script.GetAttribute("src")!.Split('?')[0]));
        Assert.NotEmpty(somebody.Page.QuerySelector("meta[name=description]")!.GetAttribute("content")!);
        Assert.Contains("public", somebody.Response.Headers.CacheControl!.ToString(), StringComparison.Ordinal);
    }

    [Theory, MemberData(nameof(EveryPlace))]
    public async Task Every_page_names_itself_in_every_language(string address)
    {
        using var somebody = app.Visitor();
        await somebody.Open(address);

        var path = address[3..].Split('?')[0];
        if (path == "/search")
        {
            Assert.Equal("noindex", somebody.Page.QuerySelector("meta[name=robots]")!.GetAttribute("content"));
        }
        else
        {
            Assert.Equal($"https://localhost/{address[1..3]}{path}",
                somebody.Page.QuerySelector("link[rel=canonical]")!.GetAttribute("href"));
            Assert.Equal(
                [("ar", $"https://localhost/ar{path}"), ("fr", $"https://localhost/fr{path}"), ("en", $"https://localhost/en{path}"),
                    ("x-default", $"https://localhost/ar{path}")],
                somebody.Page.QuerySelectorAll("link[rel=alternate]")
                    .Select(link => (link.GetAttribute("hreflang")!, link.GetAttribute("href")!)));
        }

        Assert.Equal("https://localhost/img/share.png", somebody.Page.QuerySelector("meta[property='og:image']")!.GetAttribute("content"));
    }

    [Fact]
    public async Task Every_link_of_every_page_leads_somewhere()
    {
        using var somebody = app.Visitor();
        var asked = new HashSet<string>(StringComparer.Ordinal);
        var waiting = new Queue<string>(["/ar", "/fr", "/en"]);
        while (waiting.TryDequeue(out var address))
        {
            if (!asked.Add(address.Split('#')[0])) continue;
            await somebody.Send(new HttpRequestMessage(HttpMethod.Get, address), follow: false);
            Assert.True(somebody.Status == HttpStatusCode.OK, $"{address}: {somebody.Status}");
            if (address.Contains("/Accounts/", StringComparison.Ordinal)) continue;
            foreach (var link in somebody.Page.QuerySelectorAll("a[href]").Select(a => a.GetAttribute("href")!))
            {
                if (link.StartsWith('/')) waiting.Enqueue(link);
                else if (link.StartsWith('#')) Assert.True(somebody.Page.GetElementById(link[1..]) is not null, $"{address}: {link}");
                else Assert.True(link.StartsWith("https://", StringComparison.Ordinal) || link.StartsWith("tel:", StringComparison.Ordinal),
                    $"{address}: {link}");
            }
        }

        Assert.True(asked.Count > 90, $"{asked.Count} pages");
    }

    [Fact]
    public async Task The_front_door_leads_a_visitor_to_Arabic_and_somebody_signed_in_home()
    {
        using var newcomer = app.Visitor();
        newcomer.Forget();
        await newcomer.Send(new HttpRequestMessage(HttpMethod.Get, "/"), follow: false);
        Assert.Equal((HttpStatusCode.Redirect, "/ar"), (newcomer.Status, newcomer.Response.Headers.Location!.ToString()));

        using var admin = await app.SignedIn(await app.Given.Admin());
        await admin.Send(new HttpRequestMessage(HttpMethod.Get, "/"), follow: false);
        Assert.Equal("/Accounts", admin.Response.Headers.Location!.ToString());
    }

    [Fact]
    public async Task Somebody_signed_in_sees_the_same_bytes_and_no_cookie_is_renewed()
    {
        using var somebody = app.Visitor();
        await somebody.Open("/fr/guides");
        var mentor = await app.Given.Mentor();
        using var signedIn = await app.SignedIn(mentor);
        app.Time.Advance(TimeSpan.FromMinutes(45));
        app.Sql.Clear();
        await signedIn.Open("/fr/guides");

        Assert.Equal(somebody.Bytes, signedIn.Bytes);
        Assert.False(signedIn.Response.Headers.Contains("Set-Cookie"));
        // the admin's places, at most once in half a minute; nothing of the person
        Assert.True(app.Sql.Statements.Count <= 1, string.Join('\n', app.Sql.Statements));
    }

    [Fact]
    public async Task Who_has_the_page_already_gets_nothing_again()
    {
        using var somebody = app.Visitor();
        await somebody.Open("/ar/card");
        var tag = somebody.Response.Headers.ETag!.ToString();

        var request = new HttpRequestMessage(HttpMethod.Get, "/ar/card");
        request.Headers.TryAddWithoutValidation("If-None-Match", tag);
        await somebody.Send(request);

        Assert.Equal(HttpStatusCode.NotModified, somebody.Status);
        Assert.Empty(somebody.Bytes);
        Assert.Equal(tag, somebody.Response.Headers.ETag!.ToString());
    }

    [Theory]
    [InlineData("/ar/nothing", "هذه الصفحة غير موجودة")]
    [InlineData("/fr/guides/nothing", "Cette page n’existe pas")]
    [InlineData("/en/professionals/nothing", "This page is not here")]
    public async Task A_missing_page_says_so_in_the_language_of_the_address(string address, string words)
    {
        using var somebody = app.Visitor(Language.English);
        await somebody.Get(address);

        Assert.Equal(HttpStatusCode.NotFound, somebody.Status);
        Assert.Contains(words, somebody.Text, StringComparison.Ordinal);
        Assert.False(somebody.Response.Headers.Contains("Set-Cookie"));
    }

    [Fact]
    public async Task The_sign_in_page_goes_on_in_the_language_of_the_public_page()
    {
        using var somebody = app.Visitor();
        somebody.Forget();
        await somebody.Open("/fr");
        await somebody.Click("Connexion");

        Assert.StartsWith("fr", somebody.Page.DocumentElement.GetAttribute("lang"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_site_map_lists_every_page_in_every_language_and_robots_find_it()
    {
        using var somebody = app.Visitor();
        await somebody.Get("/robots.txt");
        var robots = System.Text.Encoding.UTF8.GetString(somebody.Bytes);
        Assert.Contains("Sitemap: https://localhost/sitemap.xml", robots, StringComparison.Ordinal);
        Assert.Contains("Disallow: /\n", robots, StringComparison.Ordinal);

        await somebody.Get("/sitemap.xml");
        var map = System.Xml.Linq.XDocument.Parse(System.Text.Encoding.UTF8.GetString(somebody.Bytes));
        var places = map.Root!.Elements().Select(url => new Uri(url.Elements().First().Value).AbsolutePath).ToList();
        var modules = app.Services.GetRequiredService<ModuleLibrary>().All.Count;
        var articles = app.Services.GetRequiredService<ArticleLibrary>().All.Count;
        Assert.Equal(3 * (5 + modules + articles), places.Distinct().Count());
        Assert.All(map.Root.Elements(), url => Assert.Equal(4, url.Elements().Count(element => element.Name.LocalName == "link")));
        foreach (var place in places.Where((_, i) => i % 7 == 0)) await somebody.Open(place);
    }

    [Fact]
    public async Task The_guide_has_every_lesson_with_its_picture_and_where_facts_come_from()
    {
        using var somebody = app.Visitor();
        await somebody.Open("/fr/guides/bank-account");
        var words = app.Services.GetRequiredService<ModuleLibrary>().Find("bank-account")!.In(Language.French);

        Assert.Equal(words.Lessons.Select(lesson => lesson.Title), somebody.Page.QuerySelectorAll(".guide__lesson h2")
            .Select(title => title.TextContent));
        Assert.All(somebody.Page.QuerySelectorAll("article img"), picture => Assert.NotEmpty(picture.GetAttribute("alt")!));
        Assert.Contains("Vérifié le 30 novembre 2026", somebody.Text, StringComparison.Ordinal);
        Assert.Equal(words.Sources.Count, somebody.Page.QuerySelectorAll(".source a").Length);
    }

    [Fact]
    public async Task The_card_has_every_number_to_call_and_for_the_wallet()
    {
        using var somebody = app.Visitor();
        await somebody.Open("/ar/card");

        foreach (var phone in new[] { "19", "112", "177", "15", "2511", "0800002511", "8350", "141" })
        {
            Assert.NotEmpty(somebody.Page.QuerySelectorAll($"a[href='tel:{phone}']"));
            Assert.Contains(somebody.Page.QuerySelectorAll("#wallet dd b"), number => number.TextContent == phone);
        }
    }

    [Theory]
    [InlineData("/ar/search?q=%D8%A7%D9%84%D9%83%D9%90%D8%B1%D8%A7%D8%A1", "/ar/guides/lease")]
    [InlineData("/fr/search?q=LOYER", "/fr/guides/lease")]
    [InlineData("/en/search?q=aftercare", "/en/professionals/aftercare")]
    public async Task A_search_leads_to_the_page_and_marks_the_word(string address, string page)
    {
        using var somebody = app.Visitor();
        await somebody.Open(address);

        Assert.Contains(somebody.Page.QuerySelectorAll(".hits a"), link =>
            link.GetAttribute("href")!.StartsWith(page, StringComparison.Ordinal));
        Assert.NotEmpty(somebody.Page.QuerySelectorAll("mark"));
    }

    [Theory]
    [InlineData("/ar/search?q=%3Cscript%3Ealert(1)%3C/script%3E")]
    [InlineData("/fr/search?q=%22%27%20%EF%BF%BF%D9%8B")]
    [InlineData("/en/search?q=%20%20")]
    public async Task A_strange_search_breaks_nothing(string address)
    {
        using var somebody = app.Visitor();
        await somebody.Open(address);

        Assert.Empty(somebody.Page.QuerySelectorAll("script"));
    }

    [Fact]
    public async Task A_search_for_nothing_known_shows_a_way_on_and_a_book_is_cut()
    {
        using var somebody = app.Visitor();
        await somebody.Open("/fr/search?q=xylophone");
        Assert.Contains("Ce mot n’apparaît pas ici", somebody.Text, StringComparison.Ordinal);
        Assert.NotEmpty(somebody.Page.QuerySelectorAll(".empty a[href='/fr/guides']"));

        await somebody.Open("/fr/search?q=" + new string('a', 3000));
        Assert.Equal(100, somebody.Page.QuerySelector("#q")!.GetAttribute("value")!.Length);
    }
}
