using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;
using NodaTime;
using NodaTime.TimeZones;
using Pathways.Core.Organisation;

namespace Pathways.Core.Time;

/// <summary>
/// The rules of the programme's time zone, from the newest data there are: those that come with the program (NodaTime), those of the
/// machine, or a file of one's own.
/// All become one table of instants, so that whoever asks gets the same answer wherever the rules came from.
/// </summary>
public sealed partial class ZoneRules
{
    /// <summary>The rules are known so far; beyond, the last one goes on.</summary>
    public const int LastYear = 2100;

    private const int FirstYear = 1970;
    private const int YearsThatAreFarAhead = 10;
    private static readonly string[] MachineFolders = ["/usr/share/zoneinfo", "/usr/lib/zoneinfo", "/usr/share/lib/zoneinfo",
        "/etc/zoneinfo"];
    private readonly DateTime[] instants;
    private readonly TimeSpan[] offsets;

    private ZoneRules(string zone, ZoneSource source, string version, IEnumerable<ClockChange> changes)
    {
        (Zone, Source, Version) = (zone, source, version);
        var table = new List<ClockChange>();
        var first = new DateTime(FirstYear, 1, 1, 0, 0, 0, DateTimeKind.Utc);
        foreach (var change in changes)
        {
            if (change.At.Year > LastYear) break;
            var here = change.At <= first ? change with { At = DateTime.MinValue } : change;
            if (table.Count > 0 && table[^1].At == here.At) table.RemoveAt(table.Count - 1);
            if (table.Count == 0 || table[^1].Offset != here.Offset) table.Add(here);
        }

        instants = [.. table.Select(change => change.At)];
        offsets = [.. table.Select(change => change.Offset)];
        var text = string.Join('\n',
            table.Select(change => string.Create(CultureInfo.InvariantCulture, $"{change.At.Ticks} {change.Offset.Ticks}")));
        Fingerprint = Convert.ToHexString(SHA256.HashData(Encoding.ASCII.GetBytes(text)));
    }

    /// <summary>The zone's name in the time zone database.</summary>
    public string Zone { get; }

    /// <summary>Whose data these are.</summary>
    public ZoneSource Source { get; }

    /// <summary>Version of the data, such as 2026f; of a file of one's own, its name.</summary>
    public string Version { get; }

    /// <summary>The same for the same rules, wherever they came from.</summary>
    public string Fingerprint { get; }

    /// <summary>The whole table, the first change at the beginning of time.</summary>
    public IEnumerable<ClockChange> Changes => instants.Zip(offsets, (at, offset) => new ClockChange(at, offset));

    /// <summary>The other data there are, which are older; null when there is only one.</summary>
    public ZoneRules? Older { get; private init; }

    /// <summary>True when the machine has data on the zone that could not be read.</summary>
    public bool MachineUnreadable { get; private init; }

    /// <summary>
    /// The newest rules for the zone of the settings. <see cref="InvalidOperationException"/>, in words for whoever starts the program,
    /// when the name is unknown
    /// or the file of one's own cannot be read.
    /// </summary>
    public static ZoneRules Newest(ProgrammeSettings settings)
    {
        ArgumentNullException.ThrowIfNull(settings);
        return Newest(settings, Environment.GetEnvironmentVariable("TZDIR") is { Length: > 0 } folder ? [folder] : MachineFolders);
    }

    /// <summary>The same, with the folders in which the machine keeps its zones.</summary>
    public static ZoneRules Newest(ProgrammeSettings settings, IReadOnlyList<string> machineFolders)
    {
        ArgumentNullException.ThrowIfNull(settings);
        ArgumentNullException.ThrowIfNull(machineFolders);
        if (settings.TimeZoneFile.Length > 0) return OfFile(settings.TimeZone, settings.TimeZoneFile);
        if (!NameOfZone().IsMatch(settings.TimeZone)) throw Unknown(settings.TimeZone);
        var bundled = Bundled(settings.TimeZone);
        var machine = OfMachine(settings.TimeZone, machineFolders, out var unreadable);
        var (newest, older) = machine is not null && (bundled is null || string.CompareOrdinal(machine.Version, bundled.Version) > 0)
            ? (machine, bundled) : (bundled, machine);
        return newest is null
            ? throw Unknown(settings.TimeZone)
            : new ZoneRules(newest.Zone, newest.Source, newest.Version, newest.Changes) { Older = older, MachineUnreadable = unreadable };
    }

