using Markdig;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using Microsoft.AspNetCore.Html;

namespace Pathways.Web.Content;

/// <summary>Text that staff write in the portal: Markdown without HTML, without pictures, with links to web pages only.</summary>
public static class MaterialMarkdown
{
    private static readonly MarkdownPipeline Pipeline = new MarkdownPipelineBuilder().DisableHtml().UseAutoLinks().Build();

    /// <summary>The text as HTML.</summary>
    public static HtmlString Html(string text)
    {
        var document = Markdown.Parse(text, Pipeline);
        foreach (var link in document.Descendants<LinkInline>().Where(link => link.IsImage || !IsWebPage(link.Url)).ToList())
        {
            (link.IsImage, link.Url) = (false, "#");
        }

        foreach (var link in document.Descendants<AutolinkInline>().Where(link => !link.IsEmail && !IsWebPage(link.Url)).ToList()) link.Url = "#";
        return new HtmlString(document.ToHtml(Pipeline));
    }

    private static bool IsWebPage(string? url) => Uri.TryCreate(url, UriKind.Absolute, out var uri) && (uri.Scheme == Uri.UriSchemeHttps || uri.Scheme == Uri.UriSchemeHttp);
}
