using Pathways.Core.Accounts;
using Pathways.Core.Organisation;
using Pathways.Core.Outcomes;

namespace Pathways.Demo;

public sealed partial class LoadDemo
{
    /// <summary>The manager of all centres published this year's figures, as far as they may be told.</summary>
    private async Task PublishOutcomesAsync(CancellationToken cancellationToken)
    {
        var manager = accounts[DemoSignIns.Manager];
        var (settings, period) = (new ProgrammeSettings(), new IndicatorFilter(today.AddMonths(-12).AddDays(1), today));
        var counts = await new Indicators(db, new Viewer(manager.Id, Role.Manager, today, AllCentres: true), settings, time)
            .RunAsync(period, cancellationToken);
        var figures = counts.GroupBy(count => count.Indicator)
            .Select(group => PublishedFigure.Of(group.Key, group.Aggregate(default(IndicatorFigures), (sum, count) =>
                sum.With(count.Figures)), settings.FewestPublished))
            .OfType<PublishedFigure>().ToList();
        db.Publications.Add(Made(Publication.Of(period, figures, confirmed: true, manager.Id, now)));
    }
}
