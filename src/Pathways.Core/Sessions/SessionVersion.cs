using Pathways.Core.Accounts;

namespace Pathways.Core.Sessions;

/// <summary>A session as it read before a correction. Nothing that was written is lost.</summary>
public sealed class SessionVersion
{
    /// <summary>Key.</summary>
    public int Id { get; set; }

    /// <summary>The session.</summary>
    public int SessionId { get; set; }

    /// <summary>The session.</summary>
    public Session Session { get; set; } = null!;

    /// <summary>1 for the first writing.</summary>
    public int Number { get; private set; }

    /// <summary>What kind of contact.</summary>
    public SessionKind Kind { get; private set; }

    /// <summary>What became of it.</summary>
    public SessionState State { get; private set; }

    /// <summary>Start (UTC).</summary>
    public DateTime StartsAt { get; private set; }

    /// <summary>How long, in minutes.</summary>
    public int Minutes { get; private set; }

    /// <summary>Where.</summary>
    public string Place { get; private set; } = "";

    /// <summary>Who else was there.</summary>
    public string Others { get; private set; } = "";

    /// <summary>Domains touched, as bits.</summary>
    public int DomainBits { get; private set; }

    /// <summary>The readable note.</summary>
    public string OpenNote { get; private set; } = "";

    /// <summary>The protected note.</summary>
    public string ProtectedNote { get; private set; } = "";

    /// <summary>Who had written it.</summary>
    public int WrittenById { get; private set; }

    /// <summary>Who had written it.</summary>
    public Account WrittenBy { get; set; } = null!;

    /// <summary>When (UTC).</summary>
    public DateTime WrittenAt { get; private set; }

    /// <summary>Who corrected it.</summary>
    public int ReplacedById { get; private set; }

    /// <summary>Who corrected it.</summary>
    public Account ReplacedBy { get; set; } = null!;

    /// <summary>When it was corrected (UTC).</summary>
    public DateTime ReplacedAt { get; private set; }

    /// <summary>Why.</summary>
    public string Reason { get; private set; } = "";

    /// <summary>What was said of each youth.</summary>
    public List<SessionVersionYouth> Youths { get; } = [];

    /// <summary>A copy of what stands in a session now.</summary>
    internal static SessionVersion Of(Session session, int number, int writtenById, DateTime writtenAt, int replacedById,
        DateTime replacedAt, string reason)
    {
        var version = new SessionVersion
        {
            Number = number,
            Kind = session.Kind,
            State = session.State,
            StartsAt = session.StartsAt,
            Minutes = session.Minutes,
            Place = session.Place,
            Others = session.Others,
            DomainBits = session.DomainBits,
            OpenNote = session.OpenNote,
            ProtectedNote = session.ProtectedNote,
            WrittenById = writtenById,
            WrittenAt = writtenAt,
            ReplacedById = replacedById,
            ReplacedAt = replacedAt,
            Reason = reason,
        };
        version.Youths.AddRange(session.Participants.Select(p =>
            new SessionVersionYouth { YouthId = p.YouthId, Mood = p.Mood, Bond = p.Bond, Absent = p.Absent, Note = p.Note }));
        return version;
    }
}
