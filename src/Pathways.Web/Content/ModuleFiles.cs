using Markdig;
using Microsoft.AspNetCore.Html;
using Pathways.Core.Assessments;
using YamlDotNet.Core;
using YamlDotNet.Serialization;
using YamlDotNet.Serialization.NamingConventions;

namespace Pathways.Web.Content;

/// <summary>Reads the files of one module in one language. What is wrong is thrown as <see cref="InvalidDataException"/> that names the file.</summary>
internal sealed class ModuleFiles
{
    private static readonly Dictionary<string, Domain> DomainsByCode = Domains.All.ToDictionary(Domains.Code, StringComparer.Ordinal);

    private readonly IDeserializer yaml = new DeserializerBuilder().WithNamingConvention(UnderscoredNamingConvention.Instance).WithDuplicateKeyChecking().Build();
    private readonly MarkdownPipeline markdown = new MarkdownPipelineBuilder().DisableHtml().Build();

    /// <summary>Reads a folder.</summary>
    public (Head Head, ModuleText Text) Read(string folder)
    {
        var (head, why) = File<HeadYaml>(folder, "module.md");
        var domains = head.Domains.Select(code => DomainsByCode.TryGetValue(code, out var domain) ? domain : throw Wrong(folder, "module.md", $"unknown domain '{code}'")).ToList();
        Must(folder, "module.md", (head.Title.Length > 0 && head.Summary.Length > 0, "title or summary is empty"), (domains.Count > 0, "no domain"), (head.Minutes > 0, "no minutes"),
            (DateOnly.TryParseExact(head.Checked, "yyyy-MM-dd", out var checkedOn), "'checked' is no day (yyyy-MM-dd)"),
            (head.Sources.All(source => source.Title.Length > 0 && source.Url.StartsWith("https://", StringComparison.Ordinal)), "a source without title or https address"));

        var lessons = new List<Lesson>();
        for (var n = 1; System.IO.File.Exists(Path.Combine(folder, $"lesson-{n}.md")); n++)
        {
            var name = $"lesson-{n}.md";
            var (lesson, words) = File<LessonYaml>(folder, name);
            Must(folder, name, (lesson.Title.Length > 0, "title is empty"), (lesson.Picture.Length > 0 && lesson.PictureAlt.Length > 0, "picture or picture_alt is empty"), (words.Length > 0, "no words"));
            lessons.Add(new Lesson(n, lesson.Title, lesson.Picture, lesson.PictureAlt, lesson.Audio, Html(words), Markdown.ToPlainText(words, markdown).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Length));
        }

        if (lessons.Count == 0) throw Wrong(folder, "lesson-1.md", "is missing");
        if (Directory.GetFiles(folder, "lesson-*.md").Length != lessons.Count) throw Wrong(folder, $"lesson-{lessons.Count + 1}.md", "is missing, later lessons exist");

        var check = File<CheckYaml>(folder, "check.md").Head;
        var questions = check.Questions.Select(question => ToQuestion(folder, question)).ToList();
        var practices = File<PracticeYaml>(folder, "practice.md").Head.Practices.Select(practice => new PracticeTask(practice.Key, practice.Title, practice.What, practice.Proof)).ToList();
        Must(folder, "check.md", (questions.Count > 0, "no question"), (questions.DistinctBy(question => question.Key).Count() == questions.Count, "a question's key twice"));
        Must(folder, "practice.md", (practices.Count > 0, "no practice"), (practices.DistinctBy(practice => practice.Key).Count() == practices.Count, "a practice's key twice"),
            (practices.All(practice => practice is { Key.Length: > 0, Title.Length: > 0, What.Length: > 0, Proof.Length: > 0 }), "key, title, what or proof is empty"));

        return (new Head(head.Order, head.Minutes, domains, head.Skills, checkedOn),
            new ModuleText(head.Title, head.Summary, Html(why), lessons, questions, practices, [.. head.Sources.Select(source => new Source(source.Title, source.Url))]));
    }

