using System.Text.RegularExpressions;
using Pathways.Core.Access;
using Pathways.Core.Data;
using Pathways.Core.Youths;

namespace Pathways.Core.Partners;

/// <summary>An outside body the programme works with.</summary>
public sealed partial class Partner : IRevised
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

    /// <summary>Normalised name, by which lists are ordered.</summary>
    public string SortName { get; private set; } = "";

    /// <summary>Normalised names and city, in which the list's search looks. Partners are a few hundred: no index is needed.</summary>
    public string SearchWords { get; private set; } = "";

    /// <inheritdoc />
    public int Revision { get; set; }

    /// <summary>Sets names and city and what is derived from them. At least one name must be given: <see cref="PartnerProblem.NameMissing"/>.</summary>
    public PartnerProblem? Rename(string arabic, string latin, string city = "")
    {
        (arabic, latin, city) = (PersonName.Clean(arabic), PersonName.Clean(latin), city.Trim());
        if (arabic.Length == 0 && latin.Length == 0) return PartnerProblem.NameMissing;
        (NameArabic, NameLatin, City) = (arabic, latin, city);
        SortName = SearchText.Normalise(arabic.Length > 0 ? arabic : latin);
        SearchWords = string.Join(' ', new[] { arabic, latin, city }.Where(part => part.Length > 0).Select(SearchText.Normalise));
        return null;
    }

    /// <summary>Sets how the partner is reached; both may be empty. <see cref="PartnerProblem.PhoneUnreadable"/>, <see cref="PartnerProblem.EmailInvalid"/>.</summary>
    public PartnerProblem? Reach(string phone, string email)
    {
        var digits = NotDigits().Replace(phone, "");
        digits = digits.StartsWith("00", StringComparison.Ordinal) ? digits[2..] : digits;
        var international = digits switch
        {
            "" => "",
            ['0', >= '5' and <= '8', ..] when digits.Length == 10 => "+212" + digits[1..],
            ['2', '1', '2', >= '5' and <= '8', ..] when digits.Length == 12 => "+" + digits,
            { Length: <= 15 and >= 8 } when phone.TrimStart().StartsWith('+') => "+" + digits,
            { Length: >= 2 and <= 5 } => digits, // short numbers such as 3939
            _ => null,
        };
        if (international is null || (digits.Length == 0 && !string.IsNullOrWhiteSpace(phone))) return PartnerProblem.PhoneUnreadable;
        email = email.Trim();
        if (email.Length > 0 && !Address().IsMatch(email)) return PartnerProblem.EmailInvalid;
        (Phone, Email) = (international, email);
        return null;
    }

    /// <summary>Somebody checked on this day that the entry is right. <see cref="PartnerProblem.VerifiedInFuture"/>.</summary>
    public PartnerProblem? Verify(DateOnly? on, DateOnly today)
    {
        if (on > today) return PartnerProblem.VerifiedInFuture;
        VerifiedOn = on;
        return null;
    }

    [GeneratedRegex("[^0-9]")]
    private static partial Regex NotDigits();

    [GeneratedRegex(@"^[^@\s]+@[^@\s]+\.[^@\s.]+$")]
    private static partial Regex Address();

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

/// <summary>Why a partner could not be saved.</summary>
public enum PartnerProblem
{
    /// <summary>A name in Arabic or Latin letters is needed.</summary>
    NameMissing = 1,

    /// <summary>Not a phone number.</summary>
    PhoneUnreadable,

    /// <summary>Not an e-mail address.</summary>
    EmailInvalid,

    /// <summary>The day of checking lies in the future.</summary>
    VerifiedInFuture,

    /// <summary>Somebody else changed the partner meanwhile.</summary>
    ChangedMeanwhile,
}
