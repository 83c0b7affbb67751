using System.Net;
using Microsoft.EntityFrameworkCore;
using Pathways.Core.Contact;
using Pathways.Core.Organisation;
using Pathways.Core.Youths;
using Xunit;

namespace Pathways.Tests.Youths;

public sealed class KeepingAFile(TestApp app) : IClassFixture<TestApp>
{
    [Fact]
    public async Task A_manager_adds_a_youth_by_hand_in_an_own_centre()
    {
        var centre = await app.Given.Centre();
        var manager = await app.SignedIn(await app.Given.Manager(centre));
        await manager.Open("/Youths/New");
        await manager.Submit(new
        {
            Form_NameArabic = "إيمان الراجي",
            Form_NameLatin = "Imane Raji",
            Form_FileNumber = "sm-2026-900",
            Form_Sex = "Female",
            Form_BirthDate = "2009-03-02",
            Form_Phone = "06 61 00 00 01",
            Form_EntryDate = "2024-05-06",
            Form_IntakeCategories = "يتم\nهجر"
        });

        Assert.StartsWith("/Youths/File/", manager.At, StringComparison.Ordinal);
        Assert.Contains("SM-2026-900", manager.Text, StringComparison.Ordinal);
        Assert.Contains("06 61 00 00 01", manager.Text, StringComparison.Ordinal);
        var youth = await app.Db(db => db.Youths.Include(y => y.Stays).Include(y => y.IntakeCategories)
            .SingleAsync(y => y.FileNumber == "SM-2026-900"));
        Assert.Equal((centre.Id, new DateOnly(2024, 5, 6)), (Assert.Single(youth.Stays).CentreId, youth.Stays[0].From));
        Assert.Equal("+212661000001", youth.Phone);
        Assert.Equal(2, youth.IntakeCategories.Count);
        await manager.Open("/Youths?q=imane");
        Assert.Contains("Imane Raji", manager.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Form.NameLatin", "", "A name in Arabic or Latin letters is needed.")]
    [InlineData("Form.FileNumber", " ", "A file number is needed.")]
    [InlineData("Form.BirthDate", "2027-01-01", "lies in the future")]
    [InlineData("Form.BirthDate", "1990-01-01", "over 30")]
    [InlineData("Form.EntryDate", "2001-01-01", "lies before the birth")]
    [InlineData("Form.EntryDate", "2026-11-24", "lies in the future")]
    [InlineData("Form.Phone", "12", "not a phone number")]
    [InlineData("Form.Email", "x@", "not an e-mail")]
    public async Task What_is_wrong_is_said_beside_its_field_and_what_was_typed_stays(string field, string value, string sentence)
    {
        var manager = await app.SignedIn(await app.Given.Manager(await app.Given.Centre()));
        await manager.Open("/Youths/New");
        var fields = new Dictionary<string, string>
        {
            ["Form.NameLatin"] = "Anas Belhaj",
            ["Form.FileNumber"] = $"K-{value.Length}-{field.Length}",
            ["Form.Sex"] = "Male",
            ["Form.BirthDate"] = "2009-03-02",
            ["Form.Guardian"] = "الجد"
        };
        fields[field] = value;
        await manager.Submit(fields);

        Assert.Contains(sentence, manager.Text, StringComparison.Ordinal);
        Assert.Equal("الجد", manager.Page.QuerySelector("[name='Form.Guardian']")!.GetAttribute("value"));
        Assert.NotNull(manager.Page.QuerySelector(".error-summary a"));
    }

    [Fact]
    public async Task Another_centre_cannot_be_named_and_a_file_number_is_taken_once()
    {
        var (other, centre) = (await app.Given.Centre(), await app.Given.Centre());
        await app.Given.Youth(centre, fileNumber: "TAKEN-1");
        var manager = await app.SignedIn(await app.Given.Manager(centre));
        await manager.Open("/Youths/New");
        var fields = new Dictionary<string, string>
        {
            ["Form.NameLatin"] = "Anas Belhaj",
            ["Form.FileNumber"] = "taken-١",
            ["Form.Sex"] = "Male",
            ["Form.BirthDate"] = "2009-03-02"
        };
        await manager.Submit(fields);
        Assert.Contains("Another file of this centre has this number.", manager.Text, StringComparison.Ordinal);

        await manager.Post("/Youths/New", fields.Append(KeyValuePair.Create("CentreId", $"{other.Id}")));
        Assert.Contains("Choose a centre.", manager.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Two_people_editing_the_same_file_the_second_is_told_and_loses_nothing()
    {
        var centre = await app.Given.Centre();
        var mentor = await app.Given.Mentor(centre);
        var youth = await app.Given.Youth(centre, mentor);
        var (first, second) = (await app.SignedIn(mentor), await app.SignedIn(await app.Given.Manager(centre)));
        await first.Open($"/Youths/Edit/{youth.Id}");
        await second.Open($"/Youths/Edit/{youth.Id}");
        await first.Submit(new { Form_SchoolLevel = "Bac" });
        await second.Submit(new { Form_Languages = "Darija, Tamazight" });

        Assert.Contains("This was changed meanwhile.", second.Text, StringComparison.Ordinal);
        Assert.Equal("Darija, Tamazight", second.Page.QuerySelector("[name='Form.Languages']")!.GetAttribute("value"));
        await second.Submit(new { Form_SchoolLevel = "Bac" });
        var saved = await app.Db(db => db.Youths.SingleAsync(y => y.Id == youth.Id));
        Assert.Equal(("Bac", "Darija, Tamazight"), (saved.SchoolLevel, saved.Languages));
    }

    [Fact]
    public async Task A_long_remark_is_kept_and_a_longer_one_is_answered_with_the_text()
    {
        var centre = await app.Given.Centre();
        var mentor = await app.Given.Mentor(centre);
        var youth = await app.Given.Youth(centre, mentor);
        var visitor = await app.SignedIn(mentor);
        await visitor.Open($"/Youths/Edit/{youth.Id}");
        await visitor.Submit(new { Form_Notes = new string('م', 20_001) });
        Assert.Contains("The text is too long", visitor.Text, StringComparison.Ordinal);
        Assert.Equal(20_001, visitor.Page.QuerySelector("[name='Form.Notes']")!.TextContent.Trim().Length);
        await visitor.Submit(new { Form_Notes = new string('م', 20_000) });
        Assert.Equal(20_000, (await app.Db(db => db.Youths.SingleAsync(y => y.Id == youth.Id))).Notes.Length);
    }

    [Fact]
    public async Task Disability_is_there_only_once_the_authorisation_number_is_set()
    {
        await using var own = new TestApp();
        var centre = await own.Given.Centre();
        var mentor = await own.Given.Mentor(centre);
        var youth = await own.Given.Youth(centre, mentor);
        var visitor = await own.SignedIn(mentor);
        await visitor.Open($"/Youths/Edit/{youth.Id}");
        Assert.Null(visitor.Page.QuerySelector("[name='Form.Disability']"));
        await visitor.Post($"/Youths/Edit/{youth.Id}", [new("Form.NameLatin", "Mostafa"), new("Form.FileNumber", youth.FileNumber),
            new("Form.Sex", "Male"), new("Form.BirthDate", "2009-01-14"), new("Form.Disability", "slipped in")]);
        Assert.Equal("", (await own.Db(db => db.Youths.SingleAsync(y => y.Id == youth.Id))).Disability);

        var admin = await own.SignedIn(await own.Given.Admin());
        await admin.Open("/Organisation/Settings");
        await admin.Submit(new { Form_AuthorisationNumber = "A-PO-123/2026" });
        Assert.Equal("A-PO-123/2026", await own.Db(db => db.Settings.Where(s => s.Name == SettingNames.AuthorisationNumber)
            .Select(s => s.Value).SingleAsync()));
        await visitor.Open($"/Youths/Edit/{youth.Id}");
        await visitor.Submit(new { Form_Disability = "hearing" });
        Assert.Contains("hearing", (await visitor.Open($"/Youths/File/{youth.Id}")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_overview_costs_six_statements_however_much_there_is()
    {
        var centre = await app.Given.Centre();
        var mentor = await app.Given.Mentor(centre);
        var youth = await app.Given.Youth(centre, mentor);
        var visitor = await app.SignedIn(mentor);
        await visitor.Open($"/Youths/File/{youth.Id}");
        app.Sql.Clear();
        await visitor.Open($"/Youths/File/{youth.Id}");

        Assert.InRange(app.Sql.Statements.Count, 1, 6);
        Assert.Empty(await app.Sql.SlowSteps(app, "Youths", "Stays", "Mentorships", "Sessions", "SessionParticipants", "Steps",
            "YouthDocuments", "Plans"));
    }

    [Theory]
    [InlineData("Edit"), InlineData("Assign"), InlineData("Invite"), InlineData("Refer")]
    public async Task Another_centres_file_is_not_there_to_read_or_to_change(string task)
    {
        var elsewhere = await app.Given.Youth();
        var visitor = await app.SignedIn(await app.Given.Manager(await app.Given.Centre()));
        await visitor.Get($"/Youths/{task}/{elsewhere.Id}");
        Assert.Equal(HttpStatusCode.NotFound, visitor.Status);
        await visitor.Open("/Youths");
        await visitor.Post($"/Youths/{task}/{elsewhere.Id}", []);
        Assert.Equal(HttpStatusCode.NotFound, visitor.Status);
    }

    [Fact]
    public async Task A_mentor_does_not_assign_nor_add()
    {
        var centre = await app.Given.Centre();
        var mentor = await app.Given.Mentor(centre);
        var youth = await app.Given.Youth(centre, mentor);
        var visitor = await app.SignedIn(mentor);
        foreach (var path in new[] { "/Youths/New", $"/Youths/Assign/{youth.Id}", "/Youths/Unassigned", "/Youths/Referred" })
        {
            await visitor.Get(path);
            Assert.Equal(HttpStatusCode.Forbidden, visitor.Status);
        }
    }

    [Fact]
    public void A_birth_date_on_the_day_itself_is_fine_and_one_of_31_years_is_not()
    {
        var today = new DateOnly(2026, 11, 23);
        Assert.Null(new Youth().Describe(new YouthFacts(new PersonName("", "A"), "1", Sex.Male, new Birth(today)), today));
        Assert.Null(new Youth().Describe(new YouthFacts(new PersonName("", "A"), "1", Sex.Male, new Birth(today.AddYears(-30))), today));
        Assert.Equal(YouthProblem.BirthDateTooEarly, new Youth()
            .Describe(new YouthFacts(new PersonName("", "A"), "1", Sex.Male, new Birth(today.AddYears(-31))), today));
    }
}