    private static Question ToQuestion(string folder, QuestionYaml yaml)
    {
        var kind = Enum.TryParse<QuestionKind>(yaml.Kind, ignoreCase: true, out var known) ? known : throw Wrong(folder, "check.md", $"{yaml.Key}: unknown kind '{yaml.Kind}'");
        var options = yaml.Options.Select(option => new Option(option.Key, option.Text)).ToList();
        var keys = options.Select(option => option.Key).ToHashSet(StringComparer.Ordinal);
        var fits = kind switch
        {
            QuestionKind.Single => yaml.Answer.Count == 1 && keys.Contains(yaml.Answer[0]),
            QuestionKind.Multiple => yaml.Answer.Count > 0 && keys.IsSupersetOf(yaml.Answer),
            QuestionKind.Order => keys.SetEquals(yaml.Answer),
            _ => options.Count == 0 && yaml.Answer.Count > 0 && yaml.Answer.All(answer => Question.Amount(answer) is not null),
        };
        Must(folder, "check.md", (yaml.Key.Length > 0 && yaml.Ask.Length > 0 && yaml.Because.Length > 0, $"{yaml.Key}: key, ask or because is empty"),
            (fits && keys.Count == options.Count, $"{yaml.Key}: answer and options do not fit"));
        return new Question(yaml.Key, kind, yaml.Ask, options, yaml.Answer, yaml.Because);
    }

    private (T Head, string Body) File<T>(string folder, string name) where T : new()
    {
        var path = Path.Combine(folder, name);
        if (!System.IO.File.Exists(path)) throw Wrong(folder, name, "is missing");
        var text = System.IO.File.ReadAllText(path).ReplaceLineEndings("\n");
        var end = text.StartsWith("---\n", StringComparison.Ordinal) ? text.IndexOf("\n---", 3, StringComparison.Ordinal) : -1;
        if (end < 0) throw Wrong(folder, name, "has no front matter between two lines ---");
        try
        {
            return (yaml.Deserialize<T>(text[4..(end + 1)]) ?? new T(), text[(end + 4)..].Trim());
        }
        catch (YamlException problem)
        {
            throw Wrong(folder, name, $"line {problem.Start.Line + 1}: {problem.InnerException?.Message ?? problem.Message}");
        }
    }

    private HtmlString Html(string words) => new(Markdown.ToHtml(words, markdown));

    private static void Must(string folder, string name, params (bool Holds, string Problem)[] rules)
    {
        foreach (var (holds, problem) in rules)
        {
            if (!holds) throw Wrong(folder, name, problem);
        }
    }

    private static InvalidDataException Wrong(string folder, string name, string problem) =>
        new(problem) { Data = { ["file"] = $"{Path.GetFileName(Path.GetDirectoryName(folder))}/{Path.GetFileName(folder)}/{name}" } };

    /// <summary>What a module has in every language alike.</summary>
    internal sealed record Head(int Order, int Minutes, IReadOnlyList<Domain> Domains, IReadOnlyList<string> Skills, DateOnly CheckedOn);

    private sealed class HeadYaml
    {
        public string Title { get; set; } = "";
        public string Summary { get; set; } = "";
        public List<string> Domains { get; set; } = [];
        public List<string> Skills { get; set; } = [];
        public int Minutes { get; set; }
        public int Order { get; set; }
        public string Checked { get; set; } = "";
        public List<SourceYaml> Sources { get; set; } = [];
    }

    private sealed class SourceYaml
    {
        public string Title { get; set; } = "";
        public string Url { get; set; } = "";
    }

    private sealed class LessonYaml
    {
        public string Title { get; set; } = "";
        public string Picture { get; set; } = "";
        public string PictureAlt { get; set; } = "";
        public string Audio { get; set; } = "";
    }

    private sealed class CheckYaml
    {
        public List<QuestionYaml> Questions { get; set; } = [];
    }

    private sealed class QuestionYaml
    {
        public string Key { get; set; } = "";
        public string Kind { get; set; } = "";
        public string Ask { get; set; } = "";
        public List<OptionYaml> Options { get; set; } = [];
        public List<string> Answer { get; set; } = [];
        public string Because { get; set; } = "";
    }

    private sealed class OptionYaml
    {
        public string Key { get; set; } = "";
        public string Text { get; set; } = "";
    }

    private sealed class PracticeYaml
    {
        public List<PracticeItemYaml> Practices { get; set; } = [];
    }

    private sealed class PracticeItemYaml
    {
        public string Key { get; set; } = "";
        public string Title { get; set; } = "";
        public string What { get; set; } = "";
        public string Proof { get; set; } = "";
    }
}
