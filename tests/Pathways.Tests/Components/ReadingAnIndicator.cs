using System.Globalization;
using AngleSharp.Dom;
using Bunit;
using Pathways.Core.Outcomes;
using Pathways.Web.Components;
using Xunit;

namespace Pathways.Tests.Components;

public class ReadingAnIndicator : BunitContext
{
    [Theory]
    [InlineData(20, 3, 1, "0.8", IndicatorVerdict.Met)]
    [InlineData(12, 5, 4, "0.7", IndicatorVerdict.Open)]
    [InlineData(13, 3, 5, "0.8", IndicatorVerdict.Open)]
    [InlineData(16, 5, 0, "0.85", IndicatorVerdict.Below)]
    [InlineData(39, 9, 0, "0.8", IndicatorVerdict.Met)]
    [InlineData(4, 1, 0, "0.8", IndicatorVerdict.Met)] // Just met
    [InlineData(55, 45, 0, "0.55", IndicatorVerdict.Met)] // Not lost in binary fractions
    [InlineData(3, 1, 1, "0.8", IndicatorVerdict.Open)] // Just possible
    [InlineData(0, 0, 5, "0.8", IndicatorVerdict.Open)]
    [InlineData(0, 0, 0, "0.8", IndicatorVerdict.Open)]
    [InlineData(0, 1, 0, "0.8", IndicatorVerdict.Below)]
    [InlineData(0, 1, 0, "0", IndicatorVerdict.Met)]
    public void The_verdict_is_settled_only_when_the_unknown_cannot_turn_it(int yes, int no, int unknown, string target,
        IndicatorVerdict expected) =>
        Assert.Equal(expected, new IndicatorFigures(yes, no, unknown, Decimal(target)).Verdict);

    [Fact]
    public void Without_a_target_there_is_no_verdict_and_no_mark()
    {
        var figures = new IndicatorFigures(3, 2, 1);

        Assert.Null(figures.Verdict);
        Assert.Empty(Bar(figures, false).FindAll(".b-target"));
        Assert.Empty(Render<IndicatorCard>(p => p.Add(x => x.Model, Samples.Indicators(false)[0] with { Figures = figures }))
            .FindAll(".verdict"));
    }

    [Theory]
    [InlineData(4, 3, false), InlineData(9, 0, false), InlineData(5, 5, true), InlineData(0, 10, true), InlineData(0, 0, false)]
    public void Under_ten_known_people_are_counted_not_rated(int yes, int no, bool percent) =>
        Assert.Equal(percent, new IndicatorFigures(yes, no, 50).ShowsPercent);

    [Fact]
    public void The_rate_always_lies_between_the_worst_and_the_best_case()
    {
        for (var yes = 0; yes <= 12; yes++)
            for (var no = 0; no <= 12; no++)
                for (var unknown = 0; unknown <= 12; unknown++)
                {
                    var figures = new IndicatorFigures(yes, no, unknown);
                    if (figures.Rate is not { } rate) continue;
                    Assert.InRange(rate, figures.Worst!.Value, figures.Best!.Value);
                }

        Assert.Equal(17m / 21, new IndicatorFigures(12, 5, 4).Coverage);
        Assert.Null(new IndicatorFigures(0, 0, 0).Coverage);
        Assert.Null(new IndicatorFigures(0, 0, 3).Rate);
    }

    [Theory, InlineData(true), InlineData(false)]
    public void The_hatched_zone_holds_the_rate_and_its_ends_are_worst_and_best(bool rtl)
    {
        var figures = new IndicatorFigures(12, 5, 4, .7m);
        var bar = Bar(figures, rtl);
        var hatch = bar.Find("rect[fill]");
        double From(double share) => rtl ? 300 - (300 * share) : 300 * share;
        var (x, width) = (Number(hatch, "x"), Number(hatch, "width"));
        var ends = rtl ? (x + width, x) : (x, x + width);

        Assert.Equal(From(12.0 / 21), ends.Item1, .11);
        Assert.Equal(From(16.0 / 21), ends.Item2, .11);
        Assert.InRange(From(12.0 / 17), x, x + width);
        Assert.Equal("url(#k-hatch)", hatch.GetAttribute("fill"));
        Assert.NotNull(bar.Find("pattern#k-hatch"));
    }

