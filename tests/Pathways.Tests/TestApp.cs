using System.Security.Claims;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.AspNetCore.TestHost;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Localization;
using Microsoft.Extensions.Options;
using Pathways.Core.Accounts;
using Pathways.Core.Contact;
using Pathways.Core.Audit;
using Pathways.Core.Data;
using Pathways.Core.Jobs;
using Pathways.Tests.Time;
using Pathways.Web.Startup;
using Xunit;

namespace Pathways.Tests;

/// <summary>
/// The whole program in process, on a real database made by the real migrations (a SQLite file, or one of its own on a named SQL Server:
/// <see cref="TestDatabase"/>), with a clock that stands still.
/// One per test class (<c>IClassFixture&lt;TestApp&gt;</c>); tests keep apart by making their own centre.
/// </summary>
public class TestApp : WebApplicationFactory<Program>
{
    private static readonly Lazy<string> Migrated = new(MigrateOnce);
    private readonly string folder;
    private readonly string testClass = TestContext.Current.TestClass?.TestClassSimpleName ?? "Shared";
    private readonly TestApp? before;
    private TestDatabase? onServer;

    /// <summary>The program on data of its own.</summary>
    public TestApp() => folder = Directory.CreateTempSubdirectory("pathways-test-").FullName;

    /// <summary>The program started once more, on the data that another left behind.</summary>
    protected TestApp(TestApp before) : this()
    {
        this.before = before;
        if (before.OnServer is null)
        {
            before.Db(db => db.Database.ExecuteSqlRawAsync("PRAGMA wal_checkpoint(TRUNCATE)")).GetAwaiter().GetResult();
            File.Copy(Path.Combine(before.folder, "pathways.db"), Path.Combine(folder, "pathways.db"));
        }

        var keys = Directory.CreateDirectory(Path.Combine(folder, "keys"));
        foreach (var key in Directory.EnumerateFiles(Path.Combine(before.folder, "keys")))
            File.Copy(key, Path.Combine(keys.FullName, Path.GetFileName(key)));
    }

    /// <summary>The clock; starts on the story's day.</summary>
    public FakeTime Time { get; } = FakeTime.StoryDay();

    /// <summary>SQL statements of the program, countable.</summary>
    public SqlLog Sql { get; } = new();

    /// <summary>Makes data through the real DbContext.</summary>
    public Given.Given Given => field ??= new Given.Given(this);

    /// <summary>More settings for a test class.</summary>
    protected virtual IReadOnlyDictionary<string, string> MoreSettings => new Dictionary<string, string>();

    /// <summary>True for a test that looks into the SQLite file itself.</summary>
    protected virtual bool NeedsTheFile => false;

    /// <summary>The server to run on, if any.</summary>
    protected virtual string? SqlServer => TestDatabase.Server;

    /// <summary>What the program is told about its database; nothing: the file in its folder.</summary>
    protected IReadOnlyDictionary<string, string> DatabaseSettings => OnServer is not { } server ? new Dictionary<string, string>()
        : new Dictionary<string, string>
        {
            ["Database:Provider"] = nameof(DatabaseProvider.SqlServer),
            ["Database:ConnectionString"] = server.ConnectionString,
        };

    private TestDatabase? OnServer => NeedsTheFile ? null : before?.OnServer ?? (onServer ??= TestDatabase.For(testClass, SqlServer));

    /// <summary>How requests reach the program.</summary>
    protected virtual string Scheme => "https";

    /// <summary>More services for a test class.</summary>
    protected virtual void ConfigureTestServices(IServiceCollection services)
    {
    }

    /// <summary>Runs something on a fresh DbContext, once the log of readings is written.</summary>
    public async Task<T> Db<T>(Func<PathwaysDb, Task<T>> work)
    {
        await Services.GetRequiredService<ReadLogWriter>().WrittenAsync(CancellationToken.None);
        await using var scope = Services.CreateAsyncScope();
        return await work(scope.ServiceProvider.GetRequiredService<PathwaysDb>());
    }

    /// <summary>Runs something on a fresh DbContext, once the log of readings is written.</summary>
    public async Task Db(Func<PathwaysDb, Task> work)
    {
        await Services.GetRequiredService<ReadLogWriter>().WrittenAsync(CancellationToken.None);
        await using var scope = Services.CreateAsyncScope();
        await work(scope.ServiceProvider.GetRequiredService<PathwaysDb>());
    }

