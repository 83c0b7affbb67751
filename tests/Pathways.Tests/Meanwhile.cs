using System.Data.Common;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace Pathways.Tests;

/// <summary>
/// Lets somebody else do something once, after the program has read and before it saves: what two people do in the same instant.
/// </summary>
public sealed class Meanwhile : DbCommandInterceptor
{
    private Func<string, bool>? when;
    private Func<Task> what = () => Task.CompletedTask;

    /// <summary>Whether it has happened.</summary>
    public bool Happened => when is null;

    /// <summary>What was done; with the write gate held it ends only after the program has saved.</summary>
    public Task Other { get; private set; } = Task.CompletedTask;

    /// <summary>Does <paramref name="what"/> right after the first statement of which <paramref name="when"/> says yes.</summary>
    public void After(Func<string, bool> when, Func<Task> what) => (this.what, this.when) = (what, when);

    public override async ValueTask<DbDataReader> ReaderExecutedAsync(DbCommand command, CommandExecutedEventData eventData,
        DbDataReader result, CancellationToken cancellationToken = default)
    {
        if (when is { } found && found(SqlLog.Words(command)))
        {
            when = null;
            Other = what();
            if (command.Transaction is null) await Other; // else who writes holds the gate, and the other one waits for it
        }

        return result;
    }
}
