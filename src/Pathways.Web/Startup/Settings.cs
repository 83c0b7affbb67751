using System.ComponentModel.DataAnnotations;
using System.Net;
using Pathways.Core.Data;
using Pathways.Core.Organisation;

namespace Pathways.Web.Startup;

/// <summary>Where the program is reached, section "Site".</summary>
public sealed class SiteSettings
{
    /// <summary>Address people type, such as https://pathways.example.org; used in printed codes and mails. Empty: the address of the request.</summary>
    public string PublicUrl { get; set; } = "";

    /// <summary>
    /// Addresses or networks of proxies on other machines, such as "10.0.0.5, 172.18.0.0/16"; what they say about who asks is believed. This machine always is.
    /// </summary>
    public string Proxies { get; set; } = "";

    /// <summary>For how many days browsers remember that this host (not its sub-domains) is reached over TLS only, 0 to 730; 0 = not at all. Begin small: it cannot be taken back.</summary>
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
    /// <summary>Folder of the SQLite file and the keys. Empty: the folder "data" beside wwwroot.</summary>
    public string Folder { get; set; } = "";
}

/// <summary>Section "Demo".</summary>
public sealed class DemoSettings
{
    /// <summary>Load the demo programme into an empty database. Not set: in Development only.</summary>
    public bool? Load { get; set; }
}

internal static class Settings
{
    public static void AddSettings(this WebApplicationBuilder builder)
    {
        var configuration = builder.Configuration;
        var site = Read<SiteSettings>(configuration, "Site");
        builder.Services.AddSingleton(site);
        builder.Services.AddSingleton(new SiteCookies(site));
        builder.Services.AddSingleton(Read<DatabaseSettings>(configuration, "Database"));
        builder.Services.AddSingleton(Read<DemoSettings>(configuration, "Demo"));
        builder.Services.AddSingleton(Read<ProgrammeSettings>(configuration, "Programme"));
        var data = Read<DataSettings>(configuration, "Data");
        if (data.Folder.Length == 0) data.Folder = Path.Combine(Path.GetDirectoryName(builder.Environment.WebRootPath)!, "data");
        data.Folder = Path.GetFullPath(data.Folder);
        builder.Services.AddSingleton(data);
    }

    public static T Read<T>(IConfiguration configuration, string section) where T : new() => configuration.GetSection(section).Get<T>() ?? new T();

    /// <summary>A singleton that was registered as an instance, for use while the services are still being registered.</summary>
    public static T Setting<T>(this WebApplicationBuilder builder) where T : class =>
        (T)builder.Services.Last(service => service.ServiceType == typeof(T)).ImplementationInstance!;
}
