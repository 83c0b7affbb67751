using System.Globalization;
using MimeKit;

namespace Pathways.Core.Contact;

/// <summary>An e-mail address: the one rule for forms, registers and settings.</summary>
public static class EmailAddress
{
    private const int LongestAddress = 254; // RFC 5321, 4.5.3.1.3, less the two brackets

    /// <summary>
    /// One bare address of plain letters, as in souad@example.org. Arabic letters before the @ are refused: few servers take them (RFC
    /// 6531).
    /// </summary>
    public static bool IsValid(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return text.Length <= LongestAddress
            && text.All(letter => letter is > ' ' and < (char)127 and not ('"' or '<' or '>' or '(' or ')' or '[' or ']' or ',' or ';'
                or ':' or '\\'))
            && MailboxAddress.TryParse(text, out var address) && address.Address == text
            && address.Domain.Contains('.', StringComparison.Ordinal);
    }

    /// <summary>A typed or pasted address in small letters, also behind mailto:. Null when it is none.</summary>
    public static string? Read(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        if (text.Length > 2 * LongestAddress) return null;
        var address = string.Concat(text.Where(letter => char.GetUnicodeCategory(letter) != UnicodeCategory.Format)).Trim()
            .ToLowerInvariant();
        if (address.StartsWith("mailto:", StringComparison.Ordinal)) address = address["mailto:".Length..];
        return IsValid(address) ? address : null;
    }
}
