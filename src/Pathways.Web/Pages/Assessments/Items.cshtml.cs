using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using Pathways.Core.Accounts;
using Pathways.Core.Assessments;
using Pathways.Core.Contact;
using Pathways.Core.Data;
using Pathways.Core.Time;
using Pathways.Web.Accounts;
using Pathways.Web.Startup;
using Pathways.Web.Ui;

namespace Pathways.Web.Pages.Assessments;

/// <summary>The versions of the assessment's wording: the one in force, the earlier ones, and the draft that is being written.</summary>
[May(Permission.KeepItemSets)]
public sealed class ItemsModel(PathwaysDb db, Viewer viewer, LocalTime clock, ItemSets itemSets, IStringLocalizer<AssessmentsText> texts)
    : PageModel
{
    /// <summary>Written here, newest first; those before them ship with the program.</summary>
    public IReadOnlyList<Row> Rows { get; private set; } = [];

    /// <summary>The version in force.</summary>
    public int InForce => Rows.FirstOrDefault(row => row.PublishedAt is not null)?.Version ?? ItemSet.Latest.Version;

    /// <summary>The draft.</summary>
    public Row? Draft => Rows is [{ PublishedAt: null } draft, ..] ? draft : null;

    /// <summary>The domains that the draft says otherwise.</summary>
    public IReadOnlySet<Domain> Changed { get; private set; } = new HashSet<Domain>();

    /// <summary>Shows them.</summary>
    public Task OnGetAsync(CancellationToken cancellationToken) => Find(cancellationToken);

    /// <summary>Starts a draft with the words of the version in force, unless there is one.</summary>
    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        var started = await db.CheckAndSaveAsync(
            async () =>
            {
                if (await db.ItemSetVersions.AnyAsync(v => v.PublishedAt == null, cancellationToken)) return false;
                db.ItemSetVersions.Add(ItemSetVersion.Start(await itemSets.CurrentAsync(cancellationToken), viewer.AccountId,
                    clock.UtcNow));
                await db.SaveChangesAsync(cancellationToken);
                return true;
            },
            cancellationToken);
        if (started)
        {
            this.Notice(texts["Items.Started"]);
            return RedirectToPage();
        }

        await Find(cancellationToken);
        this.Refuse(ItemSetProblem.DraftIsOpen);
        return Page();
    }

    private async Task Find(CancellationToken cancellationToken)
    {
        Rows = await db.ItemSetVersions.AsNoTracking().OrderByDescending(v => v.Version)
            .Select(v => new Row(v.Version, v.StartedAt, v.StartedBy.Name, v.PublishedAt, v.PublishedAt == null
                ? v.Words : ""))
            .ToListAsync(cancellationToken);
        if (Draft is { } draft) Changed = ItemSet.Read(draft.Words).ChangedFrom(await itemSets.OfVersionAsync(InForce, cancellationToken))
            .ToHashSet();
    }

    /// <summary>A version; the words of the draft only.</summary>
    public sealed record Row(int Version, DateTime StartedAt, PersonName By, DateTime? PublishedAt, string Words);
}
