using System.Text.Encodings.Web;
using Markdig;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using Microsoft.AspNetCore.Html;

namespace Pathways.Web.Content;

/// <summary>Text that staff write in the portal: Markdown without HTML, without pictures, with links to web pages only.</summary>
public static class MaterialMarkdown
{
    /// <summary>So many lists, quotations and emphases in one another; a page of staff needs three or four.</summary>
    public const int Deepest = 40;

    private static readonly MarkdownPipeline Pipeline = new MarkdownPipelineBuilder().DisableHtml().UseAutoLinks().Build();

    /// <summary>The text as HTML; plain where it cannot be drawn (see <see cref="IsDrawable"/>).</summary>
    public static HtmlString Html(string text)
    {
        if (Parsed(text) is not { } document) return new HtmlString($"<pre>{HtmlEncoder.Default.Encode(text)}</pre>");
        foreach (var link in document.Descendants<LinkInline>().Where(link => link.IsImage || !IsWebPage(link.Url)).ToList())
        {
            (link.IsImage, link.Url) = (false, "#");
        }

        foreach (var link in document.Descendants<AutolinkInline>().Where(link => !link.IsEmail && !IsWebPage(link.Url)).ToList())
            link.Url = "#";
        return new HtmlString(document.ToHtml(Pipeline));
    }

    /// <summary>
    /// False when quotations or lists stand in one another deeper than anybody writes (<see cref="Deepest"/>), which no page can draw.
    /// </summary>
    public static bool IsDrawable(string text) => Parsed(text) is not null;

    private static MarkdownDocument? Parsed(string text)
    {
        try
        {
            var document = Markdown.Parse(text, Pipeline);
            return Depth(document) ? document : null;
        }
        catch (ArgumentException)
        {
            return null; // deeper than the reader itself goes
        }
    }

    private static bool Depth(MarkdownDocument document)
    {
        var left = new Stack<(MarkdownObject Part, int Depth)>([(document, 0)]);
        while (left.TryPop(out var at))
        {
            if (at.Depth > Deepest) return false;
            IEnumerable<MarkdownObject> parts = at.Part switch
            {
                ContainerBlock block => block,
                LeafBlock { Inline: { } inline } =>
                inline,
                ContainerInline inline => inline,
                _ => []
            };
            foreach (var part in parts) left.Push((part, at.Depth + 1));
        }

        return true;
    }

    private static bool IsWebPage(string? url) => Uri.TryCreate(url, UriKind.Absolute, out var uri)
        && (uri.Scheme == Uri.UriSchemeHttps || uri.Scheme == Uri.UriSchemeHttp);
}
