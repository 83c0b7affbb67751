using System.Globalization;
using System.Text;
using Pathways.Core.Contact;
using Pathways.Core.Text;
using Pathways.Core.Youths;

namespace Pathways.Core.Register;

/// <summary>Reads text: names, words of a lookup, file numbers, notes.</summary>
public static class TextCell
{
    /// <summary>Most letters of a name.</summary>
    public const int MaxName = 120;

    /// <summary>Most letters of a centre, a category, a level and the like.</summary>
    public const int MaxWord = 200;

    /// <summary>Most letters of a file number.</summary>
    public const int MaxFileNumber = 40;

    /// <summary>Most letters of the notes.</summary>
    public const int MaxNotes = 20_000;

    // By which people say that there is nothing, or that nobody knows
    private static readonly HashSet<string> Nothing = [.. ((string[])["néant", "nil", "none", "no", "non", "aucun", "aucune", "sans", "n/a",
        "na", "nd", "rien", "vide", "inconnu", "inconnue", "unknown", "0", "00", "لا", "لا يوجد", "لا توجد", "لا شيء", "بدون", "غير متوفر",
        "غير متوفرة", "غير موجود", "غير معروف", "غير معروفة", "مجهول", "مجهولة", "غير محدد", "ليس له", "ليس لها"])
        .Select(SearchText.Normalise)];

    /// <summary>
    /// A name: spaces and line breaks folded into one space, direction marks removed. Answers with UnreadableCharacters,
    /// NameUnreadable (no letter in it), TooLong.
    /// </summary>
    public static CellValue<string> Name(string text)
    {
        var name = Line(text, MaxName);
        return name is { Problem: null, Value.Length: > 0 } && !name.Value.Any(char.IsLetter)
            ? CellValue<string>.Wrong(RegisterCellProblem.NameUnreadable) : name;
    }

    /// <summary>A word of a lookup, cleaned like a name. Answers with UnreadableCharacters, TooLong.</summary>
    public static CellValue<string> Word(string text) => Line(text, MaxWord);

    /// <summary>
    /// A file number: cleaned, in capitals, with digits 0 to 9 and plain hyphens. Answers with UnreadableCharacters, TooLong.
    /// </summary>
    public static CellValue<string> FileNumber(string text)
    {
        var line = Line(text, MaxFileNumber);
        return line.Problem is null ? CellValue<string>.Of(Youth.CleanNumber(line.Value!)) : line;
    }

    /// <summary>Notes: line breaks stay (as \n), trailing spaces go. Answers with UnreadableCharacters, TooLong.</summary>
    public static CellValue<string> Notes(string text)
    {
        var notes = text.ReplaceLineEndings("\n").Trim();
        if (notes.Length > MaxNotes) return CellValue<string>.Wrong(RegisterCellProblem.TooLong);
        return notes.Any(letter => IsUnreadable(letter) && letter is not ('\n' or '\t')) || !PlainText.IsReadable(notes)
            ? CellValue<string>.Wrong(RegisterCellProblem.UnreadableCharacters)
            : CellValue<string>.Of(notes);
    }

    /// <summary>True when there is nothing in the cell, or only the dashes, dots and strokes by which people say so.</summary>
    internal static bool IsBlank(string text) =>
        text.All(letter => char.IsWhiteSpace(letter) || letter is '-' or '–' or '—' or '_' or '/' or '.' or '…' or 'ـ'
            || char.GetUnicodeCategory(letter) == UnicodeCategory.Format);

    /// <summary>True for an empty cell and for words that say so: néant, لا يوجد, N/A. Only for cells that may be empty.</summary>
    internal static bool IsNothing(string text) => IsBlank(text) || text.Trim().All(letter => letter is '?' or '؟')
        || (text.Length <= 40 && Nothing.Contains(SearchText.Normalise(text)));

    /// <summary>The beginning of a text on one line, to be shown: without signs that steer or are half a letter.</summary>
    internal static string Shown(string text)
    {
        var start = text.Length > 400 ? text[..400] : text;
        return string.Concat(start.Select(letter => char.IsControl(letter) || char.IsSurrogate(letter) ? ' ' : letter)
            .Where(letter => char.GetUnicodeCategory(letter) != UnicodeCategory.Format)).Trim();
    }

    private static CellValue<string> Line(string text, int max)
    {
        var result = new StringBuilder(Math.Min(text.Length, max + 1));
        var space = false;
        foreach (var letter in text)
        {
            if (char.IsWhiteSpace(letter))
            {
                space = true;
                continue;
            }

            if (IsUnreadable(letter)) return CellValue<string>.Wrong(RegisterCellProblem.UnreadableCharacters);
            if (char.GetUnicodeCategory(letter) == UnicodeCategory.Format) continue;
            if (space && result.Length > 0) result.Append(' ');
            space = false;
            result.Append(letter);
        }

        var line = result.ToString();
        if (!PlainText.IsReadable(line)) return CellValue<string>.Wrong(RegisterCellProblem.UnreadableCharacters);
        line = PlainText.Normalise(line);
        return line.Length > max ? CellValue<string>.Wrong(RegisterCellProblem.TooLong) : CellValue<string>.Of(line);
    }

    private static bool IsUnreadable(char letter) => letter == '\uFFFD' || char.IsControl(letter);
}
