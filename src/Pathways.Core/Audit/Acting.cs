namespace Pathways.Core.Audit;

/// <summary>
/// Whose doing is what is being saved: the account signed in at the request, or the one that asked for a job. Carried along with the
/// asynchronous flow, since contexts are pooled and know nobody.
/// </summary>
public sealed class Acting
{
    private readonly AsyncLocal<int?> account = new();

    /// <summary>The account; null when the program does it by itself.</summary>
    public int? AccountId => account.Value;

    /// <summary>From here on, until the answer is disposed of, this account acts; 0 is nobody.</summary>
    public IDisposable As(int accountId)
    {
        var before = account.Value;
        account.Value = accountId == 0 ? null : accountId;
        return new Turn(() => account.Value = before);
    }

    private sealed class Turn(Action end) : IDisposable
    {
        public void Dispose() => end();
    }
}
