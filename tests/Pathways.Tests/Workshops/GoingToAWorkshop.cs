using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Pathways.Core.Accounts;
using Pathways.Core.Centres;
using Pathways.Core.Contact;
using Pathways.Core.Reminders;
using Pathways.Core.Workshops;
using Pathways.Core.Youths;
using Xunit;

namespace Pathways.Tests.Workshops;

public sealed class GoingToAWorkshop : IClassFixture<TestApp>, IDisposable
{
    private readonly TestApp app;
    private readonly DateTimeOffset before;

    public GoingToAWorkshop(TestApp app)
    {
        this.app = app;
        before = app.Time.GetUtcNow();
    }

    [Fact]
    public async Task The_page_on_the_wall_says_nothing_of_who_asked_for_help()
    {
        var centre = await app.Given.Centre();
        var mentor = await app.Given.Mentor(centre);
        var youth = await app.Given.Youth(centre, mentor);
        var me = await app.SignedIn(await app.Given.AccountOf(youth));
        await (await me.Open("/Help/Ask")).Submit(new { Form_Kind = "Talk" });
        var workshop = await app.Given.Workshop(centre, mentor);
        var mentorAt = await app.SignedIn(mentor);

        await mentorAt.Open("/Workshops");
        Assert.NotNull(mentorAt.Page.QuerySelector("main a[href='/Help']"));
        await mentorAt.Open($"/Workshops/Room/{workshop.Id}");
        Assert.Null(mentorAt.Page.QuerySelector("main a[href='/Help']"));
    }

