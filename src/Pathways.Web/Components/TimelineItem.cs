namespace Pathways.Web.Components;

/// <param name="WhenText">The moment in the reader's words.</param>
/// <param name="Title">What happened, in bold or as a link.</param>
/// <param name="When">The same moment for machines ("2026-11-23T10:40").</param>
/// <param name="Text">More, in its writer's own words.</param>
/// <param name="IsNow">Where we stand.</param>
public sealed record TimelineItem(
    string WhenText, Phrase Title, string? When = null, string? Text = null, string? Href = null, bool IsNow = false);
