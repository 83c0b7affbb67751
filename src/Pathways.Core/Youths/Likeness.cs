using Pathways.Core.Contact;
using Pathways.Core.Time;

namespace Pathways.Core.Youths;

/// <summary>
/// What tells whether two records may be of one person: the words of the name, the birth date, the phone. The one rule for entering by
/// hand, for the register and for the list of files that are perhaps there twice. It asks, it does not decide.
/// </summary>
/// <param name="name">The name, in either letters.</param>
/// <param name="born">Birth date.</param>
/// <param name="phone">Phone in E.164 form, or empty.</param>
public sealed class Likeness(PersonName name, Birth born, string phone)
{
    private NameWords? words;

    /// <summary>So many days between two birth dates are a slip.</summary>
    public const int DaysOfASlip = 3;

    /// <summary>The name.</summary>
    public PersonName Name => name;

    /// <summary>Birth date.</summary>
    public Birth Born => born;

    /// <summary>Phone in E.164 form, or empty.</summary>
    public string Phone => phone;

    /// <summary>
    /// The months (<see cref="MonthOf"/>) in which the first possible day of somebody lies who may be this person by the birth date.
    /// </summary>
    internal IEnumerable<int> MonthsToLookIn
    {
        get
        {
            var (day, january) = (Born.First, new DateOnly(Born.First.Year, 1, 1));
            IEnumerable<DateOnly> days = Born.Precision switch
            {
                DatePrecision.Year => Enumerable.Range(0, 12).Select(january.AddMonths),
                DatePrecision.Month => [day, january],
                _ => [day, january, day.AddDays(-DaysOfASlip), day.AddDays(DaysOfASlip), day.AddYears(-1), day.AddYears(1),
                    january.AddMonths(Math.Min(day.Day, 12) - 1)],
            };
            return days.Select(MonthOf).Distinct();
        }
    }

    private NameWords Words => words ??= NameWords.Of(name);

    /// <summary>What a file says.</summary>
    public static Likeness Of(Youth youth)
    {
        ArgumentNullException.ThrowIfNull(youth);
        return new(youth.Name, youth.Birth, youth.Phone);
    }

    /// <summary>
    /// True when both may be one person: a name that may be the same, and a birth date that may be, or the same phone. Twins have another
    /// given name, so they are two.
    /// </summary>
    public bool MayBe(Likeness other)
    {
        ArgumentNullException.ThrowIfNull(other);
        return (MayBeBorn(Born, other.Born) || (Phone.Length > 0 && Phone == other.Phone)) && Words.MayBe(other.Words);
    }

    /// <summary>True when nothing that counts differs.</summary>
    public bool SaysTheSameAs(Likeness other)
    {
        ArgumentNullException.ThrowIfNull(other);
        return Born == other.Born && Phone == other.Phone && Name == other.Name;
    }

    /// <summary>A month as one number, counted on over the years.</summary>
    internal static int MonthOf(DateOnly day) => (day.Year * 12) + day.Month;

    // Days that can be one; where both are known to the day:
    private static bool MayBeBorn(Birth one, Birth other) => one.MayBe(other) || (one.Precision == DatePrecision.Day
        && other.Precision == DatePrecision.Day && MayBeASlip(one.First, other.First));

    // The day itself, a slip in the day, day and month the wrong way round, the same day of the year before or after
    private static bool MayBeASlip(DateOnly one, DateOnly other) =>
        Math.Abs(one.DayNumber - other.DayNumber) <= DaysOfASlip
        || (one.Year == other.Year && (one.Month == other.Month || (one.Month == other.Day && one.Day == other.Month)))
        || (Math.Abs(one.Year - other.Year) == 1 && one.Month == other.Month && one.Day == other.Day);
}
