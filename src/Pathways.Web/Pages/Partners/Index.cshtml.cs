using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Pathways.Core.Accounts;
using Pathways.Core.Contact;
using Pathways.Core.Data;
using Pathways.Core.Partners;
using Pathways.Web.Accounts;
using Pathways.Web.Startup;
using Pathways.Web.Ui;

namespace Pathways.Web.Pages.Partners;

/// <summary>
/// The organisation's partners, by name, with search by name or city and a filter by kind. All staff of all centres share them.
/// </summary>
[May(Permission.SeePartners)]
public sealed class IndexModel(PathwaysDb db, Viewer viewer) : PageModel
{
    private const int PageSize = 25;

    /// <summary>What is searched.</summary>
    [BindProperty(SupportsGet = true)]
    public string? Q { get; set; }

    /// <summary>Only this kind.</summary>
    [BindProperty(SupportsGet = true)]
    public PartnerKind? Kind { get; set; }

    /// <summary>Page number, from 1.</summary>
    [BindProperty(SupportsGet = true, Name = "p")]
    public int PageNumber { get; set; } = 1;

    /// <summary>One page of partners.</summary>
    public ListPage<Row> Partners { get; private set; } = null!;

    /// <summary>True when the viewer may add and change partners.</summary>
    public bool Keeps => viewer.May(Permission.KeepPartners);

    /// <summary>Shows the list.</summary>
    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        var rows = db.Partners.AsQueryable();
        foreach (var word in SearchText.Normalise(Q ?? "").Split(' ', StringSplitOptions.RemoveEmptyEntries).Take(6))
            rows = rows.Where(p => p.SearchWords.Contains(word));
        if (Kind is { } kind) rows = rows.Where(p => p.Kind == kind);
        Partners = await rows.ByName(Cultures.Current)
            .Select(p => new Row(p.Id, p.Kind, p.NameArabic, p.NameLatin, p.City, p.Offers, p.Phone, p.Email, p.VerifiedOn))
            .PageAsync(PageNumber, PageSize, cancellationToken);
    }

    /// <summary>A row.</summary>
    public sealed record Row(int Id, PartnerKind Kind, string NameArabic, string NameLatin, string City, string Offers, string Phone,
        string Email, DateOnly? VerifiedOn);
}
