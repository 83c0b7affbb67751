namespace Pathways.Web.Content;

/// <summary>
/// Words that mean the same to whoever searches, from <c>synonyms.txt</c>: a line is a meaning, its words and phrases are separated by a
/// bar,
/// a line that begins with # is a remark.
/// </summary>
public sealed class Synonyms
{
    private const int MostReadings = 12;
    private readonly List<List<string[]>> groups;

    private Synonyms(List<List<string[]>> groups) => this.groups = groups;

    /// <summary>None.</summary>
    public static Synonyms None { get; } = new([]);

    /// <summary>Every phrase, as it stands in the file.</summary>
    public IReadOnlyList<string> Phrases { get; private init; } = [];

    /// <summary>Reads a content folder's file; without one there are none.</summary>
    public static Synonyms Load(string folder)
    {
        var path = Path.Combine(folder, "synonyms.txt");
        if (!File.Exists(path)) return None;
        var lines = File.ReadLines(path).Where(line => line.Length > 0 && line[0] != '#')
            .Select(line => line.Split('|', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)).ToList();
        return new Synonyms([.. lines.Select(line => line.Select(Words).Where(words => words.Length > 0)
            .ToList())])
        { Phrases = [.. lines.SelectMany(line => line)] };
    }

    /// <summary>
    /// The query in other words: each place where it says a known phrase is said in the phrase's synonyms, as far as
    /// <paramref name="isKnown"/> knows their words. <paramref name="stem"/> tells which words are the same. Without the query itself.
    /// </summary>
    internal IEnumerable<IReadOnlyList<string>> Of(IReadOnlyList<string> typed, Func<string, string> stem, Func<string, bool> isKnown)
    {
        List<List<string>> readings = [[]];
        for (var at = 0; at < typed.Count;)
        {
            var (length, others) = At(at);
            string[] said = [.. typed.Skip(at).Take(length)];
            var ways = others.Where(other => other.All(isKnown)).ToList();
            // what no page says leads nowhere where there is another word for it
            if (ways.Count == 0 || said.All(isKnown)) ways.Insert(0, said);
            readings = [.. readings.SelectMany(reading => ways.Select(words => reading.Concat(words).ToList())).Take(MostReadings)];
            at += length;
        }

        return readings.Where(reading => !reading.SequenceEqual(typed, StringComparer.Ordinal));

        // The longest phrase that begins here, and what else it is called
        (int Length, IEnumerable<string[]> Others) At(int at)
        {
            var (longest, found) = (0, new List<List<string[]>>());
            foreach (var group in groups)
            {
                foreach (var phrase in group)
                {
                    if (phrase.Length < longest || phrase.Length > typed.Count - at
                        || !phrase.Select((word, i) => Same(word, typed[at + i])).All(same => same)) continue;
                    if (phrase.Length > longest) found.Clear();
                    longest = phrase.Length;
                    found.Add(group);
                }
            }

            return longest == 0 ? (1, []) : (longest, found.Distinct().SelectMany(group => group));
        }

        bool Same(string word, string other) => word == other || stem(word) == stem(other);
    }

    private static string[] Words(string phrase)
    {
        var all = SearchWords.In(phrase).Select(word => word.Word).ToArray();
        var told = all.Where(word => !SearchWords.IsEmpty(word)).ToArray();
        return told.Length > 0 ? told : all;
    }
}
