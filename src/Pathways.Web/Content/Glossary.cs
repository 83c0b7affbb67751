using System.Collections.Frozen;
using System.Text;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Html;
using Pathways.Core.Contact;

namespace Pathways.Web.Content;

/// <summary>
/// Words of lessons that a reader may not know, with a line that says what they mean, from <c>glossary.txt</c> of each language: a line is
/// a key, the ways lessons write the word (separated by a slash), and the meaning, between bars; a line that begins with # is a remark.
/// </summary>
public sealed partial class Glossary
{
    private const string FileName = "glossary.txt";
    private static readonly HashSet<string> Whole = ["h1", "h2", "h3", "h4", "h5", "h6", "a", "code", "pre"];
    private readonly FrozenDictionary<Language, Regex> patterns;

    private Glossary(IReadOnlyDictionary<Language, List<Term>> terms, IReadOnlyList<BrokenFile> broken)
    {
        (Terms, Broken) = (terms, broken);
        patterns = terms.Where(language => language.Value.Count > 0)
            .ToFrozenDictionary(language => language.Key, language => Pattern(language.Value));
    }

    /// <summary>The words, by language.</summary>
    public IReadOnlyDictionary<Language, List<Term>> Terms { get; }

    /// <summary>Lines that could not be read, and keys that do not stand in every language.</summary>
    public IReadOnlyList<BrokenFile> Broken { get; }

    /// <summary>Reads a folder with the languages' folders in it; without a file there are no words.</summary>
    public static Glossary Load(string folder)
    {
        var broken = new List<BrokenFile>();
        var terms = ModuleLibrary.Languages.ToDictionary(language => language.Language,
            language => Read(Path.Combine(folder, language.Folder, FileName), $"{language.Folder}/{FileName}", broken));
        var keys = terms.Values.SelectMany(words => words.Select(word => word.Key)).ToHashSet(StringComparer.Ordinal);
        foreach (var (language, name) in ModuleLibrary.Languages)
        {
            broken.AddRange(keys.Except(terms[language].Select(word => word.Key)).Order(StringComparer.Ordinal)
                .Select(key => new BrokenFile($"{name}/{FileName}", null, $"has no line '{key}'")));
        }

        return new Glossary(terms, broken);
    }

    /// <summary>
    /// The words of a lesson, where the first time each known word stands is a button that opens its meaning: the browser does that by
    /// itself (popover), without a script, by tap and by key, and closes it again. Headings and links stay as they are.
    /// </summary>
    public IHtmlContent In(Lesson lesson, Language language)
    {
        ArgumentNullException.ThrowIfNull(lesson);
        if (!patterns.TryGetValue(language, out var pattern)) return lesson.Html;
        var (html, seen, whole) = (new StringBuilder(), new HashSet<int>(), 0);
        foreach (Match piece in Pieces().Matches(lesson.Html.Value ?? ""))
        {
            var tag = piece.Groups["tag"].Value;
            if (Whole.Contains(tag)) whole += piece.Groups["end"].Length > 0 ? -1 : 1;
            html.Append(tag.Length > 0 || whole > 0 ? piece.Value : pattern.Replace(piece.Value, Explained));
        }

        return new HtmlString(html.ToString());

        string Explained(Match found)
        {
            var which = Enumerable.Range(0, Terms[language].Count).First(i => found.Groups[$"t{i}"].Success);
            if (!seen.Add(which)) return found.Value;
            var (term, word) = (Terms[language][which], found.Groups[$"t{which}"].Value);
            var id = $"term-{lesson.Number}-{term.Key}";
            return $"<span class=\"nowrap\">{found.Groups["before"]}"
                + $"<button type=\"button\" class=\"term\" popovertarget=\"{id}\">{word}</button>"
                + $"<span class=\"meaning\" id=\"{id}\" popover><b>{Plain(term.Forms[0])}</b> {Plain(term.Meaning)}</span>"
                + $"{found.Groups["after"]}</span>";
        }
    }

    private static List<Term> Read(string path, string shown, List<BrokenFile> broken)
    {
        var terms = new List<Term>();
        if (!File.Exists(path)) return terms;
        var number = 0;
        foreach (var line in File.ReadLines(path))
        {
            number++;
            if (line.Length == 0 || line[0] == '#') continue;
            var parts = line.Split('|', StringSplitOptions.TrimEntries);
            string[] forms = parts.Length == 3 ? parts[1].Split('/', StringSplitOptions.TrimEntries) : [];
            if (forms.Length == 0 || forms.Contains("") || !Keys().IsMatch(parts[0]) || parts[2].Length == 0)
                broken.Add(new BrokenFile(shown, number, "is no 'key | word / another way to write it | meaning'"));
            else if (terms.Any(term => term.Key == parts[0])) broken.Add(new BrokenFile(shown, number, $"'{parts[0]}' twice"));
            else terms.Add(new Term(parts[0], forms, parts[2]));
        }

        return terms;
    }

    private static string Plain(string text) => System.Net.WebUtility.HtmlEncode(text);

    // A sign that belongs to the word does not stand alone at a line's end or beginning
    private static Regex Pattern(IReadOnlyList<Term> terms) => new(
        @"(?<![\p{L}\p{M}\p{N}])(?<before>(?:[ldn]’|qu’)?)(?:"
        + string.Join('|', terms.Select((term, i) => (Longest: term.Forms.Max(form => form.Length), Ways:
            $"(?<t{i}>{string.Join('|', term.Forms.OrderByDescending(form => form.Length).Select(Way))})"))
            .OrderByDescending(term => term.Longest).Select(term => term.Ways))
        + @")(?![\p{L}\p{M}\p{N}])(?<after>[.,:;!?،؛؟)]*)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant);

    // Arabic writes article and short words joined: "رسوم" is found in "والرسوم", "للرسوم", "برسوم"
    private static string Way(string form)
    {
        var words = form.StartsWith("ال", StringComparison.Ordinal) ? form[2..] : form;
        var joined = words != form ? "[وف]?(?:[بك]?ال|لل)" : form[0] is >= '\u0621' and <= '\u064a' ? "[وف]?(?:[بك]?ال|لل|[بلك])?" : "";
        return joined + Regex.Escape(words).Replace(@"\ ", @"\s+", StringComparison.Ordinal);
    }

    [GeneratedRegex(@"<(?<end>/?)(?<tag>[a-z0-9]+)[^>]*>|[^<]+")]
    private static partial Regex Pieces();

    [GeneratedRegex("^[a-z0-9-]+$")]
    private static partial Regex Keys();

    /// <summary>A word.</summary>
    /// <param name="Key">The same in every language.</param>
    /// <param name="Forms">How lessons write it; the first stands above the meaning.</param>
    /// <param name="Meaning">What it means, in a line.</param>
    public sealed record Term(string Key, IReadOnlyList<string> Forms, string Meaning);
}
