using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using Pathways.Core.Accounts;

namespace Pathways.Core.Sessions;

/// <summary>
/// The secret address under which a calendar program reads somebody's appointments. One for each account; only the hash of the secret is
/// kept. Making it anew ends the old address.
/// </summary>
public sealed class CalendarFeed
{
    /// <summary>Whose appointments.</summary>
    public int AccountId { get; set; }

    /// <summary>Whose appointments.</summary>
    public Account Account { get; set; } = null!;

    /// <summary>SHA-256 of the secret, in hexadecimal.</summary>
    public string TokenHash { get; private set; } = "";

    /// <summary>Since when the address works (UTC).</summary>
    public DateTime MadeAt { get; private set; }

    /// <summary>Makes a new secret of 256 bits, which nobody sees again; the address before no longer works.</summary>
    public string Renew(DateTime now)
    {
        var token = Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(32));
        (TokenHash, MadeAt) = (Hash(token), now);
        return token;
    }

    /// <summary>The hash under which a secret is found.</summary>
    public static string Hash(string token) => Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(token)));
}
