using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Pathways.Core.Accounts;
using Pathways.Core.Contact;
using Pathways.Core.Data;
using Pathways.Core.Time;
using Pathways.Core.Youths;
using Pathways.Web.Accounts;
using Pathways.Web.Startup;

namespace Pathways.Web.Pages.Youths;

/// <summary>Who accompanies me and who did, with the words they left for me.</summary>
[May(Permission.SeeOwnPath)]
public sealed class MentorsModel(PathwaysDb db, Viewer viewer, LocalTime clock) : PageModel
{
    /// <summary>Everybody who leads, led or will lead, newest first.</summary>
    public IReadOnlyList<Row> Mentors { get; private set; } = [];

    /// <summary>The handovers, newest first.</summary>
    public IReadOnlyList<Note> Notes { get; private set; } = [];

    /// <summary>The local day.</summary>
    public DateOnly Today => viewer.Today;

    /// <summary>Shows them.</summary>
    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        Mentors = await db.Mentorships.AsNoTracking().WhereYouthVisibleTo(m => m.Youth, viewer, db).Where(Mentorship.Leads)
            .OrderByDescending(m => m.From).ThenByDescending(m => m.Id)
            .Select(m => new Row(m.MentorId, m.Mentor.Name, m.From, m.To)).ToListAsync(cancellationToken);
        Notes = await db.HandOvers.AsNoTracking().Where(Core.Youths.HandOver.Stands).WhereYouthVisibleTo(h => h.Youth, viewer, db)
            .OrderByDescending(h => h.On)
            .ThenByDescending(h => h.Id)
            .Select(h => new Note(h.Id, h.FromMentorId, h.On, db.Sessions.Where(s => s.Id == h.MeetingId).Select(s => (DateTime?)s.StartsAt)
                .FirstOrDefault(), h.ClosingNote, h.ReadAt)).ToListAsync(cancellationToken);
    }

    /// <summary>I have read the words.</summary>
    public async Task<IActionResult> OnPostAsync(int id, CancellationToken cancellationToken)
    {
        if (await db.HandOvers.Where(Core.Youths.HandOver.Stands).WhereYouthVisibleTo(h => h.Youth, viewer, db)
            .SingleOrDefaultAsync(h => h.Id == id, cancellationToken) is not { } handOver) return NotFound();
        handOver.Read(clock.UtcNow);
        await db.TrySaveAsync(cancellationToken); // no: they changed, or were read, in another window, and are shown as they are
        return RedirectToPage();
    }

    /// <summary>The words a mentor left when leaving on a day.</summary>
    public Note? NoteOf(Row mentor) =>
        Notes.FirstOrDefault(n => n.FromMentorId == mentor.MentorId && mentor.To is { } to && n.On == to.AddDays(1));

    /// <summary>A mentor's time.</summary>
    public sealed record Row(int MentorId, PersonName Name, DateOnly From, DateOnly? To);

    /// <summary>A handover.</summary>
    public sealed record Note(int Id, int FromMentorId, DateOnly On, DateTime? MeetingAt, string Text, DateTime? ReadAt);
}
