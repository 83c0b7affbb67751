using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using Pathways.Core.Accounts;
using Pathways.Core.Audit;
using Pathways.Core.Data;
using Pathways.Core.Documents;
using Pathways.Core.Organisation;
using Pathways.Core.Youths;
using Pathways.Web.Accounts;
using Pathways.Web.Startup;
using Pathways.Web.Ui;

namespace Pathways.Web.Pages.Documents;

/// <summary>
/// The number of a youth's national card: the page is there only while the organisation's authorisation number is set (Law 09-08), and each
/// look is logged.
/// </summary>
[May(Permission.KeepCardNumbers)]
public sealed class NumberModel(PathwaysDb db, Viewer viewer, ReadLog readLog, CardNumbers numbers, IStringLocalizer<DocumentsText> texts)
    : PageModel
{
    /// <summary>Whose card.</summary>
    [BindProperty(SupportsGet = true)]
    public int YouthId { get; set; }

    /// <summary>What is typed.</summary>
    [BindProperty]
    public Input Form { get; set; } = new();

    /// <summary>The youth's name.</summary>
    public string Name { get; private set; } = "";

    /// <summary>Shows the number.</summary>
    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        if (await FindAsync(cancellationToken) is not { } found) return NotFound();
        var number = numbers.Read(found.Sealed);
        if (number is null) this.Refuse(CardNumberProblem.Unreadable, "Form.Number");
        Form = new Input { Number = number, Revision = found.Revision };
        readLog.FileOpened(YouthId, "/Documents/Number");
        return Page();
    }

    /// <summary>Keeps it, or takes it away.</summary>
    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        if (await FindAsync(cancellationToken) is not { } found) return NotFound();
        if (!ModelState.IsValid) return Page();
        var document = await db.Documents.VisibleTo(viewer, db)
            .SingleOrDefaultAsync(d => d.YouthId == YouthId && d.Type == YouthDocument.NationalCard, cancellationToken)
            ?? db.Documents.Add(new YouthDocument { YouthId = YouthId, Type = YouthDocument.NationalCard }).Entity;
        if (found.Revision == Form.Revision && numbers.Keep(document, Form.Number ?? "") is { } problem)
        {
            this.Refuse(problem, "Form.Number");
            return Page();
        }

        if (found.Revision != Form.Revision || !await db.TrySaveAsync(cancellationToken))
        {
            this.RefuseAsChanged("Form.Revision", (await FindAsync(cancellationToken))?.Revision ?? 0);
            return Page();
        }

        this.Notice(texts["Number.Kept"]);
        return Redirect($"/Documents/Of/{YouthId}");
    }

    private async Task<Found?> FindAsync(CancellationToken cancellationToken)
    {
        var youth = await db.Youths.VisibleTo(viewer, db)
            .Where(y => y.Id == YouthId && db.Settings.Any(s => s.Name == SettingNames.AuthorisationNumber && s.Value != ""))
            .Select(y => new
            {
                y.Name,
                Revision = db.Documents.Where(d => d.YouthId == y.Id && d.Type == YouthDocument.NationalCard).Select(d => d.Revision + 1)
                    .FirstOrDefault(),
                Sealed = db.Documents.Where(d => d.YouthId == y.Id && d.Type == YouthDocument.NationalCard).Select(d => d.SealedNumber)
                    .FirstOrDefault() ?? "",
            })
            .SingleOrDefaultAsync(cancellationToken);
        if (youth is null) return null;
        Name = youth.Name.In(Cultures.Current);
        return new Found(youth.Revision, youth.Sealed);
    }

    private sealed record Found(int Revision, string Sealed);

    /// <summary>The form.</summary>
    public sealed record Input
    {
        /// <summary>The number; empty takes it away.</summary>
        [StringLength(20)]
        public string? Number { get; init; }

        /// <summary>The document's revision that was shown; 0 while it has no row.</summary>
        public int Revision { get; init; }
    }
}
