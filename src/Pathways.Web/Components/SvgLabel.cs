using System.Globalization;
using System.Text;

namespace Pathways.Web.Components;

/// <summary>What a drawing can do with words: break them, cut them, keep their direction. SVG has none of this by itself.</summary>
public static class SvgLabel
{
    private const char FirstStrongIsolate = '\u2068';
    private const char PopIsolate = '\u2069';
    private const string More = "…";

    /// <summary>Letters as a reader counts them: a letter with its marks is one.</summary>
    public static int Length(string text) => new StringInfo(text).LengthInTextElements;

    /// <summary>
    /// Breaks at spaces into at most <paramref name="lines"/> lines of at most <paramref name="budget"/> letters; what is left is cut with
    /// "…".
    /// </summary>
    public static IReadOnlyList<string> Fit(string text, int budget, int lines)
    {
        var words = text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        var fitted = new List<string>();
        var line = new StringBuilder();
        for (var i = 0; i < words.Length; i++)
        {
            var candidate = line.Length == 0 ? words[i] : $"{line} {words[i]}";
            if (Length(candidate) <= budget)
            {
                line.Clear().Append(candidate);
                continue;
            }

            if (fitted.Count == lines - 1 || line.Length == 0)
            {
                // No room for one more line, or a single word longer than a line: whole words as far as they go
                fitted.Add(line.Length > 0 && Length(line.ToString()) < budget ? Trimmed(line.ToString()) + More : Cut(candidate, budget));
                return fitted;
            }

            fitted.Add(line.ToString());
            line.Clear();
            i--;
        }

        if (line.Length > 0) fitted.Add(line.ToString());
        return fitted;
    }

    /// <summary>
    /// A label written in the other direction than the drawing is put into Unicode isolates (SVG has no bdi); any other stays as it is.
    /// </summary>
    public static string Isolated(string text, bool rtl) =>
        text.EnumerateRunes().Any(rune => IsStrong(rune, rightToLeft: !rtl)) ? $"{FirstStrongIsolate}{text}{PopIsolate}" : text;

    /// <summary>A figure with its signs ("87%", "+5", "06 00"): it is always read left to right. Words make it a text.</summary>
    public static bool IsFigure(string text) => text.Any(char.IsDigit) && !text.Any(char.IsLetter);

    private static string Cut(string text, int budget)
    {
        var letters = new StringInfo(text);
        if (letters.LengthInTextElements <= budget) return text;
        return Trimmed(letters.SubstringByTextElements(0, budget - 1)) + More;
    }

    private static string Trimmed(string text) => text.TrimEnd(' ', '،', ',', '.', ':', '-');

    private static bool IsStrong(Rune rune, bool rightToLeft) =>
        Rune.IsLetter(rune) && rightToLeft == rune.Value is (>= 0x0590 and <= 0x08FF) or (>= 0xFB1D and <= 0xFDFF)
            or (>= 0xFE70 and <= 0xFEFF);
}

public sealed record DrawnLine(string Text, double Y);

/// <param name="Anchor">Follows the direction of the text by itself: the same word serves both directions.</param>
/// <param name="DateBeside">The date follows the last line instead of standing under it.</param>
/// <param name="IsCut">Not all of the label could be drawn.</param>
public sealed record DrawnWords(double X, string Anchor, IReadOnlyList<DrawnLine> Lines, DrawnLine? Date, bool DateBeside, bool IsCut);
