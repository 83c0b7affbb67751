namespace Pathways.Core.Data;

/// <summary>
/// Says that a unit of work was committed: written in its transaction, looked for when the answer to the commit was lost on the way, so
/// that nothing is done twice. Only where the database is asked again after a failure (SQL Server); forgotten after a day.
/// </summary>
public sealed class CommitMark
{
    /// <summary>The unit of work.</summary>
    public Guid Id { get; set; }

    /// <summary>When it ended (UTC).</summary>
    public DateTime At { get; set; }
}
