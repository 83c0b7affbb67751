using Pathways.Core.Data;
using Pathways.Core.Mistakes;
using Pathways.Core.Youths;

namespace Pathways.Core.Documents;

/// <summary>
/// An identity or rights document of a youth and where it stands. Its number is kept only under an authorisation, and sealed
/// (<see cref="SealedNumber"/>).
/// Waiting for another document and having expired are computed (<see cref="DocumentPath"/>), never stored.
/// </summary>
public sealed class YouthDocument : IRevised
{
    /// <summary>Key of the national card's type, by which indicator I2 counts.</summary>
    public const string NationalCard = "national-card";

    /// <summary>Key.</summary>
    public int Id { get; set; }

    /// <summary>The youth.</summary>
    public int YouthId { get; set; }

    /// <summary>The youth.</summary>
    public Youth Youth { get; set; } = null!;

    /// <summary>The document type's key (data of the country profile).</summary>
    public string Type { get; set; } = "";

    /// <summary>Where it stands.</summary>
    public DocumentState State { get; private set; }

    /// <summary>The local day it was asked for.</summary>
    public DateOnly? RequestedOn { get; private set; }

    /// <summary>The local day of the appointment at the office.</summary>
    public DateOnly? AppointmentOn { get; private set; }

    /// <summary>The time of the appointment on the office's clock; null when only the day is known.</summary>
    public TimeOnly? AppointmentTime { get; private set; }

    /// <summary>Where the appointment is, in words; may be empty.</summary>
    public string AppointmentPlace { get; private set; } = "";

    /// <summary>The local day it was obtained; null when nobody knows the day. Kept when the document is lost.</summary>
    public DateOnly? ObtainedOn { get; private set; }

    /// <summary>
    /// The local day on which the youth said "I have this paper"; null once a mentor has looked at it and recorded where it stands.
    /// </summary>
    public DateOnly? SaidHeldOn { get; private set; }

    /// <summary>
    /// A local day on which it was surely held, when nobody knows the day it was obtained. Kept when the document is lost.
    /// </summary>
    public DateOnly? HeldOn { get; private set; }

    /// <summary>The last day it is valid.</summary>
    public DateOnly? ExpiresOn { get; private set; }

    /// <summary>Why it is blocked, in words.</summary>
    public string BlockedReason { get; private set; } = "";

    /// <summary>Key of the copy held (<see cref="DocumentCopy"/>); null while there is none.</summary>
    public int? CopyId { get; private set; }

    /// <summary>
    /// The document's number, encrypted (<see cref="CardNumbers"/>); empty while the organisation has no authorisation number (Law 09-08)
    /// or none was entered.
    /// </summary>
    public string SealedNumber { get; private set; } = "";

    /// <summary>Where it stood before each move, in order.</summary>
    public List<DocumentBefore> Before { get; } = [];

    /// <inheritdoc />
    public int Revision { get; set; }

    /// <summary>True when the youth holds it and it is still valid on the day.</summary>
    public bool IsHeldOn(DateOnly day) => State == DocumentState.Obtained && !(ExpiresOn < day);

    /// <summary>
    /// The youth says that it is in the own hands; it counts once a mentor has looked at it. <see cref="DocumentProblem.MoveNotPossible"/>
    /// while a valid one is held.
    /// </summary>
    public DocumentProblem? SayHeld(DateOnly today)
    {
        if (IsHeldOn(today)) return DocumentProblem.MoveNotPossible;
        SaidHeldOn ??= today;
        return null;
    }

    /// <summary>The youth said so by mistake.</summary>
    public void UnsayHeld() => SaidHeldOn = null;

    /// <summary>
    /// An appointment at the office was made; what stopped the document no longer does. Does not change a request.
    /// <see cref="DocumentProblem.MoveNotPossible"/> while a valid one is held or none is needed,
    /// <see cref="DocumentProblem.AppointmentInPast"/>.
    /// </summary>
    public DocumentProblem? Appoint(DateOnly day, DateOnly today, TimeOnly? time = null, string place = "")
    {
        ArgumentNullException.ThrowIfNull(place);
        if (State == DocumentState.NotNeeded || IsHeldOn(today)) return DocumentProblem.MoveNotPossible;
        if (day < today) return DocumentProblem.AppointmentInPast;
        Keep();
        if (State == DocumentState.Blocked) MoveTo(DocumentState.Missing);
        (AppointmentOn, AppointmentTime, AppointmentPlace) = (day, time, place.Trim());
        return null;
    }

    /// <summary>
    /// Whether something can have happened to a paper of somebody on a day; <see cref="DocumentProblem.BeforeBirth"/>.
    /// </summary>
    public static DocumentProblem? CheckDay(DateOnly? day, DateOnly birthDate) => day < birthDate ? DocumentProblem.BeforeBirth : null;

    /// <summary>
    /// It was asked for at the office. <see cref="DocumentProblem.MoveNotPossible"/> when it is asked for already, a valid one is held or
    /// none is needed,
    /// <see cref="DocumentProblem.RequestedInFuture"/>.
    /// </summary>
    public DocumentProblem? Request(DateOnly day, DateOnly today)
    {
        if (State is DocumentState.NotNeeded or DocumentState.Requested || IsHeldOn(today)) return DocumentProblem.MoveNotPossible;
        if (day > today) return DocumentProblem.RequestedInFuture;
        Keep();
        MoveTo(DocumentState.Requested);
        RequestedOn = day;
        return null;
    }

