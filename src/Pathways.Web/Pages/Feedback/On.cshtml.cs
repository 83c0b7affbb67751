using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using Pathways.Core.Accounts;
using Pathways.Core.Audit;
using Pathways.Core.Contact;
using Pathways.Core.Data;
using Pathways.Core.Feedback;
using Pathways.Core.Reminding;
using Pathways.Core.Sessions;
using Pathways.Core.Time;
using Pathways.Core.Youths;
using Pathways.Web.Accounts;
using Pathways.Web.Jobs;
using Pathways.Web.Startup;
using Pathways.Web.Ui;

namespace Pathways.Web.Pages.Feedback;

/// <summary>
/// Where the forms below a session lead: a manager says something about it, its mentor answers. What went well leads back to the session.
/// </summary>
[May(Permission.GiveFeedback, Permission.AnswerFeedback)]
public sealed class OnModel(PathwaysDb db, Viewer viewer, ReadLog readLog, LocalTime clock, TellOfQuestion tell, WakeNow wake,
    IStringLocalizer<FeedbackText> texts) : PageModel
{
    /// <summary>Which session.</summary>
    [BindProperty(SupportsGet = true)]
    public int SessionId { get; set; }

    /// <summary>What is typed.</summary>
    [BindProperty]
    public FeedbackInput Form { get; set; } = new();

    /// <summary>Who of those the viewer sees took part.</summary>
    public IReadOnlyList<Person> Youths { get; private set; } = [];

    /// <summary>When the session was (UTC).</summary>
    public DateTime StartsAt => Youths[0].StartsAt;

    /// <summary>What was said.</summary>
    public FeedbackPanel Panel { get; private set; } = null!;

    /// <summary>Shows it.</summary>
    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        if (!await FindAsync(cancellationToken)) return NotFound();
        foreach (var youth in Youths) readLog.FileOpened(youth.Id, "/Feedback/On");
        return Page();
    }

    /// <summary>Seen, well done.</summary>
    public Task<IActionResult> OnPostWellDoneAsync(CancellationToken cancellationToken) =>
        GiveAsync(f => f.Praise(clock.UtcNow), "WellDone.Done", cancellationToken);

    /// <summary>Takes it back.</summary>
    public Task<IActionResult> OnPostTakeBackAsync(CancellationToken cancellationToken) =>
        GiveAsync(f => f.TakeBack(clock.UtcNow), "TakeBack.Done", cancellationToken);

    /// <summary>Asks, and tells who is to answer.</summary>
    public Task<IActionResult> OnPostAskAsync(CancellationToken cancellationToken) =>
        GiveAsync(f => f.Ask(Form.Text ?? "", clock.UtcNow), "Ask.Done", cancellationToken, asks: true);

    /// <summary>The question is settled.</summary>
    public Task<IActionResult> OnPostResolveAsync(CancellationToken cancellationToken) =>
        GiveAsync(f => f.Resolve(clock.UtcNow), "Resolve.Done", cancellationToken);

    /// <summary>Answers a question.</summary>
    public async Task<IActionResult> OnPostAnswerAsync(CancellationToken cancellationToken)
    {
        if (!viewer.May(Permission.AnswerFeedback)) return Forbid();
        if (!await FindAsync(cancellationToken)) return NotFound();
        if (!ModelState.IsValid) return Page();
        var feedback = await db.SessionFeedback.VisibleTo(viewer, db)
            .SingleOrDefaultAsync(f => f.SessionId == SessionId && f.Id == Form.FeedbackId, cancellationToken);
        return feedback is null ? NotFound()
            : await SaveAsync(feedback, feedback.Answer(viewer.AccountId, Form.Text ?? "", clock.UtcNow), "Answer.Done", cancellationToken);
    }

    private async Task<IActionResult> GiveAsync(Func<SessionFeedback, FeedbackProblem?> move, string notice,
        CancellationToken cancellationToken, bool asks = false)
    {
        if (!viewer.May(Permission.GiveFeedback)) return Forbid();
        if (!await FindAsync(cancellationToken)) return NotFound();
        if (!ModelState.IsValid) return Page();
        var feedback = await db.SessionFeedback.SingleOrDefaultAsync(f => f.SessionId == SessionId && f.ManagerId == viewer.AccountId,
            cancellationToken);
        FeedbackProblem? problem = null;
        if (feedback is null)
        {
            problem = SessionFeedback.Begin(await db.Sessions.VisibleTo(viewer, db).SingleAsync(s => s.Id == SessionId, cancellationToken),
                viewer.AccountId, out feedback);
            if (feedback is not null) db.SessionFeedback.Add(feedback);
        }

        problem ??= move(feedback!);
        if (problem is null && asks) await tell.RunAsync(SessionId, cancellationToken);
        return await SaveAsync(feedback, problem, notice, cancellationToken);
    }

    private async Task<IActionResult> SaveAsync(SessionFeedback? feedback, FeedbackProblem? problem, string notice,
        CancellationToken cancellationToken)
    {
        if (problem is { } why) this.Refuse(why, why == FeedbackProblem.TextMissing ? "Form.Text" : "");
        else if (await this.SaveAsync(db, feedback!, Form.Revision, cancellationToken)) // two at once: the second sees what the first wrote
        {
            wake.Now<SendReminders>();
            this.Notice(texts[notice]);
            return Redirect($"/Sessions/Show/{SessionId}#feedback");
        }

        db.ChangeTracker.Clear();
        await FindAsync(cancellationToken);
        return Page();
    }

    private async Task<bool> FindAsync(CancellationToken cancellationToken)
    {
        Youths = await db.SessionParticipants.AsNoTracking().VisibleTo(viewer, db).Where(p => p.SessionId == SessionId)
            .ByNameOf(p => p.Youth, Cultures.Current).ThenBy(p => p.YouthId)
            .Select(p => new Person(p.YouthId, p.Youth.Name, p.Session.StartsAt, p.Session.LoggedAt != null))
            .ToListAsync(cancellationToken);
        if (Youths.Count == 0) return false;
        Panel = await FeedbackPanel.ReadAsync(db, viewer, SessionId, Youths[0].IsLogged, cancellationToken) with { Form = Form };
        return true;
    }

    /// <summary>A youth of the session.</summary>
    public sealed record Person(int Id, PersonName Name, DateTime StartsAt, bool IsLogged);
}
