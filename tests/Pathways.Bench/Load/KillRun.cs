namespace Pathways.Bench.Load;

internal static class KillRun
{
    public static Task<int> RunAsync(string databaseFile, int rounds, int writers) => throw new NotImplementedException();
}
