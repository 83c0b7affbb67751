using System.Diagnostics.CodeAnalysis;
using System.Xml;

namespace Pathways.Core.Register;

/// <summary>
/// A centre's register as uploaded: CSV text in whatever encoding and with whatever separator, or an Excel workbook. What it is is told
/// from its content, never from its name. Rows stream from the file; nothing of it is kept in memory but the headings (and of a
/// workbook its bounded table of shared texts).
/// </summary>
public sealed class RegisterFile : IDisposable
{
    /// <summary>Largest file, in bytes.</summary>
    public const int MaxBytes = 10 << 20;

    /// <summary>Most columns.</summary>
    public const int MaxColumns = 100;

    /// <summary>Most rows under the headings, empty ones not counted.</summary>
    public const int MaxRows = 50_000;

    /// <summary>Letters kept of one cell: one more than Excel allows, and more than any field of ours takes.</summary>
    internal const int MaxCell = 32_768;

    /// <summary>Rows of one sheet at most, and the step from a sheet's row numbers to the next one's.</summary>
    internal const int SheetStep = 2_000_000;

    // Registers often carry a title or the centre's name above the headings
    private const int LinesSearchedForHeadings = 10;
    private const int RowsShown = 50;
    private const int CellsShown = 8;
    private const int LettersShown = 40;

    private readonly RegisterArchive? _archive;
    private readonly IReadOnlyList<RegisterPart> _parts;
    private readonly List<string> _headings = [];
    private readonly int? _sheetColumn;

    private RegisterFile(IReadOnlyList<RegisterPart> parts, IReadOnlyList<RegisterSheet> sheets, RegisterArchive? archive)
    {
        _parts = parts;
        _archive = archive;
        Sheets = sheets;
        foreach (var part in parts) part.JoinTo(_headings);
        // A sheet for each centre, and no column that says so: the sheet's name does
        if (parts.Count < 2 || HeadingMap.Recognise(_headings).IndexOf(RegisterColumn.Centre) is not null) return;
        _sheetColumn = _headings.Count;
        _headings.Add(HeadingWords.First(RegisterColumn.Centre));
    }

    /// <summary>
    /// The headings, as written; of headings on two rows the upper and the lower one with <see cref="HeadingWords.Below"/> between. May be
    /// empty texts between others. Several sheets have all their headings here, alike ones once.
    /// </summary>
    public IReadOnlyList<string> Headings => _headings;

    /// <summary>The (lower) row the headings stand in, in the first sheet that is read; the first row of the file is 1.</summary>
    public int HeadingRow => _parts[0].Heading.Row;

    /// <summary>The visible sheets of a workbook that hold something, in their order; none for text.</summary>
    public IReadOnlyList<RegisterSheet> Sheets { get; }

    /// <summary>What the file turned out to be, for the manager: "UTF-8 ;" or the sheets' names. Data, not a sentence.</summary>
    public string Origin { get; private init; } = "";

    /// <summary>
    /// Opens a register. The stream must be able to seek (uploaded files and files on disk can), starts at its beginning, and stays the
    /// caller's to dispose, after this file.
    /// </summary>
    /// <param name="content">The file.</param>
    /// <param name="choices">Where the manager says that headings and rows stand; null finds them.</param>
    public static RegisterOpening Open(Stream content, RegisterChoices? choices = null)
    {
        if (!content.CanSeek) throw new ArgumentException("A stream that can seek is needed.", nameof(content));
        if (content.Length > MaxBytes) return new(RegisterProblem.TooLarge);
        if (content.Length == 0) return new(RegisterProblem.Empty);
        try
        {
            return FileSignatures.Of(content) switch
            {
                FileSignature.Zip => OpenArchive(content, choices ?? RegisterChoices.None),
                FileSignature.EncryptedOffice => new(RegisterProblem.Encrypted),
                FileSignature.OldOffice => new(RegisterProblem.OldExcel),
                FileSignature.Other => new(RegisterProblem.WrongType),
                _ => OpenText(content, choices ?? RegisterChoices.None),
            };
        }
        catch (Exception exception) when (Problem(exception) is { } problem)
        {
            return new(problem);
        }
    }

    /// <summary>
    /// The rows under the headings, one at a time; empty rows are left out. May be called again, for one enumeration at a time.
    /// Throws <see cref="RegisterReadingException"/> when the file turns out to be bad further down: then none of its rows count.
    /// </summary>
    public IEnumerable<RegisterLine> Lines() =>
        Raw().Select(found => found.Part.Fit(found.Line, found.Place, _headings.Count, _sheetColumn));

    /// <summary>
    /// Looks the whole file through once: how many rows, which columns hold something, in which order dates are written. A column without a
    /// heading to the right of the others that at least half of the rows fill becomes a column of its own. Throws like
    /// <see cref="Lines"/>, and <see cref="RegisterProblem.LettersLost"/> when most rows are question marks.
    /// </summary>
    /// <param name="map">Which heading is which, for the columns of dates.</param>
    public RegisterScan Scan(HeadingMap map)
    {
        ArgumentNullException.ThrowIfNull(map);
        var scan = new RegisterScan();
        var rows = new int[_parts.Count];
        foreach (var (part, line, place) in Raw())
        {
            rows[place]++;
            part.Note(line);
            scan.Add(part.Fit(line, place, _headings.Count, _sheetColumn), map);
        }

        for (var i = 0; i < _parts.Count; i++) _parts[i].Widen(_headings, rows[i], scan);
        if (scan.LostRows * 2 > scan.Rows) throw new RegisterReadingException(RegisterProblem.LettersLost, HeadingRow + 1);
        scan.InSheets(Sheets, _parts, rows);
        return scan;
    }

