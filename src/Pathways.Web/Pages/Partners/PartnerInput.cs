using System.ComponentModel.DataAnnotations;
using Pathways.Core.Organisation;
using Pathways.Core.Partners;
using Pathways.Web.Startup;

namespace Pathways.Web.Pages.Partners;

/// <summary>The form of a partner, for adding and changing.</summary>
public sealed record PartnerInput
{
    /// <summary>What kind of body.</summary>
    [Required]
    public PartnerKind? Kind { get; init; }

    /// <summary>Name in Arabic.</summary>
    [StringLength(200)]
    public string? NameArabic { get; init; }

    /// <summary>Name in Latin letters.</summary>
    [StringLength(200)]
    public string? NameLatin { get; init; }

    /// <summary>City.</summary>
    [StringLength(200)]
    public string? City { get; init; }

    /// <summary>What it offers, who may use it.</summary>
    [StringLength(20_000)]
    public string? Offers { get; init; }

    /// <summary>Phone, as typed.</summary>
    [StringLength(40)]
    public string? Phone { get; init; }

    /// <summary>E-mail address.</summary>
    [StringLength(200)]
    public string? Email { get; init; }

    /// <summary>The day somebody last checked the entry.</summary>
    [Day(DayKind.Event)]
    public DateOnly? VerifiedOn { get; init; }

    /// <summary>Another one than that which is there already.</summary>
    public bool IsAnother { get; init; }

    /// <summary>The revision that was shown.</summary>
    public int Revision { get; init; }

    /// <summary>Writes the form into a partner; answers the first refusal and the field it belongs to.</summary>
    public (PartnerProblem Problem, string Field)? ApplyTo(Partner partner, DateOnly today)
    {
        if (partner.Rename(NameArabic ?? "", NameLatin ?? "", City ?? "") is { } name) return (name, "Form.NameArabic");
        if (partner.Reach(Phone ?? "", Email ?? "") is { } reach) return (reach, reach == PartnerProblem.EmailInvalid ? "Form.Email"
            : "Form.Phone");
        if (partner.Verify(VerifiedOn, today) is { } verified) return (verified, "Form.VerifiedOn");
        partner.Kind = Kind!.Value;
        partner.Offers = (Offers ?? "").Trim();
        return null;
    }
}
