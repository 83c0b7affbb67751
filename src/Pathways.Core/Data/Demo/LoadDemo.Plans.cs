using Pathways.Core.Assessments;
using Pathways.Core.Plans;

namespace Pathways.Core.Data.Demo;

public sealed partial class LoadDemo
{
    private void Assess(Person person)
    {
        var row = person.Row;
        var chance = person.Chance(1);
        var start = Domains.All.ToDictionary(domain => domain, _ => 0.7 + (chance.NextDouble() * 1.5));
        for (var i = 0; i < row.Assessed.Count; i++)
        {
            var grown = row.Progress * (i + 1) / row.Assessed.Count;
            var assessment = Begin(person, row.Assessed[i]);
            foreach (var domain in Domains.All)
            {
                var (youth, mentor) = row.Voices.Count > i
                    ? (row.Voices[i][(int)domain - 1] - '0', row.Voices[i][10 + (int)domain] - '0')
                    : Levels(start[domain] + grown, chance);
                Answer(assessment, Voice.Youth, domain, youth, chance);
                Answer(assessment, Voice.Mentor, domain, mentor, chance);
            }

            Fine(assessment.Finish(Voice.Youth, At(row.Assessed[i] - 1, 19)));
            Fine(assessment.Finish(Voice.Mentor, At(row.Assessed[i] - 2)));
            Fine(assessment.Complete(At(row.Assessed[i] - 3, 16)));
        }

        if (row.Open is not { } open) return;
        var unfinished = Begin(person, 4);
        foreach (var domain in Domains.All)
        {
            var (youth, mentor) = Levels(start[domain] + row.Progress, chance);
            if (open is DemoOpen.Youth or DemoOpen.Both) Answer(unfinished, Voice.Youth, domain, youth, chance);
            if (open is DemoOpen.Mentor or DemoOpen.Both) Answer(unfinished, Voice.Mentor, domain, mentor, chance);
        }

        if (open is DemoOpen.Youth or DemoOpen.Both) Fine(unfinished.Finish(Voice.Youth, At(2, 18)));
        if (open is DemoOpen.Mentor or DemoOpen.Both) Fine(unfinished.Finish(Voice.Mentor, At(1, 11)));
    }

    private Assessment Begin(Person person, int daysAgo)
    {
        var assessment = Assessment.Start(person.Youth.Id, person.Mentor.Id, At(daysAgo), itemSetVersion: 1);
        db.Assessments.Add(assessment);
        return assessment;
    }

    private static (int Youth, int Mentor) Levels(double about, Random chance)
    {
        var mentor = Math.Clamp((int)Math.Round(about), 1, 4);
        return (Math.Clamp(mentor + chance.Next(6) switch { 0 => -1, 4 => 1, 5 => 1, _ => 0 }, 1, 4), mentor);
    }

    private void Answer(Assessment assessment, Voice voice, Domain domain, int level, Random chance)
    {
        var which = voice == Voice.Mentor ? 2 : chance.Next(2);
        var strengths = level >= 2 && chance.Next(10) < 6 ? texts.Strengths[domain][which] : "";
        var needs = level <= 2 && chance.Next(10) < 8 ? texts.Needs[domain][which] : "";
        Fine(assessment.Answer(voice, domain, level, strengths, needs));
    }

    private void MakePlans(Person person)
    {
        var row = person.Row;
        if (row.Plan == DemoPlan.None) return;
        if (row.Plan == DemoPlan.Second)
        {
            MakePlan(person, 1, PlanState.Superseded, row.Approved + 165, row.Goals.Take(2).Select(goal => goal.Split(':')[0]), 155);
            MakePlan(person, 2, PlanState.Active, row.Approved, row.Goals);
            return;
        }

        var state = row.Plan switch
        {
            DemoPlan.Draft or DemoPlan.Returned => PlanState.Draft,
            DemoPlan.Proposed => PlanState.Proposed,
            DemoPlan.Agreed => PlanState.Agreed,
            DemoPlan.UnderReview => PlanState.UnderReview,
            DemoPlan.Closed => PlanState.Closed,
            _ => PlanState.Active,
        };
        MakePlan(person, 1, state, row.Approved, row.Goals, state == PlanState.Closed ? 150 : null);
        if (row.Plan == DemoPlan.UnderReview) MakePlan(person, 2, PlanState.Draft, 3, row.Goals.Skip(1));
    }

