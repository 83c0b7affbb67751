using Pathways.Core.Organisation;

namespace Pathways.Core.Time;

/// <summary>
/// The outermost days that people may type, of each kind with its reason. Further away a day is a slip of the keyboard, and sums with it
/// leave the calendar. Rules of
/// records are narrower and say why (a birth date in the future, a session in the past).
/// </summary>
public static class PlausibleDays
{
    /// <summary>The first and the last day of a kind, seen from today.</summary>
    public static (DateOnly First, DateOnly Last) Of(DayKind kind, DateOnly today) => kind switch
    {
        DayKind.Event => (today.AddYears(-60), today.AddYears(1)), // a working life; what lies ahead is refused by the record's own rule
        DayKind.Paper => (today.AddYears(-60), today.AddYears(30)), // no paper of the profiles is valid for longer
        DayKind.Appointment => (today.AddYears(-2), today.AddYears(2)), // nobody gives an hour for later; a late entry reaches back
        // nobody is accompanied for longer: a plan ends at 25 at the latest, and begins at 14
        _ => (today.AddYears(-12), today.AddYears(10)),
    };
}
