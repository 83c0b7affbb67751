using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace Pathways.Core.Time;

/// <summary>Writes the day and hour on the wall beside every planned instant that is saved.</summary>
public sealed class KeepTheHour(LocalTime clock) : SaveChangesInterceptor
{
    /// <inheritdoc />
    public override ValueTask<InterceptionResult<int>> SavingChangesAsync(DbContextEventData eventData, InterceptionResult<int> result,
        CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(eventData);
        foreach (var entry in eventData.Context!.ChangeTracker.Entries<IPlanned>()
            .Where(entry => entry.State is EntityState.Added or EntityState.Modified).ToList())
        {
            var planned = entry.Entity;
            if (planned is { PlannedAt: { } at, PlannedOn: { } day, PlannedTime: { } time } && clock.ToUtc(day, time) == at) continue;
            var local = planned.PlannedAt is { } instant ? clock.ToLocal(instant) : (DateTime?)null;
            entry.Property(nameof(IPlanned.PlannedOn)).CurrentValue = local is { } on ? DateOnly.FromDateTime(on) : null;
            entry.Property(nameof(IPlanned.PlannedTime)).CurrentValue = local is { } hour ? TimeOnly.FromDateTime(hour) : null;
        }

        return ValueTask.FromResult(result);
    }
}
