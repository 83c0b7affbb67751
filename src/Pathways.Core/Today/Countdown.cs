using Pathways.Core.Documents;
using Pathways.Core.Plans;
using Pathways.Core.Time;
using Pathways.Core.Youths;

namespace Pathways.Core.Today;

/// <summary>
/// A youth's milestones on a day: what is done, what is due, what is overdue. Computed at read time from what is recorded elsewhere, never
/// ticked off by hand.
/// </summary>
public static class Countdown
{
    /// <summary>A contact counts for its milestone from so many days before.</summary>
    public const int ContactDays = 30;

    /// <summary>
    /// The milestones that concern the youth, in the order of time. Of a youth who came later than a milestone's day, lateness is counted
    /// from the entry. Days are counted from the first day on which the youth can have been born.
    /// </summary>
    public static IReadOnlyList<CountdownRow> On(DateOnly today, Milestones milestones, CountdownFacts facts, int dueSoonDays)
    {
        ArgumentNullException.ThrowIfNull(milestones);
        ArgumentNullException.ThrowIfNull(facts);
        return [.. milestones.Of(facts.Birth.First).Where(milestone => Concerns(milestone.Kind, facts)).Select(milestone =>
        {
            var rule = milestones.Rule(milestone.Kind);
            var from = facts.EntryDate > milestone.On ? facts.EntryDate.Value : milestone.On;
            var state = milestone.Kind == MilestoneKind.Eighteen
                ? milestone.On > today ? MilestoneState.Ahead
                    : facts.Birth.AgeOn(today).Fewest < Youth.AgeOfMajority ? MilestoneState.Due : MilestoneState.Done
                : IsDone(milestone, facts) ? MilestoneState.Done
                : Due.HasPassed(from.DaysLater(rule.GraceDays), today) ? MilestoneState.Overdue
                : Due.On(milestone.On, today, dueSoonDays) == DueState.Planned ? MilestoneState.Ahead
                : MilestoneState.Due;
            return new CountdownRow(milestone.Kind, milestone.On, rule.Owner, state);
        })];
    }

    /// <summary>The card's milestones are for those who can have it; the other papers' for those to whom the profile offers them.</summary>
    private static bool Concerns(MilestoneKind kind, CountdownFacts facts) => TypeOf(kind) is not { } type
        || facts.Documents.Find(type) is not null;

    private static bool IsDone(Milestone milestone, CountdownFacts facts) => milestone.Kind switch
    {
        MilestoneKind.FirstPlan => facts.HasHadPlan,
        MilestoneKind.CardOpens => StepOf(facts, YouthDocument.NationalCard) is DocumentStep.Have or DocumentStep.NotNeeded
            or DocumentStep.UnderWay,
        MilestoneKind.LastReview => facts.ReviewedOn >= milestone.On.DaysLater(-ContactDays),
        MilestoneKind.Contact3 or MilestoneKind.Contact6 or MilestoneKind.Contact12 or MilestoneKind.Contact24 =>
            facts.LastContactOn >= milestone.On.DaysLater(-ContactDays),
        var kind when TypeOf(kind) is { } type => StepOf(facts, type) is DocumentStep.Have or DocumentStep.NotNeeded,
        _ => false,
    };

    private static DocumentStep? StepOf(CountdownFacts facts, string type) => facts.Documents.Find(type)?.Step;

    private static string? TypeOf(MilestoneKind kind) => kind switch
    {
        MilestoneKind.CardOpens or MilestoneKind.CardByLaw => YouthDocument.NationalCard,
        MilestoneKind.HealthCover => "health-cover",
        MilestoneKind.BankAccount => "bank-account",
        MilestoneKind.Savings => "savings",
        _ => null,
    };
}
