using System.Linq.Expressions;
using Pathways.Core.Assessments;
using Pathways.Core.Data;

namespace Pathways.Core.Plans;

/// <summary>
/// What the youth wants to reach, in one domain. Written through its <see cref="Plan"/>. Its revision counts every step that is written and
/// every move of the
/// plan that closes it, so that a step and an approval in the same instant find out about each other at saving.
/// </summary>
public sealed class Goal : IRevised
{
    /// <summary>Goals that take new steps (<see cref="PlanStates.TakesSteps"/>), for queries.</summary>
    public static Expression<Func<Goal, bool>> ThatTakeSteps =>
        g => g.Plan.State == PlanState.Active || g.Plan.State == PlanState.UnderReview || g.Plan.State == PlanState.Draft;

    private Goal()
    {
    }

    internal Goal(Plan plan, Domain domain, string youthWords, bool byYouth)
    {
        (Plan, Domain, YouthWords, ProposedByYouth) = (plan, domain, youthWords.Trim(), byYouth);
    }

    /// <summary>Key.</summary>
    public int Id { get; private set; }

    /// <summary>The plan version.</summary>
    public int PlanId { get; private set; }

    /// <summary>The plan version.</summary>
    public Plan Plan { get; private set; } = null!;

    /// <summary>The domain.</summary>
    public Domain Domain { get; private set; }

    /// <summary>In the youth's words.</summary>
    public string YouthWords { get; private set; } = "";

    /// <summary>In the mentor's words.</summary>
    public string MentorWords { get; private set; } = "";

    /// <summary>Order in the plan, from 1.</summary>
    public int Position { get; private set; }

    /// <summary>True when the youth proposed it.</summary>
    public bool ProposedByYouth { get; private set; }

    /// <summary>The goal of the former version this one was copied from.</summary>
    public int? FormerId { get; private set; }

    /// <summary>Steps, in order.</summary>
    public List<Step> Steps { get; } = [];

    /// <inheritdoc />
    public int Revision { get; set; }

    /// <summary>A step of it is written, or its plan moves on: only one of two in the same instant is saved.</summary>
    internal void Touch() => Revision++;

    internal void Write(GoalDraft draft, int position)
    {
        Domain = draft.Domain;
        YouthWords = draft.YouthWords.Trim();
        MentorWords = draft.MentorWords.Trim();
        Position = position;
        var wanted = draft.Steps.Where(step => step is { Remove: false, IsEmpty: false }).ToList();
        Steps.RemoveAll(step => step.Id != 0 && draft.Steps.Any(d => d.Id == step.Id && (d.Remove || d.IsEmpty)));
        var unmentioned = Steps.Where(step => wanted.TrueForAll(d => d.Id != step.Id || step.Id == 0))
            .OrderBy(step => step.Position).ToList();
        for (var i = 0; i < wanted.Count; i++)
        {
            var step = wanted[i].Id == 0 ? null : Steps.Find(s => s.Id == wanted[i].Id);
            if (step is null) Steps.Add(step = new Step(this));
            step.Write(wanted[i], i + 1);
        }

        for (var i = 0; i < unmentioned.Count; i++) unmentioned[i].MoveTo(wanted.Count + i + 1);
    }

    internal void MoveTo(int position) => Position = position;

    /// <summary>The same goal without its steps, at the end of another version.</summary>
    internal Goal CopyInto(Plan next)
    {
        var copy = new Goal(next, Domain, YouthWords, ProposedByYouth)
        {
            MentorWords = MentorWords,
            FormerId = Id,
            Position = next.Goals.Count + 1
        };
        next.Goals.Add(copy);
        return copy;
    }
}
