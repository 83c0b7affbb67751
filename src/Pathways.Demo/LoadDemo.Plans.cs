using Pathways.Core.Assessments;
using Pathways.Core.Plans;

namespace Pathways.Demo;

public sealed partial class LoadDemo
{
    /// <summary>Assessments older than this were answered in the first wording, so that both stand side by side somewhere.</summary>
    private const int FirstWordingDays = 120;

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
            var needs = Domains.All.OrderBy(domain => assessment.Said(Voice.Youth, domain)!.Level
                + assessment.Said(Voice.Mentor, domain)!.Level).Take(2).ToList();
            Fine(assessment.Complete(At(row.Assessed[i] - 3, 16), needs, texts.Agreed[(person.Index + i) % texts.Agreed.Count]));
        }

        if (row.Open is not { } open) return;
        var unfinished = Begin(person, 4);
        if (!person.HasAccount && open == DemoOpen.Youth) Fine(unfinished.HandOver(AssistedReason.NoAccount, person.Mentor.Id, At(2, 17)));
        foreach (var domain in Domains.All)
        {
            var (youth, mentor) = Levels(start[domain] + row.Progress, chance);
            var tooEarly = domain == Domain.Work && youth == 1;
            if (open is DemoOpen.Youth or DemoOpen.Both) Answer(unfinished, Voice.Youth, domain, youth, chance, tooEarly);
            if (open is DemoOpen.Mentor or DemoOpen.Both) Answer(unfinished, Voice.Mentor, domain, mentor, chance);
        }

        if (open is DemoOpen.Youth or DemoOpen.Both) Fine(unfinished.Finish(Voice.Youth, At(2, 18)));
        if (open is DemoOpen.Mentor or DemoOpen.Both) Fine(unfinished.Finish(Voice.Mentor, At(1, 11)));
    }

    private Assessment Begin(Person person, int daysAgo)
    {
        var assessment = Assessment.Start(person.Youth.Id, person.Mentor.Id, At(daysAgo), daysAgo > FirstWordingDays ? 1 : null);
        db.Assessments.Add(assessment);
        return assessment;
    }

    private static (int Youth, int Mentor) Levels(double about, Random chance)
    {
        var mentor = Math.Clamp((int)Math.Round(about), 1, 4);
        return (Math.Clamp(mentor + chance.Next(6) switch { 0 => -1, 4 => 1, 5 => 1, _ => 0 }, 1, 4), mentor);
    }

    private void Answer(Assessment assessment, Voice voice, Domain domain, int level, Random chance, bool notYet = false)
    {
        var which = voice == Voice.Mentor ? 2 : chance.Next(2);
        var strengths = level >= 2 && chance.Next(10) < 6 ? texts.Strengths[domain][which] : "";
        var needs = level <= 2 && chance.Next(10) < 8 ? texts.Needs[domain][which] : "";
        Fine(assessment.Answer(voice, domain, notYet ? null : level, strengths, notYet ? "" : needs, notYet));
    }

    /// <summary>The first version, as far as it came.</summary>
    private void MakePlan(Person person)
    {
        var row = person.Row;
        if (row.Plan == DemoPlan.None) return;
        var second = row.Plan == DemoPlan.Second;
        var since = row.Approved + (second ? 165 : 0);
        var plan = Plan.Draft(person.Youth.Id, person.Mentor.Id, At(since + 12));
        db.Plans.Add(plan);
        Write(person, plan, second ? row.Former : row.Goals, since, second || row.Plan == DemoPlan.Closed ? 150 : null);
        switch (row.Plan)
        {
            case DemoPlan.Draft:
                break;
            case DemoPlan.Proposed:
                Fine(plan.Propose(person.Mentor.Id, At(since, 15)));
                break;
            case DemoPlan.Agreed or DemoPlan.Returned:
                Fine(plan.Propose(person.Mentor.Id, At(since + 2, 15)));
                Agree(person, plan, since + 1);
                if (row.Plan == DemoPlan.Returned) Fine(plan.Return(person.Manager.Id, texts.Returned[0], At(since)));
                break;
            default:
                Approve(person, plan, row.Goals, since);
                if (row.Plan == DemoPlan.Closed) Fine(plan.Close(person.Mentor.Id, PlanEnd.Reached, "", Day(20), Day(20), today, At(20)));
                break;
        }
    }

    /// <summary>The review of a first version, which is saved by now.</summary>
    private void BeginReview(Person person)
    {
        var row = person.Row;
        if (row.Plan is not (DemoPlan.Second or DemoPlan.UnderReview)) return;
        var former = db.Plans.Local.Single(plan => plan.YouthId == person.Youth.Id);
        if (row.Plan == DemoPlan.UnderReview) Fine(former.NoteBigChange(person.Mentor.Id, texts.BigChange, Day(4), today, At(3)));
        Fine(former.StartReview(person.Mentor.Id, At(row.Plan == DemoPlan.Second ? row.Approved + 9 : 3), out var next));
        db.Plans.Add(next!);
    }

    /// <summary>The second version: what goes on from the first, and what is new.</summary>
    private void WriteSecondVersion(Person person)
    {
        var row = person.Row;
        if (row.Plan != DemoPlan.Second) return;
        var former = db.Plans.Local.Single(plan => plan.YouthId == person.Youth.Id && plan.Version == 1);
        var next = db.Plans.Local.Single(plan => plan.YouthId == person.Youth.Id && plan.Version == 2);
        Write(person, next, row.Goals, row.Approved, null);
        Approve(person, next, row.Goals, row.Approved, former);
    }

    /// <summary>What youths say about their plans between reviews: some answered, some waiting.</summary>
    private void Wish(Person person)
    {
        var row = person.Row;
        if (!person.HasAccount || row.Plan is DemoPlan.None or DemoPlan.Closed) return;
        var said = texts.Wishes[person.Index % texts.Wishes.Count];
        Fine(PlanWish.ForGoal(person.Youth.Id, said.Domain, said.Goal, At(6, 20), out var waiting));
        Fine(PlanWish.ForGoal(person.Youth.Id, Domain.DailyLiving, said.Before, At(41, 19), out var answered));
        Fine(answered!.TalkAbout(person.Mentor.Id, said.Answer, At(38)));
        db.PlanWishes.AddRange(answered, waiting!);
    }

    /// <summary>Writes goals and steps into a draft, twelve days before its day.</summary>
    private void Write(Person person, Plan plan, IReadOnlyList<string> goals, int since, int? length)
    {
        var chance = person.Chance(20 + plan.Version);
        var drafts = goals.Select(text => text.Split(':')).Select(parts =>
        {
            var told = texts.Goals[parts[0]];
            var days = parts.Length > 1 ? parts[1].Split(',') : [];
            var last = length ?? (since + 15 + chance.Next(60));
            var steps = told.Steps.Select((step, i) =>
            {
                var due = days.Length > i ? today.AddDays(Number(days[i].TrimEnd('!')))
                    : Day(since).AddDays(((i + 1) * last / told.Steps.Count) - chance.Next(6));
                return new StepDraft(0, step[0], told.Owner(i), due);
            });
            var had = plan.Goals.Find(goal => goal.YouthWords == told.Youth);
            return new GoalDraft(had?.Id ?? 0, told.Domain, told.Youth, told.Mentor, [.. steps, .. Without(had)],
                ByYouth: chance.Next(3) == 0);
        }).ToList();
        drafts.AddRange(plan.Goals.Where(goal => drafts.TrueForAll(draft => draft.Id != goal.Id))
            .Select(goal => new GoalDraft(goal.Id, goal.Domain, goal.YouthWords, "", [], Remove: true)).ToList());
        Fine(plan.Rewrite(texts.Support[person.Index % texts.Support.Count], texts.Contingency[person.Index % texts.Contingency.Count],
            drafts, Day(since + 12)));
    }

    private static IEnumerable<StepDraft> Without(Goal? goal) =>
        goal?.Steps.Select(step => new StepDraft(step.Id, step.Text, step.Owner, step.DueOn, Remove: true)) ?? [];

    /// <summary>With the own account; without one on the mentor's device, or on paper.</summary>
    private void Agree(Person person, Plan plan, int daysAgo)
    {
        Fine(person.HasAccount ? plan.Agree(At(daysAgo, 17))
            : person.Index % 2 == 0 ? plan.AgreeHandedOver(person.Mentor.Id, At(daysAgo, 17))
            : plan.AgreeOnPaper(person.Mentor.Id, Day(daysAgo), Day(daysAgo), Day(daysAgo), At(daysAgo, 17)));
    }

    /// <summary>
    /// Everybody says yes, and the steps go their way: past ones are done, three of four in time; what is due soon was begun.
    /// </summary>
    private void Approve(Person person, Plan plan, IReadOnlyList<string> goals, int since, Plan? former = null)
    {
        Fine(plan.Propose(person.Mentor.Id, At(since + 6, 15)));
        Agree(person, plan, since + 4);
        Fine(plan.Approve(person.Manager.Id, At(since, 11), Day(since), former));

        var chance = person.Chance(30 + plan.Version);
        foreach (var goal in plan.Goals)
        {
            var told = goals[goal.Position - 1].Split(':') is [_, var days] && plan.Version == (person.Row.Plan == DemoPlan.Second ? 2 : 1)
                ? days.Split(',') : [];
            foreach (var step in goal.Steps)
            {
                var due = step.DueOn!.Value;
                var left = told.Length >= step.Position ? told[step.Position - 1].EndsWith('!')
                    : today.DayNumber - due.DayNumber <= 30 && chance.Next(4) == 0;
                if (due < today && !left)
                {
                    var done = chance.Next(4) == 0 ? due.AddDays(1 + chance.Next(9)) : due.AddDays(-chance.Next(8));
                    Fine(step.Move(StepState.Done, done < today ? done : today.AddDays(-1), "", today));
                }
                else if (due < today && chance.Next(4) == 0)
                {
                    Fine(step.Move(StepState.NotPossible, null, texts.Impossible[0], today));
                }
                else if (due <= today.AddDays(14))
                {
                    Fine(step.Move(StepState.InProgress, null, "", today));
                }
            }
        }
    }
}
