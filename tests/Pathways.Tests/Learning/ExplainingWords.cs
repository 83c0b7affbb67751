using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using Microsoft.AspNetCore.Html;
using Pathways.Core.Contact;
using Pathways.Web.Content;
using Xunit;

namespace Pathways.Tests.Learning;

/// <summary>Words of lessons with their meaning: one file per language, the first time in a lesson, without a script.</summary>
public sealed class ExplainingWords(TestApp app) : IClassFixture<TestApp>
{
    private static readonly Glossary Shipped = Glossary.Load(ModuleLibrary.Shipped);

    [Fact]
    public void Every_word_stands_in_every_language_with_a_meaning_of_one_line()
    {
        Assert.Empty(Shipped.Broken);
        Assert.All(Shipped.Terms.Values, terms =>
        {
            Assert.InRange(terms.Count, 30, 60);
            Assert.All(terms, term => Assert.InRange(term.Meaning.Length, 15, 110));
            Assert.Equal(terms.SelectMany(term => term.Forms).Count(), terms.SelectMany(term => term.Forms)
                .Distinct(StringComparer.OrdinalIgnoreCase).Count());
        });
    }

    [Theory]
    [InlineData("ar", "<p>أؤدي رسوما</p>", "")]
    [InlineData("ar", "<p>أؤدي رسوم الملف، والرسوم كثيرة.</p>", "رسوم")]
    [InlineData("ar", "<p>أسأل عن الرسوم.</p>", "الرسوم")]
    [InlineData("ar", "<p>ثمن بالرسوم، وللضمانة أجل.</p>", "بالرسوم,وللضمانة")]
    [InlineData("ar", "<p>ضمانة ومرسومة</p>", "")] // written with its article in the file: only with it
    [InlineData("ar", "<p>من السجل\nالوطني للسكان (RNP)</p>", "السجل\nالوطني للسكان")]
    [InlineData("fr", "<p>L’AMO et l’AMO Tadamon</p>", "AMO")]
    [InlineData("fr", "<p>Décret ou décrets</p>", "Décret")]
    [InlineData("fr", "<p>des légumes frais</p>", "")]
    [InlineData("en", "<p>my <strong>RIB</strong>, ribs</p>", "RIB")]
    [InlineData("en", "<h2>The RIB</h2><p><a href=\"https://rib.ma/RIB\">RIB</a> &amp; <code>RIB</code></p>", "")]
    public void The_first_time_it_stands_as_a_whole_word_it_is_a_button(string language, string html, string buttons)
    {
        var marked = Marked(html, language);

        Assert.Equal(buttons, string.Join(',', marked.QuerySelectorAll("button.term").Select(button => button.TextContent)));
    }

    [Fact]
    public void Nothing_else_of_any_lesson_changes_and_every_button_finds_its_meaning()
    {
        var (buttons, library) = (0, ModuleLibrary.Load(ModuleLibrary.Shipped));
        foreach (var language in Enum.GetValues<Language>())
        {
            foreach (var lesson in library.All.SelectMany(module => module.In(language).Lessons))
            {
                var page = Parsed(Written(Shipped.In(lesson, language)));
                foreach (var button in page.QuerySelectorAll("button"))
                {
                    buttons++;
                    Assert.Equal("button", button.GetAttribute("type"));
                    var meaning = page.GetElementById(button.GetAttribute("popovertarget")!)!;
                    Assert.True(meaning.HasAttribute("popover") && meaning.TextContent.Length > 15);
                    Assert.Null(button.Closest("h1, h2, h3, a, button button"));
                }

                foreach (var meaning in page.QuerySelectorAll("[popover]")) meaning.Remove();
                Assert.Equal(Parsed(lesson.Html.Value!).Body!.TextContent, page.Body!.TextContent);
            }
        }

        Assert.True(buttons > 60, $"{buttons} words explained");
    }

    [Fact]
    public async Task A_lesson_and_its_public_page_explain_the_same_words_and_paper_stays_paper()
    {
        var me = await app.SignedIn(await app.Given.AccountOf(await app.Given.Youth()));
        await me.Open("/Learning/Lesson/health-cover/1");
        var terms = me.Page.QuerySelectorAll(".markdown .term").Select(term => term.TextContent).ToList();
        Assert.Contains("AMO", terms);
        Assert.Contains("Morocco’s health cover", me.Page.QuerySelector("#term-1-amo[popover]")!.TextContent, StringComparison.Ordinal);

        var anybody = await app.Visitor().Open("/en/guides/health-cover");
        Assert.Equal(terms, anybody.Page.QuerySelectorAll("#lesson-1 .term").Select(term => term.TextContent));
        var ids = anybody.Page.QuerySelectorAll("[popover]").Select(meaning => meaning.Id).ToList();
        Assert.Equal(ids.Count, ids.Distinct().Count());
        Assert.Empty((await me.Open("/Learning/Print/health-cover")).Page.QuerySelectorAll(".term"));
    }

    [Fact]
    public void A_bad_line_and_a_key_that_a_language_lacks_are_named()
    {
        var folder = Directory.CreateTempSubdirectory("pathways-words-").FullName;
        foreach (var (language, lines) in new[] { ("ar", "rib | RIB | كشف"), ("fr", "rib | RIB | relevé\nrib | RIB | encore\nRib | x"),
            ("en", "# none\nfee | fee | a sum") })
        {
            Directory.CreateDirectory(Path.Combine(folder, language));
            File.WriteAllText(Path.Combine(folder, language, "glossary.txt"), lines);
        }

        Assert.Equal(["fr/glossary.txt 2", "fr/glossary.txt 3", "ar/glossary.txt ", "fr/glossary.txt ", "en/glossary.txt "],
            Glossary.Load(folder).Broken.Select(file => $"{file.File} {file.Line}"));
        Directory.Delete(folder, recursive: true);
    }

    private static IDocument Marked(string html, string language) => Parsed(Written(Shipped.In(
        new Lesson(1, "", "", "", new HtmlString(html), "", 1), language switch
        {
            "ar" => Language.Arabic,
            "fr" => Language.French,
            _ => Language.English,
        })));

    private static IDocument Parsed(string html) => new HtmlParser().ParseDocument(html);

    private static string Written(IHtmlContent content)
    {
        using var writer = new StringWriter();
        content.WriteTo(writer, System.Text.Encodings.Web.HtmlEncoder.Default);
        return writer.ToString();
    }
}
