using System.ComponentModel.DataAnnotations;
using System.Net;
using Microsoft.Extensions.FileProviders;
using Microsoft.Extensions.FileProviders.Physical;
using Pathways.Core.Data;
using Pathways.Core.Organisation;
using Pathways.Web.Outside;

namespace Pathways.Web.Startup;

/// <summary>Where the program is reached, section "Site".</summary>
public sealed class SiteSettings
{
    /// <summary>
    /// Address people type, such as https://pathways.example.org; used in printed codes and mails. Empty: the address of the request.
    /// </summary>
    public string PublicUrl { get; set; } = "";

    /// <summary>
    /// Addresses or networks of proxies on other machines, such as "10.0.0.5, 172.18.0.0/16"; what they say about who asks is believed.
    /// This machine always is.
    /// </summary>
    public string Proxies { get; set; } = "";

    /// <summary>
    /// For how many days browsers remember that this host (not its sub-domains) is reached over TLS only, 0 to 730; 0 = not at all. Begin
    /// small: it cannot be taken back.
    /// </summary>
    [Range(0, 730)]
    public int HstsDays { get; set; } = 1;

    /// <summary><see cref="PublicUrl"/> taken apart.</summary>
    internal Uri Address => field ??= new Uri(PublicUrl);

    /// <summary>Who is believed: this machine and <see cref="Proxies"/>.</summary>
    internal IReadOnlyList<IPNetwork> ProxyNetworks => field ??=
    [
        IPNetwork.Parse("127.0.0.0/8"), IPNetwork.Parse("::1/128"),
        .. Proxies.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Select(ReadProxy),
    ];

    /// <summary>Production accepts an http address only when this says so in so many words.</summary>
    public bool AllowHttp { get; set; }

    /// <summary>True when people come over TLS: cookies get the __Host- prefix and are never sent in the clear.</summary>
    public bool IsSecure => PublicUrl.StartsWith("https://", StringComparison.OrdinalIgnoreCase);

    /// <summary>An address or a network of <see cref="Proxies"/>; FormatException when it is neither.</summary>
    public static IPNetwork ReadProxy(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        if (text.Contains('/', StringComparison.Ordinal)) return IPNetwork.Parse(text);
        var address = IPAddress.Parse(text);
        return new IPNetwork(address, address.GetAddressBytes().Length * 8);
    }
}

/// <summary>Section "Database".</summary>
public sealed class DatabaseSettings
{
    /// <summary>Sqlite (default) or SqlServer.</summary>
    public DatabaseProvider Provider { get; set; } = DatabaseProvider.Sqlite;

    /// <summary>Empty with SQLite: the file pathways.db in the data folder.</summary>
    public string ConnectionString { get; set; } = "";
}

/// <summary>Section "Data".</summary>
public sealed class DataSettings
{
    /// <summary>Folder of the SQLite file and the keys. Empty: the folder "data" beside wwwroot; in Production it must be said.</summary>
    public string Folder { get; set; } = "";

    /// <summary>
    /// Production begins in an empty folder only when this says so (or the option --new): an empty folder may be a disk that was not
    /// mounted.
    /// </summary>
    public bool New { get; set; }

    /// <summary>
    /// With less room on the disk of the folder than so many megabytes, /health/ready turns red and the jobs page says so.
    /// </summary>
    [Range(1, 1_000_000_000)]
    public int LeastFreeMegabytes { get; set; } = 500;
}

/// <summary>Section "Demo".</summary>
public sealed class DemoSettings
{
    /// <summary>Load the demo programme into an empty database. Not set: in Development only.</summary>
    public bool? Load { get; set; }
}

/// <summary>Section "Accounts".</summary>
public sealed class AccountSettings
{
    /// <summary>PBKDF2-SHA512 rounds of a password; at least 100000 in Production.</summary>
    [Range(1, 10_000_000)]
    public int PasswordIterations { get; set; } = 210_000;

