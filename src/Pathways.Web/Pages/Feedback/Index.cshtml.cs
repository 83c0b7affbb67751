using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Pathways.Core.Accounts;
using Pathways.Core.Audit;
using Pathways.Core.Contact;
using Pathways.Core.Data;
using Pathways.Core.Feedback;
using Pathways.Core.Sessions;
using Pathways.Core.Youths;
using Pathways.Web.Accounts;
using Pathways.Web.Startup;
using Pathways.Web.Ui;

namespace Pathways.Web.Pages.Feedback;

/// <summary>
/// Feedback on sessions: for a mentor what managers said, for a manager what he or she said; what waits for the viewer stands first. The
/// words are not in a list.
/// </summary>
[May(Permission.GiveFeedback, Permission.AnswerFeedback)]
public sealed class IndexModel(PathwaysDb db, Viewer viewer, ReadLog readLog) : PageModel
{
    private const int PageSize = 25;

    /// <summary>Show the settled ones.</summary>
    [BindProperty(SupportsGet = true)]
    public bool Closed { get; set; }

    /// <summary>Page number, from 1.</summary>
    [BindProperty(SupportsGet = true, Name = "p")]
    public int PageNumber { get; set; } = 1;

    /// <summary>One page.</summary>
    public ListPage<Row> Feedback { get; private set; } = null!;

    /// <summary>Whether it is the viewer's own feedback on others' sessions.</summary>
    public bool Gives => viewer.May(Permission.GiveFeedback);

    /// <summary>Shows them.</summary>
    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        var (me, gives) = (viewer.AccountId, Gives);
        var mine = db.SessionParticipants.VisibleTo(viewer, db).Select(p => p.SessionId);
        var visible = db.SessionFeedback.AsNoTracking().VisibleTo(viewer, db).Where(f => gives ? f.ManagerId == me
            : mine.Contains(f.SessionId));
        visible = Closed
            ? visible.Where(f => f.State == FeedbackState.Resolved || f.State == FeedbackState.WellDone).OrderByDescending(f => f.ChangedAt)
            .ThenByDescending(f => f.Id)
            : visible.Open().OrderBy(f => f.State == (gives ? FeedbackState.Answered : FeedbackState.Asked) ? 0 : 1)
            .ThenBy(f => f.ChangedAt).ThenBy(f => f.Id);
        Feedback = await visible
            .Select(f => new Row(
                f.SessionId, f.Session.StartsAt, f.Session.Kind, f.State, f.ChangedAt, f.Manager.Name, f.Session.Mentor.Name,
                db.SessionParticipants.VisibleTo(viewer, db).Where(p => p.SessionId == f.SessionId).OrderBy(p => p.YouthId)
                    .Select(p => p.Youth.Name).ToList()))
            .PageAsync(PageNumber, PageSize, cancellationToken);
        readLog.ListOpened("/Feedback", Closed ? "closed" : "open", Feedback.Total);
    }

    /// <summary>A row, with the youths whom the viewer sees.</summary>
    public sealed record Row(
        int SessionId, DateTime StartsAt, SessionKind Kind, FeedbackState State, DateTime ChangedAt, PersonName Manager,
        PersonName Mentor, List<PersonName> Youths);
}
