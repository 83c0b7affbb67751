using System.Buffers.Binary;
using System.Security.Cryptography;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.EntityFrameworkCore;
using Pathways.Core.Data;
using Pathways.Core.Organisation;

namespace Pathways.Core.Documents;

/// <summary>
/// Keeps copies of documents: checked by content, without what a photo tells beside the picture, encrypted part by part with a key of the file's own
/// (AES-256-GCM), which is itself encrypted with the program's keys. Who may is asked by the caller (<see cref="YouthDocumentQueries"/>).
/// </summary>
public sealed class KeepCopies(PathwaysDb db, IDataProtectionProvider protection, LocalTime clock)
{
    private const int PartBytes = 128 << 10;
    private readonly IDataProtector protector = protection.CreateProtector("Pathways.Documents.Copy");

    /// <summary>
    /// Holds a copy of a document (a new row, or one loaded and tracked) in the place of the one it had. The bytes of the former one go in the same transaction.
    /// <see cref="CopyProblem.Empty"/>, <see cref="CopyProblem.TooLarge"/>, <see cref="CopyProblem.WrongKind"/>, <see cref="CopyProblem.Damaged"/>, <see cref="CopyProblem.ChangedMeanwhile"/>.
    /// </summary>
    public async Task<CopyProblem?> HoldAsync(YouthDocument document, Stream content, int byAccountId, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(document);
        ArgumentNullException.ThrowIfNull(content);
        var (problem, kind, pieces) = CopyContent.Read(content);
        if (problem is not null) return problem;
        var key = RandomNumberGenerator.GetBytes(32);
        var copy = new DocumentCopy
        {
            Document = document,
            Kind = kind,
            Bytes = (int)pieces.Sum(piece => piece.Own?.Length ?? piece.Length),
            AddedAt = clock.UtcNow,
            AddedById = byAccountId,
            SealedKey = Convert.ToBase64String(protector.Protect(key)),
        };
        return await SavedAsync(async () =>
        {
            await RemoveCurrentAsync(document, byAccountId, cancellationToken);
            db.DocumentCopies.Add(copy);
            await db.SaveChangesAsync(cancellationToken);
            document.Hold(copy);
            await db.SaveChangesAsync(cancellationToken);
            using var cipher = new AesGcm(key, AesGcm.TagByteSizes.MaxSize);
            var (number, left) = (0, copy.Bytes);
            await foreach (var part in PartsOf(content, pieces, cancellationToken))
            {
                left -= part.Length;
                var row = db.DocumentCopyParts.Add(new DocumentCopyPart { CopyId = copy.Id, Number = number, Content = Seal(cipher, part.Span, number, isLast: left == 0) });
                await db.SaveChangesAsync(cancellationToken);
                row.State = EntityState.Detached; // ten megabytes need not stay in memory
                number++;
            }
        }, cancellationToken);
    }

    /// <summary>Removes the copy of a document that is loaded and tracked: the row stays as history, the bytes go. <see cref="CopyProblem.ChangedMeanwhile"/>.</summary>
    public Task<CopyProblem?> RemoveAsync(YouthDocument document, int byAccountId, CancellationToken cancellationToken) => SavedAsync(async () =>
    {
        await RemoveCurrentAsync(document, byAccountId, cancellationToken);
        document.LetCopyGo();
        await db.SaveChangesAsync(cancellationToken);
    }, cancellationToken);

    /// <summary>The key of a copy, to read it with; null when the program's keys that sealed it are not there (<see cref="CopyProblem.Unreadable"/>).</summary>
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

    /// <summary>Writes a copy out, part by part. Throws when a part is missing or was tampered with.</summary>
    public async Task WriteAsync(int copyId, int bytes, byte[] key, Stream to, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(to);
        using var cipher = new AesGcm(key, AesGcm.TagByteSizes.MaxSize);
        var (number, left) = (0, bytes);
        await foreach (var part in db.DocumentCopyParts.AsNoTracking().Where(p => p.CopyId == copyId).OrderBy(p => p.Number).Select(p => p.Content).AsAsyncEnumerable().WithCancellation(cancellationToken))
        {
            left -= part.Length - AesGcm.TagByteSizes.MaxSize;
            await to.WriteAsync(Open(cipher, part, number++, isLast: left == 0), cancellationToken);
        }

        if (left != 0) throw new CryptographicException("Parts of the copy are missing.");
    }

    private async Task RemoveCurrentAsync(YouthDocument document, int byAccountId, CancellationToken cancellationToken)
    {
        if (document.CopyId is not { } id) return;
        var copy = await db.DocumentCopies.SingleAsync(c => c.Id == id, cancellationToken);
        copy.Remove(byAccountId, clock.UtcNow);
        await db.DocumentCopyParts.Where(p => p.CopyId == id).ExecuteDeleteAsync(cancellationToken);
    }

    private async Task<CopyProblem?> SavedAsync(Func<Task> work, CancellationToken cancellationToken)
    {
        try
        {
            return await db.InTransactionAsync(async () =>
            {
                await work();
                return (CopyProblem?)null;
            }, cancellationToken);
        }
        catch (DbUpdateException)
        {
            db.ChangeTracker.Clear();
            return CopyProblem.ChangedMeanwhile;
        }
    }

    private static async IAsyncEnumerable<ReadOnlyMemory<byte>> PartsOf(Stream content, IReadOnlyList<CopyPiece> pieces, [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var buffer = new byte[PartBytes];
        var held = 0;
        foreach (var piece in pieces)
        {
            if (piece.Own is null) content.Position = piece.Offset;
            for (var left = piece.Own?.Length ?? piece.Length; left > 0;)
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

    /// <summary>Each file has a key of its own, so a counter never repeats; the place and the end are part of it, so that parts can be neither moved nor cut off unseen.</summary>
    private static byte[] Nonce(int number, bool isLast)
    {
        var nonce = new byte[AesGcm.NonceByteSizes.MaxSize];
        nonce[0] = isLast ? (byte)1 : (byte)0;
        BinaryPrimitives.WriteInt32BigEndian(nonce.AsSpan(nonce.Length - sizeof(int)), number);
        return nonce;
    }
}
