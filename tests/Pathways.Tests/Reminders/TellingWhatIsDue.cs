using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Pathways.Core.Accounts;
using Pathways.Core.Centres;
using Pathways.Core.Contact;
using Pathways.Core.Organisation;
using Pathways.Core.Reminders;
using Pathways.Core.Reminding;
using Pathways.Core.Youths;
using Xunit;

namespace Pathways.Tests.Reminders;

/// <summary>Every kind that is planned: who is told, once, and what ends it at once.</summary>
public sealed class TellingWhatIsDue(TestApp app) : IClassFixture<TestApp>
{
    /// <summary>Each planned kind, and who is told: the youth, who accompanies, the managers there, the managers of all centres.</summary>
    public static TheoryData<ReminderRule, string> Kinds => new()
    {
        { ReminderRule.SessionInAnHour, "youth mentor" },
        { ReminderRule.StepOverdue, "mentor" },
        { ReminderRule.ReviewDue, "mentor" },
        { ReminderRule.ReassessmentDue, "mentor" },
        { ReminderRule.RiskReviewDue, "mentor" },
        { ReminderRule.DocumentToAsk, "youth mentor" },
        { ReminderRule.DocumentExpires, "youth mentor" },
        { ReminderRule.Milestone, "mentor" },
        { ReminderRule.Eighteen, "youth mentor" },
        { ReminderRule.FollowUpDue, "mentor" },
        { ReminderRule.MentorWithoutEntry, "mentor manager" },
        { ReminderRule.PartnerStale, "head" },
    };

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task It_is_told_once_to_whom_it_concerns_and_over_when_it_is_done(ReminderRule rule, string whom)
    {
        var people = await People();
        var (subject, day) = await SomethingDue.Make(app, rule, people.Centre, people.Mentor, people.Youth);

        await Plan(rule);
        await Plan(rule);

        var rows = await Rows(rule, subject);
        Assert.Equal(people.Named(whom).Order(), rows.Select(r => r.RecipientId).Order());
        Assert.All(rows, row => Assert.Equal(day, row.DueOn));
        var roles = whom.Split(' ').Select(who => who switch { "youth" => Role.Youth, "mentor" => Role.Mentor, _ => Role.Manager });
        Assert.All(roles, role => Assert.Contains(role, ReminderKinds.Of(rule).For)); // they find it under "my reminders"
        Assert.All(await StillTrue(rule, rows), Assert.True);

        await SomethingDue.End(app, rule, people.Mentor, people.Youth);

        Assert.All(await StillTrue(rule, rows), Assert.False);
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task Another_mentor_is_told_from_the_next_round_on_and_the_former_one_no_more(ReminderRule rule, string whom)
    {
        if (rule is ReminderRule.SessionInAnHour or ReminderRule.MentorWithoutEntry or ReminderRule.PartnerStale)
        {
            Assert.NotEmpty(whom); // a session goes along by itself (TellOfChange); the others hang on no mentorship of one youth
            return;
        }

        var people = await People();
        var (subject, _) = await SomethingDue.Make(app, rule, people.Centre, people.Mentor, people.Youth);
        await Plan(rule);
        var next = await app.Given.Mentor(people.Centre);
        await app.Db(async db =>
        {
            await db.Mentorships.Where(m => m.YouthId == people.Youth.Id)
                .ExecuteUpdateAsync(set => set.SetProperty(m => m.To, app.Given.Today.AddDays(-1)));
            db.Mentorships.Add(new Mentorship { YouthId = people.Youth.Id, MentorId = next.Id, From = app.Given.Today });
            await db.SaveChangesAsync();
        });
        await Plan(rule);

        var rows = await Rows(rule, subject);
        Assert.Contains(next.Id, rows.Select(r => r.RecipientId));
        Assert.False(Assert.Single(await StillTrue(rule, [.. rows.Where(r => r.RecipientId == people.Mentor.Id)])));
        Assert.True(Assert.Single(await StillTrue(rule, [.. rows.Where(r => r.RecipientId == next.Id)])));
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task What_the_organisation_switched_off_is_not_told(ReminderRule rule, string whom)
    {
        var people = await People();
        var (subject, _) = await SomethingDue.Make(app, rule, people.Centre, people.Mentor, people.Youth);
        await Set($"{(int)rule}:,off");

        await Plan(rule);

        Assert.Empty(await Rows(rule, subject));
        await Set("");
        await Plan(rule);
        Assert.Equal(people.Named(whom).Order(), (await Rows(rule, subject)).Select(r => r.RecipientId).Order());
    }

    [Fact]
    public async Task Every_kind_that_a_clock_makes_due_stands_in_this_table() => Assert.Equal(
        ReminderKinds.All.Where(kind => kind.DueAsync is not null).Select(kind => kind.Rule)
            .Except([ReminderRule.SessionTomorrow, ReminderRule.StepDue, ReminderRule.WorkshopTomorrow,
                ReminderRule.AccreditationIn30Days, ReminderRule.AccreditationIn90Days]).Order(),
        await Task.FromResult(Kinds.Select(row => row.Data.Item1).Order()));

    private async Task<IReadOnlyList<Reminder>> Rows(ReminderRule rule, int subject) => await app.Db(db => db.Reminders.AsNoTracking()
        .Where(r => r.Rule == rule && r.SubjectId == subject && r.Channel == ReminderChannel.Page).ToListAsync());

    private async Task<IReadOnlyList<bool>> StillTrue(ReminderRule rule, IReadOnlyList<Reminder> rows)
    {
        await using var scope = app.Services.CreateAsyncScope();
        var plan = scope.ServiceProvider.GetRequiredService<ReminderPlanning>();
        var answers = new List<bool>();
        foreach (var row in rows)
        {
            answers.Add((await ReminderKinds.Of(rule).StillTrueAsync(plan, row.RecipientId,
                [new ReminderRow(row.Id, row.Rule, row.SubjectId, row.DueOn, row.Version)],
                    TestContext.Current.CancellationToken)).Count > 0);
        }

        return answers;
    }

    /// <summary>A round of planning, as if nothing else had been told of a session today.</summary>
    private async Task Plan(ReminderRule rule)
    {
        await app.Round<PlanReminders>();
        if (rule != ReminderRule.SessionInAnHour) return;
        await app.Db(db => db.Reminders.Where(r => r.Rule == ReminderRule.SessionTomorrow)
            .ExecuteUpdateAsync(set => set.SetProperty(r => r.SentAt, app.Time.GetUtcNow().UtcDateTime.AddHours(-4))));
        await app.Round<PlanReminders>();
    }

    private Task Set(string rules) => app.Db(async db =>
    {
        var setting = await db.Settings.FindAsync(SettingNames.Reminders)
            ?? db.Settings.Add(new Setting { Name = SettingNames.Reminders }).Entity;
        setting.Value = rules;
        await db.SaveChangesAsync();
    });

    private async Task<Concerned> People()
    {
        var centre = await app.Given.Centre();
        var mentor = await app.Given.Mentor(centre);
        var youth = await app.Given.Youth(centre, mentor);
        var account = await app.Given.AccountOf(youth);
        await app.Db(db => db.Users.Where(a => a.AllCentres)
            .ExecuteUpdateAsync(set => set.SetProperty(a => a.ClosedAt, DateTime.UnixEpoch)));
        return new(centre, mentor, youth, account, await app.Given.Manager(centre),
            await app.Given.Account(Role.Manager, null, new PersonName("نادية", "Nadia"), Sex.Female, null, Language.English,
                allCentres: true));
    }

    private sealed record Concerned(Centre Centre, Account Mentor, Youth Youth, Account Account, Account Manager, Account Head)
    {
        public IEnumerable<int> Named(string whom) => whom.Split(' ').Select(who => who switch
        {
            "youth" => Account.Id,
            "mentor" => Mentor.Id,
            "manager" => Manager.Id,
            _ => Head.Id,
        });
    }
}
