using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Pathways.Core.Accounts;
using Pathways.Core.Data;
using Pathways.Core.Learning;
using Pathways.Core.Time;
using Pathways.Core.Youths;
using Pathways.Web.Accounts;
using Pathways.Web.Content;
using Pathways.Web.Startup;
using Pathways.Web.Ui;

namespace Pathways.Web.Pages.Learning;

/// <summary>One lesson. Opening it changes nothing; going on saves how far the youth is.</summary>
[May(Permission.Learn)]
public sealed class LessonModel(PathwaysDb db, Viewer viewer, Catalogue catalogue, Recordings recordings, LocalTime clock) : PageModel
{
    /// <summary>The module's key.</summary>
    [BindProperty(SupportsGet = true)]
    public string Key { get; set; } = "";

    /// <summary>The lesson's number.</summary>
    [BindProperty(SupportsGet = true)]
    public int N { get; set; }

    /// <summary>The module's words.</summary>
    public ModuleText Words { get; private set; } = null!;

    /// <summary>The lesson.</summary>
    public Lesson Lesson { get; private set; } = null!;

    /// <summary>Its recording, when there is one.</summary>
    public Recording? Recording => recordings.Of(Cultures.Current, Key, N);

    /// <summary>True when the viewer learns.</summary>
    public bool Learns => viewer.Role == Role.Youth;

    /// <summary>Where help is: the youth's own page, and the numbers for who only reads.</summary>
    public string Help => Learns ? "/Help/Ask" : "/Help/Card";

    /// <summary>Where "next" leads: the next lesson, or the self-check after the last.</summary>
    public string Next => N < Words.Lessons.Count ? $"/Learning/Lesson/{Key}/{N + 1}" : $"/Learning/Check/{Key}";

    /// <summary>Shows the lesson.</summary>
    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken) => await FindAsync(cancellationToken) ? Page()
        : NotFound();

    /// <summary>Saves that it was read, and goes on.</summary>
    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        if (!await FindAsync(cancellationToken)) return NotFound();
        var youthId = await db.Youths.VisibleTo(viewer, db).Where(y => y.AccountId == viewer.AccountId).Select(y => (int?)y.Id)
            .SingleOrDefaultAsync(cancellationToken);
        if (youthId is null) return Redirect(Next);
        var progress = await db.ModuleProgress.FindAsync([youthId.Value, Key], cancellationToken);
        if (progress is null)
            db.ModuleProgress.Add(progress = new ModuleProgress { YouthId = youthId.Value, Module = Key, OpenedAt = clock.UtcNow });
        progress.Read(N);
        await db.TrySaveAsync(cancellationToken); // no: the same button pressed twice at once, and the other one saved it
        return Redirect(Next);
    }

    private async Task<bool> FindAsync(CancellationToken cancellationToken)
    {
        if (await catalogue.FindAsync(Key, cancellationToken) is not { } module || module.In(Cultures.Current) is not { } words || N < 1
            || N > words.Lessons.Count) return false;
        (Words, Lesson) = (words, words.Lessons[N - 1]);
        return true;
    }
}
