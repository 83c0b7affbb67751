using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using Pathways.Core.Accounts;
using Pathways.Core.Assessments;
using Pathways.Core.Audit;
using Pathways.Core.Contact;
using Pathways.Core.Data;
using Pathways.Core.Help;
using Pathways.Core.Organisation;
using Pathways.Core.Reminders;
using Pathways.Core.Reminding;
using Pathways.Core.Time;
using Pathways.Core.Youths;
using Pathways.Web.Accounts;
using Pathways.Web.Jobs;
using Pathways.Web.Startup;
using Pathways.Web.Ui;

namespace Pathways.Web.Pages.Help;

/// <summary>
/// Lead mentor, cover and managers read a request (which the youth is shown), answer, promise a call, close it with a note.
/// </summary>
[May(Permission.AnswerHelp)]
public sealed class AnswerModel(PathwaysDb db, Viewer viewer, ReadLog readLog, LocalTime clock, HelpWaiting waiting, WakeNow wake,
    IStringLocalizer<HelpText> texts) : PageModel
{
    /// <summary>Which.</summary>
    [BindProperty(SupportsGet = true)]
    public int Id { get; set; }

    /// <summary>What is typed.</summary>
    [BindProperty]
    public Input Form { get; set; } = new();

    /// <summary>The request.</summary>
    public Row Asked { get; private set; } = null!;

    /// <summary>What was written about it, in order.</summary>
    public IReadOnlyList<AnswerRow> Answers { get; private set; } = [];

    /// <summary>Who was told, in the order of the stages.</summary>
    public IReadOnlyList<TellRow> Told { get; private set; } = [];

    /// <summary>The local day.</summary>
    public DateOnly Today => viewer.Today;

    /// <summary>Now, UTC.</summary>
    public DateTime Now => clock.UtcNow;

    /// <summary>Shows it.</summary>
    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        if (!await FindAsync(cancellationToken)) return NotFound();
        if (Asked is { SeenAt: null, ClosedAt: null })
        {
            await db.OpenedByStaffAsync(Id, viewer.AccountId, clock.UtcNow, cancellationToken); // somebody is reading: the youth is told so
            await FindAsync(cancellationToken);
        }

        Form = new Input
        {
            Revision = Asked.Revision,
        };
        readLog.FileOpened(Asked.YouthId, "/Help/Answer");
        return Page();
    }

    /// <summary>Answers, or promises a call.</summary>
    public Task<IActionResult> OnPostReplyAsync(CancellationToken cancellationToken)
    {
        if (Form.CallDay is not null && Form.CallTime is null) this.Refuse(HelpProblem.CallTimeMissing, "Form.CallTime");
        DateTime? call = Form.CallTime is { } time ? clock.ToUtc(Form.CallDay ?? Today, time) : null;
        return ChangeAsync(request => request.Reply(viewer.AccountId, (Form.Answer ?? "").Trim(), call, clock.UtcNow), "Answer.ReplyDone",
            cancellationToken);
    }

    /// <summary>Closes it.</summary>
    public Task<IActionResult> OnPostCloseAsync(CancellationToken cancellationToken) => ChangeAsync(request =>
        request.Close(viewer.AccountId, (Form.Note ?? "").Trim(), (Form.Words ?? "").Trim(), clock.UtcNow), "Answer.CloseDone",
            cancellationToken);

    private async Task<IActionResult> ChangeAsync(Func<HelpRequest, HelpProblem?> change, string notice,
        CancellationToken cancellationToken)
    {
        if (!await FindAsync(cancellationToken)) return NotFound();
        if (!ModelState.IsValid) return Page();
        var request = await db.HelpRequests.VisibleTo(viewer, db).SingleAsync(h => h.Id == Id, cancellationToken);
        var isNew = request.AnsweredAt is null;
        if (change(request) is { } problem)
        {
            this.Refuse(problem, problem switch
            {
                HelpProblem.AnswerMissing => "Form.Answer",
                HelpProblem.CallInThePast =>
                "Form.CallTime",
                HelpProblem.NoteMissing => "Form.Note",
                HelpProblem.WordsMissing => "Form.Words",
                _ => ""
            });
            return Page();
        }

        if (isNew && request.AnsweredAt is not null && Asked.Youth is { } youth)
        {
            await db.TellAsync([new Telling(ReminderRule.HelpAnswered, Id, clock.DayOf(Asked.AskedAt), youth) { OnPage = false }],
                clock.UtcNow, cancellationToken);
        }

        if (!await this.SaveAsync(db, request, Form.Revision, cancellationToken))
        {
            await FindAsync(cancellationToken); // with what the other one wrote
            return Page();
        }

        waiting.Forget();
        wake.Now<SendReminders>();
        this.Notice(texts[notice]);
        this.SayHour(Form.CallDay ?? Today, Form.CallTime);
        return Redirect($"/Help/Answer/{Id}");
    }

    private async Task<bool> FindAsync(CancellationToken cancellationToken)
    {
        var row = await db.HelpRequests.AsNoTracking().VisibleTo(viewer, db).Where(h => h.Id == Id)
            .Select(h => new Row(
                h.YouthId, h.Youth.Name, h.Youth.Phone, h.Kind, h.Topic, h.Text, h.AskedAt, h.SeenAt, h.SeenBy!.Name,
                h.CallBefore, h.AnsweredAt, h.ClosedAt, h.SafeAt, h.TakenBackAt, h.Revision,
                h.Youth.Account == null ? null : new Recipient(h.Youth.Account.Id, h.Youth.Account.MailsTo)))
            .SingleOrDefaultAsync(cancellationToken);
        if (row is null) return false;
        Asked = row;
        Answers = await db.HelpRequests.AsNoTracking().Where(h => h.Id == Id).SelectMany(h => h.Answers).OrderBy(a => a.Id)
            .Select(a => new AnswerRow(a.Text, a.CallBefore, a.ForTeam, a.By.Name, a.At)).ToListAsync(cancellationToken);
        Told = [.. (await db.Reminders.AsNoTracking()
            .Where(r => r.SubjectId == Id && EscalateHelp.Rules.Contains(r.Rule))
            .OrderBy(r => r.Rule).ThenBy(r => r.Id)
            .Select(r => new TellRow(r.Rule, r.RecipientId, r.Recipient.Name, r.Channel, r.SendAfter,
                r.SentAt)).ToListAsync(cancellationToken))
            .GroupBy(r => (r.Rule, r.RecipientId))
            .Select(g => g.First() with { SentAt = g.FirstOrDefault(r => r.Channel == ReminderChannel.Email)?.SentAt })];
        return true;
    }

    /// <summary>The form.</summary>
    public sealed record Input
    {
        /// <summary>Revision the form was made from.</summary>
        public int Revision { get; set; }

        /// <summary>What is told to the youth.</summary>
        [StringLength(20_000)]
        public string? Answer { get; init; }

        /// <summary>Local day of the call.</summary>
        [Day(DayKind.Appointment)]
        public DateOnly? CallDay { get; init; }

        /// <summary>Local time until which somebody calls.</summary>
        public TimeOnly? CallTime { get; init; }

        /// <summary>What was done.</summary>
        [StringLength(20_000)]
        public string? Note { get; init; }

        /// <summary>What the youth reads at closing.</summary>
        [StringLength(20_000)]
        public string? Words { get; init; }
    }

    /// <summary>A request as staff sees it.</summary>
    public sealed record Row(
        int YouthId, PersonName Name, string Phone, HelpKind Kind, Domain? Topic, string Text, DateTime AskedAt,
        DateTime? SeenAt, PersonName? SeenBy, DateTime? CallBefore, DateTime? AnsweredAt, DateTime? ClosedAt,
        DateTime? SafeAt, DateTime? TakenBackAt, int Revision,
        Recipient? Youth);

    /// <summary>What somebody wrote to the youth, or for the team.</summary>
    public sealed record AnswerRow(string Text, DateTime? CallBefore, bool ForTeam, PersonName By, DateTime At);

    /// <summary>Somebody who was told: on the page at once, and when by e-mail (UTC).</summary>
    public sealed record TellRow(ReminderRule Rule, int RecipientId, PersonName Name, ReminderChannel Channel,
        DateTime At, DateTime? SentAt);
}
