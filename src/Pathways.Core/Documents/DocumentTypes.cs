using System.Collections.Frozen;
using System.Text.Json;
using System.Text.Json.Serialization;
using Pathways.Core.Contact;
using Pathways.Core.Figures;

namespace Pathways.Core.Documents;

/// <summary>
/// The document types of a country, read from a profile (a JSON file: another country needs no code). Immutable; checked when read, and
/// what is wrong is left out and named.
/// </summary>
public sealed class DocumentTypes
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
        ReadCommentHandling = JsonCommentHandling.Skip,
        Converters = { new JsonStringEnumConverter() },
    };

    private readonly FrozenDictionary<string, DocumentType> byKey;

    /// <summary>
    /// Takes the types of a profile. What <see cref="Check"/> finds against them is kept in <see cref="Broken"/> and left out: a type that
    /// is there twice, has no Arabic words
    /// or no source; a prerequisite that is no type; the prerequisite that closes a cycle.
    /// </summary>
    public DocumentTypes(IReadOnlyList<DocumentType> all, string main = YouthDocument.NationalCard)
    {
        Broken = Check(all, main);
        Main = main;
        All = Broken.Count == 0 ? all : Mended(all);
        byKey = All.ToFrozenDictionary(type => type.Key, StringComparer.Ordinal);
    }

    private DocumentTypes(string file, string problem)
        : this([], YouthDocument.NationalCard, [(DocumentTypeProblem.Unreadable, $"{file}: {problem}")])
    {
    }

    private DocumentTypes(IReadOnlyList<DocumentType> all, string main, IReadOnlyList<(DocumentTypeProblem Problem, string Key)> broken)
    {
        (All, Main, Broken) = (all, main, broken);
        byKey = all.ToFrozenDictionary(type => type.Key, StringComparer.Ordinal);
    }

    /// <summary>What is wrong with the profile, each with the key it is wrong with; it was left out.</summary>
    public IReadOnlyList<(DocumentTypeProblem Problem, string Key)> Broken { get; }

    /// <summary>All types, in the profile's order.</summary>
    public IReadOnlyList<DocumentType> All { get; }

    /// <summary>Key of the document the path leads to and from which the others open.</summary>
    public string Main { get; }

    /// <summary>The type with this key, or null.</summary>
    public DocumentType? Find(string key) => byKey.GetValueOrDefault(key);

    /// <summary>
    /// The same types with the figures their words name, written as this says. A name that is no figure stays as it stands, and is added
    /// to <see cref="Broken"/>.
    /// </summary>
    public DocumentTypes Filled(FiguresOfDay figures, Func<Figure, Language, string> write) => new(
        [
            .. All.Select(type => type with
            {
                Words = type.Words.ToDictionary(words => words.Key, words =>
                    words.Value.With(text => figures.Fill(text, figure => write(figure, words.Key)))),
            }),
        ], Main,
        [
            .. Broken,
            .. from type in All
               from name in type.Words.Values.SelectMany(words => words.Texts).SelectMany(figures.Unknown).Distinct()
               select (DocumentTypeProblem.FigureUnknown, $"{type.Key}: {name}"),
        ]);

    /// <summary>Types that wait for this one, in the profile's order.</summary>
    public IEnumerable<DocumentType> OpenedBy(string key) =>
        All.Where(type => type.Needs.Any(group => group.Contains(key, StringComparer.Ordinal)));

    /// <summary>Keys of the papers that only lead to the main document: once it is there or asked for, nobody renews them.</summary>
    public IReadOnlyList<string> LeadingUp => [.. Find(Main)?.Needs.SelectMany(group => group) ?? []];

    /// <summary>
    /// Reads the profile of a country ("morocco"), a JSON file of the folder Profiles. One that is missing or broken answers no types and
    /// says why.
    /// </summary>
    public static DocumentTypes OfCountry(string country)
    {
        var name = $"Documents/Profiles/{country}.json";
        return ReadFrom(name, () => typeof(DocumentTypes).Assembly.GetManifestResourceStream(name)
            ?? throw new InvalidDataException($"No document profile for the country '{country}' (setting Programme:Country)."));
    }

    /// <summary>Reads an organisation's own profile from a file. One that is missing or broken answers no types and says why.</summary>
    public static DocumentTypes OfFile(string path) => ReadFrom(path, () => File.OpenRead(path));

    /// <summary>Reads a profile's text. Throws when it is no profile at all.</summary>
    public static DocumentTypes Read(string json)
    {
        var profile = JsonSerializer.Deserialize<Profile>(json, Json) ?? throw new InvalidDataException("The profile is empty.");
        return new DocumentTypes(profile.Types, profile.Main);
    }

    private static DocumentTypes ReadFrom(string name, Func<Stream> open)
    {
        try
        {
            using var reader = new StreamReader(open());
            return Read(reader.ReadToEnd());
        }
        catch (Exception problem) when (problem is JsonException or InvalidDataException or IOException or UnauthorizedAccessException)
        {
            return new DocumentTypes(name, problem.Message);
        }
    }

    private static List<DocumentType> Mended(IReadOnlyList<DocumentType> all)
    {
        var kept = all.Where(type => type.Words.ContainsKey(Language.Arabic) && HasSource(type))
            .DistinctBy(type => type.Key, StringComparer.Ordinal).ToDictionary(type => type.Key, StringComparer.Ordinal);
        foreach (var type in kept.Values.ToList())
        {
            kept[type.Key] = type with
            {
                Needs = [.. type.Needs.Select(group => group.Where(kept.ContainsKey).ToList())
                .Where(group => group.Count > 0)]
            };
        }

        foreach (var key in kept.Keys.ToList())
        {
            while (FindCycle(key, kept, [], []) is [.., var last, var first])
            {
                var closing = kept[last];
                kept[last] = closing with
                {
                    Needs = [.. closing.Needs.Select(group => group.Where(need => need != first).ToList())
                    .Where(group => group.Count > 0)]
                };
            }
        }

        return [.. all.Where(type => kept.ContainsKey(type.Key)).Select(type => kept[type.Key]).Distinct()];
    }

    private static bool HasSource(DocumentType type) => type.Sources.Count > 0
        && type.Sources.All(source => source.Url.StartsWith("https://", StringComparison.Ordinal));

    /// <summary>Everything that is wrong, with the key it is wrong with (a cycle is spelled out: "a → b → a").</summary>
    public static IReadOnlyList<(DocumentTypeProblem Problem, string Key)> Check(IReadOnlyList<DocumentType> types, string main)
    {
        var problems = new List<(DocumentTypeProblem, string)>();
        var known = new Dictionary<string, DocumentType>(StringComparer.Ordinal);
        foreach (var type in types)
        {
            if (!known.TryAdd(type.Key, type)) problems.Add((DocumentTypeProblem.KeyTwice, type.Key));
            problems.AddRange(Enum.GetValues<Language>().Where(language => !type.Words.ContainsKey(language))
                .Select(language => (DocumentTypeProblem.LanguageMissing, $"{type.Key} ({language})")));
            if (!HasSource(type)) problems.Add((DocumentTypeProblem.SourceMissing, type.Key));
        }

        if (!known.ContainsKey(main)) problems.Add((DocumentTypeProblem.KeyUnknown, main));
        problems.AddRange(types.SelectMany(type => type.Needs.SelectMany(group => group).Where(key => !known.ContainsKey(key))
            .Select(key => (DocumentTypeProblem.KeyUnknown, $"{type.Key} → {key}"))));

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
