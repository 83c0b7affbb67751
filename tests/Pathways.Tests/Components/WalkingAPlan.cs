using Bunit;
using Pathways.Web.Components;
using Xunit;

namespace Pathways.Tests.Components;

public class WalkingAPlan : BunitContext
{
    [Fact]
    public void Each_station_says_where_the_step_stands_also_to_those_who_do_not_see_it()
    {
        var rail = Render<Rail>(p => p.Add(x => x.Steps, Samples.Steps(true)));

        Assert.Equal(["is-done", "is-done", "is-now", "is-blocked", ""], rail.FindAll(".rail > li").Select(step => step.ClassName));
        Assert.Equal(["#i-check", "#i-check", "#i-footprints", "#i-lock"], rail.FindAll(".station use")
            .Select(use => use.GetAttribute("href")![10..]));
        Assert.All(rail.FindAll(".station"), station => Assert.Equal("true", station.GetAttribute("aria-hidden")));
        Assert.Equal(["تم: ", "تم: ", "الآن: ", "بعدها: ", "بعدها: "], rail.FindAll(".visually-hidden").Select(word => word.TextContent));
    }

    [Fact]
    public void A_step_is_written_in_its_own_direction_whatever_stands_before_it() =>
        Render<Rail>(p => p.Add(x => x.Steps, Samples.Steps(true))).FindAll(".rail__body")[3].MarkupMatches("""
            <div class="rail__body">
              <span><span class="visually-hidden">بعدها: </span><bdi>Ouvrir un compte, agence du centre.</bdi></span>
              <span class="badge badge--blocked"><svg class="icon" aria-hidden="true"><use href="/icons.svg#i-lock"></use></svg>متوقفة: البطاقة</span>
              <small>تنتظر البطاقة الوطنية</small>
            </div>
            """);

    [Fact]
    public void A_youth_sees_no_red()
    {
        Assert.Single(Render<Rail>(p => p.Add(x => x.Steps, Samples.Steps(true))).FindAll(".badge--overdue"));

        var youth = Render<Rail>(p => p.Add(x => x.Steps, Samples.Steps(true)).Add(x => x.ForYouth, true));
        Assert.Empty(youth.FindAll(".badge--overdue"));
        Assert.Single(youth.FindAll(".badge--due"));
    }

    [Fact]
    public void No_steps_no_list_and_one_step_one_station()
    {
        Assert.Equal("", Render<Rail>(p => p.Add(x => x.Steps, [])).Markup.Trim());

        var one = Render<Rail>(p => p.Add(x => x.Steps, [new("x", RailState.Later, Href: "/steps/1")]));
        Assert.Equal("/steps/1", one.Find("li a").GetAttribute("href"));
        Assert.Empty(one.FindAll("small, .badge, .visually-hidden, .station svg"));
    }
}
