using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Pathways.Core.Accounts;
using Pathways.Core.Audit;
using Pathways.Core.Data;
using Pathways.Core.Vocation;
using Pathways.Core.Youths;
using Pathways.Web.Accounts;
using Pathways.Web.Startup;
using Pathways.Web.Ui;

namespace Pathways.Web.Pages.Vocation;

/// <summary>A youth's vocational paths, for staff.</summary>
[May(Permission.SeeYouths)]
public sealed class OfModel(PathwaysDb db, Viewer viewer, ReadLog readLog) : PageModel
{
    /// <summary>Whose file.</summary>
    [BindProperty(SupportsGet = true)]
    public int YouthId { get; set; }

    /// <summary>The youth's name.</summary>
    public string Name { get; private set; } = "";

    /// <summary>The paths, the newest first.</summary>
    public IReadOnlyList<PlacementRow> Placements { get; private set; } = [];

    /// <summary>True when the viewer may open and move paths.</summary>
    public bool Keeps => viewer.May(Permission.KeepPlacements);

    /// <summary>Shows the paths.</summary>
    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        var name = await db.Youths.VisibleTo(viewer, db).Where(y => y.Id == YouthId).Select(y => y.Name)
            .SingleOrDefaultAsync(cancellationToken);
        if (name is null) return NotFound();
        Name = name.In(Cultures.Current);
        Placements = await PlacementRow.ReadAsync(db, db.Placements.VisibleTo(viewer, db).Where(p => p.YouthId == YouthId),
            cancellationToken);
        readLog.FileOpened(YouthId, "/Vocation/Of");
        return Page();
    }
}
