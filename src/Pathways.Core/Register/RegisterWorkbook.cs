using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using System.Xml;

namespace Pathways.Core.Register;

/// <summary>
/// An Excel workbook (.xlsx, ECMA-376), read forward only straight from its zip parts. Not through the Open XML SDK, which refuses
/// a whole workbook for one malformed mailto: link (registers have e-mail columns) and unpacks parts before anything could count them.
/// Formulas are never evaluated, links never followed.
/// </summary>
internal sealed partial class RegisterWorkbook : IRegisterBook
{
    private const int MaxMerges = 20_000;
    private const int MaxStyles = 100_000;
    private const int MaxSharedLetters = 16 << 20;

    private readonly RegisterArchive _archive;
    private readonly List<Sheet> _sheets = [];
    private readonly List<string> _shared = [];
    private readonly List<bool> _dateStyles = [];
    private readonly List<int> _zeroStyles = [];
    private bool _from1904;

    private RegisterWorkbook(RegisterArchive archive) => _archive = archive;

    /// <inheritdoc />
    public IReadOnlyList<IRegisterSheet> VisibleSheets => _sheets;

    /// <summary>Reads an archive as a workbook; problems are thrown as <see cref="RegisterReadingException"/>.</summary>
    public static RegisterWorkbook Open(RegisterArchive archive)
    {
        var book = new RegisterWorkbook(archive);
        book.ReadParts();
        return book;
    }

    private void ReadParts()
    {
        var main = Relationships("").FirstOrDefault(relationship =>
            relationship.Type.EndsWith("/officeDocument", StringComparison.Ordinal))?.Target ?? "xl/workbook.xml";
        if (main.EndsWith(".bin", StringComparison.OrdinalIgnoreCase) || _archive.Has("xl/workbook.bin"))
            throw new RegisterReadingException(RegisterProblem.OldExcel);
        if (!_archive.Has(main)) throw new RegisterReadingException(RegisterProblem.WrongType);
        var related = Relationships(main);
        ReadSheets(main, related);
        if (related.Find(relationship => relationship.Type.EndsWith("/styles", StringComparison.Ordinal)) is { } styles)
            ReadStyles(styles.Target);
        if (related.Find(relationship => relationship.Type.EndsWith("/sharedStrings", StringComparison.Ordinal)) is { } shared)
            ReadShared(shared.Target);
    }

    private List<Relationship> Relationships(string part)
    {
        var slash = part.LastIndexOf('/') + 1;
        var found = new List<Relationship>();
        using var xml = _archive.Part($"{part[..slash]}_rels/{part[slash..]}.rels");
        while (xml?.Read() == true)
        {
            if (xml is not { NodeType: XmlNodeType.Element, LocalName: "Relationship" } || xml.GetAttribute("TargetMode") == "External")
                continue;
            if (found.Count == RegisterArchive.MaxParts) throw new RegisterReadingException(RegisterProblem.Unreadable);
            found.Add(new(xml.GetAttribute("Id") ?? "", xml.GetAttribute("Type")
                ?? "", Resolve(part[..slash], xml.GetAttribute("Target") ?? "")));
        }

        return found;
    }

    private static string Resolve(string folder, string target)
    {
        var path = new List<string>();
        foreach (var step in (target.StartsWith('/') ? target : folder + target).Split('/', StringSplitOptions.RemoveEmptyEntries))
        {
            if (step == ".." && path.Count > 0) path.RemoveAt(path.Count - 1);
            else if (step is not ("." or "..")) path.Add(step);
        }

        return string.Join('/', path);
    }

