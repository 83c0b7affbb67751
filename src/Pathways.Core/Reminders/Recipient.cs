namespace Pathways.Core.Reminders;

/// <summary>Somebody who is told of something.</summary>
/// <param name="Id">The account.</param>
/// <param name="Email">Where mails go; null or empty without an address.</param>
public sealed record Recipient(int Id, string? Email);
