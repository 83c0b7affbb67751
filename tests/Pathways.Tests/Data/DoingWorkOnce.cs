using System.Data.Common;
using System.Net;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Storage;
using Microsoft.Extensions.DependencyInjection;
using Pathways.Core.Accounts;
using Pathways.Core.Data;
using Pathways.Core.Jobs;
using Pathways.Core.Youths;
using Pathways.Tests.Register;
using Xunit;

namespace Pathways.Tests.Data;

/// <summary>
/// A database that fails only for now, at any moment of a save: the page answers as if nothing had happened, and what was sent is there
/// once. Tried with an execution strategy of the tests, as SQL Server has one of its own.
/// </summary>
public sealed class DoingWorkOnce(DoingWorkOnce.App app) : IClassFixture<DoingWorkOnce.App>
{
    public enum Moment
    {
        /// <summary>The first statement of the page.</summary>
        FirstStatement,

        /// <summary>The first statement inside the transaction.</summary>
        FirstOfTheWork,

        /// <summary>The last statement inside the transaction: all was written once and rolled back.</summary>
        JustBeforeTheCommit,

        /// <summary>The commit does not take place.</summary>
        Commit,

        /// <summary>The commit takes place and its answer is lost.</summary>
        AnswerToTheCommit,
    }

    private static readonly string[] Forms =
        ["a call for help", "a session and the next one", "a person", "a file", "a copy of a document", "an invitation", "a register"];

    public static TheoryData<string, Moment> Cases =>
        [.. from form in Forms from moment in Enum.GetValues<Moment>() select (form, moment)];

    [Theory, MemberData(nameof(Cases))]
    public async Task A_failure_that_passes_is_not_noticed_and_nothing_is_done_twice(string form, Moment moment)
    {
        var (visitor, submit, count) = await Prepared(form);

        app.Failing.Next = moment;
        await submit();

        Assert.Null(app.Failing.Next);
        Assert.Equal(HttpStatusCode.OK, visitor.Status);
        Assert.Empty(visitor.Page.QuerySelectorAll("[role=alert], .field-validation-error, [aria-invalid=true]")
            .Select(e => e.TextContent));
        Assert.Equal(1, await app.Db(count));
    }

    [Fact]
    public async Task A_failure_that_stays_ends_in_calm_words_and_nothing_is_saved()
    {
        var (visitor, submit, count) = await Prepared("a call for help");

        app.Failing.Always = true;
        await submit();
        app.Failing.Always = false;

        Assert.Equal(HttpStatusCode.ServiceUnavailable, visitor.Status);
        Assert.Equal(0, await app.Db(count));
    }

    [Fact]
    public async Task What_marks_a_commit_is_forgotten_after_a_day()
    {
        await using var own = new App();
        await own.Given.Centre();
        var before = await own.Db(db => db.CommitMarks.Select(m => m.Id).ToListAsync());
        Assert.NotEmpty(before);

        own.Time.Advance(TimeSpan.FromHours(25));
        await own.Round<ForgetOldRuns>();

        Assert.False(await own.Db(db => db.CommitMarks.AnyAsync(m => before.Contains(m.Id))));
    }

    [Theory]
    [InlineData(20, 0, true, true)] // the line broke, whatever its number
    [InlineData(20, 10061, false, false)] // nobody there: the page says so at once
    [InlineData(11, -2, false, true)] // no connection in time
    [InlineData(11, -2, true, false)] // the statement itself took too long
    [InlineData(14, 2627, true, false)] // refused for good
    public void A_line_that_broke_and_a_wait_for_a_connection_pass(byte severity, int number, bool wasConnected, bool passes) =>
        Assert.Equal(passes, SqlServerRetries.IsTransient(severity, number, wasConnected));

