using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using Pathways.Core.Accounts;
using Pathways.Core.Audit;
using Pathways.Core.Contact;
using Pathways.Core.Data;
using Pathways.Core.Merging;
using Pathways.Core.Youths;
using Pathways.Web.Accounts;
using Pathways.Web.Startup;
using Pathways.Web.Ui;

namespace Pathways.Web.Pages.Youths;

/// <summary>A manager withdraws a file that was made by mistake.</summary>
[May(Permission.MergeFiles)]
public sealed class WithdrawFileModel(PathwaysDb db, Viewer viewer, ReadLog readLog, WithdrawFile withdraw,
    IStringLocalizer<YouthsText> texts)
    : PageModel
{
    /// <summary>Whose file.</summary>
    [BindProperty(SupportsGet = true)]
    public int YouthId { get; set; }

    /// <summary>Why.</summary>
    [BindProperty]
    [StringLength(2_000)]
    public string? Reason { get; set; }

    /// <summary>The name that stands in it, for the header.</summary>
    public string Name { get; private set; } = "";

    /// <summary>Why it cannot be withdrawn, if so.</summary>
    public MergingProblem? InTheWay { get; private set; }

    /// <summary>Asks for the reason, or says what stands in the way.</summary>
    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        if (!await FindAsync(cancellationToken)) return NotFound();
        InTheWay = await withdraw.CheckAsync(YouthId, cancellationToken);
        readLog.FileOpened(YouthId, "/Youths/WithdrawFile");
        return Page();
    }

    /// <summary>Withdraws it.</summary>
    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        if (!await FindAsync(cancellationToken)) return NotFound();
        if (!ModelState.IsValid) return Page();
        if (await withdraw.RunAsync(YouthId, Reason ?? "", cancellationToken) is { } problem)
        {
            this.Refuse(problem, problem == MergingProblem.ReasonMissing ? nameof(Reason) : "");
            return Page();
        }

        this.Notice(texts["WithdrawFile.Done"]);
        return Redirect("/Youths/Former");
    }

    private async Task<bool> FindAsync(CancellationToken cancellationToken)
    {
        var name = await db.Youths.VisibleTo(viewer, db).Where(y => y.Id == YouthId).Select(y => y.Name)
            .SingleOrDefaultAsync(cancellationToken);
        Name = name?.In(Cultures.Current) ?? "";
        return name is not null;
    }
}
