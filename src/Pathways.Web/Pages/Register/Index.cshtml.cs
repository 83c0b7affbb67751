using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Pathways.Core.Accounts;
using Pathways.Core.Data;
using Pathways.Core.Register;
using Pathways.Core.Youths;
using Pathways.Web.Accounts;
using Pathways.Web.Jobs;
using Pathways.Web.Startup;
using Pathways.Web.Ui;

namespace Pathways.Web.Pages.Register;

/// <summary>
/// Uploads a centre's register, and lists the earlier uploads. A register is 10 MB at most; the request may be larger, so that a file
/// that is too large is answered with a sentence.
/// </summary>
[May(Permission.ImportRegister)]
[LargestBody(LargestBodyAttribute.WithFile), RequestSizeLimit(LargestBodyAttribute.WithFile),
    RequestFormLimits(MultipartBodyLengthLimit = LargestBodyAttribute.WithFile)]
public sealed class IndexModel(PathwaysDb db, Viewer viewer, KeepImport keep, StageImport stage, WakeNow wake) : PageModel
{
    // Up to this size, in bytes, a file is read while the manager waits
    private const int SmallFile = 256 << 10;
    private const int PageSize = 20;

    /// <summary>The upload.</summary>
    [BindProperty]
    public Input Form { get; set; } = new();

    /// <summary>Page number, from 1.</summary>
    [BindProperty(SupportsGet = true, Name = "p")]
    public int PageNumber { get; set; } = 1;

    /// <summary>Earlier uploads, the latest first.</summary>
    public ListPage<Row> Imports { get; private set; } = null!;

    /// <summary>Shows the form and the list.</summary>
    public async Task OnGetAsync(bool tooLarge, CancellationToken cancellationToken)
    {
        if (tooLarge) this.Refuse(RegisterProblem.TooLarge, "Form.File");
        await Find(cancellationToken);
    }

    /// <summary>Takes a file: a small one is read at once, a large one in the background.</summary>
    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        if (Form.File is null)
        {
            this.Refuse(ImportProblem.FileMissing, "Form.File");
        }
        else if (await BeginAsync(Form.File, cancellationToken) is { } importId)
        {
            if (Form.File.Length <= SmallFile) await stage.RunAsync(importId, CancellationToken.None);
            else wake.Now<ReadRegisters>();
            return RedirectToPage("Preview", new { importId });
        }

        await Find(cancellationToken);
        return Page();
    }

    private async Task<int?> BeginAsync(IFormFile upload, CancellationToken cancellationToken)
    {
        await using var content = upload.OpenReadStream();
        var opening = RegisterFile.Open(content);
        if (!opening.IsOpen)
        {
            this.Refuse(opening.Problem.Value, "Form.File");
            return null;
        }

        using var file = opening.File;
        var bytes = new byte[content.Length];
        content.Position = 0;
        await content.ReadExactlyAsync(bytes, cancellationToken);
        return await keep.BeginAsync(viewer, Path.GetFileName(upload.FileName.Replace('\\', '/')), bytes, file.Headings, cancellationToken);
    }

    private async Task Find(CancellationToken cancellationToken) => Imports = await db.Imports.VisibleTo(viewer)
        .OrderByDescending(i => i.UploadedAt).ThenByDescending(i => i.Id)
        .Select(i => new Row(i.Id, i.FileName, i.UploadedAt, i.State, i.RowsRead, i.RowsWritten))
        .PageAsync(PageNumber, PageSize, cancellationToken);

    /// <summary>The form.</summary>
    public sealed record Input
    {
        /// <summary>The register.</summary>
        public IFormFile? File { get; init; }
    }

    /// <summary>A row.</summary>
    public sealed record Row(int Id, string FileName, DateTime UploadedAt, ImportState State, int RowsRead, int RowsWritten);
}
