using Pathways.Core.Youths;

namespace Pathways.Core.Assessments;

/// <summary>Who speaks in an assessment.</summary>
public enum Voice
{
    /// <summary>The youth.</summary>
    Youth = 1,

    /// <summary>The mentor.</summary>
    Mentor = 2,
}
