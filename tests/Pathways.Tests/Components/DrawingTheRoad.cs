using System.Globalization;
using System.Text.RegularExpressions;
using AngleSharp.Dom;
using Bunit;
using Pathways.Web.Components;
using Xunit;

namespace Pathways.Tests.Components;

public partial class DrawingTheRoad : BunitContext
{
    private const double LatinLetter = 8.6;
    private const double ArabicLetter = 7.6;

    private static readonly RoadLayout[] s_layouts = [RoadLayout.Tall, RoadLayout.Wide];

    public static TheoryData<bool, string> Maps()
    {
        var data = new TheoryData<bool, string>();
        foreach (var rtl in new[] { true, false })
            foreach (var map in new[] { "story", "long", "after" })
                data.Add(rtl, map);
        return data;
    }

    [Theory, InlineData(true), InlineData(false)]
    public void There_is_one_drawing_for_phones_and_one_for_wide_screens(bool rtl)
    {
        var svgs = Draw(Samples.Map(rtl), rtl).FindAll("svg");

        Assert.Equal(["0 0 390 464", "0 0 1088 388"], svgs.Select(svg => svg.GetAttribute("viewBox")));
        Assert.Equal(["path-map path-map--tall", "path-map path-map--wide"], svgs.Select(svg => svg.ClassName));
        Assert.All(svgs, svg => Assert.Equal(rtl ? "rtl" : "ltr", svg.GetAttribute("direction")));
        Assert.All(svgs, svg =>
            Assert.Equal(Samples.Map(rtl).Title, svg.QuerySelector($"#{svg.GetAttribute("aria-labelledby")}")!.TextContent));
    }

