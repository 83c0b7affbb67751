using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Pathways.Core.Organisation;
using Pathways.Core.Outcomes;
using Pathways.Web.Content;

namespace Pathways.Web.Pages.Public;

/// <summary>What became of the youths, as it was published: a snapshot with its date, nothing counted here.</summary>
[AllowAnonymous]
public sealed class ResultsModel(PublishedOutcomes outcomes, ProgrammeSettings programme) : PageModel
{
    /// <summary>What is published; nothing before the first time and after taking it back.</summary>
    public Publication? Publication { get; private set; }

    /// <summary>No number of people below this is told.</summary>
    public int Fewest => programme.FewestPublished;

    /// <summary>Shows it. Caches keep it for five minutes and not longer: it may be taken back.</summary>
    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        Publication = await outcomes.NowAsync(cancellationToken);
        Response.Headers.CacheControl = "public,max-age=300";
    }
}
