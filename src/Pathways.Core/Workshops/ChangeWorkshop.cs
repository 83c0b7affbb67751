using Microsoft.EntityFrameworkCore;
using Pathways.Core.Data;
using Pathways.Core.Reminders;
using Pathways.Core.Time;

namespace Pathways.Core.Workshops;

/// <summary>
/// Changes places of a workshop, and tells whom it concerns: who moved up from the waiting list, who had a place when it was moved or
/// cancelled.
/// When two do it at once the
/// second finds the places as the first left them and decides anew, so the last place is taken once, on every database.
/// </summary>
public sealed class ChangeWorkshop(PathwaysDb db, LocalTime clock)
{
    private const int Tries = 8;

    /// <summary>
    /// Does something to a workshop with its centres, places and feedback loaded, and saves. The caller has checked who may. Null when the
    /// workshop is gone.
    /// </summary>
    public async Task<WorkshopProblem?> RunAsync(int workshopId, Func<Workshop, WorkshopProblem?> change,
        CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(change);
        for (var attempt = 1; ; attempt++)
        {
            db.ChangeTracker.Clear();
            var workshop = await db.Workshops.AsSplitQuery().Include(w => w.Centres).Include(w => w.Registrations)
                .SingleAsync(w => w.Id == workshopId, cancellationToken);
            var before = workshop.Registrations.ToDictionary(r => r.Id, r => r.State);
            var (state, moves) = (workshop.State, workshop.Moves);
            if (change(workshop) is { } problem) return problem;
            var movedUp = workshop.Registrations.Where(r => r.State == RegistrationState.Registered && r.AttendedAt is null
                && before.GetValueOrDefault(r.Id) == RegistrationState.Waiting).ToList();
            if (movedUp.Count > 0) await TellAsync(ReminderRule.WorkshopPlace, workshop, movedUp, cancellationToken);
            if (state == WorkshopState.Published && workshop.State == state && workshop.Moves > moves)
                await TellAsync(ReminderRule.WorkshopMoved, workshop,
                    [.. workshop.Registrations.Where(r => r.State != RegistrationState.Withdrawn).Except(movedUp)], cancellationToken);
            if (state != WorkshopState.Cancelled && workshop.State == WorkshopState.Cancelled)
                await TellAsync(ReminderRule.WorkshopCancelled, workshop,
                [.. workshop.Registrations.Where(r => r.State != RegistrationState.Withdrawn)], cancellationToken);
            try
            {
                await db.SaveChangesAsync(cancellationToken);
                return null;
            }
            catch (DbUpdateException) when (attempt < Tries)
            {
                // Somebody took or freed a place meanwhile (or the same button was pressed twice): look again.
            }
            catch (DbUpdateException)
            {
                return WorkshopProblem.ChangedMeanwhile;
            }
        }
    }

    /// <summary>
    /// Somebody of the staff leaves, now or after a last day: the places in workshops from then on are free for others, who are told.
    /// </summary>
    public async Task WithdrawAsync(int staffId, DateOnly? lastDay, CancellationToken cancellationToken)
    {
        var from = lastDay is { } day ? clock.StartOf(day.AddDays(1)) : clock.UtcNow;
        var ahead = await db.Registrations.Where(r => r.StaffId == staffId && r.Workshop.StartsAt > from
                && (r.State == RegistrationState.Registered || r.State == RegistrationState.Waiting))
            .OrderBy(r => r.WorkshopId).Select(r => r.WorkshopId).ToListAsync(cancellationToken);
        foreach (var id in ahead) await RunAsync(id, w => w.Withdraw(new Participant(null, staffId), clock.UtcNow), cancellationToken);
    }

    /// <summary>Tells those who have a place or wait, in the save of whoever has cancelled it.</summary>
    public Task TellCancelledAsync(Workshop workshop, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(workshop);
        return TellAsync(ReminderRule.WorkshopCancelled, workshop,
            [.. workshop.Registrations.Where(r => r.State != RegistrationState.Withdrawn)], cancellationToken);
    }

    private Task TellAsync(ReminderRule rule, Workshop workshop, IReadOnlyCollection<Registration> whom,
        CancellationToken cancellationToken) => db.TellOfAsync(rule, workshop, whom, clock, cancellationToken);
}
