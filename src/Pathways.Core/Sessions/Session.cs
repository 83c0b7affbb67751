using Pathways.Core.Access;
using Pathways.Core.Data;
using Pathways.Core.Youths;

namespace Pathways.Core.Sessions;

/// <summary>One mentoring contact, planned or held, with one youth or a group.</summary>
public sealed class Session : IRevised
{
    /// <summary>Key.</summary>
    public int Id { get; set; }

    /// <summary>Made by the form or the device; a repeated submit with the same one is answered with the first result.</summary>
    public Guid ClientId { get; set; }

    /// <summary>The mentor.</summary>
    public int MentorId { get; set; }

    /// <summary>The mentor.</summary>
    public Account Mentor { get; set; } = null!;

    /// <summary>What kind of contact.</summary>
    public SessionKind Kind { get; set; }

    /// <summary>Where it stands.</summary>
    public SessionState State { get; set; }

    /// <summary>When it starts or started (UTC).</summary>
    public DateTime StartsAt { get; set; }

    /// <summary>How long, in minutes; 0 when unknown.</summary>
    public int Minutes { get; set; }

    /// <summary>Where.</summary>
    public string Place { get; set; } = "";

    /// <summary>What it is about, shown to the youth beforehand.</summary>
    public string Topic { get; set; } = "";

    /// <summary>What we did; the youth reads it.</summary>
    public string OpenNote { get; set; } = "";

    /// <summary>For mentor, cover, manager and psychologist with the permission; never for the youth.</summary>
    public string ProtectedNote { get; set; } = "";

    /// <summary>Domains touched, as bits (see <see cref="Assessments.Domains"/>).</summary>
    public int DomainBits { get; set; }

    /// <summary>When it was logged (UTC); null while only planned.</summary>
    public DateTime? LoggedAt { get; set; }

    /// <summary>Who was or is to be there.</summary>
    public List<SessionParticipant> Participants { get; } = [];

    /// <inheritdoc />
    public int Revision { get; set; }
}

/// <summary>A youth in a session.</summary>
public sealed class SessionParticipant
{
    /// <summary>The session.</summary>
    public int SessionId { get; set; }

    /// <summary>The session.</summary>
    public Session Session { get; set; } = null!;

    /// <summary>The youth.</summary>
    public int YouthId { get; set; }

    /// <summary>The youth.</summary>
    public Youth Youth { get; set; } = null!;

    /// <summary>How the youth was; null when not said.</summary>
    public Mood? Mood { get; set; }

    /// <summary>What the youth answered to the invitation.</summary>
    public InvitationAnswer Answer { get; set; }

    /// <summary>When the youth first read the open note (UTC).</summary>
    public DateTime? ReadAt { get; set; }

    /// <summary>The youth's comment on the open note.</summary>
    public string Comment { get; set; } = "";

    /// <summary>When the youth commented (UTC).</summary>
    public DateTime? CommentedAt { get; set; }
}

/// <summary>What kind of contact a session is.</summary>
public enum SessionKind
{
    /// <summary>One youth, face to face.</summary>
    Individual = 1,

    /// <summary>A group.</summary>
    Group = 2,

    /// <summary>A visit.</summary>
    Visit = 3,

    /// <summary>By phone.</summary>
    Phone = 4,

    /// <summary>By message.</summary>
    Message = 5,

    /// <summary>A relational activity.</summary>
    Activity = 6,

    /// <summary>With the family.</summary>
    Family = 7,

    /// <summary>With a partner.</summary>
    Partner = 8,
}

/// <summary>Where a session stands.</summary>
public enum SessionState
{
    /// <summary>Has a date.</summary>
    Planned = 1,

    /// <summary>Took place.</summary>
    Held = 2,

    /// <summary>The youth was absent.</summary>
    YouthAbsent = 3,

    /// <summary>The mentor was absent.</summary>
    MentorAbsent = 4,

    /// <summary>Moved to another day.</summary>
    Postponed = 5,

    /// <summary>Will not take place.</summary>
    Cancelled = 6,
}

/// <summary>How the youth was: four faces with words.</summary>
public enum Mood
{
    /// <summary>ارتياح</summary>
    Good = 1,

    /// <summary>عادي</summary>
    Ordinary = 2,

    /// <summary>قلق</summary>
    Worried = 3,

    /// <summary>ضيق</summary>
    Distressed = 4,
}

/// <summary>What a youth answered to a planned session.</summary>
public enum InvitationAnswer
{
    /// <summary>Nothing yet.</summary>
    None = 0,

    /// <summary>Comes.</summary>
    Comes = 1,

    /// <summary>Asks for another time.</summary>
    AsksAnotherTime = 2,
}
