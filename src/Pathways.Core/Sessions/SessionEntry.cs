using Microsoft.EntityFrameworkCore;
using Pathways.Core.Assessments;
using Pathways.Core.Plans;

namespace Pathways.Core.Sessions;

/// <summary>What a mentor writes down after a session, from a form or a device.</summary>
/// <param name="ClientId">The entry's own key; a repeat is answered with the first result.</param>
/// <param name="PlannedId">The planned session it was, if any.</param>
/// <param name="YouthIds">Who took part; of a planned session, those who were invited.</param>
/// <param name="Kind">What kind of contact.</param>
/// <param name="Outcome">What became of it.</param>
/// <param name="StartsAt">Start (UTC).</param>
/// <param name="Minutes">How long.</param>
/// <param name="Place">Where; of a planned session the place that was planned, when nothing is said.</param>
/// <param name="Moods">How each youth was, by the youth's key.</param>
/// <param name="Domains">Domains touched.</param>
/// <param name="OpenNote">The youth reads it.</param>
/// <param name="ProtectedNote">The youth never reads it.</param>
/// <param name="Step">A next step, for one youth only.</param>
/// <param name="NextAt">Start of the next session (UTC).</param>
public sealed record SessionEntry(
    Guid ClientId, int? PlannedId, IReadOnlyList<int> YouthIds, SessionKind Kind, SessionState Outcome, DateTime StartsAt, int Minutes,
        string Place, IReadOnlyDictionary<int, Mood?> Moods,
    IReadOnlyList<Domain> Domains, string OpenNote, string ProtectedNote, PlannedStep? Step, DateTime? NextAt)
{
    /// <summary>
    /// Asked about, and meant; also of what a device sends: nobody is there to be asked. See <see cref="SessionProblem.NothingWritten"/>,
    /// <see cref="SessionProblem.LoggedThisMinute"/>.
    /// </summary>
    public bool IsMeant { get; init; }

    /// <summary>Said to have been held, and nothing is written of it.</summary>
    public bool IsEmpty => Outcome == SessionState.Held && OpenNote.Length == 0 && ProtectedNote.Length == 0 && Step is null
        && NextAt is null
        && Domains.Count == 0 && GoalIds.Count == 0 && Moods.Values.All(mood => mood is null)
        && Youths.Values.All(youth => youth is { Bond: null, Note.Length: 0, Absent: false });

    /// <summary>Who else was there, in words.</summary>
    public string Others { get; init; } = "";

    /// <summary>Goals of the plan it was about (one youth only); their domains count as touched.</summary>
    public IReadOnlyList<int> GoalIds { get; init; } = [];

    /// <summary>
    /// More about each youth, by the youth's key: how we get on, absent, the note for this youth alone. The mood stands in
    /// <see cref="Moods"/>.
    /// </summary>
    public IReadOnlyDictionary<int, ParticipantEntry> Youths { get; init; } = new Dictionary<int, ParticipantEntry>();
}
