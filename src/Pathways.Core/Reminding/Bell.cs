using Microsoft.EntityFrameworkCore;
using Pathways.Core.Accounts;
using Pathways.Core.Data;
using Pathways.Core.Time;

namespace Pathways.Core.Reminding;

/// <summary>The bell above every page: a number and nothing else, for whoever stands beside reads it too.</summary>
public sealed class Bell(PathwaysDb db, Viewer viewer, LocalTime clock)
{
    /// <summary>How many news the viewer has not opened; 0, without a question, for who is not signed in. One statement.</summary>
    public async Task<int> CountAsync(CancellationToken cancellationToken) => viewer.AccountId == 0 ? 0
        : await db.Reminders.News(viewer, clock.UtcNow).Unread(viewer.Today).TagWith("The bell of every page")
            .CountAsync(cancellationToken);
}
