using Microsoft.AspNetCore.Mvc.RazorPages;
using Pathways.Core.Accounts;
using Pathways.Core.Data;
using Pathways.Core.Vocation;
using Pathways.Core.Youths;
using Pathways.Web.Accounts;
using Pathways.Web.Startup;

namespace Pathways.Web.Pages.Vocation;

/// <summary>My work: my path from finding out to a job that lasts, and my certificates.</summary>
[May(Permission.SeeOwnPath)]
public sealed class MineModel(PathwaysDb db, Viewer viewer) : PageModel
{
    /// <summary>My paths, the newest first.</summary>
    public IReadOnlyList<PlacementRow> Placements { get; private set; } = [];

    /// <summary>Shows the paths.</summary>
    public async Task OnGetAsync(CancellationToken cancellationToken) =>
        Placements = await PlacementRow.ReadAsync(db, db.Placements.VisibleTo(viewer, db), cancellationToken);
}
