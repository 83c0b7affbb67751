using Pathways.Core.Time;

namespace Pathways.Core.Today;

/// <summary>The badge of a reason: where it stands, and since or until when. The icon is the status's own.</summary>
/// <param name="Status">Where it stands.</param>
/// <param name="Form">How the time is written.</param>
/// <param name="At">The time (UTC); of a day, its beginning. What has waited longest stands first.</param>
/// <param name="Day">The day, where it is one.</param>
/// <param name="Words">Key of the words around the time; null when the time says it all.</param>
/// <param name="Days">How many days late.</param>
public sealed record AttentionSign(DueState Status, SignForm Form, DateTime At, DateOnly Day = default, string? Words = null, int Days = 0)
{
    /// <summary>At an instant (UTC).</summary>
    public static AttentionSign Moment(DueState status, DateTime at, string? words = null) =>
        new(status, SignForm.Moment, at, Words: words);

    /// <summary>On the local day of an instant (UTC).</summary>
    public static AttentionSign DayOf(DueState status, DateTime at) => new(status, SignForm.DayOfMoment, at);

    /// <summary>On a day.</summary>
    public static AttentionSign On(DueState status, DateOnly day, string? words = null) =>
        new(status, SignForm.Day, Start(day), day, words);

    /// <summary>On a day of this week.</summary>
    public static AttentionSign Weekday(DueState status, DateOnly day) => new(status, SignForm.Weekday, Start(day), day);

    /// <summary>Overdue since a day; <paramref name="day"/> is null when it never was.</summary>
    public static AttentionSign Late(DateOnly? day, int days) =>
        new(DueState.Overdue, SignForm.Late, day is { } since ? Start(since) : DateTime.MinValue, Days: days);

    private static DateTime Start(DateOnly day) => day.ToDateTime(TimeOnly.MinValue, DateTimeKind.Utc);
}
