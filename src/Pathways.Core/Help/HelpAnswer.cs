using Pathways.Core.Accounts;

namespace Pathways.Core.Help;

/// <summary>What somebody of the staff wrote about a request: to the youth, or for the team. Kept as written.</summary>
public sealed class HelpAnswer
{
    /// <summary>Key.</summary>
    public int Id { get; private set; }

    /// <summary>The request.</summary>
    public int HelpRequestId { get; private set; }

    /// <summary>The words; may be empty when a call is promised.</summary>
    public string Text { get; private set; } = "";

    /// <summary>When somebody will call at the latest (UTC), as promised with it.</summary>
    public DateTime? CallBefore { get; private set; }

    /// <summary>What was done, for the team only.</summary>
    public bool ForTeam { get; private set; }

    /// <summary>Who wrote.</summary>
    public int ById { get; private set; }

    /// <summary>Who wrote.</summary>
    public Account By { get; private set; } = null!;

    /// <summary>When (UTC).</summary>
    public DateTime At { get; private set; }

    internal static HelpAnswer Of(int byAccountId, string text, DateTime now, DateTime? callBefore = null, bool forTeam = false) =>
        new() { ById = byAccountId, Text = text, At = now, CallBefore = callBefore, ForTeam = forTeam };
}
