using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Pathways.Web.Ui;

/// <summary>An icon of the sprite, always beside a word: <c>&lt;icon name="house" /&gt;</c>.</summary>
[HtmlTargetElement("icon", TagStructure = TagStructure.WithoutEndTag)]
public sealed class IconTagHelper : TagHelper
{
    /// <summary>Name in the sprite, without the "i-".</summary>
    public string Name { get; set; } = "";

    /// <summary>Points along the line of reading and is mirrored in Arabic.</summary>
    public bool Flip { get; set; }

    /// <inheritdoc />
    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        ArgumentNullException.ThrowIfNull(output);
        output.TagName = "svg";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", Flip ? "icon icon--flip" : "icon");
        output.Attributes.SetAttribute("aria-hidden", "true");
        output.Content.SetHtmlContent($"<use href=\"/icons.svg#i-{Name}\"/>");
    }
}
