using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using Pathways.Core.Accounts;
using Pathways.Core.Audit;
using Pathways.Core.Consents;
using Pathways.Core.Data;
using Pathways.Core.Organisation;
using Pathways.Core.Youths;
using Pathways.Web.Accounts;
using Pathways.Web.Startup;
using Pathways.Web.Ui;

namespace Pathways.Web.Pages.Youths;

/// <summary>Records that the youth or the guardian took the consent to the own account back; says before what ends with it.</summary>
[May(Permission.InviteYouths)]
public sealed class WithdrawModel(PathwaysDb db, Viewer viewer, ReadLog readLog, WithdrawConsent withdraw,
    IStringLocalizer<YouthsText> texts) : PageModel
{
    /// <summary>Whose file.</summary>
    [BindProperty(SupportsGet = true)]
    public int YouthId { get; set; }

    /// <summary>The day.</summary>
    [BindProperty, Day(DayKind.Event)]
    public DateOnly? On { get; set; }

    /// <summary>The youth's name, for the header.</summary>
    public string Name { get; private set; } = "";

    /// <summary>Asks.</summary>
    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        if (!await FindAsync(cancellationToken)) return NotFound();
        On = viewer.Today;
        readLog.FileOpened(YouthId, "/Youths/Withdraw");
        return Page();
    }

    /// <summary>Records it.</summary>
    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        if (!await FindAsync(cancellationToken)) return NotFound();
        if (!ModelState.IsValid) return Page();
        if (await withdraw.RunAsync(YouthId, On, cancellationToken) is { } problem)
        {
            this.Refuse(problem, problem == AccessProblem.WithdrawalDay ? nameof(On) : "");
            return Page();
        }

        this.Notice(texts["Withdraw.Saved"]);
        return Redirect($"/Youths/File/{YouthId}");
    }

    private async Task<bool> FindAsync(CancellationToken cancellationToken)
    {
        var name = await db.Youths.VisibleTo(viewer, db).Where(y => y.Id == YouthId).Select(y => y.Name)
            .SingleOrDefaultAsync(cancellationToken);
        Name = name?.In(Cultures.Current) ?? "";
        return name is not null;
    }
}
