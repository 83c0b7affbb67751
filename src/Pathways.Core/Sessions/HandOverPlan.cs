using Microsoft.EntityFrameworkCore;

namespace Pathways.Core.Sessions;

/// <summary>What a manager arranges.</summary>
/// <param name="YouthId">Who is handed over.</param>
/// <param name="ToMentorId">To whom.</param>
/// <param name="On">First day of the new lead mentor.</param>
/// <param name="MeetingAt">Start of the overlap meeting (UTC); null when there is none.</param>
/// <param name="Place">Where.</param>
/// <param name="ClosingNote">A few words to the youth; the mentor who leaves may write them later.</param>
public sealed record HandOverPlan(int YouthId, int? ToMentorId, DateOnly On, DateTime? MeetingAt, string Place, string ClosingNote);
