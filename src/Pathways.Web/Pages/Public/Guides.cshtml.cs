using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Pathways.Core.Assessments;
using Pathways.Web.Content;

namespace Pathways.Web.Pages.Public;

/// <summary>The guides for youths: the modules' lessons, readable by everybody, by domain.</summary>
[AllowAnonymous]
public sealed class GuidesModel(Catalogue catalogue) : PageModel
{
    /// <summary>Modules by their first domain.</summary>
    public IReadOnlyList<(Domain Domain, IReadOnlyList<Module> Modules)> Domains { get; private set; } = [];

    /// <summary>Shows them.</summary>
    public async Task OnGetAsync(CancellationToken cancellationToken) =>
        Domains = [.. (await catalogue.ModulesAsync(cancellationToken)).GroupBy(module => module.Domains[0]).OrderBy(group => group.Key)
            .Select(group => (group.Key, (IReadOnlyList<Module>)[.. group]))];
}
