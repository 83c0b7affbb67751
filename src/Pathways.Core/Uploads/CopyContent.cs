using System.Buffers.Binary;

namespace Pathways.Core.Uploads;

/// <summary>A piece of the file to keep: a stretch of the upload, or bytes of our own in its place.</summary>
/// <param name="Offset">Where the stretch begins.</param>
/// <param name="Length">Its bytes.</param>
/// <param name="Own">Bytes of our own instead of a stretch.</param>
internal readonly record struct CopyPiece(long Offset, long Length, byte[]? Own = null)
{
    /// <summary>How many bytes it gives.</summary>
    public long Bytes => Own?.Length ?? Length;
}

/// <summary>
/// Tells what an uploaded file is, by its content and structure, never by its name; nothing is decoded, executed or rendered. Of pictures
/// the parts that tell
/// more than the picture (place, time, device, thumbnail, comments) and whatever follows the picture's end are left out; how it is turned
/// is kept.
/// A PDF stays as it is.
/// </summary>
internal static class CopyContent
{
    private const int JpegStart = 0xD8, JpegEnd = 0xD9, JpegScan = 0xDA, JpegComment = 0xFE;
    private static readonly byte[] PngSignature = [0x89, (byte)'P', (byte)'N', (byte)'G', 0x0D, 0x0A, 0x1A, 0x0A];
    private static readonly string[] PngKept = ["IHDR", "PLTE", "IDAT", "IEND", "tRNS", "gAMA", "cHRM", "sRGB", "iCCP", "sBIT",
        "bKGD", "pHYs"];
    private static readonly string[] WebPKept = ["VP8 ", "VP8L", "VP8X", "ALPH", "ICCP", "ANIM", "ANMF"];

    /// <summary>What it is and the pieces to keep, or the problem.</summary>
    public static Result<CopyRead, CopyProblem> Read(Stream content)
    {
        if (content.Length == 0) return CopyProblem.Empty;
        if (content.Length > UploadLimits.MostBytes) return CopyProblem.TooLarge;
        var file = new FileBytes(content);
        var start = file.Take(0, 16);
        CopyKind? kind = start switch
        {
            [0xFF, JpegStart, 0xFF, ..] => CopyKind.Jpeg,
            _ when start.AsSpan().StartsWith(PngSignature) => CopyKind.Png,
            _ when start.AsSpan().StartsWith("RIFF"u8) && start.AsSpan(8).StartsWith("WEBP"u8) => CopyKind.WebP,
            _ when start.AsSpan().StartsWith("%PDF-"u8) => CopyKind.Pdf,
            _ => null,
        };
        if (kind is null) return CopyProblem.WrongKind;
        var pieces = kind switch
        {
            CopyKind.Jpeg => Jpeg(file),
            CopyKind.Png => Png(file),
            CopyKind.WebP => WebP(file),
            _ => Pdf(file),
        };
        return pieces is null ? CopyProblem.Damaged : new CopyRead(kind.Value, pieces);
    }

    private static List<CopyPiece>? Jpeg(FileBytes file)
    {
        var pieces = new List<CopyPiece> { new(0, 2) };
        var (at, head, turned, framed, scanned) = (2L, 1, 0, false, false);
        while (file.ByteAt(at) == 0xFF)
        {
            while (file.ByteAt(at + 1) == 0xFF) at++; // fill bytes
            var marker = file.ByteAt(at + 1);
            if (marker == JpegEnd)
            {
                pieces.Add(new(at, 2));
                if (turned is > 1 and <= 8) pieces.Insert(head, new(0, 0, Turned(turned)));
                return framed && scanned ? pieces : null;
            }

            if (marker is 0x01 or (>= 0xD0 and <= 0xD7))
            {
                pieces.Add(new(at, 2));
                at += 2;
                continue;
            }

            var length = file.Take(at + 2, 2) is [var high, var low] ? (high << 8) + low : 0;
            if (length < 2 || at + 2 + length > file.Length) return null;
            var payload = file.Take(at + 4, Math.Min(length - 2, 64)).AsSpan();
            if (marker == 0xE1 && payload.StartsWith("Exif\0\0"u8)) turned = Orientation(file.Take(at + 10, length - 8));
            var keep = marker switch
            {
                0xE0 => payload.StartsWith("JFIF\0"u8),
                0xE2 => payload.StartsWith("ICC_PROFILE\0"u8),
                0xEE => true, // how the colours are stored
                >= 0xE1 and <= 0xEF or JpegComment => false,
                _ => true,
            };
            if (keep) pieces.Add(new(at, length + 2));
            if (keep && marker == 0xE0) head = pieces.Count;
            if (marker is >= 0xC0 and <= 0xCF and not (0xC4 or 0xC8 or 0xCC)) framed = payload.Length >= 6 && (payload[1] | payload[2])
                != 0 && (payload[3] | payload[4]) != 0;
            at += length + 2;
            if (marker != JpegScan) continue;
            scanned = true;
            var end = file.EndOfScan(at);
            if (end < 0) return null;
            pieces.Add(new(at, end - at));
            at = end;
        }

        return null;
    }

    /// <summary>How the camera was held, 1 to 8; 0 when the block does not say it.</summary>
    private static int Orientation(byte[] tiff)
    {
        const int entryBytes = 12, orientationTag = 0x0112;
        if (tiff.Length < 14) return 0;
        var little = tiff[0] == 'I';
        var first = Number(4, 4);
        if (first > tiff.Length - 2) return 0;
        var count = Number((int)first, 2);
        for (var entry = (int)first + 2; count-- > 0 && entry + entryBytes <= tiff.Length; entry += entryBytes)
        {
            if (Number(entry, 2) == orientationTag) return (int)Number(entry + 8, 2);
        }

        return 0;

        uint Number(int at, int bytes)
        {
            var span = tiff.AsSpan(at, bytes);
            return bytes == 2
                ? little ? BinaryPrimitives.ReadUInt16LittleEndian(span) : BinaryPrimitives.ReadUInt16BigEndian(span)
                : little ? BinaryPrimitives.ReadUInt32LittleEndian(span) : BinaryPrimitives.ReadUInt32BigEndian(span);
        }
    }

