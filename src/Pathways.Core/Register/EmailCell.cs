using Pathways.Core.Contact;

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
        return EmailAddress.IsValid(address)
            ? CellValue<string>.Of(address)
            : CellValue<string>.Wrong(RegisterCellProblem.EmailUnreadable);
    }
}
