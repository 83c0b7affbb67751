using Pathways.Core.Access;

namespace Pathways.Core.Partners;

/// <summary>An outside body the programme works with.</summary>
public sealed class Partner
{
    /// <summary>Key.</summary>
    public int Id { get; set; }

    /// <summary>What kind of body.</summary>
    public PartnerKind Kind { get; set; }

    /// <summary>Name in Arabic.</summary>
    public string NameArabic { get; set; } = "";

    /// <summary>Name in Latin letters.</summary>
    public string NameLatin { get; set; } = "";

    /// <summary>City.</summary>
    public string City { get; set; } = "";

    /// <summary>What it offers, who may use it.</summary>
    public string Offers { get; set; } = "";

    /// <summary>Phone in E.164 form, or empty.</summary>
    public string Phone { get; set; } = "";

    /// <summary>E-mail address, or empty.</summary>
    public string Email { get; set; } = "";

    /// <summary>The day somebody last checked that this is right.</summary>
    public DateOnly? VerifiedOn { get; set; }

    /// <summary>When it was added (UTC).</summary>
    public DateTime CreatedAt { get; set; }

    /// <summary>Normalised name, by which lists are ordered and searched.</summary>
    public string SortName { get; set; } = "";

    /// <summary>The name for a language.</summary>
    public string NameIn(Language language) => PersonName.In(language, NameArabic, NameLatin);
}

/// <summary>What kind of body a partner is.</summary>
public enum PartnerKind
{
    /// <summary>Employer or master craftsman.</summary>
    Employer = 1,

    /// <summary>Training centre.</summary>
    TrainingCentre = 2,

    /// <summary>Bank.</summary>
    Bank = 3,

    /// <summary>Health.</summary>
    Health = 4,

    /// <summary>Justice.</summary>
    Justice = 5,

    /// <summary>Civil registry.</summary>
    CivilRegistry = 6,

    /// <summary>Housing.</summary>
    Housing = 7,

    /// <summary>Association.</summary>
    Ngo = 8,

    /// <summary>Another body.</summary>
    Other = 9,
}
