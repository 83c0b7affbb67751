using System.Globalization;
using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using Pathways.Core.Accounts;
using Pathways.Core.Data;
using Pathways.Core.Documents;
using Pathways.Core.Organisation;
using Pathways.Core.Plans;
using Pathways.Core.Youths;
using Pathways.Tests.Wellbeing;
using Xunit;

namespace Pathways.Tests.Conventions;

/// <summary>
/// Every form that carries what it was opened on: when somebody else has saved meanwhile it says so and keeps what was typed, and the
/// second try goes through, without anything more being done to it.
/// </summary>
public sealed partial class SavingASecondTime(AskingHowDaysHaveBeen.AskingApp app) : IClassFixture<AskingHowDaysHaveBeen.AskingApp>
{
    private const string Sentence = "This was changed meanwhile.";

    /// <summary>How each form is opened and filled; the table that somebody else saves in; which button.</summary>
    private static readonly Dictionary<string, Func<People, Task<Filled>>> Forms = new()
    {
        ["Accounts/Edit"] = async p =>
        {
            var colleague = await p.Given.Mentor(p.Centre);
            return await Open(p, p.Admin, $"/Accounts/Edit/{colleague.Id}", "", typed: new() { ["Form.Email"] = "new@example.org" },
                meanwhile: db => db.Users.Where(a => a.Id == colleague.Id)
                    .ExecuteUpdateAsync(set => set.SetProperty(a => a.Language, Core.Contact.Language.French)));
        },
        ["Assessments/Answer"] = async p =>
        {
            var assessment = await p.Given.Assessment(p.Youth, p.Mentor);
            return await Open(p, p.Mentor, $"/Assessments/Answer/{assessment.Id}", "", "Save the draft",
                new() { ["Form.Answers[1].Needs"] = "A quiet place" }, async db =>
                {
                    var other = await db.Assessments.Include(a => a.Answers).SingleAsync(a => a.Id == assessment.Id);
                    Assert.Null(other.Answer(Core.Assessments.Voice.Mentor, Core.Assessments.Domains.All[0], 2, "", ""));
                    return await db.SaveChangesAsync();
                });
        },
        ["Assessments/Compare"] = async p => await Open(p, p.Mentor, $"/Assessments/Compare/{(await p.Assessed()).Id}", "Assessments",
            button: "Complete", typed: new() { ["Agreed"] = "The card first" }),
        ["Assessments/EditItems"] = async p =>
        {
            await p.DraftOfSentences();
            return await Open(p, p.Admin, "/Assessments/EditItems/3/5", "ItemSetVersions", "Save and go on",
                typed: new() { ["Form.Words[2].Question"] = "Another question?" });
        },
        ["Assessments/PreviewItems"] = async p =>
        {
            await p.DraftOfSentences();
            return await Open(p, p.Admin, "/Assessments/PreviewItems/3", "ItemSetVersions", "Publish", new() { ["Confirmed"] = "true" });
        },
        ["Documents/Change"] = async p =>
        {
            await p.Given.Document(p.Youth, YouthDocument.NationalCard, moved: d => d.Request(p.Given.Today, p.Given.Today));
            return await Open(p, p.Mentor, $"/Documents/Change/{p.Youth.Id}/national-card", "Documents",
                typed: new() { ["Form.Move"] = "Block", ["Form.Reason"] = "Nobody finds it" });
        },
        ["Documents/Number"] = async p =>
        {
            await p.Given.Document(p.Youth);
            await p.App.Db(async db =>
            {
                db.Settings.Add(new Setting { Name = SettingNames.AuthorisationNumber, Value = "D-W-123/2026" });
                await db.SaveChangesAsync();
            });
            return await Open(p, p.Mentor, $"/Documents/Number/{p.Youth.Id}", "Documents", typed: new() { ["Form.Number"] = "B2002" });
        },
        ["Feedback/_Panel"] = async p =>
        {
            var session = await p.Given.SessionHeld(p.Youth, p.Mentor);
            await p.Given.Question(session, p.Manager);
            return await Open(p, p.Mentor, $"/Sessions/Show/{session.Id}", "SessionFeedback", "Send the answer",
                new() { ["Form.Text"] = "My answer" });
        },
        ["Help/Answer"] = async p => await Open(p, p.Mentor, $"/Help/Answer/{(await p.Given.HelpRequest(p.Youth)).Id}", "HelpRequests",
            "Send the answer", new() { ["Form.Answer"] = "I come" }),
        ["Learning/ConfirmOne"] = async p =>
            await Open(p, p.Mentor, $"/Learning/Confirm/{(await p.Given.Practice(p.Youth)).Id}", "Practices",
            typed: new() { ["Form.How"] = "Alone", ["Form.Note"] = "Seen" }),
        ["Organisation/Milestones"] = p => Open(p, p.Admin, "/Organisation/Milestones", "",
            typed: new() { ["Form.Rows[0].Months"] = "-38" }, meanwhile: db => Set(db, SettingNames.Milestones, "Savings:1")),
        ["Organisation/Reminders"] = p => Open(p, p.Admin, "/Organisation/Reminders", "",
            typed: new() { ["Form.Rows[0].IsOff"] = "true" }, meanwhile: db => Set(db, SettingNames.Reminders, "2:5")),
        ["Organisation/Settings"] = p => Open(p, p.Admin, "/Organisation/Settings", "",
            typed: new() { ["Form.Name"] = "Our house" }, meanwhile: db => Set(db, SettingNames.AuthorisationNumber, "D-W-9/2026")),
        ["Partners/_Fields"] = async p => await Open(p, p.Mentor, $"/Partners/Edit/{(await p.Given.Partner()).Id}", "Partners",
            typed: new() { ["Form.City"] = "Tiznit" }),
        ["People/_Fields"] = async p => await Open(p, await p.Own(), $"/People/Edit/{(await p.Given.Person(p.Youth)).Id}", "People",
            typed: new() { ["Form.Name"] = "Aunt Khadija" }),
        ["Plans/Approve"] = async p =>
            await Open(p, p.Manager, $"/Plans/Approve/{(await p.Planned(PlanState.Agreed)).Id}", "Plans", "Approve"),
        ["Plans/Assisted"] = async p =>
        {
            var device = await (await p.App.SignedIn(p.Mentor)).Open($"/Plans/HandOver/{(await p.Planned(PlanState.Proposed)).Id}");
            await device.Submit(new { Form_Language = "English" }, button: "Hand over the device");
            return new(device, "Plans", "Yes, this is my plan", [], null);
        },
        ["Plans/Close"] = async p =>
            await Open(p, p.Mentor, $"/Plans/Close/{(await p.Planned(PlanState.Active)).Id}", "Plans", "Close the plan",
            new() { ["Form.Why"] = "Reached" }),
        ["Plans/Edit"] = async p => await Open(p, p.Mentor, $"/Plans/Edit/{(await p.Planned(PlanState.Draft)).Id}", "Plans",
            typed: new() { ["Form.SupportFrequency"] = "Every Friday" }),
        ["Plans/Mine"] = async p =>
        {
            await p.Planned(PlanState.Proposed);
            return await Open(p, await p.Own(), "/Plans/Mine", "Plans", "Yes, this is my plan");
        },
        ["Plans/Of"] = async p =>
        {
            await p.Planned(PlanState.Draft);
            return await Open(p, p.Mentor, $"/Plans/Of/{p.Youth.Id}", "Plans", "Show to the young person");
        },
        ["Plans/Paper"] = async p =>
            await Open(p, p.Mentor, $"/Plans/Paper/{(await p.Planned(PlanState.Proposed)).Id}", "Plans",
            typed: new() { ["Form.On"] = Day(p.Given.Today) }),
        ["Plans/Step"] = async p =>
            await Open(p, p.Mentor, $"/Plans/Step/{(await p.Planned(PlanState.Active)).Goals[0].Steps[0].Id}", "Steps",
            typed: new() { ["Form.State"] = "InProgress" }),
        ["Risks/Of"] = async p => await Open(p, p.Mentor, $"/Risks/Of/{p.Youth.Id}", "",
            typed: new() { ["Form.Reason"] = "Sleeps outside", ["Form.Level"] = "High" },
            meanwhile: async db =>
            {
                await p.Given.Risk(p.Youth, p.Mentor, Core.Risks.RiskLevel.Low);
                return db.Risks.Count();
            }),
        ["Sessions/Correct"] = async p =>
            await Open(p, p.Mentor, $"/Sessions/Correct/{(await p.Given.SessionHeld(p.Youth, p.Mentor)).Id}", "Sessions",
                typed: new() { ["Form.Reason"] = "Wrong place", ["Form.Place"] = "The library" }),
        ["Sessions/Plan"] = async p =>
            await Open(p, p.Mentor, $"/Sessions/Plan?session={(await p.Given.SessionPlanned(p.Youth, p.Mentor)).Id}", "Sessions",
                typed: new() { ["Form.Topic"] = "The card" }),
        ["Shared/_CentreFields"] = p =>
            Open(p, p.Admin, $"/Centres/Edit/{p.Centre.Id}", "Centres", typed: new() { ["Form.City"] = "Tiznit" }),
        ["Shared/_YouthFields"] = p =>
            Open(p, p.Mentor, $"/Youths/Edit/{p.Youth.Id}", "Youths", typed: new() { ["Form.Languages"] = "Darija" }),
        ["Staff/Absence"] = async p =>
        {
            var colleague = await p.Given.Mentor(p.Centre);
            var absence = Core.Staff.Absence.Record(colleague.Id, null, p.Given.Today, p.Given.Today.AddDays(3),
                Core.Staff.AbsenceReason.Leave, false, p.Manager.Id, p.Given.Today, p.App.Time.GetUtcNow().UtcDateTime).Value!;
            await p.App.Db(db =>
            {
                db.Absences.Add(absence);
                return db.SaveChangesAsync();
            });
            return await Open(p, p.Manager, $"/Staff/Absence/{absence.Id}", "Absences", typed: new() { ["Form.Reason"] = "Sick" });
        },
        ["Vocation/Move"] = async p =>
            await Open(p, p.Mentor, $"/Vocation/Move/{(await p.Given.Placement(p.Youth, p.Mentor)).Id}", "Placements",
            typed: new() { ["Form.To"] = "Dropped", ["Form.Note"] = "Another trade" }),
        ["Wellbeing/Of"] = async p =>
        {
            await p.Given.Wellbeing(p.Youth, 1);
            return await Open(p, p.Mentor, $"/Wellbeing/Of/{p.Youth.Id}", "WellbeingChecks", "Save what follows",
                new() { ["Form.Words"] = "We walked and talked" });
        },
        ["Workshops/_WorkshopFields"] = async p =>
            await Open(p, p.Manager, $"/Workshops/Edit/{(await p.Given.Workshop(p.Centre, p.Manager)).Id}", "Workshops",
                typed: new() { ["Form.Place"] = "The hall" }),
        ["Youths/ClosingNote"] = async p =>
        {
            var next = await p.Given.Mentor(p.Centre);
            var manager = await (await p.App.SignedIn(p.Manager)).Open($"/Youths/HandOver/{p.Youth.Id}");
            await manager.Submit(
                new Dictionary<string, string>
                {
                    ["Form.ToMentorId"] = $"{next.Id}",
                    ["Form.On"] = Day(p.Given.Today.AddDays(7)),
                },
                form: "main form.card");
            return await Open(p, p.Mentor, $"/Youths/ClosingNote/{p.Youth.Id}", "HandOvers", typed: new() { ["Form.Text"] = "Go on so" });
        },
        ["Youths/Referral"] = async p =>
            await Open(p, await p.Given.Psychologist(), $"/Youths/Referral/{(await p.Given.TeamReferral(p.Youth, p.Mentor)).Id}",
                "TeamReferrals", "Save", new() { ["Form.Note"] = "First talk" }),
        ["Youths/Transfer"] = async p => await Open(p, await p.Given.Manager(allCentres: true), $"/Youths/Transfer/{p.Youth.Id}", "Youths",
            typed: new() { ["Form.CentreId"] = $"{(await p.Given.Centre()).Id}", ["Form.From"] = Day(p.Given.Today) }),
    };

