using System.Globalization;
using AngleSharp.Dom;
using Bunit;
using Pathways.Web.Components;
using Xunit;

namespace Pathways.Tests.Components;

public class ComparingTwoVoices : BunitContext
{
    private static readonly string[] s_short = ["a", "b", "c", "d", "e", "f", "g", "h", "i", "j"];

    [Fact]
    public void The_arabic_radar_is_the_one_of_the_design()
    {
        var radar = Draw(Samples.Voices(true), true);

        Assert.Equal("M200 112L140.9 97.7L136.3 158.3L72.6 220.4L140.9 260.3L200 279.5L239.4 233.2L295.6 210.1L263.7 158.3L259.1 97.7Z",
            radar.Find(".v-youth").GetAttribute("d"));
        Assert.Equal("M200 78.5L180.3 151.9L136.3 158.3L104.4 210.1L140.9 260.3L200 279.5L259.1 260.3L295.6 210.1L263.7 158.3L259.1 97.7Z",
            radar.Find(".v-mentor").GetAttribute("d"));
        Assert.Equal("M200 45L121.2 70.6L72.6 137.6L72.6 220.4L121.2 287.4L200 313L278.8 287.4L327.4 220.4L327.4 137.6L278.8 70.6Z",
            radar.Find(".ch-grid--edge").GetAttribute("d"));
        Assert.Equal(["M200 112L200 78.5", "M140.9 97.7L180.3 151.9", "M72.6 220.4L104.4 210.1", "M239.4 233.2L259.1 260.3"],
            radar.FindAll(".ch-gap").Select(gap => gap.GetAttribute("d")));
    }

    [Theory, InlineData(true), InlineData(false)]
    public void The_first_axis_is_on_top_and_the_second_along_the_line_of_reading(bool rtl)
    {
        var shape = new RadarShape(s_short, rtl);

        Assert.Equal(new SvgPoint(200, 45), shape.At(0, 4));
        Assert.Equal(rtl, shape.At(1, 4).X < 200);
        for (var axis = 0; axis < 10; axis++)
            Assert.Equal(400, shape.At(axis, 3).X + new RadarShape(s_short, !rtl).At(axis, 3).X, 1e-9);
    }

    [Theory, InlineData(true), InlineData(false)]
    public void Labels_stand_outside_and_differences_are_bold(bool rtl)
    {
        var model = Samples.Voices(rtl);
        var labels = Draw(model, rtl).FindAll(".ch-label").ToList();
        var bold = model.Axes.Where(axis => axis.Differs).Select(axis => axis.Name).ToList();

        Assert.Equal(4, bold.Count);
        Assert.Equal(bold, labels.Where(label => label.ClassList.Contains("ch-label--gap")).Select(label => label.TextContent));
        Assert.All(labels, label =>
        {
            // The anchor follows the text: what is read towards the edge starts near the centre, on either side
            var x = Number(label, "x");
            var leftSide = x < 200;
            Assert.Equal(Math.Abs(x - 200) < 1 ? "middle" : leftSide == rtl ? "start" : "end", label.GetAttribute("text-anchor"));
            Assert.InRange(x, 0, 400);
        });
    }

    [Fact]
    public void Words_keep_their_size_and_the_rings_give_way()
    {
        Assert.Equal(134, new RadarShape(Samples.Voices(true).Axes.Select(axis => axis.ShortName ?? axis.Name).ToList(), true).Radius);

        var french = new RadarShape(Samples.Voices(false).Axes.Select(axis => axis.Name).ToList(), false);
        Assert.InRange(french.Radius, 100, 133);
        Assert.Equal(["Vie", "quotidienne"], french.Label(7).Lines.Select(line => line.Text));
    }

    [Fact]
    public void Shapes_tell_the_voices_apart_without_colour_and_stay_visible_where_they_agree()
    {
        var radar = Draw(Samples.Voices(false), false);

        Assert.Equal(10, radar.FindAll("rect.v-mentor-dot").Count);
        Assert.Equal(["6", "6", "4", "6", "4", "4", "6", "4", "4", "4"], radar.FindAll("circle.v-youth-dot")
            .Select(dot => dot.GetAttribute("r")));
        Assert.Equal(["1", "2", "3", "4"], radar.FindAll(".ch-level").Select(figure => figure.TextContent));
    }

