using Microsoft.EntityFrameworkCore;
using Pathways.Core.Accounts;
using Pathways.Core.Assessments;
using Pathways.Core.Help;
using Pathways.Core.Plans;
using Pathways.Core.Sessions;
using Pathways.Core.Youths;

namespace Pathways.Tests.Given;

public sealed partial class Given
{
    /// <summary>A session that took place, logged at once (or so many days later).</summary>
    public Task<Session> SessionHeld(
        Youth youth, Account mentor, DateTime? startsAt = null, SessionKind kind = SessionKind.Individual, string openNote = "We agreed.",
            string protectedNote = "", Mood? mood = Mood.Ordinary,
        int loggedDaysLater = 0, SessionState outcome = SessionState.Held, string place = "", int minutes = 45, Bond? bond = null,
            params Youth[] others)
    {
        var start = startsAt ?? Now.AddDays(-1);
        var session = Session.With(mentor.Id, [youth.Id, .. others.Select(o => o.Id)]);
        Fine(session.Log(kind, outcome, start, minutes, start.AddHours(1).AddDays(loggedDaysLater)));
        session.Note(openNote, protectedNote, [Domain.Identity], place);
        Fine(session.Feel(youth.Id, new ParticipantEntry(mood, bond)));
        return Added(session);
    }

    /// <summary>A session with a date; tomorrow at 16:30 local when not given.</summary>
    public Task<Session> SessionPlanned(Youth youth, Account mentor, DateTime? startsAt = null, string place = "", string topic = "",
        params Youth[] others)
    {
        var session = Session.With(mentor.Id, [youth.Id, .. others.Select(o => o.Id)]);
        Fine(session.Plan(SessionKind.Individual, startsAt ?? Clock.ToUtc(Today.AddDays(1), new TimeOnly(16, 30)), 45, place, topic, Now));
        return Added(session);
    }

    /// <summary>A youth of a group stayed away.</summary>
    public Task DidNotCome(Session session, Youth youth) => Change(async db =>
        Fine((await db.Sessions.Include(s => s.Participants).SingleAsync(s => s.Id == session.Id))
            .Feel(youth.Id, new ParticipantEntry(null, Absent: true))));

    /// <summary>The youth's comment on a session.</summary>
    public Task Comment(Session session, Youth youth, string text = "I would rather go on Friday.") => Change(async db =>
    {
        var found = await db.Sessions.Include(s => s.Participants).SingleAsync(s => s.Id == session.Id);
        Fine(found.Comment(youth.Id, text, Now));
    });

    public Task<HelpRequest> HelpRequest(Youth youth, HelpKind kind = HelpKind.Talk, Domain? topic = null, string text = "",
        DateTime? askedAt = null) =>
        Added(Core.Help.HelpRequest.Ask(youth.Id, kind, topic, text, askedAt ?? Now));

    /// <summary>A goal of a plan in force, reviewed today or so many days ago; answers its key.</summary>
    public async Task<int> GoalInForce(Youth youth, Account mentor, int reviewedDaysAgo = 0)
    {
        var reviewed = Today.AddDays(-reviewedDaysAgo);
        var plan = Core.Plans.Plan.Draft(youth.Id, mentor.Id, Now);
        Fine(plan.Rewrite("Every week", "Call Souad", [new GoalDraft(0, Domain.Identity, "My card", "", [])], reviewed));
        Fine(plan.Propose(mentor.Id, Now));
        Fine(plan.Agree(Now));
        Fine(plan.Approve(mentor.Id, Now, reviewed));
        await Added(plan);
        return plan.Goals[0].Id;
    }

    /// <summary>A step of a goal, agreed and to be done.</summary>
    public async Task<Step> StepOf(Youth youth, int goalId, DateOnly? dueOn, StepOwner owner = StepOwner.Youth,
        string text = "Bring the photos", StepState state = StepState.Agreed)
    {
        var step = await app.Db(async db =>
        {
            var added = db.Steps.Add(Step.AddedTo(await db.Goals.SingleAsync(g => g.Id == goalId), youth.Id, PlanState.Active, 1, text,
                owner, dueOn)).Entity;
            await db.SaveChangesAsync();
            return added;
        });
        if (state == StepState.Agreed) return step;
        await Change(async db => Fine((await db.Steps.Include(s => s.Goal).ThenInclude(g => g.Plan).SingleAsync(s => s.Id == step.Id))
            .Move(state, Today, "No places left", Today)));
        return step;
    }

    /// <summary>Saves an entity with what hangs on it.</summary>
    private async Task<T> Added<T>(T entity) where T : class
    {
        await Change(db =>
        {
            db.Add(entity);
            return Task.CompletedTask;
        });
        return entity;
    }

    private static void Fine<T>(T? problem) where T : struct, Enum
    {
        if (problem is { } found) throw new InvalidOperationException($"The rule refused the test's data: {found}");
    }
}
