using Pathways.Core.Contact;

namespace Pathways.Core.Register;

/// <summary>Reads e-mail addresses.</summary>
public static class EmailCell
{
    /// <summary>One bare address, in small letters (<see cref="EmailAddress.Read"/>). Answers with EmailUnreadable.</summary>
    public static CellValue<string> Parse(string text) =>
        EmailAddress.Read(text) is { } address ? CellValue<string>.Of(address)
            : CellValue<string>.Wrong(RegisterCellProblem.EmailUnreadable);
}
