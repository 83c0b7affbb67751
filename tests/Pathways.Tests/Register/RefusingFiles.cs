using System.Text;
using Pathways.Core.Register;
using Xunit;

namespace Pathways.Tests.Register;

public sealed class RefusingFiles
{
    private static readonly byte[] Ole = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1];

    public static TheoryData<RegisterProblem, byte[]> Bad() => new()
    {
        { RegisterProblem.Empty, [] },
        { RegisterProblem.Empty, [0xEF, 0xBB, 0xBF] },
        { RegisterProblem.Empty, [0xFF, 0xFE] },
        { RegisterProblem.Empty, " \r\n\t \r\n"u8.ToArray() },
        { RegisterProblem.NoRows, Encoding.UTF8.GetBytes(Registers.Headings) },
        { RegisterProblem.NoRows, Encoding.UTF8.GetBytes($"{Registers.Headings}\r\n;;;;\r\n\r\n") },
        { RegisterProblem.NoHeadings, "just some words\non two lines"u8.ToArray() },
        { RegisterProblem.WrongType, [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0, 0, 0, 13, 1, 2, 3] },
        { RegisterProblem.WrongType, "%PDF-1.7\nhello;world\n"u8.ToArray() },
        { RegisterProblem.WrongType, "<html><table><tr><td>Nom;Sexe</td></tr></table>"u8.ToArray() },
        { RegisterProblem.WrongType, [.. Enumerable.Range(0, 4096).Select(i => (byte)(i * 7919 % 251))] },
        { RegisterProblem.WrongType, [.. Enumerable.Range(0, 4096).Select(i => (byte)(1 + (i * 31 % 30)))] },
        { RegisterProblem.OldExcel, [.. Ole, .. new byte[2048]] },
        { RegisterProblem.OldExcel, [0x09, 0x08, 0x10, 0x00, 0x00, 0x06, 0x05, 0x00] },
        { RegisterProblem.Encrypted, [.. Ole, .. new byte[70_000], .. Encoding.Unicode.GetBytes("EncryptedPackage"), .. new byte[64]] },
        { RegisterProblem.Unreadable, [.. "PK\u0003\u0004"u8, .. new byte[200]] },
        { RegisterProblem.TooLarge, new byte[11 << 20] },
        { RegisterProblem.TooManyColumns, Encoding.UTF8.GetBytes(string.Join(';', Enumerable.Range(1, 101).Select(i => $"c{i}"))
            + "\n1;2\n") },
        { RegisterProblem.TooManyColumns, Encoding.UTF8.GetBytes(string.Join(';', Enumerable.Range(1, 5000).Select(i => $"c{i}"))
            + "\n1;2\n") },
        { RegisterProblem.UnclosedQuote, Encoding.UTF8.GetBytes($"{Registers.Headings}\n1;\"2") },
    };

    [Theory]
    [MemberData(nameof(Bad))]
    public void A_file_that_is_no_register_is_answered(RegisterProblem problem, byte[] content) =>
        Assert.Equal(problem, Registers.Problem(new MemoryStream(content)));

    [Fact]
    public void A_zip_without_a_workbook_is_the_wrong_type()
    {
        Assert.Equal(RegisterProblem.WrongType, Registers.Problem(Registers.Zip(("word/document.xml", Registers.Text("<document/>")))));
        Assert.Equal(RegisterProblem.WrongType, Registers.Problem(Registers.Zip(("xl/workbook.xml", Registers.Text("<html/>")))));
        Assert.Equal(RegisterProblem.OldExcel, Registers.Problem(Registers.Zip(("xl/workbook.bin", Registers.Text("x")))));
    }

    [Fact]
    public void A_workbook_without_rows_is_answered()
    {
        Assert.Equal(RegisterProblem.Empty, Registers.Problem(Registers.Workbook([])));
        Assert.Equal(RegisterProblem.NoHeadings, Registers.Problem(Registers.Workbook([["title"], ["x"]])));
        Assert.Equal(RegisterProblem.NoRows, Registers.Problem(Registers.Workbook([["Sexe", "Nom complet"]])));
    }

    [Fact]
    public void A_workbook_named_csv_and_text_named_xlsx_are_told_by_their_content()
    {
        // Open is never told a name
        Assert.Null(Registers.Problem(Registers.Workbook([["Sexe", "Nom complet"], ["M", "Ali"]])));
        Assert.Null(Registers.Problem(Registers.Csv("Sexe;Nom complet\nM;Ali")));
    }

    [Theory]
    [InlineData("xl/worksheets/sheet1.xml")]
    [InlineData("xl/sharedStrings.xml")]
    [InlineData("xl/workbook.xml")]
    [InlineData("_rels/.rels")]
    public void A_zip_bomb_is_stopped_in_whatever_part_it_lies(string part)
    {
        using var good = Registers.BareWorkbook(Registers.Text("<worksheet/>"));
        using var zip = new System.IO.Compression.ZipArchive(good, System.IO.Compression.ZipArchiveMode.Update, leaveOpen: true);
        var root = part.Contains("sheet1", StringComparison.Ordinal) ? "worksheet" : part.Contains("shared", StringComparison.Ordinal)
            ? "sst" : part.Contains("rels", StringComparison.Ordinal) ? "Relationships" : "workbook";
        zip.GetEntry(part)!.Delete();
        using (var bomb = zip.CreateEntry(part).Open())
        {
            bomb.Write(Encoding.UTF8.GetBytes($"<{root}>"));
            var filler = Encoding.UTF8.GetBytes(new string(' ', 1 << 16));
            for (var i = 0; i < 1_000; i++) bomb.Write(filler); // 65 MB in 65 KB
            bomb.Write(Encoding.UTF8.GetBytes($"</{root}>"));
        }

        zip.Dispose();
        good.Position = 0;
        Assert.InRange(good.Length, 1, 200_000);

        Assert.Equal(RegisterProblem.ZipBomb, Registers.Problem(good));
    }

    [Fact]
    public void A_bomb_behind_good_rows_is_stopped()
    {
        const string Row = "<row><c t='inlineStr'><is><t>Sexe</t></is></c><c t='inlineStr'><is><t>Nom complet</t></is></c></row>";
        using var content = Registers.BareWorkbook(stream =>
        {
            stream.Write(Encoding.UTF8.GetBytes("<worksheet><sheetData>" + string.Concat(Enumerable.Repeat(Row, 20))));
            var filler = Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat("<row/>", 10_000)));
            for (var i = 0; i < 600; i++) stream.Write(filler);
        });

        Assert.Equal(RegisterProblem.ZipBomb, Registers.Problem(content));
    }

    [Fact]
    public void An_open_document_that_claims_endless_rows_or_a_password_is_answered_at_once()
    {
        static MemoryStream Ods(string rows, string manifest = "<manifest/>") => Registers.Zip(
            ("mimetype", Registers.Text("application/vnd.oasis.opendocument.spreadsheet")),
            ("META-INF/manifest.xml", Registers.Text(manifest)),
            ("content.xml", Registers.Text($"<d xmlns:t='t' xmlns:x='x'><t:table t:name='S'>{rows}</t:table></d>")));
        const string Headings = "<t:table-row><t:table-cell><x:p>Sexe</x:p></t:table-cell><t:table-cell><x:p>Nom complet</x:p>"
            + "</t:table-cell></t:table-row>";
        const string Row = "<t:table-row t:number-rows-repeated='{0}'><t:table-cell><x:p>M</x:p></t:table-cell><t:table-cell>"
            + "<x:p>Ali</x:p></t:table-cell></t:table-row>";

        Assert.Null(Registers.Problem(Ods(Headings + Row.Replace("{0}", "3", StringComparison.Ordinal))));
        Assert.Equal(RegisterProblem.TooManyRows,
            Registers.Problem(Ods(Headings + Row.Replace("{0}", "2147483647", StringComparison.Ordinal))));
        Assert.Equal(RegisterProblem.Encrypted, Registers.Problem(Ods(Headings, "<manifest><encryption-data/></manifest>")));
    }

    [Fact]
    public void Too_many_parts_and_too_many_rows_are_answered()
    {
        Assert.Equal(RegisterProblem.ZipBomb,
            Registers.Problem(Registers.Zip([.. Enumerable.Range(0, 2_001).Select(i => ($"p{i}", Registers.Text("")))])));
        Assert.Equal(RegisterProblem.TooManyRows,
            Registers.Problem(Registers.Csv("Sexe;Nom\n" + string.Concat(Enumerable.Repeat("M;Ali\n", 50_001)))));
    }

    [Fact]
    public void Entities_are_not_expanded()
    {
        const string Sheet = "<!DOCTYPE w [<!ENTITY a 'aaaaaaaaaa'><!ENTITY b '&a;&a;&a;'>]><worksheet><sheetData><row><c "
            + "t='inlineStr'><is><t>&b;</t></is></c></row></sheetData></worksheet>";

        Assert.Equal(RegisterProblem.Unreadable, Registers.Problem(Registers.BareWorkbook(Registers.Text(Sheet))));
    }

    [Fact]
    public void A_damaged_workbook_never_throws_anything_unexpected()
    {
        var good = Registers.Workbook([["Sexe", "Nom complet"], ["M", "Ali"], ["F", new Inline("Hajar")]]).ToArray();
        var random = new Random(20261123);
        for (var round = 0; round < 400; round++)
        {
            var bytes = good.ToArray();
            for (var i = random.Next(1, 8); i > 0; i--) bytes[random.Next(4, bytes.Length)] = (byte)random.Next(256);
            if (round % 5 == 0) bytes = bytes[..random.Next(4, bytes.Length)];
            Registers.Problem(new MemoryStream(bytes));
        }
    }

    [Fact]
    public void A_stream_that_cannot_seek_is_a_programming_error() =>
        Assert.Throws<ArgumentException>(() =>
            RegisterFile.Open(new System.IO.Compression.DeflateStream(new MemoryStream(),
                System.IO.Compression.CompressionMode.Decompress)));
}
