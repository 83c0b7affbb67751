using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Pathways.Web.Content;
using Pathways.Web.Ui;

namespace Pathways.Web.Pages.Public;

/// <summary>One guide: why, all lessons on one page, what to try; for the screen and for paper.</summary>
[AllowAnonymous]
public sealed class GuideModel(Catalogue catalogue, Recordings recordings) : PageModel
{
    /// <summary>The module.</summary>
    public Module Module { get; private set; } = null!;

    /// <summary>Its words.</summary>
    public ModuleText Words { get; private set; } = null!;

    /// <summary>The recording of a lesson, when there is one.</summary>
    public Recording? RecordingOf(Lesson lesson) => recordings.Of(Cultures.Current, Module.Key, lesson.Number);

    /// <summary>Shows it; a hidden module is not there.</summary>
    public async Task<IActionResult> OnGetAsync(string key, CancellationToken cancellationToken)
    {
        if ((await catalogue.ModulesAsync(cancellationToken)).FirstOrDefault(module => module.Key == key) is not { } module)
            return NotFound();
        (Module, Words) = (module, module.In(Cultures.Current));
        return Page();
    }
}
