using System.Collections;
using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using System.Globalization;
using System.Reflection;
using Pathways.Core.Contact;
using Pathways.Core.Data;
using Pathways.Core.Organisation;
using Pathways.Core.Time;
using Pathways.Web.Mail;
using Pathways.Web.Outside;

namespace Pathways.Web.Startup;

/// <summary>
/// What is wrong with the settings, all of it at once, a line each. Names and forms come from the settings classes, ranges from their
/// <see cref="RangeAttribute"/>; what several settings say together stands in <see cref="Together"/>. No line repeats a password or a
/// connection string.
/// </summary>
public static class SettingsCheck
{
    private const int FewestIterations = 100_000;

    /// <summary>The lines; empty when the program may start.</summary>
    public static IReadOnlyList<string> Problems(IConfiguration configuration, string environment, string programFolder)
    {
        ArgumentNullException.ThrowIfNull(configuration);
        var problems = new List<(string Path, string Line)>();
        foreach (var (section, type) in Settings.Sections)
        {
            foreach (var given in configuration.GetSection(section).GetChildren()) Check(given, type, problems);
        }

        // What has no sense of its own is left out of what is looked at together: every problem of a start is told at once
        var wrong = problems.Select(problem => problem.Path).ToHashSet(StringComparer.OrdinalIgnoreCase);
        var sensible = new ConfigurationBuilder()
            .AddInMemoryCollection(configuration.AsEnumerable().Where(pair => !wrong.Contains(pair.Key))).Build();
        return
        [
            .. problems.Select(problem => problem.Line),
            .. WrongSections(configuration),
            .. Together(sensible, environment == Environments.Production, programFolder),
        ];
    }

    /// <summary>The sections that are ours, each with its class.</summary>
    public static IReadOnlyDictionary<string, Type> Sections => Settings.Sections;

    /// <summary>
    /// Every setting's full name, as in Mail:Port; a dictionary's with its keys' type, as in Programme:Targets:Indicator.
    /// </summary>
    public static IReadOnlyList<string> Names { get; } =
        [.. Settings.Sections.SelectMany(s => Properties(s.Value).Select(p => Entries(p) is { } key ? $"{s.Key}:{p.Name}:{key.Key.Name}"
            : $"{s.Key}:{p.Name}"))];

    /// <summary>What is wrong with the address people type; null when it can be used.</summary>
    public static string? AddressProblem(string address)
    {
        const string example = "Write it as in https://pathways.example.org";
        if (!Uri.TryCreate(address, UriKind.Absolute, out var uri) || (uri.Scheme != Uri.UriSchemeHttps && uri.Scheme != Uri.UriSchemeHttp))
        {
            return $"Site:PublicUrl must begin with https://. {example}";
        }

        if (uri.UserInfo.Length > 0) return $"Site:PublicUrl must hold no user name or password. {example}";
        if (uri.Query.Length > 0 || uri.Fragment.Length > 0)
            return $"Site:PublicUrl must end with the host or the port, without ? or #. {example}";
        return uri.AbsolutePath == "/" ? null : $"Site:PublicUrl must have no path: the portal stands at the top of its host. {example}";
    }

    private static void Check(IConfigurationSection given, Type type, List<(string Path, string Line)> problems)
    {
        if (Properties(type).FirstOrDefault(p => string.Equals(p.Name, given.Key, StringComparison.OrdinalIgnoreCase)) is not { } property)
        {
            problems.Add((given.Path, $"{given.Path} is not a setting.{DidYouMean(given.Path)}"));
            return;
        }

        var range = property.GetCustomAttribute<RangeAttribute>();
        if (Entries(property) is not { } entries)
        {
            CheckValue(given, property.PropertyType, range, problems);
            return;
        }

        foreach (var entry in given.GetChildren())
        {
            if (Enum.GetNames(entries.Key).Contains(entry.Key, StringComparer.OrdinalIgnoreCase))
                CheckValue(entry, entries.Value, range, problems);
            else
            {
                problems.Add((entry.Path, $"{entry.Path} is not a "
                    + $"setting.{DidYouMean(entry.Path, Enum.GetNames(entries.Key).Select(name => $"{given.Path}:{name}"))}"));
            }
        }
    }

    private static void CheckValue(IConfigurationSection given, Type type, RangeAttribute? range, List<(string Path, string Line)> problems)
    {
        if (given.GetChildren().Any())
        {
            problems.Add((given.Path, $"{given.Path} holds one value and nothing below it."));
            return;
        }

        var plain = Nullable.GetUnderlyingType(type) ?? type;
        if (plain == typeof(string) || (plain != type && string.IsNullOrEmpty(given.Value))) return;
        object? value;
        try
        {
            value = TypeDescriptor.GetConverter(plain).ConvertFromInvariantString(given.Value ?? "");
        }
        catch (Exception problem) when (problem is FormatException or ArgumentException or NotSupportedException)
        {
            value = null;
        }

        if (value is null || (plain.IsEnum && !Enum.IsDefined(plain, value)))
        {
            problems.Add((given.Path, $"{given.Path} is \"{given.Value}\". It must be {Form(plain)}."));
        }
        else if (range?.IsValid(Convert.ToDouble(value, CultureInfo.InvariantCulture)) == false)
        {
            problems.Add((given.Path, string.Create(CultureInfo.InvariantCulture,
                $"{given.Path} is {value}. It must be between {range.Minimum} and {range.Maximum}.")));
        }
    }

