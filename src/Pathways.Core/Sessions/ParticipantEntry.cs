namespace Pathways.Core.Sessions;

/// <summary>What a session says of one youth.</summary>
/// <param name="Mood">How the youth was.</param>
/// <param name="Bond">How we get on, as the mentor sees it.</param>
/// <param name="Note">A readable note for this youth alone (of a group).</param>
/// <param name="Absent">Was invited to a group and did not come.</param>
public sealed record ParticipantEntry(Mood? Mood, Bond? Bond = null, string Note = "", bool Absent = false);
