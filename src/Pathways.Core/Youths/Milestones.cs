namespace Pathways.Core.Youths;

/// <summary>
/// The road around the eighteenth birthday, in months before and after it (T-36 to T+24). Computed from the birth date at read time, never stored:
/// an age flag that a nightly job was to set is off whenever the job did not run. It begins three years ahead because youths ask to start two to
/// three years earlier than they are met (UN Guidelines for the Alternative Care of Children, 131), and goes on for two years of aftercare.
/// </summary>
public static class Milestones
{
    private const int MonthsToMajority = Youth.AgeOfMajority * 12;

    /// <summary>Months from the eighteenth birthday. The card's two agree with Morocco's profile of documents: asked for from 15½, mandatory from 16 (Law 04-20, art. 2).</summary>
    private static readonly (MilestoneKind Kind, int Months)[] Table =
    [
        (MilestoneKind.FirstPlan, -36),
        (MilestoneKind.CardOpens, -30),
        (MilestoneKind.CardByLaw, -24),
        (MilestoneKind.LastReview, -6),
        (MilestoneKind.Eighteen, 0),
        (MilestoneKind.Savings, 0),
        (MilestoneKind.Contact3, 3),
        (MilestoneKind.Contact6, 6),
        (MilestoneKind.Contact12, 12),
        (MilestoneKind.Contact24, 24),
    ];

    /// <summary>All of them, in the order of time. Born on 29 February, one turns 18 on 1 March; the months after are counted from there.</summary>
    public static IReadOnlyList<Milestone> Of(DateOnly birthDate)
    {
        var eighteen = Age.EighteenOn(birthDate);
        return [.. Table.Select(row => new Milestone(row.Kind, row.Months < 0 ? birthDate.AddMonths(MonthsToMajority + row.Months) : eighteen.AddMonths(row.Months)))];
    }

    /// <summary>Those that lie ahead, today included; the card's only while the card is still to be had.</summary>
    public static IEnumerable<Milestone> Ahead(DateOnly birthDate, DateOnly today, bool cardIsWanted) =>
        Of(birthDate).Where(milestone => milestone.On >= today && (cardIsWanted || milestone.Kind is not (MilestoneKind.CardOpens or MilestoneKind.CardByLaw)));
}

/// <summary>Something that comes with age.</summary>
/// <param name="Kind">What.</param>
/// <param name="On">The local day.</param>
public sealed record Milestone(MilestoneKind Kind, DateOnly On);

/// <summary>What comes with age.</summary>
public enum MilestoneKind
{
    /// <summary>Three years ahead: the first plan.</summary>
    FirstPlan = 1,

    /// <summary>15½: the national card can be asked for.</summary>
    CardOpens,

    /// <summary>16: the law asks for the national card.</summary>
    CardByLaw,

    /// <summary>17½: the plan is looked through with leaving in mind.</summary>
    LastReview,

    /// <summary>The eighteenth birthday.</summary>
    Eighteen,

    /// <summary>From 18: an account of one's own, and the savings held until then.</summary>
    Savings,

    /// <summary>Three months after: a word.</summary>
    Contact3,

    /// <summary>Six months after.</summary>
    Contact6,

    /// <summary>A year after.</summary>
    Contact12,

    /// <summary>Two years after.</summary>
    Contact24,
}
