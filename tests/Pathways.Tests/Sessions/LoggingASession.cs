using System.Net;
using Microsoft.EntityFrameworkCore;
using Pathways.Core.Accounts;
using Pathways.Core.Contact;
using Pathways.Core.Plans;
using Pathways.Core.Sessions;
using Pathways.Core.Youths;
using Xunit;

namespace Pathways.Tests.Sessions;

public sealed class LoggingASession(TestApp app) : IClassFixture<TestApp>
{
    [Fact]
    public async Task A_session_is_logged_with_mood_notes_and_domains()
    {
        var (mentor, youth) = await People();
        var visitor = await app.SignedIn(mentor);

        await visitor.Open($"/Sessions/Log?youth={youth.Id}");
        await visitor.Submit(new Dictionary<string, string>
        {
            ["Form.Kind"] = "Visit",
            ["Form.Minutes"] = "60",
            [$"Form.Moods[{youth.Id}]"] = "Worried",
            ["Form.Domains"] = "Identity,Housing",
            ["Form.Place"] = "Taroudant",
            ["Form.OpenNote"] = "We saw the room.",
            ["Form.ProtectedNote"] = "He is anxious about the rent.",
        });

        Assert.Equal($"/Sessions/Of/{youth.Id}", visitor.At);
        Assert.Contains("The session is saved.", visitor.Text, StringComparison.Ordinal);
        Assert.Contains("He is anxious about the rent.", visitor.Text, StringComparison.Ordinal);
        var session = await One(youth);
        Assert.Equal((SessionKind.Visit, SessionState.Held, 60, "Taroudant", mentor.Id),
            (session.Kind, session.State, session.Minutes, session.Place, session.MentorId));
        Assert.Equal(Mood.Worried, session.Participants[0].Mood);
        Assert.Equal(0b11, session.DomainBits);
    }

    [Fact]
    public async Task The_same_form_sent_twice_makes_one_session()
    {
        var (mentor, youth) = await People();
        var goal = await Goal(youth, mentor);
        var visitor = await app.SignedIn(mentor);
        await visitor.Open($"/Sessions/Log?youth={youth.Id}");
        var form = Fields(visitor, ("Form.OpenNote", "Once"), ("Form.Step", "See the room"), ("Form.GoalId", $"{goal}"),
            ("Form.Next", "InAWeek"));

        await visitor.Post($"/Sessions/Log?youth={youth.Id}", form);
        Assert.Equal($"/Sessions/Of/{youth.Id}", visitor.At);
        await visitor.Post($"/Sessions/Log?youth={youth.Id}", form);

        Assert.Equal($"/Sessions/Of/{youth.Id}", visitor.At);
        Assert.Equal(2, await app.Db(db => db.Sessions.CountAsync(s => s.Participants.Any(p => p.YouthId == youth.Id))));
        Assert.Equal(1, await app.Db(db => db.Steps.CountAsync(s => s.YouthId == youth.Id && s.Text == "See the room")));
    }

    [Fact]
    public async Task The_same_form_sent_twice_at_once_makes_one_session()
    {
        var (mentor, youth) = await People();
        var pages = new List<Visitor>();
        var form = new List<KeyValuePair<string, string>>();
        for (var i = 0; i < 4; i++)
        {
            var visitor = await app.SignedIn(mentor);
            await visitor.Open($"/Sessions/Log?youth={youth.Id}");
            pages.Add(visitor);
            if (i == 0) form = Fields(visitor, ("Form.OpenNote", "Once"));
        }

        var client = form.Single(f => f.Key == "Form.ClientId").Value;
        await Task.WhenAll(pages.Select(p => p.Post($"/Sessions/Log?youth={youth.Id}",
            [.. Fields(p, ("Form.OpenNote", "Once")).Where(f => f.Key != "Form.ClientId"), new("Form.ClientId", client)])));

        Assert.All(pages, p => Assert.Equal($"/Sessions/Of/{youth.Id}", p.At));
        await One(youth);
    }

