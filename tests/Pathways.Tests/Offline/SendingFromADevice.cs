using System.Net;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Pathways.Core.Accounts;
using Pathways.Core.Contact;
using Pathways.Core.Sessions;
using Pathways.Core.Youths;
using Xunit;

namespace Pathways.Tests.Offline;

/// <summary>Sessions typed without a network, as the device sends them later.</summary>
public sealed class SendingFromADevice(TestApp app) : IClassFixture<TestApp>
{
    [Fact]
    public async Task A_session_is_saved_with_both_notes_under_the_id_of_the_device()
    {
        var (mentor, youth) = await People();
        var visitor = await app.SignedIn(mentor);
        var client = Guid.NewGuid();

        await Send(visitor, mentor, [.. Entry(client, youth), new("Form.ProtectedNote", "For the team"),
            new($"Form.Moods[{youth.Id}]", "Worried")]);

        Assert.Equal("saved", State(visitor));
        var session = await app.Db(db => db.Sessions.Include(s => s.Participants).SingleAsync(s => s.ClientId == client));
        Assert.Equal((SessionKind.Phone, 30, "Typed in the bus", "For the team", mentor.Id),
            (session.Kind, session.Minutes, session.OpenNote, session.ProtectedNote, session.MentorId));
        Assert.Equal(new DateTime(2026, 11, 20, 10, 0, 0), session.StartsAt);
        Assert.Equal(Mood.Worried, session.Participants[0].Mood);
    }

    [Fact]
    public async Task A_repeat_is_answered_with_the_first_result()
    {
        var (mentor, youth) = await People();
        var visitor = await app.SignedIn(mentor);
        var entry = Entry(Guid.NewGuid(), youth);
        await Send(visitor, mentor, entry);
        var first = Json(visitor).GetProperty("session").GetInt32();

        await Send(visitor, mentor, entry);

        Assert.Equal((first, 1), (Json(visitor).GetProperty("session").GetInt32(), await Count(youth)));
    }

