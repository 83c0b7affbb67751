using System.Globalization;
using Ical.Net.CalendarComponents;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using MimeKit;
using Pathways.Core.Accounts;
using Pathways.Core.Reminding;
using Pathways.Core.Sessions;
using Pathways.Core.Workshops;
using Pathways.Core.Youths;
using Pathways.Tests.Mail;
using Xunit;

namespace Pathways.Tests.Reminders;

/// <summary>The mail of a session carries an invitation that calendars of others understand: one entry, which moves and goes.</summary>
public sealed class InvitingACalendar : IAsyncLifetime
{
    private readonly SmtpSink sink = new();
    private MailingApp app = null!;

    public ValueTask InitializeAsync()
    {
        app = new MailingApp(sink.Port);
        return ValueTask.CompletedTask;
    }

    public async ValueTask DisposeAsync()
    {
        await app.DisposeAsync();
        await sink.DisposeAsync();
    }

    [Fact]
    public async Task A_session_is_one_entry_with_a_neutral_word_that_moves_and_is_taken_out()
    {
        var (mentor, youth, _) = await People();
        var session = await app.Given.SessionPlanned(youth, mentor, place: "PLACE-WORDS", topic: "TOPIC-WORDS");
        await Sweep();
        var first = Read();

        await Change(mentor, $"/Sessions/Plan?session={session.Id}", "Form.Time", "13:30");
        await Sweep();
        var moved = Read();
        await Change(mentor, $"/Sessions/Log?session={session.Id}", "Form.Outcome", "Cancelled");
        await Sweep();
        var cancelled = Read();

        Assert.Equal(["REQUEST", "REQUEST", "CANCEL"], new[] { first, moved, cancelled }.Select(entry => entry.Method));
        Assert.Single(new[] { first, moved, cancelled }.Select(entry => entry.Event.Uid).Distinct());
        Assert.True(first.Event.Sequence < moved.Event.Sequence, $"{first.Event.Sequence} < {moved.Event.Sequence}");
        Assert.True(moved.Event.Sequence <= cancelled.Event.Sequence, $"{moved.Event.Sequence} <= {cancelled.Event.Sequence}");
        Assert.Equal(session.StartsAt, first.Event.Start!.AsUtc);
        Assert.Equal(session.StartsAt.AddHours(-3), moved.Event.Start!.AsUtc);
        Assert.Equal("CANCELLED", cancelled.Event.Status);
        Assert.All(new[] { first, moved, cancelled }, entry => Assert.Equal("Appointment", entry.Event.Summary));
        Assert.All(new[] { first, moved, cancelled }, entry => Assert.Equal("mailto:anas@example.org",
            Assert.Single(entry.Event.Attendees).Value?.ToString()));
        Assert.All(sink.Mails, mail => Assert.DoesNotContain("-WORDS", mail.Text, StringComparison.Ordinal));
        Assert.All(sink.Mails, mail => Assert.DoesNotContain("Mostafa", mail.Text, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("2026-02-13", "15:30")] // the clock of the winter, an hour ahead
    [InlineData("2026-02-18", "16:30")] // Ramadan: the clock went back on the 15th
    [InlineData("2026-03-24", "15:30")] // and forth again on the 22nd
    public async Task An_hour_on_the_wall_is_the_right_instant_on_both_sides_of_a_change_of_the_clocks(string day, string utc)
    {
        var on = DateOnly.Parse(day, CultureInfo.InvariantCulture);
        app.Time.Set(new DateTimeOffset(on.AddDays(-1).ToDateTime(new TimeOnly(12, 0)), TimeSpan.Zero));
        var (mentor, youth, _) = await People();
        var clock = app.Services.GetService(typeof(Core.Time.LocalTime)) as Core.Time.LocalTime;
        await app.Given.SessionPlanned(youth, mentor, clock!.ToUtc(on, new TimeOnly(16, 30)));

        await Sweep();

        Assert.Equal($"{day} {utc}", Read().Event.Start!.AsUtc.ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture));
    }

    [Fact]
    public async Task A_workshop_is_one_entry_too_and_who_waits_for_a_place_gets_none()
    {
        var (mentor, youth, _) = await People();
        var centre = await app.Db(db => db.Centres.FirstAsync());
        var starts = app.Time.GetUtcNow().UtcDateTime.AddDays(1);
        var workshop = await app.Given.Workshop(centre, await app.Given.Manager(centre), latin: "TITLE-WORDS", starts: starts, capacity: 1);
        var waiting = await app.Given.Youth(centre, mentor);
        await app.Given.AccountOf(waiting, email: "waits@example.org");
        foreach (var who in new[] { youth, waiting }) await Change(workshop, w => w.Register(Participant.Youth(who.Id), Now));
        await Sweep();
        var first = Read();
        var plan = new WorkshopPlan(workshop.Audience, workshop.Topic, workshop.TitleArabic, workshop.TitleLatin, starts.AddHours(2), 120,
            1, [centre.Id], "PLACE-WORDS");
        await Change(workshop, w => w.Describe(plan, Now));
        await Sweep();
        var moved = Read();
        await Change(workshop, w => w.Cancel("x", Now));
        await Sweep();
        var cancelled = Read();

        Assert.Equal(["REQUEST", "REQUEST", "CANCEL"], new[] { first, moved, cancelled }.Select(entry => entry.Method));
        Assert.Single(new[] { first, moved, cancelled }.Select(entry => entry.Event.Uid).Distinct());
        Assert.True(first.Event.Sequence < moved.Event.Sequence && moved.Event.Sequence < cancelled.Event.Sequence);
        Assert.Equal((starts, starts.AddHours(2)), (first.Event.Start!.AsUtc, moved.Event.Start!.AsUtc));
        Assert.All(new[] { first, moved, cancelled }, entry => Assert.Equal("Appointment", entry.Event.Summary));
        Assert.Equal(2, sink.Mails.Count(m => m.To == "waits@example.org")); // moved, cancelled
        Assert.DoesNotContain(sink.Mails.Where(m => m.To == "waits@example.org").SelectMany(mail => mail.Message.BodyParts),
            part => part.ContentType.IsMimeType("text", "calendar"));
    }

    [Fact]
    public async Task A_mail_about_something_else_carries_none()
    {
        var (mentor, youth, _) = await People();
        await app.Given.StepOf(youth, await app.Given.GoalInForce(youth, mentor), app.Given.Today.AddDays(1));

        await Sweep();

        Assert.DoesNotContain(sink.Mails.SelectMany(mail => mail.Message.BodyParts),
            part => part.ContentType.IsMimeType("text", "calendar"));
        Assert.NotEmpty(sink.Mails);
    }

    /// <summary>What the youth's calendar gets from the last mail.</summary>
    private (string Method, CalendarEvent Event) Read()
    {
        var mail = sink.Mails.Last(m => m.To == "anas@example.org").Message;
        var part = Assert.IsType<TextPart>(Assert.Single(mail.BodyParts, part => part.ContentType.IsMimeType("text", "calendar")));
        var calendar = Ical.Net.Calendar.Load(part.Text)!;
        Assert.Equal(calendar.Method, part.ContentType.Parameters["method"]);
        return (calendar.Method!, Assert.Single(calendar.Events));
    }

    private DateTime Now => app.Time.GetUtcNow().UtcDateTime;

    private async Task Change(Workshop workshop, Func<Workshop, WorkshopProblem?> change)
    {
        await using var scope = app.Services.CreateAsyncScope();
        Assert.Null(await scope.ServiceProvider.GetRequiredService<ChangeWorkshop>().RunAsync(workshop.Id, change,
            TestContext.Current.CancellationToken));
    }

    private async Task Change(Account mentor, string page, string field, string value)
    {
        var visitor = await app.SignedIn(mentor);
        await visitor.Open(page);
        await visitor.Submit(new Dictionary<string, string> { [field] = value });
    }

    private async Task Sweep()
    {
        await app.Round<PlanReminders>();
        await app.Round<SendReminders>();
    }

    private async Task<(Account Mentor, Youth Youth, Account Account)> People()
    {
        var centre = await app.Given.Centre();
        var mentor = await app.Given.Mentor(centre);
        var youth = await app.Given.Youth(centre, mentor);
        return (mentor, youth, await app.Given.AccountOf(youth, email: "anas@example.org"));
    }
}
