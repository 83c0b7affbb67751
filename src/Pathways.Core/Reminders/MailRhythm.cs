namespace Pathways.Core.Reminders;

/// <summary>How often somebody gets mails of what can wait. What cannot wait comes by itself, whatever was chosen.</summary>
public enum MailRhythm
{
    /// <summary>Each reminder is a mail of its own.</summary>
    OneByOne = 0,

    /// <summary>One letter each morning, when there is something to say.</summary>
    EachMorning = 1,

    /// <summary>One letter each Monday morning, when there is something to say.</summary>
    EachWeek = 2,
}
