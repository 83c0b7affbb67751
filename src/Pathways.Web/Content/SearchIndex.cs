using Microsoft.AspNetCore.Html;
using Pathways.Core.Contact;

namespace Pathways.Web.Content;

/// <summary>Where something was found.</summary>
public enum FoundIn
{
    /// <summary>A guide for youths.</summary>
    Guide = 1,

    /// <summary>A page for professionals.</summary>
    Professionals = 2,

    /// <summary>A page for society.</summary>
    Society = 3,

    /// <summary>Another page of the site.</summary>
    Site = 4,
}

/// <summary>A part of a snippet; the searched words are marked.</summary>
public sealed record SnippetPart(string Text, bool Marked)
{
    /// <summary>The parts as they stand on a page, without a space that is not in the text.</summary>
    public static IHtmlContent Html(IEnumerable<SnippetPart> parts)
    {
        var html = new HtmlContentBuilder();
        foreach (var part in parts)
        {
            if (part.Marked) html.AppendHtml("<mark>").Append(part.Text).AppendHtml("</mark>");
            else html.Append(part.Text);
        }

        return html;
    }
}

/// <summary>A page that was found.</summary>
/// <param name="Key">Module's or page's key.</param>
/// <param name="Kind">What it is.</param>
/// <param name="Title">Its title; the searched words are marked.</param>
/// <param name="Part">Heading of the part the words stand in; empty for the page itself.</param>
/// <param name="Anchor">The part's anchor, such as "s2"; for a guide "lesson-2"; empty for the page itself.</param>
/// <param name="Snippet">Words around the first hit.</param>
public sealed record Hit(string Key, FoundIn Kind, IReadOnlyList<SnippetPart> Title, string Part, string Anchor,
    IReadOnlyList<SnippetPart> Snippet);

/// <summary>
/// Everything readable, by word, in memory: the same on every database, and there without one. A word counts most in a title, then in a
/// heading, then in the text; as typed more than by its stem, and a beginning of three letters least. Every word must be found, or stand
/// there in other words (<see cref="Synonyms"/>), which count a little less.
/// </summary>
public sealed class SearchIndex
{
    private const int Around = 90;
    private const double InOtherWords = 0.8;
    private readonly Dictionary<Language, List<Part>> parts = [];
    private readonly Dictionary<Language, HashSet<string>> known = [];
    private readonly Dictionary<Language, HashSet<string>> stems = [];
    private readonly Synonyms synonyms;

    private SearchIndex(Synonyms synonyms) => this.synonyms = synonyms;

    /// <summary>Reads modules and pages.</summary>
    public static SearchIndex Of(ModuleLibrary modules, ArticleLibrary articles, Synonyms synonyms)
    {
        var index = new SearchIndex(synonyms);
        foreach (var (language, _) in ModuleLibrary.Languages)
        {
            var texts = new List<(string Key, FoundIn Kind, string Title, string Part, string Anchor, string Text)>();
            foreach (var module in modules.All)
            {
                if (!module.Texts.TryGetValue(language, out var words)) continue;
                texts.Add((module.Key, FoundIn.Guide, words.Title, "", "", words.Summary));
                texts.AddRange(words.Lessons.Select(lesson =>
                    (module.Key, FoundIn.Guide, words.Title, lesson.Title, $"lesson-{lesson.Number}", lesson.Plain)));
            }

            foreach (var article in articles.All)
            {
                if (!article.Texts.TryGetValue(language, out var words)) continue;
                var kind = article.Key.Split('/')[0] switch
                {
                    "professionals" => FoundIn.Professionals,
                    "society" => FoundIn.Society,
                    _ =>
                    FoundIn.Site
                };
                texts.Add((article.Key, kind, words.Title, "", "", words.Summary));
                texts.AddRange(words.Sections.Select(section =>
                    (article.Key, kind, words.Title, section.Title, $"s{section.Number}", section.Plain)));
            }

            var vocabulary = texts.SelectMany(text => SearchWords.In($"{text.Title} {text.Part} {text.Text}")).Select(word => word.Word)
                .ToHashSet(StringComparer.Ordinal);
            index.known[language] = vocabulary;
            index.stems[language] = vocabulary.Select(word => SearchWords.Stem(word, language, vocabulary))
                .ToHashSet(StringComparer.Ordinal);
            index.parts[language] = [.. texts.Select(text => new Part(text.Key, text.Kind, text.Title, text.Part, text.Anchor, text.Text,
                Words(text.Title), Words(text.Part), Words(text.Text)))];

            List<Word> Words(string text) => [.. SearchWords.In(text)
                .Select(word => new Word(word.Word, SearchWords.Stem(word.Word, language, vocabulary), word.Start, word.Length))];
        }

        return index;
    }

