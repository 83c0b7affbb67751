namespace Pathways.Core.Time;

/// <summary>How exactly a day is known.</summary>
public enum DatePrecision
{
    /// <summary>To the day.</summary>
    Day = 0,

    /// <summary>Month and year.</summary>
    Month = 1,

    /// <summary>The year alone.</summary>
    Year = 2,
}
