namespace Pathways.Core.Register;

/// <summary>
/// Which column of the file is which. Headings are recognised in Arabic, French and English, in any order; what is not recognised
/// waits for the manager (<see cref="With"/>). Unchangeable.
/// </summary>
public sealed class HeadingMap
{
    private readonly IReadOnlyList<string> _headings;
    private readonly RegisterColumn?[] _columns;

    private HeadingMap(IReadOnlyList<string> headings, RegisterColumn?[] columns, IReadOnlyList<HeadingDuplicate> duplicates)
    {
        _headings = headings;
        _columns = columns;
        Duplicates = duplicates;
    }

    /// <summary>How many headings the file has.</summary>
    public int Count => _columns.Length;

    /// <summary>How many are mapped.</summary>
    public int MappedCount => _columns.Count(column => column is not null);

    /// <summary>What a heading stands for; null when it is unknown or left out.</summary>
    public RegisterColumn? this[int index] => _columns[index];

    /// <summary>
    /// Positions of headings that stand for nothing yet. Headings without any text are not among them, but can be mapped.
    /// </summary>
    public IReadOnlyList<int> Unknown => [.. Enumerable.Range(0, Count).Where(i => _columns[i] is null && _headings[i].Length > 0)];

    /// <summary>Headings that were recognised as a column which an earlier heading has already; they stay unmapped.</summary>
    public IReadOnlyList<HeadingDuplicate> Duplicates { get; }

    /// <summary>Columns without which no row can be accepted and that no heading stands for.</summary>
    public IReadOnlyList<RegisterColumn> Missing =>
    [
        .. ((RegisterColumn[])[RegisterColumn.FileNumber, RegisterColumn.BirthDate, RegisterColumn.Sex])
        .Where(column => IndexOf(column) is null),
        .. _columns.Any(column => column is >= RegisterColumn.ArabicName and <= RegisterColumn.LatinFamilyName) ? []
        : (RegisterColumn[])[RegisterColumn.ArabicName],
    ];

    /// <summary>Recognises headings.</summary>
    public static HeadingMap Recognise(IReadOnlyList<string> headings)
    {
        RegisterColumn?[] found = [.. headings.Select(HeadingWords.Find)];
        // A bare "Nom" or "الاسم" is the family or given name when its other half has a heading of its own, else the whole name
        Split(RegisterColumn.LatinName, RegisterColumn.LatinGivenName, RegisterColumn.LatinFamilyName, "Nom", "Name");
        Split(RegisterColumn.ArabicName, RegisterColumn.ArabicFamilyName, RegisterColumn.ArabicGivenName, "الاسم");

        var taken = new HashSet<RegisterColumn>();
        var duplicates = new List<HeadingDuplicate>();
        for (var i = 0; i < found.Length; i++)
        {
            if (found[i] is not { } column || taken.Add(column)) continue;
            duplicates.Add(new(i, column));
            found[i] = null;
        }

        return new HeadingMap([.. headings], found, duplicates);

        void Split(RegisterColumn whole, RegisterColumn half, RegisterColumn otherHalf, params string[] bare)
        {
            if (!found.Contains(half)) return;
            for (var i = 0; i < found.Length; i++)
                if (found[i] == whole && bare.Any(word => HeadingWords.Same(word, headings[i]))) found[i] = otherHalf;
        }
    }

    /// <summary>
    /// The map with one heading decided by the manager: it stands for a column (another heading that stood for it is freed) or, with null,
    /// is left out.
    /// </summary>
    public HeadingMap With(int index, RegisterColumn? column)
    {
        RegisterColumn?[] columns = [.. _columns.Select(each => each == column ? null : each)];
        columns[index] = column;
        return new HeadingMap(_headings, columns,
            [.. Duplicates.Where(duplicate => duplicate.Index != index && duplicate.Column != column)]);
    }

    /// <summary>The position of the heading that stands for a column; null when there is none.</summary>
    public int? IndexOf(RegisterColumn column) => Array.IndexOf(_columns, column) is var index and >= 0 ? index : null;
}
