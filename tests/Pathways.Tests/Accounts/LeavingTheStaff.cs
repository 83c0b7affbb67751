using System.Net;
using Microsoft.EntityFrameworkCore;
using Pathways.Core.Accounts;
using Pathways.Core.Centres;
using Pathways.Core.Departures;
using Pathways.Core.Reminders;
using Pathways.Core.Sessions;
using Pathways.Core.Staff;
using Pathways.Core.Workshops;
using Pathways.Core.Youths;
using Pathways.Web.Ui;
using Xunit;

namespace Pathways.Tests.Accounts;

/// <summary>Somebody of the staff is no longer there, and everything that pointed to them knows.</summary>
public sealed class LeavingTheStaff(TestApp app) : IClassFixture<TestApp>
{
    [Fact]
    public async Task Closing_names_what_hangs_on_the_account_and_gives_each_youth_a_new_lead()
    {
        var (centre, leaving, heir, manager) = await People();
        var (first, second) = (await app.Given.Youth(centre, leaving, latin: "Ali One"),
            await app.Given.Youth(centre, leaving, latin: "Sara Two"));
        var alone = await Planned(leaving, first);
        var together = await Planned(leaving, first, second);
        var visitor = await app.SignedIn(manager);
        await visitor.Open($"/Accounts/Close/{leaving.Id}");
        foreach (var words in new[] { "2 files accompanied", "2 planned sessions", "Ali One", "Sara Two" })
            Assert.Contains(words, visitor.Text, StringComparison.Ordinal);

        await visitor.Submit(form: "#leave");
        Assert.Contains("For each file choose who accompanies it next", visitor.Text, StringComparison.Ordinal);
        Assert.Null((await app.Db(db => db.Users.SingleAsync(a => a.Id == leaving.Id))).ClosedAt);

        await visitor.Submit(new { Form_AllTo = heir.Id }, form: "#leave");
        Assert.Contains("The account is closed.", visitor.Text, StringComparison.Ordinal);
        foreach (var youth in new[] { first, second })
        {
            var leads = await app.Db(db => db.Mentorships.Where(m => m.YouthId == youth.Id).OrderBy(m => m.From).ToListAsync());
            Assert.Equal([(leaving.Id, app.Given.Today.AddDays(-1)), (heir.Id, (DateOnly?)null)], leads.Select(m => (m.MentorId, m.To)));
        }

        foreach (var session in new[] { alone, together })
        {
            var now = await app.Db(db => db.Sessions.SingleAsync(s => s.Id == session.Id));
            Assert.Equal((heir.Id, SessionState.Planned), (now.MentorId, now.State));
        }
    }

