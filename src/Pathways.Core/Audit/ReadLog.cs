using Pathways.Core.Accounts;
using Pathways.Core.Data;

namespace Pathways.Core.Audit;

/// <summary>Writes down who opened which file or list. A youth's own reading is not logged.</summary>
public sealed class ReadLog(PathwaysDb db, Viewer viewer, TimeProvider time)
{
    /// <summary>The viewer opened a page of a youth's file.</summary>
    public Task FileOpenedAsync(int youthId, string page, CancellationToken cancellationToken = default) =>
        viewer.Role == Role.Youth ? Task.CompletedTask : WriteAsync(new ReadLogEntry { YouthId = youthId, Page = page }, cancellationToken);

    /// <summary>The viewer opened a list of youths: with which filter, how many rows were found.</summary>
    public Task ListOpenedAsync(string page, string filter, int rows, CancellationToken cancellationToken = default) =>
        WriteAsync(new ReadLogEntry { Page = page, Filter = filter, Rows = rows }, cancellationToken);

    private async Task WriteAsync(ReadLogEntry entry, CancellationToken cancellationToken)
    {
        entry.At = time.GetUtcNow().UtcDateTime;
        entry.AccountId = viewer.AccountId;
        db.ReadLog.Add(entry);
        await db.SaveChangesAsync(cancellationToken);
    }
}