    /// <summary>A browser that asks at the address people type.</summary>
    public HttpClient Client() => CreateClient(new WebApplicationFactoryClientOptions
    {
        AllowAutoRedirect = false,
        BaseAddress = new UriBuilder(MoreSettings.GetValueOrDefault("Site:PublicUrl") ?? "https://localhost")
        {
            Scheme = Scheme,
            Port = -1
        }.Uri,
    });

    /// <summary>One round of a job, as the engine would wake it.</summary>
    public async Task<JobRun> Round<T>() where T : class, IJob
    {
        var run = await Services.GetRequiredService<RunJob>().RunAsync<T>(CancellationToken.None);
        Sql.Clear();
        return run;
    }

    /// <summary>Somebody at a browser who has not signed in.</summary>
    public Visitor Visitor(Language language = Language.English)
    {
        return new Visitor(Client(),
            $"{Services.GetRequiredService<SiteCookies>().NameOf(SiteCookies.Language)}={language}")
        { App = this };
    }

    /// <summary>Somebody signed in: with a real ticket of the real cookie scheme, so that no password is hashed in every test.</summary>
    public async Task<Visitor> SignedIn(Account account)
    {
        await using var scope = Services.CreateAsyncScope();
        var principal = await scope.ServiceProvider.GetRequiredService<SignInManager<Account>>().CreateUserPrincipalAsync(account);
        var options = scope.ServiceProvider.GetRequiredService<IOptionsMonitor<CookieAuthenticationOptions>>()
            .Get(IdentityConstants.ApplicationScheme);
        var properties = new AuthenticationProperties { IssuedUtc = Time.GetUtcNow(), ExpiresUtc = Time.GetUtcNow().AddHours(1) };
        properties.Items["sign-in"] = Guid.NewGuid().ToString("N");
        properties.Items["since"] = Time.GetUtcNow().UtcDateTime.ToString("O");
        var ticket = new AuthenticationTicket(principal, properties, IdentityConstants.ApplicationScheme);
        return new Visitor(Client(), $"{options.Cookie.Name}={options.TicketDataFormat.Protect(ticket)}") { App = this };
    }

    /// <inheritdoc />
    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        if (OnServer is not null) Directory.CreateDirectory(Path.Combine(folder, "keys")); // else an empty folder is refused
        else if (!File.Exists(Path.Combine(folder, "pathways.db"))) File.Copy(Migrated.Value, Path.Combine(folder, "pathways.db"));
        builder.UseEnvironment("Testing");
        builder.UseSetting("Data:Folder", folder);
        builder.UseSetting("Programme:TimeZoneFile", Zones.FileOf("2026")); // whatever the machine knows
        builder.UseSetting("Accounts:PasswordIterations", "1000");
        builder.UseSetting("Accounts:TriesPerMinute", "10000");
        builder.UseSetting("Logging:LogLevel:Default", "Warning");
        builder.UseSetting("Logging:LogLevel:Microsoft.AspNetCore", "Error");
        builder.UseSetting("Jobs:Enabled", "false");
        foreach (var (key, value) in DatabaseSettings.Concat(MoreSettings)) builder.UseSetting(key, value);
        builder.ConfigureTestServices(services =>
        {
            services.Replace(ServiceDescriptor.Singleton<TimeProvider>(Time));
            services.AddSingleton<IInterceptor>(Sql);
            services.Replace(ServiceDescriptor.Singleton<IStringLocalizerFactory>(provider =>
                new StrictTexts(ActivatorUtilities.CreateInstance<ResourceManagerStringLocalizerFactory>(provider))));
            ConfigureTestServices(services);
        });
    }

    /// <inheritdoc />
    public override async ValueTask DisposeAsync()
    {
        await base.DisposeAsync();
        if (onServer is not null) await onServer.DropAsync();
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        if (Directory.Exists(folder)) Directory.Delete(folder, recursive: true);
        GC.SuppressFinalize(this);
    }

    private static string MigrateOnce()
    {
        var folder = Directory.CreateTempSubdirectory("pathways-migrated-");
        AppDomain.CurrentDomain.ProcessExit += (_, _) => folder.Delete(recursive: true);
        var path = Path.Combine(folder.FullName, "pathways.db");
        using var services = new ServiceCollection()
            .Configure<IdentityOptions>(options => options.Stores.SchemaVersion = IdentitySchemaVersions.Version3)
            .AddPathwaysDatabase(DatabaseProvider.Sqlite, DatabaseSetup.SqliteFile(path))
            .BuildServiceProvider();
        using (var scope = services.CreateScope()) scope.ServiceProvider.GetRequiredService<PathwaysDb>().Database.Migrate();
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        return path;
    }
}
