using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using Pathways.Core.Accounts;
using Pathways.Core.Audit;
using Pathways.Core.Contact;
using Pathways.Core.Data;
using Pathways.Core.Documents;
using Pathways.Core.Uploads;
using Pathways.Core.Youths;
using Pathways.Web.Accounts;
using Pathways.Web.Startup;
using Pathways.Web.Ui;

namespace Pathways.Web.Pages.Documents;

/// <summary>
/// The copy held of one document: added (also from the phone's camera), downloaded, replaced, removed; by the youth and by the mentor. A
/// file is 10 MB at most; the request
/// may be larger, so that a file that is too large is answered with a sentence. An upload stays in memory: nothing unencrypted is put into
/// a temporary file.
/// </summary>
[May(Permission.SeeCopies)]
[LargestBody(LargestBodyAttribute.WithFile), RequestSizeLimit(LargestBodyAttribute.WithFile)]
[RequestFormLimits(MultipartBodyLengthLimit = LargestBodyAttribute.WithFile, MemoryBufferThreshold = LargestBodyAttribute.WithFile)]
public sealed class CopyModel(PathwaysDb db, Viewer viewer, ReadLog readLog, DocumentTypes types, KeepCopies copies, CopySeal seal,
    IStringLocalizer<DocumentsText> texts) : PageModel
{
    /// <summary>Whose document.</summary>
    [BindProperty(SupportsGet = true)]
    public int YouthId { get; set; }

    /// <summary>The type's key.</summary>
    [BindProperty(SupportsGet = true)]
    public string Type { get; set; } = "";

    /// <summary>The upload, or the confirmation of the removal.</summary>
    [BindProperty]
    public Input Form { get; set; } = new();

    /// <summary>The youth looks at the own copy.</summary>
    public bool IsOwn => viewer.Role == Role.Youth;

    /// <summary>True when the viewer may add and remove.</summary>
    public bool Keeps => IsOwn || viewer.May(Permission.KeepDocuments);

    /// <summary>The youth's name.</summary>
    public string Name { get; private set; } = "";

    /// <summary>The document's words.</summary>
    public DocumentWords Words { get; private set; } = null!;

    /// <summary>Copies held and gone, the latest first.</summary>
    public IReadOnlyList<Row> Copies { get; private set; } = [];

    /// <summary>The copy held.</summary>
    public Row? Held => Copies.FirstOrDefault(copy => copy.RemovedAt is null);

    /// <summary>False when the keys that sealed the copy held are not there.</summary>
    public bool CanBeOpened => Held is null || seal.Unseal(Held.SealedKey) is not null;

    /// <summary>Shows it.</summary>
    public async Task<IActionResult> OnGetAsync(bool tooLarge, CancellationToken cancellationToken)
    {
        if (!await FindAsync(cancellationToken)) return NotFound();
        if (tooLarge) this.Refuse(CopyProblem.TooLarge, "Form.File");
        readLog.FileOpened(YouthId, "/Documents/Copy");
        return Page();
    }

    /// <summary>Adds a copy, in the place of the one held.</summary>
    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        if (!Keeps) return Forbid();
        if (!await FindAsync(cancellationToken)) return NotFound();
        if (!ModelState.IsValid) return Page();
        if (Form.File is null) return await RefusedAsync(CopyProblem.FileMissing, cancellationToken);
        if (Held is not null && !Form.Confirmed) return await RefusedAsync(CopyProblem.NotConfirmed, cancellationToken);
        await using var content = Form.File.OpenReadStream();
        return await copies.HoldAsync(viewer, YouthId, Type, Form.Held, content, cancellationToken) is { } problem
            ? await RefusedAsync(problem, cancellationToken) : Done("Copy.Kept");
    }

    /// <summary>Removes the copy held.</summary>
    public async Task<IActionResult> OnPostRemoveAsync(CancellationToken cancellationToken)
    {
        if (!Keeps) return Forbid();
        if (!await FindAsync(cancellationToken)) return NotFound();
        if (!Form.Confirmed) return await RefusedAsync(CopyProblem.NotConfirmed, cancellationToken, "Remove");
        return await copies.RemoveAsync(viewer, YouthId, Type, Form.Held, cancellationToken) is { } problem
            ? await RefusedAsync(problem, cancellationToken) : Done("Copy.Removed");
    }

    private RedirectResult Done(string notice)
    {
        this.Notice(texts[notice]);
        return Redirect($"/Documents/Copy/{YouthId}/{Type}");
    }

    private async Task<IActionResult> RefusedAsync(CopyProblem problem, CancellationToken cancellationToken, string? field = null)
    {
        db.ChangeTracker.Clear();
        await FindAsync(cancellationToken);
        this.Refuse(problem, field ?? problem switch
        {
            CopyProblem.ChangedMeanwhile => "",
            CopyProblem.NotConfirmed =>
            "Form.Confirmed",
            _ => "Form.File"
        });
        return Page();
    }

    private async Task<bool> FindAsync(CancellationToken cancellationToken)
    {
        if (types.Find(Type) is not { } type) return false;
        var youth = await db.Youths.VisibleTo(viewer, db).Where(y => y.Id == YouthId)
            .Select(y => new { y.Name, y.Nationality }).SingleOrDefaultAsync(cancellationToken);
        if (youth is null || !type.IsFor(youth.Nationality)) return false;
        (Name, Words) = (youth.Name.In(Cultures.Current), type.In(Cultures.Current));
        Copies = await db.DocumentCopies.AsNoTracking().Where(c => c.Document.YouthId == YouthId && c.Document.Type == Type)
            .OrderByDescending(c => c.AddedAt).ThenByDescending(c => c.Id)
            .Select(c => new Row(
                c.Id, c.Kind, c.Bytes, c.AddedAt, c.RemovedAt, c.SealedKey,
                new PersonName(db.Users.Where(u => u.Id == c.AddedById).Select(u => u.Name.Arabic).FirstOrDefault() ?? "",
                    db.Users.Where(u => u.Id == c.AddedById).Select(u => u.Name.Latin).FirstOrDefault() ?? "")))
            .ToListAsync(cancellationToken);
        return true;
    }

    /// <summary>The form.</summary>
    public sealed record Input
    {
        /// <summary>The file.</summary>
        public IFormFile? File { get; init; }

        /// <summary>The copy held may go.</summary>
        public bool Confirmed { get; init; }

        /// <summary>The copy that was shown as held.</summary>
        public int? Held { get; init; }
    }

    /// <summary>A copy.</summary>
    public sealed record Row(int Id, CopyKind Kind, int Bytes, DateTime AddedAt, DateTime? RemovedAt, string SealedKey, PersonName By);
}
