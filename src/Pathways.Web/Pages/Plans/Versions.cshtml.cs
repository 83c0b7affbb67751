using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Pathways.Core.Accounts;
using Pathways.Core.Audit;
using Pathways.Core.Contact;
using Pathways.Core.Data;
using Pathways.Core.Plans;
using Pathways.Core.Youths;
using Pathways.Web.Accounts;
using Pathways.Web.Startup;

namespace Pathways.Web.Pages.Plans;

/// <summary>
/// All versions of a plan: who wrote, agreed, returned and approved each, when; and what one changed against the version before. A youth
/// sees the own ones that were shown.
/// </summary>
[May(Permission.SeePlans, Permission.SeeOwnPath)]
public sealed class VersionsModel(PathwaysDb db, Viewer viewer, ReadLog readLog) : PageModel
{
    /// <summary>Whose; a youth's own without it.</summary>
    [BindProperty(SupportsGet = true)]
    public int? YouthId { get; set; }

    /// <summary>The version compared with the one before; without it the newest that was written from another.</summary>
    [BindProperty(SupportsGet = true)]
    public int? Version { get; set; }

    /// <summary>The youth; nobody when it is the viewer.</summary>
    public Person? Youth { get; private set; }

    /// <summary>All versions, newest first.</summary>
    public IReadOnlyList<Row> Versions { get; private set; } = [];

    /// <summary>The version compared.</summary>
    public PlanReading? Compared { get; private set; }

    /// <summary>What it changed; null for a first version.</summary>
    public PlanChanges? Changes { get; private set; }

    /// <summary>Who looks.</summary>
    public bool IsYouth => viewer.Role == Role.Youth;

    /// <summary>Shows them.</summary>
    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        var plans = db.Plans.AsNoTracking().VisibleTo(viewer, db);
        if (!IsYouth)
        {
            if (await db.Youths.VisibleTo(viewer, db).Where(y => y.Id == YouthId).Select(y => new Person(y.Id, y.Name))
                .SingleOrDefaultAsync(cancellationToken) is not { } youth) return NotFound();
            Youth = youth;
            plans = plans.Where(p => p.YouthId == youth.Id);
        }

        Versions = await plans.AsSplitQuery().OrderByDescending(p => p.Version)
            .Select(p => new Row(p.Id, p.Version, p.FormerId, p.State, p.ClosedOn, p.Ended, p.Moves.OrderBy(m => m.Id)
                .Select(m => new Move(m.Kind, m.At, m.By!.Name, m.Words))
                .ToList()))
            .ToListAsync(cancellationToken);
        if (Versions.Count > 0)
        {
            var chosen = Versions.FirstOrDefault(v => Version is null ? v.FormerId is not null : v.Number == Version) ?? Versions[0];
            var read = await plans.Where(p => p.Id == chosen.Id || p.Id == chosen.FormerId).Read(db).ToListAsync(cancellationToken);
            Compared = read.Single(plan => plan.Id == chosen.Id);
            Changes = PlanChanges.Between(read.Find(plan => plan.Id == chosen.FormerId), Compared);
        }

        if (Youth is not null) readLog.FileOpened(Youth.Id, "/Plans/Versions");
        return Page();
    }

    /// <summary>
    /// The words of a move that the viewer reads: a youth reads own ones, and neither a manager's comment to the mentor nor a note of the
    /// staff.
    /// </summary>
    public string Words(Move move) => !IsYouth || move.Kind == PlanMoveKind.ChangeAsked ? move.Words : "";

    /// <summary>The youth.</summary>
    public sealed record Person(int Id, PersonName Name);

    /// <summary>A version with what happened to it.</summary>
    public sealed record Row(int Id, int Number, int? FormerId, PlanState State, DateOnly? ClosedOn, PlanEnd? Ended, List<Move> Moves);

    /// <summary>A move; no name for the youth's own.</summary>
    public sealed record Move(PlanMoveKind Kind, DateTime At, PersonName? Name, string Words);
}
