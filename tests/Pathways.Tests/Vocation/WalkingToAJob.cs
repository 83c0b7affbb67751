using System.Net;
using Microsoft.EntityFrameworkCore;
using Pathways.Core.Accounts;
using Pathways.Core.Vocation;
using Pathways.Core.Youths;
using Xunit;

namespace Pathways.Tests.Vocation;

public sealed class WalkingToAJob(TestApp app) : IClassFixture<TestApp>
{
    [Fact]
    public async Task From_orientation_to_a_certificate_and_a_job()
    {
        var (mentor, youth, me) = await People();
        var school = await app.Given.Partner("مركز الحلاقة", "Barber School", kind: Core.Partners.PartnerKind.TrainingCentre);
        var salon = await app.Given.Partner();
        await me.Open("/Vocation/Mine");
        Assert.Contains("My path to work will begin here", me.Text, StringComparison.Ordinal);

        var she = await app.SignedIn(mentor);
        await she.Open($"/Vocation/Of/{youth.Id}");
        await she.Click("Open a path");
        await she.Submit(new { Form_Trade = "حلاقة", Form_On = "2026-01-10", Form_Note = "Likes to cut his friends' hair" });
        Assert.Equal($"/Vocation/Of/{youth.Id}", she.At);
        await Move(she, "Applied", "2026-01-20");
        await Move(she, "Enrolled", "2026-02-01", school.Id);
        await Move(she, "Attending", "2026-02-02");
        await Move(she, "Suspended", "2026-03-01");
        await Move(she, "Attending", "2026-03-10");
        await Move(she, "Certified", "2026-07-01", certificate: "دبلوم الحلاقة");
        await Move(she, "Hired", "2026-07-15", salon.Id);
        await Move(she, "Retained3", "2026-10-15");

        await me.Open("/Vocation/Mine");
        Assert.Contains("I have a job", me.Text, StringComparison.Ordinal);
        Assert.Contains("دبلوم الحلاقة", me.Text, StringComparison.Ordinal);
        Assert.Contains("Salon Atlas", me.Text, StringComparison.Ordinal);
        Assert.Contains("Barber School", me.Text, StringComparison.Ordinal);
        var placement = await app.Db(db => db.Placements.Include(p => p.Events).SingleAsync(p => p.YouthId == youth.Id));
        Assert.Equal((PlacementState.Retained3, 9), (placement.State, placement.Events.Count));
        Assert.All(placement.Events, step => Assert.Equal(mentor.Id, step.RecordedById));
    }

    [Fact]
    public async Task With_whom_is_chosen_among_those_who_give_places_and_a_new_one_comes_back_chosen()
    {
        var (mentor, youth, _) = await People();
        var placement = await app.Given.Placement(youth, mentor);
        var salon = await app.Given.Partner();
        var registry = await app.Given.Partner("الحالة المدنية", "Registry", kind: Core.Partners.PartnerKind.CivilRegistry);
        var she = await app.SignedIn(mentor);
        await she.Open($"/Vocation/Move/{placement.Id}");
        var offered = she.Page.QuerySelectorAll("[name='Form.PartnerId'] option").Select(o => o.GetAttribute("value")).ToList();
        Assert.Contains($"{salon.Id}", offered);
        Assert.DoesNotContain($"{registry.Id}", offered);
        Assert.Null(she.Page.QuerySelector("[data-given]"));

        await she.Click("Add the partner");
        await she.Submit(new { Form_Kind = "Employer", Form_NameLatin = "Garage du Souss" });
        Assert.StartsWith($"/Vocation/Move/{placement.Id}?partner=", she.At, StringComparison.Ordinal);
        Assert.Contains("Garage du Souss", she.Page.QuerySelector("[name='Form.PartnerId'] option[selected]")!.TextContent,
            StringComparison.Ordinal);
        Assert.NotNull(she.Page.QuerySelector("[name='Form.PartnerId'][data-given]")); // a draft does not choose another
    }

    [Theory]
    [InlineData("Enrolled", "2026-11-20", "", "One is needed from this stage on")]
    [InlineData("Dropped", "2026-11-20", "", "A reason is needed")]
    [InlineData("Enrolled", "2026-11-24", "", "cannot lie in the future")]
    [InlineData("Enrolled", "2026-01-01", "", "before the former stage")]
    [InlineData("", "2026-11-20", "", "This field is empty")]
    public async Task A_refused_move_says_why_and_keeps_what_was_typed(string to, string on, string note, string says)
    {
        var (mentor, youth, _) = await People();
        var placement = await app.Given.Placement(youth, mentor);
        await app.Db(async db =>
        {
            var kept = await db.Placements.SingleAsync(p => p.Id == placement.Id);
            kept.Move(new PlacementMove(PlacementState.Applied, app.Given.Today.AddDays(-30)), mentor.Id, app.Given.Today);
            await db.SaveChangesAsync();
        });
        var she = await app.SignedIn(mentor);
        await she.Open($"/Vocation/Move/{placement.Id}");
        await she.Submit(new { Form_To = to, Form_On = on, Form_Note = note });

        Assert.Contains(says, she.Text, StringComparison.Ordinal);
        Assert.Equal(on, she.Page.QuerySelector("input[name='Form.On']")!.GetAttribute("value"));
        Assert.Equal(PlacementState.Applied, await app.Db(db => db.Placements.Where(p => p.Id == placement.Id).Select(p => p.State)
            .SingleAsync()));
    }

