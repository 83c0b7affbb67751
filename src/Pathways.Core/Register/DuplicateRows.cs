using Pathways.Core.Contact;
using Pathways.Core.Youths;

namespace Pathways.Core.Register;

/// <summary>
/// Finds rows of a file that say the same person as an earlier row of it: same file number, or a birth date and a name that may be the
/// same (<see cref="NameWords"/>). Remembers a row's number and the words of its name (some 10 MB for 20,000 rows).
/// </summary>
public sealed class DuplicateRows
{
    private readonly Dictionary<string, int> _fileNumbers = new(StringComparer.Ordinal);
    private readonly Dictionary<int, List<(int Row, Birth Birth, NameWords Name)>> _persons = [];

    /// <summary>The earlier row of the same person, or null; the row is remembered.</summary>
    public SameRow? Find(RegisterRow row)
    {
        ArgumentNullException.ThrowIfNull(row);
        var byNumber = row.FileNumber.Length == 0 || _fileNumbers.TryAdd(row.FileNumber, row.Row) ? (int?)null
            : _fileNumbers[row.FileNumber];
        var byPerson = Person(row);
        return byNumber is not null ? new(byNumber.Value, DuplicateBy.FileNumber)
            : byPerson is not null ? new(byPerson.Value, DuplicateBy.NameAndBirth) : null;
    }

    private int? Person(RegisterRow row)
    {
        if (row.Birth is not { } born) return null;
        if (!_persons.TryGetValue(born.First.Year, out var sameYear)) _persons.Add(born.First.Year, sameYear = []);
        var name = NameWords.Of(row.Name);
        var earlier = sameYear.Find(other => other.Birth.MayBe(born) && other.Name.MayBe(name));
        sameYear.Add((row.Row, born, name));
        return earlier.Name is null ? null : earlier.Row;
    }
}
