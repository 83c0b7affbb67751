using Microsoft.EntityFrameworkCore;
using Pathways.Core.Data;
using Pathways.Core.Outcomes;

namespace Pathways.Web.Content;

/// <summary>
/// The figures the public site shows, or none: the newest publication, unless it was taken back. Read once in half a minute, like
/// <see cref="Catalogue"/>; nothing is counted here.
/// </summary>
public sealed class PublishedOutcomes(IServiceScopeFactory scopes, TimeProvider time)
{
    private static readonly TimeSpan Fresh = TimeSpan.FromSeconds(30);
    private Shown? shown;

    /// <summary>What is published now.</summary>
    public async ValueTask<Publication?> NowAsync(CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow();
        if (shown is { } known && now - known.ReadAt < Fresh) return known.Publication;
        await using var scope = scopes.CreateAsyncScope();
        var newest = await scope.ServiceProvider.GetRequiredService<PathwaysDb>().Publications.AsNoTracking().Include(p => p.Figures)
            .OrderByDescending(p => p.Id).FirstOrDefaultAsync(cancellationToken);
        var publication = newest?.TakenBackAt is null ? newest : null;
        shown = new Shown(now, publication);
        return publication;
    }

    /// <summary>Reads anew at the next question.</summary>
    public void Forget() => shown = null;

    private sealed record Shown(DateTimeOffset ReadAt, Publication? Publication);
}
