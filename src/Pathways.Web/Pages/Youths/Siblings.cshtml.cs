using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using Pathways.Core.Accounts;
using Pathways.Core.Audit;
using Pathways.Core.Data;
using Pathways.Core.Youths;
using Pathways.Web.Accounts;
using Pathways.Web.Startup;
using Pathways.Web.Ui;

namespace Pathways.Web.Pages.Youths;

/// <summary>
/// Sisters and brothers of a youth, linked by hand. A link is read by those who see both files; who sees one only learns nothing.
/// </summary>
[May(Permission.EditYouths)]
public sealed class SiblingsModel(PathwaysDb db, Viewer viewer, TimeProvider time, ReadLog readLog, IStringLocalizer<YouthsText> texts)
    : PageModel
{
    private const int MostFound = 20;

    /// <summary>Whose file.</summary>
    [BindProperty(SupportsGet = true)]
    public int YouthId { get; set; }

    /// <summary>What is searched.</summary>
    [BindProperty(SupportsGet = true)]
    public string Q { get; set; } = "";

    /// <summary>The one to link.</summary>
    [BindProperty]
    public int? Add { get; set; }

    /// <summary>The one whose link goes.</summary>
    [BindProperty]
    public int? Remove { get; set; }

    /// <summary>The youth's name, for the header.</summary>
    public string Name { get; private set; } = "";

    /// <summary>Those linked whose files the viewer sees.</summary>
    public IReadOnlyList<AlikeFile> Linked { get; private set; } = [];

    /// <summary>Those who may be: a word of the name and the guardian or the phone agree.</summary>
    public IReadOnlyList<AlikeFile> Proposed { get; private set; } = [];

    /// <summary>Those found.</summary>
    public IReadOnlyList<AlikeFile> Found { get; private set; } = [];

    /// <summary>Shows them.</summary>
    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        var visible = db.Youths.AsNoTracking().VisibleTo(viewer, db);
        var youth = await visible.Include(y => y.SearchTokens).SingleOrDefaultAsync(y => y.Id == YouthId, cancellationToken);
        if (youth is null) return NotFound();
        Q = (Q ?? "").Trim();
        Name = youth.Name.In(Cultures.Current);
        var linked = db.Siblings.Where(Sibling.With(YouthId)).Select(s => s.OneId == YouthId ? s.OtherId : s.OneId);
        Linked = await visible.Where(y => linked.Contains(y.Id)).OrderBy(y => y.BirthDate).ThenBy(y => y.Id).Select(AlikeFile.From)
            .ToListAsync(cancellationToken);
        var others = visible.Where(y => y.Id != YouthId && !linked.Contains(y.Id));
        if (youth.Guardian.Length > 0 || youth.Phone.Length > 0)
        {
            var words = youth.SearchTokens.Select(token => token.Token).ToList();
            Proposed = await others
                .Where(y => ((y.Guardian != "" && y.Guardian == youth.Guardian) || (y.Phone != "" && y.Phone == youth.Phone))
                    && y.SearchTokens.Any(token => words.Contains(token.Token)))
                .OrderBy(y => y.BirthDate).ThenBy(y => y.Id).Take(MostFound).Select(AlikeFile.From).ToListAsync(cancellationToken);
        }

        if (Q.Length > 0)
        {
            Found = await others.Matching(Q, db).ByName(Cultures.Current).Take(MostFound).Select(AlikeFile.From)
                .ToListAsync(cancellationToken);
        }

        readLog.FileOpened(YouthId, "/Youths/Siblings");
        return Page();
    }

    /// <summary>Links one, or takes a link away.</summary>
    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        var other = Add ?? Remove ?? 0;
        if (other == YouthId || await db.Youths.VisibleTo(viewer, db).CountAsync(y => y.Id == YouthId || y.Id == other,
            cancellationToken) != 2) return NotFound();
        var links = await db.Siblings.Where(Sibling.With(YouthId)).Where(Sibling.With(other)).ToListAsync(cancellationToken);
        if (Add is not null && links.Count == 0)
            db.Siblings.Add(Sibling.Of(YouthId, other, viewer.AccountId, time.GetUtcNow().UtcDateTime));
        if (Remove is not null) db.Siblings.RemoveRange(links);
        await db.TrySaveAsync(cancellationToken); // whoever was faster said the same
        this.Notice(texts[Add is not null ? "Siblings.Added" : "Siblings.Removed"]);
        return Redirect($"/Youths/Siblings/{YouthId}");
    }
}
