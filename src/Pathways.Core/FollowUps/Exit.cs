using System.Linq.Expressions;
using Pathways.Core.Mistakes;
using Pathways.Core.Youths;

namespace Pathways.Core.FollowUps;

/// <summary>
/// The day a youth left the establishment, and the day of a return. The mentor's link stays: aftercare begins, unless the reason ends it
/// (<see cref="EndsWith"/>).
/// </summary>
public sealed class Exit
{
    /// <summary>An account that was closed so soon afterwards was closed in the same act.</summary>
    private static readonly TimeSpan ClosedWithIt = TimeSpan.FromMinutes(1);

    /// <summary>Key.</summary>
    public int Id { get; set; }

    /// <summary>The youth.</summary>
    public int YouthId { get; set; }

    /// <summary>The youth.</summary>
    public Youth Youth { get; set; } = null!;

    /// <summary>The local day.</summary>
    public DateOnly On { get; private set; }

    /// <summary>Why.</summary>
    public ExitReason Reason { get; private set; }

    /// <summary>The local day on which the youth came back; null while away. One may leave again afterwards.</summary>
    public DateOnly? ReturnedOn { get; private set; }

    /// <summary>Who recorded the return.</summary>
    public int? ReturnRecordedById { get; private set; }

    /// <summary>Who recorded it.</summary>
    public int RecordedById { get; private set; }

    /// <summary>When it was recorded (UTC).</summary>
    public DateTime RecordedAt { get; private set; }

    /// <summary>Key of the mistake when it was recorded by mistake: then the youth did not leave.</summary>
    public int? MistakeId { get; private set; }

    /// <summary>Who said that it was a mistake, when and why.</summary>
    public Mistake? Mistake { get; private set; }

    /// <summary>The one that counts, for queries; of these a youth has one open at most.</summary>
    public static Expression<Func<Exit, bool>> Stands => e => e.MistakeId == null;

    /// <summary>The one that holds now: the youth has not come back, for queries.</summary>
    public static Expression<Func<Exit, bool>> IsOpen => e => e.ReturnedOn == null;

    /// <summary>After it there is nobody to accompany any more (<see cref="EndsWith"/>), for queries.</summary>
    public static Expression<Func<Exit, bool>> EndsAccompanying =>
        e => e.ReturnedOn == null && (e.Reason == ExitReason.Died || e.Reason == ExitReason.Transferred);

    /// <summary>Whether a reason ends the accompanying: death, or another body that answers for the youth from now on.</summary>
    public static bool EndsWith(ExitReason reason) => reason is ExitReason.Died or ExitReason.Transferred;

    /// <summary>
    /// Records that the youth left on a local day; mentor and centre stay as they are. The youth comes with <see cref="Youth.Stays"/>
    /// loaded.
    /// <see cref="FollowUpProblem.ExitTwice"/> when there is a <paramref name="former"/> one that the youth has not come back from,
    /// <see cref="FollowUpProblem.ExitBeforeReturn"/>, <see cref="FollowUpProblem.ReasonMissing"/>,
    /// <see cref="FollowUpProblem.ExitInFuture"/>, <see cref="FollowUpProblem.ExitBeforeEntry"/>.
    /// </summary>
    public static Result<Exit, FollowUpProblem> Record(Youth youth, Exit? former, DateOnly on, ExitReason reason, int byAccountId,
        DateOnly today, DateTime now)
    {
        ArgumentNullException.ThrowIfNull(youth);
        if (former is { ReturnedOn: null }) return FollowUpProblem.ExitTwice;
        if (!Enum.IsDefined(reason)) return FollowUpProblem.ReasonMissing;
        if (on > today) return FollowUpProblem.ExitInFuture;
        var entry = youth.EntryDate ?? youth.Stays.Select(stay => (DateOnly?)stay.From).Min() ?? youth.BirthDate;
        if (on < entry) return FollowUpProblem.ExitBeforeEntry;
        if (on < former?.ReturnedOn) return FollowUpProblem.ExitBeforeReturn;
        return new Exit { Youth = youth, On = on, Reason = reason, RecordedById = byAccountId, RecordedAt = now };
    }

    /// <summary>
    /// It was recorded by mistake: it no longer counts, and with it what was asked after it; the youth's account, if it was closed with it,
    /// is open again. <see cref="MistakeProblem.Twice"/>. Needs the youth's account loaded.
    /// </summary>
    /// <param name="mistake">Who says so, when and why.</param>
    /// <param name="waves">The waves after it that count.</param>
    public MistakeProblem? TakeBack(Mistake mistake, IEnumerable<FollowUpWave> waves)
    {
        ArgumentNullException.ThrowIfNull(waves);
        if (MistakeId is not null) return MistakeProblem.Twice;
        Mistake = mistake;
        foreach (var wave in waves) wave.TakeBack(mistake);
        if (Youth.Account is { ClosedAt: { } closed } account && closed >= RecordedAt && closed - RecordedAt < ClosedWithIt)
            account.Reopen();
        return null;
    }

    /// <summary>
    /// The youth came back on a local day; that the youth was away stays written. <see cref="FollowUpProblem.ReturnedTwice"/>,
    /// <see cref="FollowUpProblem.DiedAndReturned"/>, <see cref="FollowUpProblem.ReturnInFuture"/>,
    /// <see cref="FollowUpProblem.ReturnBeforeExit"/>.
    /// </summary>
    public FollowUpProblem? Return(DateOnly on, int byAccountId, DateOnly today)
    {
        if (ReturnedOn is not null) return FollowUpProblem.ReturnedTwice;
        if (Reason == ExitReason.Died) return FollowUpProblem.DiedAndReturned;
        if (on > today) return FollowUpProblem.ReturnInFuture;
        if (on < On) return FollowUpProblem.ReturnBeforeExit;
        (ReturnedOn, ReturnRecordedById) = (on, byAccountId);
        return null;
    }

    /// <summary>
    /// The return was recorded by mistake: the youth is away as before. <see cref="MistakeProblem.Twice"/> when there is none,
    /// <see cref="MistakeProblem.LaterFirst"/> when the youth has left again since.
    /// </summary>
    /// <param name="leftAgain">Whether another exit that counts came after it.</param>
    public MistakeProblem? TakeBackReturn(bool leftAgain)
    {
        if (ReturnedOn is null) return MistakeProblem.Twice;
        if (leftAgain) return MistakeProblem.LaterFirst;
        (ReturnedOn, ReturnRecordedById) = (null, null);
        return null;
    }
}
