using System.Linq.Expressions;
using Pathways.Core.Mistakes;
using Pathways.Core.Time;
using Pathways.Core.Youths;

namespace Pathways.Core.FollowUps;

/// <summary>What became of a youth at one moment: baseline, exit, +3, +6, +12, +24 months.</summary>
public sealed class FollowUpWave
{
    /// <summary>Key.</summary>
    public int Id { get; set; }

    /// <summary>The youth.</summary>
    public int YouthId { get; set; }

    /// <summary>The youth.</summary>
    public Youth Youth { get; set; } = null!;

    /// <summary>The exit it follows.</summary>
    public int ExitId { get; private set; }

    /// <summary>The exit it follows.</summary>
    public Exit Exit { get; private set; } = null!;

    /// <summary>Months after the exit: 0, 3, 6, 12, 24; -1 for the baseline.</summary>
    public int Months { get; private set; }

    /// <summary>The local day it was asked.</summary>
    public DateOnly AskedOn { get; private set; }

    /// <summary>Whether there is contact.</summary>
    public InTouch InTouch { get; private set; }

    /// <summary>Main activity.</summary>
    public Activity Activity { get; private set; }

    /// <summary>Housing.</summary>
    public Housing Housing { get; private set; }

    /// <summary>Who recorded it.</summary>
    public int RecordedById { get; private set; }

    /// <summary>Key of the mistake when it was recorded by mistake: then it can be asked again.</summary>
    public int? MistakeId { get; private set; }

    /// <summary>Who said that it was a mistake, when and why.</summary>
    public Mistake? Mistake { get; private set; }

    /// <summary>Those that count, for queries; one for each of the months.</summary>
    public static Expression<Func<FollowUpWave, bool>> Stands => w => w.MistakeId == null;

    /// <summary>The youth was found to have died, for queries.</summary>
    public static Expression<Func<FollowUpWave, bool>> SaysDied => w => w.InTouch == InTouch.Died;

    /// <summary>The waves, in months after the exit.</summary>
    public static IReadOnlyList<int> Waves { get; } = [0, 3, 6, 12, 24];

    /// <summary>The first local day a wave can be asked; the month's last day where the month is shorter.</summary>
    public static DateOnly DueOn(DateOnly exit, int months) => exit.MonthsLater(months);

    /// <summary>
    /// Records a wave on a local day; late is always allowed. It needs the <paramref name="exit"/> and the months of its waves that were
    /// asked <paramref name="before"/>. <see cref="FollowUpProblem.WaveOver"/> after a death or a transfer, and of a day after the return.
    /// <see cref="FollowUpProblem.ExitMissing"/>, <see cref="FollowUpProblem.WaveUnknown"/>, <see cref="FollowUpProblem.WaveTwice"/>,
    /// <see cref="FollowUpProblem.WaveInFuture"/>, <see cref="FollowUpProblem.WaveTooEarly"/>, <see cref="FollowUpProblem.AnswerMissing"/>
    /// (a value that does not exist).
    /// </summary>
    public static Result<FollowUpWave, FollowUpProblem> Record(
        Exit? exit, IReadOnlyCollection<int> before, int months, DateOnly on, InTouch inTouch, Activity activity, Housing housing,
            int byAccountId, DateOnly today)
    {
        ArgumentNullException.ThrowIfNull(before);
        if (exit is null) return FollowUpProblem.ExitMissing;
        if (!Waves.Contains(months)) return FollowUpProblem.WaveUnknown;
        if (before.Contains(months)) return FollowUpProblem.WaveTwice;
        if (on > today) return FollowUpProblem.WaveInFuture;
        if (on < DueOn(exit.On, months)) return FollowUpProblem.WaveTooEarly;
        if (Exit.EndsWith(exit.Reason) || DueOn(exit.On, months) > exit.ReturnedOn) return FollowUpProblem.WaveOver;
        if (!Enum.IsDefined(inTouch) || !Enum.IsDefined(activity) || !Enum.IsDefined(housing)) return FollowUpProblem.AnswerMissing;
        return new FollowUpWave
        {
            YouthId = exit.YouthId,
            Youth = exit.Youth,
            Exit = exit,
            Months = months,
            AskedOn = on,
            InTouch = inTouch,
            Activity = activity,
            Housing = housing,
            RecordedById = byAccountId,
        };
    }

    /// <summary>It was recorded by mistake: it no longer counts. <see cref="MistakeProblem.Twice"/>.</summary>
    public MistakeProblem? TakeBack(Mistake mistake)
    {
        if (MistakeId is not null) return MistakeProblem.Twice;
        Mistake = mistake;
        return null;
    }
}
