using System.ComponentModel.DataAnnotations;
using Pathways.Core.Staff;
using Pathways.Core.Time;
using Pathways.Core.Workshops;
using Pathways.Web.Startup;

namespace Pathways.Web.Pages.Workshops;

/// <summary>What a manager types about a workshop.</summary>
public sealed record WorkshopForm
{
    /// <summary>For whom.</summary>
    [EnumDataType(typeof(Audience))]
    public Audience Audience { get; init; } = Audience.Youths;

    /// <summary>About what.</summary>
    [EnumDataType(typeof(WorkshopTopic))]
    public WorkshopTopic Topic { get; init; } = WorkshopTopic.Citizenship;

    /// <summary>Title in Arabic letters.</summary>
    [StringLength(200)]
    public string? TitleArabic { get; init; }

    /// <summary>Title in Latin letters.</summary>
    [StringLength(200)]
    public string? TitleLatin { get; init; }

    /// <summary>Local day.</summary>
    [Required]
    public DateOnly? Day { get; init; }

    /// <summary>Local time.</summary>
    [Required]
    public TimeOnly? Time { get; init; } = new(15, 0);

    /// <summary>How long.</summary>
    [Required]
    public int? Minutes { get; init; } = 120;

    /// <summary>Places.</summary>
    [Required]
    [Range(1, 10_000)]
    public int? Capacity { get; init; } = 15;

    /// <summary>Where.</summary>
    [StringLength(200)]
    public string? Place { get; init; }

    /// <summary>Who leads it.</summary>
    [StringLength(200)]
    public string? LedBy { get; init; }

    /// <summary>What it is about.</summary>
    [StringLength(4_000)]
    public string? About { get; init; }

    /// <summary>Markdown for those who take part.</summary>
    [StringLength(20_000), Drawable]
    public string? Material { get; init; }

    /// <summary>Centres.</summary>
    public int[] Centres { get; init; } = [];

    /// <summary>The revision that was shown.</summary>
    public int Revision { get; init; }

    /// <summary>The plan, for centres the manager may choose.</summary>
    public WorkshopPlan ToPlan(LocalTime clock, IEnumerable<int> allowed) => new(
        Audience, Topic, TitleArabic ?? "", TitleLatin ?? "", clock.ToUtc(Day!.Value, Time!.Value), Minutes!.Value, Capacity!.Value,
            [.. Centres.Intersect(allowed)],
        Place ?? "", LedBy ?? "", About ?? "", Material ?? "");

    /// <summary>The field a problem belongs to.</summary>
    public static string FieldOf(WorkshopProblem problem) => problem switch
    {
        WorkshopProblem.TitleMissing => "Form.TitleArabic",
        WorkshopProblem.CentreMissing => "Form.Centres",
        WorkshopProblem.StartsInPast => "Form.Day",
        WorkshopProblem.MinutesUnlikely => "Form.Minutes",
        WorkshopProblem.CapacityTooSmall => "Form.Capacity",
        WorkshopProblem.AudienceFixed => "Form.Audience",
        _ => "",
    };
}
