using Microsoft.EntityFrameworkCore;
using Pathways.Core.Accounts;
using Pathways.Core.Data;
using Pathways.Core.Mistakes;
using Pathways.Core.Sessions;
using Pathways.Core.Time;

namespace Pathways.Core.Corrections;

/// <summary>A session that was written into the wrong file goes into the right one, or out.</summary>
public sealed class MoveSession(PathwaysDb db, Viewer viewer, LocalTime clock)
{
    /// <summary>
    /// Moves it. The rules are those of <see cref="Mistake.Say"/> and <see cref="Session.TakeOut"/>; <see cref="MistakeProblem.Twice"/>
    /// also when the viewer has no such session, or somebody else was faster. With a problem nothing is saved.
    /// </summary>
    /// <param name="sessionId">Which session.</param>
    /// <param name="wrongYouthId">In whose file it stands.</param>
    /// <param name="rightYouthId">Into whose file it belongs: one that the viewer sees; null takes it out only.</param>
    /// <param name="reason">Why.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    public async Task<MistakeProblem?> RunAsync(int sessionId, int wrongYouthId, int? rightYouthId, string reason,
        CancellationToken cancellationToken)
    {
        var session = await db.Sessions.MovableBy(viewer, db).Include(s => s.Participants).Include(s => s.Goals)
            .ThenInclude(g => g.Goal.Plan).AsSplitQuery().SingleOrDefaultAsync(s => s.Id == sessionId, cancellationToken);
        if (session is null) return MistakeProblem.Twice;
        var what = new Recorded(sessionId, wrongYouthId, clock.DayOf(session.StartsAt), session.Kind.ToString());
        var said = Mistake.Say(MistakeKind.Session, what, reason, viewer.AccountId, clock.UtcNow);
        if (!said.Made(out var mistake)) return said.Problem;
        if (session.TakeOut(wrongYouthId, rightYouthId, mistake) is { } problem)
        {
            db.ChangeTracker.Clear();
            return problem;
        }

        db.Mistakes.Add(mistake);
        return await db.TrySaveAsync(cancellationToken) ? null : MistakeProblem.Twice;
    }
}
