using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Pathways.Core.Accounts;
using Pathways.Core.Centres;
using Pathways.Core.Documents;
using Pathways.Core.FollowUps;
using Pathways.Core.Organisation;
using Pathways.Core.Outcomes;
using Pathways.Core.Plans;
using Pathways.Core.Sessions;
using Pathways.Core.Time;
using Pathways.Core.Vocation;
using Pathways.Core.Youths;
using Xunit;

namespace Pathways.Tests.Outcomes;

/// <summary>The indicators against cases counted by hand. Rows are written as they would lie in the database.</summary>
public sealed class CountingOutcomes(FileApp app) : IClassFixture<FileApp>
{
    private DateOnly Today => app.Given.Today;

    [Theory]
    [InlineData(Activity.Job, 1, 0, 0)]
    [InlineData(Activity.HigherEducation, 1, 0, 0)]
    [InlineData(Activity.Apprenticeship, 1, 0, 0)]
    [InlineData(Activity.NoneOther, 0, 1, 0)]
    [InlineData(Activity.NoneIllness, 0, 1, 0)]
    [InlineData(Activity.Unknown, 0, 0, 1)]
    public async Task Activity_at_six_months_is_yes_no_or_unknown(Activity activity, int yes, int no, int unknown)
    {
        var (centre, manager) = await CentreAndManager();
        await Left(centre, manager, Today.AddMonths(-7), activity: activity, months: 6);

        Assert.Equal(new IndicatorFigures(yes, no, unknown), await Count(manager, Indicator.ActiveAfter6Months));
    }

    [Fact]
    public async Task Who_left_and_was_never_asked_is_unknown_not_a_success()
    {
        var (centre, manager) = await CentreAndManager();
        await Left(centre, manager, Today.AddMonths(-7));

        Assert.Equal(new IndicatorFigures(0, 0, 1), await Count(manager, Indicator.ActiveAfter6Months));
    }

    [Theory]
    [InlineData(ExitReason.Died)]
    [InlineData(ExitReason.Transferred)]
    [InlineData(ExitReason.ReturnedToFamily)]
    public async Task Deaths_transfers_and_returns_home_are_left_out(ExitReason reason)
    {
        var (centre, manager) = await CentreAndManager();
        await Left(centre, manager, Today.AddMonths(-7), reason: reason, activity: Activity.Job, months: 6);

        Assert.Equal(default, await Count(manager, Indicator.ActiveAfter6Months));
    }

    [Fact]
    public async Task Who_left_five_months_ago_is_not_in_the_cohort_yet()
    {
        var (centre, manager) = await CentreAndManager();
        await Left(centre, manager, Today.AddMonths(-5), activity: Activity.Job, months: 6);

        Assert.Equal(default, await Count(manager, Indicator.ActiveAfter6Months));
    }

    [Fact]
    public async Task The_card_counts_when_obtained_by_the_day_of_leaving()
    {
        var (centre, manager) = await CentreAndManager();
        var exit = Today.AddMonths(-2);
        await Left(centre, manager, exit, card: (DocumentState.Obtained, exit));
        await Left(centre, manager, exit, card: (DocumentState.Obtained, exit.AddDays(1)));
        await Left(centre, manager, exit, card: (DocumentState.Obtained, null));
        await Left(centre, manager, exit, card: (DocumentState.Missing, null));
        await Left(centre, manager, exit);

        Assert.Equal(new IndicatorFigures(1, 2, 2), await Count(manager, Indicator.NationalCardAtExit));
    }

