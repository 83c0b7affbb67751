using System.Linq.Expressions;
using Pathways.Core.Data;
using Pathways.Core.Mistakes;
using Pathways.Core.Partners;
using Pathways.Core.Time;
using Pathways.Core.Youths;

namespace Pathways.Core.Vocation;

/// <summary>A vocational path with a partner: from orientation to a job that lasts.</summary>
public sealed class Placement : IRevised
{
    private static readonly PlacementState[] End = [];
    private static readonly PlacementState[] Retained = [PlacementState.Retained3, PlacementState.Retained6, PlacementState.Retained12];

    /// <summary>Key.</summary>
    public int Id { get; set; }

    /// <summary>The youth.</summary>
    public int YouthId { get; set; }

    /// <summary>The youth.</summary>
    public Youth Youth { get; set; } = null!;

    /// <summary>The trade or field, as the youth says it.</summary>
    public string Trade { get; private set; } = "";

    /// <summary>Who trains or employs now; null during orientation. Who did before stands in <see cref="Events"/>.</summary>
    public int? PartnerId { get; private set; }

    /// <summary>Who trains or employs now.</summary>
    public Partner? Partner { get; private set; }

    /// <summary>Where it stands now; the history is <see cref="Events"/>.</summary>
    public PlacementState State { get; private set; }

    /// <summary>First day of the training or contract.</summary>
    public DateOnly? EnrolledOn { get; private set; }

    /// <summary>Day of the certificate.</summary>
    public DateOnly? CertifiedOn { get; private set; }

    /// <summary>The certificate's name.</summary>
    public string Certificate { get; private set; } = "";

    /// <summary>First day of the job.</summary>
    public DateOnly? HiredOn { get; private set; }

    /// <summary>Last day it was seen that the youth still works there.</summary>
    public DateOnly? RetainedOn { get; private set; }

    /// <summary>Day it ended without reaching its aim.</summary>
    public DateOnly? DroppedOn { get; private set; }

    /// <summary>When it was opened (UTC).</summary>
    public DateTime CreatedAt { get; set; }

    /// <summary>Every move, in order.</summary>
    public List<PlacementEvent> Events { get; } = [];

    /// <summary>The local day of the last move; null before the first.</summary>
    public DateOnly? LastMoveOn { get; private set; }

    /// <summary>Key of the mistake when all of it was recorded by mistake: then there is no such path.</summary>
    public int? MistakeId { get; private set; }

    /// <summary>Who said that it was a mistake, when and why.</summary>
    public Mistake? Mistake { get; private set; }

    /// <inheritdoc />
    public int Revision { get; set; }

    /// <summary>Those that count, for queries.</summary>
    public static Expression<Func<Placement, bool>> Stands => p => p.MistakeId == null;

    /// <summary>
    /// Where it can go from here: orientation, applied (back when refused; hired at once for a job that needs no training), enrolled,
    /// attending and suspended
    /// in turns, certified, hired, retained (a wave may have been missed); dropped from anywhere before the certificate, or out of the job.
    /// </summary>
    public IReadOnlyList<PlacementState> NextStates => NextOf(State);

    /// <summary>Where a placement in a state can go.</summary>
    public static IReadOnlyList<PlacementState> NextOf(PlacementState state) => state switch
    {
        0 => [PlacementState.Orientation],
        PlacementState.Orientation => [PlacementState.Applied, PlacementState.Dropped],
        PlacementState.Applied => [PlacementState.Enrolled, PlacementState.Hired, PlacementState.Orientation, PlacementState.Dropped],
        PlacementState.Enrolled => [PlacementState.Attending, PlacementState.Dropped],
        PlacementState.Attending => [PlacementState.Certified, PlacementState.Suspended, PlacementState.Dropped],
        PlacementState.Suspended => [PlacementState.Attending, PlacementState.Dropped],
        PlacementState.Certified => [PlacementState.Hired],
        PlacementState.Hired => [PlacementState.Retained3, PlacementState.Retained6, PlacementState.Retained12, PlacementState.Dropped],
        PlacementState.Retained3 => [PlacementState.Retained6, PlacementState.Retained12, PlacementState.Dropped],
        PlacementState.Retained6 => [PlacementState.Retained12, PlacementState.Dropped],
        PlacementState.Retained12 => [PlacementState.Dropped],
        _ => End,
    };

    /// <summary>Months in the job that a state stands for; 0 for the others.</summary>
    public static int MonthsOf(PlacementState state) => state switch
    {
        PlacementState.Retained3 => 3,
        PlacementState.Retained6 => 6,
        PlacementState.Retained12 => 12,
        _ => 0,
    };

