using Microsoft.EntityFrameworkCore;
using Pathways.Core.Accounts;
using Pathways.Core.Data;
using Pathways.Core.Youths;

namespace Pathways.Core.Plans;

/// <summary>Which plans and steps somebody sees; nothing by default.</summary>
public static class PlanQueries
{
    /// <summary>
    /// The plan versions the viewer sees. A youth sees a version once it was shown, never the mentor's draft, nor a draft that was closed.
    /// </summary>
    public static IQueryable<Plan> VisibleTo(this IQueryable<Plan> plans, Viewer viewer, PathwaysDb db)
    {
        ArgumentNullException.ThrowIfNull(viewer);
        var visible = plans.WhereYouthVisibleTo(p => p.Youth, viewer, db);
        return viewer.Role == Role.Youth ? visible.Where(p => p.State != PlanState.Draft && p.ProposedAt != null) : visible;
    }

    /// <summary>The steps the viewer sees: those of the plan versions the viewer sees.</summary>
    public static IQueryable<Step> VisibleTo(this IQueryable<Step> steps, Viewer viewer, PathwaysDb db)
    {
        ArgumentNullException.ThrowIfNull(viewer);
        var visible = steps.WhereYouthVisibleTo(s => s.Youth, viewer, db);
        return viewer.Role == Role.Youth ? visible.Where(s => s.Goal.Plan.State != PlanState.Draft && s.Goal.Plan.ProposedAt != null)
            : visible;
    }

    /// <summary>The signed sheets of the plan versions the viewer sees.</summary>
    public static IQueryable<PlanSheet> VisibleTo(this IQueryable<PlanSheet> sheets, Viewer viewer, PathwaysDb db)
    {
        ArgumentNullException.ThrowIfNull(db);
        return sheets.Where(s => db.Plans.VisibleTo(viewer, db).Any(p => p.Id == s.PlanId));
    }

    /// <summary>The youths' wishes about the plan that the viewer sees.</summary>
    public static IQueryable<PlanWish> VisibleTo(this IQueryable<PlanWish> wishes, Viewer viewer, PathwaysDb db)
    {
        ArgumentNullException.ThrowIfNull(viewer);
        return wishes.WhereYouthVisibleTo(w => w.Youth, viewer, db);
    }

    /// <summary>
    /// Plans that wait for the viewer's decision: agreed by the youth, to be approved by a manager. Count it for the navigation: one
    /// statement.
    /// </summary>
    public static IQueryable<Plan> WaitingFor(this IQueryable<Plan> plans, Viewer viewer, PathwaysDb db)
    {
        ArgumentNullException.ThrowIfNull(viewer);
        return viewer.May(Permission.ApprovePlans) ? plans.Where(p => p.State == PlanState.Agreed).WhereAccompanied(p => p.Youth)
            .VisibleTo(viewer, db)
            : plans.Where(p => false);
    }

    /// <summary>The youth has opened the answers to these wishes, so that they are new no longer.</summary>
    public static Task AnswersOpenedAsync(this PathwaysDb db, IReadOnlyCollection<int> wishIds, DateTime now,
        CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(db);
        return db.InTransactionAsync(() => db.PlanWishes.Where(w => wishIds.Contains(w.Id))
            .ExecuteUpdateAsync(set => set.SetProperty(w => w.AnswerReadAt, now), cancellationToken), cancellationToken);
    }
}
