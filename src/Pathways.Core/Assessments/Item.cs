using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Unicode;

namespace Pathways.Core.Assessments;

/// <summary>The wording of one domain in one language.</summary>
/// <param name="About">What the domain is about, in a sentence.</param>
/// <param name="Levels">Four sentences in the first person, level 1 first.</param>
/// <param name="Question">What to ask each other where the two voices differ.</param>
public sealed record Item(string About, IReadOnlyList<string> Levels, string Question)
{
    /// <summary>Letters of the longest sentence: more is not read on a phone.</summary>
    public const int LongestSentence = 300;

    /// <summary>True when a sentence is missing.</summary>
    [JsonIgnore]
    public bool HasGap => Levels.Count != 4 || Levels.Append(About).Append(Question).Any(string.IsNullOrWhiteSpace);

    /// <summary>True when every sentence is the same.</summary>
    public bool SameAs(Item other)
    {
        ArgumentNullException.ThrowIfNull(other);
        return About == other.About && Question == other.Question && Levels.SequenceEqual(other.Levels);
    }
}