    // The thing that is meant; where a form goes on (Next, Home, Show, Q); what was confirmed as it was read (Read, Held, Was)
    private static readonly HashSet<string> Others = [.. ("ID KEY JOB ROLE USERNAME HOME CLIENTID MADEON CHECKID FEEDBACKID PLANID ENTRY "
        + "MANAGER COVER STEP SESSION NUMBER WORDS CENTRE ONE OTHER KIND LANGUAGE LISTED _FORM NEXT Q SHOW BEYOND ANSWERS ON REASON "
        + "ANSWER TYPE WISH READ HELD WAS RULE REVISION SUPPORTWAS CONTINGENCYWAS ENDPOINT PUBLICKEY SECRET CHANNEL").Split(' ')];

    public static TheoryData<string> Names => [.. Forms.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public async Task The_second_save_goes_through(string form)
    {
        var filled = await Forms[form](await People.In(app));
#pragma warning disable EF1002 // the name of a table from above, and no input
        await app.Db(db => filled.Meanwhile is { } other ? other(db)
            : db.Database.ExecuteSqlRawAsync($"UPDATE \"{filled.Table}\" SET \"Revision\" = \"Revision\" + 1"));
#pragma warning restore EF1002

        await filled.Visitor.Submit(filled.Typed, Form(filled), filled.Button);
        Assert.Contains(Sentence, filled.Visitor.Text, StringComparison.Ordinal);
        await filled.Visitor.Submit(null, Form(filled), filled.Button);

        Assert.DoesNotContain(Sentence, filled.Visitor.Text, StringComparison.Ordinal);
        Assert.Null(filled.Visitor.Page.QuerySelector(".error-summary, [aria-invalid=true]"));
    }

    [Fact]
    public void Every_form_with_a_revision_is_tried() => Assert.Equal(
        Forms.Keys.Order(StringComparer.Ordinal),
        from path in Source.Files("src/Pathways.Web/Pages", ".cshtml")
        where IsMark().IsMatch(File.ReadAllText(path))
        let page = Source.Short(path)["src/Pathways.Web/Pages/".Length..^".cshtml".Length]
        orderby page
        select page);

    // What else stands in hidden fields is no mark of something that two people edit
    [Fact]
    public void Every_other_hidden_field_says_which_thing_is_meant_or_what_was_read() => Assert.Empty(
        from path in Source.Files("src/Pathways.Web/Pages", ".cshtml")
        from Match hidden in AHidden().Matches(File.ReadAllText(path))
        let name = hidden.Groups[1].Value
        where !IsMark().IsMatch(hidden.Value) && !Others.Contains(name.Split('.')[^1].ToUpperInvariant())
        select $"{Source.Short(path)}: {name}");

    private static string Form(Filled filled) => filled.Typed.Count == 0 ? "main form[method=post]"
        : $"main form[method=post]:has([name='{filled.Typed.Keys.First()}'])";

    private static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static async Task<Filled> Open(People people, Account who, string path, string table, string? button = null,
        Dictionary<string, string>? typed = null, Func<PathwaysDb, Task<int>>? meanwhile = null) =>
        new(await (await people.App.SignedIn(who)).Open(path), table, button, typed ?? [], meanwhile);

    private static async Task<int> Set(PathwaysDb db, string name, string value)
    {
        var setting = await db.Settings.SingleOrDefaultAsync(s => s.Name == name) ?? db.Settings.Add(new Setting { Name = name }).Entity;
        setting.Value = value;
        return await db.SaveChangesAsync();
    }

    [GeneratedRegex("""Revision|(asp-for|name)="(Form\.)?Seen\x22""")]
    private static partial Regex IsMark();

    [GeneratedRegex("""<input type="hidden" (?:asp-for|name)="([^"]+)\x22""")]
    private static partial Regex AHidden();

    private sealed record Filled(Visitor Visitor, string Table, string? Button, Dictionary<string, string> Typed,
        Func<PathwaysDb, Task<int>>? Meanwhile);

    private sealed record People(TestApp App, Core.Centres.Centre Centre, Account Mentor, Account Manager, Account Admin, Youth Youth)
    {
        public Given.Given Given => App.Given;

        public static async Task<People> In(TestApp app)
        {
            var centre = await app.Given.Centre();
            var mentor = await app.Given.Mentor(centre);
            return new(app, centre, mentor, await app.Given.Manager(centre), await app.Given.Admin(),
                await app.Given.Youth(centre, mentor));
        }

        public Task<Account> Own() => Given.AccountOf(Youth);

        public Task<Plan> Planned(PlanState state) => Given.Plan(Youth, Mentor, state);

        public async Task DraftOfSentences()
        {
            await App.Db(db => db.ItemSetVersions.ExecuteDeleteAsync()); // one at a time
            await Given.ItemSet(Core.Assessments.Domain.Work, "Draft", published: false);
        }

        public Task<Core.Assessments.Assessment> Assessed() => Given.Assessment(Youth, Mentor, youthLevel: 1, mentorLevel: 3);
    }
}
