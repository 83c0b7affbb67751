using Bunit;
using Pathways.Web.Components;
using Xunit;

namespace Pathways.Tests.Components;

public class NamingAStatus : BunitContext
{
    [Theory]
    [InlineData(BadgeStatus.Planned, "planned", "calendar-days")]
    [InlineData(BadgeStatus.Due, "due", "clock")]
    [InlineData(BadgeStatus.Overdue, "overdue", "triangle-alert")]
    [InlineData(BadgeStatus.Blocked, "blocked", "lock")]
    [InlineData(BadgeStatus.Waiting, "waiting", "hourglass")]
    [InlineData(BadgeStatus.Done, "done", "check")]
    public void One_status_has_one_colour_and_one_sign(BadgeStatus status, string key, string icon) =>
        Render<Badge>(p => p.Add(x => x.Status, status).Add(x => x.Text, "كلمة")).MarkupMatches(
            $"""<span class="badge badge--{key}"><svg class="icon" aria-hidden="true"><use href="/icons.svg#i-{icon}"></use></svg>كلمة</span>""");

    [Fact]
    public void Nothing_is_overdue_for_a_youth()
    {
        foreach (var status in Enum.GetValues<BadgeStatus>())
        {
            var youth = Render<Badge>(p => p.Add(x => x.Status, status).Add(x => x.Text, "x").Add(x => x.ForYouth, true));
            var staff = Render<Badge>(p => p.Add(x => x.Status, status == BadgeStatus.Overdue ? BadgeStatus.Due : status)
                .Add(x => x.Text, "x"));
            youth.MarkupMatches(staff.Markup);
        }
    }

    [Fact]
    public void Whom_it_waits_for_keeps_the_own_direction() =>
        Render<Badge>(p => p.Add(x => x.Status, BadgeStatus.Waiting).Add(x => x.Text, "ينتظر جواب {0}").Add(x => x.Names, ["Souad"]))
            .Find("bdi").MarkupMatches("<bdi>Souad</bdi>");

    [Fact]
    public void Only_an_icon_that_points_along_the_line_is_flipped()
    {
        Render<Icon>(p => p.Add(x => x.Name, "send").Add(x => x.Flip, true))
            .MarkupMatches("""<svg class="icon icon--flip" aria-hidden="true"><use href="/icons.svg#i-send"></use></svg>""");
        Assert.Equal("icon", Render<Icon>(p => p.Add(x => x.Name, "clock")).Find("svg").ClassName);
    }
}
