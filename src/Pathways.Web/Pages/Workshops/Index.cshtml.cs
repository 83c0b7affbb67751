using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Pathways.Core.Accounts;
using Pathways.Core.Data;
using Pathways.Core.Staff;
using Pathways.Core.Time;
using Pathways.Core.Workshops;
using Pathways.Core.Youths;
using Pathways.Web.Accounts;
using Pathways.Web.Startup;
using Pathways.Web.Ui;

namespace Pathways.Web.Pages.Workshops;

/// <summary>
/// Workshops the viewer sees: those to come, or with <c>?past=true</c> those that were. Youths see their own places on them.
/// </summary>
[May(Permission.JoinWorkshops)]
public sealed class IndexModel(PathwaysDb db, Viewer viewer, LocalTime clock) : PageModel
{
    private const int PageSize = 20;

    /// <summary>Those that were.</summary>
    [BindProperty(SupportsGet = true)]
    public bool Past { get; set; }

    /// <summary>Page number, from 1.</summary>
    [BindProperty(SupportsGet = true, Name = "p")]
    public int PageNumber { get; set; } = 1;

    /// <summary>The workshops.</summary>
    public ListPage<Row> Workshops { get; private set; } = null!;

    /// <summary>The viewer's own places on them, by workshop.</summary>
    public IReadOnlyDictionary<int, Place> Mine { get; private set; } = new Dictionary<int, Place>();

    /// <summary>True when the viewer plans workshops.</summary>
    public bool Plans => viewer.May(Permission.PlanWorkshops);

    /// <summary>True for staff.</summary>
    public bool IsStaff => viewer.Role != Role.Youth;

    /// <summary>Shows the list.</summary>
    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        var today = clock.StartOf(viewer.Today);
        var seen = db.Workshops.AsNoTracking().VisibleTo(viewer, db);
        seen = Past ? seen.Where(w => w.StartsAt < today).OrderByDescending(w => w.StartsAt).ThenByDescending(w => w.Id)
            : seen.Where(w => w.StartsAt >= today).OrderBy(w => w.StartsAt).ThenBy(w => w.Id);
        Workshops = await seen.Select(w => new Row(
            w.Id, w.TitleArabic, w.TitleLatin, w.Audience, w.Topic, w.State, w.StartsAt, w.Minutes, w.Place, w.Capacity,
            w.Registrations.Count(r => r.State == RegistrationState.Registered))).PageAsync(PageNumber, PageSize, cancellationToken);
        var shown = Workshops.Rows.Select(row => row.Id).ToList();
        if (shown.Count > 0) Mine = await db.Registrations.OwnOf(viewer, db).Where(r => shown.Contains(r.WorkshopId))
            .ToDictionaryAsync(r => r.WorkshopId, r => new Place(r.State, r.AttendedAt != null), cancellationToken);
    }

    /// <summary>The viewer's place.</summary>
    public sealed record Place(RegistrationState State, bool WasThere);

    /// <summary>A workshop in the list.</summary>
    public sealed record Row(
        int Id, string TitleArabic, string TitleLatin, Audience Audience, WorkshopTopic Topic, WorkshopState State, DateTime StartsAt,
            int Minutes, string Place, int Capacity, int Taken)
    {
        /// <summary>Places still free.</summary>
        public int Free => Math.Max(0, Capacity - Taken);
    }
}
