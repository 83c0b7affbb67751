using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Microsoft.EntityFrameworkCore;
using Pathways.Core.Accounts;
using Pathways.Core.Plans;
using Pathways.Core.Reminders;
using Pathways.Core.Reminding;
using Xunit;

namespace Pathways.Tests.Reminders;

/// <summary>"My reminders": everybody sees what comes to them, and chooses which kinds, when, and how many mails.</summary>
public sealed class ChoosingMyReminders(TestApp app) : IClassFixture<TestApp>
{
    public static TheoryData<Role> Roles => [.. Enum.GetValues<Role>()];

    [Theory]
    [MemberData(nameof(Roles))]
    public async Task Each_role_finds_it_in_the_menu_and_chooses_among_the_kinds_that_can_come_to_it(Role role)
    {
        var centre = await app.Given.Centre();
        var account = role switch
        {
            Role.Youth => await app.Given.AccountOf(await app.Given.Youth(centre, await app.Given.Mentor(centre))),
            Role.Mentor => await app.Given.Mentor(centre),
            Role.Manager => await app.Given.Manager(centre),
            Role.Psychologist => await app.Given.Psychologist(),
            _ => await app.Given.Admin(),
        };
        var me = await (await app.SignedIn(account)).Open("/");

        Assert.NotNull(me.Page.QuerySelector(".menu__list a[href='/Reminders/Mine']"));
        await me.Open("/Reminders/Mine");

        var offered = me.Page.QuerySelectorAll<IHtmlInputElement>("input[name$='.Rule']").Select(i => i.Value).Order();
        Assert.Equal(ReminderKinds.All.Where(kind => kind.For.Contains(role) && !kind.IsForSafety).Select(kind => $"{kind.Rule}").Order(),
            offered);
        Assert.Equal("22:00", me.Page.QuerySelector<IHtmlInputElement>("[name='Form.QuietFrom']")!.Value[..5]);
        Assert.Equal(role != Role.Youth, me.Text.Contains("urgent call", StringComparison.Ordinal));
        Assert.Equal(ReminderKinds.All.Count(kind => kind.For.Contains(role) && kind.IsForSafety),
            me.Page.QuerySelectorAll("section[aria-labelledby='always'] li").Length);
    }

    [Fact]
    public async Task What_is_chosen_is_kept_and_what_is_not_mine_to_choose_is_left_as_it_is()
    {
        var mentor = await app.Given.Mentor(await app.Given.Centre());
        var me = await (await app.SignedIn(mentor)).Open("/Reminders/Mine");
        var steps = Index(me, ReminderRule.StepDue);

        await me.Submit(
            new Dictionary<string, string>
            {
                ["Form.QuietFrom"] = "21:30",
                ["Form.QuietTo"] = "06:15",
                ["Form.Rhythm"] = "EachWeek",
                [$"Form.Choices[{steps}].IsWanted"] = "false",
                ["Form.Choices[0].Rule"] = $"{ReminderRule.HelpAsked}",
                ["Form.Choices[0].IsWanted"] = "false",
            },
            button: "Save");

        Assert.Contains("My choices are saved.", me.Text, StringComparison.Ordinal);
        Assert.Equal("21:30", me.Page.QuerySelector<IHtmlInputElement>("[name='Form.QuietFrom']")!.Value[..5]);
        Assert.True(me.Page.QuerySelector<IHtmlInputElement>("[name='Form.Rhythm'][value='EachWeek']")!.IsChecked);
        var choice = Assert.Single(await app.Db(db => db.ReminderChoices.Where(c => c.AccountId == mentor.Id).ToListAsync()));
        Assert.Equal((ReminderRule.StepDue, ReminderChannel.Email, false), (choice.Rule, choice.Channel, choice.IsWanted));
    }

    [Fact]
    public async Task It_says_what_will_come_and_what_came_to_nobody_else()
    {
        var centre = await app.Given.Centre();
        var mentor = await app.Given.Mentor(centre);
        var youth = await app.Given.Youth(centre, mentor);
        var account = await app.Given.AccountOf(youth);
        var step = await app.Given.StepOf(youth, await app.Given.GoalInForce(youth, mentor), app.Given.Today.AddDays(2), StepOwner.Youth);
        var now = app.Time.GetUtcNow().UtcDateTime;
        await app.Db(async db =>
        {
            var to = new Recipient(account.Id, null);
            await db.TellAsync([new(ReminderRule.StepDue, step.Id, app.Given.Today.AddDays(2), to)], now.AddHours(5),
                TestContext.Current.CancellationToken);
            await db.SaveChangesAsync(TestContext.Current.CancellationToken);
        });

        var me = await (await app.SignedIn(account)).Open("/Reminders/Mine");
        Assert.Contains("A step of my plan", me.Page.QuerySelector("section[aria-labelledby='to-come']")!.TextContent,
            StringComparison.Ordinal);
        Assert.Null(me.Page.QuerySelector("section[aria-labelledby='told']"));
        await app.Db(db => db.Reminders.Where(r => r.RecipientId == account.Id)
            .ExecuteUpdateAsync(set => set.SetProperty(r => r.SentAt, now)));
        await me.Open("/Reminders/Mine");
        Assert.NotNull(me.Page.QuerySelector("section[aria-labelledby='told']"));
        Assert.Null(me.Page.QuerySelector("section[aria-labelledby='to-come']"));
        Assert.Null((await (await app.SignedIn(mentor)).Open("/Reminders/Mine")).Page.QuerySelector("section[aria-labelledby='told']"));
    }

    private static int Index(Visitor me, ReminderRule rule)
    {
        var name = me.Page.QuerySelectorAll<IHtmlInputElement>("input[name$='.Rule']").Single(i => i.Value == $"{rule}").Name!;
        return int.Parse(name.Split('[', ']')[1], System.Globalization.CultureInfo.InvariantCulture);
    }
}
