using System.Globalization;
using Pathways.Core.Contact;
using Pathways.Core.Register;
using Pathways.Core.Time;
using Pathways.Core.Youths;

namespace Pathways.Web.Ui;

/// <summary>How dates, times and numbers are written for people, in the current language and on the organisation's wall clock.</summary>
public sealed class Format(LocalTime clock)
{
    /// <summary>23 نونبر 2026</summary>
    public string Day(DateOnly day) => day.ToString("d MMMM yyyy", CultureInfo.CurrentCulture);

    /// <summary>A birth date as exactly as it is known: 14 مارس 2008, مارس 2008 or 2008.</summary>
    public string Birth(Birth birth) => birth.Precision switch
    {
        DatePrecision.Month => Month(birth.First),
        DatePrecision.Year => birth.First.Year.ToString(CultureInfo.InvariantCulture),
        _ => Day(birth.First),
    };

    /// <summary>23 نونبر; with the year when it is not this one.</summary>
    public string ShortDay(DateOnly day) => day.Year == clock.Today.Year ? day.ToString("d MMMM", CultureInfo.CurrentCulture) : Day(day);

    /// <summary>الاثنين 23 نونبر; with the year when it is not this one.</summary>
    public string Weekday(DateOnly day) => day.Year == clock.Today.Year
        ? day.ToString("dddd d MMMM", CultureInfo.CurrentCulture)
        : day.ToString("dddd d MMMM yyyy", CultureInfo.CurrentCulture);

    /// <summary>نونبر 2026</summary>
    public string Month(DateOnly day) => day.ToString("MMMM yyyy", CultureInfo.CurrentCulture);

    /// <summary>For a drawing: 26 nov. within two months, déc. within ten, déc. 2028 beyond. Arabic months have no short form.</summary>
    public string Brief(DateOnly day)
    {
        var ahead = day.DayNumber - clock.Today.DayNumber;
        return day.ToString(ahead <= 60 ? "d MMM" : ahead <= 300 ? "MMM" : "MMM yyyy", CultureInfo.CurrentCulture);
    }

    /// <summary>23/11/2026, for tables and fields.</summary>
    public string Numeric(DateOnly day) => day.ToString("dd/MM/yyyy", CultureInfo.InvariantCulture);

    /// <summary>A birth date for tables and fields: 14/03/2008, 03/2008 or 2008.</summary>
    public static string Numeric(Birth birth) => DateCell.Write(birth.First, birth.Precision);

    /// <summary>The local day of an instant, for tables.</summary>
    public string Numeric(DateTime utc) => Numeric(clock.DayOf(utc));

    /// <summary>For scripts: minutes of the wall clock ahead of UTC, then each change of the coming two years as instant:minutes.</summary>
    public string Wall()
    {
        var now = clock.UtcNow;
        var changes = clock.Rules.Changes.Where(change => change.At > now && change.At < now.AddYears(2))
            .Select(change => string.Create(CultureInfo.InvariantCulture,
                $"{(change.At - DateTime.UnixEpoch).TotalMilliseconds:0}:{change.Offset.TotalMinutes:0}"));
        return string.Join(' ',
            changes.Prepend(string.Create(CultureInfo.InvariantCulture, $"{clock.Rules.OffsetAt(now).TotalMinutes:0}")));
    }

    /// <summary>For scripts: now, in milliseconds.</summary>
    public string Now() => string.Create(CultureInfo.InvariantCulture, $"{(clock.UtcNow - DateTime.UnixEpoch).TotalMilliseconds:0}");

    /// <summary>16:30, local.</summary>
    public string Time(DateTime utc) => clock.ToLocal(utc).ToString("HH:mm", CultureInfo.InvariantCulture);

    /// <summary>A local hour, as 09:10.</summary>
    public string Time(TimeOnly time) => time.ToString("HH:mm", CultureInfo.InvariantCulture);

    /// <summary>The local weekday and day of an instant.</summary>
    public string Weekday(DateTime utc) => Weekday(clock.DayOf(utc));

    /// <summary>The local day of an instant.</summary>
    public string Day(DateTime utc) => Day(clock.DayOf(utc));

    /// <summary>The local short day of an instant.</summary>
    public string ShortDay(DateTime utc) => ShortDay(clock.DayOf(utc));

    /// <summary>الاثنين 23 نونبر، 16:30</summary>
    public string Moment(DateTime utc) => $"{Weekday(utc)}{Comma} {Time(utc)}";

    /// <summary>الخميس 26 نونبر، 10:00; without the time when it is not known.</summary>
    public string Moment(DateOnly day, TimeOnly? time) => time is { } at
        ? $"{Weekday(day)}{Comma} {at.ToString("HH:mm", CultureInfo.InvariantCulture)}" : Weekday(day);

    /// <summary>1 234</summary>
    public string Number(int number) => number.ToString("#,0", CultureInfo.CurrentCulture);

    /// <summary>81%, from a share between 0 and 1.</summary>
    public string Percent(double share) => Math.Round(share * 100, MidpointRounding.AwayFromZero)
        .ToString("0", CultureInfo.InvariantCulture) + "%";

    /// <summary>Whole centimes as dirhams: 75 or 17,92.</summary>
    public string Dirhams(long centimes) => (centimes / 100m).ToString(centimes % 100 == 0 ? "#,0" : "#,0.00", CultureInfo.CurrentCulture);

    /// <summary>A person's name in the letters of the current language; empty for nobody.</summary>
    public string Name(PersonName? name) => name?.In(Cultures.Current) ?? "";

    /// <summary>What somebody is called among people who know one another; empty for nobody.</summary>
    public string First(PersonName? name) => name?.First(Cultures.Current) ?? "";

    /// <summary>A title or an organisation's name in the letters of the current language.</summary>
    public string Name(string arabic, string latin) => PersonName.In(Cultures.Current, arabic, latin);

    /// <summary>0661000001 in groups, from the E.164 form.</summary>
    public string Phone(string phone)
    {
        var local = phone.StartsWith("+212", StringComparison.Ordinal) ? "0" + phone[4..] : phone;
        return local.Length == 10 ? $"{local[..2]} {local[2..4]} {local[4..6]} {local[6..8]} {local[8..]}" : local;
    }

    /// <summary>yyyy-MM-dd, for date fields.</summary>
    public static string Field(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "";

    /// <summary>yyyy-MM-dd of the local day of an instant, for the time element.</summary>
    public string Machine(DateTime utc) => Field(clock.DayOf(utc));

    /// <summary>The comma of the language.</summary>
    public static string Comma => Cultures.Rtl ? "،" : ",";
}
