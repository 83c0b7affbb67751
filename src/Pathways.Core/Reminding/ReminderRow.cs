using Pathways.Core.Reminders;

namespace Pathways.Core.Reminding;

/// <summary>What a row says of its moment.</summary>
/// <param name="Id">Its key.</param>
/// <param name="Rule">Which kind.</param>
/// <param name="SubjectId">Key of what it is about.</param>
/// <param name="DueOn">The local day.</param>
/// <param name="Version">How often the subject's start had been moved.</param>
public sealed record ReminderRow(int Id, ReminderRule Rule, int SubjectId, DateOnly DueOn, int Version);
