namespace Pathways.Web.Components;

public enum RailState
{
    Later,
    Now,
    Blocked,
    Done,
}

/// <param name="Text">The step, in its writer's words and direction.</param>
/// <param name="StateWord">The station in a word, for those who do not see it ("done:", "now:", "then:").</param>
/// <param name="Note">Who and when, in one small line.</param>
/// <param name="Badge">Only where someone must act.</param>
public sealed record RailStep(
    string Text, RailState State, string? StateWord = null, Phrase? Note = null, BadgeModel? Badge = null, string? Href = null);
