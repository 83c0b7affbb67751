using Microsoft.EntityFrameworkCore;
using Pathways.Core.Contact;
using Xunit;

namespace Pathways.Tests.Doors;

/// <summary>Half hours and whole numbers, with the digits and the sign of any keyboard, in every language of the portal.</summary>
public sealed class TypingNumbers(TestApp app) : IClassFixture<TestApp>
{
    public static TheoryData<string, Language> HalfHours => new(
        from hours in new[] { "2.5", "2,5", "٢٫٥", "۲٫۵", " 2.50 " }
        from language in Enum.GetValues<Language>()
        select new TheoryDataRow<string, Language>(hours, language));

    [Theory]
    [MemberData(nameof(HalfHours))]
    public async Task Two_hours_and_a_half_are_a_hundred_and_fifty_minutes(string hours, Language language)
    {
        var account = await app.Given.Mentor(await app.Given.Centre(), language: language);
        var mentor = await app.SignedIn(account);
        await mentor.Open("/Staff/Growth");
        await mentor.Submit(new Dictionary<string, string>
        {
            ["Form.Title"] = "Listening",
            ["Form.Hours"] = hours,
            ["Form.On"] = "٢٠٢٦-١١-٢٠"
        },
            form: "main form:has([name='Form.Hours'])");

        var entry = await app.Db(db => db.TrainingEntries.SingleAsync(e => e.AccountId == account.Id));
        Assert.Equal((150, new DateOnly(2026, 11, 20)), (entry.Minutes, entry.On));
    }

    [Theory]
    [InlineData("٢٠", 20), InlineData("۲۰", 20), InlineData("20", 20)]
    public async Task A_centres_places_are_counted_in_any_digits(string typed, int places)
    {
        var admin = await app.SignedIn(await app.Given.Admin());
        await admin.Open("/Centres/New");
        var name = $"Centre {typed}";
        await admin.Submit(new Dictionary<string, string>
        {
            ["Form.NameLatin"] = name,
            ["Form.NameArabic"] = name,
            ["Form.Capacity"] = typed
        });

        Assert.Equal(places, await app.Db(db => db.Centres.Where(c => c.NameLatin == name).Select(c => c.Capacity).SingleAsync()));
    }

    [Fact]
    public async Task What_is_no_number_is_said_beside_the_field()
    {
        var admin = await app.SignedIn(await app.Given.Admin());
        await admin.Open("/Centres/New");
        await admin.Submit(new Dictionary<string, string> { ["Form.NameLatin"] = "Centre X", ["Form.Capacity"] = "many" });

        Assert.NotNull(admin.Page.QuerySelector("[name='Form.Capacity'][aria-invalid=true]"));
    }

    [Fact]
    public async Task A_code_and_a_name_to_sign_in_with_may_be_typed_in_any_digits()
    {
        var code = await app.Given.Code(await app.Given.Mentor());
        var visitor = app.Visitor();
        await visitor.TypeCode(string.Concat(code.Select(c => char.IsAsciiDigit(c) ? (char)('٠' + (c - '0')) : c)));

        Assert.NotNull(visitor.Page.QuerySelector("[name='Form.Password']"));
        Assert.Equal("SOUAD.ABERGANE2", Core.Accounts.UserNames.Normalise("souad.abergane٢"));
    }

    [Theory]
    [InlineData("0202-01-05"), InlineData("1990-01-05"), InlineData("9999-01-05")]
    public async Task A_session_of_another_time_is_refused_beside_its_day(string day)
    {
        var centre = await app.Given.Centre();
        var account = await app.Given.Mentor(centre);
        var youth = await app.Given.Youth(centre, account);
        var mentor = await app.SignedIn(account);
        await mentor.Open($"/Sessions/Log?youth={youth.Id}");
        await mentor.Submit(new Dictionary<string, string>
        {
            ["Form.Day"] = "Other",
            ["Form.OtherDay"] = day,
            ["Form.OpenNote"] = "We talked"
        });

        Assert.NotNull(mentor.Page.QuerySelector("[name='Form.OtherDay'][aria-invalid=true]"));
        Assert.False(await app.Db(db => db.SessionParticipants.AnyAsync(p => p.YouthId == youth.Id)));
    }

    [Theory]
    [InlineData("/Vocation/New/{0}", "Form.On", "1990-01-05"), InlineData("/Youths/Refer/{0}", "Form.ConsentOn", "0020-01-05")]
    public async Task What_happens_in_a_file_lies_in_the_time_of_who_is_accompanied(string page, string field, string day)
    {
        var centre = await app.Given.Centre();
        var account = await app.Given.Mentor(centre);
        var youth = await app.Given.Youth(centre, account);
        var mentor = await app.SignedIn(account);
        await mentor.Open(string.Format(System.Globalization.CultureInfo.InvariantCulture, page, youth.Id));

        await mentor.Submit(new Dictionary<string, string> { [field] = day }, form: $"main form:has([name='{field}'])");

        Assert.NotNull(mentor.Page.QuerySelector($"[name='{field}'][aria-invalid=true]"));
    }
}
