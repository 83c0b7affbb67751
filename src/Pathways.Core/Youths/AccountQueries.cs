using Microsoft.EntityFrameworkCore;
using Pathways.Core.Accounts;
using Pathways.Core.Data;

namespace Pathways.Core.Youths;

/// <summary>Whose account somebody may manage; nothing by default.</summary>
public static class AccountQueries
{
    /// <summary>
    /// The accounts for which the viewer may print a code: every one for an admin; mentors all of whose centres are the viewer's, and
    /// visible youths, for a manager
    /// (a code opens all that the account reads); visible youths for a mentor.
    /// </summary>
    public static IQueryable<Account> VisibleTo(this IQueryable<Account> accounts, Viewer viewer, PathwaysDb db)
    {
        ArgumentNullException.ThrowIfNull(viewer);
        ArgumentNullException.ThrowIfNull(db);
        var me = viewer.AccountId;
        var youths = db.Youths.VisibleTo(viewer, db);
        return viewer.Role switch
        {
            Role.Admin => accounts,
            Role.Manager when viewer.AllCentres => accounts.Where(a => a.Role == Role.Mentor || youths.Any(y => y.AccountId == a.Id)),
            Role.Manager => accounts.Where(a =>
                (a.Role == Role.Mentor && a.Centres.Any() && a.Centres.All(c => c.Centre.Staff.Any(s => s.AccountId == me)))
                || youths.Any(y => y.AccountId == a.Id)),
            Role.Mentor => accounts.Where(a => youths.Any(y => y.AccountId == a.Id)),
            _ => accounts.Where(a => false),
        };
    }

    /// <summary>Mentors of the viewer's centres who can sign in.</summary>
    public static IQueryable<Account> TeamOf(this IQueryable<Account> accounts, Viewer viewer)
    {
        ArgumentNullException.ThrowIfNull(viewer);
        var me = viewer.AccountId;
        return viewer.Role switch
        {
            Role.Manager when viewer.AllCentres => accounts.Where(a => a.Role == Role.Mentor && a.ClosedAt == null),
            Role.Manager => accounts.Where(a => a.Role == Role.Mentor && a.ClosedAt == null
                && a.Centres.Any(c => c.Centre.Staff.Any(s => s.AccountId == me))),
            _ => accounts.Where(a => false),
        };
    }
}
