using System.Buffers.Binary;
using System.Text;

namespace Pathways.Testing;

/// <summary>Files as phones and scanners make them, as small as they come.</summary>
public static class Scans
{
    /// <summary>What no copy may tell.</summary>
    public const string Secret = "GPS 30.47N 8.87W";

    /// <summary>
    /// A 1 x 1 JPEG with a JFIF head, an EXIF block (turned by the given value, with a place), an XMP block, a comment, and a tail after
    /// its end.
    /// </summary>
    public static byte[] Jpeg(byte turned = 6, int scanBytes = 24)
    {
        byte[] exif = [.. "Exif\0\0"u8, .. "II"u8, 42, 0, 8, 0, 0, 0, 1, 0, 0x12, 0x01, 3, 0, 1, 0, 0, 0, turned, 0, 0, 0, 0, 0, 0, 0,
            .. Encoding.ASCII.GetBytes(Secret)];
        return
        [
            0xFF, 0xD8,
            .. Segment(0xE0, [.. "JFIF\0"u8, 1, 1, 0, 0, 1, 0, 1, 0, 0]),
            .. Segment(0xE1, exif),
            .. Segment(0xE1, [.. "http://ns.adobe.com/xap/1.0/\0"u8, .. Encoding.ASCII.GetBytes(Secret)]),
            .. Segment(0xFE, Encoding.ASCII.GetBytes(Secret)),
            .. Segment(0xDB, new byte[65]),
            .. Segment(0xC0, [8, 0, 1, 0, 1, 1, 1, 0x11, 0]),
            .. Segment(0xC4, new byte[20]),
            .. Segment(0xDA, [1, 1, 0, 0, 63, 0]),
            .. Enumerable.Range(0, scanBytes).Select(i => (byte)(i % 200)), 0xFF, 0x00, 0xFF, 0xD0, 0x55,
            0xFF, 0xD9,
            .. Encoding.ASCII.GetBytes("tail " + Secret),
        ];
    }

    /// <summary>A 1 x 1 PNG with text and EXIF chunks.</summary>
    public static byte[] Png() =>
    [
        0x89, .. "PNG\r\n"u8, 0x1A, (byte)'\n',
        .. Chunk("IHDR", [0, 0, 0, 1, 0, 0, 0, 1, 8, 0, 0, 0, 0]),
        .. Chunk("tEXt", Encoding.ASCII.GetBytes("Location\0" + Secret)),
        .. Chunk("eXIf", Encoding.ASCII.GetBytes(Secret)),
        .. Chunk("IDAT", [1, 2, 3, 4]),
        .. Chunk("IEND", []),
        .. Encoding.ASCII.GetBytes("tail " + Secret),
    ];

    /// <summary>An extended WebP with an EXIF chunk.</summary>
    public static byte[] WebP()
    {
        byte[] chunks = [.. "WEBP"u8, .. RiffChunk("VP8X", [0x08, 0, 0, 0, 0, 0, 0, 0, 0, 0]), .. RiffChunk("VP8L", [0x2F, 0, 0, 0, 0]),
            .. RiffChunk("EXIF", Encoding.ASCII.GetBytes(Secret))];
        return [.. "RIFF"u8, .. Little(chunks.Length), .. chunks];
    }

    /// <summary>A PDF.</summary>
    public static byte[] Pdf(int padding = 0) => [.. "%PDF-1.7\n1 0 obj<</Type/Catalog>>endobj\n"u8,
        .. Enumerable.Repeat((byte)' ', padding), .. "trailer<</Root 1 0 R>>\nstartxref\n9\n%%EOF\n"u8];

    /// <summary>A Windows program.</summary>
    public static byte[] Program() => [.. "MZ"u8, .. new byte[600]];

    /// <summary>True when the bytes tell what no copy may tell.</summary>
    public static bool Tells(byte[] bytes) => bytes.AsSpan().IndexOf(Encoding.ASCII.GetBytes(Secret)) >= 0;

    private static byte[] Segment(byte marker, byte[] payload) =>
        [0xFF, marker, (byte)((payload.Length + 2) >> 8), (byte)(payload.Length + 2), .. payload];

    private static byte[] Chunk(string type, byte[] data)
    {
        var length = new byte[4];
        BinaryPrimitives.WriteInt32BigEndian(length, data.Length);
        return [.. length, .. Encoding.ASCII.GetBytes(type), .. data, 0, 0, 0, 0];
    }

    private static byte[] RiffChunk(string type, byte[] data) =>
        [.. Encoding.ASCII.GetBytes(type), .. Little(data.Length), .. data, .. new byte[data.Length & 1]];

    private static byte[] Little(int number)
    {
        var bytes = new byte[4];
        BinaryPrimitives.WriteInt32LittleEndian(bytes, number);
        return bytes;
    }
}
