using Pathways.Core.Organisation;
using Pathways.Core.Time;
using Pathways.Core.Youths;

namespace Pathways.Core.Plans;

/// <summary>When steps and reviews of a plan are due.</summary>
public static class PlanDue
{
    /// <summary>From this age in years a youth should have a plan (indicator I10).</summary>
    public const int FromAge = 15;

    /// <summary>Where a step stands.</summary>
    public static DueState Of(StepState state, DateOnly? dueOn, DateOnly today, ProgrammeSettings settings)
    {
        ArgumentNullException.ThrowIfNull(settings);
        return state switch
        {
            StepState.Done or StepState.Dropped => DueState.Done,
            StepState.NotPossible => DueState.Blocked,
            StepState.Proposed => DueState.Waiting,
            _ => Due.On(dueOn, today, settings.DueSoonDays),
        };
    }

    /// <summary>
    /// The local day the next review of a plan in force is due: half a year (a setting) after the last, or on the day of a big change if
    /// that is earlier.
    /// </summary>
    public static DateOnly? ReviewOn(DateOnly? reviewedOn, DateOnly? bigChangeOn, ProgrammeSettings settings)
    {
        ArgumentNullException.ThrowIfNull(settings);
        return reviewedOn?.DaysLater(settings.PlanReviewDays) is { } day && !(bigChangeOn < day) ? day : bigChangeOn;
    }

    /// <summary>
    /// Steps still to be done, of plans in force and youths who are accompanied. Whether they are overdue says <see cref="Of"/>.
    /// </summary>
    public static IQueryable<Step> StillToDo(this IQueryable<Step> steps) =>
        steps.Where(Step.ToDo).WhereAccompanied(s => s.Youth);
}
