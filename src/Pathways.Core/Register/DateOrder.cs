namespace Pathways.Core.Register;

/// <summary>What comes first in a column of dates: the order belongs to the column, not to the cell.</summary>
public enum DateOrder
{
    /// <summary>14/01/2009, as Morocco writes.</summary>
    DayFirst = 0,

    /// <summary>01/14/2009, as a program with American settings writes.</summary>
    MonthFirst = 1,
}
