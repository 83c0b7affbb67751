using Microsoft.EntityFrameworkCore;
using Pathways.Core.Youths;

namespace Pathways.Core.Sessions;

/// <summary>What came of it: nothing when all is well.</summary>
/// <param name="Problem">About the handover.</param>
/// <param name="Mentor">About the new mentor.</param>
/// <param name="NotThere">The youth is not visible.</param>
/// <param name="Groups">Moments (UTC) of planned groups of the former mentor that go on without the youth.</param>
public sealed record HandOverResult(HandOverProblem? Problem = null, YouthProblem? Mentor = null, bool NotThere = false,
    IReadOnlyList<DateTime>? Groups = null);