    private void ReadSheets(string main, List<Relationship> related)
    {
        using var xml = _archive.Part(main)!;
        var root = true;
        while (xml.Read())
        {
            if (xml.NodeType != XmlNodeType.Element) continue;
            if (root && xml.LocalName != "workbook") throw new RegisterReadingException(RegisterProblem.WrongType);
            root = false;
            if (xml.LocalName == "workbookPr") _from1904 = xml.GetAttribute("date1904") is "1" or "true";
            if (xml.LocalName != "sheet" || xml.GetAttribute("state") is "hidden" or "veryHidden") continue;
            string? id = null;
            while (xml.MoveToNextAttribute()) if (xml.LocalName == "id") id = xml.Value;
            xml.MoveToElement();
            if (related.Find(relationship => relationship.Id == id
                && relationship.Type.EndsWith("/worksheet", StringComparison.Ordinal)) is { } found)
                _sheets.Add(new Sheet(this, xml.GetAttribute("name") ?? "", found.Target));
        }
    }

    private void ReadStyles(string part)
    {
        using var xml = _archive.Part(part);
        var dateFormats = new HashSet<int>();
        var zeroFormats = new Dictionary<int, int>();
        var inCellFormats = false;
        while (xml?.Read() == true)
        {
            if (xml.LocalName == "cellXfs") inCellFormats = xml.NodeType == XmlNodeType.Element && !xml.IsEmptyElement;
            if (xml.NodeType != XmlNodeType.Element) continue;
            if (xml.LocalName == "numFmt" && IsDateFormat(xml.GetAttribute("formatCode") ?? "") && dateFormats.Count < MaxStyles)
                dateFormats.Add(Number(xml.GetAttribute("numFmtId")));
            if (xml.LocalName == "numFmt" && xml.GetAttribute("formatCode") is { Length: > 1 and <= TextCell.MaxFileNumber } zeros
                && zeros.All(sign => sign == '0') && zeroFormats.Count < MaxStyles)
                zeroFormats[Number(xml.GetAttribute("numFmtId"))] = zeros.Length;
            if (xml.LocalName != "xf" || !inCellFormats) continue;
            if (_dateStyles.Count == MaxStyles) throw new RegisterReadingException(RegisterProblem.Unreadable);
            var format = Number(xml.GetAttribute("numFmtId"));
            _zeroStyles.Add(zeroFormats.GetValueOrDefault(format));
            _dateStyles.Add(format is (>= 14 and <= 17) or 22 or (>= 27 and <= 31) or 36 or (>= 50 and <= 54) or 57 or 58
                || dateFormats.Contains(format));
        }
    }

    private static bool IsDateFormat(string code) => FormatNoise().Replace(code, "").AsSpan().ContainsAny("dDyY");

    private void ReadShared(string part)
    {
        using var xml = _archive.Part(part);
        var letters = 0L;
        while (xml?.Read() == true)
        {
            if (xml is not { NodeType: XmlNodeType.Element, LocalName: "si" }) continue;
            var text = RichText(xml);
            letters += text.Length + 16;
            if (letters > MaxSharedLetters) throw new RegisterReadingException(RegisterProblem.TooLarge);
            _shared.Add(text);
        }
    }

    // The text of <si> or <is>: all runs, without the phonetic hints; leaves the reader on the end tag
    private static string RichText(XmlReader xml)
    {
        if (xml.IsEmptyElement) return "";
        var text = new StringBuilder();
        var depth = xml.Depth;
        var phonetic = int.MaxValue;
        while (xml.Read() && !(xml.NodeType == XmlNodeType.EndElement && xml.Depth == depth))
        {
            if (xml.Depth <= phonetic) phonetic = int.MaxValue;
            if (xml.NodeType != XmlNodeType.Element) continue;
            if (xml.LocalName == "rPh" && !xml.IsEmptyElement) phonetic = xml.Depth;
            else if (xml.LocalName == "t" && xml.Depth < phonetic) AppendText(xml, text);
        }

        return Unescape(text.ToString());
    }

    private static string ElementText(XmlReader xml)
    {
        var text = new StringBuilder();
        AppendText(xml, text);
        return text.ToString();
    }

