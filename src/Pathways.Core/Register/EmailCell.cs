using System.Net.Mail;

namespace Pathways.Core.Register;

/// <summary>Reads e-mail addresses.</summary>
public static class EmailCell
{
    /// <summary>One bare address, in small letters. Answers with EmailUnreadable.</summary>
    public static CellValue<string> Parse(string text)
    {
        var line = TextCell.Word(text);
        var address = line.Value?.ToLowerInvariant() ?? "";
        if (address.StartsWith("mailto:", StringComparison.Ordinal)) address = address["mailto:".Length..];
        return address.All(letter => char.IsAscii(letter) && letter is not (' ' or '"' or '<' or '>' or ',' or ';'))
            && MailAddress.TryCreate(address, out var parsed) && parsed.Address == address && parsed.Host.Contains('.', StringComparison.Ordinal)
            ? CellValue<string>.Of(address)
            : CellValue<string>.Wrong(RegisterCellProblem.EmailUnreadable);
    }
}
