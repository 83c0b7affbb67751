using Pathways.Core.Assessments;
using Pathways.Core.Organisation;
using Pathways.Core.Risks;
using Pathways.Core.Today;
using Pathways.Core.Youths;
using Xunit;

namespace Pathways.Tests.Risks;

public sealed class WhenARiskIsReviewed
{
    private static readonly DateOnly Today = new(2026, 11, 23);
    private static readonly DateTime Now = new(2026, 11, 23, 8, 10, 0, DateTimeKind.Utc);
    private static readonly ProgrammeSettings Settings = new();

    [Theory]
    [InlineData(RiskLevel.Low, 90)]
    [InlineData(RiskLevel.Medium, 30)]
    [InlineData(RiskLevel.High, 7)]
    public void Each_level_has_its_interval(RiskLevel level, int days) =>
        Assert.Equal(Today.AddDays(days), RiskReview.On(level, Today, Settings));

    [Fact]
    public void Nothing_judged_is_nothing_due() => Assert.Null(RiskReview.On(null, null, Settings));

    [Fact]
    public void A_level_knows_since_when_it_rose()
    {
        List<RiskAssessment> risks = [];
        foreach (var (level, ago) in new[] { (RiskLevel.Low, 50), (RiskLevel.High, 40), (RiskLevel.High, 30), (RiskLevel.Medium, 20),
            (RiskLevel.Medium, 10), (RiskLevel.High, 0) })
        {
            Assert.True(RiskAssessment.Record(new Youth(), risks.LastOrDefault(), level, "why", 7, Today.AddDays(-ago), Now.AddDays(-ago))
                .Made(out var risk));
            risks.Add(risk);
        }

        Assert.Equal([Today.AddDays(-50), Today.AddDays(-40), Today.AddDays(-40), null, null, Today], risks.Select(r => r.RaisedOn));
    }

    [Theory]
    [InlineData((RiskLevel)0, "why", RiskProblem.LevelMissing)]
    [InlineData((RiskLevel)9, "why", RiskProblem.LevelMissing)]
    [InlineData(RiskLevel.Low, " ", RiskProblem.ReasonMissing)]
    public void It_is_refused_without_level_or_reason(RiskLevel level, string reason, RiskProblem expected) =>
        Assert.Equal(expected, RiskAssessment.Record(new Youth(), null, level, reason, 7, Today, Now).Problem);

    [Theory]
    [InlineData(10, null, null, 170)]                // six months after the last
    [InlineData(null, null, null, null)]             // nothing yet
    [InlineData(null, RiskLevel.High, 2, 5)]         // never assessed, the risk rose two days ago
    [InlineData(10, RiskLevel.High, 2, 5)]           // the risk rose since
    [InlineData(10, RiskLevel.Medium, 2, 28)]
    [InlineData(10, RiskLevel.Low, 2, 170)]          // low does not hurry
    [InlineData(10, RiskLevel.High, 12, 170)]        // assessed after it rose
    [InlineData(10, RiskLevel.High, null, 170)]      // it came down to this level
    [InlineData(175, RiskLevel.Medium, 2, 5)]        // the regular day comes first
    public void A_new_assessment_is_due_after_six_months_or_sooner_by_risk(int? assessedAgo, RiskLevel? level, int? roseAgo, int? dueIn) =>
        Assert.Equal(dueIn is { } days ? Today.AddDays(days) : null, Reassessment.DueOn(assessedAgo is { } a ? Today.AddDays(-a)
            : null, level, roseAgo is { } r ? Today.AddDays(-r) : null, Settings));

    [Fact]
    public void Today_tells_them_apart()
    {
        var calm = new YouthToday { Id = 1, Birth = new(Today.AddYears(-16)), Since = Today.AddDays(-300), LastHeldOn = Today.AddDays(-3) };
        IEnumerable<AttentionReason> Why(YouthToday youth) => TodayOrder.Reasons(youth, Now, Today, Settings).Select(a => a.Reason);

        Assert.Equal([AttentionReason.RiskReviewOverdue], Why(calm with { Risk = RiskLevel.High, RiskOn = Today.AddDays(-8) }));
        Assert.Equal([AttentionReason.HighRisk, AttentionReason.RiskReviewDue],
            Why(calm with { Risk = RiskLevel.High, RiskOn = Today.AddDays(-7) }));
        Assert.Empty(Why(calm with { Risk = RiskLevel.Medium, RiskOn = Today.AddDays(-8) }));
        Assert.Equal([AttentionReason.ReassessmentOverdue], Why(calm with { ReassessmentOn = Today.AddDays(-1) }));
        Assert.Equal([AttentionReason.ReassessmentDue], Why(calm with { ReassessmentOn = Today.AddDays(7) }));
        Assert.Empty(Why(calm with { ReassessmentOn = Today.AddDays(8) }));
        Assert.Empty(Why(calm with { ReassessmentOn = Today.AddDays(-1), HasLeft = true }));
    }
}
