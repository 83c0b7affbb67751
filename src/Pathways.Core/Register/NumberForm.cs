namespace Pathways.Core.Register;

/// <summary>How file numbers were written that a spreadsheet has turned into dates.</summary>
public enum NumberForm
{
    /// <summary>Month and year: 12/2024.</summary>
    MonthYear = 1,

    /// <summary>Month and the year's last two digits: 12/24.</summary>
    MonthShortYear = 2,

    /// <summary>Day and month: 3/12.</summary>
    DayMonth = 3,
}
