using System.Collections.Frozen;
using System.Text.Json;
using System.Text.Json.Serialization;
using Pathways.Core.Access;

namespace Pathways.Core.Documents;

/// <summary>The document types of a country, read from a profile (a JSON file: another country needs no code). Immutable; checked when read.</summary>
public sealed class DocumentTypes
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
        ReadCommentHandling = JsonCommentHandling.Skip,
        Converters = { new JsonStringEnumConverter() },
    };

    private readonly FrozenDictionary<string, DocumentType> byKey;

    /// <summary>Takes types that <see cref="Check"/> found nothing against.</summary>
    public DocumentTypes(IReadOnlyList<DocumentType> all, string main = YouthDocument.NationalCard)
    {
        if (Check(all, main) is [var first, ..]) throw new InvalidDataException($"Document types: {first.Problem}: {first.Key}");
        All = all;
        Main = main;
        byKey = all.ToFrozenDictionary(type => type.Key, StringComparer.Ordinal);
    }

    /// <summary>All types, in the profile's order.</summary>
    public IReadOnlyList<DocumentType> All { get; }

    /// <summary>Key of the document the path leads to and from which the others open.</summary>
    public string Main { get; }

    /// <summary>The type with this key, or null.</summary>
    public DocumentType? Find(string key) => byKey.GetValueOrDefault(key);

    /// <summary>Types that wait for this one, in the profile's order.</summary>
    public IEnumerable<DocumentType> OpenedBy(string key) => All.Where(type => type.Needs.Any(group => group.Contains(key, StringComparer.Ordinal)));

    /// <summary>Reads the profile of a country ("morocco"), a JSON file of the folder Profiles. Throws with the problem named when it is missing or broken.</summary>
    public static DocumentTypes OfCountry(string country)
    {
        var name = $"Documents/Profiles/{country}.json";
        using var stream = typeof(DocumentTypes).Assembly.GetManifestResourceStream(name)
            ?? throw new InvalidDataException($"No document profile for the country '{country}' (setting Programme:Country).");
        using var reader = new StreamReader(stream);
        try
        {
            return Read(reader.ReadToEnd());
        }
        catch (Exception problem) when (problem is JsonException or InvalidDataException)
        {
            throw new InvalidDataException($"{name}: {problem.Message}", problem);
        }
    }

    /// <summary>Reads a profile's text. Throws with the problem named.</summary>
    public static DocumentTypes Read(string json)
    {
        var profile = JsonSerializer.Deserialize<Profile>(json, Json) ?? throw new InvalidDataException("The profile is empty.");
        return new DocumentTypes(profile.Types, profile.Main);
    }

    /// <summary>Everything that is wrong, with the key it is wrong with (a cycle is spelled out: "a → b → a").</summary>
    public static IReadOnlyList<(DocumentTypeProblem Problem, string Key)> Check(IReadOnlyList<DocumentType> types, string main)
    {
        var problems = new List<(DocumentTypeProblem, string)>();
        var known = new Dictionary<string, DocumentType>(StringComparer.Ordinal);
        foreach (var type in types)
        {
            if (!known.TryAdd(type.Key, type)) problems.Add((DocumentTypeProblem.KeyTwice, type.Key));
            problems.AddRange(Enum.GetValues<Language>().Where(language => !type.Words.ContainsKey(language)).Select(language => (DocumentTypeProblem.LanguageMissing, $"{type.Key} ({language})")));
            if (type.Sources.Count == 0 || type.Sources.Any(source => !source.Url.StartsWith("https://", StringComparison.Ordinal))) problems.Add((DocumentTypeProblem.SourceMissing, type.Key));
        }

        if (!known.ContainsKey(main)) problems.Add((DocumentTypeProblem.KeyUnknown, main));
        problems.AddRange(types.SelectMany(type => type.Needs.SelectMany(group => group).Where(key => !known.ContainsKey(key)).Select(key => (DocumentTypeProblem.KeyUnknown, $"{type.Key} → {key}"))));

        var cleared = new HashSet<string>(StringComparer.Ordinal);
        foreach (var type in types)
        {
            if (FindCycle(type.Key, known, [], cleared) is not { } cycle) continue;
            problems.Add((DocumentTypeProblem.Cycle, string.Join(" → ", cycle)));
            break;
        }

        return problems;
    }

    private static List<string>? FindCycle(string key, Dictionary<string, DocumentType> known, List<string> walked, HashSet<string> cleared)
    {
        var from = walked.IndexOf(key);
        if (from >= 0) return [.. walked[from..], key];
        if (cleared.Contains(key) || !known.TryGetValue(key, out var type)) return null;
        foreach (var need in type.Needs.SelectMany(group => group))
        {
            if (FindCycle(need, known, [.. walked, key], cleared) is { } cycle) return cycle;
        }

        cleared.Add(key);
        return null;
    }

    private sealed record Profile
    {
        public string Main { get; init; } = YouthDocument.NationalCard;

        public required IReadOnlyList<DocumentType> Types { get; init; }
    }
}
