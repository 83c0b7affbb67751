namespace Pathways.Core.Register;

/// <summary>The headings of one sheet, or of a text read with one separator.</summary>
/// <param name="Row">The (lower) row they stand in.</param>
/// <param name="Texts">As written; the upper and lower one of two rows together.</param>
/// <param name="Recognised">How many are known.</param>
/// <param name="Problem">Why nothing can be read under them.</param>
internal sealed record RegisterHeading(int Row, IReadOnlyList<string> Texts, int Recognised, RegisterProblem? Problem)
{
    /// <summary>True when they are plainly a register's.</summary>
    public bool IsRegister => Recognised >= 2;

    /// <summary>True when this way of reading the file is the better one.</summary>
    public bool IsBetterThan(RegisterHeading other) =>
        Recognised != other.Recognised ? Recognised > other.Recognised : Texts.Count > other.Texts.Count;

    /// <summary>The headings of a sheet: where the manager says, or the row (or two rows) among the first that are known best.</summary>
    public static Result<RegisterHeading, RegisterProblem> In(IRegisterSheet sheet, RegisterChoices choices, int linesSearched)
    {
        var lines = new List<RegisterLine>();
        var unclosed = false;
        try
        {
            foreach (var line in sheet.Lines().Where(line => !line.IsBlank && line.Row >= (choices.HeadingRow ?? 0))
                .Take(linesSearched + 1)) lines.Add(line);
        }
        catch (RegisterReadingException exception) when (exception.Problem == RegisterProblem.UnclosedQuote)
        {
            // Perhaps the wrong separator; if not, reading the rows says in which one
            unclosed = true;
            if (lines.Count == 0) return exception.Problem;
        }

        if (lines.Count == 0) return RegisterProblem.Empty;
        if (choices.HeadingRow is not null)
        {
            var chosen = Of(lines, choices.HeadingRows == 2 && lines.Count > 1 ? 1 : 0,
                choices.HeadingRows == 2 && lines.Count > 1 ? Together(lines[0], lines[1], sheet.Merges) : Alone(lines[0]), unclosed);
            return chosen;
        }

        if (lines.Exists(line => LettersLost(line.Cells))) return RegisterProblem.LettersLost;
        RegisterHeading? best = null;
        for (var i = 0; i < lines.Count && i < linesSearched; i++)
        {
            Take(i, Alone(lines[i]));
            if (i > 0) Take(i, Together(lines[i - 1], lines[i], sheet.Merges));
        }

        return best is null ? RegisterProblem.NoHeadings : best;

        void Take(int index, string[] texts)
        {
            if (texts.Count(text => text.Length > 0) < 2) return;
            var heading = Of(lines, index, texts, unclosed);
            if (best is null || (heading.IsRegister && heading.Recognised > best.Recognised)) best = heading;
        }
    }

    private static RegisterHeading Of(List<RegisterLine> lines, int index, string[] texts, bool unclosed)
    {
        RegisterProblem? problem = texts.Length > RegisterFile.MaxColumns || lines[index].HasMoreCells ? RegisterProblem.TooManyColumns
            : index == lines.Count - 1 && !unclosed ? RegisterProblem.NoRows : null;
        return new(lines[index].Row, texts, HeadingMap.Recognise(texts).MappedCount, problem);
    }

    private static string[] Alone(RegisterLine line) => Trimmed([.. line.Cells.Select(cell => cell.Text.Trim())]);

    // The upper heading stands over all columns that it is merged over, or, in a text, up to the next upper one
    private static string[] Together(RegisterLine upper, RegisterLine lower, IReadOnlyList<RegisterMerge> merges)
    {
        var width = Math.Max(upper.Cells.Count, lower.Cells.Count);
        var (over, texts) = (new string[width], new string[width]);
        for (var i = 0; i < width; i++)
        {
            var (above, below) = (Text(upper, i), Text(lower, i));
            var merge = merges.FirstOrDefault(m => m.Top <= upper.Row && m.Bottom >= upper.Row && m.Left < i && m.Right >= i);
            over[i] = above.Length > 0 ? above
                : merge is not null ? over[merge.Left]
                : merges.Count == 0 && below.Length > 0 && i > 0 && Text(lower, i - 1).Length > 0 ? over[i - 1] : "";
            texts[i] = below.Length == 0 ? above : over[i].Length == 0 ? below : $"{over[i]}{HeadingWords.Below}{below}";
        }

        return Trimmed(texts);
    }

    private static string Text(RegisterLine line, int index) => index < line.Cells.Count ? line.Cells[index].Text.Trim() : "";

    private static string[] Trimmed(string[] texts) => texts[..(Array.FindLastIndex(texts, text => text.Length > 0) + 1)];

    // A program that knows no Arabic letters writes a question mark for each
    private static bool LettersLost(IReadOnlyList<RegisterCell> cells)
    {
        var (filled, lost) = (0, 0);
        foreach (var cell in cells)
        {
            if (string.IsNullOrWhiteSpace(cell.Text)) continue;
            filled++;
            if (IsLost(cell.Text)) lost++;
        }

        return lost >= 2 && lost * 2 >= filled;
    }

    /// <summary>True for a text of question marks.</summary>
    public static bool IsLost(string text) => text.Count(letter => letter == '?') >= 3
        && text.All(letter => letter == '?' || char.IsWhiteSpace(letter));
}
