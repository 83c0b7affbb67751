using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using Pathways.Core.Accounts;
using Pathways.Core.Data;
using Pathways.Core.Organisation;
using Pathways.Core.Reminders;
using Pathways.Core.Reminding;
using Pathways.Web.Accounts;
using Pathways.Web.Startup;
using Pathways.Web.Ui;

namespace Pathways.Web.Pages.Organisation;

/// <summary>Which kinds of reminders the organisation uses, and how many days before or after they are told.</summary>
[May(Permission.KeepSettings)]
public sealed class RemindersModel(PathwaysDb db, ProgrammeSettings settings, IStringLocalizer<OrganisationText> texts) : PageModel
{
    /// <summary>What is typed.</summary>
    [BindProperty]
    public Input Form { get; set; } = new();

    /// <summary>The programme's days, as shipped.</summary>
    public ProgrammeSettings Settings => settings;

    /// <summary>Shows them as they are.</summary>
    public async Task OnGetAsync(CancellationToken cancellationToken) => Form = Shown(await FindAsync(cancellationToken));

    /// <summary>Changes them.</summary>
    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        var now = await FindAsync(cancellationToken);
        // a kind that does not exist has no words to be shown with
        Form = Form with { Rows = [.. Form.Rows.Where(row => Enum.IsDefined(row.Rule)).DistinctBy(row => row.Rule)] };
        if (!ModelState.IsValid) return Page();
        if ((Form.Seen ?? "") != now)
        {
            this.RefuseAsChanged("Form.Seen", now);
            return Page();
        }

        var (rules, problem, rule) = ReminderRules.Changed(Form.Rows.ToDictionary(row => row.Rule, row => (row.Days, row.IsOff)), settings);
        if (problem is { } refused)
        {
            this.Refuse(refused, $"Form.Rows[{Form.Rows.FindIndex(typed => typed.Rule == rule)}].Days", ReminderKinds.Of(rule).FewestDays,
                ReminderRules.MostDays);
            return Page();
        }

        var setting = await db.Settings.FindAsync([SettingNames.Reminders], cancellationToken)
            ?? db.Settings.Add(new Setting { Name = SettingNames.Reminders }).Entity;
        setting.Value = rules!.Changes;
        if (!await this.SaveAsync(db, cancellationToken)) return Page();

        this.Notice(texts["Reminders.Saved"]);
        return RedirectToPage();
    }

    private async Task<string> FindAsync(CancellationToken cancellationToken) =>
        await db.Settings.AsNoTracking().Where(s => s.Name == SettingNames.Reminders).Select(s => s.Value)
            .SingleOrDefaultAsync(cancellationToken) ?? "";

    private Input Shown(string changes)
    {
        var rules = ReminderRules.Read(changes);
        return new Input
        {
            Seen = changes,
            Rows = [.. ReminderKinds.All.Where(kind => !kind.IsLetter).Select(kind => new Row
            {
                Rule = kind.Rule,
                Days = kind.Days is null ? null : rules.DaysOf(kind, settings),
                IsOff = rules.IsOff(kind.Rule),
            })],
        };
    }

    /// <summary>The form.</summary>
    public sealed record Input
    {
        /// <summary>What was set when the page was shown.</summary>
        public string? Seen { get; init; }

        /// <summary>The kinds.</summary>
        public List<Row> Rows { get; init; } = [];
    }

    /// <summary>A kind.</summary>
    public sealed record Row
    {
        /// <summary>Which.</summary>
        public ReminderRule Rule { get; init; }

        /// <summary>Days before or after; null where there is nothing to choose, and for as shipped.</summary>
        public int? Days { get; init; }

        /// <summary>The organisation does without it.</summary>
        public bool IsOff { get; init; }
    }
}
