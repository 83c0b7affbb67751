using System.Net;
using Microsoft.EntityFrameworkCore;
using Pathways.Core.Documents;
using Pathways.Core.Organisation;
using Pathways.Core.Time;
using Pathways.Core.Today;
using Pathways.Core.Youths;
using Xunit;

namespace Pathways.Tests.Youths;

/// <summary>The staff's list of milestones: each state from what is recorded, each kind of youth, each hour around midnight.</summary>
public sealed class WatchingTheCountdown(TestApp app) : IClassFixture<TestApp>
{
    private static readonly DateOnly Today = new(2026, 11, 23);
    private static readonly DocumentTypes Types = DocumentTypes.OfCountry("morocco");

    /// <summary>Age in months, what is recorded, a milestone and where it stands.</summary>
    public static TheoryData<string, int, MilestoneKind, MilestoneState> Table => new()
    {
        { "", 179, MilestoneKind.FirstPlan, MilestoneState.Ahead },
        { "", 180, MilestoneKind.FirstPlan, MilestoneState.Due },
        { "", 182, MilestoneKind.FirstPlan, MilestoneState.Overdue },
        { "plan", 215, MilestoneKind.FirstPlan, MilestoneState.Done },
        { "entered 20 days ago", 210, MilestoneKind.FirstPlan, MilestoneState.Due },
        { "", 185, MilestoneKind.CardOpens, MilestoneState.Ahead },
        { "", 186, MilestoneKind.CardOpens, MilestoneState.Due },
        { "requested", 187, MilestoneKind.CardOpens, MilestoneState.Done },
        { "appointment", 187, MilestoneKind.CardOpens, MilestoneState.Done },
        { "", 192, MilestoneKind.CardByLaw, MilestoneState.Due },
        { "", 193, MilestoneKind.CardByLaw, MilestoneState.Overdue },
        { "requested", 193, MilestoneKind.CardByLaw, MilestoneState.Overdue },
        { "card", 193, MilestoneKind.CardByLaw, MilestoneState.Done },
        { "", 210, MilestoneKind.LastReview, MilestoneState.Due },
        { "", 212, MilestoneKind.LastReview, MilestoneState.Overdue },
        { "reviewed now", 210, MilestoneKind.LastReview, MilestoneState.Done },
        { "reviewed long ago", 210, MilestoneKind.LastReview, MilestoneState.Due },
        { "", 214, MilestoneKind.HealthCover, MilestoneState.Due },
        { "", 215, MilestoneKind.Eighteen, MilestoneState.Ahead },
        { "", 216, MilestoneKind.Eighteen, MilestoneState.Done },
        { "", 216, MilestoneKind.BankAccount, MilestoneState.Due },
        { "account", 217, MilestoneKind.BankAccount, MilestoneState.Done },
        { "", 218, MilestoneKind.Savings, MilestoneState.Due },
        { "", 220, MilestoneKind.Savings, MilestoneState.Overdue },
        { "", 219, MilestoneKind.Contact3, MilestoneState.Due },
        { "contact yesterday", 219, MilestoneKind.Contact3, MilestoneState.Done },
        { "contact yesterday", 219, MilestoneKind.Contact6, MilestoneState.Ahead },
        { "", 221, MilestoneKind.Contact3, MilestoneState.Overdue },
        { "contact yesterday", 245, MilestoneKind.Contact24, MilestoneState.Overdue },
    };

    [Theory, MemberData(nameof(Table))]
    public void Every_milestone_stands_where_the_file_says(string recorded, int ageMonths, MilestoneKind kind, MilestoneState expected)
    {
        var born = Today.AddMonths(-ageMonths);
        var facts = new CountdownFacts
        {
            Birth = new(born),
            EntryDate = recorded == "entered 20 days ago" ? Today.AddDays(-20) : null,
            HasHadPlan = recorded == "plan",
            ReviewedOn = recorded switch { "reviewed now" => Today, "reviewed long ago" => Today.AddDays(-90), _ => null },
            LastContactOn = recorded == "contact yesterday" ? ageMonths == 245 ? Today.AddMonths(-20) : Today.AddDays(-1) : null,
            Documents = DocumentPath.On(Today, Types, born, "MA", recorded switch
            {
                "card" => [new(YouthDocument.NationalCard, DocumentState.Obtained)],
                "requested" => [new(YouthDocument.NationalCard, DocumentState.Requested)],
                "appointment" => [new(YouthDocument.NationalCard, DocumentState.Missing, AppointmentOn: Today.AddDays(5))],
                "account" => [new("bank-account", DocumentState.Obtained)],
                _ => [],
            }),
        };

        Assert.Equal(expected, Countdown.On(Today, Milestones.Default, facts, 7).Single(row => row.Kind == kind).State);
    }

