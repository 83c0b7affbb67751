using Pathways.Core.Organisation;
using Pathways.Core.Youths;

namespace Pathways.Core.FollowUps;

/// <summary>The day a youth left the establishment. The mentor's link stays: aftercare begins.</summary>
public sealed class Exit
{
    /// <summary>Key.</summary>
    public int Id { get; set; }

    /// <summary>The youth.</summary>
    public int YouthId { get; set; }

    /// <summary>The youth.</summary>
    public Youth Youth { get; set; } = null!;

    /// <summary>The local day.</summary>
    public DateOnly On { get; private set; }

    /// <summary>Why.</summary>
    public ExitReason Reason { get; private set; }

    /// <summary>Who recorded it.</summary>
    public int RecordedById { get; private set; }

    /// <summary>When it was recorded (UTC).</summary>
    public DateTime RecordedAt { get; private set; }

    /// <summary>
    /// Records that the youth left on a local day; mentor and centre stay as they are. The youth comes with <see cref="Youth.Stays"/> loaded.
    /// <see cref="FollowUpProblem.ExitTwice"/> when there is a <paramref name="former"/> one, <see cref="FollowUpProblem.ReasonMissing"/>, <see cref="FollowUpProblem.ExitInFuture"/>, <see cref="FollowUpProblem.ExitBeforeEntry"/>.
    /// </summary>
    public static Result<Exit, FollowUpProblem> Record(Youth youth, Exit? former, DateOnly on, ExitReason reason, int byAccountId, DateOnly today, DateTime now)
    {
        ArgumentNullException.ThrowIfNull(youth);
        if (former is not null) return FollowUpProblem.ExitTwice;
        if (!Enum.IsDefined(reason)) return FollowUpProblem.ReasonMissing;
        if (on > today) return FollowUpProblem.ExitInFuture;
        var entry = youth.EntryDate ?? youth.Stays.Select(stay => (DateOnly?)stay.From).Min() ?? youth.BirthDate;
        if (on < entry) return FollowUpProblem.ExitBeforeEntry;
        return new Exit { Youth = youth, On = on, Reason = reason, RecordedById = byAccountId, RecordedAt = now };
    }
}

/// <summary>Why a youth left.</summary>
public enum ExitReason
{
    /// <summary>Reached 18.</summary>
    ReachedEighteen = 1,

    /// <summary>Returned to the family.</summary>
    ReturnedToFamily = 2,

    /// <summary>Kafala or a host family.</summary>
    Kafala = 3,

    /// <summary>Transferred to another body.</summary>
    Transferred = 4,

    /// <summary>Independent by choice.</summary>
    Independent = 5,

    /// <summary>Left without notice.</summary>
    LeftWithoutNotice = 6,

    /// <summary>Died.</summary>
    Died = 7,

    /// <summary>Another reason.</summary>
    Other = 9,
}

/// <summary>What became of a youth at one moment: baseline, exit, +3, +6, +12, +24 months.</summary>
public sealed class FollowUpWave
{
    /// <summary>Key.</summary>
    public int Id { get; set; }

    /// <summary>The youth.</summary>
    public int YouthId { get; set; }

    /// <summary>The youth.</summary>
    public Youth Youth { get; set; } = null!;

    /// <summary>Months after the exit: 0, 3, 6, 12, 24; -1 for the baseline.</summary>
    public int Months { get; private set; }

    /// <summary>The local day it was asked.</summary>
    public DateOnly AskedOn { get; private set; }

    /// <summary>Whether there is contact.</summary>
    public InTouch InTouch { get; private set; }

    /// <summary>Main activity.</summary>
    public Activity Activity { get; private set; }

    /// <summary>Housing.</summary>
    public Housing Housing { get; private set; }

    /// <summary>Who recorded it.</summary>
    public int RecordedById { get; private set; }

    /// <summary>The waves, in months after the exit.</summary>
    public static IReadOnlyList<int> Waves { get; } = [0, 3, 6, 12, 24];

    /// <summary>The first local day a wave can be asked; the month's last day where the month is shorter.</summary>
    public static DateOnly DueOn(DateOnly exit, int months) => exit.MonthsLater(months);

