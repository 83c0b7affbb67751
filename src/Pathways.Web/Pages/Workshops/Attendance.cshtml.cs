using System.Globalization;
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
/// Who came, by list. Of a workshop for youths staff see the youths they see anyway, and only how many others have a place; a mentor may
/// add own youths, also those
/// without an account. The list of a workshop for staff is the manager's.
/// </summary>
[May(Permission.RecordAttendance)]
public sealed class AttendanceModel(PathwaysDb db, Viewer viewer, ReadLog readLog, LocalTime clock, ChangeWorkshop change,
    IStringLocalizer<WorkshopsText> texts) : PageModel
{
    /// <summary>Which workshop.</summary>
    [BindProperty(SupportsGet = true)]
    public int Id { get; set; }

    /// <summary>Who is ticked.</summary>
    [BindProperty]
    public string[] Present { get; set; } = [];

    /// <summary>Who was ticked when the page was shown: only their tick is taken back, so a code scanned meanwhile stays.</summary>
    [BindProperty]
    public string[] Was { get; set; } = [];

    /// <summary>The workshop.</summary>
    public Head Workshop { get; private set; } = null!;

    /// <summary>Who has a place, waits or came.</summary>
    public IReadOnlyList<Row> People { get; private set; } = [];

    /// <summary>A mentor's youths who are not registered.</summary>
    public IReadOnlyList<Row> Others { get; private set; } = [];

    /// <summary>Registered youths whom the viewer does not see.</summary>
    public int Unseen { get; private set; }

    /// <summary>True while attendance can be recorded.</summary>
    public bool IsOpen => clock.UtcNow >= Workshop.StartsAt.AddMinutes(-Core.Workshops.Workshop.DoorsOpenMinutes)
        && clock.UtcNow <= Workshop.StartsAt.AddMinutes(Workshop.Minutes).AddDays(Core.Workshops.Workshop.OpenDaysAfter);

    /// <summary>True when it is too long ago.</summary>
    public bool IsOver => clock.UtcNow > Workshop.StartsAt.AddMinutes(Workshop.Minutes).AddDays(Core.Workshops.Workshop.OpenDaysAfter);

    /// <summary>Shows the list.</summary>
    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        if (!await FindAsync(cancellationToken)) return NotFound();
        if (Workshop.Audience == Audience.Youths) readLog.ListOpened("/Workshops/Attendance", $"workshop {Id}", People.Count
            + Others.Count);
        return Page();
    }

    /// <summary>Records who came.</summary>
    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        if (!await FindAsync(cancellationToken)) return NotFound();
        var (ticked, shown) = (Present.ToHashSet(StringComparer.Ordinal), Was.ToHashSet(StringComparer.Ordinal));
        var known = People.Concat(Others).ToList();
        var problem = await change.RunAsync(
            Id,
            workshop =>
            {
                foreach (var row in known.Where(row => shown.Contains(row.Key) && !ticked.Contains(row.Key)))
                {
                    if (workshop.Miss(row.Who, clock.UtcNow) is { } wrong) return wrong;
                }

                foreach (var row in known.Where(row => ticked.Contains(row.Key)))
                {
                    if (workshop.Attend(row.Who, clock.UtcNow, viewer.AccountId, beyond: true) is { } wrong) return wrong; // who came came
                }

                return null;
            },
            cancellationToken);
        if (problem is { } found)
        {
            this.Refuse(found);
            return Page();
        }

        await FindAsync(cancellationToken);
        var saved = texts.Count("Attendance.Saved", ticked.Count(key => known.Any(row => row.Key == key)));
        this.Notice(Workshop.Taken > Workshop.Capacity ? $"{saved} {texts["Attendance.Beyond", Workshop.Taken, Workshop.Capacity]}"
            : saved);
        return Redirect($"/Workshops/Attendance/{Id}");
    }

    private async Task<bool> FindAsync(CancellationToken cancellationToken)
    {
        var plans = viewer.May(Permission.PlanWorkshops);
        var workshop = await db.Workshops.AsNoTracking().VisibleTo(viewer, db)
            .Where(w => w.Id == Id && w.State == WorkshopState.Published && (w.Audience == Audience.Youths || plans))
            .Select(w => new Head(w.TitleArabic, w.TitleLatin, w.Audience, w.StartsAt, w.Minutes, w.Capacity, w.Registrations.Count(r =>
                r.State == RegistrationState.Registered), w.Registrations.Count(r => r.State != RegistrationState.Withdrawn)))
            .SingleOrDefaultAsync(cancellationToken);
        if (workshop is null) return false;
        Workshop = workshop;
        var here = db.Registrations.AsNoTracking().Where(r => r.WorkshopId == Id && r.State != RegistrationState.Withdrawn);
        People = workshop.Audience == Audience.Staff
            ? await here.Where(r => r.StaffId != null).OrderBy(r => r.State).ThenBy(r => r.RegisteredAt).ThenBy(r => r.Id).Select(r =>
                new Row(null, r.StaffId, r.Staff!.Name, r.State, r.AttendedAt)).ToListAsync(cancellationToken)
            : await here.OfYouthsVisibleTo(viewer, db).OrderBy(r => r.State).ThenBy(r => r.RegisteredAt).ThenBy(r => r.Id).Select(r =>
                new Row(r.YouthId, null, r.Youth!.Name, r.State, r.AttendedAt)).ToListAsync(cancellationToken);
        Unseen = workshop.Audience == Audience.Youths ? workshop.All - People.Count : 0;
        if (viewer.Role != Role.Mentor || workshop.Audience != Audience.Youths) return true;
        var registered = here.Select(r => r.YouthId);
        var centres = db.Workshops.Where(w => w.Id == Id).SelectMany(w => w.Centres).Select(c => c.CentreId);
        Others = await db.Youths.VisibleTo(viewer, db).Where(Youth.IsAccompanied)
            .Where(y => !registered.Contains(y.Id) && y.Stays.AsQueryable().Where(Stay.IsOpen)
            .Any(s => centres.Contains(s.CentreId))).ByName(Cultures.Current)
            .Select(y => new Row(y.Id, null, y.Name, null, null)).ToListAsync(cancellationToken);
        return true;
    }

    /// <summary>The workshop.</summary>
    public sealed record Head(string TitleArabic, string TitleLatin, Audience Audience, DateTime StartsAt, int Minutes, int Capacity,
        int Taken, int All);

    /// <summary>Somebody.</summary>
    public sealed record Row(int? YouthId, int? StaffId, PersonName Name, RegistrationState? State,
        DateTime? AttendedAt)
    {
        /// <summary>As a participant.</summary>
        public Participant Who => new(YouthId, StaffId);

        /// <summary>In the form.</summary>
        public string Key => string.Create(CultureInfo.InvariantCulture, $"{(YouthId is null ? 's' : 'y')}{YouthId ?? StaffId}");
    }
}
