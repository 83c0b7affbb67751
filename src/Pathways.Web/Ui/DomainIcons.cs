using Pathways.Core.Assessments;

namespace Pathways.Web.Ui;

/// <summary>The icon of each domain in the sprite.</summary>
public static class DomainIcons
{
    /// <summary>Name in the sprite.</summary>
    public static string Icon(this Domain domain) => domain switch
    {
        Domain.Identity => "id-card",
        Domain.Housing => "bed-double",
        Domain.Money => "wallet",
        Domain.Education => "graduation-cap",
        Domain.Work => "briefcase",
        Domain.Health => "heart-pulse",
        Domain.Relations => "users-round",
        Domain.DailyLiving => "utensils",
        Domain.Citizenship => "scale",
        _ => "shield-check",
    };
}
