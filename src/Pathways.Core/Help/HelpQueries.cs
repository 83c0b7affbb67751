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
}
