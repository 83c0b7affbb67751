using System.Net;
using Microsoft.EntityFrameworkCore;
using Pathways.Core.Accounts;
using Pathways.Core.Plans;
using Pathways.Core.Youths;
using Xunit;

namespace Pathways.Tests.Plans;

/// <summary>
/// Every move of <see cref="MovingAPlan.Moves"/> sent to its page: what is allowed is done, what is refused is answered with its sentence
/// and changes nothing.
/// </summary>
public sealed class MovingAPlanOnItsPages(TestApp app) : IClassFixture<TestApp>
{
    private static readonly Dictionary<PlanProblem, string> Sentences = new()
    {
        [PlanProblem.NotADraft] = "This version is not a draft",
        [PlanProblem.NotProposed] = "not being shown at the moment",
        [PlanProblem.AlreadyAgreed] = "was agreed already",
        [PlanProblem.NotAgreed] = "does not wait for approval",
        [PlanProblem.NotInForce] = "not in force",
        [PlanProblem.ReviewRunning] = "being written already",
        [PlanProblem.AlreadyOver] = "has ended already",
    };

    /// <summary>
    /// A wish is taken up on a page of its own (<see cref="WishingForThePlan"/>), which begins a review where there is no draft.
    /// </summary>
    public static IEnumerable<TheoryDataRow<string, PlanState, PlanProblem?, PlanState>> Moves() => MovingAPlan.Moves()
        .Where(move => move.Data.Item1 != "take up a wish");

    [Theory, MemberData(nameof(Moves))]
    public async Task A_page_moves_a_plan_only_where_it_can(string act, PlanState from, PlanProblem? expected, PlanState to)
    {
        var centre = await app.Given.Centre();
        var mentor = await app.Given.Mentor(centre);
        var youth = await app.Given.Youth(centre, mentor);
        var plan = await InState(youth, mentor, from);
        var who = act switch
        {
            "agree" or "ask for a change" => await app.Given.AccountOf(youth),
            "approve" or "return" =>
            await app.Given.Manager(centre),
            _ => mentor
        };
        var at = await app.SignedIn(who);
        await at.Open("/Accounts/Mine");

        await at.Post(
            act switch
            {
                "write" => $"/Plans/Edit/{plan.Id}",
                "propose" => $"/Plans/Of/{youth.Id}?handler=Propose",
                "take back" => $"/Plans/Of/{youth.Id}?handler=TakeBack",
                "review" => $"/Plans/Of/{youth.Id}?handler=Review",
                "agree" => "/Plans/Mine?handler=Agree",
                "ask for a change" => "/Plans/Mine?handler=Change",
                "approve" => $"/Plans/Approve/{plan.Id}?handler=Approve",
                "return" => $"/Plans/Approve/{plan.Id}?handler=Return",
                "note a big change" => $"/Plans/Changed/{plan.Id}",
                _ => $"/Plans/Close/{plan.Id}",
            },
            new Dictionary<string, string>
            {
                ["id"] = $"{plan.Id}",
                ["revision"] = $"{plan.Revision}",
                ["Form.Revision"] = $"{plan.Revision}",
                ["Reply.PlanId"] = $"{plan.Id}",
                ["Reply.Revision"] = $"{plan.Revision}",
                ["Reply.Comment"] = "Closer to my sister",
                ["Form.Comment"] = "Add a date",
                ["Form.SupportFrequency"] = "Every week",
                ["Form.Contingency"] = "Call Souad",
                ["Form.What"] = "The centre moves",
                ["Form.On"] = "2026-11-23",
                ["Form.Why"] = "Reached",
                ["Form.Words"] = "",
            });

        // A draft is not there for the youth nor for the manager; what the youth wishes for it is heard all the same
        var hidden = from == PlanState.Draft && who.Role != Role.Mentor && act != "ask for a change";
        Assert.Equal(hidden ? HttpStatusCode.NotFound : HttpStatusCode.OK, at.Status);
        if (expected is { } problem && !hidden) Assert.Contains(Sentences[problem], at.Text, StringComparison.Ordinal);
        if (expected is null) Assert.Null(at.Page.QuerySelector(".error-summary"));
        Assert.Equal(to, (await app.Given.PlanNow(plan.Id)).State);
    }

    private async Task<Plan> InState(Youth youth, Account mentor, PlanState state)
    {
        var plan = await app.Given.Plan(youth, mentor, state == PlanState.Superseded ? PlanState.Active : state);
        if (state == PlanState.Superseded) await app.Given.ReviewedVersions(youth, mentor, 1);
        if (state == PlanState.UnderReview)
        {
            await app.Db(async db =>
            {
                Assert.Null((await db.Plans.Include(p => p.Goals).ThenInclude(g => g.Steps).AsSplitQuery()
                    .SingleAsync(p => p.Id == plan.Id)).StartReview(mentor.Id, app.Time.GetUtcNow().UtcDateTime, out var next));
                db.Plans.Add(next!);
                await db.SaveChangesAsync();
            });
        }

        return await app.Given.PlanNow(plan.Id);
    }
}
