using System.ComponentModel.DataAnnotations;
using Pathways.Core.Centres;

namespace Pathways.Web.Pages.Centres;

/// <summary>What is typed about a centre; drawn by _CentreFields.</summary>
public sealed record CentreForm
{
    /// <summary>Name in Arabic, as in the register.</summary>
    [StringLength(200)]
    public string? NameArabic { get; init; }

    /// <summary>Name in Latin letters.</summary>
    [StringLength(200)]
    public string? NameLatin { get; init; }

    /// <summary>City or commune.</summary>
    [StringLength(200)]
    public string? City { get; init; }

    /// <summary>Prefecture or province.</summary>
    [StringLength(200)]
    public string? Province { get; init; }

    /// <summary>Authorisation of the establishment.</summary>
    [StringLength(200)]
    public string? Authorisation { get; init; }

    /// <summary>Places.</summary>
    [Range(0, 100_000)]
    public int? Capacity { get; init; }

    /// <summary>The revision that was shown.</summary>
    public int Revision { get; init; }

    /// <summary>Writes it into a centre.</summary>
    public CentreProblem? Into(Centre centre)
    {
        ArgumentNullException.ThrowIfNull(centre);
        return centre.Describe(NameArabic ?? "", NameLatin ?? "", City ?? "", Province ?? "", Authorisation ?? "", Capacity ?? 0);
    }

    /// <summary>The field that a problem is about.</summary>
    public static string FieldOf(CentreProblem problem) => problem switch
    {
        CentreProblem.NameMissing or CentreProblem.NameTaken => "Form.NameArabic",
        CentreProblem.CapacityNegative => "Form.Capacity",
        _ => "",
    };
}
