using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using Pathways.Core.Accounts;
using Pathways.Core.Audit;
using Pathways.Core.Data;
using Pathways.Core.Time;
using Pathways.Core.Vocation;
using Pathways.Core.Youths;
using Pathways.Web.Accounts;
using Pathways.Web.Startup;
using Pathways.Web.Ui;

namespace Pathways.Web.Pages.Vocation;

/// <summary>Opens a vocational path with its orientation.</summary>
[May(Permission.KeepPlacements)]
public sealed class NewModel(PathwaysDb db, Viewer viewer, ReadLog readLog, LocalTime clock, IStringLocalizer<VocationText> texts)
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
        if (!await Find(cancellationToken)) return NotFound();
        Form = new Input { On = viewer.Today };
        readLog.FileOpened(YouthId, "/Vocation/New");
        return Page();
    }

    /// <summary>Opens the path.</summary>
    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        if (!await Find(cancellationToken)) return NotFound();
        if (!ModelState.IsValid) return Page();
        var placement = new Placement { YouthId = YouthId, CreatedAt = clock.UtcNow };
        if (placement.Open(Form.Trade ?? "", Form.On!.Value, viewer.AccountId, viewer.Today, Form.Note ?? "") is { } problem)
        {
            this.Refuse(problem, problem == PlacementProblem.TradeMissing ? "Form.Trade" : "Form.On");
            return Page();
        }

        db.Placements.Add(placement);
        await db.SaveChangesAsync(cancellationToken);
        this.Notice(texts["Opened"]);
        return Redirect($"/Vocation/Of/{YouthId}");
    }

    private async Task<bool> Find(CancellationToken cancellationToken)
    {
        var name = await db.Youths.VisibleTo(viewer, db).Where(y => y.Id == YouthId).Select(y => y.Name)
            .SingleOrDefaultAsync(cancellationToken);
        if (name is null) return false;
        Name = name.In(Cultures.Current);
        return true;
    }

    /// <summary>The form.</summary>
    public sealed record Input
    {
        /// <summary>The trade, as the youth says it.</summary>
        [StringLength(200)]
        public string? Trade { get; init; }

        /// <summary>Day of the orientation.</summary>
        [Required]
        public DateOnly? On { get; init; }

        /// <summary>A remark; the youth reads it.</summary>
        [StringLength(2_000)]
        public string? Note { get; init; }
    }
}
