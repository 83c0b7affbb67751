namespace Pathways.Core.Reminders;

/// <summary>What makes a reminder one that is told once.</summary>
internal sealed record ReminderKey(ReminderRule Rule, int SubjectId, DateOnly DueOn, int Version, int RecipientId, ReminderChannel Channel);
