using System.ComponentModel.DataAnnotations;
using Pathways.Core.Accounts;
using Pathways.Core.Contact;

namespace Pathways.Web.Pages.Accounts;

/// <summary>What is typed about a member of staff; drawn by _StaffFields.</summary>
public sealed record StaffForm
{
    /// <summary>Name in Arabic letters.</summary>
    [StringLength(200)]
    public string? NameArabic { get; init; }

    /// <summary>Name in Latin letters.</summary>
    [StringLength(200)]
    public string? NameLatin { get; init; }

    /// <summary>Grammatical gender.</summary>
    [Required, EnumDataType(typeof(Sex))]
    public Sex? Gender { get; init; }

    /// <summary>Language of pages and mails.</summary>
    [EnumDataType(typeof(Language))]
    public Language Language { get; init; }

    /// <summary>E-mail, or nothing.</summary>
    [StringLength(200)]
    public string? Email { get; init; }

    /// <summary>What the person will be; a manager's form has no such field.</summary>
    public Role? Role { get; init; }

    /// <summary>Centres of a mentor or manager.</summary>
    public List<int> Centres { get; init; } = [];

    /// <summary>A manager of every centre.</summary>
    public bool AllCentres { get; init; }

    /// <summary>The field that a problem is about.</summary>
    public static string FieldOf(AccessProblem problem) => problem switch
    {
        AccessProblem.NameMissing => "Form.NameArabic",
        AccessProblem.CentreMissing or AccessProblem.LeadsThere => "Form.Centres",
        AccessProblem.LastOfAllCentres => "Form.AllCentres",
        AccessProblem.EmailInvalid or AccessProblem.EmailTaken => "Form.Email",
        _ => "",
    };

    /// <summary>The person to get an account.</summary>
    public NewAccount Person(Role role) =>
        new(role, new PersonName(NameArabic ?? "", NameLatin ?? ""), Gender!.Value, Language, Email ?? "", Centres, AllCentres);
}
