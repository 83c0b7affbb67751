using Microsoft.EntityFrameworkCore;
using Pathways.Core.Accounts;
using Pathways.Core.Mistakes;
using Pathways.Core.Plans;

namespace Pathways.Core.Corrections;

/// <summary>A manager's yes to a plan, for a day.</summary>
internal static class PlanCorrection
{
    public static readonly CorrectionKind Approval = new(MistakeKind.PlanApproval, Permission.ApprovePlans)
    {
        FindAsync = async (db, viewer, id, stop) =>
        {
            var plans = await db.Plans.VisibleTo(viewer, db)
                .Where(p => p.Id == id || db.Plans.Any(next => next.Id == id && next.FormerId == p.Id)).Include(p => p.Youth)
                .Include(p => p.Goals).ThenInclude(g => g.Steps).AsSplitQuery().ToListAsync(stop);
            if (plans.Find(p => p.Id == id && p.IsInForce) is not { } plan) return null;
            return new Correctable(new Recorded(plan.Id, plan.YouthId, plan.ReviewedOn), plan.Youth.Name,
                mistake => plan.TakeBackApproval(mistake.ById, mistake.At, plans.Find(p => p.Id == plan.FormerId)));
        },
    };
}