    [Fact]
    public async Task Opening_needs_a_trade_and_no_future_day_and_a_long_text_is_kept()
    {
        var (mentor, youth, _) = await People();
        var she = await app.SignedIn(mentor);
        await she.Open($"/Vocation/New/{youth.Id}");
        await she.Submit(new { Form_Trade = " " });
        Assert.Contains("Which trade", she.Text, StringComparison.Ordinal);
        await she.Submit(new { Form_Trade = "Barber", Form_On = "2026-11-24" });
        Assert.Contains("cannot lie in the future", she.Text, StringComparison.Ordinal);
        var text = new string('ك', 2_001);
        await she.Submit(new { Form_On = "2026-11-23", Form_Note = text });
        Assert.Equal(text, she.Page.QuerySelector("textarea")!.TextContent);
    }

    [Fact]
    public async Task Only_possible_moves_are_offered_and_others_refused()
    {
        var (mentor, youth, _) = await People();
        var placement = await app.Given.Placement(youth, mentor);
        var she = await app.SignedIn(mentor);
        await she.Open($"/Vocation/Move/{placement.Id}");
        Assert.Equal(["Applied", "Dropped"], she.Page.QuerySelectorAll("input[name='Form.To']")
            .Select(input => input.GetAttribute("value")!));
        await she.Post(she.At, [new("Form.To", "Certified"), new("Form.On", "2026-11-20"), new("Form.Certificate", "x"),
            new("Form.Revision", "0")]);
        Assert.Contains("cannot move there", she.Text, StringComparison.Ordinal);

        var ended = await app.Given.Placement(youth, mentor, moves: [PlacementState.Dropped]);
        await she.Open($"/Vocation/Move/{ended.Id}");
        Assert.Contains("come to its end", she.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_second_of_two_people_is_told_and_loses_nothing()
    {
        var (mentor, youth, _) = await People();
        var placement = await app.Given.Placement(youth, mentor);
        var (first, second) = (await app.SignedIn(mentor), await app.SignedIn(mentor));
        await first.Open($"/Vocation/Move/{placement.Id}");
        await second.Open($"/Vocation/Move/{placement.Id}");
        await first.Submit(new { Form_To = "Applied" });
        await second.Submit(new { Form_To = "Dropped", Form_Note = "Moved to another town" });

        Assert.Contains("meanwhile", second.Text, StringComparison.Ordinal);
        Assert.Contains("Moved to another town", second.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Other_youths_are_not_there_and_managers_only_look()
    {
        var centre = await app.Given.Centre();
        var mentor = await app.Given.Mentor(centre);
        var youth = await app.Given.Youth(centre, mentor);
        var placement = await app.Given.Placement(youth, mentor);
        foreach (var visitor in new[] { await app.SignedIn(await app.Given.Mentor(centre)),
            await app.SignedIn(await app.Given.Mentor(await app.Given.Centre())) })
        {
            foreach (var path in new[] { $"/Vocation/Of/{youth.Id}", $"/Vocation/New/{youth.Id}", $"/Vocation/Move/{placement.Id}" })
                Assert.Equal(HttpStatusCode.NotFound, (await visitor.Get(path)).Status);
        }

        var manager = await app.SignedIn(await app.Given.Manager(centre));
        await manager.Open($"/Vocation/Of/{youth.Id}");
        Assert.Contains("Barber", manager.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Next stage", manager.Text, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Forbidden, (await manager.Get($"/Vocation/Move/{placement.Id}")).Status);
    }

    [Fact]
    public async Task A_youth_sees_only_the_own_path()
    {
        var (_, _, me) = await People();
        var (otherMentor, other, _) = await People();
        await app.Given.Placement(other, otherMentor, trade: "Carpenter");
        await me.Open("/Vocation/Mine");
        Assert.DoesNotContain("Carpenter", me.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_pages_cost_few_statements()
    {
        var (mentor, youth, me) = await People();
        for (var i = 0; i < 3; i++) await app.Given.Placement(youth, mentor, moves: [PlacementState.Applied, PlacementState.Enrolled]);
        var she = await app.SignedIn(mentor);
        await Costs(me, "/Vocation/Mine", 2);
        await Costs(she, $"/Vocation/Of/{youth.Id}", 4);
    }

    private async Task Costs(Visitor visitor, string path, int statements)
    {
        await visitor.Open(path);
        app.Sql.Clear();
        await visitor.Open(path);
        Assert.True(app.Sql.Statements.Count == statements,
            $"{path} sent {app.Sql.Statements.Count}:\n{string.Join("\n\n", app.Sql.Statements)}");
        Assert.Empty(await app.Sql.SlowSteps(app, "Placements", "PlacementEvent", "Youths"));
    }

    private static async Task Move(Visitor she, string to, string on, int? partner = null, string? certificate = null)
    {
        await she.Click("Next stage");
        var form = new Dictionary<string, string> { ["Form.To"] = to, ["Form.On"] = on };
        if (partner is not null) form["Form.PartnerId"] = partner.Value.ToString(System.Globalization.CultureInfo.InvariantCulture);
        if (certificate is not null) form["Form.Certificate"] = certificate;
        await she.Submit(form);
        Assert.True(she.At.StartsWith("/Vocation/Of/", StringComparison.Ordinal), $"{to}: {she.Text}");
    }

    private async Task<(Account Mentor, Youth Youth, Visitor Me)> People()
    {
        var centre = await app.Given.Centre();
        var mentor = await app.Given.Mentor(centre);
        var youth = await app.Given.Youth(centre, mentor);
        return (mentor, youth, await app.SignedIn(await app.Given.AccountOf(youth)));
    }
}
