using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using Pathways.Core.Accounts;
using Pathways.Core.Data;
using Pathways.Core.Organisation;
using Pathways.Core.Today;
using Pathways.Web.Accounts;
using Pathways.Web.Startup;
using Pathways.Web.Ui;

namespace Pathways.Web.Pages.Organisation;

/// <summary>The milestones around 18: how many months before or after, and which the organisation does without.</summary>
[May(Permission.KeepSettings)]
public sealed class MilestonesModel(PathwaysDb db, IStringLocalizer<OrganisationText> texts) : PageModel
{
    /// <summary>What is typed.</summary>
    [BindProperty]
    public Input Form { get; set; } = new();

    /// <summary>Shows them as they are.</summary>
    public async Task OnGetAsync(CancellationToken cancellationToken) => Form = Shown(await FindAsync(cancellationToken));

    /// <summary>Changes them.</summary>
    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        var now = await FindAsync(cancellationToken);
        if (Form.Rows.FindIndex(row => !Enum.IsDefined(row.Kind)) is >= 0 and var unknown)
            this.Refuse(MilestoneProblem.Unknown, $"Form.Rows[{unknown}].Months");
        if (!ModelState.IsValid)
        {
            // a milestone that does not exist has no words to be shown with
            Form = Form with { Rows = [.. Form.Rows.Where(row => Enum.IsDefined(row.Kind))] };
            return Page();
        }

        if ((Form.Seen ?? "") != now)
        {
            this.RefuseAsChanged("Form.Seen", now);
            return Page();
        }

        var (milestones, problem, kind) = Milestones.Changed(Form.Rows.DistinctBy(row => row.Kind)
            .ToDictionary(row => row.Kind, row => (row.Months ?? 0, row.IsOff)));
        if (problem is { } refused)
        {
            var row = Form.Rows.FindIndex(typed => typed.Kind == kind);
            this.Refuse(refused, row < 0 ? "" : $"Form.Rows[{row}].Months", Milestones.MostMonths);
            return Page();
        }

        var setting = await db.Settings.FindAsync([SettingNames.Milestones], cancellationToken)
            ?? db.Settings.Add(new Setting { Name = SettingNames.Milestones }).Entity;
        setting.Value = milestones!.Changes;
        if (!await this.SaveAsync(db, cancellationToken)) return Page();

        this.Notice(texts["Milestones.Saved"]);
        return RedirectToPage();
    }

    private async Task<string> FindAsync(CancellationToken cancellationToken) =>
        await db.Settings.AsNoTracking().Where(s => s.Name == SettingNames.Milestones).Select(s => s.Value)
            .SingleOrDefaultAsync(cancellationToken) ?? "";

    private static Input Shown(string changes) => new()
    {
        Seen = changes,
        Rows = [.. Milestones.Read(changes).Rules.Where(rule => rule.Kind != MilestoneKind.Eighteen)
            .Select(rule => new Row { Kind = rule.Kind, Months = rule.Months, IsOff = rule.IsOff })],
    };

    /// <summary>The form.</summary>
    public sealed record Input
    {
        /// <summary>What was set when the page was shown.</summary>
        public string? Seen { get; init; }

        /// <summary>The milestones.</summary>
        public List<Row> Rows { get; init; } = [];
    }

    /// <summary>A milestone.</summary>
    public sealed record Row
    {
        /// <summary>Which.</summary>
        public MilestoneKind Kind { get; init; }

        /// <summary>Months from 18; negative before it.</summary>
        [System.ComponentModel.DataAnnotations.Required]
        public int? Months { get; init; }

        /// <summary>The organisation does without it.</summary>
        public bool IsOff { get; init; }
    }
}
