using System.Globalization;
using Pathways.Core.Contact;
using Pathways.Core.Youths;

namespace Pathways.Core.Register;

/// <summary>
/// Finds rows of a file that say the same person as an earlier row of it: same file number of a centre, or a birth date and a name that may
/// be the
/// same (<see cref="NameWords"/>). Remembers a row's number and the words of its name (some 10 MB for 20,000 rows).
/// </summary>
public sealed class DuplicateRows
{
    private readonly Dictionary<(string Centre, string Number), int> _fileNumbers = [];
    private readonly Dictionary<int, List<(int Row, Birth Birth, NameWords Name)>> _persons = [];

    /// <summary>The earlier row of the same person, or null; the row is remembered.</summary>
    /// <param name="row">The row.</param>
    /// <param name="centreId">The centre that its words mean; while that is unknown, the same words are the same centre.</param>
    public SameRow? Find(RegisterRow row, int? centreId = null)
    {
        ArgumentNullException.ThrowIfNull(row);
        var number = (centreId?.ToString(CultureInfo.InvariantCulture) ?? $"?{RegisterPlaces.Key(row.Centre)}", row.FileNumber);
        var byNumber = row.FileNumber.Length == 0 || _fileNumbers.TryAdd(number, row.Row) ? (int?)null : _fileNumbers[number];
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
