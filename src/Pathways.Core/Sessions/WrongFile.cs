using Pathways.Core.Mistakes;
using Pathways.Core.Youths;

namespace Pathways.Core.Sessions;

/// <summary>
/// What a session said of a youth in whose file it stood by mistake. It stands there no longer; this is kept so that nothing is lost.
/// </summary>
public sealed class WrongFile
{
    /// <summary>Key.</summary>
    public int Id { get; private set; }

    /// <summary>The session.</summary>
    public int SessionId { get; private set; }

    /// <summary>The session.</summary>
    public Session Session { get; private set; } = null!;

    /// <summary>In whose file it stood.</summary>
    public int YouthId { get; private set; }

    /// <summary>In whose file it stood.</summary>
    public Youth Youth { get; private set; } = null!;

    /// <summary>Into whose file it went; null when it was taken out only.</summary>
    public int? RightYouthId { get; private set; }

    /// <summary>Into whose file it went.</summary>
    public Youth? RightYouth { get; private set; }

    /// <summary>How the youth was said to be.</summary>
    public Mood? Mood { get; private set; }

    /// <summary>How we get on, as the mentor wrote.</summary>
    public Bond? Bond { get; private set; }

    /// <summary>How we get on, as the youth answered.</summary>
    public Bond? BondByYouth { get; private set; }

    /// <summary>Was said not to have come.</summary>
    public bool Absent { get; private set; }

    /// <summary>The note for this youth alone.</summary>
    public string Note { get; private set; } = "";

    /// <summary>When this youth read the open note (UTC); null when nobody read it.</summary>
    public DateTime? ReadAt { get; private set; }

    /// <summary>What this youth wrote about it.</summary>
    public string Comment { get; private set; } = "";

    /// <summary>When this youth commented (UTC).</summary>
    public DateTime? CommentedAt { get; private set; }

    /// <summary>Key of the mistake.</summary>
    public int MistakeId { get; private set; }

    /// <summary>Who said that it was a mistake, when and why.</summary>
    public Mistake Mistake { get; private set; } = null!;

    internal static WrongFile Of(SessionParticipant wrong, int? rightYouthId, Mistake mistake) => new()
    {
        YouthId = wrong.YouthId,
        RightYouthId = rightYouthId,
        Mood = wrong.Mood,
        Bond = wrong.Bond,
        BondByYouth = wrong.BondByYouth,
        Absent = wrong.Absent,
        Note = wrong.Note,
        ReadAt = wrong.ReadAt,
        Comment = wrong.Comment,
        CommentedAt = wrong.CommentedAt,
        Mistake = mistake,
    };
}
