using Pathways.Core.Contact;

namespace Pathways.Core.Register;

/// <summary>
/// Finds rows of a file that say the same person as an earlier row of it: same file number, or same birth date and a name that may be the
/// same (<see cref="NameWords"/>). Remembers a row's number and the words of its name (some 10 MB for 20,000 rows).
/// </summary>
public sealed class DuplicateRows
{
    private readonly Dictionary<string, int> _fileNumbers = new(StringComparer.Ordinal);
    private readonly Dictionary<DateOnly, List<(int Row, NameWords Name)>> _persons = [];

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
        if (row.BirthDate is not { } born) return null;
        if (!_persons.TryGetValue(born, out var sameDay)) _persons.Add(born, sameDay = []);
        var name = NameWords.Of(row.Name);
        var earlier = sameDay.Find(other => other.Name.MayBe(name));
        sameDay.Add((row.Row, name));
        return earlier.Name is null ? null : earlier.Row;
    }
}
