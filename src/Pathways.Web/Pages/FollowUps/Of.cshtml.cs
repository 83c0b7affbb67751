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

/// <summary>
/// When a youth left and came back, and what became of the youth, wave by wave. The mentor goes on: leaving is a step, not an end. Of a
/// youth who has died the page is quiet, and says with whom the team may speak.
/// </summary>
[May(Permission.SeeYouths)]
public sealed class OfModel(PathwaysDb db, Viewer viewer, ReadLog readLog) : PageModel
{
    /// <summary>Whose file.</summary>
    [BindProperty(SupportsGet = true)]
    public int YouthId { get; set; }

    /// <summary>The youth.</summary>
    public Row Youth { get; private set; } = null!;

    /// <summary>With whom the team may speak after a death: the psychological team and the centre's managers.</summary>
    public IReadOnlyList<PersonName> Listeners { get; private set; } = [];

    /// <summary>The local day.</summary>
    public DateOnly Today => viewer.Today;

    /// <summary>True when the viewer may record.</summary>
    public bool Records => viewer.May(Permission.RecordFollowUps);

    /// <summary>Shows exits and waves.</summary>
    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        var youth = await db.Youths.VisibleTo(viewer, db).Where(y => y.Id == YouthId)
            .Select(y => new Row(
                y.Name,
                db.Youths.Where(a => a.Id == y.Id).Select(Core.Youths.Youth.EndedBy).FirstOrDefault(),
                y.Exits.AsQueryable().Where(Core.FollowUps.Exit.Stands).OrderByDescending(e => e.On).ThenByDescending(e => e.Id)
                    .Select(e => new ExitRow(e.Id, e.On, e.Reason, e.ReturnedOn)).ToList(),
                y.Waves.AsQueryable().Where(FollowUpWave.Stands).OrderBy(w => w.Months)
                    .Select(w => new WaveRow(w.Id, w.ExitId, w.Months, w.AskedOn, w.InTouch, w.Activity, w.Housing)).ToList()))
            .AsSingleQuery().SingleOrDefaultAsync(cancellationToken);
        if (youth is null) return NotFound();
        Youth = youth;
        if (youth.Ended == ExitReason.Died) Listeners = await ListenersAsync(cancellationToken);
        readLog.FileOpened(YouthId, "/FollowUps/Of");
        return Page();
    }

    private async Task<IReadOnlyList<PersonName>> ListenersAsync(CancellationToken cancellationToken)
    {
        var centres = db.Stays.Where(Stay.IsOpen).Where(s => s.YouthId == YouthId).Select(s => s.CentreId);
        return await db.Users.AsNoTracking().Where(a => a.ClosedAt == null && (a.Role == Role.Psychologist
                || (a.Role == Role.Manager && a.Centres.Any(c => centres.Contains(c.CentreId)))))
            .OrderByDescending(a => a.Role).ThenBy(a => a.Id).Select(a => a.Name).ToListAsync(cancellationToken);
    }

    /// <summary>What is shown.</summary>
    public sealed record Row(PersonName Name, ExitReason? Ended, IReadOnlyList<ExitRow> Exits, IReadOnlyList<WaveRow> Waves)
    {
        /// <summary>The youth is away now.</summary>
        public bool IsAway => Exits is [{ ReturnedOn: null }, ..];
    }

    /// <summary>An exit, and the return.</summary>
    public sealed record ExitRow(int Id, DateOnly On, ExitReason Reason, DateOnly? ReturnedOn)
    {
        /// <summary>The waves that follow it: none after a death or a transfer, and none from the return on.</summary>
        public IEnumerable<int> Waves(IReadOnlyList<WaveRow> asked) => FollowUpWave.Waves.Where(months =>
            asked.Any(wave => wave.ExitId == Id && wave.Months == months)
            || (ReturnedOn is null && !Core.FollowUps.Exit.EndsWith(Reason)));
    }

    /// <summary>A recorded wave.</summary>
    public sealed record WaveRow(int Id, int ExitId, int Months, DateOnly AskedOn, InTouch InTouch, Activity Activity, Housing Housing);
}
