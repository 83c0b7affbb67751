using Pathways.Core.Accounts;
using Pathways.Core.Data;
using Pathways.Core.Mistakes;
using Pathways.Core.Time;

namespace Pathways.Core.Corrections;

/// <summary>Somebody says that something was recorded by mistake: one act for every kind.</summary>
public sealed class PutRight(PathwaysDb db, Viewer viewer, LocalTime clock)
{
    /// <summary>What would be taken back; null when the viewer may not, or has no such thing.</summary>
    public async Task<Correctable?> FindAsync(MistakeKind kind, int id, CancellationToken cancellationToken)
    {
        if (CorrectionKinds.Of(kind) is not { } row || !row.Lets(viewer)) return null;
        var found = await row.FindAsync(db, viewer, id, cancellationToken);
        return found?.What.At is { } at ? found with { What = found.What with { On = clock.DayOf(at) } } : found;
    }

    /// <summary>
    /// Takes back what was found, with its reason. The rules are those of <see cref="Mistake.Say"/> and of the thing itself;
    /// <see cref="MistakeProblem.Twice"/> also when somebody else was faster. With a problem nothing is saved.
    /// </summary>
    public async Task<MistakeProblem?> TakeBackAsync(MistakeKind kind, Correctable found, string reason,
        CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(found);
        var said = Mistake.Say(kind, found.What, reason, viewer.AccountId, clock.UtcNow);
        if (!said.Made(out var mistake)) return said.Problem;
        if (found.TakeBack(mistake) is { } problem)
        {
            db.ChangeTracker.Clear();
            return problem;
        }

        db.Mistakes.Add(mistake);
        if (found.TellAsync is { } tell) await tell(clock, cancellationToken);
        return await db.TrySaveAsync(cancellationToken) ? null : MistakeProblem.Twice;
    }
}