    [Fact]
    public void The_bar_is_the_one_of_the_design()
    {
        Bar(new(20, 3, 1, .8m), true).MarkupMatches("""
            <svg class="kpi__bar" viewBox="0 0 300 30" role="img" aria-label="bar">
              <rect class="b-no" x="0" y="10" width="37.5" height="14"></rect>
              <defs><pattern id="k-hatch" width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)"><rect class="b-unknown-bg" width="6" height="6"></rect><path class="b-unknown-line" d="M1 0V6"></path></pattern></defs>
              <rect fill="url(#k-hatch)" x="37.5" y="10" width="12.5" height="14"></rect>
              <rect class="b-yes" x="50" y="10" width="250" height="14"></rect>
              <rect class="b-edge" x=".5" y="10.5" width="299" height="13"></rect>
              <path class="b-target" d="M60 7V28"></path><path class="b-target-tip" d="M55 1h10l-5 7Z"></path>
            </svg>
            """);
        var ltr = Bar(new(20, 3, 1, .8m), false);
        Assert.Equal("0", ltr.Find(".b-yes").GetAttribute("x"));
        Assert.Equal("M240 7V28", ltr.Find(".b-target").GetAttribute("d"));
    }

    [Theory]
    [InlineData(0, 0, 0, 0, 0, 0), InlineData(1, 0, 0, 1, 0, 0), InlineData(0, 1, 0, 0, 1, 0), InlineData(0, 0, 1, 0, 0, 1),
        InlineData(2, 1, 0, 1, 1, 0)]
    public void Nobody_leaves_no_piece(int yes, int no, int unknown, int yesParts, int noParts, int unknownParts)
    {
        var bar = Bar(new(yes, no, unknown, .5m), true);

        Assert.Equal((yesParts, noParts, unknownParts),
            (bar.FindAll(".b-yes").Count, bar.FindAll(".b-no").Count, bar.FindAll("rect[fill]").Count));
        Assert.Single(bar.FindAll(".b-edge"));
        Assert.Equal(unknownParts, bar.FindAll("pattern").Count);
    }

    [Theory]
    [InlineData(IndicatorVerdict.Met, "met", "circle-check"), InlineData(IndicatorVerdict.Below, "below", "trending-down"),
        InlineData(IndicatorVerdict.Open, "open", "circle-help")]
    public void A_verdict_is_a_word_with_a_sign(IndicatorVerdict verdict, string key, string icon) =>
        Render<Verdict>(p => p.Add(x => x.Value, verdict).Add(x => x.Text, "كلمة")).MarkupMatches(
            $"""<span class="verdict verdict--{key}"><svg class="icon" aria-hidden="true"><use href="/icons.svg#i-{icon}"></use></svg>كلمة</span>""");

    [Fact]
    public void A_percentage_keeps_its_order_and_a_count_its_language()
    {
        var percent = Render<IndicatorCard>(p => p.Add(x => x.Model, Samples.Indicators(true)[0]).Add(x => x.Rtl, true));
        var count = Render<IndicatorCard>(p => p.Add(x => x.Model, Samples.Indicators(true)[2]).Add(x => x.Rtl, true));

        percent.Find(".kpi__rate").MarkupMatches("""<span class="kpi__rate"><span class="ltr">87%</span></span>""");
        count.Find(".kpi__rate").MarkupMatches("""<span class="kpi__rate">4 من 7</span>""");
        percent.Find(".kpi__trend p").MarkupMatches("<p><span>قبل 15 شهرا: <bdi>58%</bdi></span><span>الآن: <bdi>87%</bdi></span></p>");
        Assert.Equal("below", count.Find(".verdict").ClassName!.Split("--")[1]);
        Assert.Empty(count.FindAll(".kpi__trend"));
        Assert.Equal("k3", count.Find("article").GetAttribute("aria-labelledby"));
    }

