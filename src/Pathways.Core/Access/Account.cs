using Microsoft.AspNetCore.Identity;
using Pathways.Core.Centres;
using Pathways.Core.Youths;

namespace Pathways.Core.Access;

/// <summary>Somebody who can sign in. The password is always chosen by the person, after an <see cref="Invitation"/>.</summary>
public sealed class Account : IdentityUser<int>
{
    /// <summary>What the account is in the programme.</summary>
    public Role Role { get; set; }

    /// <summary>Name in Arabic letters, as shown on Arabic pages.</summary>
    public string NameArabic { get; set; } = "";

    /// <summary>Name in Latin letters, as shown on French and English pages.</summary>
    public string NameLatin { get; set; } = "";

    /// <summary>Grammatical gender of texts about the person; first set from the sex, changeable by the person.</summary>
    public Sex Gender { get; set; }

    /// <summary>Language of pages and mails.</summary>
    public Language Language { get; set; }

    /// <summary>A manager who sees every centre.</summary>
    public bool AllCentres { get; set; }

    /// <summary>When the account was made (UTC).</summary>
    public DateTime CreatedAt { get; set; }

    /// <summary>When an admin closed the account (UTC); it can no longer sign in. Nothing is deleted.</summary>
    public DateTime? ClosedAt { get; set; }

    /// <summary>Centres a mentor works in or a manager answers for.</summary>
    public List<CentreStaff> Centres { get; } = [];

    /// <summary>The name for a language: Arabic pages prefer Arabic letters, the others Latin letters.</summary>
    public string NameIn(Language language) => PersonName.In(language, NameArabic, NameLatin);
}
