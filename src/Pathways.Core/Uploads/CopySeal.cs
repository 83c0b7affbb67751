using System.Buffers.Binary;
using System.Runtime.CompilerServices;
using System.Security.Cryptography;
using Microsoft.AspNetCore.DataProtection;

namespace Pathways.Core.Uploads;

/// <summary>
/// Encrypts what people upload, part by part, so that neither writing nor reading holds a whole file in memory: AES-256-GCM with a key of
/// the file's own,
/// which is itself encrypted with the program's keys.
/// </summary>
public sealed class CopySeal(IDataProtectionProvider protection)
{
    private const int PartBytes = 128 << 10;
    private readonly IDataProtector protector = protection.CreateProtector("Pathways.Documents.Copy");

    /// <summary>A file's own key, and the same sealed, to be kept beside the file.</summary>
    internal (byte[] Key, string Sealed) NewKey()
    {
        var key = RandomNumberGenerator.GetBytes(32);
        return (key, Convert.ToBase64String(protector.Protect(key)));
    }

    /// <summary>
    /// The key of a file, to read it with; null when the program's keys that sealed it are not there
    /// (<see cref="CopyProblem.Unreadable"/>).
    /// </summary>
    public byte[]? Unseal(string sealedKey)
    {
        try
        {
            return protector.Unprotect(Convert.FromBase64String(sealedKey));
        }
        catch (Exception problem) when (problem is CryptographicException or FormatException)
        {
            return null;
        }
    }

    /// <summary>The pieces of an upload as encrypted parts, in order.</summary>
    internal static async IAsyncEnumerable<byte[]> SealAsync(Stream content, IReadOnlyList<CopyPiece> pieces, byte[] key,
        [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        using var cipher = new AesGcm(key, AesGcm.TagByteSizes.MaxSize);
        var (number, left) = (0, pieces.Sum(piece => piece.Bytes));
        await foreach (var part in PartsOf(content, pieces, cancellationToken))
        {
            left -= part.Length;
            yield return Seal(cipher, part.Span, number++, isLast: left == 0);
        }
    }

    /// <summary>Writes a file of so many bytes out, part by part. Throws when a part is missing or was tampered with.</summary>
    public static async Task WriteAsync(IAsyncEnumerable<byte[]> parts, int bytes, byte[] key, Stream to,
        CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(parts);
        ArgumentNullException.ThrowIfNull(to);
        using var cipher = new AesGcm(key, AesGcm.TagByteSizes.MaxSize);
        var (number, left) = (0, bytes);
        await foreach (var part in parts.WithCancellation(cancellationToken))
        {
            left -= part.Length - AesGcm.TagByteSizes.MaxSize;
            await to.WriteAsync(Open(cipher, part, number++, isLast: left == 0), cancellationToken);
        }

        if (left != 0) throw new CryptographicException("Parts of the file are missing.");
    }

    private static async IAsyncEnumerable<ReadOnlyMemory<byte>> PartsOf(Stream content, IReadOnlyList<CopyPiece> pieces,
        [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var buffer = new byte[PartBytes];
        var held = 0;
        foreach (var piece in pieces)
        {
            if (piece.Own is null) content.Position = piece.Offset;
            for (var left = piece.Bytes; left > 0;)
            {
                var take = (int)Math.Min(left, PartBytes - held);
                if (piece.Own is { } own) own.AsSpan(own.Length - (int)left, take).CopyTo(buffer.AsSpan(held));
                else await content.ReadExactlyAsync(buffer.AsMemory(held, take), cancellationToken);
                (held, left) = (held + take, left - take);
                if (held < PartBytes) continue;
                yield return buffer;
                held = 0;
            }
        }

        if (held > 0) yield return buffer.AsMemory(0, held);
    }

    private static byte[] Seal(AesGcm cipher, ReadOnlySpan<byte> part, int number, bool isLast)
    {
        var content = new byte[part.Length + AesGcm.TagByteSizes.MaxSize];
        cipher.Encrypt(Nonce(number, isLast), part, content.AsSpan(0, part.Length), content.AsSpan(part.Length));
        return content;
    }

    private static byte[] Open(AesGcm cipher, ReadOnlySpan<byte> content, int number, bool isLast)
    {
        var part = new byte[content.Length - AesGcm.TagByteSizes.MaxSize];
        cipher.Decrypt(Nonce(number, isLast), content[..part.Length], content[part.Length..], part);
        return part;
    }

    /// <summary>
    /// Each file has a key of its own, so a counter never repeats; the place and the end are part of it, so that parts can be neither moved
    /// nor cut off unseen.
    /// </summary>
    private static byte[] Nonce(int number, bool isLast)
    {
        var nonce = new byte[AesGcm.NonceByteSizes.MaxSize];
        nonce[0] = isLast ? (byte)1 : (byte)0;
        BinaryPrimitives.WriteInt32BigEndian(nonce.AsSpan(nonce.Length - sizeof(int)), number);
        return nonce;
    }
}
