namespace Pathways.Core.Organisation;

/// <summary>What a typed day is about.</summary>
public enum DayKind
{
    /// <summary>Somebody's birth.</summary>
    Birth = 1,

    /// <summary>Something that happened: an entry, a consent, a training, a contact.</summary>
    Event,

    /// <summary>A paper: obtained, valid until.</summary>
    Paper,

    /// <summary>A day and an hour with somebody.</summary>
    Appointment,

    /// <summary>Something planned: a step, a mentor's time, an absence.</summary>
    Planning,
}
