using System.Globalization;
using Pathways.Core.Organisation;
using Pathways.Core.Plans;
using Pathways.Core.Time;
using Pathways.Core.Youths;

namespace Pathways.Core.Today;

/// <summary>
/// The road around the eighteenth birthday, in months before and after it (T-36 to T+24). Computed from the birth date at read time, never
/// stored:
/// an age flag that a nightly job was to set is off whenever the job did not run. It begins three years ahead because youths ask to start
/// two to
/// three years earlier than they are met (UN Guidelines for the Alternative Care of Children, 131), and goes on for two years of aftercare.
/// An organisation moves a milestone or switches it off; what it changed is one setting
/// (<see cref="Organisation.SettingNames.Milestones"/>), read beside the youth.
/// </summary>
public sealed class Milestones
{
    /// <summary>Furthest from the eighteenth birthday, in months.</summary>
    public const int MostMonths = 60;

    private const int MonthsToMajority = Youth.AgeOfMajority * 12;

    /// <summary>
    /// The card's two agree with Morocco's profile of documents: asked for from 15½, mandatory from 16 (Law 04-20, art. 2). Savings and
    /// account have 90 days: so long
    /// indicator I21 gives. Health cover is asked about before 18, because what changes then is not certain.
    /// </summary>
    private static readonly MilestoneRule[] Table =
    [
        new(MilestoneKind.FirstPlan, -36, StepOwner.Mentor, GraceDays: 30),
        new(MilestoneKind.CardOpens, -30, StepOwner.Youth, GraceDays: 183),
        new(MilestoneKind.CardByLaw, -24, StepOwner.Mentor, GraceDays: 0),
        new(MilestoneKind.LastReview, -6, StepOwner.Mentor, GraceDays: 30),
        new(MilestoneKind.HealthCover, -3, StepOwner.Mentor, GraceDays: 90),
        new(MilestoneKind.Eighteen, 0, StepOwner.Youth, GraceDays: 0),
        new(MilestoneKind.BankAccount, 0, StepOwner.Youth, GraceDays: 90),
        new(MilestoneKind.Savings, 0, StepOwner.Centre, GraceDays: 90),
        new(MilestoneKind.Contact3, 3, StepOwner.Mentor, GraceDays: 30),
        new(MilestoneKind.Contact6, 6, StepOwner.Mentor, GraceDays: 30),
        new(MilestoneKind.Contact12, 12, StepOwner.Mentor, GraceDays: 30),
        new(MilestoneKind.Contact24, 24, StepOwner.Mentor, GraceDays: 30),
    ];

    private Milestones(IReadOnlyList<MilestoneRule> rules) => Rules = rules;

    /// <summary>As the program ships them.</summary>
    public static Milestones Default { get; } = new(Table);

    /// <summary>The rules, also those switched off, as the table lists them.</summary>
    public IReadOnlyList<MilestoneRule> Rules { get; }

    /// <summary>Reads what an organisation changed ("FirstPlan:-40 Savings:off"); what is not understood is as shipped.</summary>
    public static Milestones Read(string? changes)
    {
        if (string.IsNullOrWhiteSpace(changes)) return Default;
        var byName = changes.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(change => change.Split(':', 2))
            .Where(change => change.Length == 2)
            .GroupBy(change => change[0], StringComparer.Ordinal)
            .ToDictionary(group => group.Key, group => group.Last()[1], StringComparer.Ordinal);
        var rules = Table.Select(rule => byName.GetValueOrDefault(rule.Kind.ToString()) switch
        {
            null => rule,
            var off when off.EndsWith("off", StringComparison.Ordinal) =>
                rule with { IsOff = true, Months = MonthsOf(off[..^3], rule.Months) },
            var months => rule with { Months = MonthsOf(months, rule.Months) },
        }).ToList();
        return Check(rules) is null ? new(rules) : Default;

        static int MonthsOf(string text, int otherwise) => int.TryParse(text.TrimEnd(','), NumberStyles.AllowLeadingSign,
            CultureInfo.InvariantCulture, out var months) ? months : otherwise;
    }

    /// <summary>
    /// The same milestones with other months or switched off, as an admin typed them. <see cref="MilestoneProblem.MonthsOutOfRange"/>,
    /// <see cref="MilestoneProblem.EighteenIsFixed"/>,
    /// <see cref="MilestoneProblem.LawBeforeOpening"/>, <see cref="MilestoneProblem.WrongSideOfEighteen"/>, each with the milestone it is
    /// about.
    /// </summary>
    public static (Milestones? Milestones, MilestoneProblem? Problem, MilestoneKind Kind) Changed(
        IReadOnlyDictionary<MilestoneKind, (int Months, bool IsOff)> changes)
    {
        var rules = Table.Select(rule => changes.TryGetValue(rule.Kind, out var change)
            ? rule with { Months = change.Months, IsOff = change.IsOff } : rule).ToList();
        return Check(rules) is { } found ? (null, found.Problem, found.Kind) : (new(rules), null, default);
    }

    /// <summary>What differs from the shipped ones, to be read again with <see cref="Read"/>; empty when nothing does.</summary>
    public string Changes => string.Join(' ', Rules.Zip(Table).Where(pair => pair.First != pair.Second)
        .Select(pair => string.Create(CultureInfo.InvariantCulture,
            $"{pair.First.Kind}:{pair.First.Months}{(pair.First.IsOff ? ",off" : "")}")));

    /// <summary>
    /// All that are on, in the order of time. Born on 29 February, one turns 18 on 1 March; the months after are counted from there.
    /// </summary>
    public IReadOnlyList<Milestone> Of(DateOnly birthDate)
    {
        var eighteen = Age.EighteenOn(birthDate);
        return [.. Rules.Where(rule => !rule.IsOff)
            .Select(rule => new Milestone(rule.Kind, rule.Months < 0 ? birthDate.MonthsLater(MonthsToMajority + rule.Months)
                : eighteen.MonthsLater(rule.Months)))
            .OrderBy(milestone => milestone.On)];
    }

    /// <summary>Those that lie ahead, today included; the card's only while the card is still to be had.</summary>
    public IEnumerable<Milestone> Ahead(DateOnly birthDate, DateOnly today, bool cardIsWanted) =>
        Of(birthDate).Where(milestone => milestone.On >= today
            && (cardIsWanted || milestone.Kind is not (MilestoneKind.CardOpens or MilestoneKind.CardByLaw)));

    /// <summary>Who acts, and how long it is due before it is overdue.</summary>
    public MilestoneRule Rule(MilestoneKind kind) => Rules.Single(rule => rule.Kind == kind);

    private static (MilestoneProblem Problem, MilestoneKind Kind)? Check(IReadOnlyList<MilestoneRule> rules)
    {
        foreach (var (rule, shipped) in rules.Zip(Table))
        {
            if (rule.Kind == MilestoneKind.Eighteen && rule != shipped) return (MilestoneProblem.EighteenIsFixed, rule.Kind);
            if (rule.Months is < -MostMonths or > MostMonths) return (MilestoneProblem.MonthsOutOfRange, rule.Kind);
            if (rule.Months * shipped.Months < 0 || (shipped.Months == 0 && rule.Months < 0) || (shipped.Months != 0 && rule.Months == 0))
                return (MilestoneProblem.WrongSideOfEighteen, rule.Kind);
        }

        var (opens, law) = (rules.Single(rule => rule.Kind == MilestoneKind.CardOpens),
            rules.Single(rule => rule.Kind == MilestoneKind.CardByLaw));
        return law.Months < opens.Months ? (MilestoneProblem.LawBeforeOpening, law.Kind) : null;
    }
}
