using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using Pathways.Core.Access;
using Pathways.Core.Data;
using Pathways.Core.Learning;
using Pathways.Core.Youths;
using Pathways.Web.Content;
using Pathways.Web.Startup;
using Pathways.Web.Ui;

namespace Pathways.Web.Pages.Learning;

/// <summary>A practice in real life: what to do, what counts as proof, and "I did it", which then waits for the mentor.</summary>
[May(Permission.SeeOwnPath)]
public sealed class PracticeModel(PathwaysDb db, Viewer viewer, ModuleLibrary library, IStringLocalizer<LearningText> texts) : PageModel
{
    /// <summary>The module's key.</summary>
    [BindProperty(SupportsGet = true)]
    public string Key { get; set; } = "";

    /// <summary>The practice's key; the module's first when empty.</summary>
    [BindProperty(SupportsGet = true)]
    public string? Practice { get; set; }

    /// <summary>What is typed.</summary>
    [BindProperty]
    public Input Form { get; set; } = new();

    /// <summary>The module's words.</summary>
    public ModuleText Words { get; private set; } = null!;

    /// <summary>What to do.</summary>
    public PracticeTask Task { get; private set; } = null!;

    /// <summary>What was done already.</summary>
    public LearningRecord.PracticeRow? Done { get; private set; }

    /// <summary>Shows the practice.</summary>
    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        if (!await Find(cancellationToken)) return NotFound();
        Form = Done is null ? new Input { DoneOn = viewer.Today } : new Input { DoneOn = Done.DoneOn, Note = Done.YouthNote };
        return Page();
    }

    /// <summary>"I did it."</summary>
    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        if (!await Find(cancellationToken)) return NotFound();
        if (!ModelState.IsValid) return Page();
        var youthId = await db.Youths.VisibleTo(viewer).Select(y => y.Id).SingleAsync(cancellationToken);
        var practice = await db.Practices.SingleOrDefaultAsync(p => p.YouthId == youthId && p.Module == Key && p.Key == Task.Key, cancellationToken) ?? new Practice { YouthId = youthId, Module = Key, Key = Task.Key };
        if (practice.Claim(Form.DoneOn!.Value, Form.Note ?? "", viewer.Today) is { } problem)
        {
            this.Refuse(problem, problem == LearningProblem.DoneInFuture ? "Form.DoneOn" : "");
            return Page();
        }

        if (practice.Id == 0) db.Practices.Add(practice);
        try
        {
            await db.SaveChangesAsync(cancellationToken);
        }
        catch (DbUpdateException)
        {
            this.Refuse(LearningProblem.ChangedMeanwhile);
            return Page();
        }

        this.Notice(texts["PracticeSent"]);
        return Redirect($"/Learning/Module/{Key}");
    }

    private async Task<bool> Find(CancellationToken cancellationToken)
    {
        if (library.Find(Key) is not { } module) return false;
        Words = module.In(Cultures.Current);
        if (Words.Practices.FirstOrDefault(practice => Practice is null || practice.Key == Practice) is not { } task) return false;
        Task = task;
        Done = (await LearningRecord.ReadAsync(db, viewer, null, cancellationToken)).PracticeOf(Key, task.Key);
        return true;
    }

    /// <summary>The form.</summary>
    public sealed record Input
    {
        /// <summary>The day.</summary>
        [Required]
        public DateOnly? DoneOn { get; init; }

        /// <summary>Own words.</summary>
        [StringLength(20_000)]
        public string? Note { get; init; }
    }
}
