using Pathways.Core.Access;
using Pathways.Core.Centres;
using Pathways.Core.Data;

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
public sealed class TeamReferral : IRevised
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

    /// <summary>How soon the team is needed.</summary>
    public ReferralUrgency Urgency { get; set; } = ReferralUrgency.Ordinary;

    /// <summary>When somebody of the team took it up (UTC).</summary>
    public DateTime? TakenAt { get; private set; }

    /// <summary>Who took it up.</summary>
    public int? TakenById { get; private set; }

    /// <summary>Who took it up.</summary>
    public Account? TakenBy { get; private set; }

    /// <summary>What the team answers to the mentor; lead mentor, cover and the team read it, never the youth.</summary>
    public string Answer { get; private set; } = "";

    /// <summary>When it was answered last (UTC).</summary>
    public DateTime? AnsweredAt { get; private set; }

    /// <summary>When the team closed it (UTC); from then on the team no longer sees the file.</summary>
    public DateTime? ClosedAt { get; set; }

    /// <summary>The team's notes.</summary>
    public List<TeamNote> Notes { get; } = [];

    /// <inheritdoc />
    public int Revision { get; set; }

    /// <summary>Where it stands.</summary>
    public ReferralState State => ClosedAt is not null ? ReferralState.Closed : TakenAt is not null ? ReferralState.TakenUp : ReferralState.Asked;

    /// <summary>
    /// Refers a youth to the psychological team; from then on the team sees the file. <see cref="TeamReferralProblem.ReasonMissing"/>,
    /// <see cref="TeamReferralProblem.ConsentMissing"/> (also for a day to come), <see cref="TeamReferralProblem.AlreadyReferred"/> when one <paramref name="isOpen"/>.
    /// </summary>
    public static Result<TeamReferral, TeamReferralProblem> Ask(
        Youth youth, bool isOpen, string reason, DateOnly? consentOn, int byId, DateOnly today, DateTime now, ReferralUrgency urgency = ReferralUrgency.Ordinary)
    {
        ArgumentNullException.ThrowIfNull(reason);
        if (reason.Trim().Length == 0) return TeamReferralProblem.ReasonMissing;
        if (consentOn is not { } day || day > today) return TeamReferralProblem.ConsentMissing;
        if (isOpen) return TeamReferralProblem.AlreadyReferred;
        return new TeamReferral { Youth = youth, Reason = reason.Trim(), ConsentOn = day, ReferredById = byId, ReferredAt = now, Urgency = urgency };
    }

    /// <summary>Somebody of the team takes it up. <see cref="TeamReferralProblem.AlreadyClosed"/>, <see cref="TeamReferralProblem.AlreadyTaken"/>.</summary>
    public TeamReferralProblem? Take(int byId, DateTime now)
    {
        if (ClosedAt is not null) return TeamReferralProblem.AlreadyClosed;
        if (TakenAt is not null) return TeamReferralProblem.AlreadyTaken;
        (TakenAt, TakenById) = (now, byId);
        return null;
    }

    /// <summary>A note of the team; the mentor reads it when shared. Whoever writes first takes the referral up. <see cref="TeamReferralProblem.AlreadyClosed"/>, <see cref="TeamReferralProblem.NoteMissing"/>.</summary>
    public TeamReferralProblem? Write(string text, bool isShared, int byId, DateTime now)
    {
        ArgumentNullException.ThrowIfNull(text);
        if (ClosedAt is not null) return TeamReferralProblem.AlreadyClosed;
        if (text.Trim().Length == 0) return TeamReferralProblem.NoteMissing;
        if (TakenAt is null) Take(byId, now);
        Notes.Add(new TeamNote { Text = text.Trim(), IsShared = isShared, ById = byId, At = now });
        return null;
    }

    /// <summary>Answers the mentor. <see cref="TeamReferralProblem.AlreadyClosed"/>, <see cref="TeamReferralProblem.NoteMissing"/>.</summary>
    public TeamReferralProblem? Reply(string answer, int byId, DateTime now)
    {
        ArgumentNullException.ThrowIfNull(answer);
        if (ClosedAt is not null) return TeamReferralProblem.AlreadyClosed;
        if (answer.Trim().Length == 0) return TeamReferralProblem.NoteMissing;
        if (TakenAt is null) Take(byId, now);
        (Answer, AnsweredAt) = (answer.Trim(), now);
        return null;
    }

    /// <summary>The team has done its part. <see cref="TeamReferralProblem.AlreadyClosed"/>, <see cref="TeamReferralProblem.AnswerMissing"/> when the mentor has no answer yet.</summary>
    public TeamReferralProblem? Close(DateTime now)
    {
        if (ClosedAt is not null) return TeamReferralProblem.AlreadyClosed;
        if (AnsweredAt is null) return TeamReferralProblem.AnswerMissing;
        ClosedAt = now;
        return null;
    }
}

