using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Pathways.Core.Accounts;
using Pathways.Core.Contact;
using Pathways.Core.Data;
using Pathways.Core.Documents;
using Pathways.Core.Youths;
using Pathways.Web.Accounts;
using Pathways.Web.Startup;

namespace Pathways.Web.Pages.Documents;

/// <summary>My documents: what I have, what is next, what blocks what, and for each: who, where, what it costs, what to bring.</summary>
[May(Permission.SeeOwnPath)]
public sealed class MineModel(PathwaysDb db, Viewer viewer, DocumentTypes types) : PageModel
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
    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
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
        if (youth is null) return NotFound();
        YouthId = youth.Id;
        Path = DocumentPath.On(today, types, youth.Birth.Last, youth.Nationality, youth.Documents);
        Mentor = youth.Mentor;
        return Page();
    }

    /// <summary>The types that wait for this one and concern the youth.</summary>
    public IEnumerable<DocumentType> OpenedBy(DocumentType type) => types.OpenedBy(type.Key)
        .Where(opened => Path.Find(opened.Key) is not null);
}
