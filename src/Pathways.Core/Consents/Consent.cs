using System.Linq.Expressions;
using Pathways.Core.Accounts;
using Pathways.Core.Mistakes;
using Pathways.Core.Youths;

namespace Pathways.Core.Consents;

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

    /// <summary>The local day on which the youth or the guardian took it back; null while it holds.</summary>
    public DateOnly? WithdrawnOn { get; private set; }

    /// <summary>When that was recorded (UTC); an account that was open until then was closed in the same act.</summary>
    public DateTime? WithdrawnAt { get; private set; }

    /// <summary>Those that hold, for queries.</summary>
    public static Expression<Func<Consent, bool>> Holds => c => c.WithdrawnOn == null && c.MistakeId == null;

    /// <summary>Key of the mistake when nobody gave it.</summary>
    public int? MistakeId { get; private set; }

    /// <summary>Who said that it was a mistake, when and why.</summary>
    public Mistake? Mistake { get; private set; }

    /// <summary>Those that were given, for queries; one that was withdrawn since is among them.</summary>
    public static Expression<Func<Consent, bool>> Stands => c => c.MistakeId == null;

    /// <summary>
    /// Nobody gave it: it was recorded by mistake, and an account that it opened is closed. <see cref="MistakeProblem.Twice"/>. Needs the
    /// youth's account loaded.
    /// </summary>
    public MistakeProblem? TakeBack(Mistake mistake)
    {
        ArgumentNullException.ThrowIfNull(mistake);
        if (MistakeId is not null) return MistakeProblem.Twice;
        Mistake = mistake;
        if (Purpose == ConsentPurpose.Account) Youth.Account?.Close(mistake.At);
        return null;
    }

    /// <summary>
    /// The youth or the guardian takes it back on a local day: <see cref="AccessProblem.WithdrawalDay"/> before it was given, or to come.
    /// </summary>
    public AccessProblem? Withdraw(DateOnly? on, DateOnly today, DateTime now)
    {
        if (on is not { } day || day < YouthOn || day > today) return AccessProblem.WithdrawalDay;
        (WithdrawnOn, WithdrawnAt) = (day, now);
        return null;
    }

    /// <summary>
    /// Nobody took it back, that was recorded by mistake: it holds as before, and the account that was closed with it is open again.
    /// <see cref="MistakeProblem.Twice"/>; <see cref="MistakeProblem.LaterFirst"/> when another consent was given since. Needs the youth's
    /// account loaded.
    /// </summary>
    /// <param name="another">Whether another consent to the same holds.</param>
    public MistakeProblem? TakeBackWithdrawal(bool another)
    {
        if (WithdrawnOn is null) return MistakeProblem.Twice;
        if (another) return MistakeProblem.LaterFirst;
        if (Purpose == ConsentPurpose.Account && Youth.Account is { ClosedAt: { } closed } account && closed == WithdrawnAt)
            account.Reopen();
        (WithdrawnOn, WithdrawnAt) = (null, null);
        return null;
    }

    /// <summary>
    /// The youth agreed to an own account and, before 18, the legal guardian did.
    /// <see cref="AccessProblem.YouthConsentMissing"/>, <see cref="AccessProblem.GuardianConsentMissing"/>; a day to come is no consent.
    /// </summary>
    public static Result<Consent, AccessProblem> ToAccount(
        Youth youth, DateOnly? youthOn, string guardian, DateOnly? guardianOn, int recordedById, DateOnly today, DateTime now)
    {
        ArgumentNullException.ThrowIfNull(youth);
        ArgumentNullException.ThrowIfNull(guardian);
        var minor = youth.MayBeMinorOn(today);
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