    [Fact]
    public async Task One_youth_may_go_to_nobody_yet_and_the_sessions_without_anybody_are_cancelled()
    {
        await using var own = new TestApp();
        var centre = await own.Given.Centre();
        var (leaving, heir, manager) = (await own.Given.Mentor(centre, latin: "Hasnae Elouardi", arabic: "حسناء الوردي"),
            await own.Given.Mentor(centre, latin: "Samir Heir"), await own.Given.Manager(centre));
        var (kept, orphan) = (await own.Given.Youth(centre, leaving, latin: "Kept One"),
            await own.Given.Youth(centre, leaving, latin: "Orphan Two"));
        var session = await own.Given.SessionPlanned(orphan, leaving);
        var account = await own.Given.AccountOf(orphan);
        var visitor = await own.SignedIn(manager);
        await visitor.Open($"/Accounts/Close/{leaving.Id}");
        await visitor.Submit(new Dictionary<string, string>
        {
            ["Form.AllTo"] = $"{heir.Id}",
            [$"Form.Heirs[{orphan.Id}]"] = "0",
        }, form: "#leave");

        Assert.Equal(heir.Id, await Lead(own, kept));
        Assert.Null(await Lead(own, orphan));
        Assert.Equal(SessionState.Cancelled, (await own.Db(db => db.Sessions.SingleAsync(s => s.Id == session.Id))).State);
        await visitor.Open("/Youths/Unassigned");
        Assert.Contains("Orphan Two", visitor.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Kept One", visitor.Text, StringComparison.Ordinal);
        await visitor.Open("/Youths");
        Assert.DoesNotContain("Hasnae", visitor.Text, StringComparison.Ordinal);
        var youth = await own.SignedIn(account);
        foreach (var page in new[] { "/Youths/Home", "/Help/Ask", "/Plans/Mine", "/Documents/Mine" })
            Assert.DoesNotContain("Hasnae", (await youth.Open(page)).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_new_lead_and_the_youths_are_told_and_what_has_nobody_stands_on_the_managers_first_page()
    {
        await using var own = new TestApp();
        var centre = await own.Given.Centre();
        var (leaving, heir, manager) = (await own.Given.Mentor(centre, latin: "Hasnae Elouardi"),
            await own.Given.Mentor(centre, latin: "Samir Heir"), await own.Given.Manager(centre));
        var (first, second, alone) = (await own.Given.Youth(centre, leaving, latin: "Ali One"),
            await own.Given.Youth(centre, leaving, latin: "Sara Two"), await own.Given.Youth(centre, leaving, latin: "Omar Three"));
        var account = await own.Given.AccountOf(first);
        var visitor = await own.SignedIn(manager);
        Assert.DoesNotContain("nobody responsible", (await visitor.Open("/Outcomes")).Text, StringComparison.Ordinal);
        await visitor.Open($"/Accounts/Close/{leaving.Id}");
        await visitor.Submit(new Dictionary<string, string>
        {
            ["Form.AllTo"] = $"{heir.Id}",
            [$"Form.Heirs[{alone.Id}]"] = "0",
        }, form: "#leave");

        var told = await own.Db(db => db.Reminders.Where(r => r.Rule == ReminderRule.LeadChanged && r.Channel == ReminderChannel.Page)
            .Select(r => new { r.SubjectId, r.RecipientId }).ToListAsync());
        Assert.Equal([(first.Id, heir.Id), (first.Id, account.Id), (second.Id, heir.Id)],
            told.Select(r => (r.SubjectId, r.RecipientId)).Order());
        Assert.InRange(await own.Db(db => db.Reminders.CountAsync(r => r.Rule == ReminderRule.LeadChanged
            && r.RecipientId == heir.Id && r.Channel == ReminderChannel.Email)), 0, 1);
        Assert.Contains("together with Samir", (await (await own.SignedIn(account)).Open("/Youths/Home")).Text, StringComparison.Ordinal);
        Assert.Contains("together with Sara Two", (await (await own.SignedIn(heir)).Open("/Youths/Today")).Text, StringComparison.Ordinal);
        await visitor.Open("/Outcomes");
        await visitor.Click("1 youth has nobody responsible");
        Assert.Contains("Omar Three", visitor.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Workshops_of_whoever_leaves_go_to_a_colleague_or_are_cancelled_with_a_reason()
    {
        var (centre, _, _, manager) = await People();
        var (elsewhere, next) = (await app.Given.Manager(await app.Given.Centre()), await app.Given.Manager(centre));
        var admin = await app.SignedIn(await app.Given.Admin());
        var kept = await app.Given.Workshop(centre, manager);
        await admin.Open($"/Accounts/Close/{manager.Id}");
        Assert.Contains("1 workshop ahead", admin.Text, StringComparison.Ordinal);
        await admin.Submit(form: "#leave");
        Assert.Contains("Choose who plans the workshops ahead", admin.Text, StringComparison.Ordinal);
        await admin.Submit(new { Form_Workshops = elsewhere.Id }, form: "#leave");
        Assert.Contains("does not answer for all centres", admin.Text, StringComparison.Ordinal);
        Assert.Null((await app.Db(db => db.Users.SingleAsync(a => a.Id == manager.Id))).ClosedAt);
        await admin.Submit(new { Form_Workshops = next.Id }, form: "#leave");
        Assert.Equal(next.Id, (await app.Db(db => db.Workshops.SingleAsync(w => w.Id == kept.Id))).PlannedById);

        await admin.Open($"/Accounts/Close/{next.Id}");
        await admin.Submit(new { Form_Workshops = "0" }, form: "#leave");
        Assert.Contains("Say why the workshops are cancelled", admin.Text, StringComparison.Ordinal);
        await admin.Submit(new { Form_WorkshopReason = "Nobody can lead it" }, form: "#leave");
        Assert.Equal((WorkshopState.Cancelled, "Nobody can lead it"), await app.Db(db => db.Workshops.Where(w => w.Id == kept.Id)
            .Select(w => ValueTuple.Create(w.State, w.CancelReason)).SingleAsync()));
    }

    [Fact]
    public async Task A_row_left_open_by_a_closed_account_leads_nobody()
    {
        var (centre, leaving, _, manager) = await People();
        var youth = await app.Given.Youth(centre, leaving, latin: "Left Open");
        var now = app.Time.GetUtcNow().UtcDateTime;
        await app.Db(db => db.Users.Where(a => a.Id == leaving.Id).ExecuteUpdateAsync(set => set.SetProperty(a => a.ClosedAt, now)));

        Assert.True(await app.Db(db => db.Youths.WithoutLead(app.Given.Today).AnyAsync(y => y.Id == youth.Id)));
        var visitor = await app.SignedIn(manager);
        Assert.Contains("Left Open", (await visitor.Open("/Youths/Unassigned")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_last_day_is_kept_the_heir_begins_the_day_after_and_the_account_closes_at_its_end()
    {
        await using var own = new TestApp();
        var centre = await own.Given.Centre();
        var (leaving, heir, manager) = (await own.Given.Mentor(centre), await own.Given.Mentor(centre, latin: "Samir Heir"),
            await own.Given.Manager(centre));
        var youth = await own.Given.Youth(centre, leaving);
        var visitor = await own.SignedIn(manager);
        var lastDay = own.Given.Today.AddDays(5);
        await visitor.Open($"/Accounts/Close/{leaving.Id}");
        await visitor.Submit(new { Form_LastDay = "2020-01-01", Form_AllTo = heir.Id }, form: "#leave");
        Assert.Null((await own.Db(db => db.Users.SingleAsync(a => a.Id == leaving.Id))).LastDay);
        await visitor.Submit(new { Form_LastDay = Format.Field(lastDay), Form_AllTo = heir.Id }, form: "#leave");
        Assert.Contains("The last day is noted", visitor.Text, StringComparison.Ordinal);
        Assert.Equal(leaving.Id, await Lead(own, youth));

        // nothing new is given to whoever leaves
        var newcomer = await own.Given.Youth(centre);
        await visitor.Open($"/Youths/Assign/{newcomer.Id}");
        await visitor.Submit(new { Form_Kind = "Lead", Form_MentorId = leaving.Id });
        Assert.Contains("A last day is noted", visitor.Text, StringComparison.Ordinal);

        await Close(own);
        Assert.Null((await own.Db(db => db.Users.SingleAsync(a => a.Id == leaving.Id))).ClosedAt);
        own.Time.Advance(TimeSpan.FromDays(6));
        await Close(own);
        Assert.NotNull((await own.Db(db => db.Users.SingleAsync(a => a.Id == leaving.Id))).ClosedAt);
        Assert.Equal(heir.Id, await Lead(own, youth));
    }

    [Fact]
    public async Task Covers_and_absences_of_whoever_leaves_end_and_those_of_others_want_somebody_else()
    {
        var (centre, leaving, heir, manager) = await People();
        var youth = await app.Given.Youth(centre, heir);
        await app.Given.Cover(youth, leaving, app.Given.Today.AddDays(-3), app.Given.Today.AddDays(20));
        var visitor = await app.SignedIn(manager);
        var mine = await app.Given.Youth(centre, leaving);
        await visitor.Open("/Staff/Absences");
        await visitor.Submit(new
        {
            Form_MentorId = leaving.Id,
            Form_CoverId = heir.Id,
            Form_From = "2026-11-20",
            Form_To = "2026-12-20",
            Form_Reason = nameof(AbsenceReason.Leave),
        });
        await visitor.Open($"/Accounts/Close/{leaving.Id}");
        Assert.Contains("a cover of 1 file ends", visitor.Text, StringComparison.Ordinal);
        await visitor.Submit(new { Form_AllTo = heir.Id }, form: "#leave");

        var open = await app.Db(db => db.Mentorships.Where(m => (m.YouthId == youth.Id || m.YouthId == mine.Id) && m.IsCover
            && m.To >= app.Given.Today).CountAsync());
        Assert.Equal(0, open);
        Assert.True((await app.Db(db => db.Absences.SingleAsync(a => a.MentorId == leaving.Id))).To < app.Given.Today);
    }

    [Fact]
    public async Task The_only_manager_of_all_centres_and_the_only_psychologist_go_only_when_it_is_meant()
    {
        await using var own = new TestApp();
        var (all, psychologist) = (await own.Given.Manager(allCentres: true), await own.Given.Psychologist());
        var admin = await own.SignedIn(await own.Given.Admin());
        foreach (var (who, words) in new[] { (all, "Nobody else manages all centres."), (psychologist, "There is no other psychologist.") })
        {
            await admin.Open($"/Accounts/Close/{who.Id}");
            Assert.Contains(words, admin.Text, StringComparison.Ordinal);
            await admin.Submit(form: "#leave");
            Assert.Null((await own.Db(db => db.Users.SingleAsync(a => a.Id == who.Id))).ClosedAt);
            await admin.Submit(new { Form_IsMeant = "true" }, form: "#leave");
            Assert.NotNull((await own.Db(db => db.Users.SingleAsync(a => a.Id == who.Id))).ClosedAt);
        }
    }

    [Fact]
    public async Task An_admin_sees_file_numbers_and_no_names_and_a_manager_of_another_centre_nothing()
    {
        var (centre, leaving, _, _) = await People();
        await app.Given.Youth(centre, leaving, latin: "Nobody Named", fileNumber: "LV-77");
        var admin = await app.SignedIn(await app.Given.Admin());
        await admin.Open($"/Accounts/Close/{leaving.Id}");
        Assert.Contains("LV-77", admin.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Nobody Named", admin.Text, StringComparison.Ordinal);
        var other = await app.SignedIn(await app.Given.Manager(await app.Given.Centre()));
        Assert.Equal(HttpStatusCode.NotFound, (await other.Get($"/Accounts/Close/{leaving.Id}")).Status);
    }

    [Fact]
    public async Task Who_is_moved_out_of_a_centre_settles_its_files_and_reads_them_no_more()
    {
        var (centre, moving, heir, _) = await People();
        var other = await app.Given.Centre(latin: "Second Centre");
        await app.Db(async db =>
        {
            db.CentreStaff.Add(new CentreStaff { CentreId = other.Id, AccountId = moving.Id });
            await db.SaveChangesAsync();
        });
        var (there, here) = (await app.Given.Youth(centre, moving), await app.Given.Youth(other, moving));
        var (both, session) = (await Planned(moving, there, here), await Planned(moving, there));
        var (admin, mentor) = (await app.SignedIn(await app.Given.Admin()), await app.SignedIn(moving));
        await mentor.Open($"/Youths/File/{there.Id}");
        await admin.Open($"/Accounts/Edit/{moving.Id}");
        await admin.Submit(new { Form_Centres = $"{other.Id}" });
        Assert.Contains("are still accompanied", admin.Text, StringComparison.Ordinal);
        Assert.Equal(2, await app.Db(db => db.CentreStaff.CountAsync(s => s.AccountId == moving.Id)));

        await admin.Open($"/Accounts/Close/{moving.Id}?centre={centre.Id}");
        await admin.Submit(new { Form_AllTo = heir.Id }, form: "#leave");
        Assert.Contains("The centre is left.", admin.Text, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await mentor.Get($"/Youths/File/{there.Id}")).Status);
        await mentor.Open($"/Youths/File/{here.Id}");
        Assert.Equal(heir.Id, await Lead(app, there));
        Assert.Equal(heir.Id, (await app.Db(db => db.Sessions.SingleAsync(s => s.Id == session.Id))).MentorId);
        Assert.Equal([here.Id], await app.Db(db => db.SessionParticipants.Where(p => p.SessionId == both.Id).Select(p => p.YouthId)
            .ToListAsync()));
        Assert.Equal([other.Id], await app.Db(db => db.CentreStaff.Where(s => s.AccountId == moving.Id).Select(s => s.CentreId)
            .ToListAsync()));
    }

    [Fact]
    public async Task Who_was_to_follow_begins_earlier_and_who_was_to_hand_over_to_the_one_who_leaves_stays()
    {
        var (centre, leaving, heir, manager) = await People();
        var (follows, stays) = (await app.Given.Youth(centre, leaving), await app.Given.Youth(centre, heir));
        var visitor = await app.SignedIn(manager);
        foreach (var (youth, to) in new[] { (follows, heir), (stays, leaving) })
        {
            await visitor.Open($"/Youths/HandOver/{youth.Id}");
            await visitor.Submit(new { Form_ToMentorId = to.Id, Form_On = "2026-12-20", Form_MeetingDay = "", Form_MeetingTime = "" });
        }

        await visitor.Open($"/Accounts/Close/{leaving.Id}");
        Assert.Contains("2 handovers arranged", visitor.Text, StringComparison.Ordinal);
        await visitor.Submit(new { Form_AllTo = "0" }, form: "#leave");

        Assert.Equal(heir.Id, await Lead(app, follows));
        var lead = await app.Db(db => db.Mentorships.Where(m => m.YouthId == stays.Id && !m.IsCover).SingleAsync());
        Assert.Equal((heir.Id, (DateOnly?)null), (lead.MentorId, lead.To));
        Assert.Equal(0, await app.Db(db => db.HandOvers.CountAsync(h => h.YouthId == stays.Id)));
        Assert.Equal(app.Given.Today, (await app.Db(db => db.HandOvers.SingleAsync(h => h.YouthId == follows.Id))).On);
    }

    private static Task<int?> Lead(TestApp app, Youth youth) => app.Db(db => db.Mentorships.Where(m => m.YouthId == youth.Id)
        .Where(Mentorship.LeadOn(app.Given.Today)).Select(m => (int?)m.MentorId).SingleOrDefaultAsync());

    private static Task Close(TestApp app) => app.Round<CloseAccounts>();

    private Task<Session> Planned(Account mentor, Youth youth, params Youth[] others) =>
        app.Given.SessionPlanned(youth, mentor, others: others);

    private async Task<(Centre Centre, Account Leaving, Account Heir, Account Manager)> People()
    {
        var centre = await app.Given.Centre();
        return (centre, await app.Given.Mentor(centre), await app.Given.Mentor(centre, latin: "Samir Heir"),
            await app.Given.Manager(centre));
    }
}
