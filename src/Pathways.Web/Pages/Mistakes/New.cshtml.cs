using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using Pathways.Core.Accounts;
using Pathways.Core.Audit;
using Pathways.Core.Corrections;
using Pathways.Core.Data;
using Pathways.Core.Help;
using Pathways.Core.Mistakes;
using Pathways.Core.Reminding;
using Pathways.Core.Youths;
using Pathways.Web.Accounts;
using Pathways.Web.Jobs;
using Pathways.Web.Startup;
using Pathways.Web.Ui;

namespace Pathways.Web.Pages.Mistakes;

/// <summary>
/// Says of anything recorded that it was a mistake: one sentence of what follows, one field for the reason. What can be said so stands in
/// <see cref="CorrectionKinds"/>.
/// </summary>
[May(Permission.PutRight)]
public sealed class NewModel(PathwaysDb db, Viewer viewer, PutRight putRight, ReadLog readLog, HelpWaiting waiting, WakeNow wake,
    IStringLocalizer<MistakesText> texts) : PageModel
{
    /// <summary>What kind of thing.</summary>
    [BindProperty(SupportsGet = true)]
    public MistakeKind Kind { get; set; }

    /// <summary>Which.</summary>
    [BindProperty(SupportsGet = true)]
    public int Id { get; set; }

    /// <summary>What is typed.</summary>
    [BindProperty]
    public Input Form { get; set; } = new();

    /// <summary>What it is.</summary>
    public Correctable Found { get; private set; } = null!;

    /// <summary>Where it belongs.</summary>
    public MistakePlace Place => MistakePlace.Of(Kind);

    /// <summary>Where one goes on.</summary>
    public string Back => Place.For(Found.What, viewer.AccountId);

    /// <summary>Shows what would be taken back.</summary>
    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        if (!await FindAsync(cancellationToken)) return NotFound();
        if (Found.What.YouthId is { } youth) readLog.FileOpened(youth, "/Mistakes/New");
        return Page();
    }

    /// <summary>Takes it back.</summary>
    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        if (!await FindAsync(cancellationToken)) return NotFound();
        if (!ModelState.IsValid) return Page();
        if (await putRight.TakeBackAsync(Kind, Found, Form.Reason ?? "", cancellationToken) is { } problem)
        {
            this.Refuse(problem, problem is MistakeProblem.ReasonMissing or MistakeProblem.ReasonTooLong ? "Form.Reason" : "");
            return Page();
        }

        if (Kind == MistakeKind.HelpClosed) waiting.Forget();
        if (Kind == MistakeKind.HelpClosed || Found.TellAsync is not null) wake.Now<SendReminders>();

        this.Notice(texts["Saved"]);
        return Redirect(await IsStillSeenAsync(cancellationToken) ? Back : "/Youths");
    }

    /// <summary>A youth who goes back to another centre may be none of the viewer's.</summary>
    private async Task<bool> IsStillSeenAsync(CancellationToken cancellationToken) => Found.What.YouthId is not { } youth
        || await db.Youths.VisibleTo(viewer, db).AnyAsync(y => y.Id == youth, cancellationToken);

    private async Task<bool> FindAsync(CancellationToken cancellationToken)
    {
        if (await putRight.FindAsync(Kind, Id, cancellationToken) is not { } found) return false;
        Found = found;
        return true;
    }

    /// <summary>The form.</summary>
    public sealed record Input
    {
        /// <summary>Why.</summary>
        [StringLength(Mistake.LongestReason)]
        public string? Reason { get; init; }
    }
}
