using Pathways.Core.Access;
using Pathways.Core.Centres;

namespace Pathways.Core.Youths;

/// <summary>The centre that answers for a youth between two days. At most one is open.</summary>
public sealed class Stay
{
    /// <summary>Key.</summary>
    public int Id { get; set; }

    /// <summary>The youth.</summary>
    public int YouthId { get; set; }

    /// <summary>The youth.</summary>
    public Youth Youth { get; set; } = null!;

    /// <summary>The centre.</summary>
    public int CentreId { get; set; }

    /// <summary>The centre.</summary>
    public Centre Centre { get; set; } = null!;

    /// <summary>First day.</summary>
    public DateOnly From { get; set; }

    /// <summary>Last day; null while open.</summary>
    public DateOnly? To { get; set; }
}

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

/// <summary>A youth referred to the psychological team, with consent.</summary>
public sealed class TeamReferral
{
    /// <summary>Key.</summary>
    public int Id { get; set; }

    /// <summary>The youth.</summary>
    public int YouthId { get; set; }

    /// <summary>The youth.</summary>
    public Youth Youth { get; set; } = null!;

    /// <summary>Why, for the team.</summary>
    public string Reason { get; set; } = "";

    /// <summary>The day the youth agreed.</summary>
    public DateOnly ConsentOn { get; set; }

    /// <summary>Who referred.</summary>
    public int ReferredById { get; set; }

    /// <summary>When (UTC).</summary>
    public DateTime ReferredAt { get; set; }

    /// <summary>When the team closed it (UTC); from then on the team no longer sees the file.</summary>
    public DateTime? ClosedAt { get; set; }

    /// <summary>The team has done its part. <see cref="TeamReferralProblem.AlreadyClosed"/>.</summary>
    public TeamReferralProblem? Close(DateTime now)
    {
        if (ClosedAt is not null) return TeamReferralProblem.AlreadyClosed;
        ClosedAt = now;
        return null;
    }
}

/// <summary>A recorded consent: who agreed to what, when.</summary>
public sealed class Consent
{
    /// <summary>Key.</summary>
    public int Id { get; set; }

    /// <summary>The youth.</summary>
    public int YouthId { get; set; }

    /// <summary>To what.</summary>
    public ConsentPurpose Purpose { get; set; }

    /// <summary>The day the youth agreed.</summary>
    public DateOnly YouthOn { get; set; }

    /// <summary>Legal guardian's name; empty for an adult.</summary>
    public string GuardianName { get; set; } = "";

    /// <summary>The day the guardian agreed; null for an adult.</summary>
    public DateOnly? GuardianOn { get; set; }

    /// <summary>Who recorded it.</summary>
    public int RecordedById { get; set; }

    /// <summary>When (UTC).</summary>
    public DateTime RecordedAt { get; set; }

    /// <summary>The day it was withdrawn.</summary>
    public DateOnly? WithdrawnOn { get; set; }
}

/// <summary>What a consent is for.</summary>
public enum ConsentPurpose
{
    /// <summary>An own account in the portal.</summary>
    Account = 1,
}
