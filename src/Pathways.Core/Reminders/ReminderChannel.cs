namespace Pathways.Core.Reminders;

/// <summary>How a reminder is told.</summary>
public enum ReminderChannel
{
    /// <summary>On the home page.</summary>
    Page = 1,

    /// <summary>By e-mail.</summary>
    Email = 2,
}
