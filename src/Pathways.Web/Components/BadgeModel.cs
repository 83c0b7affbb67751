using Pathways.Core.Time;


namespace Pathways.Web.Components;

/// <summary>The one status vocabulary. Lists, cards, mails and print all use these six.</summary>
public enum BadgeStatus
{
    /// <summary>Has a date, nothing to do yet.</summary>
    Planned,

    /// <summary>Due within days, or an answer is running.</summary>
    Due,

    /// <summary>For staff only: the date has passed. A youth sees it as due.</summary>
    Overdue,

    /// <summary>Waits for another thing; the text names it.</summary>
    Blocked,

    /// <summary>Waits for a person's decision.</summary>
    Waiting,

    Done,
}

public sealed record BadgeModel(BadgeStatus Status, Phrase Text)
{
    /// <summary>The badge of a due state.</summary>
    public static BadgeStatus Of(DueState state) => state switch
    {
        DueState.Due => BadgeStatus.Due,
        DueState.Overdue => BadgeStatus.Overdue,
        DueState.Blocked => BadgeStatus.Blocked,
        DueState.Waiting => BadgeStatus.Waiting,
        DueState.Done => BadgeStatus.Done,
        _ => BadgeStatus.Planned,
    };

    /// <summary>No red and no alarm for youths.</summary>
    public static BadgeStatus Shown(BadgeStatus status, bool forYouth) =>
        forYouth && status == BadgeStatus.Overdue ? BadgeStatus.Due : status;

    /// <summary>The classes of the stylesheet.</summary>
    public static string Css(BadgeStatus status) => $"badge badge--{Key(status)}";

    public static string Key(BadgeStatus status) => status switch
    {
        BadgeStatus.Planned => "planned",
        BadgeStatus.Due => "due",
        BadgeStatus.Overdue => "overdue",
        BadgeStatus.Blocked => "blocked",
        BadgeStatus.Waiting => "waiting",
        _ => "done",
    };

    public static string Icon(BadgeStatus status) => status switch
    {
        BadgeStatus.Planned => "calendar-days",
        BadgeStatus.Due => "clock",
        BadgeStatus.Overdue => "triangle-alert",
        BadgeStatus.Blocked => "lock",
        BadgeStatus.Waiting => "hourglass",
        _ => "check",
    };
}
