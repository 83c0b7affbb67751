using Microsoft.Data.SqlClient;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;

namespace Pathways.Core.Data;

/// <summary>
/// Asks SQL Server again when it fails only for now: what EF knows to be transient (a deadlock's victim, a fail-over), a line that broke
/// whatever its number, and a wait for a connection that ended. A statement that took too long is not asked again: it would take as long.
/// Four times within some twelve seconds; then the page says so calmly (<see cref="DatabaseAway"/>).
/// </summary>
public sealed class SqlServerRetries(ExecutionStrategyDependencies dependencies)
    : SqlServerRetryingExecutionStrategy(dependencies, maxRetryCount: 4, maxRetryDelay: TimeSpan.FromSeconds(10), errorNumbersToAdd: null)
{
    // From this class on the server or the client ends the line
    private const int LineEnds = 20;
    private const int Timeout = -2;

    /// <inheritdoc />
    protected override bool ShouldRetryOn(Exception exception) => base.ShouldRetryOn(exception)
        || (exception is SqlException failure && IsTransient(failure.Class, failure.Number,
            wasConnected: failure.ClientConnectionId != Guid.Empty));

    /// <summary>What EF's list leaves out: it knows numbers, and a line that breaks has another one on every system.</summary>
    public static bool IsTransient(byte severity, int number, bool wasConnected) =>
        wasConnected ? severity >= LineEnds : number == Timeout;
}
