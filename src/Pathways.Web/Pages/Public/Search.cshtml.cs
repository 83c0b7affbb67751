using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Pathways.Web.Content;
using Pathways.Web.Ui;

namespace Pathways.Web.Pages.Public;

/// <summary>Searches guides and pages of the public site in the language of the address.</summary>
[AllowAnonymous]
public sealed class SearchModel(Catalogue catalogue, DangerWords dangers) : PageModel
{
    private const int Longest = 100;

    /// <summary>What was typed; no more than a hundred letters of it count.</summary>
    public string Query { get; private set; } = "";

    /// <summary>Somebody who searches for this may be in need.</summary>
    public bool InNeed { get; private set; }

    /// <summary>What was found.</summary>
    public IReadOnlyList<Hit> Hits { get; private set; } = [];

    /// <summary>Searches.</summary>
    public async Task OnGetAsync([FromQuery] string? q, CancellationToken cancellationToken)
    {
        Query = (q ?? "").Trim();
        if (Query.Length > Longest) Query = Query[..Longest];
        InNeed = dangers.AreIn(Query);
        Hits = await catalogue.FindAsync(Query, Cultures.Current, guidesOnly: false, cancellationToken);
    }
}
