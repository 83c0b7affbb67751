using Microsoft.Data.SqlClient;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace Pathways.Core.Data;

/// <summary>Tells a save that lost against somebody else's from one that fails for another reason.</summary>
public static class SomebodyWasFaster
{
    /// <summary>
    /// True when the row had changed or gone, when its unique value was taken in the same moment, or when what it points to went away.
    /// Sources: https://sqlite.org/rescode.html (787, 1555, 2067) and SQL Server's list of errors (547, 2601, 2627), checked 2026-11-30.
    /// </summary>
    public static bool Shows(DbUpdateException failure) => failure is DbUpdateConcurrencyException || failure?.GetBaseException() switch
    {
        SqliteException sqlite => sqlite.SqliteExtendedErrorCode is 787 or 1555 or 2067,
        SqlException server => server.Number is 547 or 2601 or 2627,
        _ => false,
    };
}
