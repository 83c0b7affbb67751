using System.Globalization;
using System.Security.Cryptography;
using Microsoft.AspNetCore.DataProtection;
using Pathways.Core.Reminders;

namespace Pathways.Core.Reminding;

/// <summary>
/// The secret in a mail's header with which its recipient has no more mails of its kind, without signing in. It says account and kind, is
/// sealed with the programme's keys, and cannot be guessed or changed.
/// </summary>
public sealed class StopSeal(IDataProtectionProvider protection)
{
    private readonly IDataProtector protector = protection.CreateProtector("Pathways.Reminders.Stop");

    /// <summary>The secret, in letters that an address may hold.</summary>
    public string Write(int accountId, ReminderRule rule) =>
        protector.Protect(string.Create(CultureInfo.InvariantCulture, $"{accountId}/{(int)rule}"));

    /// <summary>What it says; null when it is none of ours.</summary>
    public (int AccountId, ReminderRule Rule)? Read(string secret)
    {
        try
        {
            var parts = protector.Unprotect(secret).Split('/');
            return (int.Parse(parts[0], CultureInfo.InvariantCulture), (ReminderRule)int.Parse(parts[1], CultureInfo.InvariantCulture));
        }
        catch (CryptographicException)
        {
            return null;
        }
    }
}
