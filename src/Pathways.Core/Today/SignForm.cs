namespace Pathways.Core.Today;

/// <summary>How the time of a sign is written.</summary>
public enum SignForm
{
    /// <summary>Day and hour of an instant (UTC).</summary>
    Moment = 1,

    /// <summary>The local day of an instant (UTC), short.</summary>
    DayOfMoment,

    /// <summary>A day, short.</summary>
    Day,

    /// <summary>A day with its weekday.</summary>
    Weekday,

    /// <summary>So many days late.</summary>
    Late,
}