    /// <summary>
    /// Opens the path with its orientation on a local day. <see cref="PlacementProblem.TradeMissing"/>,
    /// <see cref="PlacementProblem.InFuture"/>,
    /// <see cref="PlacementProblem.MoveNotPossible"/> when it is open already.
    /// </summary>
    public PlacementProblem? Open(string trade, DateOnly on, int byAccountId, DateOnly today, string note = "")
    {
        if (string.IsNullOrWhiteSpace(trade)) return PlacementProblem.TradeMissing;
        if (Move(new PlacementMove(PlacementState.Orientation, on, Note: note), byAccountId, today) is { } problem) return problem;
        Trade = trade.Trim();
        return null;
    }

    /// <summary>
    /// Moves on. <see cref="PlacementProblem.MoveNotPossible"/> from where it stands, <see cref="PlacementProblem.InFuture"/>,
    /// <see cref="PlacementProblem.BeforeFormerMove"/>, <see cref="PlacementProblem.PartnerMissing"/> (enrolled, hired),
    /// <see cref="PlacementProblem.CertificateMissing"/>, <see cref="PlacementProblem.ReasonMissing"/> (dropped),
    /// <see cref="PlacementProblem.TooEarly"/> (retained before the months in the job have passed).
    /// </summary>
    public PlacementProblem? Move(PlacementMove move, int byAccountId, DateOnly today)
    {
        ArgumentNullException.ThrowIfNull(move);
        if (!NextStates.Contains(move.To)) return PlacementProblem.MoveNotPossible;
        if (move.On > today) return PlacementProblem.InFuture;
        if (move.On < LastMoveOn) return PlacementProblem.BeforeFormerMove;
        var partner = move.PartnerId ?? PartnerId;
        if (move.To is PlacementState.Enrolled or PlacementState.Hired && partner is null) return PlacementProblem.PartnerMissing;
        if (move.To == PlacementState.Certified && string.IsNullOrWhiteSpace(move.Certificate)) return PlacementProblem.CertificateMissing;
        if (move.To == PlacementState.Dropped && string.IsNullOrWhiteSpace(move.Note)) return PlacementProblem.ReasonMissing;
        if (MonthsOf(move.To) is > 0 and var months && move.On < HiredOn!.Value.MonthsLater(months)) return PlacementProblem.TooEarly;

        State = move.To;
        LastMoveOn = move.On;
        PartnerId = partner;
        switch (move.To)
        {
            case PlacementState.Enrolled:
                EnrolledOn = move.On;
                break;
            case PlacementState.Certified:
                CertifiedOn = move.On;
                Certificate = move.Certificate.Trim();
                break;
            case PlacementState.Hired:
                HiredOn = move.On;
                break;
            case PlacementState.Retained3 or PlacementState.Retained6 or PlacementState.Retained12:
                RetainedOn = move.On;
                break;
            case PlacementState.Dropped:
                DroppedOn = move.On;
                break;
        }

        Events.Add(new PlacementEvent
        {
            State = move.To,
            On = move.On,
            Note = move.Note.Trim(),
            PartnerId = partner,
            RecordedById = byAccountId
        });
        return null;
    }

    /// <summary>All of it was recorded by mistake. <see cref="MistakeProblem.Twice"/>.</summary>
    public MistakeProblem? TakeBack(Mistake mistake)
    {
        if (MistakeId is not null) return MistakeProblem.Twice;
        Mistake = mistake;
        return null;
    }

    /// <summary>
    /// The last move was recorded by mistake: the placement stands where it stood before; with its first move goes the placement.
    /// <see cref="MistakeProblem.Twice"/>, <see cref="MistakeProblem.LaterFirst"/> for an earlier one. Needs <see cref="Events"/> loaded.
    /// </summary>
    public MistakeProblem? TakeBackMove(int moveId, Mistake mistake)
    {
        var standing = Events.Where(e => e.MistakeId is null).OrderBy(e => e.Id).ToList();
        if (standing.FindIndex(e => e.Id == moveId) is var at && at < 0) return MistakeProblem.Twice;
        if (at < standing.Count - 1) return MistakeProblem.LaterFirst;
        standing[at].TakeBack(mistake);
        standing.RemoveAt(at);
        if (standing.Count == 0) return TakeBack(mistake);

        (State, LastMoveOn, PartnerId) = (standing[^1].State, standing[^1].On, standing[^1].PartnerId);
        (EnrolledOn, CertifiedOn, HiredOn) = (Last(PlacementState.Enrolled), Last(PlacementState.Certified), Last(PlacementState.Hired));
        (RetainedOn, DroppedOn) = (Last(Retained), Last(PlacementState.Dropped));
        if (CertifiedOn is null) Certificate = "";
        return null;

        DateOnly? Last(params PlacementState[] states) => standing.FindLast(e => states.Contains(e.State))?.On;
    }
}
