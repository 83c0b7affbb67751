namespace Pathways.Core.Reminders;

/// <summary>Somebody who is told of something.</summary>
/// <param name="Id">The account.</param>
/// <param name="Email">Where mails go: <see cref="Accounts.Account.MailsTo"/>; null when none may go.</param>
public sealed record Recipient(int Id, string? Email);
