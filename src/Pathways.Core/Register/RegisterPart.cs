namespace Pathways.Core.Register;

/// <summary>One sheet of a file whose rows are read, and where its columns stand among those of the file.</summary>
internal sealed class RegisterPart(IRegisterSheet sheet, RegisterHeading heading)
{
    private readonly List<int> _places = [];
    private readonly Dictionary<int, int> _beyond = [];

    /// <summary>The sheet.</summary>
    public IRegisterSheet Sheet => sheet;

    /// <summary>Its headings.</summary>
    public RegisterHeading Heading => heading;

    /// <summary>Finds a place for each heading among those of the file: alike ones share it, new ones are added.</summary>
    public void JoinTo(List<string> headings)
    {
        foreach (var text in heading.Texts)
        {
            var place = text.Length == 0 ? -1 : headings.FindIndex(known => known.Length > 0 && Alike(known, text));
            if (place < 0 || _places.Contains(place))
            {
                place = headings.Count;
                headings.Add(text);
            }

            _places.Add(place);
        }
    }

    /// <summary>
    /// The rows under the headings that hold something; a value that is merged downwards stands in each of its rows, since the register
    /// means it so.
    /// </summary>
    public IEnumerable<RegisterLine> Lines()
    {
        var merges = sheet.Merges.Where(merge => merge.Bottom > merge.Top && merge.Top > heading.Row).OrderBy(merge => merge.Top).ToList();
        var open = new List<(RegisterMerge Merge, RegisterCell Value)>();
        var next = 0;
        foreach (var line in sheet.Lines())
        {
            if (line.Row <= heading.Row) continue;
            open.RemoveAll(each => each.Merge.Bottom < line.Row);
            for (; next < merges.Count && merges[next].Top <= line.Row; next++)
            {
                var merge = merges[next];
                if (merge.Top != line.Row || merge.Left >= line.Cells.Count) continue;
                open.RemoveAll(each => each.Merge.Left == merge.Left); // one a column, whatever a file claims
                open.Add((merge, line.Cells[merge.Left]));
            }

            if (line.IsBlank) continue;
            yield return open.Count == 0 ? line : Filled(line, open);
        }
    }

    /// <summary>A line with a cell for each heading of the file.</summary>
    public RegisterLine Fit(RegisterLine line, int place, int width, int? sheetColumn)
    {
        var cells = new RegisterCell[width];
        for (var i = 0; i < _places.Count && i < line.Cells.Count; i++) cells[_places[i]] = line.Cells[i];
        if (sheetColumn is { } column) cells[column] = RegisterCell.FromText(sheet.Name);
        var more = line.HasMoreCells || line.Cells.Skip(_places.Count).Any(cell => !string.IsNullOrWhiteSpace(cell.Text));
        return new RegisterLine((place * RegisterFile.SheetStep) + line.Row, cells, more);
    }

    /// <summary>Counts what stands to the right of the headings.</summary>
    public void Note(RegisterLine line)
    {
        for (var i = heading.Texts.Count; i < line.Cells.Count && i < RegisterFile.MaxColumns; i++)
            if (!string.IsNullOrWhiteSpace(line.Cells[i].Text)) _beyond[i] = _beyond.GetValueOrDefault(i) + 1;
    }

    /// <summary>
    /// Columns to the right of the headings that at least half of the rows fill (two at least) become columns without heading.
    /// </summary>
    public void Widen(List<string> headings, int rows, RegisterScan scan)
    {
        var last = _beyond.Where(column => column.Value >= 2 && column.Value * 2 >= rows).Select(column => column.Key)
            .DefaultIfEmpty(-1).Max();
        for (var i = _places.Count; i <= last; i++)
        {
            _places.Add(headings.Count);
            scan.Fill(headings.Count, _beyond.GetValueOrDefault(i));
            headings.Add("");
        }
    }

    // By its words, or by what it stands for; of names only by its words, since what "Nom" is depends on the headings beside it
    private static bool Alike(string known, string text) => HeadingWords.Same(known, text)
        || (HeadingWords.Find(text) is { } column && !HeadingWords.IsName(column) && column != RegisterColumn.Notes
            && HeadingWords.Find(known) == column);

    private static RegisterLine Filled(RegisterLine line, List<(RegisterMerge Merge, RegisterCell Value)> open)
    {
        var cells = line.Cells.ToList();
        foreach (var (merge, value) in open)
        {
            while (cells.Count <= merge.Left) cells.Add(default);
            if (merge.Top < line.Row && string.IsNullOrWhiteSpace(cells[merge.Left].Text)) cells[merge.Left] = value;
        }

        return new RegisterLine(line.Row, cells, line.HasMoreCells);
    }
}
