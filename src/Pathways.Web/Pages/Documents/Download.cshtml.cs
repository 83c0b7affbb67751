using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using Pathways.Core.Access;
using Pathways.Core.Audit;
using Pathways.Core.Data;
using Pathways.Core.Documents;
using Pathways.Core.Organisation;
using Pathways.Web.Startup;
using Pathways.Web.Ui;

namespace Pathways.Web.Pages.Documents;

/// <summary>Hands out a copy held, as a download and nothing else: never shown or run by this site, kept in no cache, and written into the read log.</summary>
[May(Permission.SeeCopies)]
public sealed class DownloadModel(PathwaysDb db, Viewer viewer, ReadLog readLog, KeepCopies copies, LocalTime clock, IStringLocalizer<DocumentsText> texts) : PageModel
{
    /// <summary>Which copy.</summary>
    [BindProperty(SupportsGet = true)]
    public int CopyId { get; set; }

    /// <summary>Sends the bytes, part by part.</summary>
    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        var copy = await db.DocumentCopies.AsNoTracking().VisibleTo(viewer).Where(c => c.Id == CopyId)
            .Select(c => new { c.Id, c.Kind, c.Bytes, c.AddedAt, c.SealedKey, c.Document.YouthId, c.Document.Type })
            .SingleOrDefaultAsync(cancellationToken);
        if (copy is null) return NotFound();
        await readLog.FileOpenedAsync(copy.YouthId, "/Documents/Download", cancellationToken);
        if (copies.Unseal(copy.SealedKey) is not { } key)
        {
            this.Notice(texts["Copy.Unreadable"]);
            return Redirect($"/Documents/Copy/{copy.YouthId}/{copy.Type}");
        }

        var (mime, ending) = copy.Kind switch
        {
            CopyKind.Jpeg => ("image/jpeg", "jpg"),
            CopyKind.Png => ("image/png", "png"),
            CopyKind.WebP => ("image/webp", "webp"),
            _ => ("application/pdf", "pdf"),
        };
        Response.ContentType = mime;
        Response.ContentLength = copy.Bytes;
        Response.Headers.ContentDisposition = string.Create(CultureInfo.InvariantCulture, $"attachment; filename=\"{copy.Type}-{clock.DayOf(copy.AddedAt):yyyy-MM-dd}.{ending}\"");
        Response.Headers.ContentSecurityPolicy = "default-src 'none'; sandbox";
        Response.Headers["Cross-Origin-Resource-Policy"] = "same-origin";
        Response.Headers.CacheControl = "no-store";
        await copies.WriteAsync(copy.Id, copy.Bytes, key, Response.Body, cancellationToken);
        return new EmptyResult();
    }
}
