using Pathways.Core.Youths;

namespace Pathways.Core.Sessions;

/// <summary>What came of a move to another centre: nothing when all is well.</summary>
/// <param name="Problem">Why nothing was saved.</param>
/// <param name="NotThere">The youth is not visible.</param>
/// <param name="Changed">The youth's present revision, when somebody else changed the file meanwhile.</param>
public sealed record TransferResult(YouthProblem? Problem = null, bool NotThere = false, int? Changed = null)
{
    /// <summary>Somebody accompanies the youth now.</summary>
    public bool HasLead { get; init; }

    /// <summary>Moments (UTC) of planned groups that go on without the youth.</summary>
    public IReadOnlyList<DateTime> Groups { get; init; } = [];
}
