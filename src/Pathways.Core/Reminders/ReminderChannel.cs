namespace Pathways.Core.Reminders;

/// <summary>How a reminder is told.</summary>
public enum ReminderChannel
{
    /// <summary>On the home page.</summary>
    Page = 1,

    /// <summary>By e-mail.</summary>
    Email = 2,

    /// <summary>A notification on a phone (web push), which the person asked for on that phone.</summary>
    Push = 3,

    /// <summary>SMS or WhatsApp, through the organisation's gateway, to a number that the person confirmed.</summary>
    Message = 4,
}
