using Markdig;
using Microsoft.AspNetCore.Html;
using Pathways.Core.Contact;
using YamlDotNet.Core;
using YamlDotNet.Serialization;
using YamlDotNet.Serialization.NamingConventions;

namespace Pathways.Web.Content;

/// <summary>A Markdown file with front matter between two lines "---". What is wrong is thrown with the file and the line named.</summary>
internal sealed class ContentFile
{
    private static readonly IDeserializer Yaml = new DeserializerBuilder().WithNamingConvention(UnderscoredNamingConvention.Instance)
        .WithDuplicateKeyChecking().Build();
    private static readonly MarkdownPipeline Pipeline = new MarkdownPipelineBuilder().DisableHtml().Build();
    private readonly string shown;
    private readonly string text;
    private readonly int end;

    private ContentFile(string shown, string text)
    {
        (this.shown, this.text) = (shown, text);
        end = text.StartsWith("---\n", StringComparison.Ordinal) ? text.IndexOf("\n---", 3, StringComparison.Ordinal) : -1;
        if (end < 0) throw Wrong("has no front matter between two lines ---", line: 1);
    }

    /// <summary>What a question says for the result of its own sum; every other name between two pairs of braces is a figure's.</summary>
    public const string SumOfQuestion = "{{sum}}";

    /// <summary>What stands under the front matter.</summary>
    public string Body => text[(end + 4)..].Trim();

    /// <summary>Opens a file; people read its name from the language's folder on.</summary>
    public static ContentFile Open(string root, string path)
    {
        var shown = Path.GetRelativePath(root, path).Replace('\\', '/');
        return File.Exists(path) ? new ContentFile(shown, File.ReadAllText(path).ReplaceLineEndings("\n"))
            : throw new ContentException(shown, null, "is missing");
    }

    /// <summary>The file with the figures it names; one that names what is no figure is refused.</summary>
    public ContentFile With(FigureWords figures, Language language)
    {
        if (figures.Figures.Unknown(text).FirstOrDefault(name => name != SumOfQuestion) is { } unknown)
            throw Wrong($"unknown figure {unknown}", unknown);
        return new ContentFile(shown, figures.Fill(text, language));
    }

    /// <summary>Reads the front matter.</summary>
    public T Head<T>() where T : new()
    {
        try
        {
            return Yaml.Deserialize<T>(text[4..(end + 1)]) ?? new T();
        }
        catch (YamlException problem)
        {
            throw Wrong(problem.InnerException?.Message ?? problem.Message, line: (int)problem.Start.Line + 1);
        }
    }

    /// <summary>Refuses the file unless all of this holds; the line is the first that contains the words given.</summary>
    public void Must(params (bool Holds, string Problem, string At)[] rules)
    {
        foreach (var (holds, problem, at) in rules)
        {
            if (!holds) throw Wrong(problem, at);
        }
    }

    /// <summary>The refusal of this file.</summary>
    public ContentException Wrong(string problem, string at = "", int? line = null) =>
        new(shown, line ?? (at.Length == 0 || text.IndexOf(at, StringComparison.Ordinal) is not (>= 0 and var place) ? null
            : text.AsSpan(0, place).Count('\n') + 1), problem);

    /// <summary>Markdown as HTML; markup written in it stays text.</summary>
    public static HtmlString Html(string markdown) => new(Markdown.ToHtml(markdown, Pipeline));

    /// <summary>Markdown as words.</summary>
    public static string Plain(string markdown) => Markdown.ToPlainText(markdown, Pipeline).Trim();

    /// <summary>How many words there are.</summary>
    public static int Words(string markdown) => Plain(markdown).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Length;
}

/// <summary>A content file cannot be shown.</summary>
internal sealed class ContentException(string file, int? line, string problem) : Exception(problem)
{
    public BrokenFile Broken => new(file, line, Message);
}
