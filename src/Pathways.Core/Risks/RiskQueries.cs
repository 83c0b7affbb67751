using Pathways.Core.Accounts;
using Pathways.Core.Data;
using Pathways.Core.Youths;

namespace Pathways.Core.Risks;

/// <summary>Which risks somebody sees; nothing by default. A youth never sees one, not even the own.</summary>
public static class RiskQueries
{
    /// <summary>The risks of the youths the viewer sees, for those who may.</summary>
    public static IQueryable<RiskAssessment> VisibleTo(this IQueryable<RiskAssessment> risks, Viewer viewer, PathwaysDb db)
    {
        ArgumentNullException.ThrowIfNull(viewer);
        return viewer.May(Permission.SeeRisks) ? risks.WhereYouthVisibleTo(r => r.Youth, viewer, db) : risks.Where(_ => false);
    }

    /// <summary>Of each youth the newest: the one that counts.</summary>
    public static IQueryable<RiskAssessment> ThatCount(this IQueryable<RiskAssessment> risks)
    {
        var standing = risks.Where(RiskAssessment.Stands);
        return standing.Where(r => !standing.Any(newer => newer.YouthId == r.YouthId && newer.Id > r.Id));
    }
}
