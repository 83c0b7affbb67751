using System.Globalization;
using System.Text;
using Pathways.Core.Text;

namespace Pathways.Core.Contact;

/// <summary>Picks a person's name in the letters of a language.</summary>
public static class PersonName
{
    /// <summary>Arabic letters for Arabic, Latin letters otherwise; the other one when the wanted one is empty.</summary>
    public static string In(Language language, string arabic, string latin) =>
        language == Language.Arabic
            ? (arabic.Length > 0 ? arabic : latin)
            : (latin.Length > 0 ? latin : arabic);

    /// <summary>
    /// A name as it is kept: single spaces, and without characters nobody sees (direction marks, zero-width letters, control characters),
    /// with which
    /// two names could look alike or a name could turn the line it stands in.
    /// </summary>
    public static string Clean(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        var result = new StringBuilder(name.Length);
        foreach (var letter in PlainText.Normalise(name))
        {
            if (char.IsWhiteSpace(letter) && result.Length > 0 && result[^1] != ' ') result.Append(' ');
            else if (!char.IsWhiteSpace(letter) && char.GetUnicodeCategory(letter) is not (UnicodeCategory.Control or UnicodeCategory.Format
                or UnicodeCategory.OtherNotAssigned)) result.Append(letter);
        }

        return result.ToString().TrimEnd();
    }

    /// <summary>The first word of a name, for a friendly greeting; compound first names (عبد الله) keep both words.</summary>
    public static string First(string name)
    {
        var words = name.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        if (words.Length == 0) return "";
        var compound = words.Length > 2 && words[0] is "عبد" or "El" or "Abd";
        return compound ? $"{words[0]} {words[1]}" : words[0];
    }
}
