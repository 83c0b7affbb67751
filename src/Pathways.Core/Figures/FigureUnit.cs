namespace Pathways.Core.Figures;

/// <summary>What a figure counts. The text around it says the rest: a dirham "an hour", an age "from".</summary>
public enum FigureUnit
{
    /// <summary>Dirhams.</summary>
    Dirham = 1,

    /// <summary>Hours.</summary>
    Hour,

    /// <summary>Days.</summary>
    Day,

    /// <summary>Months.</summary>
    Month,

    /// <summary>Years, also of age.</summary>
    Year,

    /// <summary>Hundredths of what the text names.</summary>
    Percent,

    /// <summary>Points of a score.</summary>
    Point,
}
