using Pathways.Core.Accounts;
using Pathways.Core.Data;
using Pathways.Core.Youths;

namespace Pathways.Core.Assessments;

/// <summary>Which assessments somebody sees; nothing by default. Whose answers may be read says <see cref="Assessment.IsJoint"/>.</summary>
public static class AssessmentQueries
{
    /// <summary>The assessments that count, of the youths the viewer sees.</summary>
    public static IQueryable<Assessment> VisibleTo(this IQueryable<Assessment> assessments, Viewer viewer, PathwaysDb db) =>
        assessments.Where(Assessment.Stands).WhereYouthVisibleTo(a => a.Youth, viewer, db);

    /// <summary>Those whose two voices may be read side by side.</summary>
    public static IQueryable<Assessment> Joint(this IQueryable<Assessment> assessments) =>
        assessments.Where(a => a.JointOpenedAt != null || (a.YouthDoneAt != null && a.MentorDoneAt != null));
}
