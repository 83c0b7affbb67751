using Microsoft.EntityFrameworkCore;
using Pathways.Core.Accounts;
using Pathways.Core.Mistakes;
using Pathways.Core.Risks;

namespace Pathways.Core.Corrections;

/// <summary>The risk of today.</summary>
internal static class RiskCorrection
{
    public static readonly CorrectionKind Risk = new(MistakeKind.Risk, Permission.RecordRisks)
    {
        FindAsync = async (db, viewer, id, stop) =>
            await db.Risks.ThatCount().VisibleTo(viewer, db).Include(r => r.Youth).SingleOrDefaultAsync(r => r.Id == id, stop) is { } risk
                ? new Correctable(new Recorded(risk.Id, risk.YouthId, risk.AssessedOn, risk.Level.ToString()), risk.Youth.Name,
                    risk.TakeBack)
                : null,
    };
}
