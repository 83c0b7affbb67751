using Microsoft.EntityFrameworkCore;
using Pathways.Core.Accounts;
using Pathways.Core.Contact;
using Pathways.Core.Data;
using Pathways.Core.Time;
using Pathways.Core.Youths;

namespace Pathways.Core.Sessions;

/// <summary>
/// Reads the appointments behind a secret address: planned sessions and appointments for documents, from a month back. Nothing when the
/// secret is wrong or the account is closed.
/// </summary>
public sealed class ReadCalendar(PathwaysDb db, LocalTime clock)
{
    private const int DaysBack = 30;

    private const int MostEntries = 200;

    /// <summary>Minutes an entry at an office takes; nobody knows how long the queue is.</summary>
    private const int AtTheOffice = 30;

    /// <summary>Three statements; one when the secret is wrong.</summary>
    public async Task<CalendarContent?> RunAsync(string token, CancellationToken cancellationToken)
    {
        var hash = CalendarFeed.Hash(token ?? "");
        var now = clock.UtcNow;
        var owner = await db.CalendarFeeds.AsNoTracking().Where(f => f.TokenHash == hash && f.Account.ClosedAt == null)
            .Select(f => new { f.AccountId, f.Account.Language }).SingleOrDefaultAsync(cancellationToken);
        if (owner is null) return null;
        var (since, day) = (now.AddDays(-DaysBack), clock.Today.AddDays(-DaysBack));
        var sessions = await db.SessionParticipants.AsNoTracking().WhereAccompanied(p => p.Youth)
            .Where(p => p.Youth.AccountId == owner.AccountId && p.Session.State == SessionState.Planned && p.Session.StartsAt >= since)
            .OrderBy(p => p.Session.StartsAt).ThenBy(p => p.SessionId).Take(MostEntries).Select(p =>
                new { p.SessionId, p.Session.StartsAt, p.Session.Minutes, p.Session.Revision }).ToListAsync(cancellationToken);
        var documents = await db.Documents.AsNoTracking().WhereAccompanied(d => d.Youth)
            .Where(d => d.Youth.AccountId == owner.AccountId && d.AppointmentOn >= day)
            .OrderBy(d => d.AppointmentOn).ThenBy(d => d.Id).Take(MostEntries)
            .Select(d => new { d.Id, Day = d.AppointmentOn!.Value, Time = d.AppointmentTime, d.Revision }).ToListAsync(cancellationToken);
        return new CalendarContent(owner.Language,
        [
            .. sessions.Select(s => CalendarEntry.OfSession(s.SessionId, s.StartsAt, s.Minutes, s.Revision)),
            .. documents.Select(d => new CalendarEntry(CalendarEntry.Opaque($"{owner.AccountId}/{d.Id}"),
                d.Time is { } time ? clock.ToUtc(d.Day, time) : null, AtTheOffice, d.Time is null ? d.Day : null, d.Revision)),
        ]);
    }
}
