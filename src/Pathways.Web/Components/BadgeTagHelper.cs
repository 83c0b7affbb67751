using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Pathways.Web.Components;

/// <summary>
/// The badge in pages, as <see cref="Badge"/> is in components: <c>&lt;badge status="Due"&gt;words&lt;/badge&gt;</c>. With an address it is
/// a link. The status has
/// its icon; another one may say more.
/// </summary>
[HtmlTargetElement("badge", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class BadgeTagHelper : TagHelper
{
    /// <summary>Which of the six.</summary>
    public BadgeStatus Status { get; set; }

    /// <summary>Another icon than the status has.</summary>
    public string? Icon { get; set; }

    /// <summary>On youth screens nothing is overdue.</summary>
    public bool ForYouth { get; set; }

    /// <inheritdoc />
    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        ArgumentNullException.ThrowIfNull(output);
        var shown = BadgeModel.Shown(Status, ForYouth);
        output.TagName = output.Attributes.ContainsName("href") ? "a" : "span";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", BadgeModel.Css(shown));
        output.PreContent.SetHtmlContent(
            $"<svg class=\"icon\" aria-hidden=\"true\"><use href=\"/icons.svg#i-{Icon ?? BadgeModel.Icon(shown)}\"/></svg>");
    }
}
