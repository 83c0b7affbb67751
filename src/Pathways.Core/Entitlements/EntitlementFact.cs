using Pathways.Core.Help;

namespace Pathways.Core.Entitlements;

/// <summary>Where a rule comes from.</summary>
/// <param name="Entitlement">About what.</param>
/// <param name="Certainty">How sure it is.</param>
/// <param name="CheckedOn">The day the sources were last read.</param>
/// <param name="Sources">Names and addresses.</param>
/// <param name="Site">The site where it is asked for, as people type it; empty when there is none.</param>
public sealed record EntitlementFact(Entitlement Entitlement, Certainty Certainty, DateOnly CheckedOn,
    IReadOnlyList<EntitlementSource> Sources, string Site = "");
