using System.Diagnostics;

namespace Pathways.Bench.Load;

/// <summary>What a number of requests took. Times in milliseconds; <paramref name="Cpu"/> is the server's per request.</summary>
internal sealed record Figures(double P50, double P95, double P99, double PerSecond, double Cpu, int Failed);

/// <summary>Sends a fixed number of requests over a fixed number of connections; a slow page gets fewer, so that a run ends.</summary>
internal static class Measure
{
    private static readonly TimeSpan LongEnough = TimeSpan.FromSeconds(20);

    /// <summary>Requests 0..count-1 by <paramref name="send"/>, which answers whether the answer was the right one.</summary>
    public static async Task<Figures> RunAsync(Server server, int connections, int count, Func<int, Task<bool>> send)
    {
        var times = new double[count];
        int next = -1, sent = 0, failed = 0;
        var cpu = server.CpuMilliseconds;
        var clock = Stopwatch.StartNew();
        await Task.WhenAll(Enumerable.Range(0, connections).Select(_ => Task.Run(async () =>
        {
            for (var i = Interlocked.Increment(ref next); i < count && clock.Elapsed < LongEnough; i = Interlocked.Increment(ref next))
            {
                var began = Stopwatch.GetTimestamp();
                if (!await send(i)) Interlocked.Increment(ref failed);
                times[Interlocked.Increment(ref sent) - 1] = Stopwatch.GetElapsedTime(began).TotalMilliseconds;
            }
        })));
        var seconds = clock.Elapsed.TotalSeconds;
        cpu = server.CpuMilliseconds - cpu;
        Array.Sort(times, 0, sent);
        return new Figures(At(0.5), At(0.95), At(0.99), sent / seconds, cpu / sent, failed);

        double At(double share) => times[Math.Min(sent - 1, (int)(share * sent))];
    }
}
