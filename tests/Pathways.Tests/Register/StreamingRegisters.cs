using System.Globalization;
using System.Text;
using Pathways.Core.Register;
using Xunit;

namespace Pathways.Tests.Register;

public sealed class StreamingRegisters
{
    private const int Count = 20_000;

    [Fact]
    public void A_large_csv_is_read_as_far_as_it_is_asked_for()
    {
        using var content = new Metered(Registers.Csv(Registers.Headings + "\n" + string.Concat(Enumerable.Range(1, Count).Select(Line))));

        AssertLazy(content);
    }

    [Fact]
    public void A_large_workbook_is_read_as_far_as_it_is_asked_for()
    {
        using var content = new Metered(Registers.BareWorkbook(sheet =>
        {
            using var text = new StreamWriter(sheet, leaveOpen: true);
            text.Write("<worksheet><sheetData>");
            foreach (var line in Enumerable.Range(1, Count).Select(Line).Prepend(Registers.Headings))
            {
                var cells = line.TrimEnd('\n').Split(';').Select(cell => $"<c t='inlineStr'><is><t>{cell}</t></is></c>");
                text.Write($"<row>{string.Concat(cells)}</row>");
            }

            text.Write("</sheetData></worksheet>");
        }));

        AssertLazy(content);
    }

    private static string Line(int i)
    {
        var random = new Random(i);
        return string.Create(CultureInfo.InvariantCulture, $"SM-{i:D6};اسم {random.Next():x} أمزيل;Name "
            + $"{random.NextInt64():x};{1 + (i % 28)}/{1 + (i % 12)}/{2006 + (i % 5)};{(i % 2 == 0 ? "ذكر" : "F")}\n");
    }

    private static void AssertLazy(Metered content)
    {
        using var file = RegisterFile.Open(content).File!;
        var reader = new RegisterRowReader(HeadingMap.Recognise(file.Headings), Registers.Today);
        content.BytesRead = 0;
        WeakReference? first = null;
        var seen = 0;
        foreach (var line in file.Lines())
        {
            var row = reader.Read(line);
            Assert.True(row.IsAcceptable);
            first ??= Weak(line);
            seen++;
            if (seen == 100) Assert.InRange(content.BytesRead, 1, content.Length / 4);
            if (seen != Count / 2) continue;
            Assert.InRange(content.BytesRead, content.Length / 4, content.Length * 3 / 4);
            GC.Collect();
            Assert.False(first.IsAlive, "lines are kept");
        }

        Assert.Equal(Count, seen);
    }

    [System.Runtime.CompilerServices.MethodImpl(System.Runtime.CompilerServices.MethodImplOptions.NoInlining)]
    private static WeakReference Weak(RegisterLine line) => new(line);

    /// <summary>Counts what is read from a stream.</summary>
    private sealed class Metered(MemoryStream inner) : Stream
    {
        public long BytesRead { get; set; }

        public override bool CanRead => true;
        public override bool CanSeek => true;
        public override bool CanWrite => false;
        public override long Length => inner.Length;
        public override long Position { get => inner.Position; set => inner.Position = value; }

        public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

        public override int Read(Span<byte> buffer)
        {
            var read = inner.Read(buffer);
            BytesRead += read;
            return read;
        }

        public override long Seek(long offset, SeekOrigin origin) => inner.Seek(offset, origin);
        public override void Flush() => throw new NotSupportedException();
        public override void SetLength(long value) => throw new NotSupportedException();
        public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
    }
}
