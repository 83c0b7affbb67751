using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Pathways.Core.Accounts;
using Pathways.Core.Sessions;
using Pathways.Core.Time;
using Pathways.Core.Youths;
using Xunit;

namespace Pathways.Tests.Sessions;

/// <summary>What is asked before a session counts as a contact, what is offered, and which day a form means.</summary>
public sealed class AskingBeforeASession(TestApp app) : IClassFixture<TestApp>
{
    [Fact]
    public async Task An_empty_session_is_asked_about_and_saved_when_it_is_meant()
    {
        var (mentor, youth) = await People();
        var visitor = await (await app.SignedIn(mentor)).Open($"/Sessions/Log?youth={youth.Id}");

        await visitor.Submit(null);
        Assert.Contains("Nothing is written about it yet.", visitor.Text, StringComparison.Ordinal);
        Assert.Empty(await Sessions(youth));
        await visitor.Submit(new Dictionary<string, string> { ["Form.Sure"] = "true" });

        Assert.Single(await Sessions(youth));
    }

    [Fact]
    public async Task A_second_session_at_the_same_minute_is_asked_about()
    {
        var (mentor, youth) = await People();
        var visitor = await app.SignedIn(mentor);
        for (var i = 0; i < 2; i++)
        {
            await visitor.Open($"/Sessions/Log?youth={youth.Id}");
            await visitor.Submit(new Dictionary<string, string> { ["Form.OpenNote"] = $"Note {i}" });
        }

        Assert.Contains("A session at this very time is logged already.", visitor.Text, StringComparison.Ordinal);
        Assert.Single(await Sessions(youth));
        await visitor.Submit(new Dictionary<string, string> { ["Form.Sure"] = "true" });
        Assert.Equal(2, (await Sessions(youth)).Count);
    }

    [Fact]
    public async Task After_Back_a_changed_word_is_neither_lost_nor_a_second_contact_unasked()
    {
        var (mentor, youth) = await People();
        var visitor = await (await app.SignedIn(mentor)).Open($"/Sessions/Log?youth={youth.Id}");
        var form = LoggingASession.Fields(visitor, ("Form.OpenNote", "First words"));
        var address = $"/Sessions/Log?youth={youth.Id}";
        await visitor.Post(address, form);

        await visitor.Post(address, form.Select(f => f.Key == "Form.OpenNote" ? KeyValuePair.Create(f.Key, "Other words") : f));

        Assert.Contains("This form is saved already", visitor.Text, StringComparison.Ordinal);
        Assert.Equal("Other words", visitor.Page.QuerySelector("#Form_OpenNote")!.TextContent.Trim());
        Assert.Equal("First words", Assert.Single(await Sessions(youth)).OpenNote);
    }

    [Fact]
    public async Task A_session_planned_for_today_is_offered_and_the_next_one_is_named()
    {
        var (mentor, youth) = await People();
        var today = await app.Given.SessionPlanned(youth, mentor, app.Time.GetUtcNow().UtcDateTime.AddMinutes(5));
        var ahead = await app.Given.SessionPlanned(youth, mentor, app.Time.GetUtcNow().UtcDateTime.AddDays(4));
        var visitor = await (await app.SignedIn(mentor)).Open($"/Sessions/Log?youth={youth.Id}");

        Assert.NotNull(visitor.Page.QuerySelector($"main a[href='/Sessions/Log?session={today.Id}']"));
        Assert.Null(visitor.Page.QuerySelector($"main a[href='/Sessions/Log?session={ahead.Id}']"));
        Assert.Contains("Planned already", visitor.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Another_session_planned_for_the_same_minute_is_asked_about()
    {
        var (mentor, youth) = await People();
        var other = await app.Given.Youth(mentor: mentor);
        var visitor = await app.SignedIn(mentor);
        foreach (var whom in new[] { youth, other })
        {
            await visitor.Open($"/Sessions/Plan?youth={whom.Id}");
            await visitor.Submit(new Dictionary<string, string> { ["Form.Day"] = "2026-12-03", ["Form.Time"] = "10:00" });
        }

        Assert.Contains("Another session of yours is planned for this very time.", visitor.Text, StringComparison.Ordinal);
        Assert.Empty(await Sessions(other));
        await visitor.Submit(new Dictionary<string, string> { ["Form.Sure"] = "true" });
        Assert.Single(await Sessions(other));
    }

    [Theory]
    [InlineData("Yesterday", "10:00", -1), InlineData("Today", "22:30", 0)]
    public async Task A_form_open_over_midnight_means_the_day_it_was_opened_on(string chip, string time, int days)
    {
        var (mentor, youth) = await People();
        DateTime Now() => app.Services.GetRequiredService<LocalTime>().Now;
        var untilMidnight = new TimeSpan(23, 58, 0) - Now().TimeOfDay;
        app.Time.Advance(untilMidnight);
        var opened = DateOnly.FromDateTime(Now());
        var visitor = await (await app.SignedIn(mentor)).Open($"/Sessions/Log?youth={youth.Id}");
        app.Time.Advance(TimeSpan.FromMinutes(4));
        await visitor.Submit(new Dictionary<string, string>
        {
            ["Form.Day"] = chip,
            ["Form.Time"] = time,
            ["Form.OpenNote"] = "Late in the evening",
            ["Form.Next"] = "InAWeek",
        });

        var clock = app.Services.GetRequiredService<LocalTime>();
        var sessions = await Sessions(youth);
        Assert.Equal([opened.AddDays(days), opened.AddDays(7)], sessions.Select(s => clock.DayOf(s.StartsAt)));
        app.Time.Advance(-untilMidnight - TimeSpan.FromMinutes(4));
    }

    private async Task<(Account Mentor, Youth Youth)> People()
    {
        var centre = await app.Given.Centre();
        var mentor = await app.Given.Mentor(centre);
        return (mentor, await app.Given.Youth(centre, mentor));
    }

    private Task<List<Session>> Sessions(Youth youth) => app.Db(db => db.Sessions.AsNoTracking()
        .Where(s => s.Participants.Any(p => p.YouthId == youth.Id)).OrderBy(s => s.StartsAt).ToListAsync());
}
