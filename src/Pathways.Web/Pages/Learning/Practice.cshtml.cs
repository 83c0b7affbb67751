using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using Pathways.Core;
using Pathways.Core.Accounts;
using Pathways.Core.Data;
using Pathways.Core.Documents;
using Pathways.Core.Learning;
using Pathways.Core.Time;
using Pathways.Core.Uploads;
using Pathways.Core.Youths;
using Pathways.Web.Accounts;
using Pathways.Web.Content;
using Pathways.Web.Startup;
using Pathways.Web.Ui;

namespace Pathways.Web.Pages.Learning;

/// <summary>A practice in real life: what to do, what counts as proof, and "I did it", which then waits for the mentor.</summary>
[May(Permission.SeeOwnPath)]
[LargestBody(LargestBodyAttribute.WithFile), RequestSizeLimit(LargestBodyAttribute.WithFile)]
[RequestFormLimits(MultipartBodyLengthLimit = LargestBodyAttribute.WithFile, MemoryBufferThreshold = LargestBodyAttribute.WithFile)]
public sealed class PracticeModel(PathwaysDb db, Viewer viewer, LocalTime clock, Catalogue catalogue, KeepPhotos photos,
    IStringLocalizer<LearningText> texts) : PageModel
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

    /// <summary>A bystander should not see that it is read: the page says who is told.</summary>
    public bool IsSensitive { get; private set; }

    /// <summary>What to do.</summary>
    public PracticeTask Task { get; private set; } = null!;

    /// <summary>What was done already.</summary>
    public LearningRecord.PracticeRow? Done { get; private set; }

    /// <summary>Shows the practice.</summary>
    public async Task<IActionResult> OnGetAsync(bool tooLarge, CancellationToken cancellationToken)
    {
        if (!await Find(cancellationToken)) return NotFound();
        if (Done is { IsNew: true } news) await db.ConfirmationsOpenedAsync([news.Id], clock.UtcNow, cancellationToken);
        if (tooLarge) this.Refuse(CopyProblem.TooLarge, "Form.Photo");
        Form = Done is null ? new Input { DoneOn = viewer.Today } : new Input { DoneOn = Done.DoneOn, Note = Done.YouthNote };
        return Page();
    }

    /// <summary>"I did it."</summary>
    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        if (!await Find(cancellationToken)) return NotFound();
        if (!ModelState.IsValid) return Page();
        var (problem, wrong) = await KeepAsync(cancellationToken);
        if (problem is { } found) this.Refuse(found, found == LearningProblem.DoneInFuture ? "Form.DoneOn" : "");
        if (wrong is { } ofPhoto) this.Refuse(ofPhoto, ofPhoto == CopyProblem.ChangedMeanwhile ? "" : "Form.Photo");
        if (!ModelState.IsValid) return Page();
        this.Notice(texts["PracticeSent"]);
        return Redirect($"/Learning/Module/{Key}");
    }

    /// <summary>The practice, and what happens to its photo, all or nothing.</summary>
    private async Task<(LearningProblem? Problem, CopyProblem? OfPhoto)> KeepAsync(CancellationToken cancellationToken)
    {
        if (Form.Photo is { } photo)
        {
            await using var content = photo.OpenReadStream();
            return await photos.HoldAsync(() => WriteAsync(cancellationToken), content, viewer.AccountId, cancellationToken);
        }

        if (Form.DropPhoto) return await photos.RemoveAsync(() => WriteAsync(cancellationToken), cancellationToken);
        var written = await WriteAsync(cancellationToken);
        if (!written.Made(out var practice)) return (written.Problem, null);
        if (practice.Id == 0) db.Practices.Add(practice);
        return await db.TrySaveAsync(cancellationToken) ? (null, null) : (null, CopyProblem.ChangedMeanwhile);
    }

    private async Task<Result<Practice, LearningProblem>> WriteAsync(CancellationToken cancellationToken)
    {
        var youthId = await db.Youths.VisibleTo(viewer, db).Select(y => y.Id).SingleAsync(cancellationToken);
        var practice = await db.Practices.SingleOrDefaultAsync(p => p.YouthId == youthId && p.Module == Key && p.Key == Task.Key,
            cancellationToken) ?? new Practice { YouthId = youthId, Module = Key, Key = Task.Key };
        return practice.Claim(Form.DoneOn!.Value, Form.Note ?? "", viewer.Today) is { } problem ? problem : practice;
    }

    private async Task<bool> Find(CancellationToken cancellationToken)
    {
        if (await catalogue.FindAsync(Key, cancellationToken) is not { } module) return false;
        (Words, IsSensitive) = (module.In(Cultures.Current), module.IsSensitive);
        if (Words.Practices.FirstOrDefault(practice => Practice is null || practice.Key == Practice) is not { } task) return false;
        Task = task;
        Done = (await LearningRecord.MineAsync(db, viewer, cancellationToken)).PracticeOf(Key, task.Key);
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

        /// <summary>A photo of it.</summary>
        public IFormFile? Photo { get; init; }

        /// <summary>The photo there is goes.</summary>
        public bool DropPhoto { get; init; }
    }
}
