using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.DependencyInjection;
using Pathways.Core.Accounts;
using Pathways.Core.Centres;
using Pathways.Core.Data;
using Pathways.Core.Organisation;
using Pathways.Core.People;
using Pathways.Core.Sessions;
using Pathways.Core.Staff;
using Pathways.Core.Today;
using Pathways.Core.Youths;
using Xunit;

namespace Pathways.Tests.Doors;

/// <summary>
/// Two people save in the same instant what a unique index or a revision allows only once: whoever comes second reads a calm sentence
/// or finds it done, and never an error.
/// </summary>
public sealed class MeetingAtTheDoor(MeetingAtTheDoor.BusyApp app) : IClassFixture<MeetingAtTheDoor.BusyApp>
{
    [Theory]
    [InlineData("a centre of the same name", "Another centre has")]
    [InlineData("a centre that gets the same name", "Another centre has")]
    [InlineData("a centre that changed", "changed meanwhile")]
    [InlineData("a file number", "Another file of this centre has")]
    [InlineData("a file that gets the same number", "Another file of this centre has")]
    [InlineData("a file that changed", "changed meanwhile")]
    [InlineData("an address", "another account")]
    [InlineData("an account that changed", "changed meanwhile")]
    [InlineData("an invitation of a youth", "This account exists already.")]
    [InlineData("a name of the organisation", "")]
    [InlineData("the milestones", "changed meanwhile")]
    [InlineData("a calendar's address", "")]
    [InlineData("a training", "decided already")]
    [InlineData("somebody on the map", "changed meanwhile")]
    [InlineData("an answer to a group that is left", "changed meanwhile")]
    [InlineData("a correction", "changed meanwhile")]
    public async Task Who_comes_second_is_told_calmly(string what, string says)
    {
        var race = await Race(what);
        app.Meanwhile.After(race.Reads, race.Other);

        await race.Send();
        await app.Meanwhile.Other;

        Assert.True(app.Meanwhile.Happened, $"Nothing was read as expected: {what}");
        Assert.Equal(HttpStatusCode.OK, race.At.Status);
        var told = race.At.Page.QuerySelector(".error-summary")?.TextContent ?? "";
        if (says.Length == 0) Assert.Equal("", told);
        else Assert.Contains(says, told, StringComparison.Ordinal);
    }