    [Fact]
    public async Task Sent_four_times_at_once_it_is_one_session()
    {
        var (mentor, youth) = await People();
        var entry = Entry(Guid.NewGuid(), youth);
        var devices = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => app.SignedIn(mentor)));
        var tokens = await Task.WhenAll(devices.Select(Token));

        await Task.WhenAll(devices.Zip(tokens, (device, token) => Post(device, mentor, token, entry)));

        Assert.All(devices, device => Assert.Equal("saved", State(device)));
        Assert.Single(devices.Select(device => Json(device).GetProperty("session").GetInt32()).Distinct());
        Assert.Equal(1, await Count(youth));
    }

    [Fact]
    public async Task A_repeat_after_a_handover_still_gets_the_first_result()
    {
        var (mentor, youth) = await People();
        var visitor = await app.SignedIn(mentor);
        var entry = Entry(Guid.NewGuid(), youth);
        await Send(visitor, mentor, entry);
        await HandOver(youth);

        await Send(visitor, mentor, entry);

        Assert.Equal("saved", State(visitor));
        Assert.Equal(1, await Count(youth));
    }

    [Fact]
    public async Task A_session_with_a_youth_who_was_handed_over_meanwhile_stays_on_the_device()
    {
        var (mentor, youth) = await People();
        var visitor = await app.SignedIn(mentor);
        await HandOver(youth);

        await Send(visitor, mentor, Entry(Guid.NewGuid(), youth));

        Assert.Equal("gone", State(visitor));
        Assert.Contains("handed over", Json(visitor).GetProperty("text").GetString(), StringComparison.Ordinal);
        Assert.Equal(0, await Count(youth));
    }

    [Fact]
    public async Task A_session_with_a_youth_whose_file_was_merged_meanwhile_goes_into_the_kept_one()
    {
        var centre = await app.Given.Centre();
        var mentor = await app.Given.Mentor(centre);
        var (kept, youth) = (await app.Given.Youth(centre, mentor), await app.Given.Youth(centre, mentor));
        var manager = await (await app.SignedIn(await app.Given.Manager(centre))).Open($"/Youths/Merge/{kept.Id}?with={youth.Id}");
        await manager.Submit();
        var visitor = await app.SignedIn(mentor);

        await Send(visitor, mentor, Entry(Guid.CreateVersion7(), youth));

        Assert.Equal("saved", State(visitor));
        Assert.Equal(1, await Count(kept));
    }

    [Fact]
    public async Task A_youth_of_another_centre_is_simply_not_there()
    {
        var (mentor, _) = await People();
        var (_, stranger) = await People();
        var visitor = await app.SignedIn(mentor);

        await Send(visitor, mentor, Entry(Guid.NewGuid(), stranger));

        Assert.Equal("gone", State(visitor));
        Assert.Equal(0, await Count(stranger));
    }

    [Fact]
    public async Task The_rules_are_those_of_the_form_and_answer_in_the_mentor_s_language()
    {
        var (mentor, youth) = await People(Language.French);
        var visitor = await app.SignedIn(mentor);

        await Send(visitor, mentor, [.. Entry(Guid.NewGuid(), youth).Where(f => f.Key != "Form.OtherDay"),
            new("Form.OtherDay", "2026-12-24")]);
        Assert.Equal("refused", State(visitor));
        Assert.Contains("pas encore venu", Json(visitor).GetProperty("text").GetString(), StringComparison.Ordinal);

        await Send(visitor, mentor, [.. Entry(Guid.NewGuid(), youth).Where(f => f.Key != "Form.OpenNote"),
            new("Form.OpenNote", new string('x', 20_001))]);
        Assert.Equal("refused", State(visitor));
        await Send(visitor, mentor, [.. Entry(Guid.NewGuid(), youth).Where(f => f.Key != "Form.OtherDay")]);
        Assert.Equal("refused", State(visitor));

        Assert.Equal(0, await Count(youth));
    }

    [Fact]
    public async Task What_arrives_late_is_marked_late_by_when_it_was_held()
    {
        var (mentor, youth) = await People();
        var visitor = await app.SignedIn(mentor);

        await Send(visitor, mentor, [.. Entry(Guid.NewGuid(), youth).Where(f => f.Key != "Form.OtherDay"),
            new("Form.OtherDay", "2026-11-10")]);

        await visitor.Open($"/Sessions/Of/{youth.Id}");
        Assert.Contains("Logged late", visitor.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_planned_session_is_logged_and_not_doubled()
    {
        var (mentor, youth) = await People();
        var planned = await app.Given.SessionPlanned(youth, mentor);
        var visitor = await app.SignedIn(mentor);

        await Send(visitor, mentor, [.. Entry(Guid.NewGuid(), youth), new("session", $"{planned.Id}")]);

        Assert.Equal(planned.Id, Json(visitor).GetProperty("session").GetInt32());
        Assert.Equal(SessionState.Held, await app.Db(db => db.Sessions.Where(s => s.Id == planned.Id).Select(s => s.State).SingleAsync()));
    }

    [Fact]
    public async Task What_was_planned_and_the_phone_did_not_know_stays()
    {
        var (mentor, youth) = await People();
        var planned = await app.Given.SessionPlanned(youth, mentor);
        var place = await app.Db(async db =>
        {
            var session = await db.Sessions.SingleAsync(s => s.Id == planned.Id);
            session.Plan(session.Kind, session.StartsAt, 30, "At the bakery", "", session.StartsAt.AddDays(-1));
            await db.SaveChangesAsync();
            return session.Place;
        });
        var visitor = await app.SignedIn(mentor);

        await Send(visitor, mentor, [.. Entry(Guid.NewGuid(), youth), new("session", $"{planned.Id}")]);

        Assert.Equal(place, await app.Db(db => db.Sessions.Where(s => s.Id == planned.Id).Select(s => s.Place).SingleAsync()));
    }

    [Fact]
    public async Task A_group_is_one_entry_for_many_with_what_is_for_one_alone()
    {
        var centre = await app.Given.Centre();
        var mentor = await app.Given.Mentor(centre);
        var (came, missing) = (await app.Given.Youth(centre, mentor), await app.Given.Youth(centre, mentor));
        var visitor = await app.SignedIn(mentor);
        var client = Guid.NewGuid();
        KeyValuePair<string, string>[] group =
        [
            .. Entry(client, came).Where(f => f.Key is not "Form.Kind" and not "Form.Next"), new("youth", $"{missing.Id}"),
                new("Form.Kind", "Group"), new("Form.Place", "Library"), new("Form.Others", "The librarian"),
            new("Form.Domains", "Education"), new("Form.Domains", "Money"), new($"Form.Moods[{came.Id}]", "Good"),
                new($"Form.Youths[{came.Id}].Bond", "Close"), new($"Form.Youths[{came.Id}].Note", "Only for one"),
            new($"Form.Youths[{missing.Id}].Absent", "true"), new("Form.Next", "Other"), new("Form.NextDay", "2026-11-30"),
                new("Form.NextTime", "15:00"),
        ];

        await Send(visitor, mentor, group);
        await Send(visitor, mentor, group);

        Assert.Equal("saved", State(visitor));
        var session = await app.Db(db => db.Sessions.Include(s => s.Participants).SingleAsync(s => s.ClientId == client));
        Assert.Equal((SessionKind.Group, "Library", "The librarian", 2),
            (session.Kind, session.Place, session.Others, session.Participants.Count));
        var one = session.Participants.Single(p => p.YouthId == came.Id);
        Assert.Equal((false, Mood.Good, "Only for one"), (one.Absent, one.Mood, one.Note));
        Assert.True(session.Participants.Single(p => p.YouthId == missing.Id).Absent);
        Assert.Equal(1, await app.Db(db =>
            db.Sessions.CountAsync(s => s.State == SessionState.Planned && s.Participants.Any(p => p.YouthId == missing.Id))));
    }

    [Fact]
    public async Task The_draft_it_was_begun_as_is_done_with()
    {
        var (mentor, youth) = await People();
        await app.Given.Draft(mentor, $"session-{youth.Id}");
        var visitor = await app.SignedIn(mentor);

        await Send(visitor, mentor, [.. Entry(Guid.NewGuid(), youth), new("_draft", $"session-{youth.Id}")]);

        Assert.Equal("saved", State(visitor));
        Assert.False(await app.Db(db => db.Drafts.AnyAsync(d => d.AccountId == mentor.Id)));
    }

    [Fact]
    public async Task Nothing_is_written_under_the_name_of_whoever_signed_in_meanwhile()
    {
        var (mentor, youth) = await People();
        var (other, _) = await People();
        var visitor = await app.SignedIn(other);

        await Post(visitor, mentor, await Token(visitor), Entry(Guid.NewGuid(), youth));

        Assert.Equal(HttpStatusCode.Conflict, visitor.Status);
        Assert.Equal(0, await Count(youth));
    }

    [Fact]
    public async Task Without_a_token_nothing_is_taken()
    {
        var (mentor, youth) = await People();
        var visitor = await app.SignedIn(mentor);

        await visitor.Send(new HttpRequestMessage(HttpMethod.Post,
            "/Offline/Send")
        { Content = new FormUrlEncodedContent([.. Entry(Guid.NewGuid(), youth), new("account", $"{mentor.Id}")]) });

        Assert.Equal(HttpStatusCode.BadRequest, visitor.Status);
        Assert.Equal(0, await Count(youth));
    }

    [Fact]
    public async Task A_device_asks_whether_an_entry_arrived()
    {
        var (mentor, youth) = await People();
        var visitor = await app.SignedIn(mentor);
        var client = Guid.NewGuid();
        await visitor.Get($"/Offline/Send?client={client}");
        Assert.False(Json(visitor).GetProperty("saved").GetBoolean());
        await Send(visitor, mentor, Entry(client, youth));

        await visitor.Get($"/Offline/Send?client={client}");
        Assert.True(Json(visitor).GetProperty("saved").GetBoolean());

        var other = await app.SignedIn((await People()).Mentor);
        await other.Get($"/Offline/Send?client={client}");
        Assert.False(Json(other).GetProperty("saved").GetBoolean());
    }

    [Fact]
    public async Task It_takes_eight_statements_at_most()
    {
        var (mentor, youth) = await People();
        var visitor = await app.SignedIn(mentor);
        var token = await Token(visitor);
        app.Sql.Clear();

        await Post(visitor, mentor, token, Entry(Guid.NewGuid(), youth));

        Assert.InRange(app.Sql.Statements.Count, 1, 8);
        Assert.Empty(await app.Sql.SlowSteps(app, "Sessions", "Youths", "SessionParticipants"));
    }

    private static KeyValuePair<string, string>[] Entry(Guid client, Youth youth) =>
    [
        new("youth", $"{youth.Id}"), new("Form.ClientId", $"{client}"), new("Form.Kind", "Phone"), new("Form.Outcome", "Held"),
            new("Form.Day", "Other"), new("Form.OtherDay", "2026-11-20"),
        new("Form.Time", "10:00"), new("Form.Minutes", "30"), new("Form.OpenNote", "Typed in the bus"), new("Form.Next", "NotYet"),
    ];

    private static JsonElement Json(Visitor visitor) => JsonDocument.Parse(visitor.Bytes).RootElement.Clone();

    private static string? State(Visitor visitor) => Json(visitor).GetProperty("state").GetString();

    private static async Task<string> Token(Visitor visitor) => Json(await visitor.Get("/Offline/Snapshot")).GetProperty("token")
        .GetString()!;

    private static Task Post(Visitor visitor, Account account, string token, IEnumerable<KeyValuePair<string, string>> entry) =>
        visitor.Send(new HttpRequestMessage(HttpMethod.Post, "/Offline/Send")
        {
            Content = new FormUrlEncodedContent(
            [.. entry, new("account", $"{account.Id}"), new("_form", token)])
        }, follow: false);

    private static async Task Send(Visitor visitor, Account account, IEnumerable<KeyValuePair<string, string>> entry) =>
        await Post(visitor, account, await Token(visitor), entry);

    private Task<int> Count(Youth youth) => app.Db(db => db.Sessions.CountAsync(s => s.Participants.Any(p => p.YouthId == youth.Id)));

    private Task HandOver(Youth youth) => app.Db(db => db.Mentorships.Where(m => m.YouthId == youth.Id)
        .ExecuteUpdateAsync(set => set.SetProperty(m => m.To, app.Given.Today.AddDays(-1))));

    private async Task<(Account Mentor, Youth Youth)> People(Language language = Language.English)
    {
        var centre = await app.Given.Centre();
        var mentor = await app.Given.Mentor(centre, language: language);
        return (mentor, await app.Given.Youth(centre, mentor));
    }
}
