namespace Pathways.Core.Plans;

/// <summary>A step as the mentor types it.</summary>
/// <param name="Id">The step's key; 0 for a new one.</param>
/// <param name="Text">What is to be done.</param>
/// <param name="Owner">Who does it.</param>
/// <param name="DueOn">By when; null when open.</param>
/// <param name="Remove">To be removed.</param>
public sealed record StepDraft(int Id, string Text, StepOwner Owner, DateOnly? DueOn, bool Remove = false)
{
    /// <summary>Nothing was typed.</summary>
    public bool IsEmpty => Text.Trim().Length == 0 && DueOn is null;
}
