using Pathways.Core.Contact;
using Pathways.Web.Content;
using Xunit;

namespace Pathways.Tests.Content;

public sealed class ReadingPageFiles : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("pathways-pages-").FullName;

    public ReadingPageFiles()
    {
        foreach (var language in new[] { "ar", "fr", "en" })
        {
            foreach (var key in new[] { "society", "society/how-to-help", "privacy" })
            {
                var target = Path.Combine(folder, language, "pages", key + ".md");
                Directory.CreateDirectory(Path.GetDirectoryName(target)!);
                File.Copy(Path.Combine(ModuleLibrary.Shipped, language, "pages", key + ".md"), target);
            }
        }
    }

    [Fact]
    public void Whole_files_are_read_and_stand_behind_their_door()
    {
        var library = ArticleLibrary.Load(folder);

        Assert.Empty(library.Broken);
        Assert.Equal(["society/how-to-help"], library.Behind("society").Select(article => article.Key));
        Assert.Equal("Privacy in plain words", library.Find("privacy")!.In(Language.English).Title);
        Assert.Equal(5, library.Find("society/how-to-help")!.In(Language.Arabic).Sections.Count);
    }

    [Theory]
    [InlineData("icon: lock", "", "no icon", null)]
    [InlineData("title:", "titel:", "titel", 2)]
    [InlineData("checked: 2026", "checked: soon", "no day", 6)]
    [InlineData("https://", "http://", "https", 8)]
    public void A_broken_page_is_named_with_its_line_and_the_rest_is_there(string good, string bad, string says, int? line)
    {
        Change("fr/pages/privacy.md", good, bad);

        var library = ArticleLibrary.Load(folder);
        var broken = Assert.Single(library.Broken);
        Assert.Equal(("fr/pages/privacy.md", line), (broken.File, broken.Line));
        Assert.Contains(says, broken.Problem, StringComparison.Ordinal);
        Assert.Equal(library.Find("privacy")!.In(Language.Arabic), library.Find("privacy")!.In(Language.French));
        Assert.NotNull(library.Find("society"));
    }

    [Fact]
    public void A_language_that_is_missing_or_has_other_sections_is_named()
    {
        File.Delete(Path.Combine(folder, "en/pages/privacy.md"));
        Change("fr/pages/society/how-to-help.md", "## Je suis voisin", "Je suis voisin");

        Assert.Equal(["en/pages/privacy.md", "fr/pages/society/how-to-help.md"], ArticleLibrary.Load(folder).Broken.Select(file =>
            file.File).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Markup_in_a_page_stays_text()
    {
        Change("en/pages/privacy.md", "No account", "<img src=x onerror=alert(1)> No account");

        Assert.DoesNotContain("<img", ArticleLibrary.Load(folder).Find("privacy")!.In(Language.English).Sections[0].Html.Value,
            StringComparison.Ordinal);
    }

    public void Dispose() => Directory.Delete(folder, recursive: true);

    private void Change(string file, string good, string bad)
    {
        var path = Path.Combine(folder, file);
        var text = File.ReadAllText(path);
        Assert.Contains(good, text, StringComparison.Ordinal);
        File.WriteAllText(path, text.Replace(good, bad, StringComparison.Ordinal));
    }
}
