using Bunit;
using Pathways.Web.Components;
using Xunit;

namespace Pathways.Tests.Components;

public class TellingWhatHappened : BunitContext
{
    [Fact]
    public void The_timeline_tells_when_what_and_in_whose_words() =>
        Render<Timeline>(p => p.Add(x => x.Items, Samples.Timeline(true))).MarkupMatches("""
            <ol class="timeline">
              <li class="is-now"><time datetime="2026-11-23T10:40">اليوم 10:40</time><b>قُرئت عند <bdi>سعاد</bdi>، والاتصال قبل 18:00</b></li>
              <li><time datetime="2026-11-23T10:22">اليوم 10:22</time><b>أرسلتُ طلبي</b><p class="small" dir="auto">Le logement, s’il te plaît.</p></li>
              <li><time datetime="2025-11-17">17 نونبر 2025</time><a class="link-go" href="#">التقييم الأول</a></li>
            </ol>
            """);

    [Fact]
    public void Nothing_happened_no_list() => Assert.Equal("", Render<Timeline>(p => p.Add(x => x.Items, [])).Markup.Trim());

    [Fact]
    public void An_empty_place_says_what_will_be_there_and_offers_a_way_on()
    {
        var empty = Render<EmptyState>(p => p.Add(x => x.Title, "لا أحد").Add(x => x.Text, "يظهر هنا {0}.").Add(x => x.Names, ["Ali"])
            .Add(x => x.ActionText, "الكل").Add(x => x.ActionHref, "/youths"));

        Assert.Equal(("card empty", "empty"), (empty.Find("section").ClassName, empty.Find("section").GetAttribute("aria-labelledby")));
        Assert.Equal("لا أحد", empty.Find("h2#empty").TextContent);
        empty.Find("p").MarkupMatches("<p>يظهر هنا <bdi>Ali</bdi>.</p>");
        Assert.Equal("/youths", empty.Find("a.btn").GetAttribute("href"));
        Assert.Equal("empty", Render<EmptyState>(p => p.Add(x => x.Title, "x").Add(x => x.Bare, true)).Find("section").ClassName);
        Assert.Empty(Render<EmptyState>(p => p.Add(x => x.Title, "x")).FindAll("p, a"));
    }

    [Fact]
    public void The_road_in_the_empty_picture_starts_where_reading_starts()
    {
        Assert.Equal("22", Render<EmptyState>(p => p.Add(x => x.Title, "x")).Find(".art-here").GetAttribute("cx"));
        Assert.Equal("122", Render<EmptyState>(p => p.Add(x => x.Title, "x").Add(x => x.Rtl, true)).Find(".art-here").GetAttribute("cx"));
    }
}