    private static string? ZoneProblem(ProgrammeSettings programme)
    {
        try
        {
            _ = ZoneRules.Newest(programme);
            return null;
        }
        catch (InvalidOperationException unknown)
        {
            return unknown.Message;
        }
    }

    private static bool IsProxy(string text) =>
        text.Contains('/', StringComparison.Ordinal) ? System.Net.IPNetwork.TryParse(text, out _)
            : System.Net.IPAddress.TryParse(text, out _);

    private static IEnumerable<string> Together(IConfiguration configuration, bool isProduction, string programFolder)
    {
        var site = Settings.Read<SiteSettings>(configuration, "Site");
        var data = Settings.Read<DataSettings>(configuration, "Data");
        foreach (var proxy in site.Proxies.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
            .Where(p => !IsProxy(p)))
        {
            yield return $"Site:Proxies names \"{proxy}\", which is neither an address nor a network. Write it as in 10.0.0.5, "
                + $"172.18.0.0/16";
        }

        var database = Settings.Read<DatabaseSettings>(configuration, "Database");
        var mail = Settings.Read<MailSettings>(configuration, "Mail");
        var programme = Settings.Read<ProgrammeSettings>(configuration, "Programme");
        if (site.PublicUrl.Length > 0 && AddressProblem(site.PublicUrl) is { } wrong) yield return wrong;
        if (database.Provider == DatabaseProvider.SqlServer && database.ConnectionString.Length == 0)
        {
            yield return "Database:ConnectionString is empty. SQL Server needs one: Server=…;Database=pathways;User " +
                "Id=…;Password=…;Encrypt=true";
        }

        if (mail.Host.Length > 0 && !EmailAddress.IsValid(mail.From))
        {
            yield return "Mail:From is not an e-mail address. With Mail:Host it must be set, for example pathways@example.org";
        }

        if (mail is { Host.Length: > 0, Port: 465, Security: MailSecurity.StartTls })
        {
            yield return "Mail:Port 465 is spoken to in TLS from the first byte. Set Mail:Security to Tls, or Mail:Port to 587";
        }

        if (DkimSeal.Problem(mail) is { } unsigned) yield return unsigned;
        if (Settings.Read<WebhookSettings>(configuration, "Webhook").Problem() is { } gateway) yield return gateway;

        var telemetry = Settings.Read<TelemetrySettings>(configuration, "Telemetry");
        if (Telemetry.Problem("Telemetry:Address", telemetry.Address) is { } nowhere) yield return nowhere;
        if (Telemetry.Problem(Telemetry.StandardVariable, configuration[Telemetry.StandardVariable]) is { } elsewhere)
            yield return elsewhere;

        if (ZoneProblem(programme) is { } unknown) yield return unknown;

        if (!KnowsCultures())
        {
            yield return "The languages ar-MA, fr-MA and en-GB are not known here: install ICU (Debian: libicu) and do " +
                "not set DOTNET_SYSTEM_GLOBALIZATION_INVARIANT.";
        }

        if (programme.DocumentsFile.Length > 0 && !File.Exists(programme.DocumentsFile))
        {
            yield return $"Programme:DocumentsFile: there is no file {programme.DocumentsFile}";
        }

        if (programme.FiguresFile.Length > 0 && !File.Exists(programme.FiguresFile))
        {
            yield return $"Programme:FiguresFile: there is no file {programme.FiguresFile}";
        }

        foreach (var file in KestrelFiles(configuration.GetSection("Kestrel")).Where(file => !CanRead(file.Value!)))
        {
            yield return $"{file.Path}: the file {file.Value} is not there or may not be read by the program's user.";
        }

        if (!isProduction) yield break;
        if (site.PublicUrl.Length == 0)
        {
            yield return "Site:PublicUrl is missing: the address people type, such as https://pathways.example.org";
        }
        else if (site.PublicUrl.StartsWith("http://", StringComparison.OrdinalIgnoreCase) && !site.AllowHttp)
        {
            yield return "Site:PublicUrl is not an https address: over plain HTTP passwords and files can be read on the " +
                "way. Only for a trial: Site:AllowHttp=true";
        }

        if (data.Folder.Length == 0)
        {
            yield return "Data:Folder is missing: the folder of the database and the keys, outside the program's folder, " +
                "such as /var/lib/pathways";
        }
        else if (!Path.IsPathFullyQualified(data.Folder))
        {
            yield return $"Data:Folder is \"{data.Folder}\". It must be a full path, such as /var/lib/pathways";
        }
        else if (IsWithin(data.Folder, programFolder))
        {
            yield return $"Data:Folder {data.Folder} is in the program's folder, which the next version replaces. Choose " +
                "one outside, such as /var/lib/pathways";
        }

        if (Settings.Read<DemoSettings>(configuration, "Demo").Load == true)
        {
            yield return "Demo:Load: the demo programme has accounts with a published password and is never loaded in Production.";
        }

        var iterations = Settings.Read<AccountSettings>(configuration, "Accounts").PasswordIterations;
        if (iterations < FewestIterations)
        {
            yield return string.Create(CultureInfo.InvariantCulture,
                $"Accounts:PasswordIterations is {iterations}. In Production it must be at least {FewestIterations}.");
        }
    }

