using System.ComponentModel.DataAnnotations;
using Microsoft.EntityFrameworkCore;
using Pathways.Core.Accounts;
using Pathways.Core.Contact;
using Pathways.Core.Data;
using Pathways.Core.Feedback;
using Pathways.Core.Youths;
using Pathways.Web.Accounts;
using Pathways.Web.Components;

namespace Pathways.Web.Pages.Feedback;

/// <summary>What was said about a session, as the viewer may read it, and what the viewer may say; shown below the session.</summary>
/// <param name="SessionId">The session.</param>
/// <param name="Threads">One for each manager who said something.</param>
/// <param name="Me">The viewer.</param>
/// <param name="MayGive">Whether the viewer may say something.</param>
/// <param name="MayAnswer">Whether the viewer may answer.</param>
public sealed record FeedbackPanel(int SessionId, IReadOnlyList<FeedbackPanel.Thread> Threads, int Me, bool MayGive, bool MayAnswer)
{
    /// <summary>What is typed.</summary>
    public FeedbackInput Form { get; init; } = new();

    /// <summary>What the viewer said.</summary>
    public Thread? Mine => Threads.FirstOrDefault(t => t.ManagerId == Me);

    /// <summary>The question to answer, the oldest first; the next one comes when it is answered.</summary>
    public Thread? ToAnswer => MayAnswer ? Threads.Where(t => t.State == FeedbackState.Asked).MinBy(t => t.Entries[^1].At) : null;

    /// <summary>Whether there is anything to show.</summary>
    public bool IsEmpty => Threads.Count == 0 && !MayGive;

    /// <summary>The badge of a state.</summary>
    public static BadgeStatus Badge(FeedbackState state) => state switch
    {
        FeedbackState.Asked => BadgeStatus.Waiting,
        FeedbackState.Answered => BadgeStatus.Due,
        _ => BadgeStatus.Done,
    };

    /// <summary>Reads it: one statement.</summary>
    public static async Task<FeedbackPanel> ReadAsync(PathwaysDb db, Viewer viewer, int sessionId, bool isLogged,
        CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(db);
        ArgumentNullException.ThrowIfNull(viewer);
        if (!viewer.May(Permission.GiveFeedback) && !viewer.May(Permission.AnswerFeedback))
            return new FeedbackPanel(sessionId, [], viewer.AccountId, false, false);
        var threads = await db.SessionFeedback.AsNoTracking().VisibleTo(viewer, db).Where(f => f.SessionId == sessionId).OrderBy(f => f.Id)
            .Select(f => new Thread(
                f.Id, f.ManagerId, f.Manager.Name, f.State, f.Revision,
                f.Entries.OrderBy(e => e.Id).Select(e => new Entry(e.State, e.By.Name, e.Text, e.At)).ToList()))
            .ToListAsync(cancellationToken);
        // Praise that was taken back stays in the database and on no page.
        return new FeedbackPanel(
            sessionId, [.. threads.Select(t =>
                t with { Entries = [.. t.Entries.Where((e, i) => e.State != FeedbackState.TakenBack && t.Entries.ElementAtOrDefault(i
                    + 1)?.State != FeedbackState.TakenBack)] }).Where(t => t.Entries.Count > 0 || t.ManagerId == viewer.AccountId)],
            viewer.AccountId, isLogged && viewer.May(Permission.GiveFeedback), viewer.May(Permission.AnswerFeedback));
    }

    /// <summary>What one manager said, and what was answered.</summary>
    public sealed record Thread(int Id, int ManagerId, PersonName Manager, FeedbackState State, int Revision,
        List<Entry> Entries);

    /// <summary>One move.</summary>
    public sealed record Entry(FeedbackState State, PersonName By, string Text, DateTime At);
}

/// <summary>The forms of the panel.</summary>
public sealed record FeedbackInput
{
    /// <summary>Which feedback is answered.</summary>
    public int FeedbackId { get; init; }

    /// <summary>As it was shown.</summary>
    public int Revision { get; init; }

    /// <summary>The words.</summary>
    [StringLength(20_000)]
    public string? Text { get; init; }
}