    [Fact]
    public void SQL_Server_is_asked_again_and_a_file_is_not()
    {
        using var server = new Migrations.SqlServer.DesignTime().CreateDbContext([]);
        Assert.IsType<SqlServerRetries>(server.Database.CreateExecutionStrategy());
        using var file = new Migrations.Sqlite.DesignTime().CreateDbContext([]);
        Assert.False(file.Database.CreateExecutionStrategy().RetriesOnFailure);
    }

    private async Task<(Visitor Visitor, Func<Task> Submit, Func<PathwaysDb, Task<int>> Count)> Prepared(string form)
    {
        var given = app.Given;
        var centre = await given.Centre();
        var mentor = await given.Mentor(centre);
        var youth = await given.Youth(centre, mentor);
        switch (form)
        {
            case "a call for help":
                {
                    var me = await Opened(await given.AccountOf(youth), "/Help/Ask");
                    return (me, () => me.Submit(new { Form_Kind = "Talk" }),
                        db => db.HelpRequests.CountAsync(h => h.YouthId == youth.Id));
                }

            case "a session and the next one":
                {
                    var she = await Opened(mentor, $"/Sessions/Log?youth={youth.Id}");
                    var typed = new Dictionary<string, string> { ["Form.OpenNote"] = "Once", ["Form.Next"] = "InAWeek" };
                    return (she, () => she.Submit(typed),
                        async db => await db.Sessions.CountAsync(s => s.Participants.Any(p => p.YouthId == youth.Id)) - 1);
                }

            case "a person":
                {
                    var me = await Opened(await given.AccountOf(youth), "/People/Edit");
                    return (me, () => me.Submit(new { Form_Name = "Aunt Fatima", Form_Relation = "Kin", Form_Closeness = "Close" }),
                        db => db.People.CountAsync(p => p.YouthId == youth.Id));
                }

            case "a file":
                {
                    var she = await Opened(await given.Manager(centre), $"/Youths/Edit/{youth.Id}");
                    var next = youth.Revision + 1;
                    return (she, () => she.Submit(new { Form_SchoolLevel = "Once" }),
                        db => db.Youths.CountAsync(y => y.Id == youth.Id && y.SchoolLevel == "Once" && y.Revision == next));
                }

            case "a copy of a document":
                {
                    var she = await Opened(mentor, $"/Documents/Copy/{youth.Id}/{YouthDocument}");
                    return (she, () => she.Upload("Form.File", "scan.pdf", Scans.Pdf(300 << 10)),
                        db => db.DocumentCopies.CountAsync(c => c.Document.YouthId == youth.Id));
                }

            case "an invitation":
                {
                    var she = await Opened(mentor, $"/Youths/Invite/{youth.Id}");
                    var typed = new { Form_YouthOn = "2026-11-23", Form_Guardian = "The uncle", Form_GuardianOn = "2026-11-23" };
                    return (she, () => she.Submit(typed), async db => await db.Consents.CountAsync(c => c.YouthId == youth.Id)
                        * await db.Users.CountAsync(a => db.Youths.Any(y => y.Id == youth.Id && y.AccountId == a.Id)));
                }

            default:
                {
                    var manager = await given.Manager(centre);
                    var she = await Opened(manager, "/Register");
                    return (she, () => she.Upload("Form.File", "register.csv", Uploads.Csv("ON", 3, centre.NameArabic)),
                        db => db.Imports.CountAsync(i => i.ManagerId == manager.Id));
                }
        }
    }

    private const string YouthDocument = Core.Documents.YouthDocument.NationalCard;

    private async Task<Visitor> Opened(Account account, string path) => await (await app.SignedIn(account)).Open(path);

    public sealed class App : TestApp
    {
        public Failures Failing { get; } = new();

        protected override bool NeedsTheFile => true;

        /// <summary>What fails on purpose is no news.</summary>
        protected override IReadOnlyDictionary<string, string> MoreSettings =>
            new Dictionary<string, string> { ["Logging:LogLevel:Microsoft.EntityFrameworkCore"] = "None" };

