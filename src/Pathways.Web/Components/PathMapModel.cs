namespace Pathways.Web.Components;

public enum PathStopKind
{
    /// <summary>Behind me. Told in the list, no longer drawn.</summary>
    Walked,

    /// <summary>My next step: the saffron piece of road leads to it.</summary>
    Next,

    /// <summary>A milestone of the plan.</summary>
    Planned,

    /// <summary>The 18th birthday: the only star.</summary>
    Eighteen,

    /// <summary>After the 18th birthday.</summary>
    After,
}

/// <param name="Label">Short words for the drawing; may be written by the youth.</param>
/// <param name="DateText">Short date for the drawing ("January").</param>
/// <param name="Icon">Name in the sprite.</param>
/// <param name="FullLabel">The same for the list that is read aloud and printed; the short label when absent.</param>
/// <param name="FullDateText">With the year; the short date when absent.</param>
public sealed record PathStop(
    string Label, string? DateText, string? Icon, PathStopKind Kind, string? FullLabel = null, string? FullDateText = null);

/// <param name="Title">What the picture shows, for those who do not see it.</param>
/// <param name="HereLabel">"I am here".</param>
/// <param name="HereDateText">Today.</param>
/// <param name="Stops">In the order of time; the picture takes what it has room for, the list takes all.</param>
public sealed record PathMapModel(
    string Title, string HereLabel, string HereDateText, IReadOnlyList<PathStop> Stops, bool IsAfter18 = false);
