using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Pathways.Core.Reminders;
using Pathways.Core.Text;

namespace Pathways.Core.Accounts;

/// <summary>
/// The code that was sent last to an account's address, or to its phone number. Whoever types it into the own account has shown that
/// words arrive there (<see cref="Account.Confirm"/>, <see cref="Account.SendMessagesTo"/>).
/// </summary>
public sealed class AddressCode
{
    /// <summary>How many wrong tries end a code.</summary>
    public const int MostTries = 5;

    /// <summary>How many codes an account gets within an hour.</summary>
    public const int MostCodes = 5;

    /// <summary>How long a code can be typed.</summary>
    public static readonly TimeSpan Life = TimeSpan.FromMinutes(30);

    /// <summary>Whose; there is one code at a time for each way.</summary>
    public int AccountId { get; set; }

    /// <summary>By mail or by message.</summary>
    public ReminderChannel Channel { get; set; }

    /// <summary>The address or number it was sent to.</summary>
    public string To { get; private set; } = "";

    /// <summary>SHA-256 of account and code, in hexadecimal; the code itself is never stored.</summary>
    public string CodeHash { get; private set; } = "";

    /// <summary>When it was made (UTC).</summary>
    public DateTime MadeAt { get; private set; }

    /// <summary>How often it was typed wrongly.</summary>
    public int WrongTries { get; private set; }

    /// <summary>How many codes were made since <see cref="CountedFrom"/>.</summary>
    public int Made { get; private set; }

    /// <summary>When the hour began in which codes are counted (UTC).</summary>
    public DateTime CountedFrom { get; private set; }

    /// <summary>
    /// A new code of six digits for an address or number; an older one no longer works. Answers <see cref="AccessProblem.CodesTooMany"/>.
    /// </summary>
    public Result<string, AccessProblem> Renew(string to, DateTime now)
    {
        if (now - CountedFrom >= TimeSpan.FromHours(1)) (Made, CountedFrom) = (0, now);
        if (Made >= MostCodes) return AccessProblem.CodesTooMany;
        var code = RandomNumberGenerator.GetInt32(1_000_000).ToString("D6", CultureInfo.InvariantCulture);
        (To, CodeHash, MadeAt, WrongTries, Made) = (to, Convert.ToHexString(Hash(code)), now, 0, Made + 1);
        return code;
    }

    /// <summary>
    /// Whether what was typed is the code for an address or number; it works once. Answers <see cref="AccessProblem.CodeOver"/> or
    /// <see cref="AccessProblem.CodeWrong"/>, and counts the wrong try.
    /// </summary>
    public AccessProblem? Use(string to, string typed, DateTime now)
    {
        if (CodeHash.Length == 0 || to != To || now >= MadeAt + Life || WrongTries >= MostTries) return AccessProblem.CodeOver;
        var digits = string.Concat(PlainText.PlainDigits(typed).Where(char.IsAsciiDigit));
        if (!CryptographicOperations.FixedTimeEquals(Hash(digits), Convert.FromHexString(CodeHash)))
        {
            WrongTries++;
            return AccessProblem.CodeWrong;
        }

        CodeHash = "";
        return null;
    }

    private byte[] Hash(string code) =>
        SHA256.HashData(Encoding.ASCII.GetBytes(string.Create(CultureInfo.InvariantCulture, $"{AccountId}/{code}")));
}
