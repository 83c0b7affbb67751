namespace Pathways.Core.Data;

/// <summary>
/// One writer at a time on SQLite, so that writers queue in memory instead of retrying on a locked file. Does nothing on SQL Server.
/// </summary>
public sealed class WriteGate(bool oneAtATime) : IDisposable
{
    private readonly SemaphoreSlim? turn = oneAtATime ? new SemaphoreSlim(1) : null;

    /// <summary>How long somebody waits for the turn; then the page says so calmly (<see cref="DatabaseAway"/>).</summary>
    public TimeSpan Patience { get; set; } = TimeSpan.FromSeconds(30);

    /// <summary>
    /// Waits for the turn; dispose the answer to pass it on. Throws <see cref="TimeoutException"/> when it does not come.
    /// </summary>
    public async ValueTask<IDisposable?> EnterAsync(CancellationToken cancellationToken)
    {
        if (turn is null) return null;
        if (!await turn.WaitAsync(Patience, cancellationToken)) throw new TimeoutException("Another save holds the database for too long");
        return new Turn(turn);
    }

    /// <inheritdoc />
    public void Dispose() => turn?.Dispose();

    private sealed class Turn(SemaphoreSlim turn) : IDisposable
    {
        public void Dispose() => turn.Release();
    }
}
