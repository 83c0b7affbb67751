using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Pathways.Core.Accounts;
using Pathways.Core.Contact;
using Pathways.Core.Data;
using Pathways.Core.Organisation;
using Pathways.Core.Staff;
using Pathways.Core.Workshops;
using Pathways.Core.Youths;
using Pathways.Web.Accounts;
using Pathways.Web.Startup;

namespace Pathways.Web.Pages.Staff;

/// <summary>
/// A certificate of participation in a training of ours, to print: the own one, or for a manager one of the team (<c>?account=</c>).
/// </summary>
[May(Permission.SeeOwnGrowth)]
public sealed class CertificateModel(PathwaysDb db, Viewer viewer) : PageModel
{
    /// <summary>What it says.</summary>
    public Reading Certificate { get; private set; } = null!;

    /// <summary>The organisation's name; empty when not set.</summary>
    public string Organisation { get; private set; } = "";

    /// <summary>Shows it.</summary>
    public async Task<IActionResult> OnGetAsync(int workshopId, int? account, CancellationToken cancellationToken)
    {
        var team = db.Users.TeamOf(viewer).Select(a => a.Id);
        var whose = account ?? viewer.AccountId;
        var found = await db.Registrations.AsNoTracking().Where(r => r.WorkshopId == workshopId && r.StaffId == whose
            && r.AttendedAt != null && (whose == viewer.AccountId || team.Contains(whose)))
            .Select(r => new Reading(r.Staff!.Name, r.Workshop.TitleArabic, r.Workshop.TitleLatin,
                r.Workshop.Topic, r.Workshop.StartsAt, r.Workshop.Minutes, r.Workshop.LedBy)).SingleOrDefaultAsync(cancellationToken);
        if (found is null) return NotFound();
        Certificate = found;
        Organisation = await db.Settings.Where(s => s.Name == SettingNames.OrganisationName).Select(s => s.Value)
            .SingleOrDefaultAsync(cancellationToken) ?? "";
        return Page();
    }

    /// <summary>What stands on it.</summary>
    public sealed record Reading(PersonName Name, string TitleArabic, string TitleLatin, WorkshopTopic Topic,
        DateTime StartsAt, int Minutes, string LedBy);
}
