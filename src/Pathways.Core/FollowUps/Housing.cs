namespace Pathways.Core.FollowUps;

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
