using Pathways.Core.Accounts;
using Pathways.Core.Youths;

namespace Pathways.Core.Mistakes;

/// <summary>
/// Somebody said of something recorded: that was a mistake. Who, when and why. What was recorded is kept and no longer counts: its row
/// points here, or stands again as it stood before.
/// </summary>
public sealed class Mistake
{
    /// <summary>Longest reason, in letters.</summary>
    public const int LongestReason = 2_000;

    /// <summary>Key; the newest is the highest.</summary>
    public int Id { get; private set; }

    /// <summary>What kind of thing was recorded.</summary>
    public MistakeKind Kind { get; private set; }

    /// <summary>Key of its row.</summary>
    public int SubjectId { get; private set; }

    /// <summary>Whose file it stood in; null for what is about a member of staff.</summary>
    public int? YouthId { get; private set; }

    /// <summary>Whose file it stood in.</summary>
    public Youth? Youth { get; private set; }

    /// <summary>About which member of staff it was; null for what stood in a youth's file.</summary>
    public int? StaffId { get; private set; }

    /// <summary>About which member of staff it was.</summary>
    public Account? Staff { get; private set; }

    /// <summary>The local day of what was recorded; null when it has none.</summary>
    public DateOnly? On { get; private set; }

    /// <summary>What was recorded: the name of a value (Died, Obtained) or a few words; may be empty.</summary>
    public string Was { get; private set; } = "";

    /// <summary>Who said so.</summary>
    public int ById { get; private set; }

    /// <summary>Who said so.</summary>
    public Account By { get; private set; } = null!;

    /// <summary>When (UTC).</summary>
    public DateTime At { get; private set; }

    /// <summary>Why, in words for the team.</summary>
    public string Reason { get; private set; } = "";

    /// <summary>
    /// Says that something was recorded by mistake. <see cref="MistakeProblem.ReasonMissing"/>,
    /// <see cref="MistakeProblem.ReasonTooLong"/>.
    /// </summary>
    public static Result<Mistake, MistakeProblem> Say(MistakeKind kind, Recorded what, string reason, int byId, DateTime now)
    {
        ArgumentNullException.ThrowIfNull(what);
        ArgumentNullException.ThrowIfNull(reason);
        if (string.IsNullOrWhiteSpace(reason)) return MistakeProblem.ReasonMissing;
        if (reason.Trim().Length > LongestReason) return MistakeProblem.ReasonTooLong;
        return new Mistake
        {
            Kind = kind,
            SubjectId = what.Id,
            YouthId = what.YouthId,
            StaffId = what.StaffId,
            On = what.On,
            Was = what.Was,
            ById = byId,
            At = now,
            Reason = reason.Trim(),
        };
    }
}