    private async Task<Door> Race(string what)
    {
        var given = app.Given;
        var centre = await given.Centre();
        var mentor = await given.Mentor(centre);
        var youth = await given.Youth(centre, mentor);
        var manager = await given.Manager(centre);
        switch (what)
        {
            case "a centre of the same name":
                {
                    var at = await Opened(await given.Admin(), "/Centres/New");
                    var typed = new { Form_NameArabic = "مركز اللقاء", Form_City = "Agadir" };
                    return new(at, Asks("Centres"), () => given.Centre("مركز اللقاء"), () => at.Submit(typed));
                }

            case "a centre that gets the same name":
                {
                    var at = await Opened(await given.Admin(), $"/Centres/Edit/{centre.Id}");
                    return new(at, Asks("Centres"), () => given.Centre("مركز آخر"), () => at.Submit(new { Form_NameArabic = "مركز آخر" }));
                }

            case "a centre that changed":
                {
                    var at = await Opened(await given.Admin(), $"/Centres/Edit/{centre.Id}");
                    Task Other() => Revise<Centre>(centre.Id);
                    return new(at, Asks("Centres"), Other, () => at.Submit(new { Form_City = "Agadir" }));
                }

            case "a file number":
                {
                    var at = await Opened(manager, "/Youths/New");
                    var typed = new
                    {
                        Form_NameLatin = "A",
                        Form_FileNumber = "MEET-1",
                        Form_Sex = "Female",
                        Form_BirthDate = "2009-03-02"
                    };
                    return new(at, Asks("FileNumber"), () => given.Youth(centre, fileNumber: "MEET-1"), () => at.Submit(typed));
                }

            case "a file that gets the same number":
                {
                    var at = await Opened(manager, $"/Youths/Edit/{youth.Id}");
                    Task Other() => given.Youth(centre, fileNumber: "MEET-2");
                    return new(at, Asks("FileNumber"), Other, () => at.Submit(new { Form_FileNumber = "MEET-2" }));
                }

            case "a file that changed":
                {
                    var at = await Opened(manager, $"/Youths/Edit/{youth.Id}");
                    return new(at, Asks("FileNumber"), () => Revise<Youth>(youth.Id), () => at.Submit(new { Form_Notes = "Kept" }));
                }

            case "an address":
                {
                    var at = await Opened(await given.Admin(), $"/Accounts/Edit/{mentor.Id}");
                    Task Other() => given.Mentor(centre, email: "meet@example.org");
                    return new(at, Asks("NormalizedEmail"), Other, () => at.Submit(new { Form_Email = "meet@example.org" }));
                }

            case "an account that changed":
                {
                    var at = await Opened(await given.Admin(), $"/Accounts/Edit/{mentor.Id}");
                    Task Other() => Change(db => db.Users.Where(a => a.Id == mentor.Id)
                        .ExecuteUpdateAsync(set => set.SetProperty(a => a.ConcurrencyStamp, "another")));
                    return new(at, Asks("NormalizedEmail"), Other, () => at.Submit(new { Form_Email = "changed@example.org" }));
                }

            case "an invitation of a youth":
                {
                    var at = await Opened(mentor, $"/Youths/Invite/{youth.Id}");
                    var typed = new { Form_YouthOn = "2026-11-23", Form_Guardian = "The uncle", Form_GuardianOn = "2026-11-23" };
                    return new(at, Reads("FROM \"Youths\" AS"), () => given.AccountOf(youth), () => at.Submit(typed));
                }

            case "a name of the organisation":
                {
                    var at = await Opened(await given.Admin(), "/Organisation/Settings");
                    Task Other() => Set(SettingNames.OrganisationName);
                    return new(at, Reads("SELECT \"s\".\"Name\", \"s\".\"Value\""), Other, () => at.Submit(new { Form_Name = "Pathways" }));
                }

            case "the milestones":
                {
                    var at = await Opened(await given.Admin(), "/Organisation/Milestones");
                    var typed = new Dictionary<string, string> { ["Form.Rows[0].Months"] = "-40" };
                    return new(at, Reads("SELECT \"s\".\"Name\", \"s\".\"Value\""), () => Set(SettingNames.Milestones), () =>
                        at.Submit(typed));
                }

            case "a calendar's address":
                {
                    var account = await given.AccountOf(youth);
                    var at = await Opened(account, "/Sessions/Calendar");
                    Task Other() => Change(async db =>
                    {
                        var feed = await db.CalendarFeeds.SingleOrDefaultAsync(f => f.AccountId == account.Id);
                        if (feed is null) db.CalendarFeeds.Add(feed = new CalendarFeed { AccountId = account.Id });
                        feed.Renew(app.Time.GetUtcNow().UtcDateTime);
                        return await db.SaveChangesAsync();
                    });
                    return new(at, Reads("FROM \"CalendarFeeds\""), Other, () => at.Submit(form: "form[action*=Renew]"));
                }

            case "a training":
                {
                    var training = await given.Training(mentor);
                    var boss = await Opened(manager, $"/Staff/Growth/{mentor.Id}");
                    await boss.Submit(new { why = "Which day?" }, form: "form[action*='handler=Return']");
                    var at = await Opened(mentor, "/Staff/Growth");
                    await at.Click("Fix it");
                    Task Other() => Revise<TrainingEntry>(training.Id);
                    return new(at, Reads("FROM \"TrainingEntries\""), Other, () => at.Submit(new { Form_Hours = "2" }, button: "Enter"));
                }

            case "somebody on the map":
                {
                    var account = await given.AccountOf(youth);
                    var aunt = await given.Person(youth);
                    await app.Db(async db =>
                    {
                        (await db.People.SingleAsync(p => p.Id == aunt.Id)).Remove(app.Time.GetUtcNow().UtcDateTime);
                        await db.SaveChangesAsync();
                    });
                    var at = await Opened(account, "/People/Mine");
                    Task Other() => Revise<Person>(aunt.Id);
                    return new(at, Reads("FROM \"People\""), Other, () =>
                        at.Submit(new { sure = "true" }, "form[action*='handler=Delete']"));
                }

            case "an answer to a group that is left":
                {
                    var account = await given.AccountOf(youth);
                    var session = await given.SessionPlanned(youth, mentor);
                    var at = await Opened(account, "/Sessions/Mine");
                    Task Other() => Change(db => db.SessionParticipants.Where(p => p.SessionId == session.Id).ExecuteDeleteAsync());
                    var typed = new Dictionary<string, string> { ["id"] = $"{session.Id}", ["answer"] = nameof(InvitationAnswer.Comes) };
                    return new(at, Reads("FROM \"Sessions\""), Other, () => at.Post("/Sessions/Mine?handler=Answer", typed));
                }

            default:
                {
                    var session = await given.SessionHeld(youth, mentor, app.Time.GetUtcNow().UtcDateTime.AddDays(-9));
                    var at = await Opened(mentor, $"/Sessions/Correct/{session.Id}");
                    const string All = """
                    "Kind", "State", "StartsAt", "Minutes", "Place", "Others", "DomainBits", "OpenNote", "ProtectedNote"
                    """;
                    var other = $"""
                    INSERT INTO "SessionVersions"
                        ("SessionId", "Number", {All}, "Reason", "WrittenById", "WrittenAt", "ReplacedById", "ReplacedAt")
                    SELECT "Id", 1, {All}, 'one', "MentorId", "StartsAt", "MentorId", "StartsAt" FROM "Sessions" WHERE "Id" = {session.Id}
                    """;
                    Task Other() => Change(db => db.Database.ExecuteSqlRawAsync(other));
                    var typed = new Dictionary<string, string> { ["Form.OpenNote"] = "Second", ["Form.Reason"] = "two" };
                    return new(at, Reads("\"SessionVersions\" AS"), Other, () => at.Submit(typed));
                }
        }
    }

