using Microsoft.EntityFrameworkCore;
using Pathways.Core.Accounts;
using Pathways.Core.Data;

namespace Pathways.Core.Plans;

/// <summary>How many agreed plans wait for the viewer's decision, for the mark in the menu.</summary>
public sealed class PlansWaiting(PathwaysDb db, Viewer viewer)
{
    /// <summary>The count; 0, without a question, for who does not decide.</summary>
    public async Task<int> CountAsync(CancellationToken cancellationToken) =>
        viewer.May(Permission.ApprovePlans) ? await db.Plans.WaitingFor(viewer, db).CountAsync(cancellationToken) : 0;
}
