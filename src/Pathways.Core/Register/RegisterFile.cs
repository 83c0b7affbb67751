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

    // Registers often carry a title or the centre's name above the headings
    private const int LinesSearchedForHeadings = 10;

    private readonly IRegisterSheet _sheet;
    private readonly RegisterWorkbook? _workbook;

    private RegisterFile(Candidate candidate, RegisterWorkbook? workbook)
    {
        _sheet = candidate.Sheet;
        _workbook = workbook;
        Headings = candidate.Headings;
        HeadingRow = candidate.Row;
    }

    /// <summary>The headings, as written; may be empty texts between others.</summary>
    public IReadOnlyList<string> Headings { get; }

    /// <summary>The row the headings stand in; the first row of the file is 1.</summary>
    public int HeadingRow { get; }

    /// <summary>What the file turned out to be, for the manager: "UTF-8 ;" or the sheet's name. Data, not a sentence.</summary>
    public string Origin { get; private init; } = "";

    /// <summary>
    /// Opens a register. The stream must be able to seek (uploaded files and files on disk can), starts at its beginning, and stays the
    /// caller's to dispose, after this file.
    /// </summary>
    public static RegisterOpening Open(Stream content)
    {
        if (!content.CanSeek) throw new ArgumentException("A stream that can seek is needed.", nameof(content));
        if (content.Length > MaxBytes) return new(RegisterProblem.TooLarge);
        if (content.Length == 0) return new(RegisterProblem.Empty);
        try
        {
            return FileSignatures.Of(content) switch
            {
                FileSignature.Zip => OpenWorkbook(content),
                FileSignature.EncryptedOffice => new(RegisterProblem.Encrypted),
                FileSignature.OldOffice => new(RegisterProblem.OldExcel),
                FileSignature.Other => new(RegisterProblem.WrongType),
                _ => OpenText(content),
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
    public IEnumerable<RegisterLine> Lines()
    {
        using var lines = _sheet.Lines().GetEnumerator();
        var last = HeadingRow;
        for (var count = 0; ;)
        {
            try
            {
                if (!lines.MoveNext()) yield break;
            }
            catch (Exception exception) when (exception is not RegisterReadingException && Problem(exception) is { } problem)
            {
                throw new RegisterReadingException(problem, last + 1, exception);
            }

            var line = lines.Current;
            if (line.Row <= HeadingRow || line.IsBlank) continue;
            if (++count > MaxRows) throw new RegisterReadingException(RegisterProblem.TooManyRows, line.Row);
            last = line.Row;
            yield return Fitted(line);
        }
    }

    /// <inheritdoc />
    public void Dispose() => _workbook?.Dispose();

    private static RegisterOpening OpenText(Stream content)
    {
        if (TextDecoding.Detect(content) is not { } decoding) return new(RegisterProblem.WrongType);
        Candidate? best = null;
        var separator = ' ';
        RegisterProblem? problem = null;
        foreach (var candidate in CsvSheet.Separators)
        {
            var (found, why) = Candidate.In(new CsvSheet(content, decoding, candidate));
            problem ??= why;
            if (found is null || (best is not null && !found.IsBetterThan(best))) continue;
            best = found;
            separator = candidate;
        }

        if (best is null) return new(problem ?? RegisterProblem.NoHeadings);
        return best.Problem is { } wrong
            ? new(wrong)
            : new(new RegisterFile(best, null) { Origin = $"{decoding.Encoding.WebName} {(separator == '\t' ? "TAB" : separator)}" });
    }

    private static RegisterOpening OpenWorkbook(Stream content)
    {
        var book = RegisterWorkbook.Open(content);
        try
        {
            Candidate? best = null;
            var origin = "";
            RegisterProblem? problem = null;
            foreach (var sheet in book.VisibleSheets)
            {
                var (found, why) = Candidate.In(sheet);
                if (why is not RegisterProblem.Empty) problem ??= why;
                if (found is null || (best is not null && !(found.IsRegister && !best.IsRegister))) continue;
                best = found;
                origin = sheet.Name;
                if (found.IsRegister) break;
            }

            if (best is { Problem: null })
            {
                var file = new RegisterFile(best, book) { Origin = origin };
                book = null;
                return new(file);
            }

            return new(best?.Problem ?? problem ?? RegisterProblem.Empty);
        }
        finally
        {
            book?.Dispose();
        }
    }

    private RegisterLine Fitted(RegisterLine line)
    {
        var cells = new RegisterCell[Headings.Count];
        for (var i = 0; i < cells.Length && i < line.Cells.Count; i++) cells[i] = line.Cells[i];
        var more = line.HasMoreCells || line.Cells.Skip(Headings.Count).Any(cell => !string.IsNullOrWhiteSpace(cell.Text));
        return new RegisterLine(line.Row, cells, more);
    }

    private static RegisterProblem? Problem(Exception exception) => exception switch
    {
        RegisterReadingException reading => reading.Problem,
        InvalidDataException or XmlException or EndOfStreamException => RegisterProblem.Unreadable,
        _ => null,
    };

    // Headings as one sheet, or one separator, would have them
    private sealed record Candidate(IRegisterSheet Sheet, int Row, IReadOnlyList<string> Headings, int Recognised, RegisterProblem? Problem)
    {
        public bool IsRegister => Recognised >= 2;

        public bool IsBetterThan(Candidate other) =>
            Recognised != other.Recognised ? Recognised > other.Recognised : Headings.Count > other.Headings.Count;

        public static (Candidate? Found, RegisterProblem? Why) In(IRegisterSheet sheet)
        {
            var lines = new List<RegisterLine>();
            var unclosed = false;
            try
            {
                foreach (var line in sheet.Lines().Where(line => !line.IsBlank).Take(LinesSearchedForHeadings + 1)) lines.Add(line);
            }
            catch (RegisterReadingException exception) when (exception.Problem == RegisterProblem.UnclosedQuote)
            {
                // Perhaps the wrong separator; if not, reading the rows says in which one
                unclosed = true;
                if (lines.Count == 0) return (null, exception.Problem);
            }

            if (lines.Count == 0) return (null, RegisterProblem.Empty);
            Candidate? best = null;
            foreach (var line in lines.Take(LinesSearchedForHeadings))
            {
                string[] headings = [.. line.Cells.Select(cell => cell.Text.Trim())];
                var width = Array.FindLastIndex(headings, heading => heading.Length > 0) + 1;
                if (headings.Count(heading => heading.Length > 0) < 2) continue;
                headings = headings[..width];
                var recognised = HeadingMap.Recognise(headings).MappedCount;
                RegisterProblem? problem = width > MaxColumns || line.HasMoreCells ? RegisterProblem.TooManyColumns
                    : lines[^1].Row == line.Row && !unclosed ? RegisterProblem.NoRows : null;
                if (best is null || (recognised >= 2 && recognised > best.Recognised))
                    best = new(sheet, line.Row, headings, recognised, problem);
            }

            return (best, best is null ? RegisterProblem.NoHeadings : null);
        }
    }
}
