namespace Pathways.Core.Register;

/// <summary>How exactly a register knows a day.</summary>
public enum DatePrecision
{
    /// <summary>To the day.</summary>
    Day = 0,

    /// <summary>Month and year.</summary>
    Month = 1,

    /// <summary>The year alone.</summary>
    Year = 2,
}
