using Pathways.Core.Contact;
using Pathways.Web.Content;
using Xunit;

namespace Pathways.Tests.Wellbeing;

public sealed class ReadingTheOfficialTexts
{
    [Fact]
    public void A_language_without_a_file_is_not_offered()
    {
        var who5 = Who5.Load(Sample.Folder(("fr", Sample.Text("Phrase"))));

        Assert.Equal([Language.French], who5.Offered);
        Assert.Null(who5.In(Language.Arabic));
        Assert.Empty(who5.Broken);
        Assert.Equal(("Phrase 5", "Answer 5", new DateOnly(2026, 11, 22)),
            (who5.In(Language.French)!.Statements[4], who5.In(Language.French)!.Answers[0], who5.In(Language.French)!.Checked));
    }

    [Theory]
    [InlineData("\"Phrase 5\"", "\"\"", "5 statements")]
    [InlineData("\"Answer 0\"", "\" \"", "6 answers")]
    [InlineData("Invented for a test", "", "attribution")]
    [InlineData("https://", "ftp://", "https")]
    [InlineData("\"licence\"", "\"license\"", "license")]
    [InlineData("{", "{ ,", "")]
    public void A_broken_file_is_named_and_the_others_are_offered(string part, string instead, string problem)
    {
        var text = Sample.Text("Phrase");
        var at = text.IndexOf(part, StringComparison.Ordinal);
        var who5 = Who5.Load(Sample.Folder(("fr", text[..at] + instead + text[(at + part.Length)..]), ("en", Sample.Text("Sentence"))));

        Assert.Equal([Language.English], who5.Offered);
        var broken = Assert.Single(who5.Broken);
        Assert.Equal("who5/fr.json", broken.File);
        Assert.Contains(problem, broken.Problem, StringComparison.Ordinal);
    }

    [Fact]
    public void No_text_is_shipped_without_being_verified() => Assert.Empty(Who5.Load(Who5.Shipped).Offered);
}
