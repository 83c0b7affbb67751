using Microsoft.EntityFrameworkCore;
using Pathways.Core.Accounts;
using Pathways.Core.Assessments;
using Pathways.Core.Plans;
using Pathways.Core.Youths;

namespace Pathways.Tests.Given;

public sealed partial class Given
{
    /// <summary>
    /// A plan with one goal of two steps (the youth's in three days, the mentor's open), brought to a state through the rules.
    /// </summary>
    public async Task<Plan> Plan(Youth youth, Account mentor, PlanState state = PlanState.Active, Account? manager = null,
        string words = "My card in my pocket", DateOnly? due = null, int version = 1)
    {
        var dueOn = due ?? Today.AddDays(3);
        var plan = Core.Plans.Plan.Draft(youth.Id, mentor.Id, Now, version);
        Fine(plan.Rewrite("Souad every week", "I call Souad the same day",
            [new GoalDraft(0, Domain.Identity, words, "National card before 18",
            [new StepDraft(0, "I hand in my file", StepOwner.Youth, dueOn),
                new StepDraft(0, "Souad asks for the certificate", StepOwner.Mentor, null)])], dueOn));
        if (state != PlanState.Draft) Fine(plan.Propose(mentor.Id, Now));
        if (state is not (PlanState.Draft or PlanState.Proposed)) Fine(plan.Agree(Now));
        if (state is PlanState.Closed) Fine(plan.Close(mentor.Id, PlanEnd.Reached, "", Today, Today, Today, Now));
        if (state is PlanState.Active or PlanState.UnderReview)
            Fine(plan.Approve((manager ?? await Manager(allCentres: true)).Id, Now, Today));
        return await Added(plan);
    }

    /// <summary>So many reviews of the plan in force, each approved: as many versions more.</summary>
    public async Task ReviewedVersions(Youth youth, Account mentor, int reviews)
    {
        for (var i = 0; i < reviews; i++)
        {
            await Change(async db =>
            {
                var former = await db.Plans.Include(p => p.Goals).ThenInclude(g => g.Steps).AsSplitQuery()
                    .SingleAsync(p => p.YouthId == youth.Id && p.State == PlanState.Active);
                Fine(former.StartReview(mentor.Id, Now, out var next));
                Fine(next!.Propose(mentor.Id, Now, former));
                Fine(next.Agree(Now));
                db.Plans.Add(next);
            });
            await Change(async db =>
            {
                var open = await db.Plans.Include(p => p.Goals).ThenInclude(g => g.Steps).AsSplitQuery()
                    .Where(p => p.YouthId == youth.Id && p.State != PlanState.Superseded).OrderBy(p => p.Version).ToListAsync();
                Fine(open[1].Approve(mentor.Id, Now, Today, open[0]));
            });
        }
    }

    /// <summary>An assessment; each voice finished when its level is given (the same level in every domain).</summary>
    public async Task<Assessment> Assessment(Youth youth, Account mentor, int? youthLevel = null, int? mentorLevel = null,
        bool joint = false, bool completed = false, string youthSays = "", string mentorSays = "", DateTime? at = null)
    {
        var assessment = Core.Assessments.Assessment.Start(youth.Id, mentor.Id, at ?? Now);
        foreach (var (voice, level, says) in new[] { (Voice.Youth, youthLevel, youthSays), (Voice.Mentor, mentorLevel, mentorSays) })
        {
            if (level is null) continue;
            foreach (var domain in Domains.All) Fine(assessment.Answer(voice, domain, level, says, says));
            Fine(assessment.Finish(voice, at ?? Now));
        }

        if (joint) Fine(assessment.OpenJoint(at ?? Now));
        if (completed) Fine(assessment.Complete(at ?? Now));
        return await Added(assessment);
    }

    /// <summary>A plan as it stands in the database.</summary>
    public Task<Plan> PlanNow(int planId) =>
        app.Db(db => db.Plans.Include(p => p.Goals).ThenInclude(g => g.Steps).SingleAsync(p => p.Id == planId));
}
