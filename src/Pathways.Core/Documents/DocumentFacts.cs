using System.Linq.Expressions;

namespace Pathways.Core.Documents;

/// <summary>What is recorded of a document; read from the database.</summary>
/// <param name="Type">The type's key.</param>
/// <param name="State">Where it stands.</param>
/// <param name="RequestedOn">Day it was asked for.</param>
/// <param name="AppointmentOn">Day of the appointment.</param>
/// <param name="ObtainedOn">Day it was obtained.</param>
/// <param name="ExpiresOn">Last day it is valid.</param>
/// <param name="BlockedReason">Why it is stopped.</param>
/// <param name="AppointmentTime">Time of the appointment, when it is known.</param>
/// <param name="AppointmentPlace">Where the appointment is.</param>
/// <param name="CopyId">Key of the copy held.</param>
/// <param name="SaidHeldOn">Day on which the youth said to have it.</param>
public sealed record DocumentFacts(
    string Type, DocumentState State, DateOnly? RequestedOn = null, DateOnly? AppointmentOn = null, DateOnly? ObtainedOn = null,
        DateOnly? ExpiresOn = null, string BlockedReason = "",
    TimeOnly? AppointmentTime = null, string AppointmentPlace = "", int? CopyId = null, DateOnly? SaidHeldOn = null)
{
    /// <summary>How they are read: <c>y.Documents.AsQueryable().Select(DocumentFacts.From)</c>.</summary>
    public static Expression<Func<YouthDocument, DocumentFacts>> From { get; } = document => new DocumentFacts(
        document.Type, document.State, document.RequestedOn, document.AppointmentOn, document.ObtainedOn, document.ExpiresOn,
            document.BlockedReason,
        document.AppointmentTime, document.AppointmentPlace, document.CopyId, document.SaidHeldOn);
}
