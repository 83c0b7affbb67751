using Pathways.Core.Access;

namespace Pathways.Core.Plans;

/// <summary>One thing that happened to a plan version: kept as it was, so that an earlier comment is never overwritten by a later one.</summary>
public sealed class PlanMove
{
    private PlanMove()
    {
    }

    internal PlanMove(PlanMoveKind kind, DateTime at, int? byId, string words)
    {
        (Kind, At, ById, Words) = (kind, at, byId, words);
    }

    /// <summary>Key.</summary>
    public int Id { get; private set; }

    /// <summary>The plan version.</summary>
    public int PlanId { get; private set; }

    /// <summary>The plan version.</summary>
    public Plan Plan { get; private set; } = null!;

    /// <summary>What happened.</summary>
    public PlanMoveKind Kind { get; private set; }

    /// <summary>When (UTC).</summary>
    public DateTime At { get; private set; }

    /// <summary>Who; null for the youth.</summary>
    public int? ById { get; private set; }

    /// <summary>Who; null for the youth.</summary>
    public Account? By { get; private set; }

    /// <summary>The comment or reason.</summary>
    public string Words { get; private set; } = "";
}

/// <summary>What can happen to a plan version.</summary>
public enum PlanMoveKind
{
    /// <summary>The draft was begun.</summary>
    Started = 1,

    /// <summary>The mentor showed it to the youth.</summary>
    Proposed,

    /// <summary>The mentor took it back.</summary>
    TakenBack,

    /// <summary>The youth asked for a change.</summary>
    ChangeAsked,

    /// <summary>The youth agreed.</summary>
    Agreed,

    /// <summary>A manager returned it.</summary>
    Returned,

    /// <summary>A manager approved it.</summary>
    Approved,

    /// <summary>A big change in the youth's life was noted.</summary>
    BigChange,

    /// <summary>Its review began.</summary>
    ReviewStarted,

    /// <summary>A newer version replaced it.</summary>
    Superseded,

    /// <summary>It ended without a newer version.</summary>
    Closed,
}
