using Pathways.Core.Accounts;

namespace Pathways.Core.Youths;

/// <summary>A mentor's time with a youth, as lead or as cover.</summary>
public sealed class Mentorship
{
    /// <summary>Key.</summary>
    public int Id { get; set; }

    /// <summary>The youth.</summary>
    public int YouthId { get; set; }

    /// <summary>The youth.</summary>
    public Youth Youth { get; set; } = null!;

    /// <summary>The mentor's account.</summary>
    public int MentorId { get; set; }

    /// <summary>The mentor's account.</summary>
    public Account Mentor { get; set; } = null!;

    /// <summary>A cover stands in for the lead mentor for a while.</summary>
    public bool IsCover { get; set; }

    /// <summary>The absence a cover was made for; null when given by hand.</summary>
    public int? AbsenceId { get; set; }

    /// <summary>First day.</summary>
    public DateOnly From { get; set; }

    /// <summary>Last day; null while open.</summary>
    public DateOnly? To { get; set; }
}
