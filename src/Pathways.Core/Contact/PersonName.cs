using System.Globalization;
using System.Text;
using System.Text.Json.Serialization;
using Pathways.Core.Text;

namespace Pathways.Core.Contact;

/// <summary>A person's name, in both letters at once. One of the two may be empty; nobody's name is <see cref="None"/>.</summary>
/// <param name="Arabic">Name in Arabic letters, as shown on Arabic pages.</param>
/// <param name="Latin">Name in Latin letters, as shown on French and English pages.</param>
/// <param name="Called">
/// What the person likes to be called, in whichever letters; empty as long as nobody was asked. Chosen by the person alone.
/// </param>
[method: JsonConstructor]
public sealed record PersonName(string Arabic, string Latin, string Called = "")
{
    /// <summary>Longest <see cref="Called"/>, in letters.</summary>
    public const int MaxCalled = 60;

    /// <summary>A name as others write it.</summary>
    public PersonName(string arabic, string latin) : this(arabic, latin, "")
    {
    }

    /// <summary>Where there is nobody.</summary>
    public static readonly PersonName None = new("", "");

    /// <summary>Written in neither letters.</summary>
    public bool IsEmpty => Arabic.Length == 0 && Latin.Length == 0;

    /// <summary>The name for a language; in the other letters when it has none in those that are wanted.</summary>
    public string In(Language language) => In(language, Arabic, Latin);

    /// <summary>The name in the letters that <see cref="In(Language)"/> does not take; empty when it is written in one kind only.</summary>
    public string Beside(Language language) =>
        Arabic.Length == 0 || Latin.Length == 0 ? "" : language == Language.Arabic ? Latin : Arabic;

    /// <summary>
    /// For a greeting, and where people who know one another are named: as the person likes to be called where that is written in the
    /// letters of the language, else the given name; the whole name where it cannot be told.
    /// </summary>
    public string First(Language language)
    {
        var name = In(language);
        var isInTheseLetters = ArabicSpelling.IsArabic(Called) == (language == Language.Arabic) || Arabic.Length == 0 || Latin.Length == 0;
        return Called.Length > 0 && isInTheseLetters ? Called : GivenName.Of(name);
    }

    /// <summary>The name as it is kept: all parts through <see cref="Clean(string)"/>.</summary>
    public PersonName Cleaned() => new(Clean(Arabic), Clean(Latin), Clean(Called));

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
}