    /// <summary>A version of a plan as it stands today.</summary>
    /// <param name="person">Whose.</param>
    /// <param name="version">Version number.</param>
    /// <param name="state">Where it stands.</param>
    /// <param name="since">Days since it was approved, or last moved.</param>
    /// <param name="goals">Keys of goals.</param>
    /// <param name="length">Days from the approval to the last step; to some weeks from now when not given.</param>
    private void MakePlan(Person person, int version, PlanState state, int since, IEnumerable<string> goals, int? length = null)
    {
        var chance = person.Chance(20 + version);
        var wasApproved = state >= PlanState.Active;
        var plan = new Plan
        {
            YouthId = person.Youth.Id,
            Version = version,
            State = state,
            SupportFrequency = texts.Support[person.Index % texts.Support.Count],
            Contingency = texts.Contingency[person.Index % texts.Contingency.Count],
            CreatedAt = At(since + 12),
            WrittenById = person.Mentor.Id,
        };
        if (state >= PlanState.Proposed) plan.ProposedAt = At(since + (wasApproved ? 6 : 1), 15);
        if (state >= PlanState.Agreed) plan.AgreedAt = At(since + (wasApproved ? 4 : 0), 17);
        if (wasApproved) (plan.ApprovedAt, plan.ApprovedById, plan.ReviewedOn) = (At(since, 11), person.Manager.Id, Day(since));
        if (person.Row.Plan == DemoPlan.Returned) (plan.ReturnComment, plan.ReturnedAt) = (texts.Returned[0], At(since));

        foreach (var (key, days) in goals.Select(text => text.Split(':')).Select(parts => (parts[0], parts.Length > 1 ? parts[1].Split(',') : null)))
        {
            var told = texts.Goals[key];
            var goal = new Goal { Domain = told.Domain, YouthWords = told.Youth, MentorWords = told.Mentor, Position = plan.Goals.Count + 1, ProposedByYouth = chance.Next(3) == 0 };
            var last = length ?? (Math.Max(since, 0) + 15 + chance.Next(60));
            for (var i = 0; i < told.Steps.Count; i++)
            {
                var due = days is null ? Day(since).AddDays(((i + 1) * last / told.Steps.Count) - chance.Next(6)) : today.AddDays(Number(days[i].TrimEnd('!')));
                var step = new Step { YouthId = person.Youth.Id, Text = told.Steps[i][0], Owner = told.Owner(i), DueOn = due, Position = i + 1, State = state >= PlanState.Agreed ? StepState.Agreed : StepState.Proposed };
                if (wasApproved) Walk(step, due, left: days is null ? LeftOpen(due, chance) : days[i].EndsWith('!'), chance);
                goal.Steps.Add(step);
            }

            plan.Goals.Add(goal);
        }

        db.Plans.Add(plan);
    }

    private bool LeftOpen(DateOnly due, Random chance) => today.DayNumber - due.DayNumber <= 30 && chance.Next(4) == 0;

    /// <summary>Past steps are done, three of four in time; what is due soon was begun.</summary>
    private void Walk(Step step, DateOnly due, bool left, Random chance)
    {
        if (due < today && !left)
        {
            var done = chance.Next(4) == 0 ? due.AddDays(1 + chance.Next(9)) : due.AddDays(-chance.Next(8));
            (step.State, step.DoneOn) = (StepState.Done, done < today ? done : today.AddDays(-1));
        }
        else if (due < today && chance.Next(3) == 0)
        {
            (step.State, step.Reason) = (StepState.NotPossible, texts.Impossible[0]);
        }
        else if (due <= today.AddDays(14))
        {
            step.State = StepState.InProgress;
        }
    }
}
