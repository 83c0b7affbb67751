using Pathways.Core.Staff;

namespace Pathways.Core.Workshops;

/// <summary>What a manager plans.</summary>
/// <param name="Audience">For whom.</param>
/// <param name="Topic">About what.</param>
/// <param name="TitleArabic">Title in Arabic letters.</param>
/// <param name="TitleLatin">Title in Latin letters.</param>
/// <param name="StartsAt">Start (UTC).</param>
/// <param name="Minutes">How long.</param>
/// <param name="Capacity">Places.</param>
/// <param name="CentreIds">Centres it is published to.</param>
/// <param name="Place">Where.</param>
/// <param name="LedBy">Who leads it.</param>
/// <param name="About">What it is about.</param>
/// <param name="Material">Markdown for those who take part.</param>
public sealed record WorkshopPlan(
    Audience Audience, WorkshopTopic Topic, string TitleArabic, string TitleLatin, DateTime StartsAt, int Minutes, int Capacity,
        IReadOnlyCollection<int> CentreIds,
    string Place = "", string LedBy = "", string About = "", string Material = "");
