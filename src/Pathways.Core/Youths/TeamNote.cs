using Pathways.Core.Accounts;

namespace Pathways.Core.Youths;

/// <summary>A note of the psychological team about a referral.</summary>
public sealed class TeamNote
{
    /// <summary>Key.</summary>
    public int Id { get; set; }

    /// <summary>The referral.</summary>
    public int ReferralId { get; set; }

    /// <summary>The referral.</summary>
    public TeamReferral Referral { get; set; } = null!;

    /// <summary>The words; protected, never for the youth's pages, mails or logs.</summary>
    public string Text { get; set; } = "";

    /// <summary>Whether the mentor reads it too.</summary>
    public bool IsShared { get; set; }

    /// <summary>Who wrote it.</summary>
    public int ById { get; set; }

    /// <summary>Who wrote it.</summary>
    public Account By { get; set; } = null!;

    /// <summary>When (UTC).</summary>
    public DateTime At { get; set; }
}
