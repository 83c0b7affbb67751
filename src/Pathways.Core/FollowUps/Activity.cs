namespace Pathways.Core.FollowUps;

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
