using Microsoft.EntityFrameworkCore;
using Pathways.Core.Data;

namespace Pathways.Core.Jobs;

/// <summary>Jobs that do not do their work: nobody woke them, they hang, or they fail each time.</summary>
public static class LateJobs
{
    /// <summary>How long after its time a job is late.</summary>
    public static readonly TimeSpan Grace = TimeSpan.FromMinutes(5);

    /// <summary>A run that takes longer than this hangs.</summary>
    public static readonly TimeSpan LongestRun = TimeSpan.FromHours(1);

    /// <summary>
    /// Names of the jobs without a run that ended well in their period, and without one that is under way. While the program has not been
    /// awake for a job's period, the job is not late.
    /// </summary>
    /// <param name="db">The database.</param>
    /// <param name="jobs">Each job and how often it runs.</param>
    /// <param name="awakeSince">Since when this process wakes jobs (UTC); a run that began before was cut off with its process.</param>
    /// <param name="now">Now (UTC).</param>
    /// <param name="cancellationToken">Ends the question.</param>
    public static async Task<IReadOnlyList<string>> FindAsync(PathwaysDb db, IEnumerable<(string Name, TimeSpan Every)> jobs,
        DateTime awakeSince, DateTime now, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(db);
        ArgumentNullException.ThrowIfNull(jobs);
        var late = new List<string>();
        foreach (var (name, every) in jobs)
        {
            var (after, begun) = (now - every - Grace, now - LongestRun);
            if (awakeSince > after) continue;
            var from = after < begun ? after : begun;
            if (!await db.JobRuns.AnyAsync(r => r.Job == name && r.StartedAt > from && (r.EndedAt == null
                ? r.StartedAt > begun && r.StartedAt >= awakeSince : r.StartedAt > after && r.Error == ""), cancellationToken))
                late.Add(name);
        }

        return late;
    }
}
