using System.Net;
using Pathways.Core.Youths;
using Xunit;

namespace Pathways.Tests.Sessions;

public sealed class SeeingTheWeek(TestApp app) : IClassFixture<TestApp>
{
    [Fact]
    public async Task Sessions_steps_and_appointments_stand_on_their_day()
    {
        var centre = await app.Given.Centre();
        var mentor = await app.Given.Mentor(centre);
        var youth = await app.Given.Youth(centre, mentor);
        await app.Given.SessionPlanned(youth, mentor, new DateTime(2026, 11, 24, 16, 30, 0, DateTimeKind.Utc), "Library");
        await app.Given.StepOf(youth, await app.Given.GoalInForce(youth, mentor), new DateOnly(2026, 11, 26), text: "Bring the photos");
        await app.Given.Document(youth, moved: d => d.Appoint(new DateOnly(2026, 11, 27), app.Given.Today));
        var others = await app.Given.Youth(centre, await app.Given.Mentor(centre), latin: "Not Mine");
        await app.Given.SessionPlanned(others, mentor);

        var page = await (await app.SignedIn(mentor)).Open("/Sessions/Week");

        Assert.Equal(7, page.Page.QuerySelectorAll(".week__day").Length);
        Assert.Contains("Library", Day(page, 1), StringComparison.Ordinal);
        Assert.Contains("16:30", Day(page, 1), StringComparison.Ordinal);
        Assert.Contains("Bring the photos", Day(page, 3), StringComparison.Ordinal);
        Assert.Contains("Document appointment", Day(page, 4), StringComparison.Ordinal);
        Assert.DoesNotContain("Not Mine", page.Text, StringComparison.Ordinal);
        Assert.NotNull(page.Page.QuerySelector(".week__day:first-child.is-now"));
    }

    [Fact]
    public async Task The_week_before_and_after_are_one_tap_away()
    {
        var mentor = await app.Given.Mentor();
        var youth = await app.Given.Youth(mentor: mentor);
        await app.Given.SessionPlanned(youth, mentor, new DateTime(2026, 12, 1, 9, 0, 0, DateTimeKind.Utc), "Next week");
        await app.Given.SessionHeld(youth, mentor, new DateTime(2026, 11, 17, 9, 0, 0, DateTimeKind.Utc), place: "Last week");
        var visitor = await (await app.SignedIn(mentor)).Open("/Sessions/Week");
        Assert.Contains("A week without appointments", visitor.Text, StringComparison.Ordinal);

        await visitor.Click("Week after");
        Assert.Contains("Next week", visitor.Text, StringComparison.Ordinal);
        await visitor.Click("This week");
        await visitor.Click("Week before");
        Assert.Contains("Last week", visitor.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("0001-01-01")]
    [InlineData("9999-12-31")]
    [InlineData("nonsense")]
    public async Task Any_day_answers(string day) => await (await app.SignedIn(await app.Given.Mentor())).Open("/Sessions/Week?on=" + day);

    [Fact]
    public async Task Sixty_youths_cost_four_statements()
    {
        var centre = await app.Given.Centre();
        var mentor = await app.Given.Mentor(centre);
        for (var i = 0; i < 60; i++) await app.Given.SessionPlanned(await app.Given.Youth(centre, mentor), mentor);
        var visitor = await app.SignedIn(mentor);
        await visitor.Open("/Sessions/Week");

        app.Sql.Clear();
        await visitor.Open("/Sessions/Week");

        Assert.InRange(app.Sql.Statements.Count, 1, 4); // sessions, steps, appointments, promised calls
        Assert.Empty(await app.Sql.SlowSteps(app, "Youths", "Mentorships", "Sessions", "SessionParticipants", "Steps", "Goals", "Plans",
            "Documents"));
    }

    [Fact]
    public async Task A_manager_has_no_week() =>
        Assert.Equal(HttpStatusCode.Forbidden, (await (await app.SignedIn(await app.Given.Manager(await app.Given.Centre())))
            .Get("/Sessions/Week")).Status);

    private static string Day(Visitor page, int index) => page.Page.QuerySelectorAll(".week__day")[index].TextContent;
}