    /// <summary>A file of one's own, as <c>zic</c> writes it.</summary>
    public static ZoneRules OfFile(string zone, string path)
    {
        try
        {
            return new ZoneRules(zone, ZoneSource.File, Path.GetFileName(path), ZoneFile.Read(File.ReadAllBytes(path), LastYear));
        }
        catch (Exception refused) when (refused is IOException or UnauthorizedAccessException or InvalidDataException)
        {
            throw new InvalidOperationException(
                $"Programme:TimeZoneFile is {path}, and no rules could be read from it. Give a compiled zone file (TZif, as zic makes it), "
                    + $"or leave the setting empty.", refused);
        }
    }

    /// <summary>Local time less UTC at an instant (UTC).</summary>
    public TimeSpan OffsetAt(DateTime utc)
    {
        var index = Array.BinarySearch(instants, utc);
        return offsets[index >= 0 ? index : ~index - 1];
    }

    /// <summary>The first instant (UTC) in the coming year at which the two say different hours; null when they agree.</summary>
    public DateTime? DiffersFrom(ZoneRules other, DateTime now)
    {
        ArgumentNullException.ThrowIfNull(other);
        var end = now.AddYears(1);
        return instants.Concat(other.instants).Where(at => at > now && at < end).Prepend(now).Order()
            .Where(at => OffsetAt(at) != other.OffsetAt(at)).Select(at => (DateTime?)at).FirstOrDefault();
    }

    /// <summary>What the admin should know of the machine's clock and zone data.</summary>
    public IReadOnlyList<ClockNews> News(DateTime now)
    {
        var news = new List<ClockNews>();
        if (Year is { } year)
        {
            // A version tells its year only; it is taken as of the middle of the year
            if (now.Year < year) news.Add(ClockNews.ClockBehind);
            else if (now.Year > year + YearsThatAreFarAhead) news.Add(ClockNews.ClockAhead);
            else if (now > new DateTime(year + 1, 7, 1, 0, 0, 0, DateTimeKind.Utc)) news.Add(ClockNews.DataOld);
        }

        if (MachineUnreadable) news.Add(ClockNews.MachineUnreadable);
        if (Older is { } older && DiffersFrom(older, now) is not null) news.Add(older.Source == ZoneSource.Machine
            ? ClockNews.MachineDiffers : ClockNews.ProgramDiffers);
        return news;
    }

    /// <summary>The year of the data; null for a file of one's own.</summary>
    private int? Year => VersionOfData().IsMatch(Version) ? int.Parse(Version[..4], NumberStyles.None, CultureInfo.InvariantCulture) : null;

    private static ZoneRules? Bundled(string zone)
    {
        if (DateTimeZoneProviders.Tzdb.GetZoneOrNull(zone) is not { } found) return null;
        var intervals = found.GetZoneIntervals(Instant.FromUtc(FirstYear, 1, 1, 0, 0), Instant.FromUtc(LastYear + 1, 1, 1, 0, 0));
        return new ZoneRules(zone, ZoneSource.Program, TzdbDateTimeZoneSource.Default.TzdbVersion, intervals.Select(interval =>
            new ClockChange(interval.HasStart ? interval.Start.ToDateTimeUtc() : DateTime.MinValue, interval.WallOffset.ToTimeSpan())));
    }

    private static ZoneRules? OfMachine(string zone, IReadOnlyList<string> folders, out bool unreadable)
    {
        unreadable = false;
        if (folders.FirstOrDefault(folder => File.Exists(Path.Combine(folder, zone))) is not { } found) return null;
        try
        {
            return VersionIn(found) is { } version
                ? new ZoneRules(zone, ZoneSource.Machine, version, ZoneFile.Read(File.ReadAllBytes(Path.Combine(found, zone)), LastYear))
                : null;
        }
        catch (Exception refused) when (refused is IOException or UnauthorizedAccessException or InvalidDataException)
        {
            unreadable = true;
            return null;
        }
    }

    private static string? VersionIn(string folder)
    {
        foreach (var name in new[] { "tzdata.zi", "+VERSION" })
        {
            var path = Path.Combine(folder, name);
            if (File.Exists(path) && VersionInText().Match(File.ReadLines(path).FirstOrDefault() ?? "") is { Success: true } match)
                return match.Value;
        }

        return null;
    }

    private static InvalidOperationException Unknown(string zone) => new(
        $"Programme:TimeZone is \"{zone}\", which is no time zone that the program or the machine knows. Write its name as in the time "
            + $"zone database, for example Africa/Casablanca.");

    [GeneratedRegex("^[A-Za-z0-9_+-]+(/[A-Za-z0-9_+-]+)*$")]
    private static partial Regex NameOfZone();

    [GeneratedRegex("^[0-9]{4}[a-z]+$")]
    private static partial Regex VersionOfData();

    [GeneratedRegex("[0-9]{4}[a-z]+")]
    private static partial Regex VersionInText();
}
