using System.Globalization;
using Pathways.Core.Contact;

namespace Pathways.Core.Register;

/// <summary>
/// Finds rows of a file that say the same person as an earlier row of it: same file number, or same name and birth date. Remembers two
/// short keys a row (about 4 MB for 20,000 rows).
/// </summary>
public sealed class DuplicateRows
{
    private readonly Dictionary<string, int> _fileNumbers = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> _persons = new(StringComparer.Ordinal);

    /// <summary>The earlier row of the same person, or null; the row is remembered.</summary>
    public SameRow? Find(RegisterRow row)
    {
        ArgumentNullException.ThrowIfNull(row);
        var byNumber = Remember(_fileNumbers, row.FileNumber, row.Row);
        var byPerson = Remember(_persons, PersonKey(row.Name, row.BirthDate), row.Row);
        return byNumber is not null ? new(byNumber.Value, DuplicateBy.FileNumber) : byPerson is not null
            ? new(byPerson.Value, DuplicateBy.NameAndBirth) : null;
    }

    /// <summary>
    /// What two records of one person have in common: <see cref="SearchText.NameKey"/> and birth date. Empty when either is missing.
    /// </summary>
    public static string PersonKey(PersonName name, DateOnly? birthDate)
    {
        var key = SearchText.NameKey(name);
        return key.Length == 0 || birthDate is null ? "" : $"{birthDate.Value.ToString("yyyyMMdd", CultureInfo.InvariantCulture)} {key}";
    }

    private static int? Remember(Dictionary<string, int> seen, string key, int row) =>
        key.Length == 0 || seen.TryAdd(key, row) ? null : seen[key];
}
