using System.Net;
using System.Text;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Pathways.Core.Accounts;
using Pathways.Core.Contact;
using Pathways.Core.Drafts;
using Pathways.Core.Jobs;
using Xunit;

namespace Pathways.Tests.Drafts;

/// <summary>What the script of a long form asks of the server.</summary>
public sealed class KeepingDrafts(TestApp app) : IClassFixture<TestApp>
{
    [Fact]
    public async Task What_was_typed_comes_back_on_another_device_and_stands_nowhere_in_the_clear()
    {
        var (mentor, visitor) = await Mentor();
        await Keep(visitor, "session-7", "نص لم يكتمل بعد");
        Assert.Equal(HttpStatusCode.OK, visitor.Status);

        var second = await app.SignedIn(mentor);
        await second.Get("/Drafts?key=session-7");

        Assert.Equal("نص لم يكتمل بعد", Json(second).GetProperty("fields").GetProperty("Form.OpenNote")[0].GetString());
        Assert.True(second.Response.Headers.CacheControl!.NoStore);
        var row = await app.Db(db => db.Drafts.AsNoTracking().SingleAsync(d => d.AccountId == mentor.Id));
        Assert.DoesNotContain("نص لم", Encoding.UTF8.GetString(row.Content), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Unfinished_forms_are_named_to_their_owner_only()
    {
        var (_, visitor) = await Mentor();
        await Keep(visitor, "session-7", "half", "/Sessions/Log?youth=7");
        await Keep(visitor, "session-8", "half", "https://elsewhere.example");
        var (_, other) = await Mentor();

        await visitor.Get("/Drafts?handler=Unfinished");
        await other.Get("/Drafts?handler=Unfinished");

        Assert.Equal("/Sessions/Log?youth=7", Json(visitor).EnumerateArray().Single().GetProperty("path").GetString());
        Assert.Equal(0, Json(other).GetArrayLength());
    }

    [Fact]
    public async Task Today_names_the_youth_the_form_and_since_when_and_leads_to_the_form()
    {
        var centre = await app.Given.Centre();
        var (mentor, colleague) = (await app.Given.Mentor(centre), await app.Given.Mentor(centre));
        var youth = await app.Given.Youth(centre, mentor, born: app.Given.Today.AddYears(-16));
        await app.Given.SessionHeld(youth, mentor);
        await app.Given.Cover(youth, colleague, app.Given.Today, app.Given.Today);
        var visitor = await (await app.SignedIn(mentor)).Open("/Youths/Today");
        await Keep(visitor, $"session-{youth.Id}", "half", $"/Sessions/Log?youth={youth.Id}");
        app.Time.Advance(TimeSpan.FromSeconds(1)); // the oldest is named
        await Keep(visitor, $"risk-{youth.Id}", "half", $"/Risks/Of/{youth.Id}");

        await visitor.Open("/Youths/Today?show=Drafts");
        Assert.Contains("2 forms begun and not finished, among them: a session", visitor.Text, StringComparison.Ordinal);
        Assert.Contains("Unfinished forms 1", visitor.Text, StringComparison.Ordinal);
        await visitor.Click("Continue");
        Assert.Equal($"/Sessions/Log?youth={youth.Id}", visitor.At);

        await visitor.Get("/Drafts?handler=Unfinished");
        Assert.Equal(0, Json(visitor).GetArrayLength());
        var other = await (await app.SignedIn(colleague)).Open("/Youths/Today");
        Assert.DoesNotContain("not finished", other.Text, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await other.Get($"/Drafts?handler=Open&key=session-{youth.Id}")).Status);
    }

    [Fact]
    public async Task A_draft_stands_in_the_file_its_key_means_if_its_owner_sees_that()
    {
        var centre = await app.Given.Centre();
        var mentor = await app.Given.Mentor(centre);
        var (youth, colleagues) = (await app.Given.Youth(centre, mentor), await app.Given.Youth(centre, await app.Given.Mentor(centre)));
        var held = await app.Given.SessionHeld(youth, mentor);
        var planned = await app.Given.SessionPlanned(youth, mentor);
        var call = await app.Given.HelpRequest(youth);
        var visitor = await (await app.SignedIn(mentor)).Open("/Youths/Today");
        string[] own = [$"session-{youth.Id}-{colleagues.Id}", $"session-planned-{planned.Id}", $"correction-{held.Id}",
            $"help-answer-{call.Id}", $"risk-{youth.Id}"];
        string[] none = [$"session-{colleagues.Id}", "items-1-2", "session-planned-999999", "something-else"];
        foreach (var key in own.Concat(none)) await Keep(visitor, key, "half");

        var kept = await app.Db(db => db.Drafts.Where(d => d.AccountId == mentor.Id).ToDictionaryAsync(d => d.Key, d => d.YouthId));
        Assert.All(own, key => Assert.Equal(youth.Id, kept[key]));
        Assert.All(none, key => Assert.Null(kept[key]));
    }

    [Fact]
    public async Task A_later_draft_replaces_the_earlier_one()
    {
        var (mentor, visitor) = await Mentor();
        await Keep(visitor, "plan-1", "first");
        await Keep(visitor, "plan-1", "second");

        await visitor.Get("/Drafts?key=plan-1");

        Assert.Equal("second", Json(visitor).GetProperty("fields").GetProperty("Form.OpenNote")[0].GetString());
        Assert.Equal(1, await Drafts(mentor));
    }

    [Fact]
    public async Task Nobody_reads_or_discards_the_draft_of_somebody_else()
    {
        var (mentor, visitor) = await Mentor();
        await Keep(visitor, "session-7", "mine");
        var (_, other) = await Mentor();

        await other.Get("/Drafts?key=session-7");
        Assert.Equal(HttpStatusCode.NoContent, other.Status);
        await Discard(other, "session-7");

        Assert.Equal(1, await Drafts(mentor));
    }

    [Fact]
    public async Task A_draft_is_discarded()
    {
        var (mentor, visitor) = await Mentor();
        await Keep(visitor, "session-7", "mine");

        await Discard(visitor, "session-7");

        Assert.Equal(0, await Drafts(mentor));
    }

    [Fact]
    public async Task Without_the_token_of_a_form_nothing_is_kept()
    {
        var (mentor, _) = await Mentor();
        var visitor = await app.SignedIn(mentor);

        await visitor.Send(new HttpRequestMessage(HttpMethod.Post,
            "/Drafts")
        { Content = new FormUrlEncodedContent([new("key", "session-7"), new("fields", "{}")]) });

        Assert.Equal(HttpStatusCode.BadRequest, visitor.Status);
        Assert.Equal(0, await Drafts(mentor));
    }

    [Theory]
    [InlineData("session-7", "not json")]
    [InlineData("session-7", "[1]")]
    public async Task What_is_no_form_is_refused(string key, string fields)
    {
        var (mentor, visitor) = await Mentor();
        await visitor.Post("/Drafts", [new("key", key), new("fields", fields)]);
        Assert.Equal(HttpStatusCode.BadRequest, visitor.Status);
        Assert.Equal(0, await Drafts(mentor));
    }

    [Fact]
    public async Task A_key_that_is_none_and_a_draft_that_is_too_long_are_refused_in_the_reader_s_language()
    {
        var (mentor, visitor) = await Mentor(Language.French);
        await Keep(visitor, "../etc", "x");
        Assert.Equal(HttpStatusCode.UnprocessableEntity, visitor.Status);
        Assert.Equal("KeyUnreadable", Json(visitor).GetProperty("problem").GetString());

        await Keep(visitor, "session-7", new string('x', Draft.MostBytes));

        Assert.Equal("TooLarge", Json(visitor).GetProperty("problem").GetString());
        Assert.Contains("Mieux vaut enregistrer", Json(visitor).GetProperty("text").GetString(), StringComparison.Ordinal);
        Assert.Equal(0, await Drafts(mentor));
    }

    [Fact]
    public async Task The_number_of_drafts_has_an_end_but_a_kept_one_can_still_be_saved()
    {
        var (mentor, visitor) = await Mentor();
        await app.Db(async db =>
        {
            for (var i = 0; i < Draft.MostOfOne; i++)
                db.Drafts.Add(new Draft { AccountId = mentor.Id, Key = $"plan-{i}", Content = [1], SavedAt = DateTime.UtcNow });
            await db.SaveChangesAsync();
        });

        await Keep(visitor, "session-7", "one more");
        Assert.Equal("TooMany", Json(visitor).GetProperty("problem").GetString());
        await Keep(visitor, "plan-5", "again");

        Assert.Equal(HttpStatusCode.OK, visitor.Status);
    }

    [Fact]
    public async Task The_form_that_saves_itself_discards_its_draft_and_tells_the_device()
    {
        var centre = await app.Given.Centre();
        var mentor = await app.Given.Mentor(centre);
        var youth = await app.Given.Youth(centre, mentor);
        var visitor = await app.SignedIn(mentor);
        await visitor.Open($"/Sessions/Log?youth={youth.Id}");
        var key = visitor.Page.QuerySelector("form[data-draft]")!.GetAttribute("data-draft")!;
        Assert.Equal($"session-{youth.Id}", key);
        await Keep(visitor, key, "half");
        await visitor.Open($"/Sessions/Log?youth={youth.Id}");

        await visitor.Post($"/Sessions/Log?youth={youth.Id}", [.. Fields(visitor).Where(f => f.Key != "Form.OpenNote"),
            new("Form.OpenNote", "We met"), new("_draft", key)]);

        Assert.Equal($"/Sessions/Of/{youth.Id}", visitor.At);
        Assert.Equal(key, visitor.Page.QuerySelector("meta[name=device]")!.GetAttribute("data-done"));
        Assert.Equal(0, await Drafts(mentor));
        await visitor.Open($"/Sessions/Of/{youth.Id}");
        Assert.Equal("", visitor.Page.QuerySelector("meta[name=device]")!.GetAttribute("data-done") ?? "");
    }

    [Fact]
    public async Task A_refused_form_keeps_its_draft()
    {
        var centre = await app.Given.Centre();
        var mentor = await app.Given.Mentor(centre);
        var youth = await app.Given.Youth(centre, mentor);
        var visitor = await app.SignedIn(mentor);
        await visitor.Open($"/Sessions/Log?youth={youth.Id}");
        await Keep(visitor, $"session-{youth.Id}", "half");
        await visitor.Open($"/Sessions/Log?youth={youth.Id}");

        await visitor.Post($"/Sessions/Log?youth={youth.Id}", [.. Fields(visitor).Where(f => f.Key != "Form.Day"), new("Form.Day", "Other"),
            new("_draft", $"session-{youth.Id}")]);

        Assert.Equal(1, await Drafts(mentor));
    }

    [Fact]
    public async Task A_draft_that_comes_after_its_own_form_is_none_any_more()
    {
        var centre = await app.Given.Centre();
        var mentor = await app.Given.Mentor(centre);
        var youth = await app.Given.Youth(centre, mentor);
        var (visitor, draft) = (await app.SignedIn(mentor), $"session-{youth.Id}");
        await visitor.Open($"/Sessions/Log?youth={youth.Id}");
        var refused = FormKey(visitor);
        await visitor.Post($"/Sessions/Log?youth={youth.Id}", [.. Fields(visitor).Where(f => f.Key != "Form.Day"), new("Form.Day", "Other"),
            new("_draft", draft)]);
        var (sent, typed) = (FormKey(visitor), Fields(visitor));
        await visitor.Post($"/Sessions/Log?youth={youth.Id}", [.. typed.Where(f => f.Key is not ("Form.OpenNote" or "Form.Day")),
            new("Form.Day", "Today"), new("Form.OpenNote", "We met"), new("_draft", draft)]);
        Assert.Equal($"/Sessions/Of/{youth.Id}", visitor.At);
        var token = await Token(visitor);

        await Send(visitor, token, draft, "half", form: sent);
        Assert.Equal("FormSent", Json(visitor).GetProperty("problem").GetString());
        Assert.Equal(0, await Drafts(mentor));
        Assert.True(Json(await visitor.Get($"/Drafts?handler=Sent&form={sent}")).GetProperty("saved").GetBoolean());
        Assert.False(Json(await visitor.Get($"/Drafts?handler=Sent&form={refused}")).GetProperty("saved").GetBoolean());

        var (_, other) = await Mentor();
        Assert.False(Json(await other.Get($"/Drafts?handler=Sent&form={sent}")).GetProperty("saved").GetBoolean());
        await Send(visitor, token, draft, "typed into the form that came back", form: refused);
        Assert.Equal(HttpStatusCode.OK, visitor.Status);
        await Send(visitor, token, draft, "typed on after it was sent");
        Assert.Equal("typed on after it was sent", await Typed(visitor, draft));
    }

    [Fact]
    public async Task While_a_form_is_at_work_its_draft_waits_and_work_that_never_ended_ends_no_draft()
    {
        var (mentor, visitor) = await Mentor();
        var (token, form) = (await Token(visitor), Guid.NewGuid());
        await app.Db(async db =>
        {
            db.SentForms.Add(new SentForm { AccountId = mentor.Id, Key = form, StartedAt = app.Time.GetUtcNow().UtcDateTime });
            await db.SaveChangesAsync();
        });

        await Send(visitor, token, "session-7", "half", form: $"{form:N}");
        Assert.Equal("FormAtWork", Json(visitor).GetProperty("problem").GetString());
        Assert.Equal(0, await Drafts(mentor));

        app.Time.Advance(TimeSpan.FromMinutes(SentForm.LongestMinutes + 1));
        await Send(visitor, token, "session-7", "half", form: $"{form:N}");
        Assert.Equal(1, await Drafts(mentor));
    }

    [Fact]
    public async Task Drafts_are_forgotten_after_30_days()
    {
        var (mentor, visitor) = await Mentor();
        await Keep(visitor, "session-7", "old");
        await app.Db(db => db.Drafts.Where(d => d.AccountId == mentor.Id)
            .ExecuteUpdateAsync(set => set.SetProperty(d => d.SavedAt, app.Time.GetUtcNow().UtcDateTime.AddDays(-31))));
        await Keep(visitor, "session-8", "new");

        var run = await app.Services.GetRequiredService<RunJob>().RunAsync<ForgetOldDrafts>(TestContext.Current.CancellationToken);

        Assert.Equal("", run.Error);
        Assert.Equal("session-8", await app.Db(db => db.Drafts.Where(d => d.AccountId == mentor.Id).Select(d => d.Key).SingleAsync()));
    }

    [Fact]
    public async Task Keeping_and_reading_take_a_statement_or_two_by_the_key()
    {
        var (_, visitor) = await Mentor();
        await Keep(visitor, "session-7", "one");
        var token = await Token(visitor);
        app.Sql.Clear();
        await Send(visitor, token, "session-7", "two");
        Assert.Single(app.Sql.Statements);
        app.Sql.Clear();

        await visitor.Get("/Drafts?key=session-7");

        Assert.Single(app.Sql.Statements);
        Assert.Empty(await app.Sql.SlowSteps(app, "Drafts", "INDEX"));
    }

    [Fact]
    public async Task What_was_typed_into_a_file_that_was_merged_away_is_offered_in_the_kept_one_until_it_is_saved_there()
    {
        var centre = await app.Given.Centre();
        var mentor = await app.Given.Mentor(centre);
        var (kept, other) = (await app.Given.Youth(centre, mentor), await app.Given.Youth(centre, mentor));
        var visitor = await app.SignedIn(mentor);
        await Keep(visitor, $"risk-{other.Id}", "half a risk", $"/Risks/Of/{other.Id}");
        var manager = await (await app.SignedIn(await app.Given.Manager(centre))).Open($"/Youths/Merge/{kept.Id}?with={other.Id}");
        await manager.Submit();

        Assert.Equal("half a risk", await Typed(visitor, $"risk-{kept.Id}"));
        Assert.Equal(kept.Id, (await app.Db(db => db.Drafts.SingleAsync(d => d.AccountId == mentor.Id))).YouthId);
        await visitor.Get($"/Drafts?handler=Open&key=risk-{other.Id}");
        Assert.Equal($"/Risks/Of/{kept.Id}", visitor.At);

        await Keep(visitor, $"youth-{other.Id}", "from a phone that had no network", $"/Youths/Edit/{other.Id}");
        Assert.Equal("from a phone that had no network", await Typed(visitor, $"youth-{kept.Id}"));
        await Discard(visitor, $"youth-{kept.Id}");
        await Keep(visitor, $"risk-{kept.Id}", "more of it");
        Assert.Equal([$"risk-{kept.Id}"], await app.Db(db =>
            db.Drafts.Where(d => d.AccountId == mentor.Id).Select(d => d.Key).ToListAsync()));

        await Keep(visitor, $"closing-note-{other.Id}", "not lost");
        await manager.Open("/Youths/Former");
        await manager.Submit(form: "main form:has(input[name=Id])");
        Assert.Equal("not lost", await Typed(visitor, $"closing-note-{other.Id}"));
        Assert.Null(await Typed(visitor, $"closing-note-{kept.Id}"));
    }

    private static async Task<string?> Typed(Visitor visitor, string key) =>
        (await visitor.Get($"/Drafts?key={key}")).Status == HttpStatusCode.NoContent ? null
            : Json(visitor).GetProperty("fields").GetProperty("Form.OpenNote")[0].GetString();

    private static JsonElement Json(Visitor visitor) => JsonDocument.Parse(visitor.Bytes).RootElement.Clone();

    private static List<KeyValuePair<string, string>> Fields(Visitor visitor) =>
        [.. visitor.Page.QuerySelectorAll("form[data-draft] [name]")
            .Where(e => e.GetAttribute("type") is not ("radio" or "checkbox") || e.HasAttribute("checked"))
            .Select(e => KeyValuePair.Create(e.GetAttribute("name")!, e.GetAttribute("value") ?? "")).Where(f => f.Key != "_form")];

    private static string FormKey(Visitor visitor) =>
        visitor.Page.QuerySelector("form[data-draft] input[name=_key]")!.GetAttribute("value")!;

    private static async Task Keep(Visitor visitor, string key, string text, string path = "")
    {
        var token = await Token(visitor);
        await Send(visitor, token, key, text, path);
    }

    private static Task Send(Visitor visitor, string token, string key, string text, string path = "", string form = "") =>
        visitor.Send(new HttpRequestMessage(HttpMethod.Post, "/Drafts")
        {
            Content = new MultipartFormDataContent
        {
            { new StringContent(token), "_form" },
            { new StringContent(key), "key" },
            { new StringContent(path), "path" },
            { new StringContent("A heading"), "title" },
            { new StringContent(form), "form" },
            { new StringContent(JsonSerializer.Serialize(new Dictionary<string, string[]> { ["Form.OpenNote"] = [text] })), "fields" },
        },
        });

    private static async Task<string> Token(Visitor visitor) =>
        (await visitor.Open("/Accounts/Mine")).Page.QuerySelector("input[name=_form]")!.GetAttribute("value")!;

    private static async Task Discard(Visitor visitor, string key)
    {
        await visitor.Open("/Accounts/Mine");
        await visitor.Post("/Drafts?handler=Discard", [new("key", key)]);
    }

    private Task<int> Drafts(Account account) => app.Db(db => db.Drafts.CountAsync(d => d.AccountId == account.Id));

    private async Task<(Account Mentor, Visitor Visitor)> Mentor(Language language = Language.English)
    {
        var mentor = await app.Given.Mentor(await app.Given.Centre(), language: language);
        var visitor = await app.SignedIn(mentor);
        await visitor.Open("/Accounts/Mine");
        return (mentor, visitor);
    }
}
