using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using Pathways.Core.Accounts;
using Pathways.Core.Audit;
using Pathways.Core.Data;
using Pathways.Core.Youths;
using Pathways.Web.Accounts;
using Pathways.Web.Ui;

namespace Pathways.Web.Pages.Youths;

/// <summary>The files that are perhaps there twice: two and two, to be merged or said to be of two people.</summary>
[May(Permission.MergeFiles)]
public sealed class TwiceModel(PathwaysDb db, Viewer viewer, TimeProvider time, ReadLog readLog, ListAlike listAlike,
    IStringLocalizer<YouthsText> texts) : PageModel
{
    /// <summary>One file of a pair that is of two people.</summary>
    [BindProperty]
    public int One { get; set; }

    /// <summary>The other.</summary>
    [BindProperty]
    public int Other { get; set; }

    /// <summary>The pairs.</summary>
    public IReadOnlyList<AlikePair> Pairs { get; private set; } = [];

    /// <summary>Shows them.</summary>
    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        Pairs = await listAlike.RunAsync(cancellationToken);
        readLog.ListOpened("/Youths/Twice", "", Pairs.Count);
    }

    /// <summary>They are two people: not asked again.</summary>
    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        var both = await db.Youths.VisibleTo(viewer, db).Where(y => y.Id == One || y.Id == Other).ToListAsync(cancellationToken);
        if (both is not [var one, var other]) return NotFound();
        var (first, second) = (Math.Min(One, Other), Math.Max(One, Other));
        if (!await db.TwoPeople.AnyAsync(t => t.FirstId == first && t.SecondId == second, cancellationToken))
        {
            db.TwoPeople.Add(TwoPeople.Are(one, other, viewer.AccountId, time.GetUtcNow().UtcDateTime));
            await db.TrySaveAsync(cancellationToken); // whoever was faster said the same
        }

        this.Notice(texts["Twice.Kept"]);
        return Redirect("/Youths/Twice");
    }
}