    [Fact]
    public void The_picture_has_a_name_and_a_description()
    {
        var svg = Draw(Samples.Voices(true), true).Find("svg");

        Assert.Equal("radar-t radar-d", svg.GetAttribute("aria-labelledby"));
        Assert.Equal(Samples.Voices(true).Title, svg.QuerySelector("#radar-t")!.TextContent);
        Assert.Equal(Samples.Voices(true).Description, svg.QuerySelector("#radar-d")!.TextContent);
        Assert.Equal("radar-t", Draw(Samples.Voices(true) with { Description = null }, true).Find("svg").GetAttribute("aria-labelledby"));
    }

    [Fact]
    public void A_voice_not_heard_yet_is_not_drawn()
    {
        var model = Samples.Voices(true);
        var radar = Draw(model with { Axes = model.Axes.Select(axis => axis with { Mentor = null }).ToList() }, true);

        Assert.Empty(radar.FindAll(".v-mentor, .v-mentor-area, .v-mentor-dot, .ch-gap, .ch-label--gap"));
        Assert.Equal(10, radar.FindAll(".v-youth-dot").Count);
    }

    [Fact]
    public void A_missing_answer_opens_the_outline_and_leaves_no_area()
    {
        var model = Samples.Voices(false);
        var radar = Draw(model with
        {
            Axes = model.Axes.Select((axis, i) => i == 3 ? axis with { Youth = null } : i == 5
            ? axis with { Youth = 0 } : axis).ToList()
        }, false);

        Assert.Empty(radar.FindAll(".v-youth-area"));
        Assert.Single(radar.FindAll(".v-mentor-area"));
        Assert.Equal(8, radar.FindAll(".v-youth-dot").Count);
        // Ten sides less the two at each missing answer
        Assert.Equal(6, radar.Find(".v-youth").GetAttribute("d")!.Count(letter => letter == 'M'));
        Assert.DoesNotContain("Z", radar.Find(".v-youth").GetAttribute("d")!, StringComparison.Ordinal);
    }

    [Theory, InlineData(0), InlineData(1), InlineData(2)]
    public void Hardly_any_axes_break_nothing(int count)
    {
        var model = Samples.Voices(false);
        var radar = Draw(model with { Axes = model.Axes.Take(count).ToList() }, false);

        Assert.Equal(count, radar.FindAll(".v-youth-dot").Count);
        Assert.DoesNotContain("NaN", radar.Markup, StringComparison.Ordinal);
    }

    [Theory, InlineData(true), InlineData(false)]
    public void The_widest_gap_comes_first_and_agreement_is_left_out(bool rtl)
    {
        var list = Render<GapList>(p => p.Add(x => x.Gaps, Samples.Gaps(rtl)).Add(x => x.Rtl, rtl));

        Assert.Equal(rtl ? ["السكن", "التكوين", "الوثائق"] : ["Logement", "Formation", "Documents"], list.FindAll("h3")
            .Select(name => name.TextContent));
    }

    [Theory, InlineData(true), InlineData(false)]
    public void A_gap_is_drawn_on_the_four_levels(bool rtl)
    {
        var list = Render<GapList>(p => p.Add(x => x.Gaps, [Samples.Gaps(rtl)[2]]).Add(x => x.Rtl, rtl));

        list.Find("svg").MarkupMatches(rtl
            ? $"""
              <svg class="gap-chart" viewBox="0 0 360 34" role="img" aria-label="{Samples.Gaps(true)[2].ChartLabel}"><path class="ch-grid ch-grid--edge" d="M346 17H14"></path><path class="ch-grid ch-grid--edge" d="M346 12v10"></path><path class="ch-grid ch-grid--edge" d="M235.3 12v10"></path><path class="ch-grid ch-grid--edge" d="M124.7 12v10"></path><path class="ch-grid ch-grid--edge" d="M14 12v10"></path><path class="ch-gap" stroke-width="4" d="M124.7 17H346"></path><rect class="v-mentor-dot" x="338" y="9" width="16" height="16"></rect><circle class="v-youth-dot" cx="124.7" cy="17" r="9"></circle></svg>
              """
            : $"""
              <svg class="gap-chart" viewBox="0 0 360 34" role="img" aria-label="{Samples.Gaps(false)[2].ChartLabel}"><path class="ch-grid ch-grid--edge" d="M14 17H346"></path><path class="ch-grid ch-grid--edge" d="M14 12v10"></path><path class="ch-grid ch-grid--edge" d="M124.7 12v10"></path><path class="ch-grid ch-grid--edge" d="M235.3 12v10"></path><path class="ch-grid ch-grid--edge" d="M346 12v10"></path><path class="ch-gap" stroke-width="4" d="M235.3 17H14"></path><rect class="v-mentor-dot" x="6" y="9" width="16" height="16"></rect><circle class="v-youth-dot" cx="235.3" cy="17" r="9"></circle></svg>
              """);
    }

