using Microsoft.EntityFrameworkCore;
using Pathways.Core.Contact;
using Pathways.Core.Data;
using Pathways.Core.Organisation;
using Pathways.Core.Time;

namespace Pathways.Web.Content;

/// <summary>
/// What readers see of the modules: the files, less what an admin hid, in the admin's order. The rows are read once in half a minute, so a
/// change is seen on every node within a minute; on the node that made it at once.
/// </summary>
public sealed class Catalogue(ArticleLibrary articles, IServiceScopeFactory scopes, TimeProvider time, LocalTime clock,
    ProgrammeSettings programme)
{
    private static readonly TimeSpan Fresh = TimeSpan.FromSeconds(30);
    private Shelf? shelf;

    /// <summary>Every module, hidden ones too, in the admin's order.</summary>
    public async ValueTask<IReadOnlyList<Placed>> AllAsync(CancellationToken cancellationToken) => (await ReadAsync(cancellationToken)).All;

    /// <summary>The modules readers see, in the admin's order.</summary>
    public async ValueTask<IReadOnlyList<Module>> ModulesAsync(CancellationToken cancellationToken) =>
        (await ReadAsync(cancellationToken)).Shown;

    /// <summary>
    /// A module that readers see; null when there is none or an admin hid it. What was practised in a hidden one stays in the passport.
    /// </summary>
    public async ValueTask<Module?> FindAsync(string? key, CancellationToken cancellationToken) =>
        (await ReadAsync(cancellationToken)).Shown.FirstOrDefault(module => module.Key == key);

    /// <summary>Searches what readers see; with guides only, just the modules.</summary>
    public async ValueTask<IReadOnlyList<Hit>> FindAsync(string query, Language language, bool guidesOnly,
        CancellationToken cancellationToken)
    {
        var now = await ReadAsync(cancellationToken);
        var shown = now.Shown.Select(module => module.Key).ToHashSet(StringComparer.Ordinal);
        return now.Index.Value.Find(query, language, (key, kind) => kind == FoundIn.Guide ? shown.Contains(key) : !guidesOnly);
    }

    /// <summary>True when facts checked on this day should be checked again.</summary>
    public bool IsStale(DateOnly checkedOn) => checkedOn.AddMonths(programme.ContentCheckMonths) < clock.Today;

    /// <summary>Reads the rows anew at the next question.</summary>
    public void Forget() => shelf = shelf is null ? null : shelf with { ReadAt = default };

    private async ValueTask<Shelf> ReadAsync(CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow();
        var before = shelf;
        if (before is not null && now - before.ReadAt < Fresh) return before;
        await using var scope = scopes.CreateAsyncScope();
        var library = scope.ServiceProvider.GetRequiredService<ModuleLibrary>();
        var rows = await scope.ServiceProvider.GetRequiredService<PathwaysDb>().ContentPlaces.AsNoTracking()
            .ToDictionaryAsync(row => row.Key, cancellationToken);
        List<Placed> all =
        [
            .. library.All
                .Select((module, i) => (Module: module, Row: rows.GetValueOrDefault(module.Key), i))
                .OrderBy(module => module.Row is { Place: > 0 } row ? row.Place : module.i + 1).ThenBy(module => module.i)
                .Select(module => new Placed(module.Module, module.Row?.Hidden == true)),
        ];
        var index = before?.Library == library ? before.Index
            : new Lazy<SearchIndex>(() => SearchIndex.Of(library, articles, Synonyms.Load(ModuleLibrary.Shipped)));
        return shelf = new Shelf(now, library, index, all, [.. all.Where(placed => !placed.Hidden).Select(placed => placed.Module)]);
    }

    private sealed record Shelf(DateTimeOffset ReadAt, ModuleLibrary Library, Lazy<SearchIndex> Index, IReadOnlyList<Placed> All,
        IReadOnlyList<Module> Shown);
}

/// <summary>A module in the admin's list.</summary>
public sealed record Placed(Module Module, bool Hidden);
