using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Pathways.Core.Accounts;
using Pathways.Core.Data;
using Pathways.Core.Reminding;
using Pathways.Web.Accounts;
using Pathways.Web.Ui;

namespace Pathways.Web.Pages.Reminders;

/// <summary>
/// Where the link of a mail leads, after signing in: to the thing itself while that is true, else to the first page. The address in the
/// mail is a number and says nothing.
/// </summary>
[May(Permission.UseOwnAccount)]
public sealed class OpenModel(PathwaysDb db, Viewer viewer, ReminderPlanning plan) : PageModel
{
    /// <summary>Leads on.</summary>
    public async Task<IActionResult> OnGetAsync(int id, CancellationToken cancellationToken)
    {
        var row = await db.Reminders.AsNoTracking().VisibleTo(viewer).Where(r => r.Id == id)
            .Select(r => new ReminderRow(r.Id, r.Rule, r.SubjectId, r.DueOn, r.Version)).SingleOrDefaultAsync(cancellationToken);
        if (row is null) return Redirect("/");
        return Redirect(await plan.StillTrueAsync(viewer, [row], cancellationToken) is [var now] ? Addresses.Of(now.Link) : "/");
    }
}
