using Pathways.Core.Reminders;

namespace Pathways.Core.Reminding;

/// <summary>The table of all kinds of reminders. A new kind is a row here, its question in a file beside, and its words.</summary>
public static class ReminderKinds
{
    /// <summary>All of them, one for each rule.</summary>
    public static IReadOnlyList<ReminderKind> All { get; } =
    [
        SessionReminders.Tomorrow,
        SessionReminders.Moved,
        SessionReminders.Cancelled,
        SessionReminders.InAnHour,
        StepReminders.Due,
        StepReminders.Overdue,
        .. FileReminders.All,
        .. MilestoneReminders.All,
        YouthReminders.CentreChanged,
        YouthReminders.LeadChanged,
        .. WorkshopReminders.All,
        .. AccreditationReminders.All,
        .. HelpReminders.All,
        AccountReminders.CodeMade,
        AccountReminders.Letter,
        FeedbackReminders.Asked,
        .. ProgrammeReminders.All,
    ];

    /// <summary>Rules whose rows stay true after their day.</summary>
    public static IReadOnlyList<ReminderRule> Outliving { get; } =
        [.. All.Where(kind => kind.OutlivesItsDay).Select(kind => kind.Rule)];

    /// <summary>The rule of the letter.</summary>
    public static ReminderRule Letter => AccountReminders.Letter.Rule;

    private static readonly Dictionary<ReminderRule, ReminderKind> ByRule = All.ToDictionary(kind => kind.Rule);

    /// <summary>The kind of a rule; a rule without one is an error.</summary>
    public static ReminderKind Of(ReminderRule rule) => ByRule[rule];
}
