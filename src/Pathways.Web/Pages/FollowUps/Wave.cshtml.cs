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

/// <summary>Records one wave: contact, activity, housing. "Not known" is an answer.</summary>
[May(Permission.RecordFollowUps)]
public sealed class WaveModel(PathwaysDb db, Viewer viewer, ReadLog readLog, IStringLocalizer<FollowUpsText> texts) : PageModel
{
    /// <summary>Whose file.</summary>
    [BindProperty(SupportsGet = true)]
    public int YouthId { get; set; }

    /// <summary>Months after the exit.</summary>
    [BindProperty(SupportsGet = true)]
    public int Months { get; set; }

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
        readLog.FileOpened(YouthId, "/FollowUps/Wave");
        return Page();
    }

    /// <summary>Records the wave.</summary>
    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        if (await Find(cancellationToken) is not { } exit) return NotFound();
        if (Form.InTouch is null) this.Refuse(FollowUpProblem.AnswerMissing, "Form.InTouch");
        if (Form.Activity is null) this.Refuse(FollowUpProblem.AnswerMissing, "Form.Activity");
        if (Form.Housing is null) this.Refuse(FollowUpProblem.AnswerMissing, "Form.Housing");
        if (!ModelState.IsValid) return Page();
        var before = await db.FollowUpWaves.Where(FollowUpWave.Stands).Where(w => w.ExitId == exit.Id).Select(w => w.Months)
            .ToListAsync(cancellationToken);
        var recorded = FollowUpWave.Record(
            exit, before, Months, Form.On!.Value, Form.InTouch!.Value, Form.Activity!.Value, Form.Housing!.Value, viewer.AccountId,
                viewer.Today);
        var problem = recorded.Problem;
        if (recorded.Made(out var wave)) db.FollowUpWaves.Add(wave);
        if (problem is null && !await db.TrySaveAsync(cancellationToken)) problem = FollowUpProblem.WaveTwice;
        if (problem is not null)
        {
            this.Refuse(problem.Value, problem.Value is FollowUpProblem.WaveInFuture or FollowUpProblem.WaveTooEarly ? "Form.On" : "");
            return Page();
        }

        this.Notice(texts["WaveSaved"]);
        return Redirect($"/FollowUps/Of/{YouthId}");
    }

    private async Task<Core.FollowUps.Exit?> Find(CancellationToken cancellationToken)
    {
        if (!FollowUpWave.Waves.Contains(Months)) return null;
        var exit = await db.Exits.VisibleTo(viewer, db).Where(Core.FollowUps.Exit.Stands).Where(Core.FollowUps.Exit.IsOpen)
            .Include(e => e.Youth).SingleOrDefaultAsync(e => e.YouthId == YouthId, cancellationToken);
        Name = exit?.Youth.Name.In(Cultures.Current) ?? "";
        return exit;
    }

    /// <summary>The form.</summary>
    public sealed record Input
    {
        /// <summary>The day it was asked.</summary>
        [Required]
        public DateOnly? On { get; init; }

        /// <summary>Contact.</summary>
        public InTouch? InTouch { get; init; }

        /// <summary>Main activity.</summary>
        public Activity? Activity { get; init; }

        /// <summary>Housing.</summary>
        public Housing? Housing { get; init; }
    }
}
