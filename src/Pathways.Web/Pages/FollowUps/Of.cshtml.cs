using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Pathways.Core.Accounts;
using Pathways.Core.Audit;
using Pathways.Core.Contact;
using Pathways.Core.Data;
using Pathways.Core.FollowUps;
using Pathways.Core.Youths;
using Pathways.Web.Accounts;
using Pathways.Web.Startup;
using Pathways.Web.Ui;

namespace Pathways.Web.Pages.FollowUps;

/// <summary>A youth's exit and what became of the youth, wave by wave. The mentor goes on: leaving is a step, not an end.</summary>
[May(Permission.SeeYouths)]
public sealed class OfModel(PathwaysDb db, Viewer viewer, ReadLog readLog) : PageModel
{
    /// <summary>Whose file.</summary>
    [BindProperty(SupportsGet = true)]
    public int YouthId { get; set; }

    /// <summary>The youth.</summary>
    public Row Youth { get; private set; } = null!;

    /// <summary>The local day.</summary>
    public DateOnly Today => viewer.Today;

    /// <summary>True when the viewer may record.</summary>
    public bool Records => viewer.May(Permission.RecordFollowUps);

    /// <summary>Shows exit and waves.</summary>
    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        var youth = await db.Youths.VisibleTo(viewer, db).Where(y => y.Id == YouthId)
            .Select(y => new Row(
                y.Name,
                db.Exits.Where(Core.FollowUps.Exit.Stands).Where(e => e.YouthId == y.Id).Select(e => new ExitRow(e.Id, e.On, e.Reason))
                    .FirstOrDefault(),
                db.FollowUpWaves.Where(FollowUpWave.Stands).Where(w => w.YouthId == y.Id).OrderBy(w => w.Months)
                    .Select(w => new WaveRow(w.Id, w.Months, w.AskedOn, w.InTouch, w.Activity, w.Housing)).ToList()))
            .SingleOrDefaultAsync(cancellationToken);
        if (youth is null) return NotFound();
        Youth = youth;
        readLog.FileOpened(YouthId, "/FollowUps/Of");
        return Page();
    }

    /// <summary>What is shown.</summary>
    public sealed record Row(PersonName Name, ExitRow? Exit, IReadOnlyList<WaveRow> Waves);

    /// <summary>The exit.</summary>
    public sealed record ExitRow(int Id, DateOnly On, ExitReason Reason);

    /// <summary>A recorded wave.</summary>
    public sealed record WaveRow(int Id, int Months, DateOnly AskedOn, InTouch InTouch, Activity Activity, Housing Housing);
}
