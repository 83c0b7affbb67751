using System.Globalization;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;
using Pathways.Web.Startup;

namespace Pathways.Web.Ui;

/// <summary>
/// Gives every form that somebody signed in can send a key of its own, so that a second tap adds nothing twice (<c>OncePerForm</c>), and
/// one with a revision the marks of what it was opened on (<see cref="OpenedForm"/>). A form with a draft that comes back to who sent it,
/// refused, says so to the script: what it shows is newer than any draft.
/// </summary>
[HtmlTargetElement("form", Attributes = "[method=post]")]
public sealed class FormKeyTagHelper : TagHelper
{
    /// <summary>Name of the hidden field.</summary>
    public const string Field = "_key";

    /// <summary>A field of the form that came; empty when none was read, as of one that is too large.</summary>
    public static string Sent(HttpRequest request, string field)
    {
        ArgumentNullException.ThrowIfNull(request);
        return request.HttpContext.Features.Get<IFormFeature>()?.Form?[field].ToString() ?? "";
    }

    /// <summary>The handler it is sent to.</summary>
    [HtmlAttributeName("asp-page-handler")]
    public string? Handler { get; set; }

    /// <summary>The view, for who is signed in.</summary>
    [HtmlAttributeNotBound, ViewContext]
    public ViewContext ViewContext { get; set; } = null!;

    /// <summary>Before the platform's own, one of which draws the fields.</summary>
    public override int Order => -2_000;

    /// <inheritdoc />
    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        ArgumentNullException.ThrowIfNull(context);
        ArgumentNullException.ThrowIfNull(output);
        if (context.AllAttributes["data-draft"]?.Value.ToString() is { } draft && ComesBack(draft))
            output.Attributes.SetAttribute("data-came-back", "");
        if (ViewContext.HttpContext.User.Identity?.IsAuthenticated != true) return;
        output.PostContent.AppendHtml($"<input type=\"hidden\" name=\"{Field}\" value=\"{Guid.NewGuid():N}\"/>");
        var opened = OpenedForm.Begin(ViewContext.HttpContext);
        await output.GetChildContentAsync();
        OpenedForm.End(ViewContext.HttpContext);
        if (opened.HasRevision && opened.Marks is { Length: > 0 } marks)
            output.PostContent.AppendHtml($"<input type=\"hidden\" name=\"{OpenedForm.Field}\" value=\"").Append(marks).AppendHtml("\"/>");
    }

    // The script names the draft it sends; a form sent before the script was there is known by its handler
    private bool ComesBack(string draft)
    {
        var request = ViewContext.HttpContext.Request;
        if (!HttpMethods.IsPost(request.Method)) return false;
        if (Sent(request, DraftsAreDone.Field) is { Length: > 0 } sent) return sent == draft;
        var handler = Convert.ToString(request.RouteValues["handler"] ?? request.Query["handler"], CultureInfo.InvariantCulture);
        return string.Equals(handler ?? "", Handler ?? "", StringComparison.OrdinalIgnoreCase);
    }
}

/// <summary>
/// A form that names no address gets that of its page: without it a browser keeps the fragment of the last save, and jumps there instead of
/// to what must be mended.
/// </summary>
[HtmlTargetElement("form", Attributes = "[method=post]")]
public sealed class FormAddressTagHelper : TagHelper
{
    /// <summary>The view, for the page's address.</summary>
    [HtmlAttributeNotBound, ViewContext]
    public ViewContext ViewContext { get; set; } = null!;

    /// <summary>After the platform's own, which leaves out its token where a form has an address.</summary>
    public override int Order => 0;

    /// <inheritdoc />
    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        ArgumentNullException.ThrowIfNull(output);
        var request = ViewContext.HttpContext.Request;
        if (!output.Attributes.ContainsName("action"))
            output.Attributes.SetAttribute("action", request.PathBase + request.Path + request.QueryString);
    }
}
