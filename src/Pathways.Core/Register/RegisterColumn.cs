namespace Pathways.Core.Register;

/// <summary>What a column of the register says about a youth.</summary>
public enum RegisterColumn
{
    /// <summary>The centre's file number; needed.</summary>
    FileNumber = 1,

    /// <summary>Whole name in Arabic letters; one of the names is needed.</summary>
    ArabicName,

    /// <summary>Given name in Arabic letters, where the register has it apart.</summary>
    ArabicGivenName,

    /// <summary>Family name in Arabic letters, where the register has it apart.</summary>
    ArabicFamilyName,

    /// <summary>Whole name in Latin letters.</summary>
    LatinName,

    /// <summary>Given name in Latin letters, where the register has it apart.</summary>
    LatinGivenName,

    /// <summary>Family name in Latin letters, where the register has it apart.</summary>
    LatinFamilyName,

    /// <summary>Birth date; needed.</summary>
    BirthDate,

    /// <summary>Sex; needed.</summary>
    Sex,

    /// <summary>The centre's name.</summary>
    Centre,

    /// <summary>Prefecture or province.</summary>
    Province,

    /// <summary>Day of entry into the establishment.</summary>
    EntryDate,

    /// <summary>Intake category.</summary>
    IntakeCategory,

    /// <summary>Who referred the youth.</summary>
    ReferralSource,

    /// <summary>School level.</summary>
    SchoolLevel,

    /// <summary>The national card's number: read as "has the card", the number itself is dropped (Law 09-08).</summary>
    NationalCard,

    /// <summary>Phone.</summary>
    Phone,

    /// <summary>E-mail address.</summary>
    Email,

    /// <summary>The mentor's name.</summary>
    Mentor,

    /// <summary>Remarks.</summary>
    Notes,

    /// <summary>Nationality.</summary>
    Nationality,

    /// <summary>The legal guardian's name.</summary>
    Guardian,

    /// <summary>Legal status.</summary>
    LegalStatus,

    /// <summary>Father, mother, parents: several columns may, and stand among the remarks with their heading.</summary>
    Parents,

    /// <summary>The day the youth left: stands among the remarks, since why somebody left is asked in the file.</summary>
    ExitDate,
}
