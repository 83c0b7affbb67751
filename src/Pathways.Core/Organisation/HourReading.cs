namespace Pathways.Core.Organisation;

/// <summary>How often a time of the wall clock happens on a day.</summary>
public enum HourReading
{
    /// <summary>As nearly all.</summary>
    Once = 1,

    /// <summary>Skipped when the clocks go forward.</summary>
    Never = 2,

    /// <summary>Repeated when the clocks go back.</summary>
    Twice = 3,
}
