using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Pathways.Web.Ui;

/// <summary>
/// Notices the hidden field with which a form says that two people may edit what it is about: its revision, or a mark of what was seen
/// where it has none. Changes nothing of it.
/// </summary>
[HtmlTargetElement("input", Attributes = "[type=hidden]", TagStructure = TagStructure.WithoutEndTag)]
public sealed class RevisionTagHelper : TagHelper
{
    private static readonly string[] Endings = ["Revision", "Seen"];

    /// <summary>The view, for the form around the field.</summary>
    [HtmlAttributeNotBound, ViewContext]
    public ViewContext ViewContext { get; set; } = null!;

    /// <inheritdoc />
    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        ArgumentNullException.ThrowIfNull(context);
        var name = (context.AllAttributes["asp-for"]?.Value as ModelExpression)?.Name ?? context.AllAttributes["name"]?.Value?.ToString();
        if (name is not null && Endings.Any(ending => name.EndsWith(ending, StringComparison.Ordinal))
            && OpenedForm.In(ViewContext.HttpContext) is { } form)
            form.HasRevision = true;
    }
}
