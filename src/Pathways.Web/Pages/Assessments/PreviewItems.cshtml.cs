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

/// <summary>
/// A version as it is answered, in each language, with what differs from the one before; a draft is published here, for good.
/// </summary>
[May(Permission.KeepItemSets)]
public sealed class PreviewItemsModel(PathwaysDb db, Viewer viewer, LocalTime clock, ItemSets itemSets,
    IStringLocalizer<AssessmentsText> texts) : PageModel
{
    /// <summary>Which version.</summary>
    [BindProperty(SupportsGet = true)]
    public int Version { get; set; }

    /// <summary>In which language; that of the page when not chosen.</summary>
    [BindProperty(SupportsGet = true)]
    public Language? In { get; set; }

    /// <summary>The draft as it was read.</summary>
    [BindProperty]
    public int Revision { get; set; }

    /// <summary>Publishing cannot be undone.</summary>
    [BindProperty]
    public bool Confirmed { get; set; }

    /// <summary>The words.</summary>
    public ItemSet Items { get; private set; } = null!;

    /// <summary>The domains that say something else than the version before.</summary>
    public IReadOnlySet<Domain> Changed { get; private set; } = new HashSet<Domain>();

    /// <summary>When it was published (UTC); null for the draft and for what ships.</summary>
    public DateTime? PublishedAt { get; private set; }

    /// <summary>Whether it is a draft.</summary>
    public bool IsDraft { get; private set; }

    /// <summary>Shows it.</summary>
    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken) => await Find(cancellationToken) ? Page() : NotFound();

    /// <summary>Publishes the draft.</summary>
    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        var seen = Revision;
        if (!await Find(cancellationToken)) return NotFound();
        var draft = await db.ItemSetVersions.SingleOrDefaultAsync(v => v.Version == Version, cancellationToken);
        var problem = draft is null ? ItemSetProblem.AlreadyPublished
            : draft.Publish(await itemSets.CurrentAsync(cancellationToken), Confirmed, viewer.AccountId, clock.UtcNow);
        if (problem is null)
        {
            if (await this.SaveAsync(db, draft!, seen, cancellationToken, "Revision"))
            {
                this.Notice(texts["Items.PublishedNow", Version]);
                return RedirectToPage("Items");
            }

            await Find(cancellationToken);
            return Page();
        }

        await Find(cancellationToken);
        this.Refuse(problem.Value, problem == ItemSetProblem.NotConfirmed ? "Confirmed" : "");
        return Page();
    }

    private async Task<bool> Find(CancellationToken cancellationToken)
    {
        In ??= Cultures.Current;
        if (!Enum.IsDefined(In.Value)) return false;
        if (Version >= 1 && Version <= ItemSet.Shipped.Count)
        {
            Items = ItemSet.Shipped[Version - 1];
            if (Version > 1) Changed = Items.ChangedFrom(ItemSet.Shipped[Version - 2]).ToHashSet();
            return true;
        }

        var found = await db.ItemSetVersions.AsNoTracking().SingleOrDefaultAsync(v => v.Version == Version, cancellationToken);
        if (found is null) return false;
        (Items, PublishedAt, IsDraft, Revision) = (found.Read(), found.PublishedAt, found.PublishedAt is null, found.Revision);
        Changed = Items.ChangedFrom(await itemSets.OfVersionAsync(Version - 1, cancellationToken)).ToHashSet();
        return true;
    }
}
