using System.Linq.Expressions;
using Pathways.Core.Time;

namespace Pathways.Core.Documents;

/// <summary>Where one document stands on the path.</summary>
/// <param name="Type">The type.</param>
/// <param name="Facts">What is recorded.</param>
/// <param name="Step">What can be done.</param>
/// <param name="WaitsFor">The documents that must be had first (of a group of alternatives, the first one).</param>
/// <param name="OpensOn">The day from which it can be asked for.</param>
/// <param name="IsExpired">It was there and is no longer valid.</param>
/// <param name="IsLate">The law asks for it already and it is not there.</param>
/// <param name="IsStillNeeded">It is wanted for itself, or something still waits for it; a paper that has served is not renewed.</param>
public sealed record DocumentStanding(
    DocumentType Type, DocumentFacts Facts, DocumentStep Step, IReadOnlyList<DocumentType> WaitsFor, DateOnly OpensOn, bool IsExpired,
        bool IsLate, bool IsStillNeeded)
{
    /// <summary>It was there, is no longer valid, and is still needed.</summary>
    public bool NeedsRenewal => IsExpired && IsStillNeeded;

    /// <summary>It is there, still needed, and its last day comes within so many days.</summary>
    public bool ExpiresWithin(int days, DateOnly today) => Step == DocumentStep.Have && IsStillNeeded
        && Due.On(Facts.ExpiresOn, today, days) == DueState.Due;

    /// <summary>The day of its appointment, today or later.</summary>
    public DateOnly? AppointmentAhead(DateOnly today) => Step == DocumentStep.UnderWay && Facts.AppointmentOn >= today
        ? Facts.AppointmentOn : null;

    /// <summary>The day of an appointment that has passed without news.</summary>
    public DateOnly? AppointmentPassed(DateOnly today) => Step is not (DocumentStep.Have or DocumentStep.NotNeeded)
        && Due.HasPassed(Facts.AppointmentOn, today) ? Facts.AppointmentOn : null;
}