    [Fact]
    public async Task A_plan_counts_while_its_last_review_is_at_most_180_days_old()
    {
        var (centre, manager) = await CentreAndManager();
        var mentor = await app.Given.Mentor(centre);
        foreach (var (state, days) in new[] { (PlanState.Active, 180), (PlanState.UnderReview, 10), (PlanState.Active, 181),
            (PlanState.Draft, 1), (PlanState.Superseded, 1) })
        {
            var youth = await app.Given.Youth(centre, mentor);
            await Add("Plans", new
            {
                YouthId = youth.Id,
                Version = 1,
                State = (int)state,
                SupportFrequency = "",
                Contingency = "",
                CreatedAt = Now,
                WrittenById = mentor.Id,
                ReturnComment = "",
                ReturnedByYouth = false,
                ReviewedOn = Today.AddDays(-days),
                Revision = 0
            });
        }

        await app.Given.Youth(centre, mentor, born: Today.AddYears(-14));

        Assert.Equal(new IndicatorFigures(2, 3, 0), await Count(manager, Indicator.PlanInForce));
    }

    [Fact]
    public async Task A_session_counts_within_thirty_days()
    {
        var (centre, manager) = await CentreAndManager();
        var mentor = await app.Given.Mentor(centre);
        foreach (var (state, days) in new[] { (SessionState.Held, 30), (SessionState.Held, 31), (SessionState.YouthAbsent, 3) })
        {
            var youth = await app.Given.Youth(centre, mentor);
            var session = await Add("Sessions", new
            {
                ClientId = Guid.NewGuid(),
                MentorId = mentor.Id,
                Kind = 1,
                State = (int)state,
                StartsAt = Now.AddDays(-days),
                Minutes = 30,
                Place = "",
                Topic = "",
                OpenNote = "",
                ProtectedNote = "",
                DomainBits = 0,
                Revision = 0
            });
            await Add("SessionParticipants", new { SessionId = session, YouthId = youth.Id, Answer = 0, Comment = "" });
        }

        Assert.Equal(new IndicatorFigures(1, 2, 0), await Count(manager, Indicator.RegularSessions));
    }

    [Fact]
    public async Task Training_leads_to_certificate_job_and_a_job_that_lasts()
    {
        var (centre, manager) = await CentreAndManager();
        await Placement(centre, enrolled: -11, certified: -9, hired: -8, retained: -2);
        await Placement(centre, enrolled: -10, certified: -8, hired: -1);
        await Placement(centre, enrolled: -5, certified: -1);
        await Placement(centre, enrolled: -4, dropped: -2);
        await Placement(centre, enrolled: -3);

        Assert.Equal(new IndicatorFigures(3, 1, 1), await Count(manager, Indicator.Certified));
        Assert.Equal(new IndicatorFigures(1, 1, 1), await Count(manager, Indicator.Hired));
        Assert.Equal(new IndicatorFigures(1, 0, 0), await Count(manager, Indicator.Retained));
    }

    [Fact]
    public async Task Another_centres_cases_do_not_count()
    {
        var (_, manager) = await CentreAndManager();
        var (other, otherManager) = await CentreAndManager();
        await Left(other, otherManager, Today.AddMonths(-7), activity: Activity.Job, months: 6);

        Assert.Equal(default, await Count(manager, Indicator.ActiveAfter6Months));
    }

