using System.Net;
using Microsoft.EntityFrameworkCore;
using Pathways.Core.Accounts;
using Pathways.Core.Centres;
using Pathways.Core.Staff;
using Xunit;

namespace Pathways.Tests.Staff;

public sealed class BeingAway(TestApp app) : IClassFixture<TestApp>
{
    [Fact]
    public async Task All_youths_stand_in_the_covers_Today_for_these_days_and_no_longer()
    {
        await using var own = new TestApp();
        var centre = await own.Given.Centre();
        var (manager, away, cover) = (await own.Given.Manager(centre), await own.Given.Mentor(centre),
            await own.Given.Mentor(centre, latin: "Hassan Idrissi"));
        for (var i = 0; i < 3; i++) await own.Given.Youth(centre, away, latin: $"Youth Number{i}", arabic: "");
        await Record(await own.SignedIn(manager), away, cover, "2026-11-24", "2026-11-26", "3 files are covered");

        async Task<string> Today(Account who) => (await (await own.SignedIn(who)).Open("/Youths/Today")).Text;
        Assert.DoesNotContain("Number1", await Today(cover), StringComparison.Ordinal);
        own.Time.Advance(TimeSpan.FromDays(1));
        foreach (var name in new[] { "Number0", "Number1", "Number2" }) Assert.Contains(name, await Today(cover), StringComparison.Ordinal);
        Assert.Contains("Covered", await Today(cover), StringComparison.Ordinal);
        Assert.Contains("Number1", await Today(away), StringComparison.Ordinal); // still the lead mentor
        own.Time.Advance(TimeSpan.FromDays(3));
        Assert.DoesNotContain("Number1", await Today(cover), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Coming_back_early_ends_the_covers_and_an_absence_to_come_can_be_cancelled()
    {
        var (manager, away, cover, centre) = await People();
        var youth = await app.Given.Youth(centre, away);
        var visitor = await app.SignedIn(manager);
        await Record(visitor, away, cover, "2026-11-20", "2026-11-30", "1 file is covered");
        await visitor.Submit(button: "Back today");
        Assert.Contains("The absence is over", visitor.Text, StringComparison.Ordinal);
        Assert.Equal(app.Given.Today.AddDays(-1),
            (await app.Db(db => db.Mentorships.SingleAsync(m => m.YouthId == youth.Id && m.IsCover))).To);

        await Record(visitor, away, cover, "2026-12-20", "2026-12-30", "1 file is covered");
        await visitor.Submit(button: "Cancel the absence");
        Assert.Equal(1, await app.Db(db => db.Mentorships.CountAsync(m => m.YouthId == youth.Id && m.IsCover)));
        Assert.Equal(2, await app.Db(db => db.Absences.CountAsync(a => a.MentorId == away.Id)));
    }

    [Fact]
    public async Task Who_comes_to_a_mentor_who_is_away_gets_the_cover_too()
    {
        var (manager, away, cover, centre) = await People();
        await app.Given.Youth(centre, away);
        var (byHand, fromTheList) = (await app.Given.Youth(centre, latin: "By Hand"), await app.Given.Youth(centre, latin: "From List"));
        var handedOver = await app.Given.Youth(centre, await app.Given.Mentor(centre), latin: "Handed Over");
        var visitor = await app.SignedIn(manager);
        await Record(visitor, away, cover, "2026-11-20", "2026-11-30", "1 file is covered");

        await (await visitor.Open($"/Youths/Assign/{byHand.Id}")).Submit(new { Form_Kind = "Lead", Form_MentorId = away.Id });
        await (await visitor.Open("/Youths/Unassigned")).Submit(new { Form_MentorId = away.Id, Form_YouthIds = fromTheList.Id });
        await (await visitor.Open($"/Youths/HandOver/{handedOver.Id}"))
            .Submit(new { Form_ToMentorId = away.Id, Form_On = "2026-11-25", Form_MeetingDay = "", Form_MeetingTime = "" });

        foreach (var (youth, from) in new[] { (byHand, app.Given.Today), (fromTheList, app.Given.Today),
            (handedOver, new DateOnly(2026, 11, 25)) })
        {
            var made = await app.Db(db => db.Mentorships.SingleAsync(m => m.YouthId == youth.Id && m.IsCover && m.MentorId == cover.Id));
            Assert.Equal((from, new DateOnly(2026, 11, 30)), (made.From, made.To));
            Assert.Contains(made.Id, await app.Db(db => db.Absences.Where(a => a.MentorId == away.Id).SelectMany(a => a.Covers)
                .Select(c => c.Id).ToListAsync()));
        }

        await visitor.Open("/Staff/Absences");
        Assert.DoesNotContain("without cover", visitor.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Each_refusal_says_why_and_keeps_what_is_chosen()
    {
        var (manager, away, cover, centre) = await People();
        await app.Given.Youth(centre, away);
        var visitor = await app.SignedIn(manager);
        foreach (var (from, to, who, by, sentence) in new[]
        {
            ("2026-12-02", "2026-12-01", away, cover, "ends before it begins"),
            ("2026-12-02", "2028-12-02", away, cover, "longer than a year"),
            ("2026-09-02", "2026-12-02", away, cover, "more than a month ago"),
            ("2026-12-02", "2026-12-03", away, away, "Nobody covers for oneself"),
        })
        {
            await Record(visitor, who, by, from, to, sentence);
            Assert.Equal(from, visitor.Page.QuerySelector("#Form_From")!.GetAttribute("value"));
        }

        await Record(visitor, away, cover, "2026-12-01", "2026-12-05", "1 file is covered");
        await Record(visitor, away, cover, "2026-12-05", "2026-12-09", "some of these days already");
        await Record(visitor, cover, away, "2026-12-05", "2026-12-09", "away on some of these days too");
    }

    [Fact]
    public async Task A_cover_of_another_centre_gets_no_file()
    {
        var (_, away, _, centre) = await People();
        var youth = await app.Given.Youth(centre, away);
        var elsewhere = await app.Given.Centre();
        var stranger = await app.Given.Mentor(elsewhere);
        var manager = await app.Given.Manager(centre);
        await app.Db(async db =>
        {
            db.CentreStaff.Add(new CentreStaff { CentreId = elsewhere.Id, AccountId = manager.Id });
            await db.SaveChangesAsync();
        });

        await Record(await app.SignedIn(manager), away, stranger, "2026-12-01", "2026-12-05", "does not work in the centre of these files");

        Assert.Equal(0, await app.Db(db => db.Mentorships.CountAsync(m => m.YouthId == youth.Id && m.IsCover)));
    }

    [Fact]
    public async Task Who_answers_for_all_centres_lends_a_cover_who_reads_the_file_on_these_days_only()
    {
        await using var own = new TestApp();
        var centre = await own.Given.Centre();
        var (away, lent) = (await own.Given.Mentor(centre), await own.Given.Mentor(await own.Given.Centre()));
        var youth = await own.Given.Youth(centre, away);
        var day = own.Given.Today.AddDays(1).ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
        await Record(await own.SignedIn(await own.Given.Manager(allCentres: true)), away, lent, day, day, "1 file is covered");

        async Task<HttpStatusCode> Reads() => (await (await own.SignedIn(lent)).Get($"/Youths/File/{youth.Id}")).Status;
        Assert.Equal(HttpStatusCode.NotFound, await Reads());
        own.Time.Advance(TimeSpan.FromDays(1));
        Assert.Equal(HttpStatusCode.OK, await Reads());
        own.Time.Advance(TimeSpan.FromDays(1));
        Assert.Equal(HttpStatusCode.NotFound, await Reads());
    }

    [Fact]
    public async Task Days_and_cover_are_corrected_and_the_sessions_planned_in_them_are_shown()
    {
        var (manager, away, cover, centre) = await People();
        var youth = await app.Given.Youth(centre, away, latin: "Planned With");
        await app.Given.SessionPlanned(youth, away);
        var second = await app.Given.Mentor(centre, latin: "Samir Second");
        var visitor = await app.SignedIn(manager);
        await Record(visitor, away, cover, "2026-11-20", "2026-11-30", "1 file is covered");
        var id = await app.Db(db => db.Absences.Where(a => a.MentorId == away.Id).Select(a => a.Id).SingleAsync());
        await visitor.Open($"/Staff/Absence/{id}");
        Assert.Contains("Planned With", visitor.Text, StringComparison.Ordinal);
        await visitor.Submit(new { Form_To = "2026-12-02", Form_CoverId = second.Id }, form: "#correct");

        var covers = await app.Db(db => db.Mentorships.Where(m => m.YouthId == youth.Id && m.IsCover).OrderBy(m => m.From).ToListAsync());
        Assert.Equal([(cover.Id, app.Given.Today.AddDays(-1)), (second.Id, new DateOnly(2026, 12, 2))],
            covers.Select(m => (m.MentorId, m.To!.Value)));
        await visitor.Open("/Staff");
        Assert.Contains("Away until", visitor.Text, StringComparison.Ordinal);
        Assert.Contains("Samir Second", visitor.Text, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound,
            (await (await app.SignedIn(await app.Given.Manager(await app.Given.Centre()))).Get($"/Staff/Absence/{id}")).Status);
    }

    [Fact]
    public async Task The_cover_of_a_former_leads_absence_ends_with_the_lead()
    {
        var (manager, away, cover, centre) = await People();
        var youth = await app.Given.Youth(centre, away);
        var next = await app.Given.Mentor(centre, latin: "Samir Next");
        var visitor = await app.SignedIn(manager);
        await Record(visitor, away, cover, "2026-11-20", "2026-12-20", "1 file is covered");
        await visitor.Open($"/Youths/Assign/{youth.Id}");
        await visitor.Submit(new { Form_Kind = "Lead", Form_MentorId = next.Id }, form: "main form.card");

        var row = await app.Db(db => db.Mentorships.SingleAsync(m => m.YouthId == youth.Id && m.IsCover));
        Assert.Equal(app.Given.Today.AddDays(-1), row.To);
        Assert.Equal(HttpStatusCode.NotFound, (await (await app.SignedIn(cover)).Get($"/Youths/File/{youth.Id}")).Status);
    }

    [Fact]
    public async Task A_mentor_announces_an_absence_and_the_manager_finds_a_cover()
    {
        var (manager, away, cover, centre) = await People();
        var youth = await app.Given.Youth(centre, away);
        var mentor = await app.SignedIn(away);
        await mentor.Open("/Staff/Away");
        await mentor.Submit(new { Form_From = "2026-11-25", Form_To = "2026-11-26", Form_Reason = nameof(AbsenceReason.Sick) });
        Assert.Contains("Nobody stands in yet", mentor.Text, StringComparison.Ordinal);
        await mentor.Submit(new { Form_From = "2026-11-26", Form_To = "2026-11-26", Form_Reason = nameof(AbsenceReason.Sick) });
        Assert.Contains("some of these days already", mentor.Text, StringComparison.Ordinal);

        var visitor = await app.SignedIn(manager);
        await visitor.Open("/Staff/Absences");
        Assert.Contains("Nobody stands in yet", visitor.Text, StringComparison.Ordinal);
        var id = await app.Db(db => db.Absences.Where(a => a.MentorId == away.Id).Select(a => a.Id).SingleAsync());
        await visitor.Open($"/Staff/Absence/{id}");
        await visitor.Submit(new { Form_CoverId = cover.Id }, form: "#correct");
        Assert.Equal(1, await app.Db(db => db.Mentorships.CountAsync(m => m.YouthId == youth.Id && m.IsCover && m.MentorId == cover.Id)));
        await mentor.Open("/Staff/Away");
        Assert.Contains("Hassan Idrissi", mentor.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_lead_lent_from_another_centre_works_there_too()
    {
        var (_, away, _, centre) = await People();
        var youth = await app.Given.Youth(centre, away);
        var lent = await app.Given.Mentor(await app.Given.Centre(), latin: "Lent Lead");
        var visitor = await app.SignedIn(await app.Given.Manager(allCentres: true));
        await visitor.Open($"/Youths/Assign/{youth.Id}");
        await visitor.Submit(new { Form_Kind = "Lead", Form_MentorId = lent.Id });

        Assert.True(await app.Db(db => db.CentreStaff.AnyAsync(s => s.AccountId == lent.Id && s.CentreId == centre.Id)));
        Assert.Equal(HttpStatusCode.OK, (await (await app.SignedIn(lent)).Get($"/Youths/File/{youth.Id}")).Status);
    }

    [Fact]
    public async Task The_team_shows_the_day_of_the_last_meeting_not_the_day_it_was_typed()
    {
        var (manager, mentor, _, centre) = await People();
        await app.Given.SessionHeld(await app.Given.Youth(centre, mentor), mentor, app.Time.GetUtcNow().UtcDateTime.AddDays(-20),
            loggedDaysLater: 15);
        var team = await (await app.SignedIn(manager)).Open("/Staff");
        Assert.Contains("3 Nov", team.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("18 Nov", team.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Another_centres_team_is_not_there_and_a_mentor_does_not_enter()
    {
        var (manager, away, cover, centre) = await People();
        await app.Given.Youth(centre, away);
        await Record(await app.SignedIn(manager), away, cover, "2026-12-01", "2026-12-05", "1 file is covered");
        var id = await app.Db(db => db.Absences.Where(a => a.MentorId == away.Id).Select(a => a.Id).SingleAsync());
        var other = await app.SignedIn(await app.Given.Manager(await app.Given.Centre()));
        await other.Open("/Staff/Absences");
        Assert.DoesNotContain("Souad Abergane", other.Text, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound,
            (await other.Post("/Staff/Absences?handler=Back", new Dictionary<string, string> { ["id"] = $"{id}" })).Status);
        await other.Open("/Staff/Absences");
        await other.Post("/Staff/Absences", new Dictionary<string, string>
        {
            ["Form.MentorId"] = $"{away.Id}",
            ["Form.CoverId"] = $"{cover.Id}",
            ["Form.From"] = "2027-01-01",
            ["Form.To"] = "2027-01-02",
            ["Form.Reason"] = nameof(AbsenceReason.Leave)
        });
        Assert.Contains("Choose two people of the team.", other.Text, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Forbidden, (await (await app.SignedIn(away)).Get("/Staff/Absences")).Status);
    }

    [Fact]
    public async Task The_page_costs_four_statements()
    {
        var (manager, away, cover, centre) = await People();
        await app.Given.Youth(centre, away);
        var visitor = await app.SignedIn(manager);
        await Record(visitor, away, cover, "2026-12-01", "2026-12-05", "1 file is covered");
        app.Sql.Clear();
        await visitor.Open("/Staff/Absences");

        Assert.InRange(app.Sql.Statements.Count, 1, 4);
        Assert.Empty(await app.Sql.SlowSteps(app, "Mentorships", "Youths"));
    }

    private static async Task Record(Visitor visitor, Account away, Account cover, string from, string to, string says)
    {
        await visitor.Open("/Staff/Absences");
        await visitor.Submit(new
        {
            Form_MentorId = $"{away.Id}",
            Form_CoverId = $"{cover.Id}",
            Form_From = from,
            Form_To = to,
            Form_Reason = "Leave"
        }, form: "main form.card");
        Assert.Contains(says, visitor.Text, StringComparison.Ordinal);
    }

    private async Task<(Account Manager, Account Away, Account Cover, Centre Centre)> People()
    {
        var centre = await app.Given.Centre();
        return (await app.Given.Manager(centre), await app.Given.Mentor(centre),
            await app.Given.Mentor(centre, "حسن الإدريسي", "Hassan Idrissi"), centre);
    }
}
