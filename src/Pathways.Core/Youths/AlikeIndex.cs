namespace Pathways.Core.Youths;

/// <summary>
/// Records by when their person may have been born and by phone, so that those who may be of one person (<see cref="Likeness"/>) are found
/// among thousands without asking each.
/// </summary>
/// <typeparam name="T">What stands for a record: the key of a file, the number of a row.</typeparam>
public sealed class AlikeIndex<T>
{
    private readonly List<(T Record, Likeness Person)> records = [];
    private readonly Dictionary<int, List<int>> byMonth = [];
    private readonly Dictionary<string, List<int>> byPhone = new(StringComparer.Ordinal);

    /// <summary>Remembers a record.</summary>
    public void Add(T record, Likeness person)
    {
        ArgumentNullException.ThrowIfNull(person);
        Add(byMonth, Likeness.MonthOf(person.Born.First), records.Count);
        if (person.Phone.Length > 0) Add(byPhone, person.Phone, records.Count);
        records.Add((record, person));
    }

    /// <summary>The records that may be of this person, in the order in which they were remembered.</summary>
    public IReadOnlyList<T> Find(Likeness person)
    {
        ArgumentNullException.ThrowIfNull(person);
        return [.. person.MonthsToLookIn.SelectMany(month => byMonth.GetValueOrDefault(month) ?? [])
            .Concat(byPhone.GetValueOrDefault(person.Phone) ?? [])
            .Where(at => records[at].Person.MayBe(person)).Distinct().Order().Select(at => records[at].Record)];
    }

    private static void Add<TKey>(Dictionary<TKey, List<int>> index, TKey key, int at) where TKey : notnull
    {
        if (!index.TryGetValue(key, out var there)) index.Add(key, there = []);
        there.Add(at);
    }
}
