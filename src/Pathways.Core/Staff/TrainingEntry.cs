using Pathways.Core.Accounts;
using Pathways.Core.Data;
using Pathways.Core.Mistakes;

namespace Pathways.Core.Staff;

/// <summary>
/// A training taken elsewhere, entered by hand; its hours count once a manager has confirmed them. Hours of our own workshops count by
/// attendance.
/// </summary>
public sealed class TrainingEntry : IRevised
{
    /// <summary>Key.</summary>
    public int Id { get; set; }

    /// <summary>Whose.</summary>
    public int AccountId { get; set; }

    /// <summary>Whose.</summary>
    public Account Account { get; set; } = null!;

    /// <summary>About what.</summary>
    public WorkshopTopic Topic { get; private set; }

    /// <summary>Its name.</summary>
    public string Title { get; private set; } = "";

    /// <summary>Who gave it.</summary>
    public string Provider { get; private set; } = "";

    /// <summary>The last local day of it.</summary>
    public DateOnly On { get; private set; }

    /// <summary>Minutes learned.</summary>
    public int Minutes { get; private set; }

    /// <summary>Name or number of the certificate; empty when there is none.</summary>
    public string Certificate { get; private set; } = "";

    /// <summary>What was taken from it.</summary>
    public string Note { get; private set; } = "";

    /// <summary>When it was entered (UTC).</summary>
    public DateTime EnteredAt { get; private set; }

    /// <summary>Where it stands.</summary>
    public TrainingState State { get; private set; } = TrainingState.Waiting;

    /// <summary>Who confirmed or returned it.</summary>
    public int? DecidedById { get; private set; }

    /// <summary>Who confirmed or returned it.</summary>
    public Account? DecidedBy { get; private set; }

    /// <summary>Why it was returned.</summary>
    public string Reason { get; private set; } = "";

    /// <inheritdoc />
    public int Revision { get; set; }

    /// <summary>
    /// Enters it, or mends one that was returned. <see cref="GrowthProblem.TitleMissing"/>, <see cref="GrowthProblem.DayInFuture"/>,
    /// <see cref="GrowthProblem.HoursUnlikely"/>,
    /// <see cref="GrowthProblem.DecidedAlready"/> when it is confirmed.
    /// </summary>
    public GrowthProblem? Enter(Training training, DateOnly today, DateTime now)
    {
        ArgumentNullException.ThrowIfNull(training);
        if (State == TrainingState.Confirmed) return GrowthProblem.DecidedAlready;
        if (training.Title.Trim().Length == 0) return GrowthProblem.TitleMissing;
        if (training.On > today) return GrowthProblem.DayInFuture;
        if (training.Minutes is < 15 or > 18_000) return GrowthProblem.HoursUnlikely;
        (Topic, Title, Provider, On, Minutes) = (training.Topic, training.Title.Trim(), training.Provider.Trim(), training.On,
            training.Minutes);
        (Certificate, Note, EnteredAt, State, Reason) = (training.Certificate.Trim(), training.Note.Trim(), now, TrainingState.Waiting, "");
        return null;
    }

    /// <summary>A manager confirms the hours. <see cref="GrowthProblem.DecidedAlready"/>.</summary>
    public GrowthProblem? Confirm(int byAccountId)
    {
        if (State != TrainingState.Waiting) return GrowthProblem.DecidedAlready;
        (State, DecidedById) = (TrainingState.Confirmed, byAccountId);
        return null;
    }

    /// <summary>
    /// A manager returns it with a word of why. <see cref="GrowthProblem.DecidedAlready"/>, <see cref="GrowthProblem.ReasonMissing"/>.
    /// </summary>
    public GrowthProblem? Return(string reason, int byAccountId)
    {
        ArgumentNullException.ThrowIfNull(reason);
        if (State != TrainingState.Waiting) return GrowthProblem.DecidedAlready;
        if (reason.Trim().Length == 0) return GrowthProblem.ReasonMissing;
        (State, DecidedById, Reason) = (TrainingState.Returned, byAccountId, reason.Trim());
        return null;
    }

    /// <summary>The hours were confirmed by mistake: they wait for a manager again. <see cref="MistakeProblem.Twice"/>.</summary>
    public MistakeProblem? TakeBackConfirmation()
    {
        if (State != TrainingState.Confirmed) return MistakeProblem.Twice;
        (State, DecidedById) = (TrainingState.Waiting, null);
        return null;
    }
}
