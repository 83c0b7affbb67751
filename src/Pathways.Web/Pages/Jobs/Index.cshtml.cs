using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using Pathways.Core.Accounts;
using Pathways.Core.Contact;
using Pathways.Core.Data;
using Pathways.Core.Jobs;
using Pathways.Core.Mail;
using Pathways.Core.Outside;
using Pathways.Core.Reminders;
using Pathways.Core.Time;
using Pathways.Web.Accounts;
using Pathways.Web.Jobs;
using Pathways.Web.Startup;
using Pathways.Web.Ui;

namespace Pathways.Web.Pages.Jobs;

/// <summary>
/// The jobs: when each last ran and with what result, when it is woken next; one can be started by hand. Mails that wait are counted, never
/// shown.
/// </summary>
[May(Permission.SeeJobs)]
public sealed class IndexModel(PathwaysDb db, RunJob run, IMailTransport mail, LocalTime clock, JobSettings settings, SealedRows sealedRows,
    Watch watch, IStringLocalizer<JobsText> texts) : PageModel
{
    private const int RunsShown = 20;
    private const int DeadLettersShown = 50;

    /// <summary>The jobs.</summary>
    public IReadOnlyList<Row> Jobs { get; private set; } = [];

    /// <summary>The last runs that did something or failed.</summary>
    public IReadOnlyList<JobRun> Runs { get; private set; } = [];

    /// <summary>What is wrong now.</summary>
    public Watch.Found Found { get; private set; } = new([], false, false, null);

    /// <summary>Mails that are due and not sent.</summary>
    public int MailsWaiting { get; private set; }

    /// <summary>
    /// Why mails wait that were tried already, the most frequent reason first: a problem of the mail server, or the kind of a failure.
    /// </summary>
    public IReadOnlyList<MailReason> MailReasons { get; private set; } = [];

    /// <summary>What failed for good, the latest first; without a word of what was to be said.</summary>
    public IReadOnlyList<DeadLetter> DeadLetters { get; private set; } = [];

    /// <summary>Those of the staff whose address a server refuses, the longest first; of a youth, the mentor is asked.</summary>
    public IReadOnlyList<UnreachedRow> Unreached { get; private set; } = [];

    /// <summary>How many failed for good, shown or not.</summary>
    public int DeadLettersInAll { get; private set; }

    /// <summary>Whether a mail server is set.</summary>
    public bool HasMail => mail.IsConfigured;

    /// <summary>Whether this process wakes the jobs.</summary>
    public bool Enabled => settings.Enabled;

    /// <summary>Now (UTC).</summary>
    public DateTime Now => clock.UtcNow;

    /// <summary>The rules of the clock, and what the admin should know of them.</summary>
    public ZoneRules Rules => clock.Rules;

    /// <summary>False when scans, photos or card numbers cannot be opened with the keys that are there.</summary>
    public bool KeysFit => sealedRows.Fit;

    /// <summary>The program's version and commit.</summary>
    public string Version => ProgramVersion.Text;

    /// <summary>Shows them.</summary>
    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        var now = clock.UtcNow;
        Found = await watch.LookAsync(db, cancellationToken);
        var rows = new List<Row>();
        foreach (var job in Schedule.Jobs)
        {
            var last = await db.JobRuns.AsNoTracking().Where(r => r.Job == job.Name).OrderByDescending(r => r.StartedAt)
                .ThenByDescending(r => r.Id).FirstOrDefaultAsync(cancellationToken);
            rows.Add(new Row(job.Name, (int)job.Every.TotalMinutes, last, last?.StartedAt + job.Every));
        }

        Jobs = rows;
        var names = Schedule.Jobs.Select(j => j.Name).ToList();
        Runs = await db.JobRuns.AsNoTracking().Where(r => names.Contains(r.Job)).Where(r => r.Done > 0 || r.Failed > 0 || r.Error != "")
            .OrderByDescending(r => r.Id).Take(RunsShown).ToListAsync(cancellationToken);
        MailReasons = await db.Reminders.Where(r => r.SentAt == null && r.DroppedAt == null && r.FailedAt == null && r.LastError != "")
            .GroupBy(r => new { r.Channel, r.LastError }).OrderByDescending(g => g.Count()).ThenBy(g => g.Key.LastError)
            .Select(g => new MailReason(g.Key.Channel, g.Key.LastError, g.Count()))
            .ToListAsync(cancellationToken);
        MailsWaiting = await db.Reminders.CountAsync(r => r.SentAt == null && r.DroppedAt == null && r.FailedAt == null
            && r.SendAfter <= now && r.Channel == ReminderChannel.Email, cancellationToken);
        var dead = db.Reminders.AsNoTracking().Where(r => r.FailedAt != null);
        DeadLetters = await dead.OrderByDescending(r => r.FailedAt).ThenByDescending(r => r.Id).Take(DeadLettersShown)
            .Select(r => new DeadLetter(r.Id, r.Rule, r.Channel, r.Recipient.UserName!, r.FailedAt!.Value, r.LastError, r.ServerWords))
            .ToListAsync(cancellationToken);
        Unreached = await db.Users.AsNoTracking().Where(a => a.NoMailSince != null && a.ClosedAt == null && a.Role != Role.Youth)
            .OrderBy(a => a.NoMailSince).ThenBy(a => a.Id).Take(DeadLettersShown)
            .Select(a => new UnreachedRow(a.Id, a.Name, a.NoMailSince!.Value)).ToListAsync(cancellationToken);
        DeadLettersInAll = DeadLetters.Count < DeadLettersShown ? DeadLetters.Count : await dead.CountAsync(cancellationToken);
    }

    /// <summary>Lets a dead letter go out again, or all of them.</summary>
    public async Task<IActionResult> OnPostAgainAsync(int? id, CancellationToken cancellationToken)
    {
        var letters = await db.Reminders.Where(r => r.FailedAt != null && (id == null || r.Id == id)).ToListAsync(cancellationToken);
        if (id is not null && letters.Count == 0) return NotFound();
        foreach (var letter in letters) letter.SendAgain(clock.UtcNow);
        if (!await this.SaveAsync(db, cancellationToken)) // somebody else lets it go out, or it is going out
        {
            db.ChangeTracker.Clear();
            await OnGetAsync(cancellationToken);
            return Page();
        }

        this.Notice(texts.Count("Dead.SentAgain", letters.Count));
        return Redirect("/Jobs");
    }

    /// <summary>Runs one now.</summary>
    public async Task<IActionResult> OnPostAsync(string job, CancellationToken cancellationToken)
    {
        if (Schedule.Jobs.FirstOrDefault(j => j.Name == job) is not { } wanted) return NotFound();
        var done = await wanted.Run(run, cancellationToken);
        this.Notice(texts[done.Error.Length > 0 || done.Failed > 0 ? "RanWithFailures" : "Ran"]);
        return Redirect("/Jobs");
    }

    /// <summary>
    /// What failed for good: its kind, how it was to be told, whose account, when (UTC), why, and the server's words without addresses.
    /// </summary>
    public sealed record DeadLetter(int Id, ReminderRule Rule, ReminderChannel Channel, string UserName, DateTime At, string Why,
        string ServerWords);

    /// <summary>Somebody whose address takes no mail since a local day.</summary>
    public sealed record UnreachedRow(int Id, PersonName Name, DateOnly Since);

    /// <summary>Why mails, or what goes to phones, wait, and how many.</summary>
    public sealed record MailReason(ReminderChannel Channel, string Why, int Mails);

    /// <summary>Key of the sentence of why something did not go out: of a mail server, or of what else leaves the portal.</summary>
    public static string KeyOf(ReminderChannel channel, string why) =>
        $"{(channel == ReminderChannel.Email ? nameof(MailProblem) : nameof(OutsideProblem))}.{why}";

    /// <summary>A job with its last run.</summary>
    public sealed record Row(string Name, int Minutes, JobRun? Last, DateTime? Next);
}