/// <summary>A note of the psychological team about a referral.</summary>
public sealed class TeamNote
{
    /// <summary>Key.</summary>
    public int Id { get; set; }

    /// <summary>The referral.</summary>
    public int ReferralId { get; set; }

    /// <summary>The referral.</summary>
    public TeamReferral Referral { get; set; } = null!;

    /// <summary>The words; protected, never for the youth's pages, mails or logs.</summary>
    public string Text { get; set; } = "";

    /// <summary>Whether the mentor reads it too.</summary>
    public bool IsShared { get; set; }

    /// <summary>Who wrote it.</summary>
    public int ById { get; set; }

    /// <summary>Who wrote it.</summary>
    public Account By { get; set; } = null!;

    /// <summary>When (UTC).</summary>
    public DateTime At { get; set; }
}

/// <summary>How soon the psychological team is needed.</summary>
public enum ReferralUrgency
{
    /// <summary>In its turn.</summary>
    Ordinary = 1,

    /// <summary>Within days.</summary>
    Soon = 2,

    /// <summary>Now.</summary>
    Urgent = 3,
}

/// <summary>Where a referral to the psychological team stands.</summary>
public enum ReferralState
{
    /// <summary>Nobody took it up yet.</summary>
    Asked = 1,

    /// <summary>Somebody of the team works on it.</summary>
    TakenUp = 2,

    /// <summary>Done.</summary>
    Closed = 3,
}

/// <summary>A recorded consent: who agreed to what, when.</summary>
public sealed class Consent
{
    /// <summary>Key.</summary>
    public int Id { get; set; }

    /// <summary>The youth.</summary>
    public int YouthId { get; set; }

    /// <summary>The youth.</summary>
    public Youth Youth { get; set; } = null!;

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

    /// <summary>
    /// The youth agreed to an own account and, before 18, the legal guardian did.
    /// <see cref="AccessProblem.YouthConsentMissing"/>, <see cref="AccessProblem.GuardianConsentMissing"/>; a day to come is no consent.
    /// </summary>
    public static Result<Consent, AccessProblem> ToAccount(
        Youth youth, DateOnly? youthOn, string guardian, DateOnly? guardianOn, int recordedById, DateOnly today, DateTime now)
    {
        ArgumentNullException.ThrowIfNull(youth);
        ArgumentNullException.ThrowIfNull(guardian);
        var minor = youth.AgeOn(today) < Youth.AgeOfMajority;
        if (youthOn is not { } day || day > today) return AccessProblem.YouthConsentMissing;
        if (minor && (guardian.Trim().Length == 0 || guardianOn is null || guardianOn > today)) return AccessProblem.GuardianConsentMissing;
        return new Consent
        {
            Youth = youth,
            Purpose = ConsentPurpose.Account,
            YouthOn = day,
            GuardianName = minor ? guardian.Trim() : "",
            GuardianOn = minor ? guardianOn : null,
            RecordedById = recordedById,
            RecordedAt = now,
        };
    }
}

/// <summary>What a consent is for.</summary>
public enum ConsentPurpose
{
    /// <summary>An own account in the portal.</summary>
    Account = 1,
}
