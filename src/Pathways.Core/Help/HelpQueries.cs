using Microsoft.EntityFrameworkCore;
using Pathways.Core.Accounts;
using Pathways.Core.Data;
using Pathways.Core.Youths;

namespace Pathways.Core.Help;

/// <summary>Which help requests somebody sees.</summary>
public static class HelpQueries
{
    /// <summary>
    /// The youth's own, and those of visible youths for lead mentor, cover and managers. The psychological team reads what was referred to
    /// it,
    /// not calls for help.
    /// </summary>
    public static IQueryable<HelpRequest> VisibleTo(this IQueryable<HelpRequest> requests, Viewer viewer, PathwaysDb db)
    {
        ArgumentNullException.ThrowIfNull(viewer);
        return viewer.May(Permission.AnswerHelp) || viewer.May(Permission.AskForHelp)
            ? requests.WhereYouthVisibleTo(h => h.Youth, viewer, db) : requests.Where(h => false);
    }

    /// <summary>Requests nobody has answered yet, of youths who can still be answered.</summary>
    public static IQueryable<HelpRequest> Unanswered(this IQueryable<HelpRequest> requests) =>
        requests.Where(h => h.ClosedAt == null && h.AnsweredAt == null).WhereAccompanied(h => h.Youth);

    /// <summary>Open requests with which somebody of the staff has something to do: without an answer, or with a promised call.</summary>
    public static IQueryable<HelpRequest> WaitingForStaff(this IQueryable<HelpRequest> requests) =>
        requests.Where(h => h.ClosedAt == null && (h.AnsweredAt == null || h.CallBefore != null)).WhereAccompanied(h => h.Youth);

    /// <summary>
    /// Somebody of the staff has opened a request: the first one is shown to the youth as the reader. Past the revision, since nothing of
    /// it
    /// changed that another form could overwrite.
    /// </summary>
    public static Task OpenedByStaffAsync(this PathwaysDb db, int requestId, int accountId, DateTime now,
        CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(db);
        return db.InTransactionAsync(() => db.HelpRequests.Where(h => h.Id == requestId && h.SeenAt == null && h.ClosedAt == null)
            .ExecuteUpdateAsync(set => set.SetProperty(h => h.SeenAt, now).SetProperty(h => h.SeenById, accountId), cancellationToken),
            cancellationToken);
    }

    /// <summary>The youth has opened what was answered, so that it is new no longer.</summary>
    public static Task OpenedByYouthAsync(this PathwaysDb db, IReadOnlyCollection<int> requestIds, DateTime now,
        CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(db);
        return db.InTransactionAsync(() => db.HelpRequests.Where(h => requestIds.Contains(h.Id))
            .ExecuteUpdateAsync(set => set.SetProperty(h => h.AnswersReadAt, now), cancellationToken), cancellationToken);
    }
}