    // Reads in small chunks and keeps no more than a cell may hold; leaves the reader on the end tag
    private static void AppendText(XmlReader xml, StringBuilder text)
    {
        if (xml.IsEmptyElement) return;
        var depth = xml.Depth;
        var chunk = new char[256];
        while (xml.Read() && !(xml.NodeType == XmlNodeType.EndElement && xml.Depth == depth))
        {
            if (xml.NodeType is not (XmlNodeType.Text or XmlNodeType.CDATA or XmlNodeType.SignificantWhitespace or XmlNodeType.Whitespace))
                continue;
            for (int read; (read = xml.ReadValueChunk(chunk, 0, chunk.Length)) > 0;)
                text.Append(chunk, 0, Math.Min(read, RegisterFile.MaxCell - text.Length));
        }
    }

    // Excel writes characters that XML cannot hold as _x000D_
    private static string Unescape(string text) =>
        text.Contains("_x", StringComparison.Ordinal)
            ? Escaped().Replace(text, match =>
                ((char)ushort.Parse(match.ValueSpan[2..6], NumberStyles.HexNumber, CultureInfo.InvariantCulture)).ToString())
            : text;

    private static int Number(string? text) => int.TryParse(text, NumberStyles.Integer, CultureInfo.InvariantCulture, out var number)
        ? number : -1;

    [GeneratedRegex("_x[0-9A-Fa-f]{4}_")]
    private static partial Regex Escaped();

    // Quoted words, colours and conditions, escaped and padding letters of a number format
    [GeneratedRegex("\"[^\"]*\"|\\[[^\\]]*\\]|\\\\.|_.|\\*.|General|Standard", RegexOptions.IgnoreCase)]
    private static partial Regex FormatNoise();

    private sealed record Relationship(string Id, string Type, string Target);

    /// <summary>A sheet of the workbook.</summary>
    internal sealed class Sheet(RegisterWorkbook book, string name, string part) : IRegisterSheet
    {
        // Serial 1 is 1 January 1900; Excel also counts a 29 February 1900 that never was, which lies before anybody of today
        private static readonly DateOnly Epoch1900 = new(1899, 12, 30);
        private static readonly DateOnly Epoch1904 = new(1904, 1, 1);

        /// <summary>The sheet's name.</summary>
        public string Name => name;

        /// <inheritdoc />
        public IReadOnlyList<RegisterMerge> Merges => field ??= ReadMerges();

        /// <inheritdoc />
        public IEnumerable<RegisterLine> Lines()
        {
            using var xml = Open();
            var row = 0;
            while (xml.Read())
            {
                if (xml is not { NodeType: XmlNodeType.Element, LocalName: "row" }) continue;
                var number = Number(xml.GetAttribute("r"));
                row = number > 0 ? number : row + 1;
                yield return Row(xml, row);
            }
        }

        private XmlReader Open()
        {
            book._archive.Reset();
            return book._archive.Part(part) ?? throw new RegisterReadingException(RegisterProblem.Unreadable);
        }

        // They stand behind the cells
        private List<RegisterMerge> ReadMerges()
        {
            using var xml = Open();
            var merges = new List<RegisterMerge>();
            while (xml.Read())
            {
                if (xml is not { NodeType: XmlNodeType.Element, LocalName: "mergeCell" } || merges.Count == MaxMerges) continue;
                var corners = (xml.GetAttribute("ref") ?? "").Split(':');
                if (corners.Length == 2 && Column(corners[0]) is { } left && Column(corners[1]) is { } right
                    && RowOf(corners[0]) is > 0 and var top && RowOf(corners[1]) is var bottom && bottom >= top && right >= left)
                    merges.Add(new(top, bottom, left, right));
            }

            return merges;
        }

        private static int RowOf(string reference) => Number(reference.TrimStart([.. "ABCDEFGHIJKLMNOPQRSTUVWXYZ"]));