    [Fact]
    public void A_foreign_national_is_not_measured_by_the_card_and_an_unknown_one_is()
    {
        var born = Today.AddYears(-17);
        Assert.DoesNotContain(Rows("SN"), row => row.Kind is MilestoneKind.CardOpens or MilestoneKind.CardByLaw);
        Assert.Contains(Rows(""), row => row.Kind == MilestoneKind.CardByLaw);
        Assert.Contains(Rows("SN"), row => row.Kind == MilestoneKind.BankAccount);

        IReadOnlyList<CountdownRow> Rows(string nationality) =>
            Countdown.On(Today, Milestones.Default,
                new CountdownFacts { Birth = new(born), Documents = DocumentPath.On(Today, Types, born, nationality, []) }, 7);
    }

    [Fact]
    public void What_the_organisation_changed_is_read_again_and_what_is_not_understood_is_as_shipped()
    {
        var (changed, problem, _) = Milestones.Changed(
            new Dictionary<MilestoneKind, (int, bool)> { [MilestoneKind.LastReview] = (-9, false), [MilestoneKind.Savings] = (0, true) });

        Assert.Null(problem);
        Assert.Equal("LastReview:-9 Savings:0,off", changed!.Changes);
        var again = Milestones.Read(changed.Changes);
        Assert.Equal(changed.Rules, again.Rules);
        Assert.DoesNotContain(again.Of(Today), milestone => milestone.Kind == MilestoneKind.Savings);
        foreach (var nonsense in new[] { null, "", "x", "LastReview:abc", "Nothing:3", "CardByLaw:-60" })
            Assert.Equal(Milestones.Default.Rules, Milestones.Read(nonsense).Rules);
        Assert.Equal("", Milestones.Default.Changes);
    }

    [Fact]
    public void With_milestones_switched_off_the_road_still_leads_on()
    {
        var off = Milestones.Read("Savings:off BankAccount:off Contact24:off Contact12:off");
        var before = Road.For(Today.AddYears(-17), Today, new(NextStepKind.FirstView), [], false, off);
        Assert.Equal(MilestoneKind.Contact6, before[^1].Milestone);
        var none = Milestones.Read("Savings:off BankAccount:off Contact3:off Contact6:off Contact12:off Contact24:off");
        Assert.Equal(RoadStopKind.Eighteen, Road.For(Today.AddYears(-17), Today, new(NextStepKind.FirstView), [], false, none)[^1].Kind);
        Assert.Equal([RoadStopKind.Eighteen, RoadStopKind.Next], Road.For(Today.AddYears(-18), Today, new(NextStepKind.FirstView), [],
            false, none).Select(stop => stop.Kind));
        Assert.Contains(Road.For(Today.AddYears(-17), Today, new(NextStepKind.FirstView), [], false, Milestones.Read("Savings:off")),
            stop => stop.Milestone == MilestoneKind.BankAccount);
    }

    [Fact]
    public async Task Staff_reads_milestone_day_person_and_state_and_the_look_is_logged()
    {
        var centre = await app.Given.Centre();
        var mentor = await app.Given.Mentor(centre);
        var youth = await app.Given.Youth(centre, mentor, born: new DateOnly(2009, 1, 14));
        var she = await app.SignedIn(mentor);
        await she.Open($"/Documents/Of/{youth.Id}");
        await she.Click("Milestones to 18");

        Assert.Equal($"/Youths/Countdown/{youth.Id}", she.At);
        Assert.Equal(12, she.Page.QuerySelectorAll("tbody tr").Length);
        Assert.Contains("The national card is mandatory from 16", she.Text, StringComparison.Ordinal);
        Assert.Contains("14 January 2025", she.Text, StringComparison.Ordinal);
        Assert.NotEmpty(she.Page.QuerySelectorAll(".badge--overdue"));
        await app.Given.Document(youth);
        await she.Open(she.At);
        Assert.Equal(2, she.Page.QuerySelectorAll(".badge--done").Length);
        Assert.True(await app.Db(db => Task.FromResult(db.ReadLog.Any(e => e.YouthId == youth.Id && e.Page == "/Youths/Countdown"))));

        app.Sql.Clear();
        await she.Open(she.At);
        Assert.Equal(2, app.Sql.Statements.Count);
        Assert.Empty(await app.Sql.SlowSteps(app, "Youths", "Plans", "Sessions", "SessionParticipants", "FollowUpWaves", "Documents"));
        Assert.Equal(HttpStatusCode.NotFound, (await (await app.SignedIn(await app.Given.Mentor(centre))).Get(she.At)).Status);
    }

