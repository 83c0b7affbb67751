using System.Linq.Expressions;
using Pathways.Core.Mistakes;

namespace Pathways.Core.Documents;

/// <summary>Where a document stood before a move, so that one recorded by mistake is taken back.</summary>
public sealed class DocumentBefore
{
    /// <summary>Key.</summary>
    public int Id { get; private set; }

    /// <summary>The document.</summary>
    public int DocumentId { get; private set; }

    /// <summary>Where it stood.</summary>
    public DocumentState State { get; internal init; }

    /// <summary>The local day it had been asked for.</summary>
    public DateOnly? RequestedOn { get; internal init; }

    /// <summary>The local day of the appointment.</summary>
    public DateOnly? AppointmentOn { get; internal init; }

    /// <summary>The time of the appointment on the office's clock.</summary>
    public TimeOnly? AppointmentTime { get; internal init; }

    /// <summary>Where the appointment was.</summary>
    public string AppointmentPlace { get; internal init; } = "";

    /// <summary>The local day it had been obtained.</summary>
    public DateOnly? ObtainedOn { get; internal init; }

    /// <summary>The last day it was valid.</summary>
    public DateOnly? ExpiresOn { get; internal init; }

    /// <summary>Why it was blocked.</summary>
    public string BlockedReason { get; internal init; } = "";

    /// <summary>Key of the mistake when the move after it was taken back.</summary>
    public int? MistakeId { get; private set; }

    /// <summary>Who said that the move was a mistake, when and why.</summary>
    public Mistake? Mistake { get; private set; }

    /// <summary>Those whose move counts, for queries.</summary>
    public static Expression<Func<DocumentBefore, bool>> Stands => b => b.MistakeId == null;

    /// <summary>The move after it was recorded by mistake.</summary>
    internal void TakeBack(Mistake mistake) => Mistake = mistake;
}
