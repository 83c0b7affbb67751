using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using Pathways.Core.Accounts;
using Pathways.Core.Audit;
using Pathways.Core.Data;
using Pathways.Core.Documents;
using Pathways.Core.Time;
using Pathways.Core.Uploads;
using Pathways.Core.Youths;
using Pathways.Web.Accounts;
using Pathways.Web.Startup;
using Pathways.Web.Ui;

namespace Pathways.Web.Pages.Documents;

/// <summary>
/// Hands out a copy held, as a download or as the picture that a page shows: never run by this site, kept in no cache, and written into the
/// read log.
/// </summary>
[May(Permission.SeeCopies)]
public sealed class DownloadModel(PathwaysDb db, Viewer viewer, ReadLog readLog, KeepCopies copies, CopySeal seal, LocalTime clock,
    IStringLocalizer<DocumentsText> texts) : PageModel
{
    /// <summary>Which copy.</summary>
    [BindProperty(SupportsGet = true)]
    public int CopyId { get; set; }

    /// <summary>A page shows the picture.</summary>
    [BindProperty(SupportsGet = true)]
    public bool Shown { get; set; }

    /// <summary>Sends the bytes, part by part.</summary>
    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        var copy = await db.DocumentCopies.AsNoTracking().VisibleTo(viewer, db).Where(c => c.Id == CopyId)
            .Select(c => new { c.Id, c.Kind, c.Bytes, c.AddedAt, c.SealedKey, c.Document.YouthId, c.Document.Type })
            .SingleOrDefaultAsync(cancellationToken);
        if (copy is null) return NotFound();
        readLog.FileOpened(copy.YouthId, "/Documents/Download");
        if (seal.Unseal(copy.SealedKey) is not { } key)
        {
            this.Notice(texts["Copy.Unreadable"]);
            return Redirect($"/Documents/Copy/{copy.YouthId}/{copy.Type}");
        }

        Response.Attach(copy.Kind, copy.Bytes, $"{copy.Type}-{Format.Field(clock.DayOf(copy.AddedAt))}", Shown);
        await CopySeal.WriteAsync(copies.PartsOf(copy.Id), copy.Bytes, key, Response.Body, cancellationToken);
        return new EmptyResult();
    }
}