        protected override void ConfigureTestServices(IServiceCollection services)
        {
            services.AddSingleton<IInterceptor>(Failing);
            services.AddSingleton<IInterceptor>(new FailingCommits(Failing));
            services.ConfigureDbContext<PathwaysDb>(options =>
                new SqliteDbContextOptionsBuilder(options).ExecutionStrategy(dependencies => new Retries(dependencies)));
        }
    }

    private sealed class Retries(ExecutionStrategyDependencies dependencies) : ExecutionStrategy(dependencies, 4, TimeSpan.FromSeconds(1))
    {
        protected override bool ShouldRetryOn(Exception exception) => exception is ForNow;

        protected override TimeSpan? GetNextDelay(Exception lastException) =>
            base.GetNextDelay(lastException) is null ? null : TimeSpan.Zero;

        /// <summary>SQL Server never gives a key again that was rolled back, and what is sent again counts on that; SQLite would.</summary>
        protected override void OnRetry()
        {
            using var file = new SqliteConnection(Dependencies.CurrentContext.Context.Database.GetConnectionString());
            file.Open();
            using var command = file.CreateCommand();
            command.CommandText =
                """
                INSERT INTO sqlite_sequence (name, seq) SELECT name, 0 FROM sqlite_master
                    WHERE type = 'table' AND sql LIKE '%AUTOINCREMENT%' AND name NOT IN (SELECT name FROM sqlite_sequence);
                UPDATE sqlite_sequence SET seq = seq + 1000;
                """;
            command.ExecuteNonQuery();
        }
    }

    private sealed class ForNow() : DbException("For now")
    {
        public override bool IsTransient => true;
    }

    public sealed class Failures : DbCommandInterceptor
    {
        /// <summary>When to fail, once.</summary>
        public Moment? Next { get; set; }

        /// <summary>Every statement inside a transaction fails.</summary>
        public bool Always { get; set; }

        public override ValueTask<InterceptionResult<DbDataReader>> ReaderExecutingAsync(DbCommand command, CommandEventData eventData,
            InterceptionResult<DbDataReader> result, CancellationToken cancellationToken = default)
        {
            Before(command);
            return ValueTask.FromResult(result);
        }

        public override ValueTask<InterceptionResult<int>> NonQueryExecutingAsync(DbCommand command, CommandEventData eventData,
            InterceptionResult<int> result, CancellationToken cancellationToken = default)
        {
            Before(command);
            return ValueTask.FromResult(result);
        }

        /// <summary>Fails when this is the moment.</summary>
        public void At(Moment moment)
        {
            if (Next != moment) return;
            Next = null;
            throw new ForNow();
        }

        private void Before(DbCommand command)
        {
            if (IsOfTheFrame(command.CommandText)) return;
            At(Moment.FirstStatement);
            if (command.Transaction is null) return;
            if (Always) throw new ForNow();
            At(Moment.FirstOfTheWork);
            if (command.CommandText.Contains("\"CommitMarks\"", StringComparison.Ordinal)) At(Moment.JustBeforeTheCommit);
        }

        /// <summary>What every page asks before its own work begins is retried by EF itself, and proves nothing.</summary>
        private static bool IsOfTheFrame(string sql) => sql.Contains("Sign-in of this request", StringComparison.Ordinal);
    }

    private sealed class FailingCommits(Failures failing) : DbTransactionInterceptor
    {
        public override ValueTask<InterceptionResult> TransactionCommittingAsync(DbTransaction transaction, TransactionEventData eventData,
            InterceptionResult result, CancellationToken cancellationToken = default)
        {
            failing.At(Moment.Commit);
            return ValueTask.FromResult(result);
        }

        public override Task TransactionCommittedAsync(DbTransaction transaction, TransactionEndEventData eventData,
            CancellationToken cancellationToken = default)
        {
            failing.At(Moment.AnswerToTheCommit);
            return Task.CompletedTask;
        }
    }
}
