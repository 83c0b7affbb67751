using Pathways.Core.Youths;

namespace Pathways.Core.Plans;

/// <summary>Who does a step.</summary>
public enum StepOwner
{
    /// <summary>The youth.</summary>
    Youth = 1,

    /// <summary>The mentor.</summary>
    Mentor = 2,

    /// <summary>The centre.</summary>
    Centre = 3,

    /// <summary>A partner.</summary>
    Partner = 4,

    /// <summary>The family.</summary>
    Family = 5,
}
