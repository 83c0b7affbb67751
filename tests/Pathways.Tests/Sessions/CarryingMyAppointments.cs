using System.Net;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Pathways.Core.Accounts;
using Pathways.Core.Contact;
using Pathways.Core.Sessions;
using Pathways.Core.Youths;
using Xunit;

namespace Pathways.Tests.Sessions;

public sealed class CarryingMyAppointments(TestApp app) : IClassFixture<TestApp>
{
    [Fact]
    public async Task My_calendar_says_a_word_and_a_time_and_nothing_else()
    {
        var (youth, visitor) = await Me(Language.Arabic);
        var mentor = await app.Given.Mentor();
        await app.Given.SessionPlanned(youth, mentor, new DateTime(2026, 12, 1, 15, 30, 0, DateTimeKind.Utc), "SECRET-PLACE",
            "SECRET-TOPIC");
        await app.Given.Document(youth, moved: d => d.Appoint(new DateOnly(2026, 12, 3), app.Given.Today));
        var address = await Made(visitor);

        var calendar = await Read(address);

        Assert.Equal("text/calendar", contentType);
        Assert.Contains("DTSTART:20261201T153000Z", calendar, StringComparison.Ordinal);
        Assert.Contains("DTEND:20261201T161500Z", calendar, StringComparison.Ordinal);
        Assert.Contains("DTSTART;VALUE=DATE:20261203", calendar, StringComparison.Ordinal);
        Assert.Equal(2, calendar.Split("SUMMARY:موعد\r\n").Length - 1);
        foreach (var hidden in new[] { "SECRET", "Mostafa", "مصطفى", "Souad", "سعاد", "Pathways", "مسارات", "session", "card" })
            Assert.DoesNotContain(hidden, calendar, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task An_appointment_at_an_office_stands_at_its_hour_and_a_moved_one_has_a_higher_sequence()
    {
        var (youth, visitor) = await Me();
        var document = await app.Given.Document(youth, moved: d =>
            d.Appoint(new DateOnly(2026, 12, 3), app.Given.Today, new TimeOnly(10, 0)));
        var address = await Made(visitor);

        var calendar = await Read(address);
        Assert.Contains("DTSTART:20261203T100000Z", calendar, StringComparison.Ordinal);
        Assert.DoesNotContain("VALUE=DATE", calendar, StringComparison.Ordinal);
        Assert.Contains("SEQUENCE:0\r\n", calendar, StringComparison.Ordinal);

        await app.Db(async db =>
        {
            (await db.Documents.SingleAsync(d => d.Id == document.Id))
                .Appoint(new DateOnly(2026, 12, 4), app.Given.Today, new TimeOnly(9, 30));
            await db.SaveChangesAsync();
        });
        calendar = await Read(address);
        Assert.Contains("DTSTART:20261204T093000Z", calendar, StringComparison.Ordinal);
        Assert.Contains("SEQUENCE:1\r\n", calendar, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Made_anew_the_old_address_is_not_there_any_more()
    {
        var (_, visitor) = await Me();
        var old = await Made(visitor);
        var renewed = await Made(visitor);

        Assert.NotEqual(old, renewed);
        Assert.Equal(HttpStatusCode.NotFound, (await app.Visitor().Get(old)).Status);
        Assert.Equal(HttpStatusCode.OK, (await app.Visitor().Get(renewed)).Status);
        await visitor.Submit(button: "End the address");
        Assert.Equal(HttpStatusCode.NotFound, (await app.Visitor().Get(renewed)).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await app.Visitor().Get("/c/guess.ics")).Status);
    }

    [Fact]
    public async Task The_address_is_shown_once_and_only_its_hash_is_kept()
    {
        var (youth, visitor) = await Me();
        var address = await Made(visitor);
        var token = address["/c/".Length..^".ics".Length];

        Assert.StartsWith("webcal://", visitor.Page.QuerySelector("a[href^=webcal]")!.GetAttribute("href"), StringComparison.Ordinal);
        await visitor.Open("/Sessions/Calendar");
        Assert.DoesNotContain(token, Encoding.UTF8.GetString(visitor.Bytes), StringComparison.Ordinal);
        var account = await app.Db(db => db.Youths.Where(y => y.Id == youth.Id).Select(y => y.AccountId).SingleAsync());
        var feed = await app.Db(db => db.CalendarFeeds.SingleAsync(f => f.AccountId == account));
        Assert.Equal((CalendarFeed.Hash(token), 64), (feed.TokenHash, feed.TokenHash.Length));
        Assert.Equal(43, token.Length);
    }

    [Fact]
    public async Task A_closed_account_has_no_calendar()
    {
        var (youth, visitor) = await Me();
        var address = await Made(visitor);
        await app.Db(async db =>
        {
            var account = await db.Youths.Where(y => y.Id == youth.Id).Select(y => y.Account!).SingleAsync();
            account.Close(app.Time.GetUtcNow().UtcDateTime);
            await db.SaveChangesAsync();
        });

        Assert.Equal(HttpStatusCode.NotFound, (await app.Visitor().Get(address)).Status);
    }

    [Fact]
    public async Task Reading_it_costs_three_statements_and_scans_nothing()
    {
        var (_, visitor) = await Me();
        var address = await Made(visitor);

        app.Sql.Clear();
        await Read(address);

        Assert.InRange(app.Sql.Statements.Count, 1, 3);
        Assert.Empty(await app.Sql.SlowSteps(app, "CalendarFeeds", "Sessions", "SessionParticipants", "Youths", "Documents"));
    }

    [Fact]
    public async Task One_planned_session_is_downloaded_by_those_who_see_it()
    {
        var centre = await app.Given.Centre();
        var mentor = await app.Given.Mentor(centre);
        var youth = await app.Given.Youth(centre, mentor);
        var planned = await app.Given.SessionPlanned(youth, mentor, place: "SECRET-PLACE");
        var mine = await app.SignedIn(await app.Given.AccountOf(youth));
        await mine.Open("/Sessions/Mine");

        await mine.Click("To the calendar");

        var calendar = Encoding.UTF8.GetString(mine.Bytes);
        Assert.Contains("SUMMARY:Appointment", calendar, StringComparison.Ordinal);
        Assert.DoesNotContain("SECRET", calendar, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, (await (await app.SignedIn(mentor)).Get($"/Sessions/Appointment/{planned.Id}")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await (await app.SignedIn(await app.Given.Mentor(centre)))
            .Get($"/Sessions/Appointment/{planned.Id}")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await (await Me()).Visitor.Get($"/Sessions/Appointment/{planned.Id}")).Status);
        Assert.Equal(HttpStatusCode.Forbidden, (await (await app.SignedIn(mentor)).Get("/Sessions/Calendar")).Status);
    }

    [Fact]
    public void Lines_are_folded_at_75_bytes_without_cutting_a_letter()
    {
        var line = "SUMMARY:" + string.Concat(Enumerable.Repeat("موعد ", 30)) + "🙂";
        var folded = CalendarText.Fold(line);

        Assert.All(folded.Split("\r\n"), part => Assert.InRange(Encoding.UTF8.GetByteCount(part), 1, 75));
        Assert.Equal(line, folded.Replace("\r\n ", "", StringComparison.Ordinal));
        Assert.Equal("SUMMARY:short", CalendarText.Fold("SUMMARY:short"));
    }

    [Fact]
    public void Special_letters_are_escaped() =>
        Assert.Equal(@"a\\b\;c\,d\ne\nf", CalendarText.Escape("a\\b;c,d\r\ne\nf"));

    [Fact]
    public void Every_line_ends_as_the_standard_says()
    {
        var text = CalendarText.Of("مواعيدي", "موعد", [new CalendarEntry("x", app.Time.GetUtcNow().UtcDateTime, 0, null, 2)],
            app.Time.GetUtcNow().UtcDateTime);

        Assert.StartsWith("BEGIN:VCALENDAR\r\nVERSION:2.0\r\n", text, StringComparison.Ordinal);
        Assert.EndsWith("END:VEVENT\r\nEND:VCALENDAR\r\n", text, StringComparison.Ordinal);
        Assert.DoesNotContain("\n", text.Replace("\r\n", "", StringComparison.Ordinal), StringComparison.Ordinal);
        Assert.Contains("SEQUENCE:2\r\n", text, StringComparison.Ordinal);
    }

    private string contentType = "";

    private async Task<string> Read(string address)
    {
        var visitor = await app.Visitor().Get(address);
        Assert.Equal(HttpStatusCode.OK, visitor.Status);
        contentType = visitor.Response.Content.Headers.ContentType!.MediaType!;
        return Encoding.UTF8.GetString(visitor.Bytes);
    }

    private static async Task<string> Made(Visitor visitor)
    {
        await visitor.Open("/Sessions/Calendar");
        await visitor.Submit(form: "main form[action*=Renew]");
        return new Uri(visitor.Page.QuerySelector("#url")!.GetAttribute("value")!).AbsolutePath;
    }

    private async Task<(Youth Youth, Visitor Visitor)> Me(Language language = Language.English)
    {
        var youth = await app.Given.Youth();
        return (youth, await app.SignedIn(await app.Given.AccountOf(youth, language)));
    }
}

public sealed class GuessingACalendar(GuessingACalendar.App app) : IClassFixture<GuessingACalendar.App>
{
    [Fact]
    public async Task Guessing_addresses_is_slowed_down()
    {
        using var visitor = app.Visitor();
        var statuses = new List<HttpStatusCode>();
        for (var i = 0; i < 32; i++) statuses.Add((await visitor.Get($"/c/guess-{i}.ics")).Status);

        Assert.Equal(HttpStatusCode.NotFound, statuses[0]);
        Assert.Equal(HttpStatusCode.TooManyRequests, statuses[^1]);
    }

    public sealed class App : TestApp
    {
        protected override IReadOnlyDictionary<string, string> MoreSettings =>
            new Dictionary<string, string> { ["Accounts:TriesPerMinute"] = "20" };
    }
}
