using Pathways.Core.Accounts;

namespace Pathways.Core.Plans;

/// <summary>
/// One thing that happened to a plan version: kept as it was, so that an earlier comment is never overwritten by a later one.
/// </summary>
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
