using System.Globalization;
using System.IO.Compression;
using System.Text;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using Pathways.Core.Register;
using Xunit;

namespace Pathways.Tests.Register;

/// <summary>Registers for tests: the sample files, CSV bytes, workbooks.</summary>
internal static class Registers
{
    public static readonly DateOnly Today = new(2026, 11, 23);

    public const string Headings = "رقم الملف;الاسم الكامل;Nom complet;تاريخ الازدياد;الجنس";

    public static MemoryStream Sample(string name) =>
        new(File.ReadAllBytes(Path.Combine(AppContext.BaseDirectory, "Register", "Files", name)));

    public static MemoryStream Csv(string text) => new(Encoding.UTF8.GetBytes(text));

    public static MemoryStream Csv(string text, Encoding encoding, bool mark) =>
        new([.. mark ? encoding.GetPreamble() : [], .. encoding.GetBytes(text)]);

    /// <summary>Opens, reads all rows, closes.</summary>
    public static List<RegisterRow> Rows(Stream content)
    {
        var opening = RegisterFile.Open(content);
        Assert.Null(opening.Problem);
        using var file = opening.File!;
        var reader = new RegisterRowReader(HeadingMap.Recognise(file.Headings), Today);
        return [.. file.Lines().Select(reader.Read)];
    }

    /// <summary>One row under <see cref="Headings"/> and further headings.</summary>
    public static RegisterRow Row(string line, string moreHeadings = "") => Assert.Single(Rows(Csv($"{Headings}{moreHeadings}\n{line}\n")));

    /// <summary>What is wrong, as "Column: Problem".</summary>
    public static string[] Wrong(this RegisterRow row) => [.. row.Problems.Select(problem => problem.ToString())];

    /// <summary>Why a content is no register, also when it shows only while reading.</summary>
    public static RegisterProblem? Problem(Stream content)
    {
        var opening = RegisterFile.Open(content);
        if (!opening.IsOpen) return opening.Problem;
        using var file = opening.File;
        try
        {
            foreach (var line in file.Lines()) Assert.True(line.Row > file.HeadingRow);
            return null;
        }
        catch (RegisterReadingException exception)
        {
            return exception.Problem;
        }
    }

    /// <summary>A workbook; a value is a text (shared), <see cref="Inline"/>, <see cref="Formula"/>, a number or a date.</summary>
    public static MemoryStream Workbook(object?[][] rows, bool from1904 = false, Action<WorkbookPart>? change = null)
    {
        var content = new MemoryStream();
        using (var document = SpreadsheetDocument.Create(content, SpreadsheetDocumentType.Workbook))
        {
            var book = document.AddWorkbookPart();
            book.Workbook = new Workbook(new WorkbookProperties { Date1904 = from1904 }, new Sheets());
            book.AddNewPart<WorkbookStylesPart>().Stylesheet = new Stylesheet(
                new NumberingFormats(new NumberingFormat { NumberFormatId = 164, FormatCode = "[$-2000401]dd\\/mm\\/yyyy;@" },
                    new NumberingFormat { NumberFormatId = 165, FormatCode = "\"day\"0.00" }),
                new Fonts(new Font()), new Fills(new Fill()), new Borders(new Border()),
                    new CellStyleFormats(new CellFormat { NumberFormatId = 14 }),
                new CellFormats(new CellFormat(), new CellFormat { NumberFormatId = 14, ApplyNumberFormat = true },
                    new CellFormat { NumberFormatId = 164 }, new CellFormat { NumberFormatId = 165 }));
            book.AddNewPart<SharedStringTablePart>().SharedStringTable = new SharedStringTable();
            AddSheet(book, "Registre", rows, from1904);
            change?.Invoke(book);
        }

        content.Position = 0;
        return content;
    }

