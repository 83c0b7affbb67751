using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using Pathways.Core.Accounts;
using Pathways.Core.Audit;
using Pathways.Core.Contact;
using Pathways.Core.Data;
using Pathways.Core.Partners;
using Pathways.Core.Vocation;
using Pathways.Core.Youths;
using Pathways.Web.Accounts;
using Pathways.Web.Startup;
using Pathways.Web.Ui;

namespace Pathways.Web.Pages.Vocation;

/// <summary>Moves a placement on.</summary>
[May(Permission.KeepPlacements)]
public sealed class MoveModel(PathwaysDb db, Viewer viewer, ReadLog readLog, IStringLocalizer<VocationText> texts) : PageModel
{
    /// <summary>Which placement.</summary>
    [BindProperty(SupportsGet = true)]
    public int PlacementId { get; set; }

    /// <summary>A partner that was added for this move, or is there already; chosen in the form.</summary>
    [BindProperty(SupportsGet = true, Name = "partner")]
    public int? Chosen { get; set; }

    /// <summary>What is typed.</summary>
    [BindProperty]
    public Input Form { get; set; } = new();

    /// <summary>The placement.</summary>
    public Row Placement { get; private set; } = null!;

    /// <summary>Partners to choose from.</summary>
    public IReadOnlyList<SelectListItem> Partners { get; private set; } = [];

    /// <summary>Shows the form.</summary>
    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        if (!await Find(cancellationToken)) return NotFound();
        Form = new Input { On = viewer.Today, PartnerId = Chosen ?? Placement.PartnerId, Revision = Placement.Revision };
        readLog.FileOpened(Placement.YouthId, "/Vocation/Move");
        return Page();
    }

    /// <summary>Moves.</summary>
    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        if (!await Find(cancellationToken)) return NotFound();
        if (!ModelState.IsValid) return Page();
        var placement = await db.Placements.VisibleTo(viewer, db).Where(Core.Vocation.Placement.Stands)
            .SingleAsync(p => p.Id == PlacementId, cancellationToken);
        var partner = Partners.Any(choice => choice.Value == Form.PartnerId?.ToString(System.Globalization.CultureInfo.InvariantCulture))
            ? Form.PartnerId : null;
        var move = new PlacementMove(Form.To!.Value, Form.On!.Value, partner, Form.Certificate ?? "", Form.Note ?? "");
        if (placement.Move(move, viewer.AccountId, viewer.Today) is { } problem)
        {
            this.Refuse(problem, problem switch
            {
                PlacementProblem.PartnerMissing => "Form.PartnerId",
                PlacementProblem.CertificateMissing => "Form.Certificate",
                PlacementProblem.ReasonMissing => "Form.Note",
                PlacementProblem.MoveNotPossible => "Form.To",
                _ => "Form.On",
            });
            return Page();
        }

        if (!await this.SaveAsync(db, placement, Form.Revision, cancellationToken)) return Page();
        this.Notice(texts["Moved", texts[$"State.{placement.State}"].Value]);
        return Redirect($"/Vocation/Of/{Placement.YouthId}");
    }

    private async Task<bool> Find(CancellationToken cancellationToken)
    {
        var row = await db.Placements.VisibleTo(viewer, db).Where(Core.Vocation.Placement.Stands).Where(p => p.Id == PlacementId)
            .Select(p => new Row(p.YouthId, p.Youth.Name, p.Trade, p.State, p.PartnerId, p.LastMoveOn, p.Revision))
            .SingleOrDefaultAsync(cancellationToken);
        if (row is null) return false;
        Placement = row;
        var (known, chosen) = (Placement.PartnerId, Chosen); // stay in the list, whatever they are
        var those = db.Partners.Where(Partner.GivesPlaces).Concat(db.Partners.Where(p => p.Id == known || p.Id == chosen)).Distinct();
        var partners = await those.ByName(Cultures.Current)
            .Select(p => new { p.Id, p.NameArabic, p.NameLatin, p.City }).ToListAsync(cancellationToken);
        Partners =
        [
            new SelectListItem(texts["NoPartner"], ""),
            .. partners.Select(p => new SelectListItem(
                PersonName.In(Cultures.Current, p.NameArabic, p.NameLatin) + (p.City.Length > 0 ? $" · {p.City}" : ""),
                    p.Id.ToString(System.Globalization.CultureInfo.InvariantCulture))),
        ];
        return true;
    }

    /// <summary>The form.</summary>
    public sealed record Input
    {
        /// <summary>Where to.</summary>
        [Required]
        public PlacementState? To { get; init; }

        /// <summary>The day.</summary>
        [Required]
        public DateOnly? On { get; init; }

        /// <summary>With whom from now on.</summary>
        public int? PartnerId { get; init; }

        /// <summary>The certificate's name.</summary>
        [StringLength(200)]
        public string? Certificate { get; init; }

        /// <summary>A remark, or the reason for dropping out; the youth reads it.</summary>
        [StringLength(2_000)]
        public string? Note { get; init; }

        /// <summary>The revision that was shown.</summary>
        public int Revision { get; init; }
    }

    /// <summary>What is shown.</summary>
    public sealed record Row(int YouthId, PersonName Name, string Trade, PlacementState State, int? PartnerId,
        DateOnly? LastMoveOn, int Revision);
}
