using System.Text.Json;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Localization;
using Pathways.Core.Accounts;
using Pathways.Core.Drafts;
using Pathways.Web.Accounts;
using Pathways.Web.Startup;
using Pathways.Web.Text;
using Pathways.Web.Ui;

namespace Pathways.Web.Pages.Drafts;

/// <summary>
/// Where the script of long forms keeps drafts: reads one, keeps one, discards one; always the own. Answers JSON, for nobody reads it here.
/// A draft is
/// also discarded by the form that saves it (<see cref="DraftsAreDone"/>).
/// </summary>
[May(Permission.UseOwnAccount), ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
public sealed class IndexModel(DraftDrawer drawer, Format format, IStringLocalizer<Problems> sentences) : PageModel
{
    /// <summary>The draft under a key; 204 when there is none.</summary>
    public async Task<IActionResult> OnGetAsync(string? key, CancellationToken cancellationToken)
    {
        if (await drawer.FindAsync(key ?? "", cancellationToken) is not { } draft) return new NoContentResult();
        using var fields = JsonDocument.Parse(draft.Content.Fields);
        return new JsonResult(new { at = draft.SavedAt, when = format.Moment(draft.SavedAt), fields = fields.RootElement.Clone() });
    }

    /// <summary>Leads to the form of a draft, which then offers what was typed; Today's rows come here.</summary>
    public async Task<IActionResult> OnGetOpenAsync(string? key, CancellationToken cancellationToken) =>
        await drawer.FindAsync(key ?? "", cancellationToken) is { Content.Path.Length: > 0 } draft ? LocalRedirect(draft.Content.Path)
            : NotFound();

    /// <summary>The forms about no youth that wait to be gone on with, newest first; the script names them on Today.</summary>
    public async Task<IActionResult> OnGetUnfinishedAsync(CancellationToken cancellationToken) => new JsonResult(
        (await drawer.NewestAsync(10, cancellationToken)).Where(d => d.Content.Path.Length > 0)
            .Select(d => new { path = d.Content.Path, title = d.Content.Title, when = format.Moment(d.SavedAt) }));

    /// <summary>Whether a form, by its key, did its work; asked when its answer did not arrive.</summary>
    public async Task<IActionResult> OnGetSentAsync(Guid form, CancellationToken cancellationToken) =>
        new JsonResult(new { saved = await drawer.IsSentAsync(form, cancellationToken) });

    /// <summary>
    /// Keeps one: a JSON object of lists of texts, by the name of the field; the form's address and heading to find it again; the key of
    /// the form, under another name than its own, for a draft is no sending of it.
    /// </summary>
    public async Task<IActionResult> OnPostAsync(string? key, string? fields, string? path, string? title, Guid? form,
        CancellationToken cancellationToken)
    {
        if (!IsForm(fields)) return BadRequest();
        var kept = await drawer.KeepAsync(key ?? "", new DraftContent(Url.IsLocalUrl(path) && path!.Length <= 200 ? path
            : "", Short(title ?? ""), fields!), form, cancellationToken);
        return kept.Problem is { } why
            ? new JsonResult(new
            {
                problem = why.ToString(),
                text = sentences[$"DraftProblem.{why}"].Value
            })
            { StatusCode = StatusCodes.Status422UnprocessableEntity }
            : new JsonResult(new { at = kept.Value, when = format.Time(kept.Value) });
    }

    /// <summary>Throws one away.</summary>
    public async Task<IActionResult> OnPostDiscardAsync(string? key, CancellationToken cancellationToken)
    {
        await drawer.DiscardAsync(key ?? "", cancellationToken);
        return new NoContentResult();
    }

    private static string Short(string text) => text.Length <= 120 ? text : text[..120];

    private static bool IsForm(string? fields)
    {
        if (fields is null) return false;
        try
        {
            return JsonSerializer.Deserialize<Dictionary<string, string[]>>(fields) is not null;
        }
        catch (JsonException)
        {
            return false;
        }
    }
}
