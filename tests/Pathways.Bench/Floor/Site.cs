using System.Collections.Concurrent;
using System.Globalization;
using System.Net.Mime;
using System.Security.Cryptography;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Logging;

namespace Pathways.Bench.Floor;

/// <summary>
/// What the same pages would cost at the least when written by hand: Kestrel, prepared statements, no framework above them. Each page
/// checks
/// a signed cookie, makes (a form: checks) an antiforgery token, runs the very statements of the product's page and reads every value,
/// writes them encoded, and answers as many bytes with the same headers.
/// </summary>
internal static class Site
{
    /// <summary>The cookie's name.</summary>
    public const string Cookie = "floor";

    private static readonly byte[] Key = RandomNumberGenerator.GetBytes(32);
    private static readonly SemaphoreSlim OneWriter = new(1);
    private static readonly HtmlEncoder Encoder = HtmlEncoder.Create(UnicodeRanges.All); // as the product does

    /// <summary>Serves the captured pages: page i at /i.</summary>
    public static async Task RunAsync(string databaseFile, IReadOnlyList<Captured> pages, string url)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls(url).ConfigureKestrel(options => options.AddServerHeader = false);
        var app = builder.Build();
        var connections = new ConcurrentBag<Connection>();
        app.Run(async context =>
        {
            var path = context.Request.Path.Value!;
            if (path == "/")
            {
                context.Response.Cookies.Append(Cookie, Sign("1:mentor"));
                return;
            }

            if (!IsSigned(context.Request.Cookies[Cookie]))
            {
                context.Response.StatusCode = StatusCodes.Status401Unauthorized;
                return;
            }

            var page = pages[int.Parse(path.AsSpan(1), CultureInfo.InvariantCulture)];
            if (!connections.TryTake(out var connection)) connection = new Connection(databaseFile);
            if (HttpMethods.IsPost(context.Request.Method))
            {
                var form = await context.Request.ReadFormAsync();
                if (!IsSigned(form["_form"]))
                {
                    context.Response.StatusCode = StatusCodes.Status400BadRequest;
                    return;
                }
            }

            var body = new StringBuilder(page.Bytes);
            await connection.RunAsync(page, body);
            connections.Add(connection);
            foreach (var (name, value) in page.Headers) context.Response.Headers[name] = value;
            if (page.Post && HttpMethods.IsPost(context.Request.Method))
            {
                context.Response.StatusCode = StatusCodes.Status302Found;
                context.Response.Headers.Location = "/";
                return;
            }

            var token = Sign(Convert.ToHexString(RandomNumberGenerator.GetBytes(16)));
            var bytes = Encoding.UTF8.GetBytes(
                body.Insert(0, $"<!doctype html><html><body><main><form method=\"post\"><input type=\"hidden\" name=\"_form\" "
                    + $"value=\"{token}\"></form>").ToString());
            Array.Resize(ref bytes, page.Post ? bytes.Length : page.Bytes); // padded with the empty character, or cut
            context.Response.ContentType = MediaTypeNames.Text.Html + "; charset=utf-8";
            context.Response.ContentLength = bytes.Length;
            await context.Response.Body.WriteAsync(bytes);
        });
        await app.RunAsync();
        foreach (var connection in connections) connection.Dispose();
    }

    /// <summary>A kept value as a parameter.</summary>
    public static object Value(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.String => value.GetString()!,
        JsonValueKind.Number => value.TryGetInt64(out var whole) ? whole : value.GetDouble(),
        _ => DBNull.Value,
    };

    private static string Sign(string value) => $"{value}.{Convert.ToHexString(HMACSHA256.HashData(Key, Encoding.UTF8.GetBytes(value)))}";

    private static bool IsSigned(string? value)
    {
        var dot = value?.LastIndexOf('.') ?? -1;
        return dot > 0 && CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(Sign(value![..dot])),
            Encoding.UTF8.GetBytes(value));
    }

    /// <summary>A connection with its prepared statements.</summary>
    private sealed class Connection : IDisposable
    {
        private const string Pragmas = "PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL; PRAGMA busy_timeout=15000; PRAGMA "
            + "foreign_keys=ON; PRAGMA cache_size=-16384; PRAGMA temp_store=MEMORY;";
        private readonly SqliteConnection connection;
        private readonly Dictionary<Statement, SqliteCommand> prepared = [];

        public Connection(string databaseFile)
        {
            connection = new SqliteConnection($"Data Source={databaseFile};Pooling=False");
            connection.Open();
            Execute(Pragmas);
        }

        public async Task RunAsync(Captured page, StringBuilder body)
        {
            var writes = page.Statements.Count(s => s.Writes);
            var fresh = Guid.NewGuid().ToString().ToUpperInvariant();
            var began = false;
            long? newKey = null;
            try
            {
                foreach (var statement in page.Statements)
                {
                    if (statement.Writes && !began)
                    {
                        await OneWriter.WaitAsync();
                        began = true;
                        if (writes > 1) Execute("BEGIN IMMEDIATE");
                    }

                    Run(page, statement, fresh, ref newKey, body);
                }

                if (began && writes > 1) Execute("COMMIT");
            }
            finally
            {
                if (began) OneWriter.Release();
            }
        }

        public void Dispose() => connection.Dispose();

        private void Run(Captured page, Statement statement, string fresh, ref long? newKey, StringBuilder body)
        {
            if (!prepared.TryGetValue(statement, out var command))
            {
                prepared[statement] = command = connection.CreateCommand();
                command.CommandText = statement.Sql;
                foreach (var (name, value) in statement.Parameters) command.Parameters.AddWithValue(name, Value(value));
                command.Prepare();
            }

            if (page.Post)
            {
                foreach (var (name, value) in statement.Parameters)
                {
                    if (value.ValueKind == JsonValueKind.String && Guid.TryParse(value.GetString(), out _))
                        command.Parameters[name].Value = fresh;
                    else if (newKey is not null && value.ValueKind == JsonValueKind.Number && value.TryGetInt64(out var number)
                        && page.NewKeys.Contains(number)) command.Parameters[name].Value = newKey;
                }
            }

            using var reader = command.ExecuteReader();
            do
            {
                while (reader.Read())
                {
                    for (var i = 0; i < reader.FieldCount; i++)
                    {
                        var value = reader.GetValue(i);
                        if (statement.Writes && value is long key) newKey ??= key;
                        if (value is string text) body.Append("<span>").Append(Encoder.Encode(text)).Append("</span>");
                        else body.Append("<b>").Append(Convert.ToString(value, CultureInfo.InvariantCulture)).Append("</b>");
                    }
                }
            }
            while (reader.NextResult());
        }

        private void Execute(string sql)
        {
            using var command = connection.CreateCommand();
            command.CommandText = sql;
            command.ExecuteNonQuery();
        }
    }
}