    [Fact]
    public async Task The_page_shows_counts_below_ten_and_asks_a_constant_number_of_questions()
    {
        var (centre, manager) = await CentreAndManager();
        await Left(centre, manager, Today.AddMonths(-7), activity: Activity.Job, months: 6);
        var visitor = await app.SignedIn(manager);
        await visitor.Open("/Outcomes");

        app.Sql.Clear();
        await visitor.Open("/Outcomes");

        Assert.Equal(11, app.Sql.Statements.Count(s => !s.Contains("WaitingFor", StringComparison.Ordinal)
            && !s.Contains("COUNT(*)\nFROM \"Plans\"", StringComparison.Ordinal)));
        Assert.Contains("1 of 1", visitor.Text, StringComparison.Ordinal);
        Assert.Contains(centre.NameLatin, visitor.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Another_centre_as_filter_is_not_found()
    {
        var (_, manager) = await CentreAndManager();
        var (other, _) = await CentreAndManager();

        var page = await (await app.SignedIn(manager)).Get($"/Outcomes?centre={other.Id}");

        Assert.Equal(System.Net.HttpStatusCode.NotFound, page.Status);
    }

    private DateTime Now => app.Time.GetUtcNow().UtcDateTime;

    private async Task<(Centre Centre, Account Manager)> CentreAndManager()
    {
        var centre = await app.Given.Centre();
        return (centre, await app.Given.Manager(centre));
    }

    private Task<IndicatorFigures> Count(Account manager, Indicator indicator) => app.Db(async db =>
    {
        var counts = await new Indicators(db, new Viewer(manager.Id, Role.Manager, Today), new ProgrammeSettings(),
            app.Services.GetRequiredService<LocalTime>())
            .RunAsync(new IndicatorFilter(Today.AddMonths(-12).AddDays(1), Today), TestContext.Current.CancellationToken);
        return counts.Where(c => c.Indicator == indicator).Aggregate(default(IndicatorFigures), (sum, c) => sum.With(c.Figures));
    });

    private async Task Left(Centre centre, Account by, DateOnly on, ExitReason reason = ExitReason.ReachedEighteen,
        Activity? activity = null, int months = 6, (DocumentState State, DateOnly? On)? card = null)
    {
        var youth = await app.Given.Youth(centre, born: on.AddYears(-18), since: on.AddYears(-2));
        var exit = await Add("Exits", new { YouthId = youth.Id, On = on, Reason = (int)reason, RecordedById = by.Id, RecordedAt = Now });
        if (activity is { } known) await Add("FollowUpWaves", new
        {
            YouthId = youth.Id,
            ExitId = exit,
            Months = months,
            AskedOn = on.AddMonths(months),
            InTouch = 1,
            Activity = (int)known,
            Housing = 1,
            RecordedById = by.Id
        });
        if (card is { } document) await Add("Documents", new
        {
            YouthId = youth.Id,
            Type = "national-card",
            State = (int)document.State,
            ObtainedOn = document.On,
            BlockedReason = "",
            Revision = 0
        });
    }

    private async Task Placement(Centre centre, int enrolled, int? certified = null, int? hired = null, int? retained = null,
        int? dropped = null)
    {
        var youth = await app.Given.Youth(centre);
        DateOnly? At(int? months) => months is { } m ? Today.AddMonths(m) : null;
        await Add("Placements", new
        {
            YouthId = youth.Id,
            Trade = "Barber",
            State = (int)PlacementState.Enrolled,
            EnrolledOn = At(enrolled),
            CertifiedOn = At(certified),
            Certificate = "",
            HiredOn = At(hired),
            RetainedOn = At(retained),
            DroppedOn = At(dropped),
            CreatedAt = Now,
            Revision = 0
        });
    }

    /// <summary>
    /// Inserts a row by column names and answers its key; columns that must hold something and are not named are empty or zero.
    /// </summary>
    private Task<long> Add(string table, object row) => app.Db(async db =>
    {
        var connection = (Microsoft.Data.Sqlite.SqliteConnection)db.Database.GetDbConnection();
        await connection.OpenAsync();
        var values = row.GetType().GetProperties().ToDictionary(p => p.Name, p => p.GetValue(row) ?? DBNull.Value);
        using var columns = connection.CreateCommand();
        columns.CommandText = "SELECT name, type FROM pragma_table_info($table) WHERE \"notnull\" AND NOT pk AND dflt_value IS NULL";
        columns.Parameters.AddWithValue("$table", table);
        using (var reader = await columns.ExecuteReaderAsync())
        {
            while (await reader.ReadAsync()) values.TryAdd(reader.GetString(0), reader.GetString(1) == "TEXT" ? "" : 0);
        }

        using var command = connection.CreateCommand();
#pragma warning disable CA2100 // column names of this file and of the model
        command.CommandText = $"INSERT INTO \"{table}\" ({string.Join(',', values.Keys.Select(name => $"\"{name}\""))}) "
            + $"VALUES ({string.Join(',', values.Keys.Select(name => "$" + name))}); SELECT last_insert_rowid();";
#pragma warning restore CA2100
        foreach (var (name, value) in values) command.Parameters.AddWithValue("$" + name, value);
        return (long)(await command.ExecuteScalarAsync())!;
    });
}
