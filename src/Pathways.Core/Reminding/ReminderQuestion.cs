using Pathways.Core.Data;

namespace Pathways.Core.Reminding;

/// <summary>What a kind is asked: which of these can still be told to somebody.</summary>
/// <param name="Db">The database.</param>
/// <param name="Now">Now (UTC).</param>
/// <param name="RecipientId">Who would be told.</param>
/// <param name="SubjectIds">Keys of what it is about.</param>
public sealed record ReminderQuestion(PathwaysDb Db, DateTime Now, int RecipientId, IReadOnlyList<int> SubjectIds);
