namespace Pathways.Core.Drafts;

/// <summary>What is to be done with a form that came.</summary>
public enum SendTurn
{
    /// <summary>It came for the first time: its work begins.</summary>
    First = 1,

    /// <summary>It came before, and its answer is known.</summary>
    Again,

    /// <summary>It came before, and its work goes on still.</summary>
    Waiting,
}