    /// <summary>A block that says how the picture is turned, and nothing else.</summary>
    private static byte[] Turned(int orientation) =>
    [
        0xFF, 0xE1, 0, 34, .. "Exif\0\0"u8, .. "MM"u8, 0, 42, 0, 0, 0, 8, 0, 1, 0x01, 0x12, 0, 3, 0, 0, 0, 1, 0, (byte)orientation, 0,
            0, 0, 0, 0, 0,
    ];

    private static List<CopyPiece>? Png(FileBytes file)
    {
        var pieces = new List<CopyPiece> { new(0, 8) };
        for (var (at, hasPicture) = (8L, false); file.Take(at, 8) is { Length: 8 } head;)
        {
            var (length, type) = (BinaryPrimitives.ReadUInt32BigEndian(head), System.Text.Encoding.ASCII.GetString(head, 4, 4));
            var next = at + length + 12;
            if (next > file.Length || (at == 8) != (type == "IHDR")) return null;
            if (type == "IHDR" && (length != 13 || file.Take(at + 8, 8) is not { } size || size.AsSpan(0, 4).IndexOfAnyExcept((byte)0) < 0
                || size.AsSpan(4).IndexOfAnyExcept((byte)0) < 0)) return null;
            if (PngKept.Contains(type, StringComparer.Ordinal)) pieces.Add(new(at, length + 12));
            hasPicture |= type == "IDAT";
            if (type == "IEND") return hasPicture ? pieces : null;
            at = next;
        }

        return null;
    }

    private static List<CopyPiece>? WebP(FileBytes file)
    {
        var end = BinaryPrimitives.ReadUInt32LittleEndian(file.Take(4, 4)) + 8L;
        if (end > file.Length) return null;
        var (pieces, size, hasPicture) = (new List<CopyPiece>(), 4L, false);
        for (var at = 12L; at + 8 <= end;)
        {
            var head = file.Take(at, 8);
            var (type, length) = (System.Text.Encoding.ASCII.GetString(head, 0, 4),
                BinaryPrimitives.ReadUInt32LittleEndian(head.AsSpan(4)));
            var whole = 8L + length + (length & 1);
            if (at + 8 + length > end || (at == 12 && type is not ("VP8 " or "VP8L" or "VP8X"))) return null;
            if (at + whole > end) whole = end - at;
            if (WebPKept.Contains(type, StringComparer.Ordinal))
            {
                pieces.Add(type == "VP8X" ? new(0, 0, WithoutMetadata(file.Take(at, (int)Math.Min(whole, 64)))) : new(at, whole));
                size += pieces[^1].Bytes;
                hasPicture |= type is "VP8 " or "VP8L" or "ANMF";
            }

            at += whole;
        }

        if (!hasPicture) return null;
        byte[] riff = [.. "RIFF"u8, 0, 0, 0, 0, .. "WEBP"u8];
        BinaryPrimitives.WriteUInt32LittleEndian(riff.AsSpan(4), (uint)size);
        return [new(0, 0, riff), .. pieces];

        static byte[] WithoutMetadata(byte[] extended)
        {
            const int exifAndXmp = 0x08 | 0x04;
            if (extended.Length > 8) extended[8] &= unchecked((byte)~exifAndXmp);
            return extended;
        }
    }

    private static List<CopyPiece>? Pdf(FileBytes file)
    {
        const int tail = 2048;
        var end = file.Take(Math.Max(0, file.Length - tail), tail).AsSpan();
        return file.Take(5, 1) is [>= (byte)'1' and <= (byte)'2'] && end.IndexOf("startxref"u8) >= 0 && end.IndexOf("%%EOF"u8) >= 0
            ? [new(0, file.Length)] : null;
    }

    /// <summary>Random access to an upload through one small buffer.</summary>
    private sealed class FileBytes(Stream content)
    {
        private readonly byte[] buffer = new byte[1 << 16];
        private long start = -1;
        private int held;

        public long Length => content.Length;

        /// <summary>The byte at a place; -1 beyond the end.</summary>
        public int ByteAt(long at)
        {
            if (start < 0 || at < start || at >= start + held) Fill(at);
            return at < start + held ? buffer[at - start] : -1;
        }

        /// <summary>Up to so many bytes from a place.</summary>
        public byte[] Take(long at, int count)
        {
            var bytes = new byte[Math.Max(0, Math.Min(count, Length - at))];
            content.Position = at;
            content.ReadExactly(bytes);
            return bytes;
        }

        /// <summary>Where the next marker stands after the coded data that begin here; -1 when the file ends before.</summary>
        public long EndOfScan(long at)
        {
            for (; ; at++)
            {
                var value = ByteAt(at);
                if (value < 0) return -1;
                if (value != 0xFF) continue;
                var next = ByteAt(at + 1);
                if (next < 0) return -1;
                if (next is not (0x00 or 0xFF or (>= 0xD0 and <= 0xD7))) return at;
            }
        }

        private void Fill(long at)
        {
            content.Position = Math.Min(at, Length);
            start = at;
            held = content.ReadAtLeast(buffer, buffer.Length, throwOnEndOfStream: false);
        }
    }
}
