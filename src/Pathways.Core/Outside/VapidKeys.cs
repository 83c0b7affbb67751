namespace Pathways.Core.Outside;

/// <summary>The pair of keys by which push services know the portal (VAPID, RFC 8292), each base64url.</summary>
/// <param name="PublicKey">65 bytes: an uncompressed point of P-256; phones ask for notifications with it.</param>
/// <param name="PrivateKey">32 bytes.</param>
public sealed record VapidKeys(string PublicKey, string PrivateKey);
