using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using Pathways.Core.Accounts;
using Pathways.Core.Audit;
using Pathways.Core.Contact;
using Pathways.Core.Data;
using Pathways.Core.Merging;
using Pathways.Core.Time;
using Pathways.Web.Accounts;
using Pathways.Web.Ui;

namespace Pathways.Web.Pages.Youths;

/// <summary>Files that were withdrawn or merged in the last thirty days; here, and nowhere else, they are seen, and brought back.</summary>
[May(Permission.MergeFiles)]
public sealed class FormerModel(PathwaysDb db, Viewer viewer, LocalTime clock, ReadLog readLog, BringBackFile bringBack,
    IStringLocalizer<YouthsText> texts) : PageModel
{
    /// <summary>The one to bring back.</summary>
    [BindProperty]
    public int Id { get; set; }

    /// <summary>The files, the last one first.</summary>
    public IReadOnlyList<Row> Files { get; private set; } = [];

    /// <summary>Shows them.</summary>
    public async Task OnGetAsync(CancellationToken cancellationToken) => await ReadAsync(cancellationToken);

    /// <summary>Brings one back.</summary>
    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        var youth = await db.FormerFiles.VisibleTo(viewer, db).Where(f => f.Id == Id).Select(f => (int?)f.YouthId)
            .SingleOrDefaultAsync(cancellationToken);
        if (youth is null) return NotFound();
        if (await bringBack.RunAsync(Id, cancellationToken) is { } problem)
        {
            this.Refuse(problem);
            await ReadAsync(cancellationToken);
            return Page();
        }

        this.Notice(texts["Former.Back"]);
        return Redirect($"/Youths/File/{youth}");
    }

    private async Task ReadAsync(CancellationToken cancellationToken)
    {
        var since = clock.UtcNow.AddDays(-FormerFile.DaysToBringBack);
        var files = await db.FormerFiles.AsNoTracking().VisibleTo(viewer, db).Where(f => f.DeletedAt == null && f.At > since)
            .OrderByDescending(f => f.Id)
            .Join(db.Youths, f => f.YouthId, y => y.Id, (f, y) =>
                new { f.Id, f.KeptId, y.Name, f.FileNumber, f.Reason, By = f.By.Name, f.At })
            .ToListAsync(cancellationToken);
        Files = files.ConvertAll(f => new Row(f.Id, f.KeptId, f.Name, f.FileNumber, f.Reason, f.By, clock.DayOf(f.At),
            clock.DayOf(f.At.AddDays(FormerFile.DaysToBringBack))));
        readLog.ListOpened("/Youths/Former", "", Files.Count);
    }

    /// <summary>One of them.</summary>
    public sealed record Row(int Id, int? KeptId, PersonName Name, string FileNumber, string Reason, PersonName By, DateOnly On,
        DateOnly Until);
}
