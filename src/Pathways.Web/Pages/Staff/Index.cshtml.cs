using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Pathways.Core.Accounts;
using Pathways.Core.Contact;
using Pathways.Core.Data;
using Pathways.Core.FollowUps;
using Pathways.Core.Organisation;
using Pathways.Core.Sessions;
using Pathways.Core.Staff;
using Pathways.Core.Youths;
using Pathways.Web.Accounts;
using Pathways.Web.Startup;
using Pathways.Web.Ui;

namespace Pathways.Web.Pages.Staff;

/// <summary>
/// The mentors of a manager's centres: how many youths each accompanies against the ceiling, and when each last met one of them.
/// </summary>
[May(Permission.SeeTeam)]
public sealed class IndexModel(PathwaysDb db, Viewer viewer, ProgrammeSettings settings) : PageModel
{
    private const int PageSize = 50;

    /// <summary>Page number, from 1.</summary>
    [BindProperty(SupportsGet = true, Name = "p")]
    public int PageNumber { get; set; } = 1;

    /// <summary>The mentors.</summary>
    public ListPage<Row> Mentors { get; private set; } = null!;

    /// <summary>Youths without a lead mentor.</summary>
    public int Unassigned { get; private set; }

    /// <summary>Where a mentor's accreditation stands.</summary>
    public AccreditationState StateOf(Row mentor) => Accreditation.StateOn(mentor.AccreditedUntil, viewer.Today);

    /// <summary>A caseload above this is too many.</summary>
    public int Ceiling => settings.CaseloadCeiling;

    /// <summary>Shows the team.</summary>
    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        var today = viewer.Today;
        Unassigned = await db.Youths.VisibleTo(viewer, db).WithoutLead(today).CountAsync(cancellationToken);
        var held = db.SessionParticipants.ThatTookPlace();
        var led = db.Mentorships.Where(Mentorship.LeadOn(today)).OfPresent(db);
        Mentors = await db.Users.AsNoTracking().TeamOf(viewer).OrderBy(a => a.NormalizedUserName)
            .Select(a => new Row(
                a.Id, a.Name, a.UserName!, a.PasswordHash == null,
                led.Count(m => m.MentorId == a.Id),
                held.Where(p => p.Session.MentorId == a.Id).Max(p => (DateTime?)p.Session.StartsAt),
                db.Accreditations.Where(Accreditation.Stands).Where(x => x.AccountId == a.Id).Max(x => (DateOnly?)x.ValidUntil),
                db.TrainingEntries.Count(e => e.AccountId == a.Id && e.State == TrainingState.Waiting),
                db.Absences.Where(Absence.Between(today, today)).Where(x => x.MentorId == a.Id)
                    .Select(x => new AwayRow(x.Id, x.To, x.Cover == null ? null : x.Cover.Name)).FirstOrDefault(),
                a.LastDay,
                a.Centres.Select(c => new CentreName(c.Centre.NameArabic, c.Centre.NameLatin)).ToList()))
            .PageAsync(PageNumber, PageSize, cancellationToken);
    }

    /// <summary>A centre's names.</summary>
    public sealed record CentreName(string NameArabic, string NameLatin);

    /// <summary>A row.</summary>
    public sealed record Row(int Id, PersonName Name, string UserName, bool IsInvited, int Caseload,
        DateTime? LastHeld, DateOnly? AccreditedUntil, int ToConfirm, AwayRow? Away, DateOnly? LastDay,
        IReadOnlyList<CentreName> Centres);

    /// <summary>An absence that holds today.</summary>
    public sealed record AwayRow(int Id, DateOnly To, PersonName? Cover);
}
