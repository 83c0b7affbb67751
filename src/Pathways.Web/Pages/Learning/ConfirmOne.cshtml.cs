using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using Pathways.Core.Accounts;
using Pathways.Core.Audit;
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
        var practice = await db.Practices.VisibleTo(viewer).SingleAsync(p => p.Id == Id, cancellationToken);
        if (practice.Revision != Form.Revision || (shown.HasPhoto && Form.Photo is not null))
        {
            this.RefuseAsChanged("Form.Revision", practice.Revision);
            return Page();
        }

        if (practice.Confirm(Form.How == How.Alone, Form.Note ?? "", viewer.AccountId, clock.UtcNow) is { } problem)
        {
            this.Refuse(problem);
            return Page();
        }

        if (await KeepAsync(practice, cancellationToken) is { } wrong)
        {
            if (wrong != CopyProblem.ChangedMeanwhile) this.Refuse(wrong, "Form.Photo");
            else this.RefuseAsChanged("Form.Revision", await db.RevisionOfAsync(practice, cancellationToken));
            return Page();
        }

        this.Notice(texts["Confirm.Done"]);
        return Redirect("/Learning/Confirm");
    }

    /// <summary>Removes the photo: the youth asks for it, or somebody is to be seen on it.</summary>
    public async Task<IActionResult> OnPostRemovePhotoAsync(CancellationToken cancellationToken)
    {
        if (await db.Practices.VisibleTo(viewer).SingleOrDefaultAsync(p => p.Id == Id, cancellationToken) is not { } practice)
            return NotFound();
        await photos.RemoveAsync(practice, cancellationToken);
        this.Notice(texts["Photo.Removed"]);
        return Redirect($"/Learning/Confirm/{Id}");
    }

    private async Task<CopyProblem?> KeepAsync(Practice practice, CancellationToken cancellationToken)
    {
        if (Form.Photo is not { } photo) return await db.TrySaveAsync(cancellationToken) ? null : CopyProblem.ChangedMeanwhile;
        await using var content = photo.OpenReadStream();
        return await photos.HoldAsync(practice, content, viewer.AccountId, cancellationToken);
    }

    private Task<Row?> Find(CancellationToken cancellationToken) => db.Practices.VisibleTo(viewer).Where(p => p.Id == Id)
        .Select(p => new Row(p.YouthId, p.Youth.NameArabic, p.Youth.NameLatin, p.Module, p.Key, p.DoneOn, p.YouthNote, p.ConfirmedAt,
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
    public sealed record Row(int YouthId, string NameArabic, string NameLatin, string Module, string Key, DateOnly DoneOn, string YouthNote,
        DateTime? ConfirmedAt, bool Alone, string MentorNote, bool HasPhoto, int Revision);
}
