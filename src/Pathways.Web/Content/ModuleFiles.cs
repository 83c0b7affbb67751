using System.Globalization;
using Pathways.Core.Assessments;
using Pathways.Core.Contact;
using Pathways.Core.Figures;

namespace Pathways.Web.Content;

/// <summary>
/// Reads the files of one module in one language. What is wrong is thrown as <see cref="ContentException"/> that names file and line.
/// </summary>
internal static class ModuleFiles
{
    private static readonly Dictionary<string, Domain> DomainsByCode = Domains.All.ToDictionary(Domains.Code, StringComparer.Ordinal);

    /// <summary>Reads a folder below the root of all content, in a language, with the figures its files name.</summary>
    public static (Head Head, ModuleText Text) Read(string root, string folder, Language language, FigureWords figures)
    {
        var file = Open("module.md");
        var head = file.Head<HeadYaml>();
        var domains = head.Domains.Select(code => DomainsByCode.TryGetValue(code, out var domain) ? domain
            : throw file.Wrong($"unknown domain '{code}'", "domains:")).ToList();
        file.Must((head.Title.Length > 0 && head.Summary.Length > 0, "title or summary is empty", "title:"),
            (domains.Count > 0, "no domain", "domains:"), (head.Minutes > 0, "no minutes", "minutes:"),
            (DateOnly.TryParseExact(head.Checked, "yyyy-MM-dd", out var checkedOn), "'checked' is no day (yyyy-MM-dd)", "checked:"),
            (head.Sources.All(source => source.IsWhole), "a source without title or https address", head.Sources.FirstOrDefault(source =>
                !source.IsWhole)?.Url ?? ""),
            (head.Sensitive == head.Before.Length > 0, "'before' and 'sensitive: true' go together",
                head.Sensitive ? "sensitive:" : "before:"));

        var lessons = new List<Lesson>();
        for (var n = 1; File.Exists(Path.Combine(folder, $"lesson-{n}.md")); n++)
        {
            var of = Open($"lesson-{n}.md");
            var lesson = of.Head<LessonYaml>();
            of.Must((lesson.Title.Length > 0, "title is empty", "title:"), (lesson.Picture.Length > 0 && lesson.PictureAlt.Length > 0,
                "picture or picture_alt is empty", "picture"), (of.Body.Length > 0, "no words", ""));
            lessons.Add(new Lesson(n, lesson.Title, lesson.Picture, lesson.PictureAlt, ContentFile.Html(of.Body),
                ContentFile.Plain(of.Body), ContentFile.Words(of.Body)));
        }

        if (lessons.Count == 0 || Directory.GetFiles(folder, "lesson-*.md").Length != lessons.Count)
            _ = Open($"lesson-{lessons.Count + 1}.md");

        var check = Open("check.md");
        var questions = check.Head<CheckYaml>().Questions.Select(question => ToQuestion(check, question, language, figures)).ToList();
        check.Must((questions.Count > 0, "no question", ""), (questions.DistinctBy(question => question.Key).Count() == questions.Count,
            "a question's key twice", ""));
        var practice = Open("practice.md");
        var practices = practice.Head<PracticeYaml>().Practices.Select(one => new PracticeTask(one.Key, one.Title, one.What, one.Proof,
            one.Passport)).ToList();
        practice.Must((practices.Count > 0, "no practice", ""),
            (practices.DistinctBy(one => one.Key).Count() == practices.Count, "a practice's key twice", ""),
            (practices.All(one => one is { Key.Length: > 0, Title.Length: > 0, What.Length: > 0, Proof.Length: > 0 }),
                "key, title, what or proof is empty", ""));

        return (new Head(head.Order, head.Minutes, domains, head.Skills, checkedOn, head.Sensitive),
            new ModuleText(head.Title, head.Summary, ContentFile.Html(file.Body), lessons, questions, practices,
                [.. head.Sources.Select(source => source.ToSource())], head.Before));

        ContentFile Open(string name) => ContentFile.Open(root, Path.Combine(folder, name)).With(figures, language);
    }

    private static Question ToQuestion(ContentFile file, QuestionYaml yaml, Language language, FigureWords figures)
    {
        var kind = Enum.TryParse<QuestionKind>(yaml.Kind, ignoreCase: true, out var known) ? known
            : throw file.Wrong($"{yaml.Key}: unknown kind '{yaml.Kind}'", $"kind: {yaml.Kind}");
        var options = yaml.Options.Select(option => new Option(option.Key, option.Text)).ToList();
        var keys = options.Select(option => option.Key).ToHashSet(StringComparer.Ordinal);
        var fits = kind switch
        {
            QuestionKind.Single => yaml.Answer.Count == 1 && keys.Contains(yaml.Answer[0]),
            QuestionKind.Multiple => yaml.Answer.Count > 0 && keys.IsSupersetOf(yaml.Answer),
            QuestionKind.Order => keys.SetEquals(yaml.Answer),
            _ => options.Count == 0 && yaml.Answer.Count > 0 && yaml.Answer.All(answer => Question.Amount(answer) is not null),
        };
        file.Must((yaml.Key.Length > 0 && yaml.Ask.Length > 0 && yaml.Because.Length > 0, $"{yaml.Key}: key, ask or because is empty",
            $"key: {yaml.Key}"),
            (fits && keys.Count == options.Count, $"{yaml.Key}: answer and options do not fit", $"key: {yaml.Key}"));
        if (yaml.Sum.Length == 0)
        {
            file.Must((!(yaml.Ask + yaml.Because).Contains(ContentFile.SumOfQuestion, StringComparison.Ordinal),
                $"{yaml.Key}: {ContentFile.SumOfQuestion} without a sum", ContentFile.SumOfQuestion));
            return new Question(yaml.Key, kind, yaml.Ask, options, yaml.Answer, yaml.Because);
        }

        if (kind != QuestionKind.Amount || Sum.Of(yaml.Sum, figures.Figures) is not { } sum)
            throw file.Wrong($"{yaml.Key}: the sum cannot be worked out, or the answer is no amount", $"sum: \"{yaml.Sum}");
        sum = Math.Round(sum, 2, MidpointRounding.AwayFromZero);
        var written = FigureWords.Number(sum, language);
        // With a figure in it the answer is today's; a sum of plain numbers is held against the written answer by a test
        IReadOnlyList<string> answer = yaml.Sum.Contains('{', StringComparison.Ordinal)
            ? [sum.ToString("0.##", CultureInfo.InvariantCulture)] : yaml.Answer;
        return new Question(yaml.Key, kind, Told(yaml.Ask), options, answer, Told(yaml.Because));

        string Told(string text) => text.Replace(ContentFile.SumOfQuestion, written, StringComparison.Ordinal);
    }

    /// <summary>What a module has in every language alike.</summary>
    internal sealed record Head(int Order, int Minutes, IReadOnlyList<Domain> Domains, IReadOnlyList<string> Skills, DateOnly CheckedOn,
        bool IsSensitive);

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
        public bool Sensitive { get; set; }
        public string Before { get; set; } = "";
    }

    /// <summary>A source as written in front matter.</summary>
    internal sealed class SourceYaml
    {
        public string Title { get; set; } = "";
        public string Url { get; set; } = "";
        public bool IsWhole => Title.Length > 0 && Url.StartsWith("https://", StringComparison.Ordinal);

        public Source ToSource() => new(Title, Url);
    }

    private sealed class LessonYaml
    {
        public string Title { get; set; } = "";
        public string Picture { get; set; } = "";
        public string PictureAlt { get; set; } = "";
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
        public string Sum { get; set; } = "";
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
        public string Passport { get; set; } = "";
    }
}
