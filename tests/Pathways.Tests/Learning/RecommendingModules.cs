using Microsoft.EntityFrameworkCore;
using Pathways.Core.Assessments;
using Pathways.Core.Learning;
using Xunit;

namespace Pathways.Tests.Learning;

public sealed class RecommendingModules(TestApp app) : IClassFixture<TestApp>
{
    /// <summary>Levels as domain:youth/mentor, what was practised, and what comes out.</summary>
    [Theory]
    [InlineData("", "", "")]
    [InlineData("Money:3/3 Housing:4/4", "", "")]
    [InlineData("Money:1/3", "", "bank Money Need")]
    [InlineData("Money:3/1", "", "bank Money Need")]
    [InlineData("Money:2/2", "", "bank Money Building")]
    [InlineData("Money:2/4", "", "bank Money TwoViews")]
    [InlineData("Money:4/2", "", "bank Money TwoViews")]
    [InlineData("Money:2/-", "", "bank Money Building")]
    [InlineData("Money:-/-", "", "")]
    [InlineData("Money:2/2 Housing:1/1", "", "flat Housing Need,bank Money Building")]
    [InlineData("Money:2/3 Housing:2/4", "", "flat Housing TwoViews,bank Money Building")]
    [InlineData("Money:1/1", "bank", "savings Money Need")]
    [InlineData("Money:1/1", "bank savings", "lease Money Need")]
    [InlineData("Money:1/1 Housing:1/1", "bank savings flat", "lease Housing Need")]
    [InlineData("Money:1/1", "bank savings lease", "")]
    [InlineData("Money:1/1 Housing:1/1 Health:1/1 Safety:1/1", "", "flat Housing Need,bank Money Need,doctor Health Need")]
    public void The_lowest_level_comes_first_then_the_wider_gap_and_what_was_practised_is_left_out(string levels, string practised,
        string expected)
    {
        LearnableModule[] modules =
        [
            Module("bank", Domain.Money), Module("savings", Domain.Money), Module("flat", Domain.Housing),
                Module("lease", Domain.Housing, Domain.Money), Module("doctor", Domain.Health), Module("online", Domain.Safety),
        ];

        var found = Recommendation.For(
            levels.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(Level),
            [.. modules.Select(module => practised.Split(' ').Contains(module.Key) ? module with { Stage = LearningStage.Practised }
                : module)]);

        Assert.Equal(expected, string.Join(',', found.Select(r => $"{r.Module} {r.Domain} {r.Reason}")));
    }

    [Fact]
    public async Task A_youth_reads_kind_words_and_never_the_mentors_level_before_both_are_done()
    {
        var centre = await app.Given.Centre();
        var mentor = await app.Given.Mentor(centre);
        var youth = await app.Given.Youth(centre, mentor);
        var me = await app.SignedIn(await app.Given.AccountOf(youth));
        var assessment = Assessment.Start(youth.Id, mentor.Id, app.Time.GetUtcNow().UtcDateTime);
        foreach (var domain in Domains.All) assessment.Answer(Voice.Youth, domain, domain == Domain.Money ? 2 : 4);
        foreach (var domain in Domains.All.Where(domain => domain == Domain.Housing)) assessment.Answer(Voice.Mentor, domain, 1);
        Assert.Null(assessment.Finish(Voice.Youth, app.Time.GetUtcNow().UtcDateTime));
        await app.Db(async db =>
        {
            db.Assessments.Add(assessment);
            await db.SaveChangesAsync();
        });

        await me.Open("/Learning");
        Assert.Contains("What may help me now", me.Text, StringComparison.Ordinal);
        Assert.Contains("I am building", me.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("here I can move on", me.Text, StringComparison.Ordinal);

        await app.Db(async db =>
        {
            var mine = await db.Assessments.Include(a => a.Answers).SingleAsync(a => a.Id == assessment.Id);
            foreach (var domain in Domains.All.Where(domain => domain != Domain.Housing)) mine.Answer(Voice.Mentor, domain, 3);
            Assert.Null(mine.Finish(Voice.Mentor, app.Time.GetUtcNow().UtcDateTime));
            await db.SaveChangesAsync();
        });
        await me.Open("/Learning");
        Assert.Contains("here I can move on", me.Text, StringComparison.Ordinal);
        var she = await app.SignedIn(mentor);
        await she.Open($"/Learning/Of/{youth.Id}");
        Assert.Contains("needs support", she.Text, StringComparison.Ordinal);
    }

    private static LearnableModule Module(string key, params Domain[] domains) => new(key, domains, LearningStage.NotYet);

    private static DomainLevels Level(string text)
    {
        var (domain, levels) = text.Split(':') is [var d, var l] ? (Enum.Parse<Domain>(d), l.Split('/')) : default;
        return new DomainLevels(domain, int.TryParse(levels[0], out var youth) ? youth : null, int.TryParse(levels[1], out var mentor)
            ? mentor : null);
    }
}
