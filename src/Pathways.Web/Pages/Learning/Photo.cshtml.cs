using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using Pathways.Core.Accounts;
using Pathways.Core.Audit;
using Pathways.Core.Data;
using Pathways.Core.Documents;
using Pathways.Core.Learning;
using Pathways.Core.Time;
using Pathways.Core.Uploads;
using Pathways.Core.Youths;
using Pathways.Web.Accounts;
using Pathways.Web.Content;
using Pathways.Web.Startup;
using Pathways.Web.Ui;

namespace Pathways.Web.Pages.Learning;

/// <summary>Hands out the photo of a practice, as a download or as the picture that a page shows; written into the read log.</summary>
[May(Permission.SeeCopies)]
public sealed class PhotoModel(PathwaysDb db, Viewer viewer, ReadLog readLog, KeepPhotos photos, CopySeal seal, LocalTime clock,
    ModuleLibrary library, IStringLocalizer<LearningText> texts) : PageModel
{
    /// <summary>Sends the bytes, part by part.</summary>
    public async Task<IActionResult> OnGetAsync(int practiceId, bool shown, CancellationToken cancellationToken)
    {
        var photo = await db.PracticePhotos.AsNoTracking().ToldTo(viewer, library.Sensitive, db)
            .Where(p => p.PracticeId == practiceId)
            .Select(p => new { p.Kind, p.Bytes, p.AddedAt, p.SealedKey, p.Practice.YouthId, p.Practice.Module, p.Practice.Key })
            .SingleOrDefaultAsync(cancellationToken);
        if (photo is null) return NotFound();
        readLog.FileOpened(photo.YouthId, "/Learning/Photo");
        if (seal.Unseal(photo.SealedKey) is not { } key)
        {
            this.Notice(texts["Photo.Unreadable"]);
            return Redirect(viewer.Role == Role.Youth ? $"/Learning/Practice/{photo.Module}/{photo.Key}" : $"/Learning/Of/{photo.YouthId}");
        }

        Response.Attach(photo.Kind, photo.Bytes, $"{photo.Module}-{Format.Field(clock.DayOf(photo.AddedAt))}", shown);
        await CopySeal.WriteAsync(photos.PartsOf(practiceId), photo.Bytes, key, Response.Body, cancellationToken);
        return new EmptyResult();
    }
}
