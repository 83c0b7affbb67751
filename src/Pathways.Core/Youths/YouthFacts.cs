using Pathways.Core.Contact;

namespace Pathways.Core.Youths;

/// <summary>What people type about a youth.</summary>
/// <param name="Name">The name; one kind of letters is needed.</param>
/// <param name="FileNumber">The centre's file number.</param>
/// <param name="Sex">Sex as in the register.</param>
/// <param name="Birth">When the youth was born, as exactly as it is known; null when what was typed is no date.</param>
public sealed record YouthFacts(PersonName Name, string FileNumber, Sex Sex, Birth? Birth)
{
    /// <summary>ISO 3166 alpha-2 code, or empty.</summary>
    public string Nationality { get; init; } = "";

    /// <summary>Prefecture or province.</summary>
    public string Province { get; init; } = "";

    /// <summary>Languages spoken.</summary>
    public string Languages { get; init; } = "";

    /// <summary>Literacy.</summary>
    public Literacy Literacy { get; init; }

    /// <summary>School level.</summary>
    public string SchoolLevel { get; init; } = "";

    /// <summary>What makes meeting and learning easier.</summary>
    public string Accommodation { get; init; } = "";

    /// <summary>Restricted; null leaves what is there (the field was not shown).</summary>
    public string? Disability { get; init; }

    /// <summary>Day of entry.</summary>
    public DateOnly? EntryDate { get; init; }

    /// <summary>How the youth came.</summary>
    public EntryChannel EntryChannel { get; init; }

    /// <summary>City of the child protection unit.</summary>
    public string ProtectionUnitCity { get; init; } = "";

    /// <summary>Intake categories.</summary>
    public IReadOnlyCollection<string> IntakeCategories { get; init; } = [];

    /// <summary>Who referred the youth.</summary>
    public string ReferralSource { get; init; } = "";

    /// <summary>Legal status.</summary>
    public string LegalStatus { get; init; } = "";

    /// <summary>Legal guardian.</summary>
    public string Guardian { get; init; } = "";

    /// <summary>Phone as typed.</summary>
    public string Phone { get; init; } = "";

    /// <summary>E-mail as typed.</summary>
    public string Email { get; init; } = "";

    /// <summary>Remark.</summary>
    public string Notes { get; init; } = "";
}
