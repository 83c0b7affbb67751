namespace Pathways.Core.Reminders;

/// <summary>Why a choice about reminders does not hold.</summary>
public enum ReminderProblem
{
    /// <summary>This kind protects somebody and is always told.</summary>
    AlwaysTold = 1,
}
