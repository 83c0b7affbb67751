using Pathways.Core.Plans;
using Pathways.Web.Ui;
using static Pathways.Web.Pages.Plans.EditModel;

namespace Pathways.Web.Pages.Plans;

/// <summary>
/// Two people wrote the same draft. What was touched here stays as typed; what was not touched here becomes what the other one saved; what
/// the other one
/// added is added; where both wrote the same part, the other one's words are told beside it.
/// </summary>
public static class EditMerge
{
    /// <summary>A part both wrote, or one that the other removed while it was written here.</summary>
    /// <param name="Field">Name of the form's field.</param>
    /// <param name="Label">Key of its label; {0} is the goal's number, {1} the step's.</param>
    /// <param name="Goal">Number of the goal, from 1.</param>
    /// <param name="Step">Number of the step, from 1.</param>
    /// <param name="Saved">What the other one saved; null when it was removed.</param>
    /// <param name="Owner">Of a step.</param>
    /// <param name="DueOn">Of a step.</param>
    public sealed record Clash(string Field, string Label, int Goal, int Step, string? Saved, StepOwner? Owner = null,
        DateOnly? DueOn = null);

    /// <summary>The form with both in it, and where they clash.</summary>
    public static (Input Form, IReadOnlyList<Clash> Clashes) Of(Input typed, PlanReading stored)
    {
        var clashes = new List<Clash>();
        var now = Input.Of(stored);
        var goals = typed.Goals.Select((goal, i) => Goal(goal, now.Goals.Find(g => g.Id == goal.Id && g.Id != 0), i, clashes)).ToList();
        goals.AddRange(now.Goals.Where(goal => goal.Id != 0 && goals.TrueForAll(g => g.Id != goal.Id)));
        return (typed with
        {
            Revision = stored.Revision,
            SupportFrequency = Text(typed.SupportFrequency, typed.SupportWas, now.SupportFrequency, "Form.SupportFrequency",
                "Support", clashes),
            SupportWas = now.SupportWas,
            Contingency = Text(typed.Contingency, typed.ContingencyWas, now.Contingency, "Form.Contingency", "Contingency", clashes),
            ContingencyWas = now.ContingencyWas,
            Goals = goals,
        }, clashes);
    }

    private static string? Text(string? typed, string? was, string? saved, string field, string label, List<Clash> clashes)
    {
        if (OpenedForm.Mark(typed) == was) return saved;
        if (OpenedForm.Mark(saved) != was && OpenedForm.Mark(saved) != OpenedForm.Mark(typed))
            clashes.Add(new Clash(field, label, 0, 0, saved));
        return typed;
    }

    private static GoalInput Goal(GoalInput typed, GoalInput? saved, int i, List<Clash> clashes)
    {
        if (typed.Id == 0) return typed;
        var touched = typed.IsNow != typed.Was
            || typed.Steps.Exists(step => step.IsNow != step.Was && !(step.Id == 0 && string.IsNullOrWhiteSpace(step.Text)));
        if (saved is null)
        {
            if (touched) clashes.Add(new Clash($"Form.Goals[{i}].YouthWords", "Edit.Goal", i + 1, 0, null));
            return typed with { Remove = typed.Remove || !touched };
        }

        var steps = typed.Steps.Select((step, j) => Step(step, saved.Steps.Find(s => s.Id == step.Id && s.Id != 0), i, j, clashes))
            .ToList();
        steps.AddRange(saved.Steps.Where(step => step.Id != 0 && steps.TrueForAll(s => s.Id != step.Id)));
        if (typed.IsNow == typed.Was) return saved with { Steps = steps, Remove = typed.Remove };
        if (saved.Was != typed.Was && saved.Was != typed.IsNow)
            clashes.Add(new Clash($"Form.Goals[{i}].YouthWords", "Edit.Goal", i + 1, 0, string.IsNullOrEmpty(saved.MentorWords)
                ? saved.YouthWords : $"{saved.YouthWords}\n{saved.MentorWords}"));
        return typed with { Steps = steps, Was = saved.Was };
    }

    private static StepInput Step(StepInput typed, StepInput? saved, int i, int j, List<Clash> clashes)
    {
        if (typed.Id == 0) return typed;
        var touched = typed.IsNow != typed.Was;
        if (saved is null)
        {
            if (touched) clashes.Add(new Clash($"Form.Goals[{i}].Steps[{j}].Text", "Edit.StepOfGoal", i + 1, j + 1, null));
            return typed with { Remove = typed.Remove || !touched };
        }

        if (!touched) return saved with { Remove = typed.Remove };
        if (saved.Was != typed.Was && saved.Was != typed.IsNow)
            clashes.Add(new Clash($"Form.Goals[{i}].Steps[{j}].Text", "Edit.StepOfGoal", i + 1, j + 1, saved.Text, saved.Owner,
                saved.DueOn));
        return typed with { Was = saved.Was };
    }
}
