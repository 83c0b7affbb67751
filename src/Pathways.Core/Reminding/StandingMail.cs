using Microsoft.EntityFrameworkCore;
using Pathways.Core.Data;
using Pathways.Core.Mail;
using Pathways.Core.Reminders;

namespace Pathways.Core.Reminding;

/// <summary>Whether mails go out.</summary>
public static class StandingMail
{
    /// <summary>Something that was due so long ago should have gone out.</summary>
    public static readonly TimeSpan Patience = TimeSpan.FromMinutes(15);

    private static readonly List<string> OfTheServer = [.. Enum.GetValues<MailProblem>()
        .Where(problem => new MailException(problem, null).IsOfTheServer).Select(problem => problem.ToString())];

    /// <summary>
    /// True when the mail server as a whole refuses (seen with the first mail that is due), or when something has been due for a quarter of
    /// an hour and nothing went out in it. What waits for its recipient (no confirmed address, "again later") makes no alarm.
    /// </summary>
    public static async Task<bool> StandsStillAsync(PathwaysDb db, DateTime now, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(db);
        var since = now - Patience;
        var mails = db.Reminders.Where(r => r.Channel == ReminderChannel.Email);
        var waiting = mails.Where(r => r.SentAt == null && r.DroppedAt == null && r.FailedAt == null);
        return await waiting.AnyAsync(r => OfTheServer.Contains(r.LastError)
            || (r.SendAfter < since && !mails.Any(sent => sent.SentAt > since)), cancellationToken);
    }
}
