using System.Globalization;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;
using Microsoft.Extensions.Localization;
using Pathways.Web.Text;

namespace Pathways.Web.Ui;

/// <summary>
/// One labelled field with hint and error, wired for screen readers:
/// <c>&lt;field for="Form.Text" label="@T["Text"]" type="textarea" max="20000" /&gt;</c>.
/// Types: text, textarea, date, time, email, tel, password, number, search, select (with <see cref="Items"/>), checkbox.
/// </summary>
[HtmlTargetElement("field", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class FieldTagHelper(IStringLocalizer<Words> words, Format format) : TagHelper
{
    /// <summary>What is edited.</summary>
    public ModelExpression For { get; set; } = null!;

    /// <summary>Label above the field.</summary>
    public string Label { get; set; } = "";

    /// <summary>Hint under the label.</summary>
    public string? Hint { get; set; }

    /// <summary>Kind of field.</summary>
    public string Type { get; set; } = "text";

    /// <summary>Choices of a select.</summary>
    public IEnumerable<SelectListItem> Items { get; set; } = [];

    /// <summary>
    /// Most letters allowed; shown under long texts. The server answers a longer one with the text kept, so no maxlength cuts it.
    /// </summary>
    public int Max { get; set; }

    /// <summary>Rows of a textarea.</summary>
    public int Rows { get; set; } = 4;

    /// <summary>Writing direction; free text picks its own, codes and numbers run left to right.</summary>
    public string? Dir { get; set; }

    /// <summary>Value of the autocomplete attribute.</summary>
    public string? Autocomplete { get; set; }

    /// <summary>Says after the label that the field may stay empty.</summary>
    public bool Optional { get; set; }

    /// <summary>The view, for errors.</summary>
    [HtmlAttributeNotBound, ViewContext]
    public ViewContext ViewContext { get; set; } = null!;

    /// <inheritdoc />
    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        ArgumentNullException.ThrowIfNull(output);
        var name = ViewContext.ViewData.TemplateInfo.GetFullHtmlFieldName(For.Name);
        var id = TagBuilder.CreateSanitizedId(name, "_");
        ViewContext.ViewData.ModelState.TryGetValue(name, out var state);
        var error = state?.Errors.Count > 0 ? state.Errors[0].ErrorMessage : null;
        var saved = ValueText();
        var look = Type is "password" or "file" ? new FieldLook("", OtherSaved: false, IsTaken: false)
            : OpenedForm.In(ViewContext.HttpContext)?.Look(name, state?.AttemptedValue, saved)
                ?? new FieldLook(state?.AttemptedValue ?? saved, OtherSaved: false, IsTaken: false);

        var control = Control(name, id, look.Value);
        var described = string.Join(' ', new[] { Hint is null ? null : id + "-hint", look.HasNews ? id + "-news" : null,
            error is null ? null : id + "-error" }.Where(part => part is not null));
        if (described.Length > 0) control.Attributes["aria-describedby"] = described;
        if (error is not null) control.Attributes["aria-invalid"] = "true";
        foreach (var attribute in output.Attributes.Where(a => a.Name != "class"))
            control.Attributes[attribute.Name] = attribute.Value?.ToString();

        output.TagName = "div";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.Clear();
        output.Attributes.SetAttribute("class", "field");
        var content = output.Content;
        if (Type == "checkbox")
        {
            content.AppendHtml("<label class=\"check\" for=\"").Append(id).AppendHtml("\">").AppendHtml(control).AppendHtml("<span>")
                .Append(Label).AppendHtml("</span></label>");
        }
        else
        {
            content.AppendHtml("<label for=\"").Append(id).AppendHtml("\">").Append(Label);
            if (Optional) content.AppendHtml(" <small>").Append(words["Optional"]).AppendHtml("</small>");
            content.AppendHtml("</label>");
        }

        if (Hint is not null) content.AppendHtml("<p class=\"field__hint\" id=\"").Append(id + "-hint").AppendHtml("\">").Append(Hint)
            .AppendHtml("</p>");
        if (Type != "checkbox") content.AppendHtml(control);
        if (look.HasNews) content.AppendHtml(FieldNews.Html(id, look, Shown(saved), words));
        if (Max >= 500) content.AppendHtml("<p class=\"field__hint\" data-counter=\"").Append(id).AppendHtml("\" data-max=\"")
            .Append(Max.ToString(CultureInfo.InvariantCulture)).AppendHtml("\">").Append(words["AtMostLetters", Max]).AppendHtml("</p>");
        if (error is not null) content.AppendHtml(FieldError.Html(id, error));
    }

    private TagBuilder Control(string name, string id, string value)
    {
        TagBuilder control;
        if (Type == "textarea")
        {
            control = new TagBuilder("textarea");
            control.Attributes["rows"] = Rows.ToString(CultureInfo.InvariantCulture);
            control.InnerHtml.AppendHtml("\n").Append(value);
        }
        else if (Type == "select")
        {
            control = new TagBuilder("select");
            foreach (var item in Items)
            {
                var option = new TagBuilder("option");
                option.Attributes["value"] = item.Value ?? "";
                if ((item.Value ?? "") == value) option.Attributes["selected"] = "selected";
                option.InnerHtml.Append(item.Text);
                control.InnerHtml.AppendHtml(option);
            }
        }
        else
        {
            control = new TagBuilder("input") { TagRenderMode = TagRenderMode.SelfClosing };
            control.Attributes["type"] = Type;
            if (Type == "checkbox")
            {
                control.Attributes["value"] = "true";
                if (string.Equals(value, "true", StringComparison.OrdinalIgnoreCase)) control.Attributes["checked"] = "checked";
            }
            else if (Type is not ("password" or "file"))
            {
                control.Attributes["value"] = value;
            }
        }

        control.Attributes["id"] = id;
        control.Attributes["name"] = name;
        if (Type != "checkbox") control.AddCssClass("input");
        var dir = Dir ?? Type switch { "text" or "textarea" or "search" => "auto", "select" or "checkbox" or "file" => null, _ => "ltr" };
        if (dir is not null) control.Attributes["dir"] = dir;
        if (Autocomplete is not null) control.Attributes["autocomplete"] = Autocomplete;
        return control;
    }

    // What the other one saved, as people read it
    private string Shown(string saved) => Type switch
    {
        "checkbox" => words[string.Equals(saved, "true", StringComparison.OrdinalIgnoreCase) ? "Yes" : "No"],
        "select" => Items.FirstOrDefault(item => (item.Value ?? "") == saved)?.Text ?? saved,
        _ => For.Model is DateOnly day ? format.Numeric(day) : saved,
    };

    private string ValueText() => For.Model switch
    {
        null => "",
        DateOnly day => Format.Field(day),
        TimeOnly time => time.ToString("HH:mm", CultureInfo.InvariantCulture),
        Enum choice => Convert.ToInt32(choice, CultureInfo.InvariantCulture) == 0 && !Enum.IsDefined(choice.GetType(), choice) ? ""
            : choice.ToString(),
        IFormattable value => value.ToString(null, CultureInfo.InvariantCulture),
        var other => other.ToString() ?? "",
    };
}

/// <summary>
/// Radio buttons drawn as pills: <c>&lt;choices for="Form.Kind" label="…" items="…" /&gt;</c>. With <see cref="Many"/>: checkboxes.
/// </summary>
[HtmlTargetElement("choices", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class ChoicesTagHelper(IStringLocalizer<Words> words) : TagHelper
{
    /// <summary>What is chosen.</summary>
    public ModelExpression For { get; set; } = null!;

    /// <summary>The question.</summary>
    public string Label { get; set; } = "";

    /// <summary>Hint under the question.</summary>
    public string? Hint { get; set; }

    /// <summary>The choices; <see cref="SelectListItem.Group"/>'s name, when given, is an icon.</summary>
    public IEnumerable<SelectListItem> Items { get; set; } = [];

    /// <summary>Several may be chosen.</summary>
    public bool Many { get; set; }

    /// <summary>Pills of one width with the icon above, for few short choices.</summary>
    public bool Even { get; set; }

    /// <summary>The view, for errors.</summary>
    [HtmlAttributeNotBound, ViewContext]
    public ViewContext ViewContext { get; set; } = null!;

    /// <inheritdoc />
    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        ArgumentNullException.ThrowIfNull(output);
        var name = ViewContext.ViewData.TemplateInfo.GetFullHtmlFieldName(For.Name);
        var id = TagBuilder.CreateSanitizedId(name, "_");
        ViewContext.ViewData.ModelState.TryGetValue(name, out var state);
        var error = state?.Errors.Count > 0 ? state.Errors[0].ErrorMessage : null;
        var items = Items.ToList();
        var stands = Chosen();
        // in the order in which a browser sends them
        var saved = string.Join(',', items.Select(item => item.Value).Where(value => stands.Contains(value)));
        var look = OpenedForm.In(ViewContext.HttpContext)?.Look(name, state?.AttemptedValue, saved)
            ?? new FieldLook(state?.AttemptedValue ?? saved, OtherSaved: false, IsTaken: false);
        HashSet<string> chosen = look.Value.Length == 0 && state?.AttemptedValue is null ? []
            : look.Value.Split(',').ToHashSet(StringComparer.Ordinal);

        output.TagName = "fieldset";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", "field");
        output.Attributes.SetAttribute("id", id);
        if (error is not null || look.HasNews)
            output.Attributes.SetAttribute("aria-describedby", error is null ? id + "-news" : look.HasNews ? $"{id}-news {id}-error"
                : id + "-error");
        var content = output.Content;
        content.AppendHtml("<legend>").Append(Label).AppendHtml("</legend>");
        if (Hint is not null) content.AppendHtml("<p class=\"field__hint\">").Append(Hint).AppendHtml("</p>");
        content.AppendHtml(Even ? "<div class=\"choices choices--even\">" : "<div class=\"choices\">");
        foreach (var item in items)
        {
            content.AppendHtml("<label class=\"choice\"><input type=\"").AppendHtml(Many ? "checkbox" : "radio").AppendHtml("\" name=\"")
                .Append(name)
                .AppendHtml("\" value=\"").Append(item.Value).AppendHtml("\"").AppendHtml(chosen.Contains(item.Value) ? " checked" : "")
                .AppendHtml("/><span class=\"choice__pill\">");
            if (item.Group is { } icon) content.AppendHtml("<svg class=\"icon\" aria-hidden=\"true\"><use href=\"/icons.svg#i-")
                .Append(icon.Name).AppendHtml("\"/></svg>");
            content.Append(item.Text).AppendHtml("</span></label>");
        }

        content.AppendHtml("</div>");
        if (look.HasNews) content.AppendHtml(FieldNews.Html(id, look,
            string.Join(" · ", items.Where(item => stands.Contains(item.Value)).Select(item => item.Text)), words));
        if (error is not null) content.AppendHtml(FieldError.Html(id, error));
    }

    private string[] Chosen() => For.Model switch
    {
        null => [],
        string text => [text],
        System.Collections.IEnumerable many =>
            [.. many.Cast<object>().Select(one => Convert.ToString(one, CultureInfo.InvariantCulture) ?? "")],
        var one => [Convert.ToString(one, CultureInfo.InvariantCulture) ?? ""],
    };
}

/// <summary>What somebody else did to a field meanwhile.</summary>
internal static class FieldNews
{
    public static IHtmlContent Html(string id, FieldLook look, string saved, IStringLocalizer<Words> words)
    {
        var content = new HtmlContentBuilder().AppendHtml("<p class=\"field__hint\" data-news id=\"").Append(id + "-news")
            .AppendHtml("\"><svg class=\"icon\" aria-hidden=\"true\"><use href=\"/icons.svg#i-history\"/></svg> ");
        if (look.IsTaken) return content.Append(words["Meanwhile.Taken"]).AppendHtml("</p>");
        return content.Append(words["Meanwhile.Saved"]).AppendHtml(" <bdi>").Append(saved.Length > 0 ? saved : words["Meanwhile.Nothing"])
            .AppendHtml("</bdi></p>");
    }
}

/// <summary>The error under a field: icon and sentence.</summary>
internal static class FieldError
{
    public static IHtmlContent Html(string id, string error)
    {
        var content = new HtmlContentBuilder();
        return content.AppendHtml("<p class=\"field__error\" id=\"").Append(id + "-error")
            .AppendHtml("\"><svg class=\"icon\" aria-hidden=\"true\"><use href=\"/icons.svg#i-triangle-alert\"/></svg>").Append(error)
            .AppendHtml("</p>");
    }
}

/// <summary>First in a form: what must be mended, each a link to its field.</summary>
[HtmlTargetElement("error-summary", TagStructure = TagStructure.WithoutEndTag)]
public sealed class ErrorSummaryTagHelper(IStringLocalizer<Words> words) : TagHelper
{
    /// <summary>The view, for errors.</summary>
    [HtmlAttributeNotBound, ViewContext]
    public ViewContext ViewContext { get; set; } = null!;

    /// <inheritdoc />
    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        ArgumentNullException.ThrowIfNull(output);
        var errors = ViewContext.ViewData.ModelState
            .Where(entry => entry.Value?.Errors.Count > 0)
            .Select(entry => (Field: TagBuilder.CreateSanitizedId(entry.Key, "_"), Error: entry.Value!.Errors[0].ErrorMessage))
            .ToList();
        if (errors.Count == 0)
        {
            output.SuppressOutput();
            return;
        }

        output.TagName = "div";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", "error-summary");
        output.Attributes.SetAttribute("role", "alert");
        output.Attributes.SetAttribute("tabindex", "-1");
        output.Attributes.SetAttribute("autofocus", "autofocus");
        var content = output.Content;
        content.AppendHtml("<h2><svg class=\"icon\" aria-hidden=\"true\"><use href=\"/icons.svg#i-triangle-alert\"/></svg>")
            .Append(words.Count("ErrorsBeforeSaving", errors.Count)).AppendHtml("</h2><ul>");
        foreach (var (field, error) in errors)
        {
            content.AppendHtml("<li>");
            if (field.Length > 0) content.AppendHtml("<a href=\"#").Append(field).AppendHtml("\">").Append(error).AppendHtml("</a>");
            else content.Append(error);
            content.AppendHtml("</li>");
        }

        content.AppendHtml("</ul>");
    }
}
