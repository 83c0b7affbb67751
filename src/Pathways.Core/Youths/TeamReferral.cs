using Pathways.Core.Accounts;
using Pathways.Core.Data;

namespace Pathways.Core.Youths;

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
    public ReferralState State => ClosedAt is not null ? ReferralState.Closed : TakenAt is not null ? ReferralState.TakenUp
        : ReferralState.Asked;

    /// <summary>
    /// Refers a youth to the psychological team; from then on the team sees the file. <see cref="TeamReferralProblem.ReasonMissing"/>,
    /// <see cref="TeamReferralProblem.ConsentMissing"/> (also for a day to come), <see cref="TeamReferralProblem.AlreadyReferred"/> when
    /// one <paramref name="isOpen"/>.
    /// </summary>
    public static Result<TeamReferral, TeamReferralProblem> Ask(
        Youth youth, bool isOpen, string reason, DateOnly? consentOn, int byId, DateOnly today, DateTime now,
            ReferralUrgency urgency = ReferralUrgency.Ordinary)
    {
        ArgumentNullException.ThrowIfNull(reason);
        if (reason.Trim().Length == 0) return TeamReferralProblem.ReasonMissing;
        if (consentOn is not { } day || day > today) return TeamReferralProblem.ConsentMissing;
        if (isOpen) return TeamReferralProblem.AlreadyReferred;
        return new TeamReferral
        {
            Youth = youth,
            Reason = reason.Trim(),
            ConsentOn = day,
            ReferredById = byId,
            ReferredAt = now,
            Urgency = urgency
        };
    }

    /// <summary>
    /// Somebody of the team takes it up. <see cref="TeamReferralProblem.AlreadyClosed"/>, <see cref="TeamReferralProblem.AlreadyTaken"/>.
    /// </summary>
    public TeamReferralProblem? Take(int byId, DateTime now)
    {
        if (ClosedAt is not null) return TeamReferralProblem.AlreadyClosed;
        if (TakenAt is not null) return TeamReferralProblem.AlreadyTaken;
        (TakenAt, TakenById) = (now, byId);
        return null;
    }

    /// <summary>
    /// A note of the team; the mentor reads it when shared. Whoever writes first takes the referral up.
    /// <see cref="TeamReferralProblem.AlreadyClosed"/>, <see cref="TeamReferralProblem.NoteMissing"/>.
    /// </summary>
    public TeamReferralProblem? Write(string text, bool isShared, int byId, DateTime now)
    {
        ArgumentNullException.ThrowIfNull(text);
        if (ClosedAt is not null) return TeamReferralProblem.AlreadyClosed;
        if (text.Trim().Length == 0) return TeamReferralProblem.NoteMissing;
        if (TakenAt is null) Take(byId, now);
        Notes.Add(new TeamNote { Text = text.Trim(), IsShared = isShared, ById = byId, At = now });
        return null;
    }

    /// <summary>
    /// Answers the mentor. <see cref="TeamReferralProblem.AlreadyClosed"/>, <see cref="TeamReferralProblem.NoteMissing"/>.
    /// </summary>
    public TeamReferralProblem? Reply(string answer, int byId, DateTime now)
    {
        ArgumentNullException.ThrowIfNull(answer);
        if (ClosedAt is not null) return TeamReferralProblem.AlreadyClosed;
        if (answer.Trim().Length == 0) return TeamReferralProblem.NoteMissing;
        if (TakenAt is null) Take(byId, now);
        (Answer, AnsweredAt) = (answer.Trim(), now);
        return null;
    }

    /// <summary>
    /// The team has done its part. <see cref="TeamReferralProblem.AlreadyClosed"/>, <see cref="TeamReferralProblem.AnswerMissing"/> when
    /// the mentor has no answer yet.
    /// </summary>
    public TeamReferralProblem? Close(DateTime now)
    {
        if (ClosedAt is not null) return TeamReferralProblem.AlreadyClosed;
        if (AnsweredAt is null) return TeamReferralProblem.AnswerMissing;
        ClosedAt = now;
        return null;
    }
}
