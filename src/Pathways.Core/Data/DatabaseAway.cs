using System.Data.Common;
using Microsoft.Data.SqlClient;
using Microsoft.Data.Sqlite;

namespace Pathways.Core.Data;

/// <summary>
/// Whether a failure means that the database cannot be reached for now: nothing is wrong with what was asked, and later it succeeds.
/// </summary>
public static class DatabaseAway
{
    /// <summary>Seconds after which it is worth asking again.</summary>
    public const int RetryAfter = 30;

    /// <summary>Told by the first failure of the database in the chain, or by a wait that ended.</summary>
    public static bool Is(Exception? failure)
    {
        for (var inner = failure; inner is not null; inner = inner.InnerException)
        {
            if (inner is TimeoutException) return true;
            if (inner is DbException database) return Is(database);
        }

        return false;
    }

    private static bool Is(DbException failure) => failure switch
    {
        // busy, locked, read-only, disk, full, cannot open
        SqliteException sqlite => sqlite.SqliteErrorCode is 5 or 6 or 8 or 10 or 13 or 14,
        // line broke, no answer, deadlock's victim, not there yet
        SqlException server => server.Class >= 20 || server.Number is -2 or 1205 or 4060 or 18456,
        _ => failure.IsTransient,
    };
}
