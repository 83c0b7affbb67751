using Microsoft.EntityFrameworkCore.Update;

namespace Pathways.Core.Data;

/// <summary>
/// Sends the rows of one save together, as SQL Server does by itself; EF's SQLite provider sends them one by one. A session with its
/// participants, a step and
/// the next session is two statements instead of six.
/// </summary>
internal sealed class SqliteBatches(ModificationCommandBatchFactoryDependencies dependencies) : IModificationCommandBatchFactory
{
    private const int RowsTogether = 40;

    /// <inheritdoc />
    public ModificationCommandBatch Create() => new Batch(dependencies);

    private sealed class Batch(ModificationCommandBatchFactoryDependencies dependencies)
        : AffectedCountModificationCommandBatch(dependencies, RowsTogether)
    {
    }
}
