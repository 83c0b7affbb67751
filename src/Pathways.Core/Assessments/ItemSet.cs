using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Unicode;
using Pathways.Core.Contact;

namespace Pathways.Core.Assessments;

/// <summary>
/// One version of the wording that is answered: per domain a short explanation, a sentence for each level in the first person, and a
/// question for the
/// conversation. The first versions ship with the program (<see cref="Shipped"/>); the others are written by the organisation's admin
/// (<see cref="ItemSetVersion"/>)
/// and never change once published: an old assessment keeps the wording it was answered in. The wording is our own; nothing is taken from a
/// published instrument.
/// </summary>
public sealed class ItemSet
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
        Encoder = JavaScriptEncoder.Create(UnicodeRanges.All),
        Converters = { new JsonStringEnumConverter() },
    };

    private static readonly Lazy<IReadOnlyList<ItemSet>> ShippedSets = new(() => [.. new[] { "1", "2" }.Select(name =>
    {
        using var reader = new StreamReader(typeof(ItemSet).Assembly.GetManifestResourceStream($"Assessments/ItemSets/{name}.json")!);
        return Read(reader.ReadToEnd());
    })]);

    private readonly IReadOnlyDictionary<Domain, IReadOnlyDictionary<Language, Item>> items;

    private ItemSet(int version, IReadOnlyDictionary<Domain, IReadOnlyDictionary<Language, Item>> items)
    {
        Version = version;
        this.items = items;
    }

    /// <summary>The versions that ship with the program (ItemSets/1.json, 2.json), oldest first; their numbers run from 1.</summary>
    public static IReadOnlyList<ItemSet> Shipped => ShippedSets.Value;

    /// <summary>The last that ships: in force until the organisation publishes its own.</summary>
    public static ItemSet Latest => Shipped[^1];

    /// <summary>Version number, from 1.</summary>
    public int Version { get; }

    /// <summary>The wording of a domain.</summary>
    public Item this[Domain domain, Language language] => items[domain][language];

    /// <summary>Reads a version's text. Throws with the gap named when a domain, a language or a sentence is missing.</summary>
    public static ItemSet Read(string json)
    {
        var file = JsonSerializer.Deserialize<File>(json, Json) ?? throw new InvalidDataException("The item set is empty.");
        foreach (var domain in Domains.All)
        {
            foreach (var language in Enum.GetValues<Language>())
            {
                if (!file.Domains.TryGetValue(domain, out var words) || !words.TryGetValue(language, out var item))
                    throw new InvalidDataException($"Item set {file.Version}: {domain} has no words in {language}.");
                if (item.HasGap) throw new InvalidDataException(
                    $"Item set {file.Version}: a sentence of {domain} is missing in {language}.");
            }
        }

        return new ItemSet(file.Version, file.Domains);
    }

    /// <summary>The version's text, as <see cref="Read"/> reads it.</summary>
    public string Write() => JsonSerializer.Serialize(new File(Version, items), Json);

    /// <summary>The same wording under another number.</summary>
    public ItemSet As(int version) => new(version, items);

    /// <summary>The same with other words for one domain.</summary>
    public ItemSet With(Domain domain, IReadOnlyDictionary<Language, Item> words) =>
        new(Version, items.ToDictionary(i => i.Key, i => i.Key == domain ? words : i.Value));

    /// <summary>The domains whose words differ from another version's.</summary>
    public IEnumerable<Domain> ChangedFrom(ItemSet other)
    {
        ArgumentNullException.ThrowIfNull(other);
        return Domains.All.Where(domain => Enum.GetValues<Language>()
            .Any(language => !this[domain, language].SameAs(other[domain, language])));
    }

    private sealed record File(int Version, IReadOnlyDictionary<Domain, IReadOnlyDictionary<Language, Item>> Domains);
}
