using System.Linq.Expressions;
using Pathways.Core.Accounts;
using Pathways.Core.Mistakes;
using Pathways.Core.Time;

namespace Pathways.Core.Staff;

/// <summary>
/// A member of staff's accreditation or licence to practise: who gave it, its number, from when until when. A renewal is a row of its own,
/// so the history stays;
/// the one that ends last counts. Where the profession is not regulated yet the body is the employer or the school that certified.
/// </summary>
public sealed class Accreditation
{
    /// <summary>The holder is reminded this many days before the end, and again <see cref="LastReminderDays"/> before.</summary>
    public const int FirstReminderDays = 90;

    /// <summary>The second reminder.</summary>
    public const int LastReminderDays = 30;

    /// <summary>Key.</summary>
    public int Id { get; set; }

    /// <summary>Whose.</summary>
    public int AccountId { get; set; }

    /// <summary>Whose.</summary>
    public Account Account { get; set; } = null!;

    /// <summary>The body that gave it.</summary>
    public string Body { get; private set; } = "";

    /// <summary>Its number.</summary>
    public string Number { get; private set; } = "";

    /// <summary>First day.</summary>
    public DateOnly ValidFrom { get; private set; }

    /// <summary>Last day.</summary>
    public DateOnly ValidUntil { get; private set; }

    /// <summary>Who recorded it.</summary>
    public int RecordedById { get; private set; }

    /// <summary>When (UTC).</summary>
    public DateTime RecordedAt { get; private set; }

    /// <summary>
    /// Records one. <see cref="GrowthProblem.BodyMissing"/>, <see cref="GrowthProblem.NumberMissing"/>,
    /// <see cref="GrowthProblem.EndsBeforeStart"/>,
    /// <see cref="GrowthProblem.StartsInFuture"/> (more than a year ahead is a slip).
    /// </summary>
    public GrowthProblem? Record(string body, string number, DateOnly from, DateOnly until, int byAccountId, DateOnly today, DateTime now)
    {
        ArgumentNullException.ThrowIfNull(body);
        ArgumentNullException.ThrowIfNull(number);
        if (body.Trim().Length == 0) return GrowthProblem.BodyMissing;
        if (number.Trim().Length == 0) return GrowthProblem.NumberMissing;
        if (until < from) return GrowthProblem.EndsBeforeStart;
        if (from > today.AddYears(1)) return GrowthProblem.StartsInFuture;
        (Body, Number, ValidFrom, ValidUntil, RecordedById, RecordedAt) = (body.Trim(), number.Trim(), from, until, byAccountId, now);
        return null;
    }

    /// <summary>Where an accreditation that ends on a day stands; the one definition, never stored.</summary>
    public static AccreditationState StateOn(DateOnly? validUntil, DateOnly today) => validUntil is null ? AccreditationState.None
        : Due.On(validUntil, today, FirstReminderDays) switch
        {
            DueState.Overdue => AccreditationState.Expired,
            DueState.Due => AccreditationState.ExpiresSoon,
            _ => AccreditationState.Valid,
        };

    /// <summary>Key of the mistake when it was recorded by mistake.</summary>
    public int? MistakeId { get; private set; }

    /// <summary>Who said that it was a mistake, when and why.</summary>
    public Mistake? Mistake { get; private set; }

    /// <summary>Those that count, for queries.</summary>
    public static Expression<Func<Accreditation, bool>> Stands => a => a.MistakeId == null;

    /// <summary>It was recorded by mistake: it no longer counts. <see cref="MistakeProblem.Twice"/>.</summary>
    public MistakeProblem? TakeBack(Mistake mistake)
    {
        if (MistakeId is not null) return MistakeProblem.Twice;
        Mistake = mistake;
        return null;
    }
}
