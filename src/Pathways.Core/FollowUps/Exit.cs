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
    public DateOnly On { get; set; }

    /// <summary>Why.</summary>
    public ExitReason Reason { get; set; }

    /// <summary>Who recorded it.</summary>
    public int RecordedById { get; set; }

    /// <summary>When it was recorded (UTC).</summary>
    public DateTime RecordedAt { get; set; }
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
    public int Months { get; set; }

    /// <summary>The local day it was asked.</summary>
    public DateOnly AskedOn { get; set; }

    /// <summary>Whether there is contact.</summary>
    public InTouch InTouch { get; set; }

    /// <summary>Main activity.</summary>
    public Activity Activity { get; set; }

    /// <summary>Housing.</summary>
    public Housing Housing { get; set; }

    /// <summary>Who recorded it.</summary>
    public int RecordedById { get; set; }
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
