namespace Pathways.Core.Organisation;

/// <summary>What a typed day is about.</summary>
public enum DayKind
{
    /// <summary>Something that happened: an entry, a consent, a training, a contact.</summary>
    Event = 1,

    /// <summary>A paper: obtained, valid until.</summary>
    Paper,

    /// <summary>A day and an hour with somebody.</summary>
    Appointment,

    /// <summary>Something planned: a step, a mentor's time, an absence.</summary>
    Planning,
}
