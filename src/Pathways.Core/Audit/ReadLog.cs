using Pathways.Core.Accounts;

namespace Pathways.Core.Audit;

/// <summary>
/// Writes down who opened which file or list. A youth's own reading is not logged. What cannot be written down is not shown: see
/// <see cref="ReadLogWriter"/>.
/// </summary>
public sealed class ReadLog(ReadLogWriter writer, Viewer viewer, TimeProvider time)
{
    /// <summary>The viewer opened a page of a youth's file.</summary>
    public void FileOpened(int youthId, string page)
    {
        if (viewer.Role != Role.Youth) Write(new ReadLogEntry { YouthId = youthId, Page = page });
    }

    /// <summary>The viewer opened a list of youths: with which filter, how many rows were found.</summary>
    public void ListOpened(string page, string filter, int rows) => Write(new ReadLogEntry { Page = page, Filter = filter, Rows = rows });

    private void Write(ReadLogEntry entry)
    {
        entry.At = time.GetUtcNow().UtcDateTime;
        entry.AccountId = viewer.AccountId;
        writer.Take(entry);
    }
}
