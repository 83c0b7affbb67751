using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Pathways.Core.Access;
using Pathways.Core.Audit;
using Pathways.Core.Data;
using Pathways.Core.Youths;
using Pathways.Web.Startup;

namespace Pathways.Web.Pages.Youths;

/// <summary>A youth's file: the overview for staff.</summary>
[May(Permission.SeeYouths)]
public sealed class FileModel(PathwaysDb db, Viewer viewer, ReadLog readLog) : PageModel
{
    /// <summary>Whose file.</summary>
    [BindProperty(SupportsGet = true)]
    public int YouthId { get; set; }

    /// <summary>The youth.</summary>
    public Row Youth { get; private set; } = null!;

    /// <summary>Shows the file.</summary>
    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        if (await Find(cancellationToken) is not { } youth) return NotFound();
        Youth = youth;
        await readLog.FileOpenedAsync(YouthId, "/Youths/File", cancellationToken);
        return Page();
    }

    private Task<Row?> Find(CancellationToken cancellationToken) => db.Youths.VisibleTo(viewer).Where(y => y.Id == YouthId)
        .Select(y => new Row(y.NameArabic, y.NameLatin))
        .SingleOrDefaultAsync(cancellationToken);

    /// <summary>What is shown.</summary>
    public sealed record Row(string NameArabic, string NameLatin);
}
