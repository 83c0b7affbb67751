using Pathways.Core.Staff;


namespace Pathways.Web.Pages.Workshops;

/// <summary>Icons of the sprite for topics.</summary>
public static class WorkshopIcons
{
    /// <summary>The icon of a topic.</summary>
    public static string Icon(this WorkshopTopic topic) => topic switch
    {
        WorkshopTopic.Citizenship => "scale",
        WorkshopTopic.LifeSkills => "utensils",
        WorkshopTopic.Work => "briefcase",
        WorkshopTopic.Health => "heart-pulse",
        WorkshopTopic.Digital => "shield-check",
        WorkshopTopic.Arts => "star",
        WorkshopTopic.RelationalWork => "handshake",
        WorkshopTopic.Planning => "route",
        WorkshopTopic.ChildRights => "scale",
        WorkshopTopic.Psychosocial => "heart-pulse",
        WorkshopTopic.Safeguarding => "shield-check",
        _ => "graduation-cap",
    };
}