    /// <summary>
    /// Records a wave on a local day; late is always allowed. It needs the <paramref name="exit"/> and the months of the waves that were asked <paramref name="before"/>.
    /// <see cref="FollowUpProblem.ExitMissing"/>, <see cref="FollowUpProblem.WaveUnknown"/>, <see cref="FollowUpProblem.WaveTwice"/>,
    /// <see cref="FollowUpProblem.WaveInFuture"/>, <see cref="FollowUpProblem.WaveTooEarly"/>, <see cref="FollowUpProblem.AnswerMissing"/> (a value that does not exist).
    /// </summary>
    public static Result<FollowUpWave, FollowUpProblem> Record(
        Exit? exit, IReadOnlyCollection<int> before, int months, DateOnly on, InTouch inTouch, Activity activity, Housing housing, int byAccountId, DateOnly today)
    {
        ArgumentNullException.ThrowIfNull(before);
        if (exit is null) return FollowUpProblem.ExitMissing;
        if (!Waves.Contains(months)) return FollowUpProblem.WaveUnknown;
        if (before.Contains(months)) return FollowUpProblem.WaveTwice;
        if (on > today) return FollowUpProblem.WaveInFuture;
        if (on < DueOn(exit.On, months)) return FollowUpProblem.WaveTooEarly;
        if (!Enum.IsDefined(inTouch) || !Enum.IsDefined(activity) || !Enum.IsDefined(housing)) return FollowUpProblem.AnswerMissing;
        return new FollowUpWave
        {
            YouthId = exit.YouthId,
            Youth = exit.Youth,
            Months = months,
            AskedOn = on,
            InTouch = inTouch,
            Activity = activity,
            Housing = housing,
            RecordedById = byAccountId,
        };
    }
}

/// <summary>Contact at a wave (structure of SSDA903).</summary>
public enum InTouch
{
    /// <summary>Not known.</summary>
    Unknown = 0,

    /// <summary>In touch.</summary>
    Yes = 1,

    /// <summary>Contact lost.</summary>
    Lost = 2,

    /// <summary>Refused.</summary>
    Refused = 3,

    /// <summary>No longer needs it.</summary>
    NotNeeded = 4,

    /// <summary>Returned home.</summary>
    ReturnedHome = 5,

    /// <summary>Died.</summary>
    Died = 6,
}

/// <summary>Main activity at a wave (structure of SSDA903).</summary>
public enum Activity
{
    /// <summary>Not known.</summary>
    Unknown = 0,

    /// <summary>Higher education.</summary>
    HigherEducation = 1,

    /// <summary>Other education.</summary>
    Education = 2,

    /// <summary>Apprenticeship.</summary>
    Apprenticeship = 3,

    /// <summary>Vocational training.</summary>
    Training = 4,

    /// <summary>Job.</summary>
    Job = 5,

    /// <summary>None: illness or disability.</summary>
    NoneIllness = 6,

    /// <summary>None: caring for a child.</summary>
    NoneParenting = 7,

    /// <summary>None: other.</summary>
    NoneOther = 8,
}

/// <summary>Housing at a wave.</summary>
public enum Housing
{
    /// <summary>Not known.</summary>
    Unknown = 0,

    /// <summary>Own rental.</summary>
    OwnRental = 1,

    /// <summary>Shared rental.</summary>
    SharedRental = 2,

    /// <summary>With family or kin.</summary>
    Family = 3,

    /// <summary>With a former carer or host family.</summary>
    HostFamily = 4,

    /// <summary>Boarding with employer or training.</summary>
    Boarding = 5,

    /// <summary>Student residence.</summary>
    StudentResidence = 6,

    /// <summary>The association's semi-independent flat.</summary>
    NgoFlat = 7,

    /// <summary>Stayed in the establishment.</summary>
    Establishment = 8,

    /// <summary>Shelter.</summary>
    Shelter = 9,

    /// <summary>No fixed place.</summary>
    NoFixedPlace = 10,

    /// <summary>Detention.</summary>
    Detention = 11,

    /// <summary>Abroad.</summary>
    Abroad = 12,
}

/// <summary>Why an exit or a wave could not be recorded.</summary>
public enum FollowUpProblem
{
    /// <summary>The exit is recorded already.</summary>
    ExitTwice = 1,

    /// <summary>The exit lies in the future.</summary>
    ExitInFuture,

    /// <summary>The exit lies before the entry.</summary>
    ExitBeforeEntry,

    /// <summary>The reason is needed.</summary>
    ReasonMissing,

    /// <summary>No exit is recorded yet.</summary>
    ExitMissing,

    /// <summary>There is no such wave.</summary>
    WaveUnknown,

    /// <summary>The wave is recorded already.</summary>
    WaveTwice,

    /// <summary>The day lies in the future.</summary>
    WaveInFuture,

    /// <summary>The wave's months have not passed since the exit.</summary>
    WaveTooEarly,

    /// <summary>Contact, activity and housing are needed ("not known" is an answer).</summary>
    AnswerMissing,
}
