using System.Collections.Concurrent;
using System.Diagnostics.Metrics;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using OpenTelemetry.Metrics;
using Pathways.Core.Jobs;
using Pathways.Core.Reminding;
using Pathways.Tests.Mail;
using Pathways.Web.Startup;
using Xunit;

namespace Pathways.Tests.Jobs;

/// <summary>Numbers of the work go to a collector where one is named, and tell nothing of anybody.</summary>
public sealed class MeasuringTheWork
{
    private const string Address = "Telemetry:Address";
    private static readonly string[] Tags = ["channel", "job", "outcome"];

    [Fact]
    public async Task Jobs_and_reminders_are_counted_by_job_channel_and_outcome_alone()
    {
        await using var sink = new SmtpSink { Recipient = to => to.StartsWith("souad", StringComparison.Ordinal) ? "451 later" : null };
        await using var app = new MailingApp(sink.Port);
        var seen = new ConcurrentQueue<(string What, double Value)>();
        var meters = app.Services.GetRequiredService<IMeterFactory>();
        using var listener = new MeterListener
        {
            InstrumentPublished = (instrument, it) =>
            {
                if (instrument.Meter.Name == Measures.Name && instrument.Meter.Scope == meters) it.EnableMeasurementEvents(instrument);
            },
        };
        void Keep(Instrument instrument, double value, ReadOnlySpan<KeyValuePair<string, object?>> tags)
        {
            var named = tags.ToArray();
            Assert.All(named, tag => Assert.Contains(tag.Key, Tags));
            seen.Enqueue(($"{instrument.Name} {string.Join(' ', named.Select(tag => tag.Value))}", value));
        }

        listener.SetMeasurementEventCallback<long>((instrument, value, tags, _) => Keep(instrument, value, tags));
        listener.SetMeasurementEventCallback<double>((instrument, value, tags, _) => Keep(instrument, value, tags));
        listener.Start();
        var centre = await app.Given.Centre();
        var mentor = await app.Given.Mentor(centre, email: "souad@example.org");
        var youth = await app.Given.Youth(centre, mentor);
        await app.Given.AccountOf(youth, email: "anas@example.org");
        await app.Given.SessionPlanned(youth, mentor);

        await app.Round<PlanReminders>();
        await app.Round<SendReminders>();

        double Sum(string what) => seen.Where(s => s.What == what).Sum(s => s.Value);
        Assert.Equal(1, Sum("pathways.job.runs PlanReminders done"));
        Assert.Equal(4, Sum("pathways.job.items PlanReminders done"));
        Assert.Equal(1, Sum("pathways.job.items SendReminders failed"));
        Assert.Equal(app.Time.GetUtcNow().ToUnixTimeSeconds(), Sum("pathways.job.last SendReminders"));
        Assert.Contains(seen, s => s.What == "pathways.job.duration SendReminders");
        Assert.Equal(2, Sum("pathways.reminders Page told"));
        Assert.Equal(1, Sum("pathways.reminders Email told"));
        Assert.Equal(1, Sum("pathways.reminders Email failed"));
        Assert.Equal(0, Sum("pathways.reminders.waiting Email")); // put off: not due before its next try
        Assert.Contains(seen, s => s.What == "pathways.reminders.waiting Page");
    }

    [Fact]
    public async Task A_collector_gets_them_with_the_requests_and_reads_of_nobody()
    {
        await using var collector = await Collector.StartAsync();
        await using var app = new MeasuredApp(collector.Url);
        var centre = await app.Given.Centre();
        var mentor = await app.Given.Mentor(centre);
        var youth = await app.Given.Youth(centre, mentor);
        var she = await app.SignedIn(mentor);
        await she.Open($"/Youths/File/{youth.Id}");
        await app.Round<PlanReminders>();

        Assert.True(app.Services.GetRequiredService<MeterProvider>().ForceFlush(10_000));

        var sent = collector.Sent;
        foreach (var name in new[] { "pathways.job.runs", "PlanReminders", "http.server.request.duration", "Youths/File" })
            Assert.Contains(name, sent, StringComparison.Ordinal);
        foreach (var secret in new[] { youth.Name.Latin, mentor.Name.Latin, mentor.UserName!, $"/Youths/File/{youth.Id}" })
            Assert.DoesNotContain(secret, sent, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task Without_an_address_nothing_collects()
    {
        await using var app = new TestApp();

        Assert.Null(app.Services.GetService<MeterProvider>());
    }

    [Theory]
    [InlineData("Telemetry:Address", "127.0.0.1:4318"), InlineData("Telemetry:Address", "ftp://example.org")]
    [InlineData("Telemetry:Address", "http://me:secret@example.org"), InlineData("OTEL_EXPORTER_OTLP_ENDPOINT", "collector")]
    public void An_address_that_is_none_is_told_at_the_start(string name, string value)
    {
        var given = new ConfigurationBuilder().AddInMemoryCollection([new(name, value)]).Build();

        var line = Assert.Single(SettingsCheck.Problems(given, "Development", "/opt/pathways"));

        Assert.StartsWith(name + " must begin with http", line, StringComparison.Ordinal);
        Assert.DoesNotContain("secret", line, StringComparison.Ordinal);
    }

    private sealed class MeasuredApp(string collector) : TestApp
    {
        protected override IReadOnlyDictionary<string, string> MoreSettings => new Dictionary<string, string> { [Address] = collector };
    }

    /// <summary>Keeps whatever is posted to /v1/metrics.</summary>
    private sealed class Collector : IAsyncDisposable
    {
        private readonly WebApplication server;
        private readonly ConcurrentQueue<byte[]> sent = [];

        private Collector(WebApplication server) => this.server = server;

        public string Url => server.Urls.Single();

        public string Sent => string.Join('\n', sent.Select(bytes => Encoding.UTF8.GetString(bytes)));

        public static async Task<Collector> StartAsync()
        {
            var builder = WebApplication.CreateSlimBuilder();
            builder.Logging.ClearProviders();
            builder.WebHost.UseUrls("http://127.0.0.1:0");
            var collector = new Collector(builder.Build());
            collector.server.MapPost("/v1/metrics", async (HttpRequest request) =>
            {
                using var body = new MemoryStream();
                await request.Body.CopyToAsync(body);
                collector.sent.Enqueue(body.ToArray());
                return Results.Ok();
            });
            await collector.server.StartAsync();
            return collector;
        }

        public ValueTask DisposeAsync() => server.DisposeAsync();
    }
}
