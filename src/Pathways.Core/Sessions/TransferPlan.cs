namespace Pathways.Core.Sessions;

/// <summary>What a manager writes down when a youth moves to another centre.</summary>
/// <param name="YouthId">Who moved.</param>
/// <param name="CentreId">To where.</param>
/// <param name="From">First day there.</param>
/// <param name="MentorId">Who accompanies there from that day on; null when that is not known yet.</param>
/// <param name="HandSessions">
/// Planned sessions of mentors who do not go on are held by the new mentor; otherwise they are called off.
/// </param>
/// <param name="Revision">The youth's revision as it was read.</param>
public sealed record TransferPlan(int YouthId, int? CentreId, DateOnly From, int? MentorId, bool HandSessions, int Revision);
