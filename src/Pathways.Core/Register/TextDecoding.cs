using System.Buffers;
using System.Text;

namespace Pathways.Core.Register;

/// <summary>In what encoding a text file is written, told from all its bytes.</summary>
/// <param name="Encoding">The encoding, without preamble.</param>
/// <param name="Start">Bytes to skip: the byte order mark.</param>
internal sealed record TextDecoding(Encoding Encoding, int Start)
{
    /// <summary>Reads the whole content once. Null when the bytes are no text.</summary>
    public static TextDecoding? Detect(Stream content)
    {
        content.Position = 0;
        Span<byte> mark = stackalloc byte[4];
        mark = mark[..content.ReadAtLeast(mark, 4, throwOnEndOfStream: false)];
        if (mark.StartsWith((ReadOnlySpan<byte>)[0xEF, 0xBB, 0xBF])) return new(new UTF8Encoding(false), 3);
        if (mark.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xFE])) return new(new UnicodeEncoding(bigEndian: false, byteOrderMark: false), 2);
        if (mark.StartsWith((ReadOnlySpan<byte>)[0xFE, 0xFF])) return new(new UnicodeEncoding(bigEndian: true, byteOrderMark: false), 2);

        var census = Census.Of(content);
        // A stray zero byte is a bad cell, not another encoding
        if (census.Zeros * 1000 > census.Bytes)
        {
            // Letters, separators and line ends of ASCII have a zero byte in UTF-16, always on the same side
            var likely = census.Bytes % 2 == 0 && census.Zeros * 50 >= census.Bytes;
            if (likely && census.OddZeros * 20 >= census.Zeros * 19)
                return new(new UnicodeEncoding(bigEndian: false, byteOrderMark: false), 0);
            if (likely && census.OddZeros * 20 <= census.Zeros) return new(new UnicodeEncoding(bigEndian: true, byteOrderMark: false), 0);
            return null;
        }

        if (census.Controls > 8 && census.Controls * 100 > census.Bytes) return null;
        // A stray byte does not make Arabic of one encoding into nonsense of another
        if (census.InvalidUtf8 == 0 || census.ValidUtf8 >= 20 * census.InvalidUtf8) return new(new UTF8Encoding(false), 0);
        // Windows-1256 keeps é, è, ç at Windows-1252's places, so only capitals (É) tell a French file: Arabic words put letters side by
        // side
        return new(CodePagesEncodingProvider.Instance.GetEncoding(census.ArabicPairs * 4 >= census.HighLetters ? 1256 : 1252)!, 0);
    }

    private sealed class Census
    {
        public long Bytes, Zeros, OddZeros, Controls, ValidUtf8, InvalidUtf8, ArabicPairs, HighLetters;

        public static Census Of(Stream content)
        {
            content.Position = 0;
            var census = new Census();
            var buffer = ArrayPool<byte>.Shared.Rent(1 << 16);
            try
            {
                var kept = 0; // bytes of a UTF-8 sequence cut by the end of the buffer
                byte previous = 0;
                for (int read; (read = content.Read(buffer, kept, buffer.Length - kept)) > 0;)
                {
                    census.Count(buffer.AsSpan(kept, read), ref previous);
                    var cut = census.CountUtf8(buffer.AsSpan(0, kept + read));
                    kept = cut.Length;
                    cut.CopyTo(buffer);
                }

                if (kept > 0) census.InvalidUtf8++;
                return census;
            }
            finally
            {
                ArrayPool<byte>.Shared.Return(buffer, clearArray: true);
            }
        }

        private void Count(ReadOnlySpan<byte> bytes, ref byte previous)
        {
            foreach (var one in bytes)
            {
                if (one == 0)
                {
                    Zeros++;
                    Controls++;
                    if (Bytes % 2 == 1) OddZeros++;
                }
                else if (one < 0x20 && one is not ((byte)'\t' or (byte)'\r' or (byte)'\n'))
                {
                    Controls++;
                }
                else if (IsArabicIn1256(one))
                {
                    HighLetters++;
                    if (IsArabicIn1256(previous)) ArabicPairs++;
                }

                previous = one;
                Bytes++;
            }
        }

        // Answers with the bytes at the end that wait for more
        private ReadOnlySpan<byte> CountUtf8(ReadOnlySpan<byte> bytes)
        {
            while (!bytes.IsEmpty)
            {
                if (bytes[0] < 0x80)
                {
                    var next = bytes.IndexOfAnyInRange((byte)0x80, (byte)0xFF);
                    if (next < 0) return [];
                    bytes = bytes[next..];
                }

                var status = Rune.DecodeFromUtf8(bytes, out _, out var length);
                if (status == OperationStatus.NeedMoreData) return bytes;
                if (status == OperationStatus.Done) ValidUtf8++;
                else InvalidUtf8++;
                bytes = bytes[length..];
            }

            return [];
        }

        // Letters of Windows-1256 that are not French small letters
        private static bool IsArabicIn1256(byte one) => one >= 0xC0 && one is not (0xE0 or 0xE2 or 0xE7 or 0xE8 or 0xE9 or 0xEA or 0xEB
            or 0xEE or 0xEF or 0xF4 or 0xF9 or 0xFB or 0xFC or 0xD7 or 0xF7);
    }
}
