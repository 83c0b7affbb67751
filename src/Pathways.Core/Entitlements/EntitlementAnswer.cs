namespace Pathways.Core.Entitlements;

/// <summary>The answer about one entitlement.</summary>
/// <param name="Entitlement">About what.</param>
/// <param name="Verdict">What the rules say.</param>
/// <param name="Reason">Key of the sentence that says why, under the entitlement's own texts.</param>
/// <param name="FromAge">The age at which it begins, when the verdict is <see cref="EntitlementVerdict.Later"/>.</param>
/// <param name="Fact">Where it is said, and when that was read.</param>
public sealed record EntitlementAnswer(Entitlement Entitlement, EntitlementVerdict Verdict, string Reason, int? FromAge,
    EntitlementFact Fact);
