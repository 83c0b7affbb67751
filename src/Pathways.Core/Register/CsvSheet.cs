using System.Text;

namespace Pathways.Core.Register;

/// <summary>
/// Reads CSV as RFC 4180 says and as Excel writes it. Our own reader rather than CsvHelper's, because a quotation mark that nothing closes
/// has to be named with its row (CsvHelper makes the rest of the file one cell), and a huge cell is cut instead of grown.
/// </summary>
internal sealed class CsvSheet(Stream content, TextDecoding decoding, char separator) : IRegisterSheet
{
    /// <summary>The separators a register may use.</summary>
    public static readonly IReadOnlyList<char> Separators = [';', '\t', ',', '|'];

    /// <inheritdoc />
    public string Name => "";

    /// <inheritdoc />
    public IReadOnlyList<RegisterMerge> Merges => [];

    /// <inheritdoc />
    public IEnumerable<RegisterLine> Lines()
    {
        content.Position = decoding.Start;
        using var reader = new StreamReader(content, decoding.Encoding, detectEncodingFromByteOrderMarks: false, bufferSize: 1 << 15,
            leaveOpen: true);
        var cells = new List<RegisterCell>();
        var text = new StringBuilder();
        for (var row = 1; reader.Peek() >= 0; row++)
        {
            cells.Clear();
            var more = false;
            for (var ended = false; !ended;)
            {
                text.Clear();
                ended = ReadCell(reader, text, row);
                var cell = RegisterCell.FromText(text.ToString());
                if (cells.Count < RegisterFile.MaxColumns + 1) cells.Add(cell);
                else more |= !string.IsNullOrWhiteSpace(cell.Text);
            }

            // Excel's own first line "sep=;" is no row of the register
            if (row == 1 && cells[0].Text.StartsWith("sep=", StringComparison.OrdinalIgnoreCase) && cells[0].Text.Length <= 5) continue;
            yield return new RegisterLine(row, [.. cells], more);
        }
    }

    // Answers true when the cell was the last of its row
    private bool ReadCell(StreamReader reader, StringBuilder text, int row)
    {
        if (reader.Peek() == '"')
        {
            reader.Read();
            while (true)
            {
                var letter = reader.Read();
                if (letter < 0) throw new RegisterReadingException(RegisterProblem.UnclosedQuote, row);
                if (letter == '"')
                {
                    if (reader.Peek() != '"') break;
                    reader.Read();
                }

                Append(text, (char)letter);
            }
        }

        while (true)
        {
            var letter = reader.Read();
            if (letter == separator) return false;
            if (letter is < 0 or '\n') return true;
            if (letter == '\r')
            {
                if (reader.Peek() == '\n') reader.Read();
                return true;
            }

            Append(text, (char)letter);
        }
    }

    private static void Append(StringBuilder text, char letter)
    {
        if (text.Length < RegisterFile.MaxCell) text.Append(letter);
    }
}
