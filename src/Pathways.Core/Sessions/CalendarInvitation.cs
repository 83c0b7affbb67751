namespace Pathways.Core.Sessions;

/// <summary>What a mail tells the calendar of its recipient.</summary>
/// <param name="Entry">The entry.</param>
/// <param name="IsCancelled">Whether it is taken out; else it is added, or moved.</param>
public sealed record CalendarInvitation(CalendarEntry Entry, bool IsCancelled)
{
    /// <summary>The standard's word for it (RFC 5546).</summary>
    public string Method => IsCancelled ? "CANCEL" : "REQUEST";
}
