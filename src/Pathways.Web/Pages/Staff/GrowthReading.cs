using Microsoft.EntityFrameworkCore;
using Pathways.Core.Data;
using Pathways.Core.Staff;
using Pathways.Core.Workshops;

namespace Pathways.Web.Pages.Staff;

/// <summary>
/// The growth of one member of staff: accreditations, trainings entered, workshops attended. The caller has checked who may see it. Three
/// statements.
/// </summary>
/// <param name="Accreditations">Newest end first.</param>
/// <param name="Trainings">Newest first.</param>
/// <param name="Workshops">Newest first.</param>
/// <param name="Today">The local day.</param>
public sealed record GrowthReading(IReadOnlyList<GrowthReading.Held> Accreditations, IReadOnlyList<GrowthReading.Entry> Trainings,
    IReadOnlyList<GrowthReading.Attended> Workshops, DateOnly Today)
{
    /// <summary>Where the accreditation stands.</summary>
    public AccreditationState State => Accreditation.StateOn(Accreditations is [var last, ..] ? last.ValidUntil : null, Today);

    /// <summary>Minutes that count, in all.</summary>
    public int Minutes => Confirmed.Sum(entry => entry.Minutes) + Workshops.Sum(workshop => workshop.Minutes);

    /// <summary>Minutes that count, of this year.</summary>
    public int MinutesThisYear => Confirmed.Where(entry => entry.On.Year == Today.Year).Sum(entry => entry.Minutes)
        + Workshops.Where(workshop => workshop.StartsAt.Year == Today.Year).Sum(workshop => workshop.Minutes);

    private IEnumerable<Entry> Confirmed => Trainings.Where(entry => entry.State == TrainingState.Confirmed);

    /// <summary>Reads it.</summary>
    public static async Task<GrowthReading> ReadAsync(PathwaysDb db, int accountId, DateOnly today, CancellationToken cancellationToken) =>
        new(
        await db.Accreditations.AsNoTracking().Where(Accreditation.Stands).Where(a => a.AccountId == accountId)
            .OrderByDescending(a => a.ValidUntil)
            .ThenByDescending(a => a.Id).Select(a => new Held(a.Id, a.Body, a.Number, a.ValidFrom, a.ValidUntil))
            .ToListAsync(cancellationToken),
        await db.TrainingEntries.AsNoTracking().Where(e => e.AccountId == accountId).OrderByDescending(e => e.On)
            .ThenByDescending(e => e.Id)
            .Select(e => new Entry(e.Id, e.Topic, e.Title, e.Provider, e.On, e.Minutes, e.Certificate, e.Note, e.State, e.Reason))
            .ToListAsync(cancellationToken),
        await db.Registrations.AsNoTracking().Where(r => r.StaffId == accountId && r.AttendedAt != null)
            .OrderByDescending(r => r.Workshop.StartsAt).ThenByDescending(r => r.Id)
            .Select(r => new Attended(r.WorkshopId, r.Workshop.Topic, r.Workshop.TitleArabic, r.Workshop.TitleLatin, r.Workshop.StartsAt,
                r.Workshop.Minutes)).ToListAsync(cancellationToken),
        today);

    /// <summary>An accreditation.</summary>
    public sealed record Held(int Id, string Body, string Number, DateOnly ValidFrom, DateOnly ValidUntil);

    /// <summary>A training entered.</summary>
    public sealed record Entry(int Id, WorkshopTopic Topic, string Title, string Provider, DateOnly On, int Minutes, string Certificate,
        string Note, TrainingState State, string Reason);

    /// <summary>A workshop attended.</summary>
    public sealed record Attended(int Id, WorkshopTopic Topic, string TitleArabic, string TitleLatin, DateTime StartsAt, int Minutes);
}
