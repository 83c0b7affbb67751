using Pathways.Core.Organisation;

namespace Pathways.Core.Today;

/// <summary>By what Today is judged.</summary>
/// <param name="Now">Now (UTC).</param>
/// <param name="Day">The local day.</param>
/// <param name="Settings">The programme's days.</param>
public sealed record TodayMoment(DateTime Now, DateOnly Day, ProgrammeSettings Settings);
