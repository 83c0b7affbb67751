using System.Security.Cryptography;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.DataProtection;

namespace Pathways.Core.Documents;

/// <summary>
/// The number of a card: kept only where the organisation has entered the authorisation number of the data-protection authority (Law
/// 09-08), and encrypted
/// with the program's keys. Whether there is one, and who may, is asked by the caller.
/// </summary>
public sealed partial class CardNumbers(IDataProtectionProvider protection)
{
    /// <summary>
    /// One or two letters and three to six digits: what is kept as a number is what is covered where a register is shown.
    /// </summary>
    internal const string Form = "[A-Z]{1,2}[0-9]{3,6}";

    private readonly IDataProtector protector = protection.CreateProtector("Pathways.Documents.CardNumber");

    /// <summary>
    /// Keeps a number in capitals without spaces; an empty one takes it away. <see cref="CardNumberProblem.FormUnknown"/> when it is not
    /// one or two letters and three to six digits.
    /// </summary>
    public CardNumberProblem? Keep(YouthDocument document, string number)
    {
        ArgumentNullException.ThrowIfNull(document);
        var plain = Spaces().Replace(number ?? "", "").ToUpperInvariant();
        if (plain.Length > 0 && !Moroccan().IsMatch(plain)) return CardNumberProblem.FormUnknown;
        document.KeepNumber(plain.Length == 0 ? "" : protector.Protect(plain));
        return null;
    }

    /// <summary>The number; empty when none is kept, null when the keys that sealed it are not there.</summary>
    public string? Read(string sealedNumber)
    {
        if (string.IsNullOrEmpty(sealedNumber)) return "";
        try
        {
            return protector.Unprotect(sealedNumber);
        }
        catch (CryptographicException)
        {
            return null;
        }
    }

    [GeneratedRegex("^" + Form + "$", RegexOptions.CultureInvariant)]
    private static partial Regex Moroccan();

    [GeneratedRegex(@"[\s\-./]")]
    private static partial Regex Spaces();
}
