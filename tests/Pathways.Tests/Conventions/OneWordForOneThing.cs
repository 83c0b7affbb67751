using System.Text.RegularExpressions;
using Xunit;

namespace Pathways.Tests.Conventions;

/// <summary>One thing has one word in each language: <c>words.txt</c> says which words stand nowhere, or not on some screens.</summary>
public sealed class OneWordForOneThing
{
    private static readonly List<string[]> Rows =
    [
        .. File.ReadAllLines(Path.Combine(Source.Root, "tests/Pathways.Tests/Conventions/words.txt"))
            .Where(line => line.Length > 0 && !line.StartsWith('#')).Select(line => line.Split(" | ")),
    ];

    private static readonly string[] YouthKeys = [.. Rows.Where(row => row[0] == "youth keys").SelectMany(row => row[1].Split(' '))];

    private static readonly List<Piece> Pieces = [.. OfTexts(), .. OfContent()];

    /// <summary>The rules: language, where, what must not stand there, what stands there instead.</summary>
    public static TheoryData<string, string, string, string> Rules =>
        [.. Rows.Where(row => row.Length == 4).Select(row => (row[0], row[1], row[2], row[3]))];

    [Theory]
    [MemberData(nameof(Rules))]
    public void A_word_that_has_a_better_one_stands_nowhere(string language, string where, string forbidden, string instead)
    {
        var word = new Regex(forbidden, RegexOptions.CultureInvariant);
        var wrong = Pieces.Where(piece => piece.Language == language && IsIn(piece, where) && word.IsMatch(piece.Text))
            .Select(piece => $"{piece.Where}: {piece.Text}").ToList();
        Assert.True(wrong.Count == 0, $"Instead: {instead}\n{string.Join('\n', wrong)}");
    }

    [Fact]
    public void Every_row_is_whole_and_names_keys_that_exist()
    {
        Assert.All(Rows, row => Assert.True(row.Length == (row[0] == "youth keys" ? 2 : 4), string.Join(" | ", row)));
        string[] screens = ["everything", "portal", "texts", "public-texts", "public", "youth", "staff"];
        var named = Rows.SelectMany(row => row[1].Split(' ')).Where(name => !screens.Contains(name)).ToList();
        Assert.All(named, name =>
            Assert.True(Pieces.Any(piece => piece.Where.StartsWith(name, StringComparison.Ordinal)), $"no key begins with {name}"));
    }

    private static bool IsIn(Piece piece, string where) => where switch
    {
        "everything" => true,
        "portal" => piece.Kind is not Kind.Module,
        "texts" => piece.Kind is Kind.Text,
        "public-texts" => IsText(piece, ["PublicText."]),
        "public" => piece.Kind is Kind.Page || IsText(piece, ["PublicText."]),
        "youth" => IsText(piece, YouthKeys),
        "staff" => piece.Kind is Kind.Text && !IsText(piece, [.. YouthKeys, "PublicText."]),
        _ => IsText(piece, where.Split(' ')),
    };

    private static bool IsText(Piece piece, string[] keys) =>
        piece.Kind is Kind.Text && keys.Any(key => piece.Where.StartsWith(key, StringComparison.Ordinal));

    /// <summary>Each form of a text by itself, except the two of the one role that is named for a person.</summary>
    private static IEnumerable<Piece> OfTexts() =>
        from family in TextFamily.All
        from language in family.Languages
        from text in language.Texts
        where text.Key != "Role.Mentor" || family.Name != "Words" // m:… and f:… say each exactly one of both
        from form in TextFamily.Forms(text.Value).Values.DefaultIfEmpty(text.Value)
        select new Piece(language.Language, Kind.Text, $"{family.Name}.{text.Key}", form);

    private static IEnumerable<Piece> OfContent() =>
        from path in Source.Files("src/Pathways.Web/Content", ".md")
        let shown = Source.Short(path)["src/Pathways.Web/Content/".Length..]
        let language = shown[..2]
        from line in File.ReadLines(path).Select((text, i) => (Text: text, Number: i + 1))
        select new Piece(language, shown[3..].StartsWith("pages/", StringComparison.Ordinal) ? Kind.Page : Kind.Module,
            $"{shown}:{line.Number}", line.Text);

    private enum Kind
    {
        Text,
        Page,
        Module,
    }

    private sealed record Piece(string Language, Kind Kind, string Where, string Text);
}
