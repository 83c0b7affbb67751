using System.Globalization;
using AngleSharp.Dom;
using Bunit;
using Pathways.Web.Components;
using Xunit;

namespace Pathways.Tests.Components;

public class DrawingPeople : BunitContext
{
    [Theory]
    [InlineData(true), InlineData(false)]
    public void The_closer_the_nearer(bool rtl)
    {
        var dots = Draw(Samples.People(rtl), rtl).FindAll(".pp-dot").Select(FromTheMiddle).ToList();

        Assert.Equal([64, 64, 126, 126, 182, 182], dots.Select(d => Math.Round(d)));
    }

    [Fact]
    public void Runs_from_the_top_in_the_direction_of_reading()
    {
        var (ltr, rtl) = (Xs(false), Xs(true));

        Assert.Equal(ltr.Select(x => Math.Round(420 - x, 1)), rtl);
        Assert.Equal((210, 210), (ltr[0], ltr[1])); // two on the first ring: above and below

        double[] Xs(bool right) => [.. Draw(Samples.People(true), right).FindAll(".pp-dot").Select(d => Number(d, "cx"))];
    }

    [Fact]
    public void A_name_of_the_other_script_keeps_its_direction()
    {
        Assert.Contains(Draw(Samples.People(true), true).FindAll(".pp-name"), name => name.TextContent == "\u2068Karim\u2069");
        Assert.Contains(Draw(Samples.People(false), false).FindAll(".pp-name"), name => name.TextContent == "\u2068كريم\u2069");
    }

    [Fact]
    public void The_second_mentor_and_whom_I_can_call_at_night_are_marked()
    {
        var map = Draw(Samples.People(true), true);

        Assert.Single(map.FindAll(".pp-dot--second"));
        Assert.Single(map.FindAll(".pp-night"));
    }

    [Fact]
    public void Who_finds_no_room_is_counted_and_nobody_sticks_out()
    {
        var map = Draw(new PeopleMapModel("Map", "Me", [.. Enumerable.Range(0, 60).Select(i => new PersonDot($"Person {i}", 3))]), false);

        Assert.Equal(9, map.FindAll(".pp-dot").Count);
        Assert.Equal("+52", map.FindAll(".pp-letter")[^1].TextContent);
        Assert.All(map.FindAll(".pp-dot"), dot => Assert.InRange(Number(dot, "cy"), 17, 385)); // the name stands under it
        Assert.All(map.FindAll(".pp-dot"), dot => Assert.InRange(Number(dot, "cx"), 17, 403));
    }

    private IRenderedComponent<PeopleMap> Draw(PeopleMapModel model, bool rtl) =>
        Render<PeopleMap>(p => p.Add(x => x.Model, model).Add(x => x.Rtl, rtl));

    private static double FromTheMiddle(IElement dot) =>
        Math.Sqrt(Math.Pow(Number(dot, "cx") - 210, 2) + Math.Pow(Number(dot, "cy") - 202, 2));

    private static double Number(IElement element, string attribute) =>
        double.Parse(element.GetAttribute(attribute)!, CultureInfo.InvariantCulture);
}
