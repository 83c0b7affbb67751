namespace Pathways.Core.Merging;

/// <summary>What stands once in a youth's file, and is chosen when two files of one person are merged.</summary>
public enum FileField
{
    /// <summary>The name, in both letters.</summary>
    Name = 1,

    /// <summary>The file number.</summary>
    FileNumber,

    /// <summary>The sex.</summary>
    Sex,

    /// <summary>The birth date.</summary>
    BirthDate,

    /// <summary>The nationality.</summary>
    Nationality,

    /// <summary>The languages.</summary>
    Languages,

    /// <summary>Reading and writing.</summary>
    Literacy,

    /// <summary>The school level.</summary>
    SchoolLevel,

    /// <summary>What makes meeting and learning easier.</summary>
    Accommodation,

    /// <summary>The disability, where the organisation may keep it.</summary>
    Disability,

    /// <summary>The day of entry.</summary>
    EntryDate,

    /// <summary>How the youth came.</summary>
    EntryChannel,

    /// <summary>The city of the child protection unit.</summary>
    ProtectionUnitCity,

    /// <summary>Who referred the youth.</summary>
    ReferralSource,

    /// <summary>The legal status.</summary>
    LegalStatus,

    /// <summary>The legal guardian.</summary>
    Guardian,

    /// <summary>The phone.</summary>
    Phone,

    /// <summary>The e-mail address.</summary>
    Email,

    /// <summary>The remark.</summary>
    Notes,
}
