using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using Pathways.Core.Accounts;
using Pathways.Core.Data;
using Pathways.Core.Outside;

namespace Pathways.Core.Reminders;

/// <summary>
/// A phone (or computer) on which its owner asked to be told. It is forgotten when its owner says so, signs out on it, or closes the
/// account, when somebody else asks on it, and when its browser's push service says that it is gone.
/// </summary>
public sealed class PushPhone
{
    /// <summary>How many phones an account may have.</summary>
    public const int Most = 8;

    /// <summary>Key.</summary>
    public int Id { get; set; }

    /// <summary>Whose.</summary>
    public int AccountId { get; private set; }

    /// <summary>Whose.</summary>
    public Account Account { get; private set; } = null!;

    /// <summary>Address at the browser's push service.</summary>
    public string Endpoint { get; private set; } = "";

    /// <summary>SHA-256 of the address, in hexadecimal digits: one phone is one row, and the phone's cookie knows it by this.</summary>
    public string Mark { get; private set; } = "";

    /// <summary>The browser's public key (base64url).</summary>
    public string PublicKey { get; private set; } = "";

    /// <summary>The browser's secret (base64url).</summary>
    public string Secret { get; private set; } = "";

    /// <summary>Since when (UTC).</summary>
    public DateTime AddedAt { get; private set; }

    /// <summary>Where notifications for it go.</summary>
    public PushTarget Target => new(Endpoint, PublicKey, Secret);

    /// <summary>The push service's name.</summary>
    public string Host => new Uri(Endpoint).Host;

    /// <summary>
    /// A phone as its browser describes it; whether its address may be asked is looked at before. Answers
    /// <see cref="ReminderProblem.PhoneNotUnderstood"/>, <see cref="ReminderProblem.PhonesTooMany"/>.
    /// </summary>
    public static Result<PushPhone, ReminderProblem> Add(int accountId, PushTarget target, int phones, DateTime now)
    {
        ArgumentNullException.ThrowIfNull(target);
        if (LengthOf(target.PublicKey) != 65 || LengthOf(target.Secret) != 16) return ReminderProblem.PhoneNotUnderstood;
        if (phones >= Most) return ReminderProblem.PhonesTooMany;
        return new PushPhone
        {
            AccountId = accountId,
            Endpoint = target.Endpoint,
            Mark = MarkOf(target.Endpoint),
            PublicKey = target.PublicKey,
            Secret = target.Secret,
            AddedAt = now,
        };
    }

    /// <summary>By what an address is known.</summary>
    public static string MarkOf(string endpoint) => Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(endpoint)));

    private static int LengthOf(string base64Url) => Base64Url.IsValid(base64Url, out var length) ? length : 0;
}
