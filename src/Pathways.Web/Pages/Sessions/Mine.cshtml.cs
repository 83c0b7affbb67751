using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using Pathways.Core.Accounts;
using Pathways.Core.Contact;
using Pathways.Core.Data;
using Pathways.Core.Sessions;
using Pathways.Core.Time;
using Pathways.Core.Youths;
using Pathways.Web.Accounts;
using Pathways.Web.Startup;
using Pathways.Web.Ui;

namespace Pathways.Web.Pages.Sessions;

/// <summary>The youth's own sessions: the next ones with an answer, the past ones with the notes that are the youth's to read.</summary>
[May(Permission.SeeOwnPath)]
public sealed class MineModel(PathwaysDb db, Viewer viewer, LocalTime clock, IStringLocalizer<SessionsText> texts) : PageModel
{
    private const int PageSize = 10;

    /// <summary>Page number of the past, from 1.</summary>
    [BindProperty(SupportsGet = true, Name = "p")]
    public int PageNumber { get; set; } = 1;

    /// <summary>The comment typed.</summary>
    [BindProperty, StringLength(20_000)]
    public string? Comment { get; set; }

    /// <summary>How we get on, if I say it.</summary>
    [BindProperty, EnumDataType(typeof(Bond))]
    public Bond? Bond { get; set; }

    /// <summary>Which other time suits me, if I say it.</summary>
    [BindProperty, StringLength(SessionParticipant.LongestOtherTime)]
    public string? OtherTime { get; set; }

    /// <summary>The session a comment was typed for, when it was refused.</summary>
    public int CommentedId { get; private set; }

    /// <summary>Those ahead, soonest first.</summary>
    public IReadOnlyList<Row> Next { get; private set; } = [];

    /// <summary>Those logged, newest first.</summary>
    public ListPage<Row> Past { get; private set; } = null!;

    /// <summary>Shows them.</summary>
    public Task OnGetAsync(CancellationToken cancellationToken) => FindAsync(cancellationToken);

    /// <summary>I'll come, or another time.</summary>
    public Task<IActionResult> OnPostAnswerAsync(int id, InvitationAnswer answer, CancellationToken cancellationToken) =>
        ChangeAsync(id, (session, me) => session.Answer(me, answer, clock.UtcNow, OtherTime ?? ""), answer == InvitationAnswer.Comes
            ? "Mine.WillCome"
            : "Mine.OtherTimeAsked", cancellationToken);

    /// <summary>I have read it.</summary>
    public Task<IActionResult> OnPostReadAsync(int id, CancellationToken cancellationToken) =>
        ChangeAsync(id, (session, me) => session.Read(me, clock.UtcNow), "Mine.ReadDone", cancellationToken);

    /// <summary>My comment.</summary>
    public Task<IActionResult> OnPostCommentAsync(int id, CancellationToken cancellationToken)
    {
        CommentedId = id;
        return ChangeAsync(id, (session, me) => session.Comment(me, (Comment ?? "").Trim(), clock.UtcNow, Bond), "Mine.CommentDone",
            cancellationToken);
    }

    private async Task<IActionResult> ChangeAsync(int id, Func<Session, int, SessionProblem?> change, string notice,
        CancellationToken cancellationToken)
    {
        var session = await db.Sessions.VisibleTo(viewer, db).Include(s => s.Participants.Where(p => p.Youth.AccountId == viewer.AccountId))
            .SingleOrDefaultAsync(s => s.Id == id, cancellationToken);
        if (session is null) return NotFound();
        if (ModelState.IsValid && change(session, session.Participants[0].YouthId) is { } problem) this.Refuse(problem, CommentedId == 0
            ? "" : "Comment");
        if (!ModelState.IsValid)
        {
            db.ChangeTracker.Clear();
            await FindAsync(cancellationToken);
            return Page();
        }

        if (!await this.SaveAsync(db, cancellationToken, CommentedId == 0 ? "" : "Comment"))
        {
            await FindAsync(cancellationToken);
            return Page();
        }

        this.Notice(texts[notice]);
        return Redirect(PageNumber > 1 ? $"/Sessions/Mine?p={PageNumber}" : "/Sessions/Mine");
    }

    private async Task FindAsync(CancellationToken cancellationToken)
    {
        var now = clock.UtcNow;
        var mine = db.SessionParticipants.AsNoTracking().VisibleTo(viewer, db);
        Next = await Rows(mine.NotEnded(now).OrderBy(p => p.Session.StartsAt).ThenBy(p => p.SessionId).Take(10))
            .ToListAsync(cancellationToken);
        Past = await Rows(mine.Where(p => p.Session.LoggedAt != null).OrderByDescending(p => p.Session.StartsAt)
            .ThenByDescending(p => p.SessionId)).PageAsync(PageNumber, PageSize, cancellationToken);
    }

    private static IQueryable<Row> Rows(IQueryable<SessionParticipant> participants) => participants.Select(p => new Row(
        p.SessionId, p.Session.Kind, p.Session.State, p.Session.StartsAt, p.Session.Minutes, p.Session.Place, p.Session.Topic,
        p.Session.OpenNote, p.Session.Mentor.Name, p.Answer, p.ReadAt, p.Comment, p.Note, p.BondByYouth, p.Session.CorrectedAt,
        p.Session.HandOver!.FromMentor.Name, p.OtherTime));

    /// <summary>A session as its youth sees it; no protected note, and not how the mentor saw the mood.</summary>
    public sealed record Row(
        int Id, SessionKind Kind, SessionState State, DateTime StartsAt, int Minutes, string Place, string Topic, string OpenNote,
        PersonName Mentor, InvitationAnswer Answer, DateTime? ReadAt, string Comment, string Note, Bond? BondByYouth,
        DateTime? CorrectedAt, PersonName? Leaver, string OtherTime);
}
