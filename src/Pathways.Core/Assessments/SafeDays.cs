namespace Pathways.Core.Assessments;

/// <summary>
/// What a youth answers to "do I feel safe these days?". Asked beside an assessment to offer help at once, and never stored: nobody would
/// be there to read it.
/// </summary>
public enum SafeDays
{
    /// <summary>Yes.</summary>
    Yes = 1,

    /// <summary>Not always.</summary>
    NotAlways = 2,

    /// <summary>No.</summary>
    No = 3,
}