    private async Task<Visitor> Opened(Account who, string page) => await (await app.SignedIn(who)).Open(page);

    /// <summary>Somebody else has saved something else of it.</summary>
    private Task Revise<T>(int id) where T : class, IRevised => Change(db => db.Set<T>().Where(e => EF.Property<int>(e, "Id") == id)
        .ExecuteUpdateAsync(set => set.SetProperty(e => EF.Property<int>(e, "Revision"), 7)));

    private Task Set(string name) => Change(async db =>
    {
        if (await db.Settings.FindAsync([name]) is null) db.Settings.Add(new Setting { Name = name, Value = "" });
        return await db.SaveChangesAsync();
    });

    private Task Change(Func<PathwaysDb, Task<int>> work) => app.Db(db => db.InTransactionAsync(() => work(db)));

    /// <summary>The program asks whether something is there already.</summary>
    private static Func<string, bool> Asks(string about) =>
        sql => sql.StartsWith("SELECT EXISTS", StringComparison.Ordinal) && sql.Contains($"\"{about}\"", StringComparison.Ordinal);

    private static Func<string, bool> Reads(string from) => sql => sql.Contains(from, StringComparison.Ordinal);

    /// <summary>One browser about to send, and what somebody else does once the program has read.</summary>
    private sealed record Door(Visitor At, Func<string, bool> Reads, Func<Task> Other, Func<Task> Send);

    public sealed class BusyApp : TestApp
    {
        public Meanwhile Meanwhile { get; } = new();

        protected override void ConfigureTestServices(IServiceCollection services) => services.AddSingleton<IInterceptor>(Meanwhile);
    }
}
