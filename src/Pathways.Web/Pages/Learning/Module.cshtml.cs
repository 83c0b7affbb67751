using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Pathways.Core.Accounts;
using Pathways.Core.Data;
using Pathways.Core.Learning;
using Pathways.Core.Time;
using Pathways.Web.Accounts;
using Pathways.Web.Content;
using Pathways.Web.Startup;
using Pathways.Web.Ui;

namespace Pathways.Web.Pages.Learning;

/// <summary>One module: why, lessons, self-check, practices, sources. Nothing is locked.</summary>
[May(Permission.Learn)]
public sealed class ModuleModel(PathwaysDb db, Viewer viewer, LocalTime clock, Catalogue catalogue) : PageModel
{
    /// <summary>The module.</summary>
    public Module Module { get; private set; } = null!;

    /// <summary>Its words.</summary>
    public ModuleText Words { get; private set; } = null!;

    /// <summary>What the youth did of it.</summary>
    public LearningRecord Record { get; private set; } = LearningRecord.Empty;

    /// <summary>True when the viewer learns.</summary>
    public bool Learns => viewer.Role == Role.Youth;

    /// <summary>Where help is: the youth's own page, and the numbers for who only reads.</summary>
    public string Help => Learns ? "/Help/Ask" : "/Help/Card";

    /// <summary>The stage reached.</summary>
    public LearningStage Stage => Record.StageOf(Module.Key, Words.Practices.Count);

    /// <summary>The lesson to go on with.</summary>
    public int NextLesson => Math.Min((Record.ProgressOf(Module.Key)?.LastLesson ?? 0) + 1, Words.Lessons.Count);

    /// <summary>Shows the module.</summary>
    public async Task<IActionResult> OnGetAsync(string key, CancellationToken cancellationToken)
    {
        if (await catalogue.FindAsync(key, cancellationToken) is not { } module) return NotFound();
        (Module, Words) = (module, module.In(Cultures.Current));
        Record = await LearningRecord.MineAsync(db, viewer, cancellationToken);
        var news = Record.PracticesOf(key).Where(practice => practice.IsNew).Select(practice => practice.Id).ToList();
        if (news.Count > 0) await db.ConfirmationsOpenedAsync(news, clock.UtcNow, cancellationToken);
        return Page();
    }
}
