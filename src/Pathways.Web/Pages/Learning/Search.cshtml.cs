using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Pathways.Core.Accounts;
using Pathways.Web.Accounts;
using Pathways.Web.Content;
using Pathways.Web.Startup;
using Pathways.Web.Ui;

namespace Pathways.Web.Pages.Learning;

/// <summary>Searches the modules and leads to the lesson the words stand in.</summary>
[May(Permission.Learn)]
public sealed class SearchModel(Catalogue catalogue, DangerWords dangers, Viewer viewer) : PageModel
{
    private const int Longest = 100;

    /// <summary>What was typed; no more than a hundred letters of it count.</summary>
    public string Query { get; private set; } = "";

    /// <summary>Somebody who searches for this may be in need.</summary>
    public bool InNeed { get; private set; }

    /// <summary>Where help is: the youth's own page, and the numbers for staff.</summary>
    public string Help => viewer.Role == Role.Youth ? "/Help/Ask" : "/Help/Card";

    /// <summary>What was found.</summary>
    public IReadOnlyList<Hit> Hits { get; private set; } = [];

    /// <summary>The lesson of a hit, or the module itself.</summary>
    public string AddressOf(Hit hit) => hit.Anchor.Length > 0 ? $"/Learning/Lesson/{hit.Key}/{hit.Anchor["lesson-".Length..]}"
        : $"/Learning/Module/{hit.Key}";

    /// <summary>Searches.</summary>
    public async Task OnGetAsync([FromQuery] string? q, CancellationToken cancellationToken)
    {
        Query = (q ?? "").Trim();
        if (Query.Length > Longest) Query = Query[..Longest];
        InNeed = dangers.AreIn(Query);
        Hits = await catalogue.FindAsync(Query, Cultures.Current, guidesOnly: true, cancellationToken);
    }
}
