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
        return Write("PUBLISH", ["X-WR-CALNAME:" + Escape(name), "REFRESH-INTERVAL;VALUE=DURATION:PT6H"], word, entries, [], now);
    }

    /// <summary>
    /// One entry as an invitation in a mail (RFC 5546): a calendar adds it, moves the one of the same uid when the sequence has grown, or
    /// takes it out. Nobody is asked for an answer.
    /// </summary>
    /// <param name="word">What the entry is called.</param>
    /// <param name="invitation">The entry, and whether it stands.</param>
    /// <param name="from">The sender's address.</param>
    /// <param name="to">The recipient's address; nobody else's stands in it.</param>
    /// <param name="now">When it is written (UTC).</param>
    public static string Of(string word, CalendarInvitation invitation, string from, string to, DateTime now)
    {
        ArgumentNullException.ThrowIfNull(invitation);
        string[] more =
        [
            "ORGANIZER:mailto:" + from,
            "ATTENDEE;PARTSTAT=ACCEPTED;RSVP=FALSE:mailto:" + to,
            invitation.IsCancelled ? "STATUS:CANCELLED" : "STATUS:CONFIRMED",
        ];
        return Write(invitation.Method, [], word, [invitation.Entry], more, now);
    }

    private static string Write(string method, IEnumerable<string> head, string word, IEnumerable<CalendarEntry> entries,
        IReadOnlyList<string> more, DateTime now)
    {
        var text = new StringBuilder();
        Line("BEGIN:VCALENDAR");
        Line("VERSION:2.0");
        Line("PRODID:-//P//P//EN");
        Line("CALSCALE:GREGORIAN");
        Line("METHOD:" + method);
        foreach (var line in head) Line(line);
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
            foreach (var line in more) Line(line);
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
