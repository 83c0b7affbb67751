namespace Pathways.Core.Data;

/// <summary>One writer at a time on SQLite, so that writers queue in memory instead of retrying on a locked file. Does nothing on SQL Server.</summary>
public sealed class WriteGate(bool oneAtATime) : IDisposable
{
    private readonly SemaphoreSlim? turn = oneAtATime ? new SemaphoreSlim(1) : null;

    /// <summary>Waits for the turn; dispose the answer to pass it on.</summary>
    public async ValueTask<IDisposable?> EnterAsync(CancellationToken cancellationToken)
    {
        if (turn is null) return null;
        await turn.WaitAsync(cancellationToken);
        return new Turn(turn);
    }

    /// <inheritdoc />
    public void Dispose() => turn?.Dispose();

    private sealed class Turn(SemaphoreSlim turn) : IDisposable
    {
        public void Dispose() => turn.Release();
    }
}
