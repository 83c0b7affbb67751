using System.Globalization;
using System.Text;
using Pathways.Core.Text;

namespace Pathways.Core.Contact;

/// <summary>A person's name, in both letters at once. One of the two may be empty; nobody's name is <see cref="None"/>.</summary>
/// <param name="Arabic">Name in Arabic letters, as shown on Arabic pages.</param>
/// <param name="Latin">Name in Latin letters, as shown on French and English pages.</param>
public sealed record PersonName(string Arabic, string Latin)
{
    /// <summary>Where there is nobody.</summary>
    public static readonly PersonName None = new("", "");

    /// <summary>Written in neither letters.</summary>
    public bool IsEmpty => Arabic.Length == 0 && Latin.Length == 0;

    /// <summary>The name for a language; in the other letters when it has none in those that are wanted.</summary>
    public string In(Language language) => In(language, Arabic, Latin);

    /// <summary>The name in the letters that <see cref="In(Language)"/> does not take; empty when it is written in one kind only.</summary>
    public string Beside(Language language) =>
        Arabic.Length == 0 || Latin.Length == 0 ? "" : language == Language.Arabic ? Latin : Arabic;

    /// <summary>The name as it is kept: both through <see cref="Clean(string)"/>.</summary>
    public PersonName Cleaned() => new(Clean(Arabic), Clean(Latin));

    /// <summary>
    /// A title or an organisation's name: Arabic letters for Arabic, Latin letters otherwise; the other one when the wanted one is empty.
    /// </summary>
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
