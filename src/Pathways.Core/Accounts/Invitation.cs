using System.Security.Cryptography;
using System.Text;
using Pathways.Core.Text;

namespace Pathways.Core.Accounts;

/// <summary>
/// A printed code or link with which a person chooses a password for an account that was made for them. It expires and works once.
/// </summary>
public sealed class Invitation
{
    /// <summary>Letters of a code: no 0/O, 1/I/L, so that it survives handwriting.</summary>
    private const string Alphabet = "23456789ABCDEFGHJKMNPQRSTUVWXYZ";

    /// <summary>How long an invitation can be used.</summary>
    public static readonly TimeSpan Life = TimeSpan.FromDays(7);

    /// <summary>Key.</summary>
    public int Id { get; set; }

    /// <summary>SHA-256 of the normalised code, in hexadecimal; the code itself is never stored.</summary>
    public string CodeHash { get; set; } = "";

    /// <summary>The account to open; null for the set-up link that makes the first admin.</summary>
    public int? AccountId { get; set; }

    /// <summary>The account to open.</summary>
    public Account? Account { get; set; }

    /// <summary>Who invited; null for the set-up link.</summary>
    public int? CreatedById { get; set; }

    /// <summary>When (UTC).</summary>
    public DateTime CreatedAt { get; set; }

    /// <summary>Until when it works (UTC).</summary>
    public DateTime ExpiresAt { get; set; }

    /// <summary>When it was used or withdrawn (UTC).</summary>
    public DateTime? UsedAt { get; set; }

    /// <summary>Makes an invitation and its code, twelve letters in three groups: about 59 bits.</summary>
    public static (Invitation Invitation, string Code) Create(Account? account, int? createdById, DateTime now)
    {
        var letters = RandomNumberGenerator.GetString(Alphabet, 12);
        var invitation = new Invitation
        {
            Account = account,
            CodeHash = Hash(letters),
            CreatedById = createdById,
            CreatedAt = now,
            ExpiresAt = now + Life,
        };
        return (invitation, $"{letters[..4]}-{letters[4..8]}-{letters[8..]}");
    }

    /// <summary>The hash under which a typed code is found: case, spaces, dashes and the script of digits do not matter.</summary>
    public static string Hash(string code)
    {
        var letters = new string([.. PlainText.PlainDigits(code).Where(char.IsAsciiLetterOrDigit)]).ToUpperInvariant();
        return Convert.ToHexString(SHA256.HashData(Encoding.ASCII.GetBytes(letters)));
    }

    /// <summary>
    /// Null while it can be used; else <see cref="AccessProblem.InvitationUsed"/> or <see cref="AccessProblem.InvitationExpired"/>.
    /// </summary>
    public AccessProblem? State(DateTime now) => UsedAt is not null ? AccessProblem.InvitationUsed : now >= ExpiresAt
        ? AccessProblem.InvitationExpired : null;

    /// <summary>
    /// Uses the invitation up. Answers <see cref="AccessProblem.InvitationUsed"/> or <see cref="AccessProblem.InvitationExpired"/>.
    /// </summary>
    public AccessProblem? Use(DateTime now)
    {
        if (State(now) is { } problem) return problem;
        UsedAt = now;
        return null;
    }
}
