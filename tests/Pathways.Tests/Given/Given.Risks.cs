using Microsoft.EntityFrameworkCore;
using Pathways.Core.Accounts;
using Pathways.Core.Risks;
using Pathways.Core.Youths;

namespace Pathways.Tests.Given;

public sealed partial class Given
{
    /// <summary>A risk as judged so many days ago.</summary>
    public Task Risk(Youth youth, Account by, RiskLevel level, int daysAgo = 0, string reason = "Sleeps badly") => Change(async db =>
    {
        var last = await db.Risks.Where(r => r.YouthId == youth.Id).OrderByDescending(r => r.AssessedAt).FirstOrDefaultAsync();
        var kept = await db.Youths.SingleAsync(y => y.Id == youth.Id);
        db.Risks.Add(Made(RiskAssessment.Record(kept, last, level, reason, by.Id, Today.AddDays(-daysAgo), Now.AddDays(-daysAgo))));
    });
}
