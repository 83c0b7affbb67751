using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Pathways.Core.Data;
using Pathways.Core.Reminders;

namespace Pathways.Core.Help;

/// <summary>
/// How many help requests without an answer wait for each person, for the banner above every page. Read for all people at once and kept for
/// some seconds, so that
/// pages cost no statement of their own; forgotten at once when somebody asks or answers in this process.
/// </summary>
public sealed class HelpWaiting(IServiceScopeFactory scopes, TimeProvider time)
{
    private static readonly TimeSpan Keep = TimeSpan.FromSeconds(10);
    private Snapshot? last;

    /// <summary>Requests that wait for this person, and whether one of them says danger.</summary>
    public async Task<(int Count, bool Danger)> ForAsync(int accountId, CancellationToken cancellationToken)
    {
        var snapshot = last;
        if (snapshot is null || time.GetUtcNow() - snapshot.At > Keep)
        {
            snapshot = new Snapshot(time.GetUtcNow(), await ReadAsync(cancellationToken));
            last = snapshot;
        }

        return snapshot.Of.GetValueOrDefault(accountId);
    }

    /// <summary>Somebody asked, answered or closed: read again.</summary>
    public void Forget() => last = null;

    private async Task<Dictionary<int, (int Count, bool Danger)>> ReadAsync(CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<PathwaysDb>();
        var rows = await db.HelpRequests.AsNoTracking().Unanswered()
            .Join(
                db.Reminders.Where(r => r.DroppedAt == null && r.Channel == ReminderChannel.Page && EscalateHelp.Rules.Contains(r.Rule)),
                h => h.Id, r => r.SubjectId, (h, r) => new { r.RecipientId, h.Id, h.Kind })
            .TagWith("Once for all pages").ToListAsync(cancellationToken);
        return rows.Distinct().GroupBy(r => r.RecipientId)
            .ToDictionary(g => g.Key, g => (g.Count(), g.Any(r => r.Kind == HelpKind.Danger)));
    }

    private sealed record Snapshot(DateTimeOffset At, Dictionary<int, (int Count, bool Danger)> Of);
}