    /// <summary>
    /// It is in the youth's hands: for the first time, renewed, found again, or with a mended date. The day may be unknown.
    /// <see cref="DocumentProblem.MoveNotPossible"/> when none is needed, <see cref="DocumentProblem.ObtainedInFuture"/>,
    /// <see cref="DocumentProblem.ObtainedBeforeRequested"/>, <see cref="DocumentProblem.ExpiresBeforeObtained"/>.
    /// </summary>
    /// <param name="day">The local day it was obtained.</param>
    /// <param name="expires">The last day it is valid.</param>
    /// <param name="today">Today.</param>
    /// <param name="heldOn">Where the day is unknown: a day on which it was surely held already; today when left out.</param>
    public DocumentProblem? Obtain(DateOnly? day, DateOnly? expires, DateOnly today, DateOnly? heldOn = null)
    {
        if (State == DocumentState.NotNeeded) return DocumentProblem.MoveNotPossible;
        if (day > today) return DocumentProblem.ObtainedInFuture;
        if (State == DocumentState.Requested && day < RequestedOn) return DocumentProblem.ObtainedBeforeRequested;
        if (expires <= day) return DocumentProblem.ExpiresBeforeObtained;
        Keep();
        MoveTo(DocumentState.Obtained);
        ForgetAppointment();
        ObtainedOn = day;
        HeldOn = day is null ? heldOn ?? HeldOn ?? today : null;
        ExpiresOn = expires;
        return null;
    }

    /// <summary>
    /// Something outside stops it; the reason is mandatory. <see cref="DocumentProblem.MoveNotPossible"/> while a valid one is held or none
    /// is needed,
    /// <see cref="DocumentProblem.ReasonMissing"/>.
    /// </summary>
    public DocumentProblem? Block(string reason, DateOnly today)
    {
        ArgumentNullException.ThrowIfNull(reason);
        if (State == DocumentState.NotNeeded || IsHeldOn(today)) return DocumentProblem.MoveNotPossible;
        if (string.IsNullOrWhiteSpace(reason)) return DocumentProblem.ReasonMissing;
        Keep();
        MoveTo(DocumentState.Blocked);
        BlockedReason = reason.Trim();
        return null;
    }

    /// <summary>It was there and is lost. <see cref="DocumentProblem.MoveNotPossible"/> when it was not there.</summary>
    public DocumentProblem? Lose()
    {
        if (State != DocumentState.Obtained) return DocumentProblem.MoveNotPossible;
        Keep();
        MoveTo(DocumentState.Lost);
        return null;
    }

    /// <summary>The youth does not need it. <see cref="DocumentProblem.MoveNotPossible"/> when the youth has it.</summary>
    public DocumentProblem? SetNotNeeded()
    {
        if (State is DocumentState.Obtained or DocumentState.NotNeeded) return DocumentProblem.MoveNotPossible;
        Keep();
        MoveTo(DocumentState.NotNeeded);
        ForgetAppointment();
        return null;
    }

    /// <summary>
    /// Takes back "not needed", "blocked" or "requested", or what the youth said: it is missing (again).
    /// <see cref="DocumentProblem.MoveNotPossible"/> otherwise.
    /// </summary>
    public DocumentProblem? SetMissing()
    {
        if (State is DocumentState.Missing or DocumentState.Lost && SaidHeldOn is not null)
        {
            SaidHeldOn = null;
            return null;
        }

        if (State is not (DocumentState.NotNeeded or DocumentState.Blocked or DocumentState.Requested))
            return DocumentProblem.MoveNotPossible;
        Keep();
        MoveTo(DocumentState.Missing);
        return null;
    }

    /// <summary>
    /// The last move was recorded by mistake: the document stands where it stood before, with its days.
    /// <see cref="MistakeProblem.Twice"/> when there is none. Needs <see cref="Before"/> loaded.
    /// </summary>
    public MistakeProblem? TakeBack(Mistake mistake)
    {
        if (Before.Where(b => b.MistakeId is null).MaxBy(b => b.Id) is not { } before) return MistakeProblem.Twice;
        before.TakeBack(mistake);
        (State, RequestedOn, ObtainedOn, ExpiresOn) = (before.State, before.RequestedOn, before.ObtainedOn, before.ExpiresOn);
        (AppointmentOn, AppointmentTime, AppointmentPlace) = (before.AppointmentOn, before.AppointmentTime, before.AppointmentPlace);
        BlockedReason = before.BlockedReason;
        return null;
    }

    /// <summary>A copy is held, in the place of the one before.</summary>
    public void Hold(DocumentCopy copy)
    {
        ArgumentNullException.ThrowIfNull(copy);
        CopyId = copy.Id;
    }

    /// <summary>The copy held is gone.</summary>
    public void LetCopyGo() => CopyId = null;

    /// <summary>Keeps the number, sealed; empty takes it away.</summary>
    internal void KeepNumber(string sealedNumber) => SealedNumber = sealedNumber;

    private void Keep() => Before.Add(new DocumentBefore
    {
        State = State,
        RequestedOn = RequestedOn,
        AppointmentOn = AppointmentOn,
        AppointmentTime = AppointmentTime,
        AppointmentPlace = AppointmentPlace,
        ObtainedOn = ObtainedOn,
        ExpiresOn = ExpiresOn,
        BlockedReason = BlockedReason,
    });

    private void ForgetAppointment() => (AppointmentOn, AppointmentTime, AppointmentPlace) = (null, null, "");

    private void MoveTo(DocumentState state)
    {
        State = state;
        SaidHeldOn = null;
        BlockedReason = "";
        if (state != DocumentState.Obtained) RequestedOn = null;
    }
}
