using System.Text.Json.Serialization;
using Pathways.Core.Contact;
using Pathways.Core.Time;

namespace Pathways.Core.Documents;

/// <summary>
/// A kind of document, as the country profile describes it. Facts carry their sources; what is not certain is a question asked together.
/// </summary>
public sealed record DocumentType
{
    /// <summary>Key, the same in every country where the document means the same.</summary>
    public required string Key { get; init; }

    /// <summary>Icon of the sprite.</summary>
    public required string Icon { get; init; }

    /// <summary>What must be had before: all of these groups, of each group any one. Keys of other types.</summary>
    public IReadOnlyList<IReadOnlyList<string>> Needs { get; init; } = [];

    /// <summary>Only for holders of this nationality (ISO 3166 alpha-2); empty for everybody.</summary>
    public string Nationality { get; init; } = "";

    /// <summary>Age in months from which it can be asked for; 0 for any age.</summary>
    public int OpensAtMonths { get; init; }

    /// <summary>Age in months from which the law asks for it; 0 when it does not.</summary>
    public int MandatoryAtMonths { get; init; }

    /// <summary>Months it is valid after the day it was obtained; 0 when it does not expire.</summary>
    public int ValidMonths { get; init; }

    /// <summary>The words, in every language.</summary>
    public required IReadOnlyDictionary<Language, DocumentWords> Words { get; init; }

    /// <summary>Where the facts come from.</summary>
    public IReadOnlyList<DocumentSource> Sources { get; init; } = [];

    /// <summary>The day the facts were last checked.</summary>
    public DateOnly Checked { get; init; }

    /// <summary>The words in a language; Arabic where the language is missing.</summary>
    public DocumentWords In(Language language) => Words.TryGetValue(language, out var words) ? words : Words[Language.Arabic];

    /// <summary>The day from which it can be asked for, by birth date.</summary>
    public DateOnly OpensOn(DateOnly birthDate) => birthDate.MonthsLater(OpensAtMonths);

    /// <summary>The day since which the law asks for it, by birth date; null when it does not.</summary>
    public DateOnly? AskedByLawFrom(DateOnly birthDate) => MandatoryAtMonths == 0 ? null : birthDate.MonthsLater(MandatoryAtMonths);

    /// <summary>The last day of validity when obtained on a day; null when it does not expire.</summary>
    public DateOnly? ExpiryFor(DateOnly? obtained) => ValidMonths == 0 ? null : obtained?.MonthsLater(ValidMonths);

    /// <summary>True when a holder of this nationality can have it; an unknown nationality can.</summary>
    public bool IsFor(string nationality) => Nationality.Length == 0 || string.IsNullOrEmpty(nationality) || nationality == Nationality;
}