    [Fact]
    public async Task An_admin_moves_a_milestone_and_switches_one_off_and_bad_values_are_refused()
    {
        var centre = await app.Given.Centre();
        var mentor = await app.Given.Mentor(centre);
        var youth = await app.Given.Youth(centre, mentor, born: new DateOnly(2009, 1, 14));
        var admin = await app.SignedIn(await app.Given.Admin());
        await admin.Open("/Organisation/Settings");
        await admin.Click("Milestones to 18");
        var late = await app.SignedIn(await app.Given.Admin());
        await late.Open("/Organisation/Milestones");
        foreach (var (field, value, says) in new[]
        {
            ("Form.Rows[0].Months", "-61", "At most 60 months"), ("Form.Rows[0].Months", "6", "stays before it"),
                ("Form.Rows[2].Months", "-31", "cannot be mandatory before"),
            ("Form.Rows[0].Months", "soon", "could not read"), ("Form.Rows[0].Months", "", "This field is empty"),
        })
        {
            await admin.Open("/Organisation/Milestones");
            await admin.Submit(new Dictionary<string, string> { [field] = value });
            Assert.Contains(says, admin.Text, StringComparison.Ordinal);
            Assert.Equal(value, admin.Page.QuerySelector($"input[name='{field}']")!.GetAttribute("value"));
        }

        await admin.Open("/Organisation/Milestones");
        await admin.Submit(new Dictionary<string, string> { ["Form.Rows[3].Months"] = "-9", ["Form.Rows[6].IsOff"] = "true" });
        Assert.Contains("The milestones are saved.", admin.Text, StringComparison.Ordinal);
        var she = await app.SignedIn(mentor);
        await she.Open($"/Youths/Countdown/{youth.Id}");
        Assert.Contains("14 April 2026", she.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("The savings kept until 18", she.Text, StringComparison.Ordinal);
        var me = await app.SignedIn(await app.Given.AccountOf(youth));
        await me.Open("/Youths/Home");
        Assert.DoesNotContain("My savings", me.Page.QuerySelector(".hero")!.TextContent, StringComparison.Ordinal);

        await late.Submit(new Dictionary<string, string> { ["Form.Rows[0].Months"] = "-40" });
        Assert.Contains("meanwhile", late.Text, StringComparison.Ordinal);
        Assert.Equal("-40", late.Page.QuerySelector("input[name='Form.Rows[0].Months']")!.GetAttribute("value"));
        await late.Submit(new Dictionary<string, string> { ["Form.Rows[0].Months"] = "-36" });
        Assert.Contains("The milestones are saved.", late.Text, StringComparison.Ordinal);
        await she.Open($"/Youths/Countdown/{youth.Id}");
        Assert.DoesNotContain("The savings kept until 18", she.Text, StringComparison.Ordinal); // what the first one saved stays
        Assert.Equal(HttpStatusCode.Forbidden, (await she.Get("/Organisation/Milestones")).Status);
        await app.Db(db => db.Settings.Where(s => s.Name == SettingNames.Milestones).ExecuteDeleteAsync()); // as shipped, for the others
    }

    [Theory]
    [InlineData("2027-01-13T23:59:00Z", "1 day", "The account waits")]
    [InlineData("2027-01-14T00:00:00Z", "18 years", "The account opens")]
    public async Task The_day_begins_at_local_midnight(string instant, string count, string what)
    {
        Assert.NotEmpty(what);
        var before = app.Time.GetUtcNow();
        try
        {
            var youth = await app.Given.Youth(born: new DateOnly(2009, 1, 14));
            await app.Given.Document(youth);
            var account = await app.Given.AccountOf(youth);
            app.Time.Set(DateTimeOffset.Parse(instant, System.Globalization.CultureInfo.InvariantCulture));
            var me = await app.SignedIn(account);
            await me.Open("/Youths/Home");
            Assert.Contains(count, me.Page.QuerySelector(".hero__text")!.TextContent, StringComparison.Ordinal);
            await me.Open("/Documents/Mine");
            Assert.Equal(count == "18 years", me.Page.QuerySelector("#now")!.TextContent == "Bank account");
        }
        finally
        {
            app.Time.Set(before);
        }
    }
}
