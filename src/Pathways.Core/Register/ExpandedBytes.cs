namespace Pathways.Core.Register;

/// <summary>Counts what a zip file unpacks to while it is read, trusting no size written in it.</summary>
/// <param name="packed">The file's length in bytes.</param>
internal sealed class ExpandedBytes(long packed)
{
    /// <summary>A register of 20,000 rows unpacks to about 30 MB.</summary>
    public const long Max = 128L << 20;

    /// <summary>Up to this size any ratio is harmless.</summary>
    public const long Harmless = 8L << 20;

    /// <summary>Spreadsheets pack to a tenth or a twentieth.</summary>
    public const long MaxRatio = 100;

    private long _total;

    /// <summary>Starts a new pass over the file.</summary>
    public void Reset() => _total = 0;

    /// <summary>A stream that counts.</summary>
    public Stream Guard(Stream expanded) => new Counting(expanded, this);

    private void Add(int bytes)
    {
        _total += bytes;
        if (_total > Max || (_total > Harmless && _total > packed * MaxRatio)) throw new RegisterReadingException(RegisterProblem.ZipBomb);
    }

    private sealed class Counting(Stream inner, ExpandedBytes count) : Stream
    {
        public override bool CanRead => true;
        public override bool CanSeek => false;
        public override bool CanWrite => false;
        public override long Length => throw new NotSupportedException();
        public override long Position { get => throw new NotSupportedException(); set => throw new NotSupportedException(); }

        public override int Read(byte[] buffer, int offset, int length) => Read(buffer.AsSpan(offset, length));

        public override int Read(Span<byte> buffer)
        {
            var read = inner.Read(buffer);
            count.Add(read);
            return read;
        }

        public override void Flush() => throw new NotSupportedException();
        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();
        public override void SetLength(long value) => throw new NotSupportedException();
        public override void Write(byte[] buffer, int offset, int length) => throw new NotSupportedException();

        protected override void Dispose(bool disposing)
        {
            if (disposing) inner.Dispose();
            base.Dispose(disposing);
        }
    }
}
