using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using Pathways.Core.Accounts;
using Pathways.Core.Centres;
using Pathways.Core.Contact;
using Pathways.Core.Data;
using Pathways.Core.Youths;
using Pathways.Web.Ui;

namespace Pathways.Web.Pages.Centres;

/// <summary>The centres a viewer may give to somebody; a closed one to nobody.</summary>
public static class CentreChoices
{
    /// <summary>By name, in the language of the page. One statement.</summary>
    public static async Task<IReadOnlyList<SelectListItem>> CentreChoicesAsync(this PathwaysDb db, Viewer viewer,
        CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(db);
        var centres = await db.Centres.VisibleTo(viewer).Where(Centre.IsOpen).ByName(Cultures.Current)
            .Select(c => new { c.Id, c.NameArabic, c.NameLatin })
            .ToListAsync(cancellationToken);
        return [.. centres.Select(c => new SelectListItem(PersonName.In(Cultures.Current, c.NameArabic, c.NameLatin), $"{c.Id}"))];
    }
}