    public static Sheet AddSheet(WorkbookPart book, string name, object?[][] rows, bool from1904 = false, bool first = false)
    {
        var part = book.AddNewPart<WorksheetPart>();
        var shared = book.SharedStringTablePart!.SharedStringTable;
        var data = new SheetData();
        for (var r = 0; r < rows.Length; r++)
        {
            if (rows[r].Length == 0) continue;
            var row = new Row { RowIndex = (uint)(r + 1) };
            for (var c = 0; c < rows[r].Length; c++)
                if (rows[r][c] is { } value) row.Append(Cell(value, $"{(char)('A' + c)}{r + 1}", shared, from1904));
            data.Append(row);
        }

        part.Worksheet = new Worksheet(new SheetViews(new SheetView { RightToLeft = true, WorkbookViewId = 0 }), data);
        var sheets = book.Workbook.Sheets!;
        var sheet = new Sheet { Id = book.GetIdOfPart(part), SheetId = (uint)(sheets.Count() + 1), Name = name };
        if (first) sheets.PrependChild(sheet);
        else sheets.Append(sheet);
        return sheet;
    }

    private static Cell Cell(object value, string reference, SharedStringTable shared, bool from1904)
    {
        switch (value)
        {
            case string text:
                shared.Append(new SharedStringItem(new Text(text) { Space = SpaceProcessingModeValues.Preserve }));
                return new Cell
                {
                    CellReference = reference,
                    DataType = CellValues.SharedString,
                    CellValue = new((shared.Count() - 1).ToString(CultureInfo.InvariantCulture))
                };
            case Inline inline:
                return new Cell
                {
                    CellReference = reference,
                    DataType = CellValues.InlineString,
                    InlineString = new InlineString(new Run(new Text(inline.Text[..1])), new Run(new Text(inline.Text[1..])))
                };
            case Formula formula:
                return new Cell
                {
                    CellReference = reference,
                    DataType = CellValues.String,
                    CellFormula = new CellFormula(formula.Text),
                    CellValue = new(formula.Cached)
                };
            case DateOnly day:
                var serial = day.DayNumber - (from1904 ? new DateOnly(1904, 1, 1) : new DateOnly(1899, 12, 30)).DayNumber;
                return new Cell
                {
                    CellReference = reference,
                    StyleIndex = (uint)(1 + (serial % 2)),
                    CellValue = new(serial.ToString(CultureInfo.InvariantCulture))
                };
            case Error error:
                return new Cell { CellReference = reference, DataType = CellValues.Error, CellValue = new(error.Text) };
            default:
                return new Cell
                {
                    CellReference = reference,
                    StyleIndex = 3,
                    CellValue = new(Convert.ToString(value, CultureInfo.InvariantCulture)!)
                };
        }
    }

    /// <summary>A zip file of texts or bytes.</summary>
    public static MemoryStream Zip(params (string Name, Action<Stream> Write)[] parts)
    {
        var content = new MemoryStream();
        using (var zip = new ZipArchive(content, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, write) in parts)
            {
                using var part = zip.CreateEntry(name).Open();
                write(part);
            }
        }

        content.Position = 0;
        return content;
    }

    public static Action<Stream> Text(string text) => stream => stream.Write(Encoding.UTF8.GetBytes(text));

    /// <summary>A workbook written by hand around one sheet.</summary>
    public static MemoryStream BareWorkbook(Action<Stream> sheet, string sharedStrings = "<sst/>", string moreRelationships = "") => Zip(
        ("[Content_Types].xml", Text("<Types/>")),
        ("_rels/.rels", Text("<Relationships><Relationship Id='a' Type='x/officeDocument' Target='/xl/workbook.xml'/></Relationships>")),
        ("xl/workbook.xml", Text("<workbook xmlns:r='r'><sheets><sheet name='S' r:id='s'/></sheets></workbook>")),
        ("xl/_rels/workbook.xml.rels",
            Text($"<Relationships><Relationship Id='s' Type='x/worksheet' Target='worksheets/sheet1.xml'/><Relationship Id='t' "
                + $"Type='x/sharedStrings' Target='sharedStrings.xml'/>{moreRelationships}</Relationships>")),
        ("xl/sharedStrings.xml", Text(sharedStrings)),
        ("xl/worksheets/sheet1.xml", sheet));
}

internal sealed record Inline(string Text);

internal sealed record Formula(string Text, string Cached);

internal sealed record Error(string Text);
