using Pathways.Core.Youths;

namespace Pathways.Core.Today;

/// <summary>Which stops stand on the drawn road: few enough to be read at a glance.</summary>
public static class Road
{
    /// <summary>Stops between today and the eighteenth birthday, the next step included.</summary>
    public const int MostBefore = 3;

    /// <summary>Stops beyond the eighteenth birthday, seen from before it.</summary>
    public const int MostBeyond = 2;

    /// <summary>Stops once the eighteenth birthday is behind.</summary>
    public const int MostAfter = 5;

    /// <summary>
    /// The road in the order of walking. Before 18: the next step, then the goals and milestones nearest in time, 18, then what comes after
    /// it: a goal of the youth's own
    /// (or account and savings), and that we stay in touch. The birthday itself counts as after. After 18: the birthday behind, the next
    /// step, then goals and contacts
    /// ahead, and to the end that we stay in touch.
    /// </summary>
    /// <param name="birthDate">Birth date; for a youth the last one that is possible.</param>
    /// <param name="today">The local day.</param>
    /// <param name="next">The next step; it has a place on the road unless nothing is urgent.</param>
    /// <param name="goals">Goals of the plan in force and the day the last of their steps is due.</param>
    /// <param name="cardIsWanted">The national card is still to be had.</param>
    /// <param name="milestones">The organisation's milestones; the shipped ones when not given.</param>
    public static IReadOnlyList<RoadStop> For(DateOnly birthDate, DateOnly today, NextStep next, IEnumerable<DatedGoal> goals,
        bool cardIsWanted, Milestones? milestones = null)
    {
        ArgumentNullException.ThrowIfNull(next);
        var eighteen = Age.EighteenOn(birthDate);
        RoadStop[] first = next.Kind == NextStepKind.NothingUrgent ? [] : [new(RoadStopKind.Next, next.On)];
        var ownGoals = goals.Where(goal => goal.On >= today).Select(goal => new RoadStop(RoadStopKind.Ahead, goal.On, GoalId: goal.Id))
            .OrderBy(stop => stop.On).ToList();
        var byAge = (milestones ?? Milestones.Default).Ahead(birthDate, today, cardIsWanted)
            .Where(milestone => milestone.Kind != MilestoneKind.Eighteen).ToList();
        // one stop stands for both
        if (byAge.Exists(milestone => milestone.Kind == MilestoneKind.Savings))
            byAge.RemoveAll(milestone => milestone.Kind == MilestoneKind.BankAccount);
        MilestoneKind? farthest = byAge.LastOrDefault(milestone => milestone.Kind >= MilestoneKind.Contact3)?.Kind;
        var birthday = new RoadStop(RoadStopKind.Eighteen, eighteen, Milestone: MilestoneKind.Eighteen);

        if (eighteen <= today)
        {
            var last = byAge.Where(milestone => milestone.Kind == farthest).Select(Stop).ToList();
            var ahead = ownGoals.Concat(byAge.Where(milestone => milestone.Kind != farthest).Select(Stop)).OrderBy(stop => stop.On);
            return [birthday, .. first, .. ahead.Take(MostAfter - first.Length - last.Count), .. last];
        }

        var before = ownGoals.Where(goal => goal.On < eighteen).Concat(byAge.Where(milestone => milestone.On < eighteen).Select(Stop))
            .OrderBy(stop => stop.On).Take(MostBefore - first.Length);
        var beyond = ownGoals.Where(goal => goal.On >= eighteen).Concat(byAge.Where(milestone => milestone.Kind is MilestoneKind.Savings
            or MilestoneKind.BankAccount).Select(Stop)).Take(MostBeyond - 1)
            .Concat(byAge.Where(milestone => milestone.Kind == farthest).Select(Stop));
        return [.. first, .. before, birthday, .. beyond.Select(stop => stop with { Kind = RoadStopKind.Beyond })];

        static RoadStop Stop(Milestone milestone) => new(RoadStopKind.Ahead, milestone.On, Milestone: milestone.Kind);
    }
}
