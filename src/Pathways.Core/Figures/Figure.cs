namespace Pathways.Core.Figures;

/// <summary>
/// A sum or another figure of a country's law, as long as it holds. What is due to change is entered ahead, as a second row of the same
/// key with a later first day.
/// </summary>
public sealed record Figure
{
    /// <summary>The name by which texts call it: "minimum-wage-hour".</summary>
    public required string Key { get; init; }

    /// <summary>The value, in <see cref="Unit"/>.</summary>
    public required decimal Value { get; init; }

    /// <summary>What it counts.</summary>
    public required FigureUnit Unit { get; init; }

    /// <summary>The first day it holds; null for one that has held for long.</summary>
    public DateOnly? From { get; init; }

    /// <summary>The last day it holds; null when nobody set one. A later row of the same key ends it too.</summary>
    public DateOnly? Until { get; init; }

    /// <summary>The day from which it must be looked up again: when its own clock strikes, not a year after somebody looked.</summary>
    public required DateOnly LookAgainOn { get; init; }

    /// <summary>Who says it, as the source calls itself.</summary>
    public required string Source { get; init; }

    /// <summary>Where (https).</summary>
    public required string Url { get; init; }

    /// <summary>How certain it is.</summary>
    public required Certainty Certainty { get; init; }

    /// <summary>The day it was last compared with its source.</summary>
    public required DateOnly Checked { get; init; }

    /// <summary>True when it begins only after this day.</summary>
    public bool IsAheadOn(DateOnly day) => From > day;

    /// <summary>True when it should have been looked up again by this day, or has ended before it.</summary>
    public bool IsStaleOn(DateOnly day) => LookAgainOn <= day || Until < day;
}
