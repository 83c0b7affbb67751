using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using Pathways.Core;
using Pathways.Core.Accounts;
using Pathways.Core.Audit;
using Pathways.Core.Contact;
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

/// <summary>The mentor confirms a practice: practised with somebody, or does it alone.</summary>
[May(Permission.ConfirmPractices)]
[LargestBody(LargestBodyAttribute.WithFile), RequestSizeLimit(LargestBodyAttribute.WithFile)]
[RequestFormLimits(MultipartBodyLengthLimit = LargestBodyAttribute.WithFile, MemoryBufferThreshold = LargestBodyAttribute.WithFile)]
public sealed class ConfirmOneModel(PathwaysDb db, Viewer viewer, ReadLog readLog, ModuleLibrary library, KeepPhotos photos,
    LocalTime clock, IStringLocalizer<LearningText> texts) : PageModel
{
    /// <summary>Which practice.</summary>
    [BindProperty(SupportsGet = true)]
    public int Id { get; set; }

    /// <summary>What is typed.</summary>
    [BindProperty]
    public Input Form { get; set; } = new();

    /// <summary>The practice.</summary>
    public Row Practice { get; private set; } = null!;

    /// <summary>What was to do; null when the module is gone.</summary>
    public PracticeTask? Task => library.Find(Practice.Module)?.In(Cultures.Current).Practices.FirstOrDefault(practice =>
        practice.Key == Practice.Key);

    /// <summary>Shows the practice.</summary>
    public async Task<IActionResult> OnGetAsync(bool tooLarge, CancellationToken cancellationToken)
    {
        if (await Find(cancellationToken) is not { } practice) return NotFound();
        if (tooLarge) this.Refuse(CopyProblem.TooLarge, "Form.Photo");
        Practice = practice;
        Form = new Input { Revision = practice.Revision, Note = practice.MentorNote };
        readLog.FileOpened(practice.YouthId, "/Learning/Confirm");
        return Page();
    }

    /// <summary>Confirms.</summary>
    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        if (await Find(cancellationToken) is not { } shown) return NotFound();
        Practice = shown;
        if (Form.How is null) this.Refuse(LearningProblem.HowMissing, "Form.How");
        if (!ModelState.IsValid) return Page();
        if (shown.Revision != Form.Revision || (shown.HasPhoto && Form.Photo is not null))
        {
            this.RefuseAsChanged("Form.Revision", shown.Revision);
            return Page();
        }

        var (problem, wrong) = await KeepAsync(cancellationToken);
        if (problem is { } found) this.Refuse(found);
        if (wrong == CopyProblem.ChangedMeanwhile)
            this.RefuseAsChanged("Form.Revision", (await Find(cancellationToken))?.Revision ?? 0);
        else if (wrong is { } ofPhoto) this.Refuse(ofPhoto, "Form.Photo");
        if (!ModelState.IsValid) return Page();
        this.Notice(texts["Confirm.Done"]);
        return Redirect("/Learning/Confirm");
    }

    /// <summary>Removes the photo: the youth asks for it, or somebody is to be seen on it.</summary>
    public async Task<IActionResult> OnPostRemovePhotoAsync(CancellationToken cancellationToken)
    {
        if (await Find(cancellationToken) is null) return NotFound();
        await photos.RemoveAsync(async () => await LoadAsync(cancellationToken), cancellationToken);
        this.Notice(texts["Photo.Removed"]);
        return Redirect($"/Learning/Confirm/{Id}");
    }

    private async Task<(LearningProblem? Problem, CopyProblem? OfPhoto)> KeepAsync(CancellationToken cancellationToken)
    {
        if (Form.Photo is not { } photo)
        {
            var confirmed = await ConfirmAsync(cancellationToken);
            if (confirmed.Problem is not null) return (confirmed.Problem, null);
            return await db.TrySaveAsync(cancellationToken) ? (null, null) : (null, CopyProblem.ChangedMeanwhile);
        }

        await using var content = photo.OpenReadStream();
        return await photos.HoldAsync(() => ConfirmAsync(cancellationToken), content, viewer.AccountId, cancellationToken);
    }

    private async Task<Result<Practice, LearningProblem>> ConfirmAsync(CancellationToken cancellationToken)
    {
        var practice = await LoadAsync(cancellationToken);
        db.Entry(practice).Property(p => p.Revision).OriginalValue = Form.Revision; // as it was shown
        return practice.Confirm(Form.How == How.Alone, Form.Note ?? "", viewer.AccountId, clock.UtcNow) is { } problem ? problem : practice;
    }

    private Task<Practice> LoadAsync(CancellationToken cancellationToken) =>
        db.Practices.VisibleTo(viewer, db).SingleAsync(p => p.Id == Id, cancellationToken);

    private Task<Row?> Find(CancellationToken cancellationToken) => db.Practices.VisibleTo(viewer, db).Where(p => p.Id == Id)
        .Select(p => new Row(p.YouthId, p.Youth.Name, p.Module, p.Key, p.DoneOn, p.YouthNote, p.ConfirmedAt,
            p.Alone, p.MentorNote, p.Photo != null, p.Revision))
        .SingleOrDefaultAsync(cancellationToken);

    /// <summary>How the youth does it.</summary>
    public enum How
    {
        /// <summary>With somebody.</summary>
        WithSomebody = 1,

        /// <summary>Alone.</summary>
        Alone = 2,
    }

    /// <summary>The form.</summary>
    public sealed record Input
    {
        /// <summary>With somebody or alone.</summary>
        public How? How { get; init; }

        /// <summary>The mentor's words; the youth reads them.</summary>
        [StringLength(20_000)]
        public string? Note { get; init; }

        /// <summary>A photo of it, while there is none.</summary>
        public IFormFile? Photo { get; init; }

        /// <summary>The revision that was shown.</summary>
        public int Revision { get; init; }
    }

    /// <summary>What is shown.</summary>
    public sealed record Row(int YouthId, PersonName Name, string Module, string Key, DateOnly DoneOn, string YouthNote,
        DateTime? ConfirmedAt, bool Alone, string MentorNote, bool HasPhoto, int Revision);
}