    [Fact]
    public void Both_are_quoted_in_their_own_direction_and_one_question_is_asked()
    {
        var gap = Render<GapList>(p => p.Add(x => x.Gaps, [Samples.Gaps(true)[3]]).Add(x => x.Rtl, true));

        gap.Find("dl").MarkupMatches("""
            <dl class="quotes">
              <div><dt class="is-youth"><bdi>مصطفى</bdi>: أبني</dt><dd dir="auto"><q>J’ai peur qu’on refuse le dossier.</q></dd></div>
              <div><dt class="is-mentor"><bdi>سعاد</bdi>: قريب من الاستقلال</dt><dd></dd></div>
            </dl>
            """);
        Assert.Equal("أي ورقة تقلقك أكثر؟", gap.Find(".ask span").TextContent);
        Assert.Empty(gap.FindAll("a"));
        Assert.Equal("#", Render<GapList>(p => p.Add(x => x.Gaps, Samples.Gaps(true))).Find("li:first-child a.btn").GetAttribute("href"));
    }

    [Fact]
    public void Without_gaps_there_is_no_empty_list()
    {
        Assert.Equal("", Render<GapList>(p => p.Add(x => x.Gaps, [])).Markup.Trim());
        Assert.Equal("", Render<GapList>(p => p.Add(x => x.Gaps, [Samples.Gaps(true)[1]])).Markup.Trim());
    }

    [Fact]
    public void The_figures_are_folded_in_a_table()
    {
        var model = Samples.Voices(true);
        var table = Render<VoicesTable>(p => p
            .Add(x => x.Model, model with { Axes = [.. model.Axes.Take(1), model.Axes[1] with { Mentor = null }] })
            .Add(x => x.SummaryText, "الأرقام في جدول").Add(x => x.DomainText, "المجال"));

        Assert.Equal(["المجال", "مصطفى", "سعاد"], table.FindAll("thead th").Select(head => head.TextContent));
        Assert.Equal(["2", "3", "3", "–"], table.FindAll("td").Select(cell => cell.TextContent));
        Assert.All(table.FindAll("th"), head => Assert.NotNull(head.GetAttribute("scope")));
        Assert.False(table.Find("details").HasAttribute("open"));
        Assert.Equal(model.Title, table.Find("caption").TextContent);
    }

    [Theory]
    [InlineData(true, "M132 48L70 48L8 34.7", "M132 48L70 34.7L8 21.3")]
    [InlineData(false, "M8 48L70 48L132 34.7", "M8 48L70 34.7L132 21.3")]
    public void History_runs_from_old_to_new_along_the_line_of_reading(bool rtl, string youth, string mentor)
    {
        var first = Render<VoiceMultiples>(p => p.Add(x => x.Histories, Samples.Histories(rtl)).Add(x => x.Rtl, rtl))
            .Find(".multiples > div");

        Assert.Equal(youth, first.QuerySelector(".v-youth")!.GetAttribute("d"));
        Assert.Equal(mentor, first.QuerySelector(".v-mentor")!.GetAttribute("d"));
        Assert.Equal(["2025", "2026"], first.QuerySelectorAll("p span").Select(end => end.TextContent));
    }

    [Fact]
    public void One_assessment_alone_is_a_mark_without_a_line()
    {
        var one = Render<VoiceMultiples>(p => p.Add(x => x.Histories, [new("x", [2], [null], "x", "2026", "2026")]));

        Assert.Empty(one.FindAll(".v-youth, .v-mentor, .v-mentor-dot"));
        Assert.Equal("132", one.Find(".v-youth-dot").GetAttribute("cx"));
        Assert.Empty(Render<VoiceMultiples>(p => p.Add(x => x.Histories, [])).FindAll("svg"));
    }

    private IRenderedComponent<Radar> Draw(TwoVoices model, bool rtl) =>
        Render<Radar>(p => p.Add(x => x.Model, model).Add(x => x.Rtl, rtl));

    private static double Number(IElement element, string attribute) =>
        double.Parse(element.GetAttribute(attribute)!, CultureInfo.InvariantCulture);
}
