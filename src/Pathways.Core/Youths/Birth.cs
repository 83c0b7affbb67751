using System.Globalization;
using Pathways.Core.Time;

namespace Pathways.Core.Youths;

/// <summary>
/// When somebody was born, as exactly as it is known: to the day, the month or the year. What staff must not miss is counted from the first
/// day that is possible, what a youth is told from the last one.
/// </summary>
public sealed record Birth
{
    /// <summary>Reads what <see cref="ToString"/> wrote.</summary>
    public static Birth Read(string written)
    {
        ArgumentNullException.ThrowIfNull(written);
        var parts = written.Split('-').Select(part => int.Parse(part, CultureInfo.InvariantCulture)).ToList();
        return new(new(parts[0], parts.ElementAtOrDefault(1) is > 0 and var month ? month : 1,
            parts.ElementAtOrDefault(2) is > 0 and var day ? day : 1), parts.Count switch
            {
                1 => DatePrecision.Year,
                2 => DatePrecision.Month,
                _ => DatePrecision.Day,
            });
    }

    /// <summary>Born on a day, or in the month or year that the day lies in.</summary>
    public Birth(DateOnly first, DatePrecision precision = DatePrecision.Day)
    {
        Precision = precision;
        First = precision switch
        {
            DatePrecision.Month => new(first.Year, first.Month, 1),
            DatePrecision.Year => new(first.Year, 1, 1),
            _ => first,
        };
    }

    /// <summary>The first day that is possible; deadlines of staff are counted from it.</summary>
    public DateOnly First { get; }

    /// <summary>How exactly it is known.</summary>
    public DatePrecision Precision { get; }

    /// <summary>The last day that is possible; what the youth is told, and what protects a minor, is counted from it.</summary>
    public DateOnly Last => Precision switch
    {
        DatePrecision.Month => new(First.Year, First.Month, DateTime.DaysInMonth(First.Year, First.Month)),
        DatePrecision.Year => new(First.Year, 12, 31),
        _ => First,
    };

    /// <summary>The eighteenth birthday, as exactly as it is known.</summary>
    public Birth Eighteen => new(Age.EighteenOn(First), Precision);

    /// <summary>Full years on a day, the fewest and the most that are possible; one number where the day is known.</summary>
    public (int Fewest, int Most) AgeOn(DateOnly day) => (Age.On(Last, day), Age.On(First, day));

    /// <summary>As it is known: 2008-03-14, 2008-03 or 2008.</summary>
    public override string ToString() => First.ToString(Precision switch
    {
        DatePrecision.Month => "yyyy-MM",
        DatePrecision.Year => "yyyy",
        _ => "yyyy-MM-dd",
    }, CultureInfo.InvariantCulture);

    /// <summary>Whether both can be the same day.</summary>
    public bool MayBe(Birth other)
    {
        ArgumentNullException.ThrowIfNull(other);
        return First <= other.Last && other.First <= Last;
    }
}
