using System.Diagnostics.Metrics;

namespace Pathways.Core.Jobs;

/// <summary>
/// Numbers of the program's own work, for whoever collects them (see docs/operations.md). A tag names a job, a channel or an outcome, never
/// a person, an address or anything of a file.
/// </summary>
public sealed class Measures
{
    /// <summary>Name of the meter.</summary>
    public const string Name = "Pathways";

    private readonly Counter<long> runs;
    private readonly Histogram<double> duration;
    private readonly Gauge<long> last;
    private readonly Counter<long> items;
    private readonly Counter<long> reminders;
    private readonly Gauge<long> waiting;

    /// <summary>Makes the instruments; without a listener they cost nothing.</summary>
    public Measures(IMeterFactory factory)
    {
        ArgumentNullException.ThrowIfNull(factory);
        var meter = factory.Create(Name);
        runs = meter.CreateCounter<long>("pathways.job.runs", "{run}", "Runs of a job that ended well or stopped.");
        duration = meter.CreateHistogram<double>("pathways.job.duration", "s", "How long a run took.");
        last = meter.CreateGauge<long>("pathways.job.last", "s", "When a job last ended, in seconds since 1970 (UTC).");
        items = meter.CreateCounter<long>("pathways.job.items", "{item}", "What jobs did, and what failed and is tried again.");
        reminders = meter.CreateCounter<long>("pathways.reminders", "{reminder}", "Reminders told, given up, failed or failed for good.");
        waiting = meter.CreateGauge<long>("pathways.reminders.waiting", "{reminder}", "Reminders that are due and not told.");
    }

    /// <summary>Whether anybody collects how many reminders wait: counting them costs a question.</summary>
    public bool CountsWaiting => waiting.Enabled;

    /// <summary>A run ended.</summary>
    /// <param name="run">The run, with its end.</param>
    public void Ran(JobRun run)
    {
        ArgumentNullException.ThrowIfNull(run);
        if (run.EndedAt is not { } end) return;
        var job = new KeyValuePair<string, object?>("job", run.Job);
        runs.Add(1, job, Outcome(run.Error.Length > 0 ? "stopped" : "done"));
        duration.Record(Math.Max(0, (end - run.StartedAt).TotalSeconds), job);
        last.Record((long)(end - DateTime.UnixEpoch).TotalSeconds, job);
        items.Add(run.Done, job, Outcome("done"));
        items.Add(run.Failed, job, Outcome("failed"));
    }

    /// <summary>Something became of a reminder.</summary>
    /// <param name="channel">How it is told, as in "Email".</param>
    /// <param name="outcome">"told", "given-up", "failed" or "dead".</param>
    public void Reminder(string channel, string outcome) => reminders.Add(1, Channel(channel), Outcome(outcome));

    /// <summary>So many are due on a channel and not told.</summary>
    public void Waiting(string channel, int count) => waiting.Record(count, Channel(channel));

    private static KeyValuePair<string, object?> Channel(string channel) => new("channel", channel);

    private static KeyValuePair<string, object?> Outcome(string outcome) => new("outcome", outcome);
}
