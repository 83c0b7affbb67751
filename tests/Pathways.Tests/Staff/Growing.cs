using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Pathways.Core.Reminders;
using Pathways.Core.Reminding;
using Pathways.Core.Staff;
using Pathways.Core.Workshops;
using Xunit;

namespace Pathways.Tests.Staff;

public sealed class Growing : IClassFixture<TestApp>, IDisposable
{
    private readonly TestApp app;
    private readonly DateTimeOffset before;

    public Growing(TestApp app)
    {
        this.app = app;
        before = app.Time.GetUtcNow();
    }

    [Theory]
    [InlineData(null, AccreditationState.None)]
    [InlineData(-1, AccreditationState.Expired)]
    [InlineData(0, AccreditationState.ExpiresSoon)]
    [InlineData(90, AccreditationState.ExpiresSoon)]
    [InlineData(91, AccreditationState.Valid)]
    public void An_accreditation_stands_by_its_last_day(int? days, AccreditationState expected)
    {
        var today = new DateOnly(2026, 11, 23);
        Assert.Equal(expected, Accreditation.StateOn(days is null ? null : today.AddDays(days.Value), today));
    }

    [Fact]
    public async Task Hours_count_from_workshops_and_once_a_manager_confirms_what_was_entered()
    {
        var centre = await app.Given.Centre();
        var (mentor, manager) = (await app.Given.Mentor(centre), await app.Given.Manager(centre));
        await app.Given.AttendedWorkshop(centre, manager, Audience.Staff, minutes: 180, who: [Participant.Staff(mentor.Id)],
            latin: "Listening well");
        var she = await app.SignedIn(mentor);
        await she.Open("/Staff/Growth");
        await she.Submit(new
        {
            Form_Title = "Relational work",
            Form_Hours = "6.5",
            Form_On = "2026-11-20",
            Form_Provider = "Institute",
            Form_Certificate = "C-9"
        }, button: "Enter");
        Assert.Contains("Waits to be confirmed", she.Text, StringComparison.Ordinal);
        Assert.Contains("This year3 hours", she.Text, StringComparison.Ordinal);

        var boss = await app.SignedIn(manager);
        await boss.Open("/Staff");
        Assert.Contains("1 training to confirm", boss.Text, StringComparison.Ordinal);
        await boss.Click("Growth");
        await boss.Submit(new { why = " " }, form: "form[action*='handler=Return']");
        Assert.Contains("A word of why is needed", boss.Text, StringComparison.Ordinal);
        await boss.Submit(form: "form[action*='handler=Confirm']");
        await she.Open("/Staff/Growth");
        Assert.Contains("This year9 h 30 min", she.Text, StringComparison.Ordinal);
        await she.Click("Certificate");
        Assert.Contains("Listening well", she.Text, StringComparison.Ordinal);
        Assert.Contains("3 hours", she.Text, StringComparison.Ordinal);
        await boss.Open($"/Staff/Growth/{mentor.Id}");
        await boss.Click("Certificate");
        Assert.Contains("Souad Abergane", boss.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_was_returned_is_mended_and_confirmed()
    {
        var centre = await app.Given.Centre();
        var (mentor, manager) = (await app.Given.Mentor(centre), await app.Given.Manager(centre));
        var training = await app.Given.Training(mentor, minutes: 90);
        var boss = await app.SignedIn(manager);
        await boss.Open($"/Staff/Growth/{mentor.Id}");
        await boss.Submit(new { why = "Which day?" }, form: "form[action*='handler=Return']");
        var she = await app.SignedIn(mentor);
        await she.Open("/Staff/Growth");
        Assert.Contains("Which day?", she.Text, StringComparison.Ordinal);
        await she.Click("Fix it");
        await she.Submit(new { Form_Hours = "2" }, button: "Enter");
        await boss.Open($"/Staff/Growth/{mentor.Id}");
        await boss.Submit(form: "form[action*='handler=Confirm']");

        Assert.Equal((120, TrainingState.Confirmed), await app.Db(db => db.TrainingEntries.Where(e => e.Id == training.Id)
            .Select(e => ValueTuple.Create(e.Minutes, e.State)).SingleAsync()));
        await she.Open("/Staff/Growth");
        await she.Post("/Staff/Growth", [new("Form.Id", $"{training.Id}"), new("Form.Title", "Changed"), new("Form.On", "2026-11-20"),
            new("Form.Hours", "50"), new("Form.Topic", "Other")]);
        Assert.Contains("decided already", she.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_cannot_be_is_refused_and_kept()
    {
        var centre = await app.Given.Centre();
        var (mentor, manager) = (await app.Given.Mentor(centre), await app.Given.Manager(centre));
        var she = await app.SignedIn(mentor);
        await she.Open("/Staff/Growth");
        var text = new string('ن', 20_001);
        await she.Submit(new { Form_Title = "T", Form_Hours = "2", Form_On = "2026-11-24", Form_Note = "kept" }, button: "Enter");
        Assert.Contains("cannot lie in the future", she.Text, StringComparison.Ordinal);
        Assert.Contains("kept", she.Page.QuerySelector("#Form_Note")!.TextContent, StringComparison.Ordinal);
        await she.Submit(new { Form_On = "2026-11-20", Form_Hours = "900" }, button: "Enter");
        Assert.Contains("300 hours", she.Text, StringComparison.Ordinal);
        await she.Submit(new { Form_Hours = "2", Form_Title = " " }, button: "Enter");
        Assert.Contains("name is needed", she.Text, StringComparison.Ordinal);
        await she.Submit(new { Form_Title = "T", Form_Note = text }, button: "Enter");
        Assert.Equal(text, she.Page.QuerySelector("#Form_Note")!.TextContent.Trim());

        var boss = await app.SignedIn(manager);
        await boss.Open($"/Staff/Growth/{mentor.Id}");
        await boss.Submit(new { Form_Body = "Ministry", Form_Number = "7", Form_From = "2026-01-02", Form_Until = "2026-01-01" },
            form: "form[action*='handler=Accreditation']");
        Assert.Contains("ends before it begins", boss.Text, StringComparison.Ordinal);
        await boss.Submit(new { Form_Until = "" }, form: "form[action*='handler=Accreditation']");
        Assert.Contains("First and last day are needed", boss.Text, StringComparison.Ordinal);
        await boss.Submit(new { Form_Until = "2027-01-02" }, form: "form[action*='handler=Accreditation']");
        Assert.Contains("Ends soon", boss.Text, StringComparison.Ordinal);
        await boss.Open("/Staff");
        Assert.NotNull(boss.Page.QuerySelector(".badge--due"));
    }

    [Fact]
    public async Task A_coaching_note_is_read_by_the_two_and_nobody_else()
    {
        var centre = await app.Given.Centre();
        var (mentor, manager, second) = (await app.Given.Mentor(centre), await app.Given.Manager(centre),
            await app.Given.Manager(centre, latin: "Other Manager"));
        var boss = await app.SignedIn(manager);
        await boss.Open($"/Staff/Growth/{mentor.Id}");
        await boss.Submit(new { Text = "You listen well." }, form: "form[action*='handler=Note']");
        Assert.Contains("You listen well.", boss.Text, StringComparison.Ordinal);
        var she = await app.SignedIn(mentor);
        await she.Open("/Staff/Growth");
        Assert.Contains("You listen well.", she.Text, StringComparison.Ordinal);
        await she.Submit(new { text = "Thank you, I try." }, form: "form[action*='handler=Answer']");
        await boss.Open($"/Staff/Growth/{mentor.Id}");
        Assert.Contains("Thank you, I try.", boss.Text, StringComparison.Ordinal);

        var other = await app.SignedIn(second);
        await other.Open($"/Staff/Growth/{mentor.Id}");
        Assert.DoesNotContain("You listen well.", other.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Thank you", other.Text, StringComparison.Ordinal);
        await she.Open("/Staff/Growth");
        Assert.Equal(HttpStatusCode.NotFound,
            (await she.Post("/Staff/Growth?handler=Answer", [new("manager", $"{second.Id}"), new("text", "Hello")])).Status);
    }

    [Fact]
    public async Task Another_centres_mentor_is_not_there()
    {
        var centre = await app.Given.Centre();
        var (mentor, manager) = (await app.Given.Mentor(centre), await app.Given.Manager(centre));
        var training = await app.Given.Training(mentor);
        var workshop = await app.Given.AttendedWorkshop(centre, manager, Audience.Staff, who: [Participant.Staff(mentor.Id)]);
        var elsewhere = await app.Given.Centre();
        var stranger = await app.SignedIn(await app.Given.Manager(elsewhere));
        await app.Given.Mentor(elsewhere);
        Assert.Equal(HttpStatusCode.NotFound, (await stranger.Get($"/Staff/Growth/{mentor.Id}")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await stranger.Get($"/Staff/Certificate/{workshop.Id}?account={mentor.Id}")).Status);
        foreach (var handler in new[] { "Confirm", "Return", "Accreditation", "Note" })
        {
            await stranger.Open("/Staff");
            Assert.Equal(HttpStatusCode.NotFound, (await stranger.Post($"/Staff/Growth/{mentor.Id}?handler={handler}",
                [new("entry", $"{training.Id}"), new("Text", "Hello"), new("Form.Body", "B")])).Status);
        }

        var colleague = await app.SignedIn(await app.Given.Mentor(centre));
        Assert.Equal(HttpStatusCode.Forbidden, (await colleague.Get($"/Staff/Growth/{mentor.Id}")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await colleague.Get($"/Staff/Certificate/{workshop.Id}?account={mentor.Id}")).Status);
        Assert.Equal(TrainingState.Waiting, await app.Db(db => db.TrainingEntries.Where(e => e.Id == training.Id).Select(e => e.State)
            .SingleAsync()));
    }

    [Fact]
    public async Task The_holder_and_the_manager_are_told_once_at_ninety_and_once_at_thirty_days_and_not_after_a_renewal()
    {
        var centre = await app.Given.Centre();
        var (mentor, manager) = (await app.Given.Mentor(centre), await app.Given.Manager(centre));
        var accreditation = await app.Given.Accreditation(mentor, app.Given.Today.AddDays(91));
        await PlanTwice();
        Assert.Empty(await Told(accreditation));

        app.Time.Advance(TimeSpan.FromDays(3)); // the job did not run on the very day
        await PlanTwice();
        Assert.Equal([(ReminderRule.AccreditationIn90Days, mentor.Id), (ReminderRule.AccreditationIn90Days, manager.Id)],
            await Told(accreditation));
        app.Time.Advance(TimeSpan.FromHours(3));
        var she = await app.SignedIn(mentor);
        await she.Open("/Youths/Today");
        Assert.Contains("My accreditation ends on", she.Text, StringComparison.Ordinal);

        app.Time.Advance(TimeSpan.FromDays(60));
        await PlanTwice();
        Assert.Equal(4, (await Told(accreditation)).Count);
        await app.Given.Accreditation(mentor, app.Given.Today.AddYears(3));
        she = await app.SignedIn(mentor);
        await she.Open("/Youths/Today");
        Assert.DoesNotContain("My accreditation ends on", she.Text, StringComparison.Ordinal);
        app.Time.Advance(TimeSpan.FromDays(1));
        await PlanTwice();
        Assert.Equal(4, (await Told(accreditation)).Count);
    }

    [Fact]
    public async Task Who_has_a_place_is_reminded_the_day_before_and_who_gave_it_back_is_not()
    {
        var centre = await app.Given.Centre();
        var (mentor, manager) = (await app.Given.Mentor(centre), await app.Given.Manager(centre));
        var (stays, leaves) = (await app.Given.Youth(centre, mentor), await app.Given.Youth(centre, mentor));
        var (one, two) = (await app.Given.AccountOf(stays), await app.Given.AccountOf(leaves));
        var workshop = await app.Given.Workshop(centre, manager, starts: app.Time.GetUtcNow().UtcDateTime.AddDays(1));
        foreach (var visitor in new[] { await app.SignedIn(one), await app.SignedIn(two) })
            await (await visitor.Open($"/Workshops/Show/{workshop.Id}")).Submit(button: "I take a place");
        await PlanTwice();
        Assert.Equal(2, await app.Db(db =>
            db.Reminders.CountAsync(r => r.Rule == ReminderRule.WorkshopTomorrow && r.SubjectId == workshop.Id)));

        var gone = await app.SignedIn(two);
        await (await gone.Open($"/Workshops/Show/{workshop.Id}")).Submit(button: "I cannot come");
        app.Time.Advance(TimeSpan.FromHours(1));
        await using var scope = app.Services.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<SendReminders>().RunAsync(TestContext.Current.CancellationToken);
        var rows = await app.Db(db => db.Reminders.Where(r => r.Rule == ReminderRule.WorkshopTomorrow && r.SubjectId == workshop.Id)
            .ToDictionaryAsync(r => r.RecipientId));
        Assert.NotNull(rows[one.Id].SentAt);
        Assert.NotNull(rows[two.Id].DroppedAt);
        var me = await app.SignedIn(one);
        await me.Open("/Youths/Home");
        Assert.Contains("A workshop I registered for", me.Page.Body!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_pages_cost_few_statements()
    {
        var centre = await app.Given.Centre();
        var (mentor, manager) = (await app.Given.Mentor(centre), await app.Given.Manager(centre));
        await app.Given.Training(mentor);
        await app.Given.Accreditation(mentor);
        await app.Given.CoachingNote(mentor, manager, "Well done");
        var workshop = await app.Given.AttendedWorkshop(centre, manager, Audience.Staff, who: [Participant.Staff(mentor.Id)]);
        var (she, boss) = (await app.SignedIn(mentor), await app.SignedIn(manager));
        await Costs(she, "/Staff/Growth", 5); // with what was put right
        await Costs(boss, $"/Staff/Growth/{mentor.Id}", 6);
        await Costs(she, $"/Staff/Certificate/{workshop.Id}", 2);
        await Costs(boss, "/Staff", 3);
    }

    public void Dispose() => app.Time.Set(before);

    private async Task Costs(Visitor visitor, string path, int statements)
    {
        await visitor.Open(path);
        app.Sql.Clear();
        await visitor.Open(path);
        Assert.True(app.Sql.Statements.Count(s => !s.Contains("FROM \"Plans\"", StringComparison.Ordinal)) == statements,
            $"{path} sent {app.Sql.Statements.Count}:\n{string.Join("\n\n", app.Sql.Statements)}");
        Assert.Empty(await app.Sql.SlowSteps(app, "Registrations", "TrainingEntries", "Accreditations", "CoachingNotes"));
    }

    private async Task PlanTwice()
    {
        for (var i = 0; i < 2; i++)
        {
            await using var scope = app.Services.CreateAsyncScope();
            await scope.ServiceProvider.GetRequiredService<PlanReminders>().RunAsync(TestContext.Current.CancellationToken);
        }
    }

    private Task<List<(ReminderRule Rule, int RecipientId)>> Told(Accreditation accreditation) => app.Db(async db =>
        (await db.Reminders.Where(r => r.SubjectId == accreditation.Id && r.DueOn == accreditation.ValidUntil
            && (r.Rule == ReminderRule.AccreditationIn90Days || r.Rule == ReminderRule.AccreditationIn30Days))
            .OrderBy(r => r.Rule).ThenBy(r => r.RecipientId).Select(r => new { r.Rule, r.RecipientId }).ToListAsync())
            .ConvertAll(r => (r.Rule, r.RecipientId)));
}