    [Fact]
    public async Task A_manager_plans_a_youth_registers_scans_the_code_and_answers_in_three_taps()
    {
        var (centre, manager, mentor, youth, me) = await People();
        var she = await app.SignedIn(manager);
        await she.Open("/Workshops/New");
        await she.Submit(new
        {
            Form_TitleArabic = "أشارك في مدينتي",
            Form_TitleLatin = "Taking part in my town",
            Form_Day = "2026-11-30",
            Form_Time = "15:00",
            Form_Minutes = "90",
            Form_Capacity = "2",
            Form_Place = "House of youth",
            Form_Material = "# Before\n[a guide](https://example.org/guide)"
        });
        Assert.Contains("Draft", she.Text, StringComparison.Ordinal);
        var id = int.Parse(she.At.Split('/')[^1], System.Globalization.CultureInfo.InvariantCulture);
        Assert.Equal(HttpStatusCode.NotFound, (await me.Get($"/Workshops/Show/{id}")).Status);
        await she.Submit(button: "Publish");

        await me.Open("/Workshops");
        await me.Click("Taking part in my town");
        Assert.NotNull(me.Page.QuerySelector("a[href='https://example.org/guide']"));
        Assert.DoesNotContain(centre.NameLatin, me.Text, StringComparison.Ordinal);
        await me.Submit(button: "I take a place");
        Assert.Contains("I have a place", me.Text, StringComparison.Ordinal);

        app.Time.Set(new DateTimeOffset(2026, 11, 30, 15, 2, 0, TimeSpan.Zero));
        me = await app.SignedIn(await Account(youth));
        var mentorAt = await app.SignedIn(mentor);
        await mentorAt.Open($"/Workshops/Room/{id}");
        Assert.Equal("60", mentorAt.Response.Headers.GetValues("Refresh").Single());
        var code = mentorAt.Page.QuerySelector(".room__code")!.TextContent;
        await me.Open($"/Workshops/Here/{code}");
        Assert.Contains("Taking part in my town", me.Text, StringComparison.Ordinal);
        Assert.False(await app.Db(db => db.Registrations.AnyAsync(r => r.WorkshopId == id && r.AttendedAt != null)));
        await me.Submit(button: "Yes, I am here");
        Assert.Contains("I took part in this workshop: 1 h 30 min", me.Text, StringComparison.Ordinal);

        await me.Click("My view in three taps");
        await me.Submit(button: "Yes");
        await me.Submit(button: "So-so");
        await me.Submit(button: "Yes");
        Assert.Contains("without a name", me.Text, StringComparison.Ordinal);
        Assert.Equal((3, 2, 3), await app.Db(db => db.WorkshopFeedback.Where(f => f.WorkshopId == id)
            .Select(f => ValueTuple.Create(f.Useful, f.AtEase, f.Again)).SingleAsync()));

        await me.Open("/Learning/Passport");
        Assert.Contains("Taking part in my town", me.Text, StringComparison.Ordinal);
        Assert.Contains("1 h 30 min", me.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Two_who_take_the_last_place_at_once_get_one_place_and_one_wait()
    {
        var (centre, manager, mentor, _, _) = await People();
        var workshop = await app.Given.Workshop(centre, manager, capacity: 1);
        var visitors = new List<Visitor>();
        for (var i = 0; i < 6; i++) visitors.Add(await app.SignedIn(await app.Given.AccountOf(await app.Given.Youth(centre, mentor))));
        foreach (var visitor in visitors) await visitor.Open($"/Workshops/Show/{workshop.Id}");

        await Task.WhenAll(visitors.Select(visitor => visitor.Submit(button: "I take a place")));

        var states = await app.Db(db => db.Registrations.Where(r => r.WorkshopId == workshop.Id).Select(r => r.State).ToListAsync());
        Assert.Equal(6, states.Count);
        Assert.Equal(1, states.Count(state => state == RegistrationState.Registered));
        Assert.Equal(5, states.Count(state => state == RegistrationState.Waiting));
    }

    [Fact]
    public async Task Who_saw_the_free_place_before_another_took_it_is_refused_by_the_database_and_decides_anew()
    {
        var (centre, manager, mentor, youth, _) = await People();
        var other = await app.Given.Youth(centre, mentor);
        var workshop = await app.Given.Workshop(centre, manager, capacity: 1);
        await using var scope = app.Services.CreateAsyncScope();
        var change = scope.ServiceProvider.GetRequiredService<ChangeWorkshop>();
        var raced = false;

        var problem = await change.RunAsync(workshop.Id, seen =>
        {
            var answer = seen.Register(Participant.Youth(other.Id), app.Time.GetUtcNow().UtcDateTime);
            if (!raced)
            {
                raced = true;
                Task.Run(async () =>
                {
                    await using var second = app.Services.CreateAsyncScope();
                    Assert.Null(await second.ServiceProvider.GetRequiredService<ChangeWorkshop>()
                        .RunAsync(workshop.Id, w => w.Register(Participant.Youth(youth.Id), app.Time.GetUtcNow().UtcDateTime)));
                }, TestContext.Current.CancellationToken).GetAwaiter().GetResult();
            }

            return answer;
        }, TestContext.Current.CancellationToken);

        Assert.Null(problem);
        var places = await app.Db(db => db.Registrations.Where(r => r.WorkshopId == workshop.Id)
            .ToDictionaryAsync(r => r.YouthId!.Value, r => r.State));
        Assert.Equal(RegistrationState.Registered, places[youth.Id]);
        Assert.Equal(RegistrationState.Waiting, places[other.Id]);
    }

    [Fact]
    public async Task Who_moves_up_is_told_once_and_a_cancelled_workshop_is_told_to_all()
    {
        var (centre, manager, mentor, youth, me) = await People();
        var other = await app.Given.Youth(centre, mentor);
        var otherAccount = await app.Given.AccountOf(other, email: "other@example.org");
        var workshop = await app.Given.Workshop(centre, manager, capacity: 1);
        await (await me.Open($"/Workshops/Show/{workshop.Id}")).Submit(button: "I take a place");
        var they = await app.SignedIn(otherAccount);
        await (await they.Open($"/Workshops/Show/{workshop.Id}")).Submit(button: "I join the waiting list");
        Assert.Contains("I am number 1", they.Text, StringComparison.Ordinal);

        await me.Submit(button: "I cannot come");
        Assert.Equal(2, await Told(ReminderRule.WorkshopPlace, workshop, otherAccount));
        await they.Open("/Youths/Home");
        Assert.Contains("I have a place in the workshop", they.Page.Body!.TextContent, StringComparison.Ordinal);

        var she = await app.SignedIn(manager);
        await she.Open($"/Workshops/Show/{workshop.Id}");
        await she.Submit(new { Reason = "" }, form: "form[action*='handler=Cancel']");
        Assert.Contains("A sentence of why is needed", she.Text, StringComparison.Ordinal);
        await she.Submit(new { Reason = "The hall is closed." }, form: "form[action*='handler=Cancel']");
        Assert.Equal(2, await Told(ReminderRule.WorkshopCancelled, workshop, otherAccount));
        Assert.Equal(0, await Told(ReminderRule.WorkshopCancelled, workshop, await Account(youth)));
        await they.Open("/Youths/Home");
        Assert.Contains("The workshop is cancelled", they.Page.Body!.TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain("I have a place in the workshop", they.Page.Body!.TextContent, StringComparison.Ordinal);
        await they.Open($"/Workshops/Show/{workshop.Id}");
        Assert.Contains("The hall is closed.", they.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_mentor_ticks_who_came_and_a_code_scanned_meanwhile_stays()
    {
        var (centre, manager, mentor, youth, _) = await People();
        var walkIn = await app.Given.Youth(centre, mentor, latin: "Walk In");
        var colleagues = await app.Given.Youth(centre, await app.Given.Mentor(centre), latin: "Not Mine");
        var workshop = await app.Given.Workshop(centre, manager, starts: app.Time.GetUtcNow().UtcDateTime.AddMinutes(10));
        await Register(workshop, youth.Id);
        await Register(workshop, colleagues.Id);
        var she = await app.SignedIn(mentor);
        await she.Open($"/Workshops/Attendance/{workshop.Id}");
        Assert.DoesNotContain("Not Mine", she.Text, StringComparison.Ordinal);
        Assert.Contains("1 other registered", she.Text, StringComparison.Ordinal);

        // scanned while the page was open
        await Change(workshop, w => w.Attend(Participant.Youth(youth.Id), app.Time.GetUtcNow().UtcDateTime));
        await she.Submit(new { Present = $"y{walkIn.Id}" });
        Assert.Contains("Saved: 1 present", she.Text, StringComparison.Ordinal);
        Assert.Equal([youth.Id, walkIn.Id], await Attended(workshop));

        await she.Submit(new { Present = $"y{walkIn.Id}" });
        Assert.Equal([walkIn.Id], await Attended(workshop));
        await she.Post($"/Workshops/Attendance/{workshop.Id}", [new("Present", $"y{colleagues.Id}")]);
        Assert.DoesNotContain(colleagues.Id, await Attended(workshop));
    }

    /// <summary>mentor.md F18: places are for registering; five in a room of three were there.</summary>
    [Fact]
    public async Task Who_is_ticked_in_the_room_was_there_however_many_places_there_are()
    {
        var (centre, manager, mentor, youth, _) = await People();
        var (second, third) = (await app.Given.Youth(centre, mentor), await app.Given.Youth(centre, mentor));
        var workshop = await app.Given.Workshop(centre, manager, capacity: 1, starts: app.Time.GetUtcNow().UtcDateTime.AddMinutes(10));
        await Register(workshop, youth.Id);
        var she = await (await app.SignedIn(mentor)).Open($"/Workshops/Attendance/{workshop.Id}");
        await she.Submit(new { Present = $"y{youth.Id},y{second.Id}" });
        Assert.Contains("Saved: 2 present More came than there are places: 2 for 1.", she.Text, StringComparison.Ordinal);

        var me = await app.SignedIn(await app.Given.AccountOf(third));
        var code = RoomCode.Of(workshop.Id, workshop.RoomKey, app.Time.GetUtcNow().UtcDateTime);
        await (await me.Open($"/Workshops/Here/{code}")).Submit();
        Assert.Equal([youth.Id, second.Id, third.Id], (await Attended(workshop)).Order());
    }

    [Fact]
    public async Task A_refused_list_keeps_its_ticks_and_says_that_it_came_back()
    {
        var (centre, manager, mentor, youth, _) = await People();
        var workshop = await app.Given.Workshop(centre, manager, starts: app.Time.GetUtcNow().UtcDateTime.AddMinutes(10));
        await Register(workshop, youth.Id);
        var she = await (await app.SignedIn(mentor)).Open($"/Workshops/Attendance/{workshop.Id}");
        Assert.NotNull(she.Page.QuerySelector($"form[data-draft=attendance-{workshop.Id}]:not([data-came-back])"));
        await app.Db(db => db.Workshops.Where(w => w.Id == workshop.Id)
            .ExecuteUpdateAsync(set => set.SetProperty(w => w.StartsAt, app.Time.GetUtcNow().UtcDateTime.AddHours(2))));

        await she.Submit(new { Present = $"y{youth.Id}" });

        Assert.NotNull(she.Page.QuerySelector($"form[data-draft=attendance-{workshop.Id}][data-came-back]"));
        Assert.NotNull(she.Page.QuerySelector($"input[name=Present][value=y{youth.Id}][checked]"));
        Assert.Empty(await Attended(workshop));
    }

    [Fact]
    public async Task Who_came_without_registering_is_found_by_name_also_when_no_place_is_left()
    {
        var (centre, manager, mentor, youth, _) = await People();
        var walkIn = await app.Given.Youth(centre, mentor, arabic: "إلياس القادم", latin: "Ilyas Alqadim");
        var stranger = await app.Given.Youth(await app.Given.Centre(), arabic: "إلياس البعيد", latin: "Ilyas Faraway");
        var workshop = await app.Given.Workshop(centre, manager, capacity: 2, starts: app.Time.GetUtcNow().UtcDateTime.AddMinutes(10));
        await Register(workshop, youth.Id);
        var she = await app.SignedIn(manager);
        await she.Open($"/Workshops/Attendance/{workshop.Id}");
        await she.Click("Add someone who came");
        Assert.Empty(she.Page.QuerySelectorAll("button[name=Who]"));
        await she.Submit(new { q = "الياس" }, form: "form[role=search]");
        Assert.Contains("Ilyas Alqadim", she.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Faraway", she.Text, StringComparison.Ordinal);
        Assert.Equal(1, await app.Db(db => db.ReadLog.CountAsync(e => e.AccountId == manager.Id && e.Page == "/Workshops/WalkIn"
            && e.Rows == 1)));

        var other = await app.Given.Youth(centre, mentor);
        // the last place goes while the page is open
        await Change(workshop, w => w.Attend(Participant.Youth(other.Id), app.Time.GetUtcNow().UtcDateTime));
        await she.Submit(button: "Record as present");
        Assert.Contains("No place is left", she.Text, StringComparison.Ordinal);
        Assert.Contains("All places are taken", she.Text, StringComparison.Ordinal);
        await she.Submit(button: "Record beyond the places");
        Assert.Contains("Recorded as present: Ilyas Alqadim", she.Page.Body!.TextContent, StringComparison.Ordinal);
        Assert.Contains(walkIn.Id, await Attended(workshop));

        await she.Open($"/Workshops/Attendance/{workshop.Id}");
        Assert.Contains("Places: 3 of 2", she.Text, StringComparison.Ordinal);
        await she.Open($"/Workshops/Edit/{workshop.Id}");
        await she.Submit(new { Form_Place = "The library" }); // beyond the places is no reason to refuse another change
        Assert.Equal($"/Workshops/Show/{workshop.Id}", she.At);
        Assert.Equal(HttpStatusCode.NotFound, (await she.Post($"/Workshops/WalkIn/{workshop.Id}", [new("Who", $"{stranger.Id}")])).Status);
        var elsewhere = await app.SignedIn(await app.Given.Manager(await app.Given.Centre()));
        Assert.Equal(HttpStatusCode.NotFound, (await elsewhere.Get($"/Workshops/WalkIn/{workshop.Id}")).Status);
        Assert.Equal(HttpStatusCode.Forbidden, (await (await app.SignedIn(await app.Given.AccountOf(youth, Language.English)))
            .Get($"/Workshops/WalkIn/{workshop.Id}")).Status);
    }

    [Fact]
    public async Task To_a_workshop_for_staff_the_manager_adds_somebody_of_the_team()
    {
        var (centre, manager, mentor, _, _) = await People();
        await app.Given.Mentor(await app.Given.Centre(), latin: "Hind Faraway");
        var workshop = await app.Given.Workshop(centre, manager, Audience.Staff, starts: app.Time.GetUtcNow().UtcDateTime.AddMinutes(10));
        var she = await app.SignedIn(manager);
        await she.Open($"/Workshops/WalkIn/{workshop.Id}?q=souad");
        Assert.Single(she.Page.QuerySelectorAll("button[name=Who]"));
        await she.Submit(button: "Record as present");
        Assert.True(await app.Db(db => db.Registrations.AnyAsync(r => r.WorkshopId == workshop.Id && r.StaffId == mentor.Id
            && r.AttendedAt != null)));
        Assert.Contains("Nobody of that name", she.Text, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await (await app.SignedIn(mentor)).Get($"/Workshops/WalkIn/{workshop.Id}")).Status);
    }

    [Fact]
    public async Task A_code_that_is_old_foreign_or_unknown_gets_one_answer_and_changes_nothing()
    {
        var (centre, manager, _, _, me) = await People();
        var now = app.Time.GetUtcNow().UtcDateTime;
        var workshop = await app.Given.Workshop(centre, manager, starts: now.AddMinutes(10));
        var elsewhere = await app.Given.Workshop(await app.Given.Centre(), manager, starts: now.AddMinutes(10));
        var staffOnly = await app.Given.Workshop(centre, manager, Audience.Staff, starts: now.AddMinutes(10));
        foreach (var code in new[] { RoomCode.Of(workshop.Id, workshop.RoomKey, now.AddMinutes(-15)), RoomCode.Of(elsewhere.Id,
            elsewhere.RoomKey, now), RoomCode.Of(staffOnly.Id, staffOnly.RoomKey, now), "nonsense", "999999-ABCDEF" })
        {
            await me.Open($"/Workshops/Here/{code}");
            Assert.Contains("This code does not work now", me.Text, StringComparison.Ordinal);
            await me.Post($"/Workshops/Here/{code}", []);
        }

        Assert.Empty(await Attended(elsewhere));
        await me.Open("/Workshops/Here");
        await me.Submit(new { Code = RoomCode.Of(workshop.Id, workshop.RoomKey, now) }, form: "main form");
        await me.Submit(button: "Yes, I am here");
        Assert.Single(await Attended(workshop));
    }

    [Fact]
    public async Task The_team_sees_feedback_from_three_answers_on()
    {
        var (centre, manager, mentor, youth, _) = await People();
        var (second, third) = (await app.Given.Youth(centre, mentor), await app.Given.Youth(centre, mentor));
        var workshop = await app.Given.AttendedWorkshop(centre, manager,
            who: [Participant.Youth(youth.Id), Participant.Youth(second.Id), Participant.Youth(third.Id)]);
        var she = await app.SignedIn(mentor);
        var now = app.Time.GetUtcNow().UtcDateTime;
        await Change(workshop, w => w.Answer(Participant.Youth(youth.Id), [1, 1, 1], now));
        await Change(workshop, w => w.Answer(Participant.Youth(second.Id), [3, 2, 3], now));
        await she.Open($"/Workshops/Show/{workshop.Id}");
        Assert.Contains("from three on", she.Text, StringComparison.Ordinal);
        Assert.Null(she.Page.QuerySelector("table"));

        await Change(workshop, w => w.Answer(Participant.Youth(third.Id), [3, 3, 3], now));
        await she.Open($"/Workshops/Show/{workshop.Id}");
        Assert.Contains("3 answers", she.Text, StringComparison.Ordinal);
        Assert.Equal(["2", "0", "1"], she.Page.QuerySelectorAll("tbody tr:first-child td").Select(cell => cell.TextContent));
    }

    [Fact]
    public async Task Another_centres_workshop_is_not_there_for_anybody()
    {
        var (centre, manager, _, youth, _) = await People();
        var workshop = await app.Given.Workshop(centre, manager);
        var draft = await app.Given.Workshop(centre, manager, published: false);
        var elsewhere = await app.Given.Centre();
        var stranger = await app.SignedIn(await app.Given.Mentor(elsewhere));
        var boss = await app.SignedIn(await app.Given.Manager(elsewhere));
        var guest = await app.SignedIn(await app.Given.AccountOf(await app.Given.Youth(elsewhere)));
        var team = await app.SignedIn(await app.Given.Psychologist());
        foreach (var visitor in new[] { team, stranger, boss, guest })
        {
            Assert.Equal(HttpStatusCode.NotFound, (await visitor.Get($"/Workshops/Show/{workshop.Id}")).Status);
            if (visitor != team) Assert.DoesNotContain("My rights", (await visitor.Open("/Workshops")).Text, StringComparison.Ordinal);
            await visitor.Open("/Workshops");
            Assert.Equal(HttpStatusCode.NotFound, (await visitor.Post($"/Workshops/Show/{workshop.Id}?handler=Join", [])).Status);
            await visitor.Open("/Workshops");
        }

        Assert.Equal(HttpStatusCode.NotFound, (await stranger.Get($"/Workshops/Attendance/{workshop.Id}")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await stranger.Get($"/Workshops/Room/{workshop.Id}")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await boss.Get($"/Workshops/Edit/{workshop.Id}")).Status);
        await boss.Open("/Workshops");
        Assert.Equal(HttpStatusCode.NotFound,
            (await boss.Post($"/Workshops/Show/{workshop.Id}?handler=Cancel", [new("Reason", "No")])).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await guest.Get($"/Workshops/Feedback/{workshop.Id}")).Status);
        var mentor = await app.SignedIn(await app.Given.Mentor(centre));
        Assert.Equal(HttpStatusCode.NotFound, (await mentor.Get($"/Workshops/Show/{draft.Id}")).Status);
        await mentor.Open("/Workshops");
        Assert.Equal(HttpStatusCode.NotFound, (await mentor.Post($"/Workshops/Show/{workshop.Id}?handler=Publish", [])).Status);
    }

    [Fact]
    public async Task A_manager_of_one_centre_does_not_change_a_workshop_of_two()
    {
        var (centre, manager, _, _, _) = await People();
        var second = await app.Given.Centre();
        var all = await app.Given.Manager(allCentres: true);
        var workshop = await app.Given.Workshop(centre, all);
        await app.Db(async db =>
        {
            db.Add(new WorkshopCentre { WorkshopId = workshop.Id, CentreId = second.Id });
            await db.SaveChangesAsync();
        });
        var she = await app.SignedIn(manager);
        await she.Open($"/Workshops/Show/{workshop.Id}");
        Assert.Equal(HttpStatusCode.NotFound, (await she.Get($"/Workshops/Edit/{workshop.Id}")).Status);
        await (await app.SignedIn(all)).Open($"/Workshops/Edit/{workshop.Id}");
    }

    [Fact]
    public async Task A_stale_form_and_a_long_text_lose_nothing()
    {
        var (centre, manager, _, youth, _) = await People();
        var workshop = await app.Given.Workshop(centre, manager);
        var she = await app.SignedIn(manager);
        await she.Open($"/Workshops/Edit/{workshop.Id}");
        await Register(workshop, youth.Id); // somebody registers: the form is not stale because of it
        await she.Submit(new { Form_Place = "The library" });
        Assert.Contains("The library", she.Text, StringComparison.Ordinal);

        await she.Open($"/Workshops/Edit/{workshop.Id}");
        await Change(workshop, w =>
            w.Describe(new WorkshopPlan(w.Audience, w.Topic, "آخر", "Other", w.StartsAt, w.Minutes, w.Capacity, [centre.Id]),
                app.Time.GetUtcNow().UtcDateTime));
        var text = new string('م', 20_001);
        await she.Submit(new { Form_Material = text });
        Assert.Equal(text, she.Page.QuerySelector("#Form_Material")!.TextContent.Trim());
        await she.Submit(new { Form_Material = "kept" });
        Assert.Contains("changed meanwhile", she.Text, StringComparison.Ordinal);
        Assert.Contains("kept", she.Page.QuerySelector("#Form_Material")!.TextContent, StringComparison.Ordinal);
        await she.Submit();
        Assert.Equal($"/Workshops/Show/{workshop.Id}", she.At);
        await she.Open($"/Workshops/Edit/{workshop.Id}");
        await she.Submit(new { Form_Day = "2020-01-01", Form_Capacity = "0" });
        Assert.NotNull(she.Page.QuerySelector(".error-summary"));
    }

    [Fact]
    public async Task Material_holds_no_script_and_no_picture()
    {
        var (centre, manager, _, _, me) = await People();
        var workshop = await app.Given.Workshop(centre, manager,
            material: "<script>x</script> [go](javascript:alert(1)) ![p](https://example.org/p.png) <img src=x>");
        await me.Open($"/Workshops/Show/{workshop.Id}");

        Assert.Null(me.Page.QuerySelector("main script, main img, main [href^='javascript']"));
    }

    [Fact]
    public async Task The_pages_cost_few_statements()
    {
        var (centre, manager, mentor, youth, me) = await People();
        var workshop = await app.Given.Workshop(centre, manager, starts: app.Time.GetUtcNow().UtcDateTime.AddMinutes(10));
        await Register(workshop, youth.Id);
        await app.Given.AttendedWorkshop(centre, manager, who: [Participant.Youth(youth.Id)]);
        var (she, boss) = (await app.SignedIn(mentor), await app.SignedIn(manager));
        await Costs(me, "/Workshops", 3);
        await Costs(me, $"/Workshops/Show/{workshop.Id}", 2);
        await Costs(me, $"/Workshops/Here/{RoomCode.Of(workshop.Id, workshop.RoomKey, app.Time.GetUtcNow().UtcDateTime)}", 2);
        await Costs(she, "/Workshops", 3);
        await Costs(she, $"/Workshops/Show/{workshop.Id}", 3);
        await Costs(she, $"/Workshops/Attendance/{workshop.Id}", 3);
        await Costs(she, $"/Workshops/WalkIn/{workshop.Id}?q=ami", 2);
        await Costs(boss, $"/Workshops/WalkIn/{workshop.Id}?q=ami", 2);
        await Costs(she, $"/Workshops/Room/{workshop.Id}", 1);
        await Costs(boss, $"/Workshops/Edit/{workshop.Id}", 2);
        await Costs(me, "/Learning/Passport", 4);
        await Costs(she, $"/Learning/Passport/{youth.Id}", 5);
    }

    public void Dispose() => app.Time.Set(before);

    private async Task Costs(Visitor visitor, string path, int statements)
    {
        await visitor.Open(path);
        app.Sql.Clear();
        await visitor.Open(path);
        Assert.True(app.Sql.Statements.Count(s => !s.Contains("\"Plans\"", StringComparison.Ordinal)) == statements,
            $"{path} sent {app.Sql.Statements.Count}:\n{string.Join("\n\n", app.Sql.Statements)}");
        var slow = await app.Sql.SlowSteps(app, "Registrations", "Youths", "Practices", "WorkshopFeedback");
        Assert.True(slow.Count == 0, $"{path}: {string.Join("\n", slow)}");
    }

    private async Task<(Centre Centre, Account Manager, Account Mentor, Youth Youth, Visitor Me)> People()
    {
        var centre = await app.Given.Centre();
        var (manager, mentor) = (await app.Given.Manager(centre), await app.Given.Mentor(centre));
        var youth = await app.Given.Youth(centre, mentor);
        return (centre, manager, mentor, youth, await app.SignedIn(await app.Given.AccountOf(youth)));
    }

    private Task<Account> Account(Youth youth) => app.Db(db => db.Users.SingleAsync(a => a.Id == youth.AccountId));

    private Task Register(Workshop workshop, int youthId) =>
        Change(workshop, w => w.Register(Participant.Youth(youthId), app.Time.GetUtcNow().UtcDateTime));

    private async Task Change(Workshop workshop, Func<Workshop, WorkshopProblem?> change)
    {
        await using var scope = app.Services.CreateAsyncScope();
        Assert.Null(await scope.ServiceProvider.GetRequiredService<ChangeWorkshop>()
            .RunAsync(workshop.Id, change, TestContext.Current.CancellationToken));
    }

    private Task<List<int>> Attended(Workshop workshop) =>
        app.Db(db => db.Registrations.Where(r => r.WorkshopId == workshop.Id && r.AttendedAt != null).OrderBy(r => r.YouthId)
            .Select(r => r.YouthId!.Value).ToListAsync());

    private Task<int> Told(ReminderRule rule, Workshop workshop, Account whom) =>
        app.Db(db => db.Reminders.CountAsync(r => r.Rule == rule && r.SubjectId == workshop.Id && r.RecipientId == whom.Id));
}