    /// <summary>What was found, the best first; each page once, at its best part.</summary>
    public IReadOnlyList<Hit> Find(string query, Language language, Func<string, FoundIn, bool>? shown = null, int most = 20)
    {
        var typed = SearchWords.In(query).Select(word => word.Word).Distinct(StringComparer.Ordinal).Take(8).ToList();
        var told = typed.Where(word => !SearchWords.IsEmpty(word)).ToList();
        var words = told.Count > 0 ? told : typed;
        if (words.Count == 0) return [];
        string Stem(string word) => SearchWords.Stem(word, language, known[language]);
        List<Word> Read(IEnumerable<string> reading) => [.. reading.Select(word => new Word(word, Stem(word), 0, 0))];
        var said = Read(words);
        var otherwise = synonyms.Of(words, Stem, word => known[language].Contains(word) || stems[language].Contains(Stem(word)))
            .Select(Read).ToList();

        return [.. parts[language]
            .Where(part => shown is null || shown(part.Key, part.Kind))
            .GroupBy(part => (part.Key, part.Kind))
            .Select(page => Best([.. page], said, otherwise))
            .OfType<(Part Part, double Score, List<Word> Words)>()
            .OrderByDescending(found => found.Score).ThenBy(found => found.Part.Kind)
            .ThenBy(found => found.Part.Key, StringComparer.Ordinal)
            .Take(most)
            .Select(found => new Hit(found.Part.Key, found.Part.Kind, Marked(found.Part.Title, 0, found.Part.Title.Length,
                Hits(found.Part.TitleWords, found.Words)), found.Part.Heading, found.Part.Anchor, Snippet(found.Part, found.Words)))];
    }

    /// <summary>The page by the words as they were said, or by the other words that fit it best.</summary>
    private static (Part Part, double Score, List<Word> Words)? Best(List<Part> page, List<Word> said, List<List<Word>> otherwise) =>
        otherwise.Select(words => (Found: Best(page, words), Words: words, Weight: InOtherWords))
            .Prepend((Found: Best(page, said), Words: said, Weight: 1))
            .Where(reading => reading.Found is not null)
            .Select(reading => ((Part Part, double Score, List<Word> Words)?)(reading.Found!.Value.Part,
                reading.Found.Value.Score * reading.Weight, reading.Words))
            .MaxBy(reading => reading!.Value.Score);

    /// <summary>The page's score over all its parts, and the part to lead to; nothing unless every word is somewhere on the page.</summary>
    private static (Part Part, double Score)? Best(List<Part> all, List<Word> words)
    {
        var title = words.Sum(word => 12 * Weight(all[0].TitleWords, word));
        var scored = all.Select(part =>
            (Part: part, Score: words.Sum(word => (5 * Weight(part.HeadingWords, word)) + Weight(part.TextWords, word, often: true))))
                .ToList();
        if (!words.All(word => Weight(all[0].TitleWords, word) > 0
            || all.Any(part => Weight(part.HeadingWords, word) > 0 || Weight(part.TextWords, word) > 0))) return null;
        var best = scored.MaxBy(part => part.Score);
        return (best.Score > 0 ? best.Part : all[0], title + best.Score + (scored.Sum(part => part.Score) / 10));
    }

    private static double Weight(List<Word> among, Word word, bool often = false)
    {
        var (best, hits) = (0.0, 0);
        foreach (var one in among)
        {
            var weight = one.Text == word.Text ? 1 : one.Stem == word.Stem ? 0.7
                : word.Text.Length >= 3 && one.Text.StartsWith(word.Text, StringComparison.Ordinal) ? 0.4 : 0;
            if (weight == 0) continue;
            best = Math.Max(best, weight);
            hits++;
        }

        return often ? best * (1 + Math.Log(Math.Max(1, hits))) : best;
    }

    private static List<Word> Hits(List<Word> among, List<Word> words) =>
        [.. among.Where(one => words.Any(word => Weight([one], word) > 0))];

    /// <summary>The place of the text where most of the words stand close together, with some words around.</summary>
    private static List<SnippetPart> Snippet(Part part, List<Word> words)
    {
        var (text, hits) = (part.Text, Hits(part.TextWords, words));
        var first = hits.MaxBy(hit => words.Sum(word =>
            Weight([.. hits.Where(other => other.Start >= hit.Start && other.Start < hit.Start + Around)], word)))?.Start ?? 0;
        var from = first <= Around / 2 ? 0 : first - (Around / 2);
        if (from > 0 && text.IndexOfAny([' ', '\n'], from) is >= 0 and var space && space < first) from = space + 1;
        var to = Math.Min(text.Length, from + (2 * Around));
        if (to < text.Length && text.LastIndexOf(' ', to - 1) is var last && last > from) to = last;
        var result = Marked(text, from, to, hits);
        if (from > 0) result.Insert(0, new SnippetPart("… ", false));
        if (to < text.Length) result.Add(new SnippetPart(" …", false));
        return result;
    }

    private static List<SnippetPart> Marked(string text, int from, int to, List<Word> hits)
    {
        var result = new List<SnippetPart>();
        foreach (var hit in hits.Where(hit => hit.Start >= from && hit.Start + hit.Length <= to))
        {
            result.Add(new SnippetPart(Flat(text[from..hit.Start]), false));
            result.Add(new SnippetPart(text.Substring(hit.Start, hit.Length), true));
            from = hit.Start + hit.Length;
        }

        result.Add(new SnippetPart(Flat(text[from..to]), false));
        result.RemoveAll(piece => piece.Text.Length == 0);
        return result;
    }

    private static string Flat(string text) => text.ReplaceLineEndings(" ");

    private sealed record Word(string Text, string Stem, int Start, int Length);

    private sealed record Part(
        string Key, FoundIn Kind, string Title, string Heading, string Anchor, string Text, List<Word> TitleWords, List<Word> HeadingWords,
            List<Word> TextWords);
}
