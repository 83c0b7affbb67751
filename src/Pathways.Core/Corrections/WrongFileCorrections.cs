using Microsoft.EntityFrameworkCore;
using Pathways.Core.Accounts;
using Pathways.Core.Assessments;
using Pathways.Core.Mistakes;
using Pathways.Core.Wellbeing;

namespace Pathways.Core.Corrections;

/// <summary>What was answered in the wrong youth's file; what one youth said is not put into another's mouth, so it is set aside.</summary>
internal static class WrongFileCorrections
{
    public static readonly CorrectionKind Assessed = new(MistakeKind.Assessment, Permission.PutRight)
    {
        FindAsync = async (db, viewer, id, stop) =>
            await db.Assessments.VisibleTo(viewer, db).Include(a => a.Youth).SingleOrDefaultAsync(a => a.Id == id, stop) is { } assessment
                ? new Correctable(new Recorded(assessment.Id, assessment.YouthId, At: assessment.StartedAt), assessment.Youth.Name,
                    assessment.TakeBack)
                : null,
    };

    public static readonly CorrectionKind Answered = new(MistakeKind.Wellbeing, Permission.PutRight)
    {
        FindAsync = async (db, viewer, id, stop) =>
            await db.WellbeingChecks.VisibleTo(viewer, db).Include(c => c.Youth).SingleOrDefaultAsync(c => c.Id == id, stop) is { } check
                ? new Correctable(new Recorded(check.Id, check.YouthId, check.On), check.Youth.Name, check.TakeBack)
                : null,
    };
}
