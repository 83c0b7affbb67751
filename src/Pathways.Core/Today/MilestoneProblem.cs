using System.Globalization;

namespace Pathways.Core.Today;

/// <summary>Why milestones could not be changed.</summary>
public enum MilestoneProblem
{
    /// <summary>More than <see cref="Milestones.MostMonths"/> months away.</summary>
    MonthsOutOfRange = 1,

    /// <summary>The eighteenth birthday is what the others are counted from.</summary>
    EighteenIsFixed,

    /// <summary>The law cannot ask for the card before it can be asked for.</summary>
    LawBeforeOpening,

    /// <summary>What comes before 18 stays before it, what comes after stays after.</summary>
    WrongSideOfEighteen,

    /// <summary>There is no such milestone.</summary>
    Unknown,
}