        private RegisterLine Row(XmlReader xml, int row)
        {
            var cells = new List<RegisterCell>();
            var more = false;
            var column = -1;
            var depth = xml.Depth;
            // Asked before the cells are read: an empty cell is an empty element too
            if (xml.IsEmptyElement) return new RegisterLine(row, cells, more);
            while (xml.Read() && !(xml.NodeType == XmlNodeType.EndElement && xml.Depth == depth))
            {
                if (xml is not { NodeType: XmlNodeType.Element, LocalName: "c" }) continue;
                column = Column(xml.GetAttribute("r")) ?? column + 1;
                var cell = Cell(xml);
                if (cell.Text.Length == 0 && cell.Kind == RegisterCellKind.Text) continue;
                if (column > RegisterFile.MaxColumns)
                {
                    more = true;
                    continue;
                }

                while (cells.Count <= column) cells.Add(default);
                cells[column] = cell;
            }

            return new RegisterLine(row, cells, more);
        }

        private static int? Column(string? reference)
        {
            var column = 0;
            foreach (var letter in reference ?? "")
            {
                if (!char.IsAsciiLetter(letter) || column > 20_000) break;
                column = (column * 26) + (char.ToUpperInvariant(letter) - 'A' + 1);
            }

            return column == 0 ? null : column - 1;
        }

        private RegisterCell Cell(XmlReader xml)
        {
            var type = xml.GetAttribute("t");
            var style = Number(xml.GetAttribute("s"));
            if (xml.IsEmptyElement) return default;
            string value = "", inline = "";
            string? formula = null;
            var depth = xml.Depth;
            while (xml.Read() && !(xml.NodeType == XmlNodeType.EndElement && xml.Depth == depth))
            {
                if (xml.NodeType != XmlNodeType.Element) continue;
                if (xml.LocalName == "f") formula = ElementText(xml);
                else if (xml.LocalName == "v") value = ElementText(xml);
                else if (xml.LocalName == "is") inline = RichText(xml);
            }

            // What the spreadsheet last computed is what people saw; without it there is nothing to read
            if (formula is not null && value.Length == 0 && inline.Length == 0)
                return new RegisterCell("=" + formula, RegisterCellKind.Formula);
            return type switch
            {
                "s" => RegisterCell.FromText(Shared(value)),
                "inlineStr" => RegisterCell.FromText(inline),
                "str" => RegisterCell.FromText(Unescape(value)),
                "b" => new RegisterCell(value is "1" or "true" ? "TRUE" : value.Length == 0 ? "" : "FALSE", RegisterCellKind.Text),
                "e" => new RegisterCell(value, RegisterCellKind.Error),
                "d" => DateTime.TryParse(value, CultureInfo.InvariantCulture, DateTimeStyles.RoundtripKind, out var day)
                    ? Date(DateOnly.FromDateTime(day)) : RegisterCell.FromText(value),
                _ => Numeric(value, style),
            };
        }

        private string Shared(string index) =>
            Number(index) is var at && at >= 0 && at < book._shared.Count ? book._shared[at]
                : throw new RegisterReadingException(RegisterProblem.Unreadable);

        private RegisterCell Numeric(string value, int style)
        {
            if (value.Length == 0) return default;
            if (!double.TryParse(value, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) || !double.IsFinite(number))
                return RegisterCell.FromText(value);
            DateOnly? day = number is >= 1 and < 2_900_000 ? (book._from1904 ? Epoch1904 : Epoch1900).AddDays((int)number) : null;
            if (day is not null && style >= 0 && style < book._dateStyles.Count && book._dateStyles[style]) return Date(day.Value);
            var text = Math.Abs(number) < 1e15 && Math.Truncate(number) == number
                ? number.ToString("F0", CultureInfo.InvariantCulture) : value;
            // 7 in the format 000 is read as it is shown: 007
            if (style >= 0 && style < book._zeroStyles.Count && text.All(char.IsAsciiDigit))
                text = text.PadLeft(book._zeroStyles[style], '0');
            return new RegisterCell(text, RegisterCellKind.Number, day);
        }

        private static RegisterCell Date(DateOnly day) =>
            new(day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), RegisterCellKind.Date, day);
    }
}
