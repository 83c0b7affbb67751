using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using Pathways.Core.Accounts;
using Pathways.Core.Audit;
using Pathways.Core.Data;
using Pathways.Core.FollowUps;
using Pathways.Core.Youths;
using Pathways.Web.Accounts;
using Pathways.Web.Startup;
using Pathways.Web.Ui;

namespace Pathways.Web.Pages.FollowUps;

/// <summary>Records that a youth who had left came back; the time away stays in the history.</summary>
[May(Permission.RecordFollowUps)]
public sealed class ReturnModel(PathwaysDb db, Viewer viewer, ReadLog readLog, IStringLocalizer<FollowUpsText> texts) : PageModel
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
        if (await FindAsync(cancellationToken) is null) return NotFound();
        Form = new Input { On = viewer.Today };
        readLog.FileOpened(YouthId, "/FollowUps/Return");
        return Page();
    }

    /// <summary>Records the return.</summary>
    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        if (await FindAsync(cancellationToken) is not { } exit) return NotFound();
        if (!ModelState.IsValid) return Page();
        if (exit.Return(Form.On!.Value, viewer.AccountId, viewer.Today) is { } problem)
        {
            this.Refuse(problem, "Form.On");
            return Page();
        }

        if (!await this.SaveAsync(db, cancellationToken)) return Page();
        this.Notice(texts["Return.Saved"]);
        return Redirect($"/FollowUps/Of/{YouthId}");
    }

    private async Task<Core.FollowUps.Exit?> FindAsync(CancellationToken cancellationToken)
    {
        var exit = await db.Exits.VisibleTo(viewer, db).Where(Core.FollowUps.Exit.Stands).Where(Core.FollowUps.Exit.IsOpen)
            .Include(e => e.Youth).SingleOrDefaultAsync(e => e.YouthId == YouthId, cancellationToken);
        Name = exit?.Youth.Name.In(Cultures.Current) ?? "";
        return exit;
    }

    /// <summary>The form.</summary>
    public sealed record Input
    {
        /// <summary>The day.</summary>
        [Required]
        public DateOnly? On { get; init; }
    }
}