    [Theory]
    [InlineData(true, "M294 36.8L236.4 32.4L178.8 28L121.2 25.1L63.6 19.2L6 15.5", "6")]
    [InlineData(false, "M6 36.8L63.6 32.4L121.2 28L178.8 25.1L236.4 19.2L294 15.5", "294")]
    public void Time_runs_along_the_line_of_reading(bool rtl, string line, string end)
    {
        var spark = Spark([.58m, .64m, .70m, .74m, .82m, .87m], rtl);

        Assert.Equal(line, spark.Find(".spark__line").GetAttribute("d"));
        Assert.Equal(end, spark.Find(".spark__end").GetAttribute("cx"));
        Assert.Equal("M2 20.7H298", spark.Find(".spark__target").GetAttribute("d"));
    }

    [Fact]
    public void What_nobody_knows_is_a_gap_in_the_line()
    {
        var gap = Spark([.5m, .6m, null, .7m, .8m], false).Find(".spark__line").GetAttribute("d")!;
        Assert.Equal(2, gap.Count(letter => letter == 'M'));

        Assert.Empty(Spark([], false).FindAll(".spark__line, .spark__end"));
        Assert.Single(Spark([.5m], false).FindAll("circle.spark__end"));
        Assert.Empty(Spark([.5m], false).FindAll(".spark__line"));
        Assert.Equal(2, Spark([.5m, null, .5m], false).FindAll("circle.spark__end").Count);
        Assert.Empty(Spark([.5m, .6m, null], false).FindAll("circle.spark__end"));
    }

    [Fact]
    public void Values_outside_the_drawing_stay_on_its_edge()
    {
        var line = Spark([.1m, 1m], false).Find(".spark__line").GetAttribute("d");
        Assert.Equal("M6 50L294 6", line);
    }

    [Theory]
    [InlineData(4, 7, false, "0", "45.7"), InlineData(4, 7, true, "34.3", "45.7"), InlineData(9, 7, false, "0", "80")]
    public void A_small_bar_fills_from_the_start(int part, int whole, bool rtl, string x, string width)
    {
        var yes = Mini(part, whole, rtl).Find(".b-yes");
        Assert.Equal((x, width), (yes.GetAttribute("x"), yes.GetAttribute("width")));
    }

    [Fact]
    public void A_small_bar_of_nobody_is_empty()
    {
        Assert.Empty(Mini(0, 5, false).FindAll(".b-yes"));
        Assert.Empty(Mini(0, 0, false).FindAll(".b-yes"));
    }

    private IRenderedComponent<IndicatorBar> Bar(IndicatorFigures figures, bool rtl) =>
        Render<IndicatorBar>(p => p.Add(x => x.Figures, figures).Add(x => x.Label, "bar").Add(x => x.Id, "k").Add(x => x.Rtl, rtl));

    private IRenderedComponent<Sparkline> Spark(decimal?[] values, bool rtl) =>
        Render<Sparkline>(p => p.Add(x => x.Values, values).Add(x => x.Target, .8m).Add(x => x.Floor, .4m).Add(x => x.Label, "s")
            .Add(x => x.Rtl, rtl));

    private IRenderedComponent<MiniBar> Mini(int part, int whole, bool rtl) =>
        Render<MiniBar>(p => p.Add(x => x.Part, part).Add(x => x.Whole, whole).Add(x => x.Text, "x").Add(x => x.Rtl, rtl));

    private static decimal Decimal(string text) => decimal.Parse(text, CultureInfo.InvariantCulture);

    private static double Number(IElement element, string attribute) =>
        double.Parse(element.GetAttribute(attribute)!, CultureInfo.InvariantCulture);
}