    /// <summary>Some cells of each column, for people to recognise it by; what looks like a card number is covered.</summary>
    public IReadOnlyList<IReadOnlyList<string>> Samples()
    {
        var samples = Headings.Select(_ => new List<string>()).ToList();
        foreach (var line in Lines().Take(RowsShown))
            for (var i = 0; i < samples.Count && i < line.Cells.Count; i++)
                if (samples[i].Count < RegisterScan.Samples && !TextCell.IsBlank(line.Cells[i].Text)) samples[i].Add(Shown(line.Cells[i]));
        return samples;
    }

    /// <summary>The first rows of the first sheet that is read, whatever they hold: where the headings may stand.</summary>
    public IReadOnlyList<(int Row, IReadOnlyList<string> Cells)> Top() =>
    [
        .. _parts[0].Sheet.Lines().Where(line => !line.IsBlank).Take(LinesSearchedForHeadings).Select(line =>
            (line.Row, (IReadOnlyList<string>)[.. line.Cells.Where(cell => !TextCell.IsBlank(cell.Text)).Take(CellsShown).Select(Shown)])),
    ];

    /// <inheritdoc />
    public void Dispose() => _archive?.Dispose();

    private static string Shown(RegisterCell cell)
    {
        var text = CardCell.Cover(TextCell.Shown(cell.Text));
        return text.Length <= LettersShown ? text : $"{text[..(LettersShown - 1)]}…";
    }

    private IEnumerable<(RegisterPart Part, RegisterLine Line, int Place)> Raw()
    {
        var count = 0;
        for (var place = 0; place < _parts.Count; place++)
        {
            var part = _parts[place];
            using var lines = part.Lines().GetEnumerator();
            var last = part.Heading.Row;
            while (true)
            {
                try
                {
                    if (!lines.MoveNext()) break;
                }
                catch (Exception exception) when (exception is not RegisterReadingException && Problem(exception) is { } problem)
                {
                    throw new RegisterReadingException(problem, last + 1, exception);
                }

                var line = lines.Current;
                if (++count > MaxRows) throw new RegisterReadingException(RegisterProblem.TooManyRows, line.Row);
                last = line.Row;
                yield return (part, line, place);
            }
        }
    }

    private static RegisterOpening OpenText(Stream content, RegisterChoices choices)
    {
        if (TextDecoding.Detect(content) is not { } decoding) return new(RegisterProblem.WrongType);
        RegisterHeading? best = null;
        IRegisterSheet? sheet = null;
        var separator = ' ';
        RegisterProblem? problem = null;
        foreach (var candidate in CsvSheet.Separators)
        {
            var text = new CsvSheet(content, decoding, candidate);
            var headings = RegisterHeading.In(text, choices, LinesSearchedForHeadings);
            problem ??= headings.Problem;
            if (!headings.Made(out var found) || (best is not null && !found.IsBetterThan(best))) continue;
            (best, sheet, separator) = (found, text, candidate);
        }

        if (best is null || sheet is null) return new(problem ?? RegisterProblem.NoHeadings);
        return best.Problem is { } wrong ? new(wrong) : new(new RegisterFile([new(sheet, best)], [], null)
        {
            Origin = $"{decoding.Encoding.WebName} {(separator == '\t' ? "TAB" : separator)}",
        });
    }

    private static RegisterOpening OpenArchive(Stream content, RegisterChoices choices)
    {
        var archive = RegisterArchive.Open(content);
        try
        {
            IRegisterBook book = archive.Start("mimetype", OpenDocumentSheets.Mime.Length) == OpenDocumentSheets.Mime
                ? OpenDocumentSheets.Open(archive) : RegisterWorkbook.Open(archive);
            var (found, sheets, problem) = Parts(book, choices);
            if (found.Count == 0 || problem is not null) return new(problem ?? RegisterProblem.Empty);
            var file = new RegisterFile(found, sheets, archive) { Origin = string.Join(", ", found.Select(part => part.Sheet.Name)) };
            archive = null;
            return new(file);
        }
        finally
        {
            archive?.Dispose();
        }
    }

    // Every visible sheet whose headings are a register's; where there is none, the first that has headings at all
    private static (List<RegisterPart> Read, List<RegisterSheet> All, RegisterProblem? Problem) Parts(IRegisterBook book,
        RegisterChoices choices)
    {
        var (parts, all) = (new List<RegisterPart>(), new List<RegisterSheet>());
        RegisterPart? first = null;
        RegisterProblem? problem = null;
        foreach (var sheet in book.VisibleSheets)
        {
            var found = RegisterHeading.In(sheet, choices, LinesSearchedForHeadings);
            if (found.Problem == RegisterProblem.Empty) continue;
            var heading = found.Value;
            problem ??= found.Problem ?? heading?.Problem;
            var isRead = heading is { IsRegister: true, Problem: null } && !choices.LeftOut.Contains(sheet.Name);
            all.Add(new(sheet.Name, isRead, Rows: null));
            if (heading is null) continue;
            var part = new RegisterPart(sheet, heading);
            if (isRead) parts.Add(part);
            else if (!choices.LeftOut.Contains(sheet.Name)) first ??= part;
        }

        if (parts.Count > 0) return (parts, all, null);
        if (first is null) return (parts, all, problem);
        if (first.Heading.Problem is { } wrong) return (parts, all, wrong);
        return ([first], [.. all.Select(sheet => sheet with { IsRead = sheet.Name == first.Sheet.Name })], null);
    }

    private static RegisterProblem? Problem(Exception exception) => exception switch
    {
        RegisterReadingException reading => reading.Problem,
        InvalidDataException or XmlException or EndOfStreamException => RegisterProblem.Unreadable,
        _ => null,
    };
}
