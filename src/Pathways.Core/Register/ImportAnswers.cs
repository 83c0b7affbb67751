using System.Text.Json;

namespace Pathways.Core.Register;

/// <summary>The manager's answers: which centre and which mentor a row's words mean.</summary>
/// <param name="Centres">Key of the centre's words to the centre.</param>
/// <param name="Mentors">
/// Key of the centre's words and of the mentor's (<see cref="RegisterPlaces.MentorKey"/>) to the mentor; 0 leaves the youth without one.
/// </param>
public sealed record ImportAnswers(Dictionary<string, int> Centres, Dictionary<string, int> Mentors)
{
    /// <summary>True when every youth of whom the register does not say it is Moroccan; null while nobody has answered.</summary>
    public bool? AllMoroccan { get; init; }

    /// <summary>Reads what an import holds.</summary>
    public static ImportAnswers Of(string json) => json.Length == 0 ? new([], []) : JsonSerializer.Deserialize<ImportAnswers>(json)!;

    /// <summary>What an import holds.</summary>
    public string ToJson() => JsonSerializer.Serialize(this);
}
