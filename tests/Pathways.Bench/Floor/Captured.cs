using System.Text.Json;

namespace Pathways.Bench.Floor;

/// <summary>A statement as the product sent it. Values are null, a number or a text, as SQLite stores them.</summary>
internal sealed record Statement(string Sql, IReadOnlyList<KeyValuePair<string, JsonElement>> Parameters)
{
    /// <summary>True when it changes something.</summary>
    public bool Writes => Sql.Contains("INSERT INTO", StringComparison.Ordinal) || Sql.Contains("UPDATE \"", StringComparison.Ordinal)
        || Sql.Contains("DELETE FROM", StringComparison.Ordinal);
}

/// <summary>What one answer of the product consisted of.</summary>
/// <param name="Screen">The screen's name.</param>
/// <param name="Post">True for a sent form.</param>
/// <param name="Statements">SQL in order.</param>
/// <param name="Bytes">Length of the body.</param>
/// <param name="Headers">Headers of our own: safety and caching.</param>
/// <param name="AllocatedBytes">Managed memory the request allocated, in process and without Kestrel.</param>
/// <param name="NewKeys">Key given to a row that the form made, beside the form's own identifier.</param>
internal sealed record Captured(string Screen, bool Post, IReadOnlyList<Statement> Statements, int Bytes,
    IReadOnlyDictionary<string, string> Headers, long AllocatedBytes, IReadOnlyList<long> NewKeys)
{
    /// <summary>Reads a file of captured answers.</summary>
    public static IReadOnlyList<Captured> Read(string file) => JsonSerializer.Deserialize<List<Captured>>(File.ReadAllText(file))!;

    /// <summary>Writes a file of captured answers.</summary>
    public static void Write(string file, IReadOnlyList<Captured> answers) => File.WriteAllText(file, JsonSerializer.Serialize(answers));
}
