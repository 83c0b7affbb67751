using Pathways.Core.Accounts;
using Pathways.Core.Data;
using Pathways.Core.Mistakes;

namespace Pathways.Core.Corrections;

/// <summary>
/// All that is known of one kind of thing that can have been recorded by mistake: who may say so, and how it is found. The one page for all
/// of them does what the table <see cref="CorrectionKinds"/> says.
/// </summary>
/// <param name="Kind">Which.</param>
/// <param name="Who">Any of these permissions is enough.</param>
public sealed record CorrectionKind(MistakeKind Kind, params IReadOnlyList<Permission> Who)
{
    /// <summary>
    /// Finds what stands under a key, tracked, with all that taking it back needs; null when the viewer has no such thing.
    /// </summary>
    public required Func<PathwaysDb, Viewer, int, CancellationToken, Task<Correctable?>> FindAsync { get; init; }

    /// <summary>Whether the viewer's role may say so.</summary>
    public bool Lets(Viewer viewer)
    {
        ArgumentNullException.ThrowIfNull(viewer);
        return Who.Any(viewer.May);
    }
}
