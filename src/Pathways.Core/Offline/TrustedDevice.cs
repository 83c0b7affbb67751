using System.Security.Cryptography;
using System.Text;
using Pathways.Core.Accounts;

namespace Pathways.Core.Offline;

/// <summary>
/// A phone or computer its mentor marked as the own one: Today may keep names on it for days without a network. Every other device gets
/// initials and file numbers.
/// The device holds a random secret in a cookie, the database only its hash.
/// </summary>
public sealed class TrustedDevice
{
    /// <summary>Key.</summary>
    public int Id { get; set; }

    /// <summary>Whose.</summary>
    public int AccountId { get; set; }

    /// <summary>Whose.</summary>
    public Account Account { get; set; } = null!;

    /// <summary>SHA-256 of the device's secret, in hexadecimal digits.</summary>
    public string SecretHash { get; set; } = "";

    /// <summary>What its owner calls it.</summary>
    public string Name { get; set; } = "";

    /// <summary>Since when (UTC).</summary>
    public DateTime TrustedAt { get; set; }

    /// <summary>When the trust ended (UTC); null while it lasts.</summary>
    public DateTime? RevokedAt { get; private set; }

    /// <summary>Trusts a device. The secret goes to the device and is kept nowhere.</summary>
    public static (TrustedDevice Device, string Secret) Trust(int accountId, string name, DateTime now)
    {
        var secret = Convert.ToHexString(RandomNumberGenerator.GetBytes(32));
        return (new TrustedDevice { AccountId = accountId, SecretHash = HashOf(secret), Name = name, TrustedAt = now }, secret);
    }

    /// <summary>Ends the trust: the next time the device asks, it gets initials again.</summary>
    public void Revoke(DateTime now) => RevokedAt ??= now;

    /// <summary>What stands in the database for a secret.</summary>
    public static string HashOf(string secret) => Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(secret)));
}
