using Pathways.Core.Youths;

namespace Pathways.Core.Sessions;

/// <summary>A youth in a session.</summary>
public sealed class SessionParticipant
{
    /// <summary>Most letters of <see cref="OtherTime"/>.</summary>
    public const int LongestOtherTime = 300;

    /// <summary>The session.</summary>
    public int SessionId { get; set; }

    /// <summary>The session.</summary>
    public Session Session { get; set; } = null!;

    /// <summary>The youth.</summary>
    public int YouthId { get; set; }

    /// <summary>The youth.</summary>
    public Youth Youth { get; set; } = null!;

    /// <summary>How the youth was; null when not said.</summary>
    public Mood? Mood { get; internal set; }

    /// <summary>How we get on, as the mentor sees it; null when not said.</summary>
    public Bond? Bond { get; internal set; }

    /// <summary>How we get on, as the youth sees it; null when not said.</summary>
    public Bond? BondByYouth { get; internal set; }

    /// <summary>Was invited to a group that took place and did not come.</summary>
    public bool Absent { get; internal set; }

    /// <summary>A note of a group session for this youth alone; the youth reads it.</summary>
    public string Note { get; internal set; } = "";

    /// <summary>What the youth answered to the invitation.</summary>
    public InvitationAnswer Answer { get; internal set; }

    /// <summary>Which other time would suit the youth, in own words; empty when not said, or no other time is asked for.</summary>
    public string OtherTime { get; internal set; } = "";

    /// <summary>When the youth first read the open note (UTC).</summary>
    public DateTime? ReadAt { get; internal set; }

    /// <summary>The youth's comment on the open note.</summary>
    public string Comment { get; internal set; } = "";

    /// <summary>When the youth commented (UTC).</summary>
    public DateTime? CommentedAt { get; internal set; }

    /// <summary>When the mentor saw the comment (UTC); null while it is new.</summary>
    public DateTime? CommentSeenAt { get; internal set; }
}
