using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using Pathways.Core.Accounts;
using Pathways.Core.Audit;
using Pathways.Core.Data;
using Pathways.Core.FollowUps;
using Pathways.Core.Time;
using Pathways.Core.Youths;
using Pathways.Web.Accounts;
using Pathways.Web.Startup;
using Pathways.Web.Ui;

namespace Pathways.Web.Pages.FollowUps;

/// <summary>Records that a youth left.</summary>
[May(Permission.RecordFollowUps)]
public sealed class ExitModel(PathwaysDb db, Viewer viewer, ReadLog readLog, LocalTime clock, IStringLocalizer<FollowUpsText> texts)
    : PageModel
{
    /// <summary>Whose file.</summary>
    [BindProperty(SupportsGet = true)]
    public int YouthId { get; set; }

    /// <summary>What is typed.</summary>
    [BindProperty]
    public Input Form { get; set; } = new();

    /// <summary>The youth's name.</summary>
    public string Name { get; private set; } = "";

    /// <summary>Shows the form.</summary>
    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        if (await Find(cancellationToken) is null) return NotFound();
        Form = new Input { On = viewer.Today };
        readLog.FileOpened(YouthId, "/FollowUps/Exit");
        return Page();
    }

    /// <summary>Records the exit.</summary>
    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        if (await Find(cancellationToken) is not { } youth) return NotFound();
        if (!ModelState.IsValid) return Page();
        var former = await db.Exits.Where(Core.FollowUps.Exit.Stands).SingleOrDefaultAsync(e => e.YouthId == YouthId, cancellationToken);
        var recorded = Core.FollowUps.Exit.Record(youth, former, Form.On!.Value, Form.Reason ?? 0, viewer.AccountId, viewer.Today,
            clock.UtcNow);
        var problem = recorded.Problem;
        if (recorded.Made(out var exit)) db.Exits.Add(exit);
        if (problem is null && !await db.TrySaveAsync(cancellationToken)) problem = FollowUpProblem.ExitTwice;
        if (problem is { } wrong)
        {
            this.Refuse(wrong, wrong switch
            {
                FollowUpProblem.ReasonMissing => "Form.Reason",
                FollowUpProblem.ExitTwice => "",
                _ => "Form.On",
            });
            return Page();
        }

        this.Notice(texts["ExitSaved"]);
        return Redirect($"/FollowUps/Of/{YouthId}");
    }

    private async Task<Youth?> Find(CancellationToken cancellationToken)
    {
        var youth = await db.Youths.VisibleTo(viewer, db).Include(y => y.Stays)
            .SingleOrDefaultAsync(y => y.Id == YouthId, cancellationToken);
        Name = youth?.Name.In(Cultures.Current) ?? "";
        return youth;
    }

    /// <summary>The form.</summary>
    public sealed record Input
    {
        /// <summary>The day.</summary>
        [Required]
        public DateOnly? On { get; init; }

        /// <summary>Why.</summary>
        public ExitReason? Reason { get; init; }
    }
}
