using OpenTelemetry.Exporter;
using OpenTelemetry.Metrics;
using OpenTelemetry.Resources;
using Pathways.Core.Jobs;

namespace Pathways.Web.Startup;

/// <summary>Section "Telemetry".</summary>
public sealed class TelemetrySettings
{
    /// <summary>
    /// Address of a collector that speaks OpenTelemetry over HTTP (OTLP), such as http://127.0.0.1:4318; numbers of jobs, reminders and
    /// requests go there once a minute. Empty: nothing is collected, unless the standard variable OTEL_EXPORTER_OTLP_ENDPOINT is set.
    /// </summary>
    public string Address { get; set; } = "";
}

internal static class Telemetry
{
    public const string StandardVariable = "OTEL_EXPORTER_OTLP_ENDPOINT";

    public static void AddTelemetry(this WebApplicationBuilder builder)
    {
        builder.Services.AddSingleton<Measures>();
        var address = Settings.Read<TelemetrySettings>(builder.Configuration, "Telemetry").Address;
        if (address.Length == 0 && string.IsNullOrEmpty(builder.Configuration[StandardVariable])) return;
        builder.Services.AddOpenTelemetry()
            .ConfigureResource(resource => resource.AddService("pathways", serviceVersion: ProgramVersion.Text))
            .WithMetrics(metrics => metrics.AddMeter(Measures.Name, "Microsoft.AspNetCore.Hosting").AddOtlpExporter(exporter =>
            {
                if (address.Length == 0) return; // the platform's own variables say where and how
                exporter.Protocol = OtlpExportProtocol.HttpProtobuf;
                exporter.Endpoint = new Uri($"{address.TrimEnd('/')}/v1/metrics");
            }));
    }

    /// <summary>What is wrong with an address of a collector; null when it can be used.</summary>
    public static string? Problem(string name, string? address) => string.IsNullOrEmpty(address)
        || (Uri.TryCreate(address, UriKind.Absolute, out var uri) && (uri.Scheme is "http" or "https") && uri.UserInfo.Length == 0)
            ? null : $"{name} must begin with http:// or https:// and hold no password. Write it as in http://127.0.0.1:4318";
}
