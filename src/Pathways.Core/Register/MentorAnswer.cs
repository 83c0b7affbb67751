using Microsoft.EntityFrameworkCore;

namespace Pathways.Core.Register;

/// <summary>What the manager says about an unknown mentor.</summary>
/// <param name="CentreId">The centre of the rows.</param>
/// <param name="Words">The mentor as written in the file.</param>
/// <param name="MentorId">Who is meant; null leaves the youths without a mentor.</param>
public sealed record MentorAnswer(int CentreId, string Words, int? MentorId);
