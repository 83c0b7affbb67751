using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using Pathways.Core.Accounts;
using Pathways.Core.Contact;
using Pathways.Core.Data;
using Pathways.Core.Documents;
using Pathways.Core.Youths;
using Pathways.Web.Accounts;
using Pathways.Web.Startup;
using Pathways.Web.Ui;

namespace Pathways.Web.Pages.Documents;

/// <summary>My documents: what I have, what is next, what blocks what, and for each: who, where, what it costs, what to bring.</summary>
[May(Permission.SeeOwnPath)]
public sealed class MineModel(PathwaysDb db, Viewer viewer, DocumentTypes types, IStringLocalizer<DocumentsText> texts) : PageModel
{
    /// <summary>The path.</summary>
    public DocumentPath Path { get; private set; } = null!;

    /// <summary>My key.</summary>
    public int YouthId { get; private set; }

    /// <summary>The local day.</summary>
    public DateOnly Today => viewer.Today;

    /// <summary>Who goes with me.</summary>
    public PersonName Mentor { get; private set; } = PersonName.None;

    /// <summary>Shows the path.</summary>
    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken) => await FindAsync(cancellationToken) ? Page()
        : NotFound();

    /// <summary>I have this paper.</summary>
    public Task<IActionResult> OnPostHaveAsync(string type, CancellationToken cancellationToken) =>
        SayAsync(type, document => document.SayHeld(viewer.Today), "Said.Done", cancellationToken);

    /// <summary>I do not have it: said by mistake.</summary>
    public Task<IActionResult> OnPostHaveNotAsync(string type, CancellationToken cancellationToken) =>
        SayAsync(type, document =>
        {
            document.UnsayHeld();
            return null;
        }, "Said.NotDone", cancellationToken);

    private async Task<IActionResult> SayAsync(string key, Func<YouthDocument, DocumentProblem?> say, string notice,
        CancellationToken cancellationToken)
    {
        if (!await FindAsync(cancellationToken) || Path.Find(key) is null) return NotFound();
        var document = await db.Documents.VisibleTo(viewer, db).SingleOrDefaultAsync(d => d.YouthId == YouthId && d.Type == key,
            cancellationToken) ?? new YouthDocument { YouthId = YouthId, Type = key };
        if (say(document) is { } problem) this.Refuse(problem);
        if (ModelState.IsValid && document.Id == 0) db.Documents.Add(document);
        if (!ModelState.IsValid || !await this.SaveAsync(db, cancellationToken)) return Page();
        this.Notice(texts[notice]);
        return Redirect($"/Documents/Mine#doc-{key}");
    }

    private async Task<bool> FindAsync(CancellationToken cancellationToken)
    {
        var today = viewer.Today;
        var youth = await db.Youths.VisibleTo(viewer, db)
            .Select(y => new
            {
                y.Id,
                Birth = new Birth(y.BirthDate, y.BirthPrecision),
                y.Nationality,
                Mentor = new PersonName(
                    y.Mentorships.AsQueryable().Where(Mentorship.LeadOn(today)).OrderByDescending(m => m.From)
                        .Select(m => m.Mentor.Name.Arabic).FirstOrDefault() ?? "",
                    y.Mentorships.AsQueryable().Where(Mentorship.LeadOn(today)).OrderByDescending(m => m.From)
                        .Select(m => m.Mentor.Name.Latin).FirstOrDefault() ?? "",
                    y.Mentorships.AsQueryable().Where(Mentorship.LeadOn(today)).OrderByDescending(m => m.From)
                        .Select(m => m.Mentor.Name.Called).FirstOrDefault() ?? ""),
                Documents = db.Documents.Where(d => d.YouthId == y.Id).Select(DocumentFacts.From).ToList(),
            })
            .SingleOrDefaultAsync(cancellationToken);
        if (youth is null) return false;
        YouthId = youth.Id;
        Path = DocumentPath.On(today, types, youth.Birth.Last, youth.Nationality, youth.Documents);
        Mentor = youth.Mentor;
        return true;
    }

    /// <summary>The types that wait for this one and concern the youth.</summary>
    public IEnumerable<DocumentType> OpenedBy(DocumentType type) => types.OpenedBy(type.Key)
        .Where(opened => Path.Find(opened.Key) is not null);
}
