namespace Pathways.Core.Outside;

/// <summary>Where a notification goes, as the phone's browser said it.</summary>
/// <param name="Endpoint">Address at the browser's push service.</param>
/// <param name="PublicKey">The browser's public key (base64url), for which the words are encrypted.</param>
/// <param name="Secret">The browser's secret (base64url).</param>
public sealed record PushTarget(string Endpoint, string PublicKey, string Secret);
