using Pathways.Core.Access;
using Pathways.Core.Data;
using Pathways.Core.Youths;

namespace Pathways.Core.Assessments;

/// <summary>A dated pathway assessment: ten domains, each rated by the youth and by the mentor, strengths beside needs. Immutable once completed.</summary>
public sealed class Assessment : IRevised
{
    /// <summary>Key.</summary>
    public int Id { get; set; }

    /// <summary>The youth.</summary>
    public int YouthId { get; set; }

    /// <summary>The youth.</summary>
    public Youth Youth { get; set; } = null!;

    /// <summary>The version of the item set whose wording was answered.</summary>
    public int ItemSetVersion { get; set; }

    /// <summary>When it was opened (UTC).</summary>
    public DateTime StartedAt { get; set; }

    /// <summary>The mentor who opened it.</summary>
    public int StartedById { get; set; }

    /// <summary>The mentor who opened it.</summary>
    public Account StartedBy { get; set; } = null!;

    /// <summary>When the youth finished the own voice (UTC).</summary>
    public DateTime? YouthDoneAt { get; set; }

    /// <summary>When the mentor finished the other voice (UTC).</summary>
    public DateTime? MentorDoneAt { get; set; }

    /// <summary>When the mentor opened the joint conversation before both were done (UTC).</summary>
    public DateTime? JointOpenedAt { get; set; }

    /// <summary>When the joint conversation closed it (UTC).</summary>
    public DateTime? CompletedAt { get; set; }

    /// <summary>The answers of both voices.</summary>
    public List<AssessmentAnswer> Answers { get; } = [];

    /// <inheritdoc />
    public int Revision { get; set; }
}

/// <summary>Who speaks in an assessment.</summary>
public enum Voice
{
    /// <summary>The youth.</summary>
    Youth = 1,

    /// <summary>The mentor.</summary>
    Mentor = 2,
}

/// <summary>One voice on one domain.</summary>
public sealed class AssessmentAnswer
{
    /// <summary>The assessment.</summary>
    public int AssessmentId { get; set; }

    /// <summary>Who speaks.</summary>
    public Voice Voice { get; set; }

    /// <summary>About which domain.</summary>
    public Domain Domain { get; set; }

    /// <summary>1 needs support, 2 building, 3 close, 4 on my own; null while not answered.</summary>
    public int? Level { get; set; }

    /// <summary>Strengths, in own words.</summary>
    public string Strengths { get; set; } = "";

    /// <summary>Needs, in own words.</summary>
    public string Needs { get; set; } = "";
}
