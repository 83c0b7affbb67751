namespace Pathways.Core.Plans;

/// <summary>What a mentor answers to a wish.</summary>
public enum WishAnswer
{
    /// <summary>It becomes part of the plan.</summary>
    TakenUp = 1,

    /// <summary>Both talked about it.</summary>
    TalkedAbout = 2,
}
