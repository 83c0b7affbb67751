using System.Linq.Expressions;
using Pathways.Core.Contact;
using Pathways.Core.Data;

namespace Pathways.Core.Partners;

/// <summary>An outside body the programme works with.</summary>
public sealed class Partner : IRevised
{
    /// <summary>Key.</summary>
    public int Id { get; set; }

    /// <summary>What kind of body.</summary>
    public PartnerKind Kind { get; set; }

    /// <summary>Name in Arabic.</summary>
    public string NameArabic { get; private set; } = "";

    /// <summary>Name in Latin letters.</summary>
    public string NameLatin { get; private set; } = "";

    /// <summary>City.</summary>
    public string City { get; private set; } = "";

    /// <summary>What it offers, who may use it.</summary>
    public string Offers { get; set; } = "";

    /// <summary>Phone in E.164 form, or empty.</summary>
    public string Phone { get; private set; } = "";

    /// <summary>E-mail address, or empty.</summary>
    public string Email { get; private set; } = "";

    /// <summary>The day somebody last checked that this is right.</summary>
    public DateOnly? VerifiedOn { get; private set; }

    /// <summary>When it was added (UTC).</summary>
    public DateTime CreatedAt { get; set; }

    /// <summary>Normalised name as Arabic pages show it, by which their lists are ordered (<c>ByName</c>).</summary>
    public string SortName { get; private set; } = "";

    /// <summary>The same as French and English pages show it.</summary>
    public string SortLatin { get; private set; } = "";

    /// <summary>Normalised names and city, in which the list's search looks. Partners are a few hundred: no index is needed.</summary>
    public string SearchWords { get; private set; } = "";

    /// <inheritdoc />
    public int Revision { get; set; }

    /// <summary>
    /// Sets names and city and what is derived from them. At least one name must be given: <see cref="PartnerProblem.NameMissing"/>.
    /// </summary>
    public PartnerProblem? Rename(string arabic, string latin, string city = "")
    {
        (arabic, latin, city) = (PersonName.Clean(arabic), PersonName.Clean(latin), city.Trim());
        if (arabic.Length == 0 && latin.Length == 0) return PartnerProblem.NameMissing;
        (NameArabic, NameLatin, City) = (arabic, latin, city);
        SortName = SearchText.Normalise(PersonName.In(Language.Arabic, arabic, latin));
        SortLatin = SearchText.Normalise(PersonName.In(Language.French, arabic, latin));
        SearchWords = string.Join(' ', new[] { arabic, latin, city }.Where(part => part.Length > 0).Select(SearchText.Normalise));
        return null;
    }

    /// <summary>
    /// Sets how the partner is reached; both may be empty. <see cref="PartnerProblem.PhoneUnreadable"/>,
    /// <see cref="PartnerProblem.EmailInvalid"/>.
    /// </summary>
    public PartnerProblem? Reach(string phone, string email)
    {
        var number = string.IsNullOrWhiteSpace(phone) ? "" : PhoneNumber.ReadOfService(phone);
        if (number is null) return PartnerProblem.PhoneUnreadable;
        email = email.Trim();
        if (email.Length > 0 && !EmailAddress.IsValid(email)) return PartnerProblem.EmailInvalid;
        (Phone, Email) = (number, email);
        return null;
    }

    /// <summary>Somebody checked on this day that the entry is right. <see cref="PartnerProblem.VerifiedInFuture"/>.</summary>
    public PartnerProblem? Verify(DateOnly? on, DateOnly today)
    {
        if (on > today) return PartnerProblem.VerifiedInFuture;
        VerifiedOn = on;
        return null;
    }

    /// <summary>Whether two entries may be of one body: the same name in either letters, kind and city, where both say one.</summary>
    public bool MayBe(Partner other)
    {
        ArgumentNullException.ThrowIfNull(other);
        var (here, there) = (SearchText.Normalise(City), SearchText.Normalise(other.City));
        return Kind == other.Kind && (SortName == other.SortName || SortLatin == other.SortLatin)
            && (here == there || here.Length == 0 || there.Length == 0);
    }

    /// <summary>With whom a youth may learn a trade or work; not an office, a bank or a hospital.</summary>
    public static Expression<Func<Partner, bool>> GivesPlaces => p => p.Kind == PartnerKind.Employer
        || p.Kind == PartnerKind.TrainingCentre || p.Kind == PartnerKind.Ngo || p.Kind == PartnerKind.Other;

    /// <summary>The name for a language.</summary>
    public string NameIn(Language language) => PersonName.In(language, NameArabic, NameLatin);
}
