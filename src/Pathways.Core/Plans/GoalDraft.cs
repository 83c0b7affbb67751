using Pathways.Core.Assessments;

namespace Pathways.Core.Plans;

/// <summary>A goal as the mentor types it.</summary>
/// <param name="Id">The goal's key; 0 for a new one.</param>
/// <param name="Domain">The domain.</param>
/// <param name="YouthWords">In the youth's words.</param>
/// <param name="MentorWords">In the mentor's words.</param>
/// <param name="Steps">Its steps, in order.</param>
/// <param name="Remove">To be removed, with its steps.</param>
/// <param name="ByYouth">A new goal that the youth brought up.</param>
public sealed record GoalDraft(int Id, Domain Domain, string YouthWords, string MentorWords, IReadOnlyList<StepDraft> Steps,
    bool Remove = false, bool ByYouth = false)
{
    /// <summary>Nothing was typed.</summary>
    public bool IsEmpty => YouthWords.Trim().Length == 0 && MentorWords.Trim().Length == 0 && Steps.All(step => step.IsEmpty);
}
