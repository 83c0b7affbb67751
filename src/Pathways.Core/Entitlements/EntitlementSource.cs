namespace Pathways.Core.Entitlements;

/// <summary>A source: who says it, and where.</summary>
public sealed record EntitlementSource(string Title, Uri Address);
