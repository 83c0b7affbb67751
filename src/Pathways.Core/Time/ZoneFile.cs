using System.Buffers.Binary;
using System.Globalization;
using System.Text;

namespace Pathways.Core.Time;

/// <summary>Reads the compiled file of one time zone (TZif, RFC 9636), as <c>zic</c> writes it and every Unix keeps it.</summary>
public static class ZoneFile
{
    private const int HeaderLength = 44;

    /// <summary>
    /// The changes up to the year given, the first at the beginning of time. <see cref="InvalidDataException"/> when it is no such file.
    /// </summary>
    public static IReadOnlyList<ClockChange> Read(byte[] file, int untilYear)
    {
        ArgumentNullException.ThrowIfNull(file);
        try
        {
            return Changes(file, untilYear);
        }
        catch (Exception broken) when (broken is ArgumentOutOfRangeException or IndexOutOfRangeException or FormatException
            or OverflowException)
        {
            throw new InvalidDataException("The file of the time zone is cut off or damaged.", broken);
        }
    }

    private static List<ClockChange> Changes(byte[] file, int untilYear)
    {
        var header = Header.Of(file, 0);
        var wide = header.Version >= '2';
        var start = wide ? HeaderLength + header.Length(4) : 0;
        if (wide) header = Header.Of(file, start);
        var size = wide ? 8 : 4;
        var times = start + HeaderLength;
        var kinds = times + (header.Times * size);
        var types = kinds + header.Times;
        var changes = new List<ClockChange> { new(DateTime.MinValue, Offset(0)) };
        for (var i = 0; i < header.Times; i++)
        {
            var seconds = wide ? BinaryPrimitives.ReadInt64BigEndian(file.AsSpan(times + (i * 8), 8))
                : BinaryPrimitives.ReadInt32BigEndian(file.AsSpan(times + (i * 4), 4));
            // some writers begin with the big bang
            if (seconds < -62_000_000_000) changes[0] = new ClockChange(DateTime.MinValue, Offset(file[kinds + i]));
            else changes.Add(new ClockChange(DateTime.UnixEpoch.AddSeconds(seconds), Offset(file[kinds + i])));
        }

        if (wide)
        {
            var footer = Encoding.ASCII.GetString(file.AsSpan(start + HeaderLength + header.Length(8))).Trim('\n');
            if (footer.Length > 0) changes.AddRange(YearlyRule.Read(footer).Changes(changes[^1].At, untilYear));
        }

        return changes;

        TimeSpan Offset(int kind) => kind < header.Types
            ? TimeSpan.FromSeconds(BinaryPrimitives.ReadInt32BigEndian(file.AsSpan(types + (kind * 6), 4)))
            : throw new FormatException();
    }

    private readonly record struct Header(char Version, int UtcMarks, int StandardMarks, int Leaps, int Times, int Types, int Letters)
    {
        public int Length(int timeSize) => (Times * (timeSize + 1)) + (Types * 6) + Letters + (Leaps * (timeSize + 4))
            + StandardMarks + UtcMarks;

        public static Header Of(byte[] file, int at)
        {
            if (!file.AsSpan(at, 4).SequenceEqual("TZif"u8)) throw new FormatException();
            return new Header((char)file[at + 4], Number(0), Number(1), Number(2), Number(3), Number(4), Number(5));

            int Number(int index)
            {
                var number = BinaryPrimitives.ReadInt32BigEndian(file.AsSpan(at + 20 + (index * 4), 4));
                return number is < 0 or > 100_000 ? throw new FormatException() : number;
            }
        }
    }

    /// <summary>
    /// The last line of such a file, the rule of every further year, as POSIX writes it: <c>&lt;+01&gt;-1</c>,
    /// <c>CET-1CEST,M3.5.0,M10.5.0/3</c>.
    /// </summary>
    private sealed class YearlyRule
    {
        private readonly string text;
        private int at;
        private TimeSpan standard;
        private (TimeSpan Offset, (string Day, TimeSpan Time) Begins, (string Day, TimeSpan Time) Ends)? summer;

        private YearlyRule(string text) => this.text = text;

        public static YearlyRule Read(string text)
        {
            var rule = new YearlyRule(text);
            rule.Name();
            rule.standard = -rule.Clock();
            if (rule.at == text.Length) return rule;
            rule.Name();
            var offset = rule.at < text.Length && text[rule.at] != ',' ? -rule.Clock() : rule.standard + TimeSpan.FromHours(1);
            rule.summer = (offset, rule.Moment(), rule.Moment());
            return rule.at == text.Length ? rule : throw new FormatException();
        }

        public IEnumerable<ClockChange> Changes(DateTime after, int untilYear)
        {
            if (summer is not { } rule) return [new ClockChange(after == DateTime.MinValue ? after : after.AddTicks(1), standard)];
            return Enumerable.Range(Math.Max(after.Year, 1970), Math.Max(0, untilYear - Math.Max(after.Year, 1970) + 1))
                .SelectMany(year => new[]
                {
                    new ClockChange(Day(year, rule.Begins.Day) + rule.Begins.Time - standard, rule.Offset),
                    new ClockChange(Day(year, rule.Ends.Day) + rule.Ends.Time - rule.Offset, standard),
                })
                .OrderBy(change => change.At).Where(change => change.At > after);
        }

        private void Name()
        {
            var start = at;
            if (text[at] == '<') at = text.IndexOf('>', at) + 1;
            else while (at < text.Length && char.IsAsciiLetter(text[at])) at++;
            if (at <= start) throw new FormatException();
        }

        private TimeSpan Clock()
        {
            var start = at;
            while (at < text.Length && (char.IsAsciiDigit(text[at]) || text[at] is '+' or '-' or ':')) at++;
            var word = text[start..at];
            var parts = word.TrimStart('+', '-').Split(':').Select(part => int.Parse(part, NumberStyles.None, CultureInfo.InvariantCulture))
                .ToList();
            var clock = new TimeSpan(parts[0], parts.ElementAtOrDefault(1), parts.ElementAtOrDefault(2));
            return word[0] == '-' ? -clock : clock;
        }

        private (string, TimeSpan) Moment()
        {
            if (text[at++] != ',') throw new FormatException();
            var start = at;
            while (at < text.Length && text[at] is not (',' or '/')) at++;
            var day = text[start..at];
            _ = Day(2000, day);
            if (at == text.Length || text[at] != '/') return (day, TimeSpan.FromHours(2));
            at++;
            return (day, Clock());
        }

        private static DateTime Day(int year, string day)
        {
            var newYear = new DateTime(year, 1, 1, 0, 0, 0, DateTimeKind.Utc);
            if (day[0] == 'J')
            {
                var number = Number(day[1..]);
                return newYear.AddDays(number - 1 + (DateTime.IsLeapYear(year) && number > 59 ? 1 : 0));
            }

            if (day[0] != 'M') return newYear.AddDays(Number(day));
            var (month, week, weekday) = day[1..].Split('.') is [var m, var w, var d] ? (Number(m), Number(w), Number(d))
                : throw new FormatException();
            var first = new DateTime(year, month, 1, 0, 0, 0, DateTimeKind.Utc);
            var found = first.AddDays(((weekday - (int)first.DayOfWeek + 7) % 7) + ((week - 1) * 7));
            return found.Month == month ? found : found.AddDays(-7);
        }

        private static int Number(string text) => int.Parse(text, NumberStyles.None, CultureInfo.InvariantCulture);
    }
}
