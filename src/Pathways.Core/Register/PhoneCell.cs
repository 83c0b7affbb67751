using Pathways.Core.Contact;

namespace Pathways.Core.Register;

/// <summary>Reads phone numbers.</summary>
public static class PhoneCell
{
    /// <summary>A phone number in E.164 form (<see cref="PhoneNumber.Read"/>). Answers with PhoneUnreadable.</summary>
    public static CellValue<string> Parse(string text) =>
        PhoneNumber.Read(text) is { } number ? CellValue<string>.Of(number) : CellValue<string>.Wrong(RegisterCellProblem.PhoneUnreadable);
}
