using Pathways.Core.Data;
using Pathways.Core.Jobs;
using Pathways.Core.Mail;
using Pathways.Core.Reminding;
using Pathways.Web.Jobs;

namespace Pathways.Web.Startup;

/// <summary>
/// What a person has to look at: jobs that are late, mails that stand still, a disk that is nearly full. Said by /health/ready and, with
/// what to do, on the jobs page.
/// </summary>
public sealed class Watch(TimeProvider time, DataSettings data, JobSettings jobs, IMailTransport mail)
{
    private const long Megabyte = 1024 * 1024;
    private readonly DateTime awakeSince = time.GetUtcNow().UtcDateTime;

    /// <summary>What is wrong, as the database and the disk say it now.</summary>
    /// <param name="LateJobs">Names of late jobs; none where another process wakes them.</param>
    /// <param name="MailStandsStill">Whether mails that are due do not go out; false without a mail server, which is no fault.</param>
    /// <param name="DiskNearlyFull">Whether less room is left than the settings want.</param>
    /// <param name="FreeMegabytes">How much is left; null when the machine does not say.</param>
    public sealed record Found(IReadOnlyList<string> LateJobs, bool MailStandsStill, bool DiskNearlyFull, int? FreeMegabytes);

    /// <summary>Looks.</summary>
    public async Task<Found> LookAsync(PathwaysDb db, CancellationToken cancellationToken)
    {
        var (now, free) = (time.GetUtcNow().UtcDateTime, FreeMegabytes());
        var late = jobs.Enabled
            ? await LateJobs.FindAsync(db, Schedule.Jobs.Select(job => (job.Name, job.Every)), awakeSince, now, cancellationToken) : [];
        return new Found(late, mail.IsConfigured && await StandingMail.StandsStillAsync(db, now, cancellationToken),
            free < data.LeastFreeMegabytes, free);
    }

    private int? FreeMegabytes()
    {
        try
        {
            return (int)Math.Min(int.MaxValue, new DriveInfo(data.Folder).AvailableFreeSpace / Megabyte);
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException or ArgumentException)
        {
            return null;
        }
    }
}
