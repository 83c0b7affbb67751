using Bunit;
using Pathways.Web.Components;
using Xunit;

namespace Pathways.Tests.Components;

public class GreetingAYouth : BunitContext
{
    [Theory]
    [InlineData("52 يوما", "", "52", "يوما")]
    [InlineData("52 jours", "", "52", "jours")]
    [InlineData("يومان", "", "", "يومان")]
    [InlineData("Plus que 3 jours", "Plus que", "3", "jours")]
    [InlineData("1\u202f204 jours", "", "1\u202f204", "jours")]
    [InlineData("سنة و4 أشهر", "سنة و", "4", "أشهر")]
    [InlineData("", "", "", "")]
    public void The_count_is_cut_around_its_figure(string text, string before, string figure, string after) =>
        Assert.Equal((before, figure, after), (Samples.Hero(true) with { CountText = text }).Count);

    [Theory, InlineData(true), InlineData(false)]
    public void The_count_never_stands_alone(bool rtl)
    {
        var hero = Render<YouthHero>(p => p.Add(x => x.Model, Samples.Hero(rtl)).Add(x => x.Rtl, rtl));

        hero.Find(".hero__text").MarkupMatches(rtl
            ? """
              <div class="hero__text">
                <h1 class="hero__hello">أهلا <bdi>مصطفى</bdi></h1>
                <p class="hero__count"><b>52</b> يوما</p>
                <p class="hero__to">إلى عيد ميلادي الثامن عشر</p>
                <p class="hero__after">الطريق يستمر بعده، و<bdi>سعاد</bdi> معي.</p>
              </div>
              """
            : """
              <div class="hero__text">
                <h1 class="hero__hello">Bonjour <bdi>Mostafa</bdi></h1>
                <p class="hero__count"><b>52</b> jours</p>
                <p class="hero__to">avant mes 18 ans</p>
                <p class="hero__after">Le chemin continue après, et <bdi>Souad</bdi> reste avec moi.</p>
              </div>
              """);
        Assert.Equal(Samples.Map(rtl).Title, hero.Find("section.hero").GetAttribute("aria-label"));
        Assert.Equal(2, hero.FindAll("svg.path-map").Count);
    }

    [Fact]
    public void A_count_without_a_figure_stands_whole() =>
        Render<YouthHero>(p => p.Add(x => x.Model, Samples.HeroAfter18(true)).Add(x => x.Rtl, true))
            .Find(".hero__count").MarkupMatches("""<p class="hero__count hero__count--word"><b>يومان</b></p>""");
}
