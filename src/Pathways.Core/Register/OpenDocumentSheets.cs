using System.Globalization;
using System.Text;
using System.Xml;

namespace Pathways.Core.Register;

/// <summary>
/// An OpenDocument spreadsheet (.ods, ISO/IEC 26300), as LibreOffice saves it: one part with all sheets, rows and cells that repeat
/// written once with a number.
/// </summary>
internal sealed class OpenDocumentSheets : IRegisterBook
{
    /// <summary>What the part "mimetype" begins with.</summary>
    public const string Mime = "application/vnd.oasis.opendocument.spreadsheet";

    private const string Content = "content.xml";
    private const int MaxSheets = 1_000;
    private const int MaxMerges = 20_000;

    private readonly RegisterArchive _archive;
    private readonly List<Sheet> _sheets = [];

    private OpenDocumentSheets(RegisterArchive archive) => _archive = archive;

    /// <inheritdoc />
    public IReadOnlyList<IRegisterSheet> VisibleSheets => _sheets;

    /// <summary>Reads an archive as a spreadsheet; problems are thrown as <see cref="RegisterReadingException"/>.</summary>
    public static OpenDocumentSheets Open(RegisterArchive archive)
    {
        if (IsEncrypted(archive)) throw new RegisterReadingException(RegisterProblem.Encrypted);
        var book = new OpenDocumentSheets(archive);
        using var xml = archive.Part(Content) ?? throw new RegisterReadingException(RegisterProblem.Unreadable);
        var hidden = new HashSet<string>(StringComparer.Ordinal);
        var style = "";
        var number = 0;
        while (xml.Read())
        {
            if (xml.NodeType != XmlNodeType.Element) continue;
            if (xml.LocalName == "style") style = Attribute(xml, "name") ?? "";
            else if (xml.LocalName == "table-properties" && Attribute(xml, "display") == "false") hidden.Add(style);
            else if (xml.LocalName == "table" && number < MaxSheets)
            {
                var at = number++;
                if (!hidden.Contains(Attribute(xml, "style-name") ?? "")) book._sheets.Add(new(archive, at, Attribute(xml, "name") ?? ""));
            }
        }

        return book;
    }

    private static bool IsEncrypted(RegisterArchive archive)
    {
        using var xml = archive.Part("META-INF/manifest.xml");
        while (xml?.Read() == true)
            if (xml is { NodeType: XmlNodeType.Element, LocalName: "encryption-data" }) return true;
        return false;
    }

    // By local names: the prefixes are the writer's choice, and no two of those read here meet
    private static string? Attribute(XmlReader xml, string name)
    {
        string? value = null;
        while (value is null && xml.MoveToNextAttribute()) if (xml.LocalName == name) value = xml.Value;
        xml.MoveToElement();
        return value;
    }

    private static int Number(string? text, int least) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= least ? number : least;

    private sealed class Sheet(RegisterArchive archive, int place, string name) : IRegisterSheet
    {
        public string Name => name;

        public IReadOnlyList<RegisterMerge> Merges => field ??= ReadMerges();

        public IEnumerable<RegisterLine> Lines() => Rows(null);

        private List<RegisterMerge> ReadMerges()
        {
            var merges = new List<RegisterMerge>();
            foreach (var line in Rows(merges)) _ = line;
            return merges;
        }

        private IEnumerable<RegisterLine> Rows(List<RegisterMerge>? merges)
        {
            archive.Reset();
            using var xml = archive.Part(Content) ?? throw new RegisterReadingException(RegisterProblem.Unreadable);
            var (at, row) = (-1, 1);
            while (xml.Read())
            {
                if (xml.NodeType != XmlNodeType.Element) continue;
                if (xml.LocalName == "table" && ++at > place) yield break;
                if (xml.LocalName != "table-row" || at != place) continue;
                var times = Number(Attribute(xml, "number-rows-repeated"), least: 1);
                var line = Row(xml, row, merges);
                // An empty row may stand for the million below the register
                // and where only the merges are wanted, a row once
                for (var i = 0; i < (merges is null ? times : 1) && !line.IsBlank; i++)
                    yield return new RegisterLine(row + i, line.Cells, line.HasMoreCells);
                row = times > int.MaxValue - row ? int.MaxValue : row + times;
            }
        }

