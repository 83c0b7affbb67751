using System.Collections.Frozen;
using Pathways.Core.Contact;

namespace Pathways.Web.Content;

/// <summary>
/// The pages of the public site, read once from Content/{language}/pages and kept in memory. A broken file is named; the others are there
/// all the same.
/// </summary>
public sealed class ArticleLibrary
{
    /// <summary>The folder of pages beside the modules' folders.</summary>
    internal const string Folder = "pages";

    private readonly FrozenDictionary<string, Article> byKey;

    private ArticleLibrary(IReadOnlyList<Article> all, IReadOnlyList<BrokenFile> broken)
    {
        (All, Broken) = (all, broken);
        byKey = all.ToFrozenDictionary(article => article.Key, StringComparer.Ordinal);
    }

    /// <summary>Pages in their order: doors first, then those behind them.</summary>
    public IReadOnlyList<Article> All { get; }

    /// <summary>Files that could not be read, and pages that differ between languages.</summary>
    public IReadOnlyList<BrokenFile> Broken { get; }

    /// <summary>The page with this key, or null.</summary>
    public Article? Find(string key) => byKey.GetValueOrDefault(key);

    /// <summary>Pages behind a door, in their order.</summary>
    public IEnumerable<Article> Behind(string door) => All.Where(article => article.Door == door);

    /// <summary>Reads a folder with the languages' folders in it.</summary>
    public static ArticleLibrary Load(string folder)
    {
        var broken = new List<BrokenFile>();
        var read = new SortedDictionary<string, Dictionary<Language, (HeadYaml Head, DateOnly CheckedOn, ArticleText Text)>>(
            StringComparer.Ordinal);
        foreach (var (language, name) in ModuleLibrary.Languages)
        {
            var pages = Path.Combine(folder, name, Folder);
            if (!Directory.Exists(pages)) continue;
            foreach (var path in Directory.EnumerateFiles(pages, "*.md", SearchOption.AllDirectories).Order(StringComparer.Ordinal))
            {
                var key = Path.GetRelativePath(pages, path).Replace('\\', '/')[..^3];
                try
                {
                    var article = Read(ContentFile.Open(folder, path));
                    if (!read.TryGetValue(key, out var texts)) read[key] = texts = [];
                    texts[language] = article;
                }
                catch (ContentException problem)
                {
                    broken.Add(problem.Broken);
                }
            }
        }

        var articles = new List<Article>();
        foreach (var (key, texts) in read)
        {
            var (head, checkedOn, first) = texts.TryGetValue(Language.Arabic, out var arabic) ? arabic : texts.First().Value;
            foreach (var (language, name) in ModuleLibrary.Languages)
            {
                var file = $"{name}/{Folder}/{key}.md";
                if (!texts.TryGetValue(language, out var text))
                {
                    if (!broken.Any(of => of.File == file)) broken.Add(new BrokenFile(file, null, "is missing"));
                }
                else if (text.Text.Sections.Count != first.Sections.Count)
                {
                    broken.Add(new BrokenFile(file, null, "has other sections than the other languages"));
                }
            }

            articles.Add(new Article(key, head.Order, head.Icon, checkedOn, texts.ToFrozenDictionary(text => text.Key, text =>
                text.Value.Text)));
        }

        return new ArticleLibrary([.. articles.OrderBy(article => article.Door, StringComparer.Ordinal).ThenBy(article => article.Order)
            .ThenBy(article => article.Key, StringComparer.Ordinal)], broken);
    }

    private static (HeadYaml Head, DateOnly CheckedOn, ArticleText Text) Read(ContentFile file)
    {
        var head = file.Head<HeadYaml>();
        file.Must((head.Title.Length > 0 && head.Summary.Length > 0, "title or summary is empty", "title:"),
            (head.Icon.Length > 0, "no icon", "icon:"),
            (DateOnly.TryParseExact(head.Checked, "yyyy-MM-dd", out var checkedOn), "'checked' is no day (yyyy-MM-dd)", "checked:"),
            (head.Sources.All(source => source.IsWhole), "a source without title or https address", head.Sources.FirstOrDefault(source =>
                !source.IsWhole)?.Url ?? ""),
            (file.Body.Length > 0, "no words", ""));

        var parts = ("\n" + file.Body).Split("\n## ");
        var sections = parts.Skip(1).Select((part, i) =>
        {
            var (title, words) = part.Split('\n', 2) is [var first, var rest] ? (first.Trim(), rest)
                : throw file.Wrong("a heading without words", part);
            return new Section(i + 1, title, ContentFile.Html(words), ContentFile.Plain(words));
        }).ToList();
        return (head, checkedOn, new ArticleText(head.Title, head.Summary, ContentFile.Html(parts[0]), sections,
            [.. head.Sources.Select(source => source.ToSource())], ContentFile.Words(file.Body)));
    }

    private sealed class HeadYaml
    {
        public string Title { get; set; } = "";
        public string Summary { get; set; } = "";
        public string Icon { get; set; } = "";
        public int Order { get; set; }
        public string Checked { get; set; } = "";
        public List<ModuleFiles.SourceYaml> Sources { get; set; } = [];
    }
}
