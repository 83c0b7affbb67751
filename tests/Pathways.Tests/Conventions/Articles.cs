using System.Text.RegularExpressions;
using Pathways.Core.Contact;
using Pathways.Core.Entitlements;
using Pathways.Core.Figures;
using Pathways.Web.Content;
using Xunit;

namespace Pathways.Tests.Conventions;

/// <summary>Every public page stands in three languages with the same sections, and what modules and pages say can be checked.</summary>
public sealed class Articles
{
    private static readonly ArticleLibrary Library = ArticleLibrary.Load(ModuleLibrary.Shipped);
    private static readonly ModuleLibrary Modules = ModuleLibrary.Load(ModuleLibrary.Shipped);

    /// <summary>Hosts that sources may name. A new one is added after somebody has opened it.</summary>
    private static readonly HashSet<string> Hosts =
        [.. File.ReadLines(Path.Combine(Source.Root, "tests/Pathways.Tests/Conventions/hosts.txt")).Select(line => line.Trim())
            .Where(line => line.Length > 0)];

    public static TheoryData<string> Keys => [.. Library.All.Select(article => article.Key)];

    [Fact]
    public void Every_page_is_whole_and_alike_in_every_language()
    {
        Assert.Empty(Library.Broken);
        Assert.Superset(new HashSet<string> { "professionals", "professionals/assessment", "professionals/relational-work",
            "professionals/pathway-plan", "professionals/aftercare", "society", "about", "privacy" },
            Library.All.Select(article => article.Key).ToHashSet());
    }

    [Theory, MemberData(nameof(Keys))]
    public void A_page_keeps_its_bounds(string key)
    {
        var article = Library.Find(key)!;

        Assert.Equal(3, article.Texts.Count);
        Assert.InRange(article.CheckedOn, new DateOnly(2026, 1, 1), new DateOnly(2036, 1, 1));
        Assert.All(article.Texts, text =>
            Assert.True(text.Value.Words is >= 60 and <= 420, $"{key} in {text.Key}: {text.Value.Words} words"));
        Assert.All(article.Texts, text =>
            Assert.True(text.Value.Summary.Length <= 160, $"{key} in {text.Key}: the summary has {text.Value.Summary.Length} letters"));
        Assert.Single(article.Texts.Values.Select(text => string.Join(' ', text.Sources.Select(source => source.Url))).Distinct());
    }

    [Theory, MemberData(nameof(Keys))]
    public void A_figure_has_a_source(string key)
    {
        foreach (var (language, text) in Library.Find(key)!.Texts)
        {
            var words = string.Join('\n', text.Sections.Select(section => section.Plain).Append(text.Intro.Value ?? ""));
            if (Regex.IsMatch(words, @"\d ?%|في المئة|\d{4}|\bDH\b|درهم"))
                Assert.True(text.Sources.Count > 0, $"{key} in {language} tells a figure without a source");
        }
    }

    [Fact]
    public void Links_inside_pages_stay_in_their_language()
    {
        foreach (var article in Library.All)
        {
            foreach (var (language, text) in article.Texts)
            {
                var code = ModuleLibrary.Shipped.Length > 0 && language == Language.Arabic ? "ar" : language == Language.French
                    ? "fr" : "en";
                var html = text.Intro.Value + string.Concat(text.Sections.Select(section => section.Html.Value));
                Assert.All(Regex.Matches(html, "href=\"([^\"]+)\""), link =>
                    Assert.StartsWith($"/{code}/", link.Groups[1].Value, StringComparison.Ordinal));
            }
        }
    }

    [Fact]
    public void Sources_are_https_addresses_of_hosts_that_were_read()
    {
        var addresses = Modules.All.SelectMany(module => module.Texts.Values.SelectMany(text => text.Sources))
            .Concat(Library.All.SelectMany(article => article.Texts.Values.SelectMany(text => text.Sources)))
            .Select(source => new Uri(source.Url))
            .Concat(MoroccanEntitlements.Facts.Values.SelectMany(fact => fact.Sources.Select(source => source.Address)))
            .Concat(LegalFigures.OfCountry("morocco").All.Select(figure => new Uri(figure.Url)));

        Assert.All(addresses, address =>
        {
            Assert.Equal("https", address.Scheme);
            Assert.True(Hosts.Contains(address.Host), $"{address.Host} is not in hosts.txt ({address})");
        });
    }

    [Fact]
    public void Every_module_with_a_Moroccan_fact_names_a_source() =>
        Assert.All(Modules.All, module => Assert.All(module.Texts.Values, text =>
            Assert.True(text.Sources.Count > 0 || !text.Lessons.Any(lesson =>
                Regex.IsMatch(lesson.Plain, @"(?i)\b(loi|law|decree|décret)\b|القانون رقم|مرسوم")), module.Key)));

    /// <summary>Statements found in sources that could not be confirmed (see MoroccanEntitlements): none of them is told as true.</summary>
    [Theory]
    [InlineData("70 ?%|70 في المئة|70 percent")] // a share of leavers that somebody said, and nobody counted
    [InlineData("(?i)automatically (covered|insured)|couvert automatiquement|تلقائيا بالتغطية")] // health cover at 18
    public void What_is_not_verified_is_not_told(string pattern)
    {
        foreach (var file in Source.Files("src/Pathways.Web/Content", ".md"))
            Assert.False(Regex.IsMatch(File.ReadAllText(file), pattern), $"{Source.Short(file)} tells {pattern}");
    }
}
