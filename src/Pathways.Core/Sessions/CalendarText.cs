using System.Globalization;
using System.Text;
using Pathways.Core.Time;

namespace Pathways.Core.Sessions;

/// <summary>Appointments as an iCalendar text (RFC 5545): lines of at most 75 bytes, CRLF, special letters escaped.</summary>
public static class CalendarText
{
    private const int LongestLine = 75;

    /// <summary>The whole calendar.</summary>
    /// <param name="name">What the phone shows above the calendar.</param>
    /// <param name="word">What each entry is called.</param>
    /// <param name="entries">The entries.</param>
    /// <param name="now">When it is written (UTC).</param>
    public static string Of(string name, string word, IEnumerable<CalendarEntry> entries, DateTime now)
    {
        ArgumentNullException.ThrowIfNull(entries);
        var text = new StringBuilder();
        Line("BEGIN:VCALENDAR");
        Line("VERSION:2.0");
        Line("PRODID:-//P//P//EN");
        Line("CALSCALE:GREGORIAN");
        Line("METHOD:PUBLISH");
        Line("X-WR-CALNAME:" + Escape(name));
        Line("REFRESH-INTERVAL;VALUE=DURATION:PT6H");
        foreach (var entry in entries)
        {
            Line("BEGIN:VEVENT");
            Line("UID:" + Escape(entry.Uid));
            Line("DTSTAMP:" + Instant(now));
            Line("SEQUENCE:" + entry.Sequence.ToString(CultureInfo.InvariantCulture));
            if (entry.StartsAt is { } start)
            {
                Line("DTSTART:" + Instant(start));
                Line("DTEND:" + Instant(start.MinutesLater(Math.Max(entry.Minutes, 15))));
            }
            else if (entry.Day is { } day)
            {
                Line("DTSTART;VALUE=DATE:" + day.ToString("yyyyMMdd", CultureInfo.InvariantCulture));
                Line("DTEND;VALUE=DATE:" + day.DaysLater(1).ToString("yyyyMMdd", CultureInfo.InvariantCulture));
            }

            Line("SUMMARY:" + Escape(word));
            Line("CLASS:PRIVATE");
            Line("END:VEVENT");
        }

        Line("END:VCALENDAR");
        return text.ToString();

        void Line(string line) => text.Append(Fold(line)).Append("\r\n");
    }

    /// <summary>Backslash, comma, semicolon and line breaks as the standard writes them.</summary>
    public static string Escape(string text) => text
        .Replace("\\", "\\\\", StringComparison.Ordinal).Replace(";", "\\;", StringComparison.Ordinal)
        .Replace(",", "\\,", StringComparison.Ordinal)
        .Replace("\r\n", "\\n", StringComparison.Ordinal).Replace("\n", "\\n", StringComparison.Ordinal)
        .Replace("\r", "\\n", StringComparison.Ordinal);

    /// <summary>A line cut into pieces of at most 75 bytes, each further one begun with a space; no letter is cut.</summary>
    public static string Fold(string line)
    {
        var text = new StringBuilder();
        var bytes = 0;
        foreach (var rune in line.EnumerateRunes())
        {
            if (bytes + rune.Utf8SequenceLength > LongestLine)
            {
                text.Append("\r\n ");
                bytes = 1;
            }

            text.Append(rune.ToString());
            bytes += rune.Utf8SequenceLength;
        }

        return text.ToString();
    }

    private static string Instant(DateTime utc) => utc.ToString("yyyyMMdd'T'HHmmss'Z'", CultureInfo.InvariantCulture);
}