    [Fact]
    public async Task A_next_step_joins_the_plan_and_a_next_session_is_planned()
    {
        var (mentor, youth) = await People();
        var goal = await Goal(youth, mentor);
        var visitor = await app.SignedIn(mentor);

        await visitor.Open($"/Sessions/Log?youth={youth.Id}");
        await visitor.Submit(new Dictionary<string, string>
        {
            ["Form.Step"] = "Bring the photos",
            ["Form.GoalId"] = $"{goal}",
            ["Form.StepOwner"] = "Mentor",
            ["Form.StepDueOn"] = "2026-11-30",
            ["Form.Next"] = "Other",
            ["Form.NextDay"] = "2026-12-01",
            ["Form.NextTime"] = "16:30",
        });

        var step = await app.Db(db => db.Steps.SingleAsync(s => s.YouthId == youth.Id));
        Assert.Equal((goal, "Bring the photos", StepOwner.Mentor, new DateOnly(2026, 11, 30), StepState.Agreed),
            (step.GoalId, step.Text, step.Owner, step.DueOn, step.State));
        var next = await app.Db(db =>
            db.Sessions.SingleAsync(s => s.State == SessionState.Planned && s.Participants.Any(p => p.YouthId == youth.Id)));
        Assert.Equal(new DateTime(2026, 12, 1, 16, 30, 0), next.StartsAt);
        Assert.Contains("the next one is planned", visitor.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_step_without_a_goal_is_refused_and_nothing_typed_is_lost()
    {
        var (mentor, youth) = await People();
        await Goal(youth, mentor);
        var (_, stranger) = await People();
        var foreign = await Goal(stranger, mentor);
        var visitor = await app.SignedIn(mentor);
        await visitor.Open($"/Sessions/Log?youth={youth.Id}");

        await visitor.Post($"/Sessions/Log?youth={youth.Id}",
            Fields(visitor, ("Form.Step", "Bring the photos"), ("Form.GoalId", $"{foreign}"), ("Form.OpenNote", "Kept")));

        Assert.Contains("The step needs a goal of the plan.", visitor.Text, StringComparison.Ordinal);
        Assert.Equal("Kept", visitor.Page.QuerySelector("#Form_OpenNote")!.TextContent.Trim());
        Assert.False(await app.Db(db => db.Sessions.AnyAsync(s => s.Participants.Any(p => p.YouthId == youth.Id))));
    }

    [Fact]
    public async Task A_planned_session_is_logged_with_what_was_planned()
    {
        var (mentor, youth) = await People();
        var planned = await app.Given.SessionPlanned(youth, mentor, app.Time.GetUtcNow().UtcDateTime.AddHours(3), "Library");
        app.Time.Advance(TimeSpan.FromHours(5));
        var visitor = await app.SignedIn(mentor);

        await visitor.Open("/Sessions/Log");
        await visitor.Open($"/Sessions/Log?session={planned.Id}");
        Assert.Equal("Library", visitor.Page.QuerySelector("#Form_Place")!.GetAttribute("value"));
        var form = Fields(visitor, ("Form.OpenNote", "Done"));
        await visitor.Post($"/Sessions/Log?session={planned.Id}", form);
        await visitor.Post($"/Sessions/Log?session={planned.Id}", form);

        Assert.Equal($"/Sessions/Of/{youth.Id}", visitor.At);
        var session = await One(youth);
        Assert.Equal((planned.Id, SessionState.Held, "Done"), (session.Id, session.State, session.OpenNote));
        app.Time.Advance(TimeSpan.FromHours(-5));
    }

    [Fact]
    public async Task A_group_is_one_entry_for_many()
    {
        var (mentor, youth) = await People();
        var other = await app.Given.Youth(mentor: mentor, latin: "Anas Belhaj", arabic: "أنس بلحاج");
        var visitor = await app.SignedIn(mentor);
        await visitor.Open("/Sessions/Log");

        await visitor.Submit(new { youth = $"{youth.Id},{other.Id}" }, form: "main form");
        await visitor.Submit(new Dictionary<string, string>
        {
            [$"Form.Moods[{youth.Id}]"] = "Good",
            [$"Form.Moods[{other.Id}]"] = "Distressed",
            ["Form.OpenNote"] = "Football"
        });

        Assert.StartsWith("/Youths/Today", visitor.At, StringComparison.Ordinal);
        var session = await One(youth);
        Assert.Equal(SessionKind.Group, session.Kind);
        Assert.Equal([youth.Id, other.Id], session.Participants.OrderBy(p => p.Mood).Select(p => p.YouthId));
    }

    [Fact]
    public async Task A_session_in_the_future_was_not_held()
    {
        var (mentor, youth) = await People();
        var visitor = await app.SignedIn(mentor);
        await visitor.Open($"/Sessions/Log?youth={youth.Id}");

        await visitor.Submit(new Dictionary<string, string> { ["Form.Day"] = "Other", ["Form.OtherDay"] = "2026-12-24" });

        Assert.Contains("This time has not come yet.", visitor.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Another_day_must_be_said()
    {
        var (mentor, youth) = await People();
        var visitor = await app.SignedIn(mentor);
        await visitor.Open($"/Sessions/Log?youth={youth.Id}");

        await visitor.Submit(new Dictionary<string, string> { ["Form.Day"] = "Other" });

        Assert.Contains("Another day was chosen: say which.", visitor.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_late_entry_is_allowed_and_marked()
    {
        var (mentor, youth) = await People();
        var visitor = await app.SignedIn(mentor);
        await visitor.Open($"/Sessions/Log?youth={youth.Id}");

        await visitor.Submit(new Dictionary<string, string>
        {
            ["Form.Day"] = "Other",
            ["Form.OtherDay"] = "2026-10-01",
            ["Form.OpenNote"] = "Late"
        });

        Assert.Contains("Logged late, on 23 November", visitor.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_note_longer_than_allowed_is_kept_and_explained()
    {
        var (mentor, youth) = await People();
        var visitor = await app.SignedIn(mentor);
        await visitor.Open($"/Sessions/Log?youth={youth.Id}");
        var text = new string('ن', 20_001);

        await visitor.Submit(new Dictionary<string, string> { ["Form.OpenNote"] = text });

        Assert.Equal(text, visitor.Page.QuerySelector("#Form_OpenNote")!.TextContent.Trim());
        Assert.NotNull(visitor.Page.QuerySelector("#Form_OpenNote[aria-invalid=true]"));
    }

    [Fact]
    public async Task An_ordinary_save_costs_at_most_a_dozen_statements()
    {
        var (mentor, youth) = await People();
        var goal = await Goal(youth, mentor);
        var visitor = await app.SignedIn(mentor);
        await visitor.Open($"/Sessions/Log?youth={youth.Id}");
        var form = Fields(visitor, ("Form.OpenNote", "Saved"), ("Form.Goals", $"{goal}"), ("Form.Step", "Bring the photos"),
            ("Form.GoalId", $"{goal}"), ("Form.Next", "InAWeek"));

        app.Sql.Clear();
        await visitor.Post($"/Sessions/Log?youth={youth.Id}", form, follow: false);

        // who may, came it before, the goals and their steps, then a row each
        Assert.InRange(app.Sql.Statements.Count(s => !s.Contains("SentForms", StringComparison.Ordinal)), 1, 12);
        Assert.Equal(2, await app.Db(db => db.Sessions.CountAsync(s => s.Participants.Any(p => p.YouthId == youth.Id))));
        Assert.Equal(3, app.Sql.Statements.Count(s => s.Contains("SentForms", StringComparison.Ordinal))); // looked for, begun, done
        Assert.Empty(await app.Sql.SlowSteps(app, "Youths", "Sessions", "SessionParticipants", "Goals", "Steps", "Mentorships"));
    }

    [Fact]
    public async Task How_we_get_on_who_else_was_there_and_the_goals_are_kept()
    {
        var (mentor, youth) = await People();
        var goal = await Goal(youth, mentor);
        var visitor = await app.SignedIn(mentor);
        await visitor.Open($"/Sessions/Log?youth={youth.Id}");

        await visitor.Submit(new Dictionary<string, string>
        {
            ["Form.Goals"] = $"{goal}",
            [$"Form.Youths[{youth.Id}].Bond"] = "Close",
            ["Form.Others"] = "His aunt",
            ["Form.OpenNote"] = "We filled the form."
        });

        var session = await One(youth);
        Assert.Equal((Bond.Close, "His aunt", 1), (session.Participants[0].Bond, session.Others, session.DomainBits));
        await visitor.Open($"/Sessions/Show/{session.Id}");
        Assert.Contains("My card", visitor.Text, StringComparison.Ordinal);
        Assert.Contains("Also there: His aunt", visitor.Text, StringComparison.Ordinal);
        Assert.Contains("How we get on, our side: Close", visitor.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_goal_of_somebody_else_is_not_touched()
    {
        var (mentor, youth) = await People();
        var other = await app.Given.Youth(mentor: mentor);
        var foreign = await Goal(other, mentor);
        var visitor = await app.SignedIn(mentor);
        await visitor.Open($"/Sessions/Log?youth={youth.Id}");

        await visitor.Post($"/Sessions/Log?youth={youth.Id}", Fields(visitor, ("Form.Goals", $"{foreign}"), ("Form.OpenNote", "We met")));

        Assert.Equal(0, (await One(youth)).DomainBits);
        Assert.False(await app.Db(db => db.SessionGoals.AnyAsync(g => g.GoalId == foreign)));
    }

    [Fact]
    public async Task The_form_begins_with_what_is_usual_with_this_youth()
    {
        var (mentor, youth) = await People();
        foreach (var ago in new[] { 1, 8, 15 }) await app.Given.SessionHeld(youth, mentor, app.Time.GetUtcNow().UtcDateTime.AddDays(-ago),
            ago == 1 ? SessionKind.Phone : SessionKind.Visit, place: ago == 1 ? "" : "Taroudant", minutes: 30);
        var visitor = await app.SignedIn(mentor);

        await visitor.Open($"/Sessions/Log?youth={youth.Id}");

        Assert.Equal("Visit", visitor.Page.QuerySelector("[name='Form.Kind'][checked]")!.GetAttribute("value"));
        Assert.Equal("30", visitor.Page.QuerySelector("[name='Form.Minutes'][checked]")!.GetAttribute("value"));
        Assert.Equal("Taroudant", visitor.Page.QuerySelector("#Form_Place")!.GetAttribute("value"));
        Assert.Equal("Today", visitor.Page.QuerySelector("[name='Form.Day'][checked]")!.GetAttribute("value"));
    }

    [Fact]
    public async Task A_postponed_session_needs_its_new_time_and_is_planned_anew()
    {
        var (mentor, youth) = await People();
        var planned = await app.Given.SessionPlanned(youth, mentor, place: "Library", topic: "The room");
        var visitor = await app.SignedIn(mentor);
        await visitor.Open($"/Sessions/Log?session={planned.Id}");

        await visitor.Submit(new Dictionary<string, string> { ["Form.Outcome"] = "Postponed", ["Form.OpenNote"] = "Kept words" });
        Assert.Contains("The session is postponed: set the new time.", visitor.Text, StringComparison.Ordinal);
        Assert.Equal("Kept words", visitor.Page.QuerySelector("#Form_OpenNote")!.TextContent.Trim());
        await visitor.Submit(new Dictionary<string, string>
        {
            ["Form.Next"] = "Other",
            ["Form.NextDay"] = "2026-12-03",
            ["Form.NextTime"] = "10:00"
        });

        Assert.Equal($"/Sessions/Of/{youth.Id}", visitor.At);
        var next = await app.Db(db =>
            db.Sessions.SingleAsync(s => s.State == SessionState.Planned && s.Participants.Any(p => p.YouthId == youth.Id)));
        Assert.Equal((new DateTime(2026, 12, 3, 10, 0, 0), "Library", "The room"), (next.StartsAt, next.Place, next.Topic));
        Assert.Equal(SessionState.Postponed, await app.Db(db => db.Sessions.Where(s => s.Id == planned.Id).Select(s => s.State)
            .SingleAsync()));
    }

    [Fact]
    public async Task In_a_group_one_was_absent_and_one_has_a_note_alone()
    {
        var (mentor, youth) = await People();
        var absent = await app.Given.Youth(mentor: mentor, latin: "Anas Belhaj", arabic: "أنس بلحاج");
        var visitor = await app.SignedIn(mentor);
        await visitor.Open($"/Sessions/Log?youth={youth.Id}&youth={absent.Id}");

        await visitor.Submit(new Dictionary<string, string>
        {
            [$"Form.Youths[{youth.Id}].Note"] = "ONLY-FOR-MOSTAFA",
            [$"Form.Youths[{absent.Id}].Absent"] = "true",
            [$"Form.Moods[{absent.Id}]"] = "Good",
            ["Form.OpenNote"] = "Football",
        });

        var session = await One(youth);
        Assert.Equal((true, (Mood?)null), session.Participants.Where(p => p.YouthId == absent.Id).Select(p => (p.Absent, p.Mood)).Single());
        var own = await (await app.SignedIn(await app.Given.AccountOf(youth))).Open("/Sessions/Mine");
        Assert.Contains("ONLY-FOR-MOSTAFA", own.Text, StringComparison.Ordinal);
        var others = await (await app.SignedIn(await app.Given.AccountOf(absent))).Open("/Sessions/Mine");
        Assert.Contains("Football", others.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("ONLY-FOR-MOSTAFA", others.Text, StringComparison.Ordinal);
        Assert.Equal(1, await app.Db(db => db.SessionParticipants.ThatTookPlace().CountAsync(p => p.SessionId == session.Id)));
    }

    [Fact]
    public async Task One_tap_on_a_name_opens_the_form()
    {
        var (mentor, youth) = await People();
        var visitor = await app.SignedIn(mentor);
        await visitor.Open("/Sessions/Log");

        await visitor.Click("Mostafa Amzil");

        Assert.Equal($"/Sessions/Log?youth={youth.Id}", visitor.At);
    }

    [Fact]
    public async Task Opening_the_form_costs_at_most_five_statements()
    {
        var (mentor, youth) = await People();
        await app.Given.SessionHeld(youth, mentor);
        var visitor = await app.SignedIn(mentor);
        await visitor.Open($"/Sessions/Log?youth={youth.Id}");

        app.Sql.Clear();
        await visitor.Open($"/Sessions/Log?youth={youth.Id}");

        Assert.InRange(app.Sql.Statements.Count, 1, 5);
    }

    [Fact]
    public async Task A_colleagues_youth_and_anothers_session_are_not_there()
    {
        var centre = await app.Given.Centre();
        var mentor = await app.Given.Mentor(centre);
        var colleague = await app.Given.Mentor(centre);
        var youth = await app.Given.Youth(centre, colleague);
        var own = await app.Given.Youth(centre, mentor);
        var planned = await app.Given.SessionPlanned(youth, colleague);
        var visitor = await app.SignedIn(mentor);

        Assert.Equal(HttpStatusCode.NotFound, (await visitor.Get($"/Sessions/Log?youth={youth.Id}")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await visitor.Get($"/Sessions/Log?youth={own.Id}&youth={youth.Id}")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await visitor.Get($"/Sessions/Log?session={planned.Id}")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await visitor.Get($"/Sessions/Of/{youth.Id}")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await visitor.Get($"/Sessions/Show/{planned.Id}")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await visitor.Get($"/Sessions/Plan?youth={youth.Id}")).Status);
        await visitor.Open($"/Sessions/Log?youth={own.Id}");
        var form = Fields(visitor);
        Assert.Equal(HttpStatusCode.NotFound, (await visitor.Post($"/Sessions/Log?youth={youth.Id}", form)).Status);
        await visitor.Open($"/Sessions/Log?youth={own.Id}");
        Assert.Equal(HttpStatusCode.NotFound, (await visitor.Post($"/Sessions/Log?session={planned.Id}&youth={own.Id}", form)).Status);
    }

    [Fact]
    public async Task Another_mentors_entry_is_not_answered_with_its_result()
    {
        var (mentor, youth) = await People();
        var colleague = await app.Given.Mentor();
        var mine = await app.Given.Youth(mentor: colleague);
        var first = await app.Given.SessionHeld(youth, mentor);
        var visitor = await app.SignedIn(colleague);
        await visitor.Open($"/Sessions/Log?youth={mine.Id}");

        await visitor.Post($"/Sessions/Log?youth={mine.Id}", Fields(visitor, ("Form.ClientId", first.ClientId.ToString())));

        Assert.Equal(HttpStatusCode.NotFound, visitor.Status);
    }

    [Fact]
    public async Task In_Arabic_the_form_asks_in_Arabic()
    {
        var centre = await app.Given.Centre();
        var mentor = await app.Given.Mentor(centre, language: Language.Arabic);
        var youth = await app.Given.Youth(centre, mentor);

        var page = await (await app.SignedIn(mentor)).Open($"/Sessions/Log?youth={youth.Id}");

        Assert.Contains("كيف كان الحال؟ مصطفى أمزيل", page.Text, StringComparison.Ordinal);
        Assert.Contains("ارتياح", page.Text, StringComparison.Ordinal);
    }

    internal static List<KeyValuePair<string, string>> Fields(Visitor visitor, params (string Name, string Value)[] changes)
    {
        var form = visitor.Page.QuerySelector("main form[method=post]")!;
        var fields = new List<KeyValuePair<string, string>>();
        foreach (var field in form.QuerySelectorAll("input[name], textarea[name], select[name]"))
        {
            var name = field.GetAttribute("name")!;
            if (name == "_form" || changes.Any(c => c.Name == name)) continue;
            if (field is AngleSharp.Html.Dom.IHtmlInputElement { Type: "radio" or "checkbox", IsChecked: false }) continue;
            fields.Add(new(name, field switch
            {
                AngleSharp.Html.Dom.IHtmlSelectElement select => select.Value ?? "",
                AngleSharp.Html.Dom.IHtmlTextAreaElement area => area.Value,
                AngleSharp.Html.Dom.IHtmlInputElement input => input.Value,
                _ => "",
            }));
        }

        fields.AddRange(changes.Select(c => KeyValuePair.Create(c.Name, c.Value)));
        return fields;
    }

    private async Task<(Account Mentor, Youth Youth)> People()
    {
        var centre = await app.Given.Centre();
        var mentor = await app.Given.Mentor(centre);
        return (mentor, await app.Given.Youth(centre, mentor));
    }

    private Task<Session> One(Youth youth) =>
        app.Db(db => db.Sessions.Include(s => s.Participants).SingleAsync(s => s.Participants.Any(p => p.YouthId == youth.Id)));

    private Task<int> Goal(Youth youth, Account mentor) => app.Given.GoalInForce(youth, mentor);
}
