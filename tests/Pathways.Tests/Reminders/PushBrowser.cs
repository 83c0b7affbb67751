using System.Buffers.Binary;
using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Pathways.Core.Outside;

namespace Pathways.Tests.Reminders;

/// <summary>The keys of a browser on a phone: only they open what a push service carries (RFC 8291).</summary>
public sealed class PushBrowser : IDisposable
{
    private readonly ECDiffieHellman key = ECDiffieHellman.Create(ECCurve.NamedCurves.nistP256);
    private readonly byte[] secret = RandomNumberGenerator.GetBytes(16);

    /// <summary>What the browser tells of itself.</summary>
    public PushTarget TargetAt(string endpoint) => new(endpoint, Base64Url.EncodeToString(PointOf(key)), Base64Url.EncodeToString(secret));

    /// <summary>The same as the fields of the form.</summary>
    public Dictionary<string, string> FormAt(string endpoint) => TargetAt(endpoint) is var target ? new()
    {
        ["Form.Endpoint"] = target.Endpoint,
        ["Form.PublicKey"] = target.PublicKey,
        ["Form.Secret"] = target.Secret,
    } : [];

    /// <summary>What stands in an encrypted body.</summary>
    public JsonElement Read(byte[] body)
    {
        var (salt, length) = (body[..16], body[20]);
        var server = body[21..(21 + length)];
        var sealedText = body[(21 + length)..];
        if (BinaryPrimitives.ReadUInt32BigEndian(body.AsSpan(16)) < sealedText.Length)
            throw new InvalidOperationException("One record only");
        using var other = ECDiffieHellman.Create(new ECParameters
        {
            Curve = ECCurve.NamedCurves.nistP256,
            Q = new ECPoint { X = server[1..33], Y = server[33..65] },
        });
        var shared = key.DeriveRawSecretAgreement(other.PublicKey);
        var input = HKDF.DeriveKey(HashAlgorithmName.SHA256, shared, 32, secret,
            [.. Encoding.ASCII.GetBytes("WebPush: info\0"), .. PointOf(key), .. server]);
        var content = HKDF.DeriveKey(HashAlgorithmName.SHA256, input, 16, salt, Encoding.ASCII.GetBytes("Content-Encoding: aes128gcm\0"));
        var nonce = HKDF.DeriveKey(HashAlgorithmName.SHA256, input, 12, salt, Encoding.ASCII.GetBytes("Content-Encoding: nonce\0"));
        var text = new byte[sealedText.Length - 16];
        using var cipher = new AesGcm(content, 16);
        cipher.Decrypt(nonce, sealedText[..^16], sealedText[^16..], text);
        return JsonDocument.Parse(text.AsMemory(0, Array.FindLastIndex(text, letter => letter != 0))).RootElement;
    }

    /// <inheritdoc />
    public void Dispose() => key.Dispose();

    private static byte[] PointOf(ECDiffieHellman key) =>
        key.ExportParameters(includePrivateParameters: false).Q is var point ? [4, .. point.X!, .. point.Y!] : [];
}
