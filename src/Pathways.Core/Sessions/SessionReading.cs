using Pathways.Core.Contact;

namespace Pathways.Core.Sessions;

/// <summary>A session as staff reads it in the file of one youth.</summary>
/// <param name="Id">The session.</param>
/// <param name="Kind">What kind.</param>
/// <param name="State">Where it stands.</param>
/// <param name="StartsAt">Start (UTC).</param>
/// <param name="Minutes">How long.</param>
/// <param name="Place">Where.</param>
/// <param name="Topic">What it is about.</param>
/// <param name="OpenNote">The note the youth reads.</param>
/// <param name="ProtectedNote">The protected note; empty for whom it is not.</param>
/// <param name="DomainBits">Domains touched.</param>
/// <param name="LoggedAt">When it was logged (UTC).</param>
/// <param name="Mentor">The mentor's name.</param>
/// <param name="People">How many youths took part.</param>
/// <param name="Mood">How the youth was.</param>
/// <param name="Answer">What the youth answered to the invitation.</param>
/// <param name="ReadAt">When the youth read the open note (UTC).</param>
/// <param name="Comment">The youth's comment.</param>
/// <param name="CommentedAt">When (UTC).</param>
public sealed record SessionReading(
    int Id, SessionKind Kind, SessionState State, DateTime StartsAt, int Minutes, string Place, string Topic, string OpenNote,
    string ProtectedNote, int DomainBits, DateTime? LoggedAt, PersonName Mentor, int People, Mood? Mood, InvitationAnswer Answer,
    DateTime? ReadAt, string Comment, DateTime? CommentedAt)
{
    /// <summary>How we get on, as the mentor sees it.</summary>
    public Bond? Bond { get; init; }

    /// <summary>How we get on, as the youth sees it.</summary>
    public Bond? BondByYouth { get; init; }

    /// <summary>Which other time would suit the youth.</summary>
    public string OtherTime { get; init; } = "";

    /// <summary>Did not come to a group that took place.</summary>
    public bool Absent { get; init; }

    /// <summary>The note of a group for this youth alone.</summary>
    public string Note { get; init; } = "";

    /// <summary>Who else was there.</summary>
    public string Others { get; init; } = "";

    /// <summary>When it was last corrected (UTC).</summary>
    public DateTime? CorrectedAt { get; init; }

    /// <summary>When the mentor saw the comment (UTC).</summary>
    public DateTime? CommentSeenAt { get; init; }

    /// <summary>Who logged it.</summary>
    public int MentorId { get; init; }

    /// <summary>In whose file.</summary>
    public int YouthId { get; init; }

    /// <summary>Of the overlap meeting of a handover: who leaves. Null for every other session.</summary>
    public PersonName? Leaver { get; init; }
}
