using System.Linq.Expressions;

namespace Pathways.Core.Youths;

/// <summary>Two youths are sisters or brothers. Said of both, whichever stands first; a pair stands once.</summary>
public sealed class Sibling
{
    /// <summary>One of them.</summary>
    public int OneId { get; private set; }

    /// <summary>One of them.</summary>
    public Youth One { get; private set; } = null!;

    /// <summary>The other.</summary>
    public int OtherId { get; private set; }

    /// <summary>The other.</summary>
    public Youth Other { get; private set; } = null!;

    /// <summary>The account that said so.</summary>
    public int ById { get; private set; }

    /// <summary>When (UTC).</summary>
    public DateTime At { get; private set; }

    /// <summary>Two youths, in either order.</summary>
    public static Sibling Of(int youthId, int otherId, int byId, DateTime now) =>
        new() { OneId = Math.Min(youthId, otherId), OtherId = Math.Max(youthId, otherId), ById = byId, At = now };

    /// <summary>The pairs that a youth stands in, for queries.</summary>
    public static Expression<Func<Sibling, bool>> With(int youthId) => s => s.OneId == youthId || s.OtherId == youthId;
}
