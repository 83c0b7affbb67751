namespace Pathways.Core.Register;

/// <summary>What is wrong with a cell of the register.</summary>
public enum RegisterCellProblem
{
    /// <summary>It must not be empty.</summary>
    Missing = 1,

    /// <summary>It is a formula, or text that a spreadsheet would run as one.</summary>
    Formula,

    /// <summary>The spreadsheet shows an error there, such as #N/A.</summary>
    SpreadsheetError,

    /// <summary>Not a date in a form we know (14/01/2009, 2009-01-14).</summary>
    DateUnreadable,

    /// <summary>There is no such day (31/02).</summary>
    DateDoesNotExist,

    /// <summary>The day has not come yet.</summary>
    DateInFuture,

    /// <summary>Somebody born then is older than 30 today.</summary>
    AgeAbove30,

    /// <summary>The entry lies before the birth.</summary>
    EntryBeforeBirth,

    /// <summary>Neither male nor female in Arabic, French or English.</summary>
    SexUnreadable,

    /// <summary>Not a phone number.</summary>
    PhoneUnreadable,

    /// <summary>Not an e-mail address.</summary>
    EmailUnreadable,

    /// <summary>No letter in a name.</summary>
    NameUnreadable,

    /// <summary>An Arabic name in the Latin column or the reverse, while the other column has a name too.</summary>
    WrongLetters,

    /// <summary>Control characters, or the mark that stands for letters lost in an earlier conversion.</summary>
    UnreadableCharacters,

    /// <summary>Longer than the field takes.</summary>
    TooLong,

    /// <summary>More cells than headings: the cells of the row have probably shifted. A problem of the whole row.</summary>
    MoreCellsThanHeadings,

    /// <summary>A file number that the spreadsheet has turned into a date: how it was written is asked.</summary>
    NumberIsDate,
}
