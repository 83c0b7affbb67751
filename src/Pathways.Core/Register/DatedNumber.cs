using System.Globalization;

namespace Pathways.Core.Register;

/// <summary>Gives a file number back that a spreadsheet has turned into a date.</summary>
public static class DatedNumber
{
    /// <summary>The number as it was written, before the spreadsheet took it for a date.</summary>
    public static string Of(DateOnly date, NumberForm form) => date.ToString(form switch
    {
        NumberForm.MonthYear => "M/yyyy",
        NumberForm.MonthShortYear => "M/yy",
        _ => "d/M",
    }, CultureInfo.InvariantCulture);
}
