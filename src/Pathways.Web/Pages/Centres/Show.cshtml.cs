using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using Pathways.Core.Accounts;
using Pathways.Core.Audit;
using Pathways.Core.Centres;
using Pathways.Core.Contact;
using Pathways.Core.Data;
using Pathways.Core.Departures;
using Pathways.Core.FollowUps;
using Pathways.Core.Time;
using Pathways.Core.Workshops;
using Pathways.Core.Youths;
using Pathways.Web.Accounts;
using Pathways.Web.Startup;
using Pathways.Web.Ui;

namespace Pathways.Web.Pages.Centres;

/// <summary>
/// One centre: places, who is present, staff. A manager moves its youths to another centre together; whoever keeps centres closes it from
/// a day on, once nothing belongs to it any more.
/// </summary>
[May(Permission.SeeCentres)]
public sealed class ShowModel(PathwaysDb db, Viewer viewer, MoveYouths move, LocalTime clock, ReadLog readLog,
    IStringLocalizer<CentresText> texts) : PageModel
{
    private const int MostShown = 100;

    /// <summary>Which centre.</summary>
    [BindProperty(SupportsGet = true)]
    public int Id { get; set; }

    /// <summary>Who moves, and to where.</summary>
    [BindProperty]
    public MoveInput Moving { get; set; } = new();

    /// <summary>From when it is closed.</summary>
    [BindProperty]
    public CloseInput Closing { get; set; } = new();

    /// <summary>The centre.</summary>
    public Row Centre { get; private set; } = null!;

    /// <summary>Staff who can sign in, managers first.</summary>
    public IReadOnlyList<StaffRow> Staff { get; private set; } = [];

    /// <summary>The youths as choices, for a manager.</summary>
    public IReadOnlyList<SelectListItem> Youths { get; private set; } = [];

    /// <summary>The other centres.</summary>
    public IReadOnlyList<SelectListItem> Others { get; private set; } = [];

    /// <summary>Who may lead them there.</summary>
    public IReadOnlyList<SelectListItem> Mentors { get; private set; } = [];

    /// <summary>Whether the viewer creates and closes centres.</summary>
    public bool MayKeep => viewer.May(Permission.KeepCentres);

    /// <summary>Whether the viewer moves youths.</summary>
    public bool MayMove => viewer.May(Permission.AssignMentors);

    /// <summary>Nothing belongs to it any more.</summary>
    public bool IsEmpty => Centre.Stays == 0 && Staff.Count == 0 && Centre.Workshops == 0;

    /// <summary>Shows it.</summary>
    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        if (!await FindAsync(cancellationToken)) return NotFound();
        Closing = new CloseInput { From = viewer.Today };
        if (Youths.Count > 0) readLog.ListOpened("/Centres/Show", "", Youths.Count);
        return Page();
    }

    /// <summary>Moves the chosen youths today.</summary>
    public async Task<IActionResult> OnPostMoveAsync(CancellationToken cancellationToken)
    {
        if (!await FindAsync(cancellationToken)) return NotFound();
        if (!MayMove) return Forbid();
        if (Moving.YouthIds.Count == 0) ModelState.AddModelError("Moving.YouthIds", Text.ValidationSentences.Required);
        if (!ModelState.IsValid) return Page();
        var moved = await move.RunAsync(Id, Moving.YouthIds, Moving.CentreId, Moving.MentorId, cancellationToken);
        if (moved.Problem is { } wrong)
        {
            ModelState.Clear();
            this.Refuse(wrong, wrong is YouthProblem.MentorOfAnotherCentre or YouthProblem.MentorLeaves ? "Moving.MentorId"
                : "Moving.CentreId");
            return Page();
        }

        this.Notice(texts.Count("Show.Moved", moved.Value));
        return Redirect($"/Centres/Show/{Id}");
    }

    /// <summary>Closes it from a day on.</summary>
    public async Task<IActionResult> OnPostCloseAsync(CancellationToken cancellationToken)
    {
        if (!MayKeep) return Forbid();
        var (found, problem) = await db.CheckAndSaveAsync<(bool, CentreProblem?)>(async () =>
        {
            if (!await FindAsync(cancellationToken)) return (false, null);
            var centre = await db.Centres.SingleAsync(c => c.Id == Id, cancellationToken);
            if (centre.Close(Closing.From ?? viewer.Today, IsEmpty, viewer.Today) is { } wrong) return (true, wrong);
            await db.SaveChangesAsync(cancellationToken);
            return (true, null);
        }, cancellationToken);
        if (!found) return NotFound();
        if (problem is { } refused)
        {
            ModelState.Clear();
            this.Refuse(refused, refused == CentreProblem.NotEmpty ? "" : "Closing.From");
            return Page();
        }

        this.Notice(texts["Show.Closed"]);
        return Redirect("/Centres");
    }

    /// <summary>Opens it again.</summary>
    public async Task<IActionResult> OnPostReopenAsync(CancellationToken cancellationToken)
    {
        if (!MayKeep) return Forbid();
        if (await db.Centres.VisibleTo(viewer).SingleOrDefaultAsync(c => c.Id == Id, cancellationToken) is not { } centre)
            return NotFound();
        centre.Reopen();
        if (await this.SaveAsync(db, cancellationToken)) this.Notice(texts["Show.Reopened"]);
        return Redirect($"/Centres/Show/{Id}");
    }

    private async Task<bool> FindAsync(CancellationToken cancellationToken)
    {
        var now = clock.UtcNow;
        var led = db.Mentorships.Where(Mentorship.LeadOn(viewer.Today)).OfPresent(db);
        var centre = await db.Centres.AsNoTracking().VisibleTo(viewer).Where(c => c.Id == Id)
            .Select(c => new Row(
                c.NameArabic, c.NameLatin, c.City, c.Capacity, c.ClosedFrom,
                db.Stays.Answering().Count(s => s.CentreId == c.Id),
                db.Stays.Present(db).Count(s => s.CentreId == c.Id),
                db.Stays.InAftercare(db).Count(s => s.CentreId == c.Id),
                db.Workshops.Count(w => w.State != WorkshopState.Cancelled && w.StartsAt > now
                    && w.Centres.Any(x => x.CentreId == c.Id))))
            .SingleOrDefaultAsync(cancellationToken);
        if (centre is null) return false;
        Centre = centre;
        Staff = await db.CentreStaff.AsNoTracking().Where(s => s.CentreId == Id && s.Account.ClosedAt == null)
            .OrderByDescending(s => s.Account.Role).ThenBy(s => s.Account.NormalizedUserName)
            .Select(s => new StaffRow(s.AccountId, s.Account.Name, s.Account.Role, s.Account.Gender,
                led.Count(m => m.MentorId == s.AccountId
                    && m.Youth.Stays.AsQueryable().Where(Stay.IsOpen).Any(x => x.CentreId == Id))))
            .ToListAsync(cancellationToken);
        if (MayMove) await FindYouthsAsync(cancellationToken);
        return true;
    }

    private async Task FindYouthsAsync(CancellationToken cancellationToken)
    {
        var led = db.Mentorships.Where(Mentorship.LeadOn(viewer.Today)).OfPresent(db);
        var youths = await db.Youths.AsNoTracking().VisibleTo(viewer, db)
            .Where(y => y.Stays.AsQueryable().Where(Stay.IsOpen).Any(s => s.CentreId == Id)).ByName(Cultures.Current)
            .Take(MostShown).Select(y => new { y.Id, y.Name, y.FileNumber }).ToListAsync(cancellationToken);
        Youths = [.. youths.Select(y => new SelectListItem(texts["Show.Youth", y.Name.In(Cultures.Current), y.FileNumber], $"{y.Id}"))];
        if (Youths.Count == 0) return;
        var others = await db.Centres.AsNoTracking().Where(Core.Centres.Centre.IsOpen).Where(c => c.Id != Id).ByName(Cultures.Current)
            .Select(c => new { c.Id, c.NameArabic, c.NameLatin }).ToListAsync(cancellationToken);
        Others = [new SelectListItem("", ""), .. others.Select(c =>
            new SelectListItem(PersonName.In(Cultures.Current, c.NameArabic, c.NameLatin), $"{c.Id}"))];
        var team = await db.Users.AsNoTracking().TeamOf(viewer).Where(a => a.LastDay == null).OrderBy(a => a.NormalizedUserName)
            .Select(a => new { a.Id, a.Name, Caseload = led.Count(m => m.MentorId == a.Id) })
            .ToListAsync(cancellationToken);
        Mentors = [new SelectListItem("", ""), .. team.Select(a =>
            new SelectListItem(texts["Show.Mentor", a.Name.In(Cultures.Current), a.Caseload], $"{a.Id}"))];
    }

    /// <summary>The centre and what belongs to it.</summary>
    public sealed record Row(string NameArabic, string NameLatin, string City, int Capacity, DateOnly? ClosedFrom, int Stays, int Present,
        int InAftercare, int Workshops);

    /// <summary>Somebody of the staff.</summary>
    public sealed record StaffRow(int Id, PersonName Name, Role Role, Sex Gender, int Caseload);

    /// <summary>The form that moves youths.</summary>
    public sealed record MoveInput
    {
        /// <summary>Which youths.</summary>
        public List<int> YouthIds { get; init; } = [];

        /// <summary>To where.</summary>
        public int? CentreId { get; init; }

        /// <summary>Who leads them there.</summary>
        public int? MentorId { get; init; }
    }

    /// <summary>The form that closes the centre.</summary>
    public sealed record CloseInput
    {
        /// <summary>First day on which it is closed.</summary>
        public DateOnly? From { get; init; }
    }
}