    [Fact]
    public void Right_to_left_every_x_is_counted_from_the_other_side_and_nothing_is_scaled()
    {
        var texts = Samples.Map(false);
        var (ltr, rtl) = (Draw(texts, false), Draw(texts, true));

        foreach (var layout in s_layouts)
        {
            foreach (var (element, attribute) in new[] { ("circle", "cx"), ("ellipse", "cx"), ("text", "x") })
            {
                var left = Numbers(Svg(ltr, layout), element, attribute);
                var right = Numbers(Svg(rtl, layout), element, attribute);
                Assert.Equal(left.Count, right.Count);
                if (element == "ellipse") continue; // A tree is as good from either side
                Assert.All(left.Zip(right), pair => Assert.Equal(layout.Width, pair.First + pair.Second, 0.11));
            }

            foreach (var css in new[] { ".pm-road--walked", ".pm-road--next", ".pm-beyond", ".pm-ridge-1" })
            {
                var left = Points(Svg(ltr, layout).QuerySelector(css)!);
                var right = Points(Svg(rtl, layout).QuerySelector(css)!);
                Assert.All(left.Zip(right), pair =>
                {
                    Assert.Equal(layout.Width, pair.First.X + pair.Second.X, 0.11);
                    Assert.Equal(pair.First.Y, pair.Second.Y);
                });
            }
        }

        Assert.DoesNotContain("transform", rtl.Markup, StringComparison.Ordinal);
        Assert.DoesNotContain("scale", rtl.Markup, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(false, 74, 266, 116, 256, 184)]
    [InlineData(true, 316, 124, 274, 134, 206)]
    public void I_the_next_step_two_milestones_and_the_star_stand_where_the_design_put_them(bool rtl, double here, double next,
        double second, double third, double star)
    {
        var svg = Svg(Draw(Samples.Map(rtl), rtl), RoadLayout.Tall);

        Assert.Equal(here, Number(svg.QuerySelector(".pm-you")!, "cx"));
        Assert.Equal(next, Number(svg.QuerySelector(".pm-stop--next")!, "cx"));
        Assert.Equal([third, second, next], svg.QuerySelectorAll(".pm-stop:not(.pm-stop--far)").Select(stop => Number(stop, "cx")));
        Assert.Equal(star, Number(svg.QuerySelector(".pm-star-in")!, "cx"));
        Assert.Equal(["/icons.svg#i-key-round", "/icons.svg#i-scissors", "/icons.svg#i-id-card"], svg.QuerySelectorAll("use")
            .Select(use => use.GetAttribute("href")));
    }

    [Fact]
    public void The_road_is_the_one_of_the_design()
    {
        // Taken from the design's French page
        SvgPoint[] next = [new(134.8, 409.7), new(171.4, 396), new(252.4, 375.4), new(96.7, 400.8), new(207.8, 385.9)];
        SvgPoint[] sand = [new(303.8, 331.2), new(111, 254.4), new(265, 210.4), new(105, 240.9)];
        SvgPoint[] dots = [new(184, 186), new(226, 166), new(290, 154), new(330, 140), new(352, 124), new(311.6, 148)];

        AssertOn(Points(RoadLayout.Tall.Ribbon(1, 3, rtl: false)), next);
        AssertOn(Points(RoadLayout.Tall.Ribbon(3, 11, rtl: false)), sand);
        AssertOn(Points(RoadLayout.Tall.Middle(11, 15, rtl: false)), dots, within: 1.5);
        Assert.Equal(24.5, RoadLayout.Tall.RoadWidth(428), .1);
        Assert.Equal(3.5, RoadLayout.Tall.RoadWidth(120));
        Assert.Equal(23.6, RoadLayout.Wide.RoadWidth(312), .1);
    }

    [Fact]
    public void Pieces_of_road_meet_without_a_seam()
    {
        foreach (var layout in s_layouts)
        {
            var (first, second) = (Points(layout.Ribbon(0, 1, rtl: false)), Points(layout.Ribbon(1, layout.RoadEnd, rtl: false)));
            Assert.Equal(second[0], first[(first.Count / 2) - 1]);
            Assert.Equal(second[^1], first[first.Count / 2]);
        }
    }

    [Theory, InlineData(true), InlineData(false)]
    public void Before_18_the_way_to_the_next_step_is_lit_then_comes_sand_and_dots_after_the_star(bool rtl)
    {
        var svg = Svg(Draw(Samples.Map(rtl), rtl), RoadLayout.Tall);
        var layout = RoadLayout.Tall;

        Assert.Equal(layout.Ribbon(0, 1, rtl), svg.QuerySelector(".pm-road--walked")!.GetAttribute("d"));
        Assert.Equal(layout.Ribbon(1, 3, rtl), svg.QuerySelector(".pm-road--next")!.GetAttribute("d"));
        Assert.Equal(layout.Ribbon(3, 11, rtl),
            svg.QuerySelector("path.pm-road:not(.pm-road--walked):not(.pm-road--next)")!.GetAttribute("d"));
        Assert.Equal(layout.Middle(11, 15, rtl), svg.QuerySelector(".pm-beyond")!.GetAttribute("d"));
        Assert.Empty(svg.QuerySelectorAll("circle.pm-road"));
    }

    [Theory, InlineData(0), InlineData(1), InlineData(2), InlineData(3), InlineData(7)]
    public void Fewer_stops_leave_their_place_empty_and_more_are_only_told(int count)
    {
        var stops = Enumerable.Range(1, count)
            .Select(i => new PathStop($"s{i}", $"d{i}", "star", i == 1 ? PathStopKind.Next : PathStopKind.Planned))
            .Append(new("18", "d", null, PathStopKind.Eighteen)).ToList();
        var map = Draw(Samples.Map(false) with { Stops = stops }, false);

        foreach (var layout in s_layouts)
        {
            var svg = Svg(map, layout);
            Assert.Equal(Math.Min(count, 3), svg.QuerySelectorAll(".pm-stop").Length);
            Assert.Single(svg.QuerySelectorAll(".pm-star"));
            Assert.Equal(count == 0 ? 0 : 1, svg.QuerySelectorAll(".pm-road--next").Length);

            // The road is whole whatever stands on it
            var road = Points(svg.QuerySelector("path.pm-road:not(.pm-road--walked):not(.pm-road--next)")!);
            Assert.Equal((((layout.RoadEnd - (count == 0 ? 1 : layout.Slots[0].WayPoint)) * 14) + 1) * 2, road.Count);
        }

        Assert.Equal(count + 2, map.FindAll("ol > li").Count);
    }

    [Fact]
    public void Without_a_next_step_nothing_is_lit_and_milestones_take_its_place()
    {
        var svg = Svg(Draw(Samples.Map(false) with { Stops = [new("a", null, "star", PathStopKind.Planned)] }, false), RoadLayout.Wide);

        Assert.Empty(svg.QuerySelectorAll(".pm-road--next, .pm-stop--next, .pm-icon--next, .pm-star"));
        Assert.Equal("392", svg.QuerySelector(".pm-stop")!.GetAttribute("cx"));
        Assert.Single(svg.QuerySelectorAll("circle.pm-road"));
    }

    [Fact]
    public void The_next_step_comes_first_wherever_it_was_given()
    {
        var stops = Samples.Map(false).Stops;
        var plan = RoadPlan.For(Samples.Map(false) with { Stops = [stops[2], stops[1], stops[0]] }, RoadLayout.Tall);

        Assert.Equal([stops[0], stops[2], stops[1]], plan.Near.Select(near => near.Stop));
    }

    [Theory, InlineData(true), InlineData(false)]
    public void After_18_the_star_lies_behind_me_and_what_comes_takes_the_places(bool rtl)
    {
        var model = Samples.MapAfter18(rtl);
        var map = Draw(model, rtl);

        foreach (var layout in s_layouts)
        {
            var svg = Svg(map, layout);
            double X(double x) => layout.X(x, rtl);

            Assert.Equal(X(layout.WayPoints[1].X), Number(svg.QuerySelector(".pm-star-in")!, "cx"));
            Assert.Equal("pm-star pm-star--walked", svg.QuerySelector(".pm-star")!.ClassName);
            Assert.Equal(X(layout.WayPoints[2].X), Number(svg.QuerySelector(".pm-you")!, "cx"));
            Assert.Equal(layout.Ribbon(0, 2, rtl), svg.QuerySelector(".pm-road--walked")!.GetAttribute("d"));
            Assert.Equal(layout.Slots.Select(slot => X(layout.WayPoints[slot.WayPoint].X))
                .Reverse(), svg.QuerySelectorAll(".pm-stop:not(.pm-stop--far)").Select(stop => Number(stop, "cx")));
            Assert.Single(svg.QuerySelectorAll(".pm-stop--next"));
            Assert.Single(svg.QuerySelectorAll(".pm-stop--far")); // The fourth of them
            Assert.Single(svg.QuerySelectorAll("circle.pm-road"));
        }
    }

    [Theory, InlineData(true), InlineData(false)]
    public void The_list_tells_the_whole_road_in_the_order_of_walking(bool rtl)
    {
        var map = Draw(Samples.Map(rtl), rtl);
        Assert.Equal(
            rtl ? ["23 نونبر 2026", "دجنبر 2026", "يناير 2027", "يناير 2027", "14 يناير 2027", "مارس 2027", "إلى يوليوز 2028"]
                : ["23 novembre 2026", "décembre 2026", "janvier 2027", "janvier 2027", "14 janvier 2027", "mars 2027",
                    "jusqu’en juillet 2028"],
            map.FindAll("ol.visually-hidden > li > b").Select(date => date.TextContent));
        Assert.Equal(rtl ? "أول أجر وحساب بنكي" : "Premier salaire et compte bancaire", map.FindAll("li > bdi")[5].TextContent);

        var after = Draw(Samples.MapAfter18(rtl), rtl).FindAll("li > bdi").Select(label => label.TextContent).ToList();
        Assert.Equal(Samples.MapAfter18(rtl).HereLabel, after[2]);
        Assert.Equal(Samples.MapAfter18(rtl).Stops[1].Label, after[1]);
    }

    [Fact]
    public void A_stop_without_a_date_has_no_empty_line()
    {
        var map = Draw(Samples.Map(false) with { Stops = [new("a", null, null, PathStopKind.Next)] }, false);

        Assert.Single(map.FindAll("li > b"));
        Assert.Empty(map.FindAll(".pm-date, use"));
    }

    [Theory, MemberData(nameof(Maps))]
    public void No_label_leaves_the_picture_meets_another_or_covers_a_stop(bool rtl, string name)
    {
        var model = name switch { "long" => Samples.LongMap(rtl), "after" => Samples.MapAfter18(rtl), _ => Samples.Map(rtl) };
        var map = Draw(model, rtl);

        foreach (var layout in s_layouts)
        {
            var svg = Svg(map, layout);
            var boxes = svg.QuerySelectorAll("text").Select(text => (text.TextContent, Box: Box(text, rtl))).ToList();
            var stops = svg.QuerySelectorAll(".pm-stop, .pm-you, .pm-star-in")
                .Select(stop => (Name: stop.ClassName!, Box: Square(Number(stop, "cx"), Number(stop, "cy"), Number(stop, "r")))).ToList();

            Assert.All(boxes, label => Assert.True(label.Box.Left >= 0 && label.Box.Right <= layout.Width, $"{layout.Name}: {label}"));
            for (var i = 0; i < boxes.Count; i++)
            {
                Assert.All(boxes.Skip(i + 1), other =>
                    Assert.False(boxes[i].Box.Meets(other.Box), $"{layout.Name}: {boxes[i]} meets {other}"));
                Assert.All(stops, stop => Assert.False(boxes[i].Box.Meets(stop.Box), $"{layout.Name}: {boxes[i]} covers {stop}"));
            }
        }
    }

    [Fact]
    public void No_word_stands_in_the_bright_half_of_the_sun()
    {
        foreach (var rtl in new[] { true, false })
        {
            var layout = RoadLayout.Wide;
            var glow = layout.X(layout.Glow.X, rtl);
            var label = Svg(Draw(Samples.LongMap(rtl), rtl), layout)
                .QuerySelectorAll(".pm-stop--far")[1].ParentElement!.QuerySelector("text")!;
            var box = Box(label, rtl);
            Assert.True(Math.Min(Math.Abs(box.Left - glow), Math.Abs(box.Right - glow)) >= layout.GlowRadius / 2);
        }
    }

    [Fact]
    public void Long_labels_break_then_are_cut_and_the_whole_is_kept_for_the_pointer()
    {
        var svg = Svg(Draw(Samples.LongMap(false), false), RoadLayout.Tall);
        var next = svg.QuerySelector(".pm-stop--next")!.ParentElement!;

        Assert.Equal(["Rassembler les", "papiers pour le… déc."], next.QuerySelectorAll("text").Select(text => text.TextContent));
        Assert.Equal("Rassembler les papiers pour le passeport", next.QuerySelector("title")!.TextContent);
        Assert.All(svg.QuerySelectorAll(".pm-name"), name =>
            Assert.True(SvgLabel.Length(name.FirstChild!.TextContent.Trim(' ', '\u2068', '\u2069')) <= 16));
    }

    [Fact]
    public void A_label_in_the_other_script_is_isolated_and_one_in_the_own_script_is_left_alone()
    {
        Assert.Equal("\u2068شهادة\u2069", SvgLabel.Isolated("شهادة", rtl: false));
        Assert.Equal("شهادة 18", SvgLabel.Isolated("شهادة 18", rtl: true));
        Assert.Equal("\u2068CAP\u2069", SvgLabel.Isolated("CAP", rtl: true));
        Assert.Equal("Carte à 18 ans", SvgLabel.Isolated("Carte à 18 ans", rtl: false));
    }

    [Fact]
    public void What_people_write_is_only_ever_text()
    {
        var map = Draw(Samples.Map(false) with { Stops = [new("<b>x</b>", "<i>", "id-card", PathStopKind.Next)] }, false);

        Assert.Empty(map.FindAll("svg b, i, bdi b"));
        Assert.Equal("<b>x</b>", map.FindAll("li > bdi")[1].TextContent);
    }

    private IRenderedComponent<PathMap> Draw(PathMapModel model, bool rtl) =>
        Render<PathMap>(p => p.Add(x => x.Model, model).Add(x => x.Rtl, rtl));

    private static IElement Svg(IRenderedComponent<PathMap> map, RoadLayout layout) => map.Find($"svg.path-map--{layout.Name}");

    private static List<double> Numbers(IElement svg, string element, string attribute) =>
        svg.QuerySelectorAll(element).Select(found => Number(found, attribute)).ToList();

    private static double Number(IElement element, string attribute) =>
        double.Parse(element.GetAttribute(attribute)!, CultureInfo.InvariantCulture);

    private static List<SvgPoint> Points(IElement path) => Points(path.GetAttribute("d")!);

    private static List<SvgPoint> Points(string path) =>
        PointPattern().Matches(path).Select(match => new SvgPoint(double.Parse(match.Groups[1].Value, CultureInfo.InvariantCulture),
            double.Parse(match.Groups[2].Value, CultureInfo.InvariantCulture))).ToList();

    private static void AssertOn(List<SvgPoint> drawn, SvgPoint[] expected, double within = 1) =>
        Assert.All(expected, point =>
            Assert.True(drawn.Min(d => Math.Sqrt(Math.Pow(d.X - point.X, 2) + Math.Pow(d.Y - point.Y, 2))) < within, $"{point}"));

    /// <summary>
    /// Where a text lies, by its anchor and the direction it is read in. An anchor that took "end" for "the right side" would land it on
    /// its stop.
    /// </summary>
    private static LabelBox Box(IElement text, bool rtl)
    {
        var date = text.ClassName == "pm-date";
        var width = Letters(text.TextContent, date ? 7 : text.ClassName!.Contains("--big", StringComparison.Ordinal) ? 10 : null);
        var (x, y) = (Number(text, "x"), Number(text, "y"));
        var start = text.GetAttribute("text-anchor") switch
        {
            "middle" => x - (width / 2),
            "start" => rtl ? x - width : x,
            _ => rtl ? x
            : x - width
        };
        return new(start, y - 11, start + width, y + 3);
    }

    private static double Letters(string text, double? width) =>
        SvgLabel.Length(text.Trim('\u2068', '\u2069')) * (width ?? (text.Any(letter => letter is >= '\u0600' and <= '\u06FF') ? ArabicLetter
            : LatinLetter));

    private static LabelBox Square(double x, double y, double r) => new(x - r, y - r, x + r, y + r);

    [GeneratedRegex(@"(-?[\d.]+) (-?[\d.]+)")]
    private static partial Regex PointPattern();

    private sealed record LabelBox(double Left, double Top, double Right, double Bottom)
    {
        public bool Meets(LabelBox other) => Left < other.Right && other.Left < Right && Top < other.Bottom && other.Top < Bottom;
    }
}
