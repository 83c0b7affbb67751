using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
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

/// <summary>A youth's documents, for staff: the path, and each document with what can be done.</summary>
[May(Permission.SeeYouths)]
public sealed class OfModel(PathwaysDb db, Viewer viewer, ReadLog readLog, DocumentTypes types) : PageModel
{
    /// <summary>Whose file.</summary>
    [BindProperty(SupportsGet = true)]
    public int YouthId { get; set; }

    /// <summary>The youth's name.</summary>
    public string Name { get; private set; } = "";

    /// <summary>Birth date, as exactly as it is known.</summary>
    public Birth Birth { get; private set; } = null!;

    /// <summary>The path.</summary>
    public DocumentPath Path { get; private set; } = null!;

    /// <summary>True when the viewer may write the card's number, and the organisation may keep it.</summary>
    public bool KeepsNumbers { get; private set; }

    /// <summary>True when the viewer may open copies.</summary>
    public bool SeesCopies => viewer.May(Permission.SeeCopies);

    /// <summary>True when the viewer may move documents.</summary>
    public bool Keeps => viewer.May(Permission.KeepDocuments);

    /// <summary>Shows the documents.</summary>
    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        var youth = await db.Youths.VisibleTo(viewer, db).Where(y => y.Id == YouthId)
            .Select(y => new
            {
                y.Name,
                Birth = new Birth(y.BirthDate, y.BirthPrecision),
                y.Nationality,
                MayKeepNumbers = db.Settings.Any(s => s.Name == SettingNames.AuthorisationNumber && s.Value != ""),
                Documents = db.Documents.Where(d => d.YouthId == y.Id).Select(DocumentFacts.From).ToList(),
            })
            .SingleOrDefaultAsync(cancellationToken);
        if (youth is null) return NotFound();
        (Name, Birth) = (youth.Name.In(Cultures.Current), youth.Birth);
        KeepsNumbers = youth.MayKeepNumbers && viewer.May(Permission.KeepCardNumbers);
        Path = DocumentPath.On(viewer.Today, types, youth.Birth.First, youth.Nationality, youth.Documents);
        readLog.FileOpened(YouthId, "/Documents/Of");
        return Page();
    }
}
