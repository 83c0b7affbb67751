using System.Linq.Expressions;
using Pathways.Core.Accounts;
using Pathways.Core.Mistakes;

namespace Pathways.Core.Staff;

/// <summary>
/// A note of coaching between one manager and one mentor. These two read and write it, nobody else. It is not about a youth, and it stays
/// as written.
/// </summary>
public sealed class CoachingNote
{
    /// <summary>Key.</summary>
    public int Id { get; set; }

    /// <summary>The mentor.</summary>
    public int MentorId { get; private set; }

    /// <summary>The mentor.</summary>
    public Account Mentor { get; private set; } = null!;

    /// <summary>The manager.</summary>
    public int ManagerId { get; private set; }

    /// <summary>The manager.</summary>
    public Account Manager { get; private set; } = null!;

    /// <summary>Which of the two wrote.</summary>
    public bool ByMentor { get; private set; }

    /// <summary>The words.</summary>
    public string Text { get; private set; } = "";

    /// <summary>When (UTC).</summary>
    public DateTime WrittenAt { get; private set; }

    /// <summary>One of the two writes. <see cref="GrowthProblem.TextMissing"/>.</summary>
    public GrowthProblem? Write(int mentorId, int managerId, bool byMentor, string text, DateTime now)
    {
        ArgumentNullException.ThrowIfNull(text);
        if (text.Trim().Length == 0) return GrowthProblem.TextMissing;
        (MentorId, ManagerId, ByMentor, Text, WrittenAt) = (mentorId, managerId, byMentor, text.Trim(), now);
        return null;
    }

    /// <summary>Key of the mistake when it was recorded by mistake.</summary>
    public int? MistakeId { get; private set; }

    /// <summary>Who said that it was a mistake, when and why.</summary>
    public Mistake? Mistake { get; private set; }

    /// <summary>Those that count, for queries.</summary>
    public static Expression<Func<CoachingNote, bool>> Stands => n => n.MistakeId == null;

    /// <summary>It was recorded by mistake: it no longer counts. <see cref="MistakeProblem.Twice"/>.</summary>
    public MistakeProblem? TakeBack(Mistake mistake)
    {
        if (MistakeId is not null) return MistakeProblem.Twice;
        Mistake = mistake;
        return null;
    }
}
