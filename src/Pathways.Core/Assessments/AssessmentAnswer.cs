using System.Linq.Expressions;

namespace Pathways.Core.Assessments;

/// <summary>One voice on one domain.</summary>
public sealed class AssessmentAnswer
{
    /// <summary>The assessment.</summary>
    public int AssessmentId { get; set; }

    /// <summary>Who speaks.</summary>
    public Voice Voice { get; set; }

    /// <summary>About which domain.</summary>
    public Domain Domain { get; set; }

    /// <summary>1 needs support, 2 building, 3 close, 4 on my own; null while not answered, or when it is too early.</summary>
    public int? Level { get; set; }

    /// <summary>"This does not concern me yet": an answer, but neither a level nor a need.</summary>
    public bool NotYet { get; set; }

    /// <summary>Strengths, in own words.</summary>
    public string Strengths { get; set; } = "";

    /// <summary>Needs, in own words.</summary>
    public string Needs { get; set; } = "";

    /// <summary>What was answered, for queries: <c>a.Answers.AsQueryable().Where(AssessmentAnswer.IsGiven)</c>.</summary>
    public static Expression<Func<AssessmentAnswer, bool>> IsGiven => a => a.Level != null || a.NotYet;
}
