using Microsoft.EntityFrameworkCore;
using Pathways.Core.Access;
using Pathways.Core.Risks;
using Pathways.Core.Youths;

namespace Pathways.Tests.Given;

public sealed partial class Given
{
    /// <summary>A risk as judged so many days ago.</summary>
    public Task Risk(Youth youth, Account by, RiskLevel level, int daysAgo = 0, string reason = "Sleeps badly") => Change(async db =>
        Done(RiskAssessment.Record(await db.Youths.Include(y => y.Risks).SingleAsync(y => y.Id == youth.Id), level, reason, by.Id, Today.AddDays(-daysAgo), Now.AddDays(-daysAgo))));
}
