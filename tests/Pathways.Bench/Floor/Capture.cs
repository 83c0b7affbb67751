using System.Collections.Concurrent;
using System.Data.Common;
using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.DependencyInjection;
using Pathways.Bench.Load;

namespace Pathways.Bench.Floor;

/// <summary>
/// Runs the product in process and keeps what each screen asks of the database, how long its answer is and what it allocates.
/// </summary>
internal sealed class Capture : WebApplicationFactory<Program>
{
    private const int WarmUp = 60;
    private const int Measured = 20;
    private static readonly TimeSpan LongEnough = TimeSpan.FromSeconds(6);
    private readonly string folder;
    private readonly Listener listener = new();
    private readonly Meter meter = new();

    private Capture(string folder) => this.folder = folder;

    /// <summary>Opens every screen that is there. The data folder holds pathways.db, which is changed (read log, a saved form).</summary>
    public static async Task<IReadOnlyList<Captured>> AllAsync(string dataFolder, IReadOnlyList<Screen> screens)
    {
        await using var product = new Capture(dataFolder);
        using var client = product.CreateClient(new WebApplicationFactoryClientOptions
        {
            AllowAutoRedirect = false,
            HandleCookies = false
        });
        var browsers = new Dictionary<string, Browser>();
        var answers = new List<Captured>();
        foreach (var screen in screens)
        {
            if (!browsers.TryGetValue(screen.User, out var browser))
                browsers[screen.User] = browser = await Browser.SignInAsync(client, screen.User);
            using (var there = await browser.GetAsync(screen.Path))
            {
                if (there.StatusCode != HttpStatusCode.OK)
                {
                    Console.Error.WriteLine($"not there yet: {screen.Name} {screen.Path} ({(int)there.StatusCode})");
                    continue;
                }
            }

            answers.Add(await product.OneAsync(browser, screen));
        }

        SqliteConnection.ClearAllPools();
        return answers;
    }

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        builder.UseEnvironment("Production");
        foreach (var (key, value) in new[] { ("Data:Folder", folder), ("Site:PublicUrl", "http://localhost"), ("Site:AllowHttp", "true"),
            ("Demo:Load", "false"), ("Jobs:Enabled", "false"), ("Accounts:TriesPerMinute", "100000"),
            ("Logging:LogLevel:Default", "Warning") }) builder.UseSetting(key, value);
        builder.ConfigureTestServices(services => services.AddSingleton<IInterceptor>(listener).AddSingleton<IStartupFilter>(meter));
    }

    private async Task<Captured> OneAsync(Browser browser, Screen screen)
    {
        HttpResponseMessage answer = null!;
        byte[] body = [];
        var clock = Stopwatch.StartNew();
        var (warm, measured) = (0, 0);
        while (measured < Measured && (measured < 3 || clock.Elapsed < 2 * LongEnough))
        {
            var measures = warm == WarmUp || (warm > 3 && clock.Elapsed > LongEnough);
            if (measures) measured++;
            else warm++;
            var form = screen.Saves ? Browser.Fill(await browser.HtmlAsync(screen.Path), screen.Path, "Bench") : null;
            meter.On = measures;
            listener.Clear();
            answer = form is null ? await browser.GetAsync(screen.Path) : await browser.PostAsync(form);
            meter.On = false;
            body = await answer.Content.ReadAsByteArrayAsync();
            if (form is not null && answer.StatusCode != HttpStatusCode.Redirect)
                throw new InvalidOperationException($"{screen.Name}: the form was answered {(int)answer.StatusCode}.");
        }

        var headers = answer.Headers.Where(h => h.Key is not ("Set-Cookie" or "Location" or "Date"))
            .ToDictionary(h => h.Key, h => string.Join(", ", h.Value));
        return new Captured(screen.Name, screen.Saves, listener.Statements, body.Length, headers, meter.TakeBytes() / measured, screen.Saves
            ? NewKeys() : []);
    }

    /// <summary>The key of the session that was saved last.</summary>
    private IReadOnlyList<long> NewKeys()
    {
        using var connection = new SqliteConnection($"Data Source={Path.Combine(folder, "pathways.db")};Pooling=False");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = "SELECT MAX(\"Id\") FROM \"Sessions\"";
        return [Convert.ToInt64(command.ExecuteScalar(), CultureInfo.InvariantCulture)];
    }

    /// <summary>Measures what passes through the whole pipeline, one request at a time.</summary>
    private sealed class Meter : IStartupFilter
    {
        private long bytes;

        public bool On { get; set; }

        public long TakeBytes() => Interlocked.Exchange(ref bytes, 0);

        public Action<IApplicationBuilder> Configure(Action<IApplicationBuilder> next) => app =>
        {
            app.Use(async (context, rest) =>
            {
                if (!On)
                {
                    await rest(context);
                    return;
                }

                var before = GC.GetTotalAllocatedBytes(precise: true);
                await rest(context);
                bytes += GC.GetTotalAllocatedBytes(precise: true) - before;
            });
            next(app);
        };
    }

    private sealed class Listener : DbCommandInterceptor
    {
        private readonly ConcurrentQueue<Statement> statements = new();

        public IReadOnlyList<Statement> Statements => [.. statements];

        public void Clear() => statements.Clear();

        public override InterceptionResult<DbDataReader> ReaderExecuting(DbCommand command, CommandEventData eventData,
            InterceptionResult<DbDataReader> result)
        {
            Keep(command);
            return result;
        }

        public override ValueTask<InterceptionResult<DbDataReader>> ReaderExecutingAsync(DbCommand command, CommandEventData eventData,
            InterceptionResult<DbDataReader> result, CancellationToken cancellationToken = default)
        {
            Keep(command);
            return ValueTask.FromResult(result);
        }

        public override ValueTask<InterceptionResult<int>> NonQueryExecutingAsync(DbCommand command, CommandEventData eventData,
            InterceptionResult<int> result, CancellationToken cancellationToken = default)
        {
            Keep(command);
            return ValueTask.FromResult(result);
        }

        public override ValueTask<InterceptionResult<object>> ScalarExecutingAsync(DbCommand command, CommandEventData eventData,
            InterceptionResult<object> result, CancellationToken cancellationToken = default)
        {
            Keep(command);
            return ValueTask.FromResult(result);
        }

        private void Keep(DbCommand command) =>
            statements.Enqueue(new Statement(command.CommandText, [.. command.Parameters.Cast<DbParameter>()
                .Select(p => KeyValuePair.Create(p.ParameterName, JsonSerializer.SerializeToElement(Stored(p.Value))))]));

        /// <summary>A value as Microsoft.Data.Sqlite binds it.</summary>
        private static object? Stored(object? value) => value switch
        {
            null or DBNull => null,
            bool b => b ? 1L : 0L,
            DateTime t => t.ToString("yyyy-MM-dd HH:mm:ss.FFFFFFF", CultureInfo.InvariantCulture),
            DateOnly d => d.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
            Guid g => g.ToString().ToUpperInvariant(),
            Enum e => Convert.ToInt64(e, CultureInfo.InvariantCulture),
            _ => value,
        };
    }
}
