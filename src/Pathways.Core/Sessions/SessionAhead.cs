using Pathways.Core.Contact;

namespace Pathways.Core.Sessions;

/// <summary>A planned session that lies ahead.</summary>
/// <param name="Id">The session.</param>
/// <param name="StartsAt">Start (UTC).</param>
/// <param name="MentorId">Whose session.</param>
/// <param name="Mentor">The mentor's name.</param>
/// <param name="IsGroup">Others take part too.</param>
public sealed record SessionAhead(int Id, DateTime StartsAt, int MentorId, PersonName Mentor, bool IsGroup);
