using Microsoft.EntityFrameworkCore;
using Pathways.Core.Accounts;
using Pathways.Core.Mistakes;
using Pathways.Core.Plans;

namespace Pathways.Core.Corrections;

/// <summary>What was said of a plan: a manager's yes, for a day; a youth's yes that a mentor noted; its end.</summary>
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

    /// <summary>By who notes it; a yes with the own account is the youth's alone.</summary>
    public static readonly CorrectionKind Agreement = new(MistakeKind.PlanAgreement, Permission.WritePlans)
    {
        FindAsync = async (db, viewer, id, stop) =>
            await db.Plans.VisibleTo(viewer, db).Where(Plan.AgreedWithoutAccount).Include(p => p.Youth).Include(p => p.Sheet)
                .Include(p => p.Goals).ThenInclude(g => g.Steps).AsSplitQuery().SingleOrDefaultAsync(p => p.Id == id, stop) is { } plan
                ? new Correctable(new Recorded(plan.Id, plan.YouthId, plan.SignedOn), plan.Youth.Name,
                    mistake => plan.TakeBackAgreement(mistake.ById, mistake.At))
                : null,
    };

    public static readonly CorrectionKind Closed = new(MistakeKind.PlanClosed, Permission.WritePlans)
    {
        FindAsync = async (db, viewer, id, stop) =>
        {
            var plans = await db.Plans.VisibleTo(viewer, db).Where(p => db.Plans.Any(one => one.Id == id && one.YouthId == p.YouthId))
                .Include(p => p.Youth).Include(p => p.Moves).AsSplitQuery().ToListAsync(stop);
            if (plans.Find(p => p.Id == id && p.State == PlanState.Closed) is not { } plan) return null;
            return new Correctable(new Recorded(plan.Id, plan.YouthId, plan.ClosedOn, plan.Ended?.ToString() ?? ""), plan.Youth.Name,
                mistake => plan.TakeBackClosing(mistake.ById, mistake.At, plans));
        },
    };
}
