using System.Text.Json;
using System.Text.Json.Serialization;
using Pathways.Core.Access;

namespace Pathways.Core.Assessments;

/// <summary>
/// One version of the wording that is answered: per domain a short explanation, a sentence for each level in the first person, and a question for the
/// conversation. Versions are data (JSON files beside this one) and are never changed once published: an old assessment keeps the wording it was answered in.
/// The wording is our own; nothing is taken from a published instrument.
/// </summary>
public sealed class ItemSet
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
        Converters = { new JsonStringEnumConverter() },
    };

    private static readonly Lazy<IReadOnlyDictionary<int, ItemSet>> All = new(ReadAll);
    private readonly IReadOnlyDictionary<Domain, IReadOnlyDictionary<Language, Item>> items;

    private ItemSet(int version, IReadOnlyDictionary<Domain, IReadOnlyDictionary<Language, Item>> items)
    {
        Version = version;
        this.items = items;
    }

    /// <summary>The version new assessments are answered in.</summary>
    public static ItemSet Current => All.Value[All.Value.Keys.Max()];

    /// <summary>Version number, from 1.</summary>
    public int Version { get; }

    /// <summary>The wording of a domain.</summary>
    public Item this[Domain domain, Language language] => items[domain][language];

    /// <summary>A published version; throws when there is none with this number.</summary>
    public static ItemSet OfVersion(int version) =>
        All.Value.TryGetValue(version, out var set) ? set : throw new InvalidDataException($"There is no item set {version}.");

    /// <summary>Reads a version's text. Throws with the gap named when a domain, a language or a sentence is missing.</summary>
    public static ItemSet Read(string json)
    {
        var file = JsonSerializer.Deserialize<File>(json, Json) ?? throw new InvalidDataException("The item set is empty.");
        foreach (var domain in Domains.All)
        {
            foreach (var language in Enum.GetValues<Language>())
            {
                if (!file.Domains.TryGetValue(domain, out var words) || !words.TryGetValue(language, out var item)) throw new InvalidDataException($"Item set {file.Version}: {domain} has no words in {language}.");
                if (item.Levels.Count != 4 || item.Levels.Append(item.About).Append(item.Question).Any(string.IsNullOrWhiteSpace)) throw new InvalidDataException($"Item set {file.Version}: a sentence of {domain} is missing in {language}.");
            }
        }

        return new ItemSet(file.Version, file.Domains);
    }

    private static Dictionary<int, ItemSet> ReadAll()
    {
        var assembly = typeof(ItemSet).Assembly;
        return assembly.GetManifestResourceNames().Where(name => name.StartsWith("Assessments/ItemSets/", StringComparison.Ordinal)).Select(name =>
        {
            using var reader = new StreamReader(assembly.GetManifestResourceStream(name)!);
            return Read(reader.ReadToEnd());
        }).ToDictionary(set => set.Version);
    }

    private sealed record File(int Version, IReadOnlyDictionary<Domain, IReadOnlyDictionary<Language, Item>> Domains);
}

/// <summary>The wording of one domain in one language.</summary>
/// <param name="About">What the domain is about, in a sentence.</param>
/// <param name="Levels">Four sentences in the first person, level 1 first.</param>
/// <param name="Question">What to ask each other where the two voices differ.</param>
public sealed record Item(string About, IReadOnlyList<string> Levels, string Question);
