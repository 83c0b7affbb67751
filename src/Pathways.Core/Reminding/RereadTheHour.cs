using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;
using Pathways.Core.Data;
using Pathways.Core.Organisation;
using Pathways.Core.Sessions;
using Pathways.Core.Time;
using Pathways.Core.Workshops;

namespace Pathways.Core.Reminding;

/// <summary>
/// At each start: when the rules of the programme's clock are others than those by which the plans were written, what lies ahead keeps its
/// hour on the wall and gets the
/// instant that this hour is now. Calendars hear of it by a higher revision, answers to invitations stay, and reminders keep their key, so
/// nobody is told twice.
/// </summary>
public sealed partial class RereadTheHour(PathwaysDb db, LocalTime clock, ProgrammeSettings settings, ILogger<RereadTheHour> log)
{
    private const int RowsPerSave = 500;

    /// <summary>
    /// Answers how many moments were moved. One statement when the rules are the same; else one transaction, in which only the first of
    /// several nodes finds something to do.
    /// </summary>
    public async Task<int> RunAsync(CancellationToken cancellationToken)
    {
        var fingerprint = clock.Rules.Fingerprint;
        if (await db.Settings.AsNoTracking().AnyAsync(s => s.Name == SettingNames.ClockRules && s.Value == fingerprint, cancellationToken))
            return 0;
        var moved = await db.CheckAndSaveAsync(
            async () =>
            {
                var setting = await db.Settings.AsNoTracking()
                    .SingleOrDefaultAsync(s => s.Name == SettingNames.ClockRules, cancellationToken);
                if (setting?.Value == fingerprint) return 0;
                var count = setting is null ? 0 : await ReadAllAsync(cancellationToken);
                var now = new Setting { Name = SettingNames.ClockRules, Value = fingerprint };
                if (setting is null) db.Settings.Add(now);
                else db.Settings.Update(now);
                await db.SaveChangesAsync(cancellationToken);
                db.ChangeTracker.Clear();
                return count;
            },
            cancellationToken);
        if (moved > 0) Moved(moved, clock.Rules.Zone, clock.Rules.Version);
        return moved;
    }

    private async Task<int> ReadAllAsync(CancellationToken cancellationToken)
    {
        // What lay ahead by either clock: no rule moves a zone by more than a day
        var (since, today) = (clock.UtcNow.AddDays(-1), clock.Today);
        var moved = await ReadAsync(db.Sessions.Where(s => s.State == SessionState.Planned && s.StartsAt > since), cancellationToken);
        moved += await ReadAsync(db.Workshops.Where(w => w.State != WorkshopState.Cancelled && w.StartsAt > since), cancellationToken);
        moved += await ReadAsync(db.HelpRequests.Where(h => h.ClosedAt == null && h.CallBefore > since), cancellationToken);

        // An appointment at an office is kept by the wall alone; only its entry in calendars moves
        moved += await db.Documents.Where(d => d.AppointmentOn >= today && d.AppointmentTime != null)
            .ExecuteUpdateAsync(set => set.SetProperty(d => d.Revision, d => d.Revision + 1), cancellationToken);

        // Reminders of today that wait for the programme's hour; those that were tried, and letters, wait for another reason
        var (now, hour) = (clock.UtcNow, clock.ToUtc(today, new TimeOnly(settings.ReminderHour, 0)));
        await db.Reminders.Where(r => r.SentAt == null && r.DroppedAt == null && r.Attempts == 0 && r.SendAfter > now
                && r.LetterId == null && r.Rule != ReminderKinds.Letter)
            .ExecuteUpdateAsync(set => set.SetProperty(r => r.SendAfter, hour), cancellationToken);
        return moved;
    }

    private async Task<int> ReadAsync<T>(IQueryable<T> ahead, CancellationToken cancellationToken) where T : class, IPlanned
    {
        var (moved, last, now) = (0, 0, clock.UtcNow);
        while (true)
        {
            var after = last;
            var some = await ahead.AsTracking().Where(p => EF.Property<int>(p, "Id") > after).OrderBy(p => EF.Property<int>(p, "Id"))
                .Take(RowsPerSave).ToListAsync(cancellationToken);
            if (some.Count == 0) return moved;
            last = (int)db.Entry(some[^1]).Property("Id").CurrentValue!;
            foreach (var planned in some)
            {
                if (planned is not { PlannedAt: { } old, PlannedOn: { } day, PlannedTime: { } time }) continue;
                var at = clock.ToUtc(day, time);
                if (at == old || (at < now && old < now)) continue;
                planned.Reread(at);
                moved++;
            }

            await db.SaveChangesAsync(cancellationToken);
            db.ChangeTracker.Clear();
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "The rules of {Zone} changed (data {Version}): {Count} planned moments keep their "
        + "hour on the wall and were computed anew.")]
    private partial void Moved(int count, string zone, string version);
}