    /// <summary>
    /// A misspelt section: its name is near to one of ours, and what stands in it is one of that section's settings. What other programs
    /// set is left alone.
    /// </summary>
    private static IEnumerable<string> WrongSections(IConfiguration configuration) =>
        from section in configuration.GetChildren()
        where !Settings.Sections.ContainsKey(section.Key)
        let near = Settings.Sections.Keys.FirstOrDefault(ours => Distance(ours, section.Key) <= 2)
        where near is not null
        from child in section.GetChildren()
        where Properties(Settings.Sections[near]).Any(p => string.Equals(p.Name, child.Key, StringComparison.OrdinalIgnoreCase))
        select $"{child.Path} is not a setting. Did you mean {near}:{child.Key}?";

    private static string DidYouMean(string path, IEnumerable<string>? among = null)
    {
        var (name, distance) = (among ?? Names).Select(name => (name, Distance: Distance(name, path))).MinBy(near => near.Distance);
        return distance <= Math.Max(3, path.Length / 3) ? $" Did you mean {name}?" : "";
    }

    /// <summary>How many letters have to be added, dropped, changed or swapped with their neighbour.</summary>
    private static int Distance(string one, string other)
    {
        var (a, b) = (one.ToUpperInvariant(), other.ToUpperInvariant());
        var steps = new int[a.Length + 1, b.Length + 1];
        for (var i = 0; i <= a.Length; i++)
        {
            for (var j = 0; j <= b.Length; j++)
            {
                if (i == 0 || j == 0)
                {
                    steps[i, j] = i + j;
                    continue;
                }

                var changed = steps[i - 1, j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1);
                steps[i, j] = Math.Min(changed, Math.Min(steps[i - 1, j], steps[i, j - 1]) + 1);
                if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
                    steps[i, j] = Math.Min(steps[i, j], steps[i - 2, j - 2] + 1);
            }
        }

        return steps[a.Length, b.Length];
    }

    private static IEnumerable<PropertyInfo> Properties(Type type) => type.GetProperties().Where(p => p.CanWrite);

    private static (Type Key, Type Value)? Entries(PropertyInfo property) =>
        property.PropertyType.IsAssignableTo(typeof(IDictionary)) && property.PropertyType.GetGenericArguments() is [var key, var value]
            ? (key, value) : null;

    private static string Form(Type type) =>
        type == typeof(bool) ? "true or false"
        : type.IsEnum ? string.Join(" or ", Enum.GetNames(type))
        : type == typeof(int) ? "a whole number"
        : "a number such as 0.7";

    private static bool KnowsCultures()
    {
        try
        {
            return Array.TrueForAll(["ar-MA", "fr-MA", "en-GB"], name =>
                CultureInfo.GetCultureInfo(name, predefinedOnly: true).Name == name);
        }
        catch (CultureNotFoundException)
        {
            return false;
        }
    }

    private static IEnumerable<IConfigurationSection> KestrelFiles(IConfigurationSection section) =>
        section.GetChildren().SelectMany(child => child.Key is "Path" or "KeyPath" && !string.IsNullOrEmpty(child.Value) ? [child]
            : KestrelFiles(child));

    private static bool CanRead(string file)
    {
        try
        {
            File.OpenRead(Path.Combine(AppContext.BaseDirectory, file)).Dispose();
            return true;
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            return false;
        }
    }

    /// <summary>Links are followed, so that a link to a folder in the program's folder is found out.</summary>
    private static bool IsWithin(string folder, string other)
    {
        var (inner, outer) = (Real(folder), Real(other));
        return inner == outer || inner.StartsWith(outer + Path.DirectorySeparatorChar, StringComparison.Ordinal);
    }

    private static string Real(string folder)
    {
        var full = Path.TrimEndingDirectorySeparator(Path.GetFullPath(folder));
        return Directory.Exists(full) ? Directory.ResolveLinkTarget(full, returnFinalTarget: true)?.FullName ?? full : full;
    }
}
