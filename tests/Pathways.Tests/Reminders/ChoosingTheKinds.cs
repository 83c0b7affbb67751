using Microsoft.EntityFrameworkCore;
using Pathways.Core.Organisation;
using Pathways.Core.Reminders;
using Pathways.Core.Reminding;
using Xunit;

namespace Pathways.Tests.Reminders;

/// <summary>The admin chooses which kinds of reminders there are and their days; what protects somebody stays.</summary>
public sealed class ChoosingTheKinds(TestApp app) : IClassFixture<TestApp>
{
    private const string Page = "/Organisation/Reminders";

    [Fact]
    public async Task Days_and_what_is_off_are_kept_and_hold_from_the_next_round_on()
    {
        var admin = await (await app.SignedIn(await app.Given.Admin())).Open(Page);
        var (step, milestone) = (Row(ReminderRule.StepDue), Row(ReminderRule.Milestone));

        await admin.Submit(new Dictionary<string, string>
        {
            [$"Form.Rows[{step}].Days"] = "9",
            [$"Form.Rows[{milestone}].IsOff"] = "true",
        });

        Assert.Contains("The reminders are saved.", admin.Text, StringComparison.Ordinal);
        Assert.Equal("9", admin.Page.QuerySelector($"[name='Form.Rows[{step}].Days']")!.GetAttribute("value"));
        var kept = ReminderRules.Read(await Kept());
        Assert.True(kept.IsOff(ReminderRule.Milestone));
        Assert.False(kept.IsOff(ReminderRule.StepDue));
        var (centre, today) = (await app.Given.Centre(), app.Given.Today);
        var mentor = await app.Given.Mentor(centre);
        var youth = await app.Given.Youth(centre, mentor);
        await app.Given.AccountOf(youth);
        var far = await app.Given.StepOf(youth, await app.Given.GoalInForce(youth, mentor), today.AddDays(9));
        await app.Round<PlanReminders>();
        Assert.True(await app.Db(db => db.Reminders.AnyAsync(r => r.Rule == ReminderRule.StepDue && r.SubjectId == far.Id)));
    }

    [Theory]
    [InlineData("91")]
    [InlineData("-1")]
    public async Task Days_that_do_not_fit_are_refused_beside_their_field(string days)
    {
        var admin = await (await app.SignedIn(await app.Given.Admin())).Open(Page);
        var before = await Kept();

        await admin.Submit(new Dictionary<string, string> { [$"Form.Rows[{Row(ReminderRule.StepDue)}].Days"] = days });

        Assert.Contains("between 0 and 90", admin.Text, StringComparison.Ordinal);
        Assert.Equal(before, await Kept());
    }

    [Fact]
    public async Task What_protects_somebody_has_no_switch_and_is_not_switched_off_by_hand()
    {
        var admin = await (await app.SignedIn(await app.Given.Admin())).Open(Page);
        var help = Row(ReminderRule.HelpAsked);
        Assert.Null(admin.Page.QuerySelector($"[name='Form.Rows[{help}].IsOff']"));
        var before = await Kept();

        await admin.Post(Page, [new("Form.Seen", before), new("Form.Rows[0].Rule", nameof(ReminderRule.HelpAsked)),
            new("Form.Rows[0].IsOff", "true")]);

        Assert.Equal(before, await Kept());
        Assert.False(ReminderRules.Read($"{(int)ReminderRule.HelpAsked}:,off").IsOff(ReminderRule.HelpAsked));
    }

    [Fact]
    public async Task Who_opened_the_page_before_somebody_else_saved_is_told()
    {
        var first = await (await app.SignedIn(await app.Given.Admin())).Open(Page);
        var second = await (await app.SignedIn(await app.Given.Admin())).Open(Page);
        await first.Submit(new Dictionary<string, string> { [$"Form.Rows[{Row(ReminderRule.ReviewDue)}].Days"] = "11" });

        await second.Submit(new Dictionary<string, string> { [$"Form.Rows[{Row(ReminderRule.ReviewDue)}].Days"] = "12" });

        Assert.Equal(11, ReminderRules.Read(await Kept()).DaysOf(ReminderKinds.Of(ReminderRule.ReviewDue), new ProgrammeSettings()));
        await second.Submit();
        Assert.Equal(12, ReminderRules.Read(await Kept()).DaysOf(ReminderKinds.Of(ReminderRule.ReviewDue), new ProgrammeSettings()));
    }

    private static int Row(ReminderRule rule) => ReminderKinds.All.ToList().FindIndex(kind => kind.Rule == rule);

    private Task<string> Kept() => app.Db(async db =>
        await db.Settings.Where(s => s.Name == SettingNames.Reminders).Select(s => s.Value).SingleOrDefaultAsync() ?? "");
}
