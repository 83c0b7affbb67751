using Bunit;
using Pathways.Web.Components;
using Xunit;

namespace Pathways.Tests.Components;

public class DrawingRings : BunitContext
{
    [Fact]
    public void A_level_fills_quarters_from_the_top_along_the_line_of_reading()
    {
        Render<LevelRing>(p => p.Add(x => x.Level, 2).Add(x => x.IconName, "id-card")).MarkupMatches("""
            <svg class="ring" viewBox="0 0 60 60" aria-hidden="true"><g>
              <path class="ring__off" d="M26.1 54.7A25 25 0 0 1 5.3 33.9M5.3 26.1A25 25 0 0 1 26.1 5.3"></path>
              <path class="ring__on" d="M33.9 5.3A25 25 0 0 1 54.7 26.1M54.7 33.9A25 25 0 0 1 33.9 54.7"></path>
              <use href="/icons.svg#i-id-card" x="19" y="19" width="22" height="22" class="ring__icon"></use>
            </g></svg>
            """);
        Render<LevelRing>(p => p.Add(x => x.Level, 2).Add(x => x.IconName, "id-card").Add(x => x.Rtl, true)).MarkupMatches("""
            <svg class="ring" viewBox="0 0 60 60" aria-hidden="true"><g>
              <path class="ring__off" d="M33.9 54.7A25 25 0 0 0 54.7 33.9M54.7 26.1A25 25 0 0 0 33.9 5.3"></path>
              <path class="ring__on" d="M26.1 5.3A25 25 0 0 0 5.3 26.1M5.3 33.9A25 25 0 0 0 26.1 54.7"></path>
              <use href="/icons.svg#i-id-card" x="19" y="19" width="22" height="22" class="ring__icon"></use>
            </g></svg>
            """);
    }

    [Theory]
    [InlineData(-1, 4, 0), InlineData(0, 4, 0), InlineData(1, 3, 1), InlineData(4, 0, 4), InlineData(9, 0, 4)]
    public void Every_level_has_four_arcs(int level, int off, int on)
    {
        var ring = Render<LevelRing>(p => p.Add(x => x.Level, level));

        Assert.Equal(off, Arcs(ring, ".ring__off"));
        Assert.Equal(on, Arcs(ring, ".ring__on"));
        Assert.Empty(ring.FindAll("use"));

        static int Arcs(IRenderedComponent<LevelRing> ring, string css) => ring.FindAll(css)
            .Sum(path => path.GetAttribute("d")!.Count(letter => letter == 'M'));
    }

    [Fact]
    public void A_ring_with_no_word_beside_it_has_a_name()
    {
        var svg = Render<LevelRing>(p => p.Add(x => x.Level, 1).Add(x => x.Label, "أبني")).Find("svg");

        Assert.Equal(("img", "أبني", null), (svg.GetAttribute("role"), svg.GetAttribute("aria-label"), svg.GetAttribute("aria-hidden")));
    }

    [Fact]
    public void A_share_is_one_arc_and_its_fraction_is_read_left_to_right()
    {
        Render<ShareRing>(p => p.Add(x => x.Part, 2).Add(x => x.Whole, 4).Add(x => x.Label, "2 sur 4")).MarkupMatches("""
            <svg class="ring" viewBox="0 0 60 60" role="img" aria-label="2 sur 4">
              <circle class="ring__off" cx="30" cy="30" r="25"></circle>
              <path class="ring__on" d="M30 5A25 25 0 0 1 30 55"></path>
              <text class="ring__text" x="30" y="35" direction="ltr">2/4</text>
            </svg>
            """);
        Assert.Equal("M30 5A25 25 0 0 0 5 30", Render<ShareRing>(p => p.Add(x => x.Part, 1).Add(x => x.Whole, 4).Add(x => x.Rtl, true))
            .Find(".ring__on").GetAttribute("d"));
        Assert.Equal("M30 5A25 25 0 1 1 5 30", Render<ShareRing>(p => p.Add(x => x.Part, 3).Add(x => x.Whole, 4)).Find(".ring__on")
            .GetAttribute("d"));
    }

    [Theory]
    [InlineData(0, 5, 0, 0), InlineData(0, 0, 0, 0), InlineData(5, 5, 1, 0), InlineData(7, 5, 1, 0), InlineData(1, 1, 1, 0),
        InlineData(1, 5, 0, 1)]
    public void Nothing_and_all_are_drawn_honestly(int part, int whole, int circles, int arcs)
    {
        var ring = Render<ShareRing>(p => p.Add(x => x.Part, part).Add(x => x.Whole, whole));

        Assert.Equal(circles, ring.FindAll("circle.ring__on").Count);
        Assert.Equal(arcs, ring.FindAll("path.ring__on").Count);
        Assert.DoesNotContain("NaN", ring.Markup, StringComparison.Ordinal);
    }
}
