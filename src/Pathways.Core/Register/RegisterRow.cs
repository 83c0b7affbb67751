using System.Text.Json.Serialization;
using Pathways.Core.Contact;
using Pathways.Core.Time;
using Pathways.Core.Youths;

namespace Pathways.Core.Register;

/// <summary>A row of the register, understood. Texts that are missing are empty; the national card's number is nowhere in it.</summary>
/// <param name="Row">The row's number as a spreadsheet shows it.</param>
public sealed record RegisterRow(int Row)
{
    /// <summary>File number, in capitals.</summary>
    public string FileNumber { get; init; } = "";

    /// <summary>The youth's name.</summary>
    public PersonName Name { get; init; } = PersonName.None;

    /// <summary>Birth date; of a month or a year its first day.</summary>
    public DateOnly? BirthDate { get; init; }

    /// <summary>How exactly the birth date is known.</summary>
    public DatePrecision BirthPrecision { get; init; }

    /// <summary>The birth date with how exactly it is known; null when it is missing or wrong.</summary>
    [JsonIgnore]
    public Birth? Birth => BirthDate is { } first ? new(first, BirthPrecision) : null;

    /// <summary>What tells whether the row is of a person who is known; null while the birth date is missing or wrong.</summary>
    [JsonIgnore]
    public Likeness? Likeness => Birth is { } born ? new(Name, born, Phone) : null;

    /// <summary>Sex.</summary>
    public Sex? Sex { get; init; }

    /// <summary>The centre, as written.</summary>
    public string Centre { get; init; } = "";

    /// <summary>Prefecture or province, as written.</summary>
    public string Province { get; init; } = "";

    /// <summary>Day of entry into the establishment.</summary>
    public DateOnly? EntryDate { get; init; }

    /// <summary>Intake category, as written.</summary>
    public string IntakeCategory { get; init; } = "";

    /// <summary>Who referred, as written.</summary>
    public string ReferralSource { get; init; } = "";

    /// <summary>School level, as written.</summary>
    public string SchoolLevel { get; init; } = "";

    /// <summary>Whether the youth has the national card; null when the register does not say or not clearly.</summary>
    public bool? HasNationalCard { get; init; }

    /// <summary>Phone in E.164 form.</summary>
    public string Phone { get; init; } = "";

    /// <summary>E-mail address, in small letters.</summary>
    public string Email { get; init; } = "";

    /// <summary>The mentor's name, as written.</summary>
    public string Mentor { get; init; } = "";

    /// <summary>Remarks.</summary>
    public string Notes { get; init; } = "";

    /// <summary>Nationality, as written.</summary>
    public string Nationality { get; init; } = "";

    /// <summary>Legal guardian, as written.</summary>
    public string Guardian { get; init; } = "";

    /// <summary>Legal status, as written.</summary>
    public string LegalStatus { get; init; } = "";

    /// <summary>What is wrong; a row with problems is not accepted.</summary>
    public IReadOnlyList<CellProblem> Problems { get; init; } = [];

    /// <summary>What a person should look at, although the row is accepted.</summary>
    public RegisterFlags Flags { get; init; }

    /// <summary>True when nothing is wrong.</summary>
    public bool IsAcceptable => Problems.Count == 0;

    /// <summary>Only the number: the row is about a child.</summary>
    public override string ToString() => $"Row {Row}";
}
