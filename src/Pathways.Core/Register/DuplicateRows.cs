using System.Globalization;
using Pathways.Core.Youths;

namespace Pathways.Core.Register;

/// <summary>
/// Finds rows of a file that say the same person as an earlier row of it: same file number of a centre, or alike (<see cref="Likeness"/>).
/// Remembers a row's number and the words of its name (some 10 MB for 20,000 rows).
/// </summary>
public sealed class DuplicateRows
{
    private readonly Dictionary<(string Centre, string Number), int> _fileNumbers = [];
    private readonly AlikeIndex<int> _persons = new();

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
            : byPerson is not null ? new(byPerson.Value, DuplicateBy.Likeness) : null;
    }

    private int? Person(RegisterRow row)
    {
        if (row.Likeness is not { } person) return null;
        var earlier = _persons.Find(person);
        _persons.Add(row.Row, person);
        return earlier.Count == 0 ? null : earlier[0];
    }
}
