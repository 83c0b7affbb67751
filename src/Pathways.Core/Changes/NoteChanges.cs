using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Pathways.Core.Audit;

namespace Pathways.Core.Changes;

/// <summary>
/// Before every saving, whoever saves: notes which facts of a youth's file change, so that no page and no job can forget to. What is
/// written past the context (<c>ExecuteUpdate</c>) is not seen; nothing that <see cref="ChangedFacts"/> names is written so.
/// </summary>
public sealed class NoteChanges(Acting acting, TimeProvider time) : SaveChangesInterceptor
{
    /// <inheritdoc />
    public override ValueTask<InterceptionResult<int>> SavingChangesAsync(DbContextEventData eventData, InterceptionResult<int> result,
        CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(eventData);
        if (eventData.Context is { } context)
        {
            var rows = context.ChangeTracker.Entries().ToList();
            // What was noted for an attempt that could not be saved
            foreach (var row in rows.Where(row => row is { Entity: FileChange, State: EntityState.Added }))
                row.State = EntityState.Detached;
            context.AddRange(ChangedFacts.Among(rows, acting.AccountId, time.GetUtcNow().UtcDateTime).ToList());
        }

        return base.SavingChangesAsync(eventData, result, cancellationToken);
    }
}
