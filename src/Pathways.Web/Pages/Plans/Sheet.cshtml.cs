using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using Pathways.Core.Accounts;
using Pathways.Core.Audit;
using Pathways.Core.Data;
using Pathways.Core.Plans;
using Pathways.Core.Time;
using Pathways.Core.Uploads;
using Pathways.Core.Youths;
using Pathways.Web.Accounts;
using Pathways.Web.Startup;
using Pathways.Web.Ui;

namespace Pathways.Web.Pages.Plans;

/// <summary>
/// Hands out the sheet on which a youth signed, as a download or, if it is a picture, to be looked at in the page of its plan; writes it
/// into the read log.
/// </summary>
[May(Permission.SeeCopies)]
public sealed class SheetModel(PathwaysDb db, Viewer viewer, ReadLog readLog, SignPlan sign, CopySeal seal, LocalTime clock,
    IStringLocalizer<PlansText> texts) : PageModel
{
    /// <summary>Sends the bytes, part by part.</summary>
    public async Task<IActionResult> OnGetAsync(int planId, bool shown, CancellationToken cancellationToken)
    {
        var sheet = await db.PlanSheets.AsNoTracking().VisibleTo(viewer, db).Where(s => s.PlanId == planId)
            .Select(s => new { s.Kind, s.Bytes, s.AddedAt, s.SealedKey, s.Plan.YouthId }).SingleOrDefaultAsync(cancellationToken);
        if (sheet is null) return NotFound();
        readLog.FileOpened(sheet.YouthId, "/Plans/Sheet");
        if (seal.Unseal(sheet.SealedKey) is not { } key)
        {
            this.Notice(texts["Sheet.Unreadable"]);
            return Redirect(viewer.Role == Role.Youth ? "/Plans/Mine" : $"/Plans/Of/{sheet.YouthId}");
        }

        Response.Attach(sheet.Kind, sheet.Bytes, $"plan-{Format.Field(clock.DayOf(sheet.AddedAt))}", shown);
        await CopySeal.WriteAsync(sign.PartsOf(planId), sheet.Bytes, key, Response.Body, cancellationToken);
        return new EmptyResult();
    }
}