    /// <summary>
    /// Wrong tries (passwords, codes, calendar addresses) for each place and minute; right ones do not count, so that a whole centre behind
    /// one router gets in.
    /// </summary>
    [Range(1, 1_000_000)]
    public int TriesPerMinute { get; set; } = 60;
}

internal static class Settings
{
    /// <summary>
    /// Every section that is ours. What stands in one of them and is no property of its class is a mistake that the start names.
    /// </summary>
    public static readonly IReadOnlyDictionary<string, Type> Sections = new Dictionary<string, Type>(StringComparer.OrdinalIgnoreCase)
    {
        ["Site"] = typeof(SiteSettings),
        ["Data"] = typeof(DataSettings),
        ["Database"] = typeof(DatabaseSettings),
        ["Demo"] = typeof(DemoSettings),
        ["Accounts"] = typeof(AccountSettings),
        ["Mail"] = typeof(MailSettings),
        ["Webhook"] = typeof(WebhookSettings),
        ["Jobs"] = typeof(JobSettings),
        ["Telemetry"] = typeof(TelemetrySettings),
        ["Programme"] = typeof(ProgrammeSettings),
    };

    /// <summary>Reads the settings, refuses a start with wrong ones, and makes them known to everything that follows.</summary>
    public static void AddSettings(this WebApplicationBuilder builder, Command command)
    {
        var configuration = builder.Configuration;
        AddFile(builder, command);
        var problems = SettingsCheck.Problems(configuration, builder.Environment.EnvironmentName, AppContext.BaseDirectory);
        if (problems.Count > 0) throw new CannotStartException(problems);

        var site = Read<SiteSettings>(configuration, "Site");
        builder.Services.AddSingleton(site);
        builder.Services.AddSingleton(new SiteCookies(site));
        builder.Services.AddSingleton(Read<DatabaseSettings>(configuration, "Database"));
        builder.Services.AddSingleton(Read<DemoSettings>(configuration, "Demo"));
        builder.Services.AddSingleton(Read<AccountSettings>(configuration, "Accounts"));
        builder.Services.AddSingleton(Read<ProgrammeSettings>(configuration, "Programme"));
        var data = Read<DataSettings>(configuration, "Data");
        if (data.Folder.Length == 0) data.Folder = Path.Combine(Path.GetDirectoryName(builder.Environment.WebRootPath)!, "data");
        data.Folder = Path.GetFullPath(data.Folder);
        data.New |= command.IsNew;
        builder.Services.AddSingleton(data);
    }

    public static T Read<T>(IConfiguration configuration, string section) where T
        : new() => configuration.GetSection(section).Get<T>() ?? new T();

    /// <summary>A singleton that was registered as an instance, for use while the services are still being registered.</summary>
    public static T Setting<T>(this WebApplicationBuilder builder) where T : class =>
        (T)builder.Services.Last(service => service.ServiceType == typeof(T)).ImplementationInstance!;

    /// <summary>
    /// The operator's own file: above the file shipped with the program, below environment variables and the command line.
    /// </summary>
    private static void AddFile(WebApplicationBuilder builder, Command command)
    {
        var file = command.SettingsFile ?? builder.Configuration["PATHWAYS_SETTINGS"];
        if (string.IsNullOrEmpty(file)) return;
        file = Path.GetFullPath(file);
        try
        {
            var folder = new PhysicalFileProvider(Path.GetDirectoryName(file)!, ExclusionFilters.None);
            builder.Configuration.AddJsonFile(folder, Path.GetFileName(file), optional: false, reloadOnChange: false);
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException or InvalidDataException or FormatException)
        {
            // The parser's words may repeat what stands in the file; only the place is told
            var place = problem.GetBaseException() is System.Text.Json.JsonException { LineNumber: { } line } ? $", line {line + 1}" : "";
            throw new CannotStartException([$"The settings file {file}{place} cannot be read. It must be there, readable by the program's "
                + $"user, and JSON as in docs/configuration.md."]);
        }

        builder.Configuration.AddEnvironmentVariables();
        builder.Configuration.AddCommandLine([.. command.Arguments]);
    }
}
