using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using Pathways.Core.Accounts;
using Pathways.Core.Audit;
using Pathways.Core.Contact;
using Pathways.Core.Data;
using Pathways.Core.Time;
using Pathways.Core.Workshops;
using Pathways.Core.Youths;
using Pathways.Web.Accounts;
using Pathways.Web.Startup;
using Pathways.Web.Ui;

namespace Pathways.Web.Pages.Workshops;

/// <summary>
/// Somebody came without registering: found by name and recorded as present, also beyond the places when that is meant. Youths the viewer
/// sees; of a workshop for staff the manager's team.
/// </summary>
[May(Permission.RecordAttendance)]
public sealed class WalkInModel(PathwaysDb db, Viewer viewer, ReadLog readLog, LocalTime clock, ChangeWorkshop change,
    IStringLocalizer<WorkshopsText> texts) : PageModel
{
    /// <summary>So many are shown at most; more words find the right one.</summary>
    public const int Most = 10;

    /// <summary>Which workshop.</summary>
    [BindProperty(SupportsGet = true)]
    public int Id { get; set; }

    /// <summary>What is searched.</summary>
    [BindProperty(SupportsGet = true)]
    public string Q { get; set; } = "";

    /// <summary>Who came.</summary>
    [BindProperty]
    public int Who { get; set; }

    /// <summary>True when the page said that no place is left, and the person is added all the same.</summary>
    [BindProperty]
    public bool Beyond { get; set; }

    /// <summary>The workshop.</summary>
    public Head Workshop { get; private set; } = null!;

    /// <summary>Who is found and not present yet.</summary>
    public IReadOnlyList<Row> Found { get; private set; } = [];

    /// <summary>Shows who is found.</summary>
    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        if (!await FindAsync(cancellationToken)) return NotFound();
        await SearchAsync(cancellationToken);
        if (Workshop.Audience == Audience.Youths && Q.Length > 0)
            readLog.ListOpened("/Workshops/WalkIn", $"workshop {Id}, search", Found.Count);
        return Page();
    }

    /// <summary>Records that somebody is there.</summary>
    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        if (!await FindAsync(cancellationToken)) return NotFound();
        var person = Workshop.Audience == Audience.Youths
            ? await db.Youths.VisibleTo(viewer, db).Where(y => y.Id == Who).Select(y => new Row(y.Id, y.Name, ""))
            .SingleOrDefaultAsync(cancellationToken)
            : await Team().Where(a => a.Id == Who).Select(a => new Row(a.Id, a.Name, ""))
            .SingleOrDefaultAsync(cancellationToken);
        if (person is null) return NotFound();
        var who = Workshop.Audience == Audience.Youths ? Participant.Youth(Who) : Participant.Staff(Who);
        if (await change.RunAsync(Id, workshop => workshop.Attend(who, clock.UtcNow, viewer.AccountId, Beyond),
            cancellationToken) is { } problem)
        {
            this.Refuse(problem);
            await FindAsync(cancellationToken); // as it stands now: the last place may just have been taken
            await SearchAsync(cancellationToken);
            ModelState.Remove(nameof(Beyond));
            return Page();
        }

        this.Notice(texts["WalkIn.Added", person.Name.In(Cultures.Current)]);
        return Redirect($"/Workshops/WalkIn/{Id}");
    }

    private async Task<bool> FindAsync(CancellationToken cancellationToken)
    {
        Q = (Q ?? "").Trim();
        var plans = viewer.May(Permission.PlanWorkshops);
        var workshop = await db.Workshops.AsNoTracking().VisibleTo(viewer, db)
            .Where(w => w.Id == Id && w.State == WorkshopState.Published && (w.Audience == Audience.Youths || plans))
            .Select(w => new Head(w.TitleArabic, w.TitleLatin, w.Audience, w.Capacity,
                w.Registrations.Count(r => r.State == RegistrationState.Registered)))
            .SingleOrDefaultAsync(cancellationToken);
        if (workshop is null) return false;
        Workshop = workshop;
        return true;
    }

    private async Task SearchAsync(CancellationToken cancellationToken)
    {
        var present = db.Registrations.Where(r => r.WorkshopId == Id && r.AttendedAt != null);
        if (Workshop.Audience == Audience.Staff)
        {
            // a team is small, and staff have no search tokens
            var team = await Team().Where(a => !present.Any(r => r.StaffId == a.Id)).OrderBy(a => a.Name.Latin).ThenBy(a => a.Id)
                .Select(a => new Row(a.Id, a.Name, "")).ToListAsync(cancellationToken);
            Found = [.. team.Where(row => SearchText.Finds(Q, row.Name)).Take(Most)];
        }
        else if (Q.Length > 0)
        {
            Found = await db.Youths.VisibleTo(viewer, db).Where(Youth.IsAccompanied).Matching(Q, db)
                .Where(y => !present.Select(r => r.YouthId).Contains(y.Id)).ByName(Cultures.Current).Take(Most)
                .Select(y => new Row(y.Id, y.Name, y.FileNumber)).ToListAsync(cancellationToken);
        }
    }

    /// <summary>The viewer's team in the centres of this workshop.</summary>
    private IQueryable<Account> Team()
    {
        var centres = db.Workshops.Where(w => w.Id == Id).SelectMany(w => w.Centres).Select(c => c.CentreId);
        return db.Users.AsNoTracking().TeamOf(viewer).Where(a => a.Centres.Any(c => centres.Contains(c.CentreId)));
    }

    /// <summary>The workshop.</summary>
    public sealed record Head(string TitleArabic, string TitleLatin, Audience Audience, int Capacity, int Taken)
    {
        /// <summary>True when no place is left.</summary>
        public bool IsFull => Taken >= Capacity;
    }

    /// <summary>Somebody who may have come.</summary>
    public sealed record Row(int Id, PersonName Name, string FileNumber);
}
