using System.Text.Json;

namespace Pathways.Core.Register;

/// <summary>The headings of an uploaded file and what the manager chose for them.</summary>
/// <param name="Headings">As written.</param>
/// <param name="Chosen">Position of a heading to the column it stands for; null leaves it out.</param>
public sealed record ImportColumns(IReadOnlyList<string> Headings, IReadOnlyDictionary<int, RegisterColumn?> Chosen)
{
    /// <summary>Reads what an import holds.</summary>
    public static ImportColumns Of(string json) => json.Length == 0 ? new([], new Dictionary<int, RegisterColumn?>())
        : JsonSerializer.Deserialize<ImportColumns>(json)!;

    /// <summary>What an import holds.</summary>
    public string ToJson() => JsonSerializer.Serialize(this);

    /// <summary>Recognised headings, then the manager's choices.</summary>
    public HeadingMap Map()
    {
        var map = HeadingMap.Recognise(Headings);
        foreach (var (index, column) in Chosen.OrderBy(c => c.Value is not null)) map = map.With(index, column);
        return map;
    }
}
