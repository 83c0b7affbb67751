using Pathways.Core.Contact;

namespace Pathways.Web.Content;

/// <summary>
/// Words behind which somebody may be in need, from <c>danger-words.txt</c>: a search for one shows the numbers and the way to help before
/// any result. What was searched is kept nowhere.
/// </summary>
public sealed class DangerWords
{
    private readonly List<string[]> phrases;

    private DangerWords(List<string[]> phrases) => this.phrases = phrases;

    /// <summary>Reads a content folder's file; without one there are none.</summary>
    public static DangerWords Load(string folder)
    {
        var path = Path.Combine(folder, "danger-words.txt");
        return new DangerWords(!File.Exists(path) ? [] : [.. File.ReadLines(path).Where(line => line.Length > 0 && line[0] != '#')
            .SelectMany(line => line.Split('|', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
            .Select(Words).Where(words => words.Length > 0)]);
    }

    /// <summary>True when the query says one of the phrases, in any of the languages, whatever the page's own.</summary>
    public bool AreIn(string query)
    {
        ArgumentNullException.ThrowIfNull(query);
        var typed = Words(query);
        return phrases.Exists(phrase => Enumerable.Range(0, Math.Max(0, typed.Length - phrase.Length + 1))
            .Any(at => phrase.Select((word, i) => Same(word, typed[at + i])).All(same => same)));
    }

    private static string[] Words(string text) => [.. SearchWords.In(text).Select(word => word.Word)];

    private static bool Same(string word, string other) => word == other
        || Stem(word, Language.French) == Stem(other, Language.French) || Stem(word, Language.English) == Stem(other, Language.English);

    private static string Stem(string word, Language language) => SearchWords.Stem(word, language);
}
