using System.Text.Json.Serialization;
using Pathways.Core.Access;
using Pathways.Core.Organisation;

namespace Pathways.Core.Documents;

/// <summary>A kind of document, as the country profile describes it. Facts carry their sources; what is not certain is a question asked together.</summary>
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

    /// <summary>The last day of validity when obtained on a day; null when it does not expire.</summary>
    public DateOnly? ExpiryFor(DateOnly? obtained) => ValidMonths == 0 ? null : obtained?.MonthsLater(ValidMonths);

    /// <summary>True when a holder of this nationality can have it; an unknown nationality can.</summary>
    public bool IsFor(string nationality) => Nationality.Length == 0 || string.IsNullOrEmpty(nationality) || nationality == Nationality;
}

/// <summary>What a youth reads about a document, in the first person.</summary>
public sealed record DocumentWords
{
    /// <summary>Name.</summary>
    public required string Name { get; init; }

    /// <summary>Short name, after "waits for".</summary>
    public required string Short { get; init; }

    /// <summary>The step to take, as the youth says it ("I open my bank account"); empty for "I ask for" and the short name.</summary>
    public string Step { get; init; } = "";

    /// <summary>Who asks for it.</summary>
    public required string Who { get; init; }

    /// <summary>Where.</summary>
    public required string Where { get; init; }

    /// <summary>What it costs.</summary>
    public required string Cost { get; init; }

    /// <summary>How long it is valid.</summary>
    public string Validity { get; init; } = "";

    /// <summary>What to bring.</summary>
    public IReadOnlyList<string> Bring { get; init; } = [];

    /// <summary>What nobody can promise: asked together.</summary>
    public string Ask { get; init; } = "";
}

/// <summary>Where a fact comes from.</summary>
public sealed record DocumentSource
{
    /// <summary>Title, as the source calls itself.</summary>
    public required string Title { get; init; }

    /// <summary>Address (https).</summary>
    public required string Url { get; init; }

    /// <summary>How certain.</summary>
    public required Certainty Certainty { get; init; }
}

/// <summary>How far a fact is checked.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<Certainty>))]
public enum Certainty
{
    /// <summary>Official or primary source.</summary>
    A = 1,

    /// <summary>Press or secondary source.</summary>
    B = 2,
}

/// <summary>What is wrong with a country profile of documents; it is named when the program starts and on the admin's page, and the program runs with the rest.</summary>
public enum DocumentTypeProblem
{
    /// <summary>Two types have the same key.</summary>
    KeyTwice = 1,

    /// <summary>A prerequisite, or the profile's main document, is no type of the profile.</summary>
    KeyUnknown,

    /// <summary>A document waits, in the end, for itself.</summary>
    Cycle,

    /// <summary>A language is missing.</summary>
    LanguageMissing,

    /// <summary>A source is missing or has no https address.</summary>
    SourceMissing,

    /// <summary>The file is missing or cannot be read.</summary>
    Unreadable,
}
