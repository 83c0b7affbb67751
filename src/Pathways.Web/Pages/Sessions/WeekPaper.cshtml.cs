using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Pathways.Core.Accounts;
using Pathways.Core.Audit;
using Pathways.Core.Contact;
using Pathways.Core.Data;
using Pathways.Core.Documents;
using Pathways.Core.Plans;
using Pathways.Core.Sessions;
using Pathways.Core.Time;
using Pathways.Core.Youths;
using Pathways.Web.Accounts;
using Pathways.Web.Startup;
using Pathways.Web.Ui;

namespace Pathways.Web.Pages.Sessions;

/// <summary>
/// What is due this week, to print for a place without a network: one sheet of the mentor's youths; for a manager one for each centre. It
/// lies on desks: first names, days and hours, and no word about why; calls for help and levels of risk never stand on it.
/// </summary>
[May(Permission.SeeToday, Permission.SeeTeam)]
public sealed class WeekPaperModel(PathwaysDb db, Viewer viewer, ReadLog readLog, LocalTime clock) : PageModel
{
    private const int DaysOfAWeek = 7;

    /// <summary>Monday.</summary>
    public DateOnly Monday { get; private set; }

    /// <summary>Sunday.</summary>
    public DateOnly Sunday => Monday.AddDays(DaysOfAWeek - 1);

    /// <summary>The sheets, in the order of their centres; one for a mentor.</summary>
    public IReadOnlyList<Sheet> Sheets { get; private set; } = [];

    /// <summary>Shows them. Four statements, however many youths; three for a mentor.</summary>
    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        Monday = viewer.Today.AddDays(-(((int)viewer.Today.DayOfWeek + DaysOfAWeek - 1) % DaysOfAWeek));
        var (from, until, monday, sunday) = (clock.StartOf(Monday), clock.StartOf(Sunday.AddDays(1)), Monday, Sunday);
        var sessions = await db.SessionParticipants.AsNoTracking().VisibleTo(viewer, db).WhereAccompanied(p => p.Youth)
            .Where(p => p.Session.StartsAt >= from && p.Session.StartsAt < until && p.Session.State == SessionState.Planned)
            .Select(p => new { p.Session.StartsAt, p.YouthId, p.Youth.Name }).ToListAsync(cancellationToken);
        var steps = await db.Steps.AsNoTracking().WhereYouthVisibleTo(s => s.Youth, viewer, db).StillToDo()
            .Where(s => s.DueOn >= monday && s.DueOn <= sunday)
            .Select(s => new { On = s.DueOn!.Value, s.YouthId, s.Youth.Name }).ToListAsync(cancellationToken);
        var offices = await db.Documents.AsNoTracking().WhereYouthVisibleTo(d => d.Youth, viewer, db).WhereAccompanied(d => d.Youth)
            .Where(d => d.AppointmentOn >= monday && d.AppointmentOn <= sunday && d.State != DocumentState.Obtained)
            .Select(d => new { On = d.AppointmentOn!.Value, At = d.AppointmentTime, d.YouthId, d.Youth.Name })
            .ToListAsync(cancellationToken);
        List<Line> lines =
        [
            .. sessions.Select(s => new Line(clock.DayOf(s.StartsAt), TimeOnly.FromDateTime(clock.ToLocal(s.StartsAt)), LineKind.Session,
                s.YouthId, s.Name)),
            .. steps.Select(s => new Line(s.On, null, LineKind.Step, s.YouthId, s.Name)),
            .. offices.Select(d => new Line(d.On, d.At, LineKind.Office, d.YouthId, d.Name)),
        ];
        var youths = lines.Select(line => line.YouthId).Distinct().ToList();
        var centres = viewer.Role != Role.Manager ? [] : await db.Stays.AsNoTracking().Where(Stay.IsOpen)
            .Where(s => youths.Contains(s.YouthId)).Select(s => new { s.YouthId, s.Centre.NameArabic, s.Centre.NameLatin })
            .ToDictionaryAsync(s => s.YouthId, s => PersonName.In(Cultures.Current, s.NameArabic, s.NameLatin), cancellationToken);
        Sheets =
        [
            .. lines.GroupBy(line => centres.GetValueOrDefault(line.YouthId, "")).OrderBy(sheet => sheet.Key, StringComparer.Ordinal)
                .Select(sheet => new Sheet(sheet.Key, [.. sheet.OrderBy(line => line.On).ThenBy(line => line.At is null)
                    .ThenBy(line => line.At).ThenBy(line => line.Name.In(Cultures.Current), StringComparer.Ordinal)])),
        ];
        readLog.ListOpened("/Sessions/WeekPaper", "", youths.Count);
    }

    /// <summary>What is due.</summary>
    public enum LineKind
    {
        /// <summary>A session.</summary>
        Session = 1,

        /// <summary>A step of a plan.</summary>
        Step,

        /// <summary>An appointment at an office.</summary>
        Office,
    }

    /// <summary>A sheet.</summary>
    /// <param name="Centre">The centre's name, for who prints; it is not printed. Empty for a mentor.</param>
    /// <param name="Lines">What is due, by day and hour.</param>
    public sealed record Sheet(string Centre, IReadOnlyList<Line> Lines);

    /// <summary>A line of a sheet.</summary>
    public sealed record Line(DateOnly On, TimeOnly? At, LineKind Kind, int YouthId, PersonName Name);
}
