namespace Pathways.Core.Accounts;

/// <summary>Somebody who may choose a password now.</summary>
/// <param name="Account">The account.</param>
/// <param name="Code">The code that opens it once, to be handed over; it is kept nowhere.</param>
public sealed record Invited(Account Account, string Code);
