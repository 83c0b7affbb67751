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
        // A bare "Nom" is the family name where the given name has a heading of its own in the same letters, a bare "الاسم" the given name
        // where the family name has one; else they are the whole name
        Split(RegisterColumn.LatinName, RegisterColumn.LatinGivenName, RegisterColumn.LatinFamilyName);
        Split(RegisterColumn.ArabicName, RegisterColumn.ArabicGivenName, RegisterColumn.ArabicFamilyName);

        var taken = new HashSet<RegisterColumn>();
        var duplicates = new List<HeadingDuplicate>();
        for (var i = 0; i < found.Length; i++)
        {
            if (found[i] is not { } column || TakesSeveral(column) || taken.Add(column)) continue;
            duplicates.Add(new(i, column));
            found[i] = null;
        }

        return new HeadingMap([.. headings], found, duplicates);

        void Split(RegisterColumn whole, RegisterColumn given, RegisterColumn family)
        {
            var (hasGiven, hasFamily) = (found.Contains(given), found.Contains(family));
            for (var i = 0; i < found.Length; i++)
            {
                if (found[i] != whole) continue;
                if (hasGiven && !hasFamily && HeadingWords.IsBare(headings[i], "Nom", "Name")) found[i] = family;
                else if (hasFamily && !hasGiven && HeadingWords.IsBare(headings[i], "الاسم")) found[i] = given;
            }
        }
    }

    /// <summary>
    /// The map with one heading decided by the manager: it stands for a column (another heading that stood for it is freed, but for what
    /// takes several) or, with null, is left out.
    /// </summary>
    public HeadingMap With(int index, RegisterColumn? column)
    {
        RegisterColumn?[] columns = [.. _columns.Select(each => each == column && !TakesSeveral(column) ? null : each)];
        columns[index] = column;
        return new HeadingMap(_headings, columns,
            [.. Duplicates.Where(duplicate => duplicate.Index != index && duplicate.Column != column)]);
    }

    /// <summary>True for remarks and what stands among them: several headings may stand for it.</summary>
    public static bool TakesSeveral(RegisterColumn? column) => column is RegisterColumn.Notes or RegisterColumn.Parents;

    /// <summary>The positions of all headings that stand for a column.</summary>
    public IEnumerable<int> IndexesOf(RegisterColumn column) => Enumerable.Range(0, Count).Where(i => _columns[i] == column);

    /// <summary>The heading at a position, as written.</summary>
    public string Heading(int index) => _headings[index];

    /// <summary>The position of the heading that stands for a column; null when there is none.</summary>
    public int? IndexOf(RegisterColumn column) => Array.IndexOf(_columns, column) is var index and >= 0 ? index : null;
}
