using System.Linq.Expressions;
using Pathways.Core.Accounts;
using Pathways.Core.Mistakes;
using Pathways.Core.Youths;

namespace Pathways.Core.Risks;

/// <summary>
/// How much a youth is in danger, as judged by a professional on a day, with the reason. Rows are never changed: the newest counts, the
/// others are the history.
/// </summary>
public sealed class RiskAssessment
{
    /// <summary>Key; the newest is the highest.</summary>
    public int Id { get; set; }

    /// <summary>The youth.</summary>
    public int YouthId { get; set; }

    /// <summary>The youth.</summary>
    public Youth Youth { get; set; } = null!;

    /// <summary>How much.</summary>
    public RiskLevel Level { get; private set; }

    /// <summary>Why, in the professional's words. Staff only.</summary>
    public string Reason { get; private set; } = "";

    /// <summary>The local day it was judged; the next review counts from here (<see cref="RiskReview"/>).</summary>
    public DateOnly AssessedOn { get; private set; }

    /// <summary>When it was recorded (UTC).</summary>
    public DateTime AssessedAt { get; private set; }

    /// <summary>Who judged.</summary>
    public int AssessedById { get; private set; }

    /// <summary>Who judged.</summary>
    public Account AssessedBy { get; private set; } = null!;

    /// <summary>
    /// The local day on which the risk rose to this level, carried on while the level stays; null when it came down to it.
    /// </summary>
    public DateOnly? RaisedOn { get; private set; }

    /// <summary>
    /// Records a level for a youth, after the <paramref name="last"/> one, if any. <see cref="RiskProblem.LevelMissing"/>,
    /// <see cref="RiskProblem.ReasonMissing"/>.
    /// </summary>
    public static Result<RiskAssessment, RiskProblem> Record(Youth youth, RiskAssessment? last, RiskLevel level, string reason, int byId,
        DateOnly today, DateTime now)
    {
        ArgumentNullException.ThrowIfNull(youth);
        ArgumentNullException.ThrowIfNull(reason);
        if (!Enum.IsDefined(level)) return RiskProblem.LevelMissing;
        if (string.IsNullOrWhiteSpace(reason)) return RiskProblem.ReasonMissing;
        return new RiskAssessment
        {
            Youth = youth,
            Level = level,
            Reason = reason.Trim(),
            AssessedOn = today,
            AssessedAt = now,
            AssessedById = byId,
            RaisedOn = last is null || level > last.Level ? today : level == last.Level ? last.RaisedOn : null,
        };
    }

    /// <summary>Key of the mistake when it was recorded by mistake.</summary>
    public int? MistakeId { get; private set; }

    /// <summary>Who said that it was a mistake, when and why.</summary>
    public Mistake? Mistake { get; private set; }

    /// <summary>Those that count, for queries: the newest of them is the risk of today.</summary>
    public static Expression<Func<RiskAssessment, bool>> Stands => r => r.MistakeId == null;

    /// <summary>It was recorded by mistake: the one before counts again. <see cref="MistakeProblem.Twice"/>.</summary>
    public MistakeProblem? TakeBack(Mistake mistake)
    {
        if (MistakeId is not null) return MistakeProblem.Twice;
        Mistake = mistake;
        return null;
    }
}