        private static RegisterLine Row(XmlReader xml, int row, List<RegisterMerge>? merges)
        {
            var cells = new List<RegisterCell>();
            var more = false;
            var column = 0;
            var depth = xml.Depth;
            if (xml.IsEmptyElement) return new RegisterLine(row, cells, more);
            while (xml.Read() && !(xml.NodeType == XmlNodeType.EndElement && xml.Depth == depth))
            {
                if (xml is not { NodeType: XmlNodeType.Element, LocalName: "table-cell" or "covered-table-cell" }) continue;
                var times = Number(Attribute(xml, "number-columns-repeated"), least: 1);
                var (wide, high) = (Number(Attribute(xml, "number-columns-spanned"), least: 1),
                    Number(Attribute(xml, "number-rows-spanned"), least: 1));
                if (wide * (long)high > 1 && merges is { Count: < MaxMerges })
                    merges.Add(new(row, row + Math.Min(high, 1 << 20) - 1, column, column + Math.Min(wide, 1 << 14) - 1));
                var cell = Cell(xml);
                if (cell.Text.Length > 0)
                {
                    for (var i = column; i < column + times && i <= RegisterFile.MaxColumns; i++)
                    {
                        while (cells.Count <= i) cells.Add(default);
                        cells[i] = cell;
                    }

                    more |= column + times - 1 > RegisterFile.MaxColumns;
                }

                column = Math.Min(column + times, 1 << 20);
            }

            return new RegisterLine(row, cells, more);
        }

        private static RegisterCell Cell(XmlReader xml)
        {
            var (type, number, date, truth) = (Attribute(xml, "value-type"), Attribute(xml, "value"), Attribute(xml, "date-value"),
                Attribute(xml, "boolean-value"));
            var text = Text(xml);
            if (type == "date" && date is { Length: >= 10 } && DateOnly.TryParseExact(date.AsSpan(0, 10), "yyyy-MM-dd",
                CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
                return new(date[..10], RegisterCellKind.Date, day); // a time may follow, which no register means

            if (type is "float" && double.TryParse(number, NumberStyles.Float, CultureInfo.InvariantCulture, out var value)
                && double.IsFinite(value))
                return new(Math.Abs(value) < 1e15 && Math.Truncate(value) == value
                    ? value.ToString("F0", CultureInfo.InvariantCulture) : number, RegisterCellKind.Number);
            if (type == "boolean") return new(truth == "true" ? "TRUE" : "FALSE", RegisterCellKind.Text);
            // LibreOffice writes its errors as the text that it shows
            return text.StartsWith("#N/A", StringComparison.Ordinal) || text.StartsWith("#REF!", StringComparison.Ordinal)
                || text.StartsWith("Err:", StringComparison.Ordinal) || text is "#VALUE!" or "#DIV/0!" or "#NAME?"
                ? new(text, RegisterCellKind.Error) : RegisterCell.FromText(text);
        }

        // The paragraphs of a cell, without its comment; leaves the reader on the end tag
        private static string Text(XmlReader xml)
        {
            if (xml.IsEmptyElement) return "";
            var text = new StringBuilder();
            var depth = xml.Depth;
            var skipped = int.MaxValue;
            var chunk = new char[256];
            while (xml.Read() && !(xml.NodeType == XmlNodeType.EndElement && xml.Depth == depth))
            {
                if (xml.Depth <= skipped) skipped = int.MaxValue;
                if (xml.Depth > skipped || text.Length > RegisterFile.MaxCell) continue;
                if (xml.NodeType is XmlNodeType.Text or XmlNodeType.CDATA or XmlNodeType.SignificantWhitespace)
                {
                    // In small pieces: a cell may unpack to more than anybody wants in memory
                    for (int read; (read = xml.ReadValueChunk(chunk, 0, chunk.Length)) > 0;)
                        text.Append(chunk, 0, Math.Max(0, Math.Min(read, RegisterFile.MaxCell - text.Length)));
                }

                if (xml.NodeType != XmlNodeType.Element) continue;
                if (xml.LocalName == "annotation" && !xml.IsEmptyElement) skipped = xml.Depth;
                else if (xml.LocalName == "p" && text.Length > 0 || xml.LocalName == "line-break") text.Append('\n');
                else if (xml.LocalName == "s") text.Append(' ', Math.Min(Number(Attribute(xml, "c"), least: 1), 100));
                else if (xml.LocalName == "tab") text.Append('\t');
            }

            return text.Length <= RegisterFile.MaxCell ? text.ToString() : text.ToString(0, RegisterFile.MaxCell);
        }
    }
}
