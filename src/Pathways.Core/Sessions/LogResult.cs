using Microsoft.EntityFrameworkCore;

namespace Pathways.Core.Sessions;

/// <summary>What came of logging a session.</summary>
/// <param name="SessionId">The session, made now or by the first submit.</param>
/// <param name="YouthIds">Who took part.</param>
/// <param name="NextPlanned">Whether a next session is planned.</param>
/// <param name="Problem">Why nothing was saved.</param>
/// <param name="AboutNext">Whether the problem is about the next session.</param>
/// <param name="NotThere">A youth or session is not visible.</param>
/// <param name="NextId">The next session that was planned now; null when none was, or by a repeat.</param>
public sealed record LogResult(
    int SessionId, IReadOnlyList<int> YouthIds, bool NextPlanned = false, SessionProblem? Problem = null, bool AboutNext = false,
        bool NotThere = false, int? NextId = null);
