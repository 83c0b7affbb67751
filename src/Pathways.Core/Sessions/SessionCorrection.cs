using Pathways.Core.Assessments;

namespace Pathways.Core.Sessions;

/// <summary>A logged session as it should read.</summary>
/// <param name="Kind">What kind of contact.</param>
/// <param name="Outcome">What became of it.</param>
/// <param name="StartsAt">Start (UTC).</param>
/// <param name="Minutes">How long.</param>
/// <param name="Place">Where.</param>
/// <param name="Others">Who else was there.</param>
/// <param name="Domains">Domains touched.</param>
/// <param name="OpenNote">The youth reads it.</param>
/// <param name="ProtectedNote">The youth never reads it.</param>
/// <param name="Youths">What is said of each youth, by the youth's key; a youth who is left out stays as before.</param>
public sealed record SessionCorrection(
    SessionKind Kind, SessionState Outcome, DateTime StartsAt, int Minutes, string Place, string Others, IReadOnlyList<Domain> Domains,
        string OpenNote, string ProtectedNote,
    IReadOnlyDictionary<int, ParticipantEntry> Youths);
