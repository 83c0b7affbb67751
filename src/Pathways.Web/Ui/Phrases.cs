using Microsoft.AspNetCore.Html;
using Pathways.Web.Components;

namespace Pathways.Web.Ui;

/// <summary>A phrase on a page: <c>@(new Phrase(T["With"], name).ToHtml())</c>; in components it is <see cref="Phrase.Html"/>.</summary>
public static class Phrases
{
    /// <summary>The text with every name in a bdi; all of it is encoded.</summary>
    public static IHtmlContent ToHtml(this Phrase phrase)
    {
        ArgumentNullException.ThrowIfNull(phrase);
        var content = new HtmlContentBuilder();
        foreach (var (text, isName) in phrase.Parts())
        {
            if (isName) content.AppendHtml("<bdi>").Append(text).AppendHtml("</bdi>");
            else content.Append(text);
        }

        return content;
    }
}
