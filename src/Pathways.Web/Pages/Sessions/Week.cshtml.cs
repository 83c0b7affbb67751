using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Pathways.Core.Accounts;
using Pathways.Core.Audit;
using Pathways.Core.Contact;
using Pathways.Core.Data;
using Pathways.Core.Documents;
using Pathways.Core.Help;
using Pathways.Core.Organisation;
using Pathways.Core.Plans;
using Pathways.Core.Sessions;
using Pathways.Core.Time;
using Pathways.Core.Youths;
using Pathways.Web.Accounts;
using Pathways.Web.Startup;
using Pathways.Web.Ui;

namespace Pathways.Web.Pages.Sessions;

/// <summary>The mentor's week: sessions, promised calls, steps due and appointments of own and covered youths, by day.</summary>
[May(Permission.SeeToday)]
public sealed class WeekModel(PathwaysDb db, Viewer viewer, ReadLog readLog, LocalTime clock, ProgrammeSettings settings,
    DocumentTypes documentTypes) : PageModel
{
    private const int DaysOfAWeek = 7;

    private const int FarthestYears = 5;

    /// <summary>Any day of the week to show; this week when not given.</summary>
    [BindProperty(SupportsGet = true)]
    public DateOnly? On { get; set; }

    /// <summary>The seven days, from Monday.</summary>
    public IReadOnlyList<Day> Days { get; private set; } = [];

    /// <summary>Monday.</summary>
    public DateOnly Monday { get; private set; }

    /// <summary>The local day.</summary>
    public DateOnly Today => viewer.Today;

    /// <summary>Shows the week. Four statements, however many youths.</summary>
    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        var day = On is { } asked && Math.Abs(asked.Year - Today.Year) <= FarthestYears ? asked : Today;
        Monday = day.AddDays(-(((int)day.DayOfWeek + 6) % DaysOfAWeek));
        var sunday = Monday.AddDays(DaysOfAWeek - 1);
        var (from, until, now) = (clock.StartOf(Monday), clock.StartOf(sunday.AddDays(1)), clock.UtcNow);
        var sessions = await db.SessionParticipants.AsNoTracking().VisibleTo(viewer, db)
            .Where(p => p.Session.StartsAt >= from && p.Session.StartsAt < until)
            .Select(p => new
            {
                p.SessionId,
                p.Session.StartsAt,
                p.Session.Kind,
                p.Session.State,
                p.Session.Place,
                p.Answer,
                p.YouthId,
                p.Youth.Name
            }).ToListAsync(cancellationToken);
        var steps = await db.Steps.AsNoTracking().WhereYouthVisibleTo(s => s.Youth, viewer, db).StillToDo()
            .Where(s => s.DueOn >= Monday && s.DueOn <= sunday)
            .Select(s => new { s.State, s.DueOn, s.Text, s.YouthId, s.Youth.Name }).ToListAsync(cancellationToken);
        var documents = await db.Documents.AsNoTracking().WhereYouthVisibleTo(d => d.Youth, viewer, db).WhereAccompanied(d => d.Youth)
            .Where(d => d.AppointmentOn >= Monday && d.AppointmentOn <= sunday && d.State != DocumentState.Obtained)
            .Select(d => new { d.Type, d.AppointmentOn, d.YouthId, d.Youth.Name }).ToListAsync(cancellationToken);

        var calls = await db.HelpRequests.AsNoTracking().VisibleTo(viewer, db).WaitingForStaff()
            .Where(h => h.CallBefore >= from && h.CallBefore < until)
            .Select(h => new { h.Id, Before = h.CallBefore!.Value, h.YouthId, h.Youth.Name }).ToListAsync(cancellationToken);

        var items = sessions.GroupBy(s => s.SessionId).Select(s => (Day: clock.DayOf(s.First().StartsAt), Item: new Item(
                ItemKind.Session, s.First().StartsAt, s.First().Kind, s.First().State == SessionState.Planned && s.First().StartsAt < now
                    ? DueState.Overdue : s.First().State == SessionState.Planned ? DueState.Planned : DueState.Done, s.First().State,
                [.. s.Select(p => p.Name).OrderBy(name => SearchText.Normalise(name.In(Cultures.Current)), StringComparer.Ordinal)],
                    s.First().Place,
                s.First().State == SessionState.Planned && s.First().StartsAt < now ? $"/Sessions/Log?session={s.Key}"
                    : s.First().State == SessionState.Planned ? $"/Sessions/Of/{s.First().YouthId}" : $"/Sessions/Show/{s.Key}",
                s.Any(p => p.Answer == InvitationAnswer.AsksAnotherTime))))
            .Concat(calls.Select(h => (clock.DayOf(h.Before), new Item(ItemKind.Call, h.Before, null, Due.At(h.Before, now), null, [h.Name],
                "", $"/Help/Answer/{h.Id}"))))
            .Concat(steps.Select(s =>
                (s.DueOn!.Value, new Item(ItemKind.Step, null, null, PlanDue.Of(s.State, s.DueOn, Today, settings), null,
                    [s.Name], s.Text, $"/Plans/Of/{s.YouthId}"))))
            .Concat(documents.Select(d =>
                (d.AppointmentOn!.Value, new Item(ItemKind.Appointment, null, null, Due.On(d.AppointmentOn, Today, settings.DueSoonDays),
                    null, [d.Name], documentTypes.Find(d.Type)?.In(Cultures.Current).Name
                        ?? d.Type, $"/Documents/Of/{d.YouthId}"))))
            .ToLookup(row => row.Item1, row => row.Item2);
        Days = [.. Enumerable.Range(0, DaysOfAWeek).Select(i => Monday.AddDays(i))
            .Select(date => new Day(date, [.. items[date].OrderBy(i => i.StartsAt is null).ThenBy(i => i.StartsAt).ThenBy(i => i.Kind)
                .ThenBy(i => i.Text, StringComparer.Ordinal)]))];
        readLog.ListOpened("/Sessions/Week", "", sessions.Select(s => s.YouthId).Concat(steps.Select(s => s.YouthId))
            .Concat(documents.Select(d => d.YouthId)).Concat(calls.Select(h => h.YouthId)).Distinct().Count());
    }

    /// <summary>What stands on a day.</summary>
    public enum ItemKind
    {
        /// <summary>A session, planned or logged.</summary>
        Session = 1,

        /// <summary>An appointment for a document.</summary>
        Appointment,

        /// <summary>A step due.</summary>
        Step,

        /// <summary>A call promised to a youth who asked for help.</summary>
        Call,
    }

    /// <summary>A day with what stands on it: first what has an hour.</summary>
    public sealed record Day(DateOnly Date, IReadOnlyList<Item> Items);

    /// <summary>Something on a day.</summary>
    public sealed record Item(
        ItemKind Kind, DateTime? StartsAt, SessionKind? SessionKind, DueState Due, SessionState? State, IReadOnlyList<PersonName> People,
            string Text, string Href, bool AsksAnotherTime = false);
}
