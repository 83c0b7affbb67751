using System.Text.Json;
using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using Pathways.Core.Accounts;
using Pathways.Core.Centres;
using Pathways.Core.Youths;
using Pathways.Tests.Conventions;
using Xunit;

namespace Pathways.Tests.Time;

/// <summary>In a zone whose clocks go forward and back, the page says how an hour that does not happen once was read.</summary>
public sealed partial class TypingAnHour(TypingAnHour.MadeZone app) : IClassFixture<TypingAnHour.MadeZone>
{
    private const string Skipped = "01:30 does not exist on that day, because the clocks go forward. 02:30 is written down.";
    private static readonly DateTimeOffset Before = new(2027, 3, 26, 12, 0, 0, TimeSpan.Zero);
    private static readonly DateTimeOffset After = new(2027, 3, 29, 12, 0, 0, TimeSpan.Zero);
    private static readonly Dictionary<string, string> Gap = new() { ["Form.Day"] = "2027-03-28", ["Form.Time"] = "01:30" };

    /// <summary>Every field for an hour: its view, its name, and how somebody types into it here.</summary>
    private static readonly Dictionary<string, Func<TypingAnHour, Task<string>>> Fields = new()
    {
        ["Documents/Change Form.Time"] = test => test.Type(
            Before, "/Documents/Change/{0}/national-card", new(Gap) { ["Form.Move"] = "Appoint" }),
        ["Help/Answer Form.CallTime"] = test => test.Promise(),
        ["Sessions/Correct Form.Time"] = test => test.Correct(),
        ["Sessions/Plan Form.Time"] = test => test.Type(Before, "/Sessions/Plan?youth={0}", Gap),
        ["Sessions/_SessionFields Form.NextTime"] = test => test.Type(
            Before, "/Sessions/Log?youth={0}",
                new()
                {
                    ["Form.OpenNote"] = "We met",
                    ["Form.Next"] = "Other",
                    ["Form.NextDay"] = "2027-03-28",
                    ["Form.NextTime"] = "01:30"
                }),
        ["Sessions/_SessionFields Form.Time"] = test => test.Type(
            After, "/Sessions/Log?youth={0}",
                new()
                {
                    ["Form.OpenNote"] = "We met",
                    ["Form.Day"] = "Other",
                    ["Form.OtherDay"] = "2027-03-28",
                    ["Form.Time"] = "01:30"
                }),
        ["Workshops/_WorkshopFields Time"] = test => test.Type(
            Before, "/Workshops/New",
            new(Gap) { ["Form.TitleArabic"] = "أعرف حقوقي", ["Form.TitleLatin"] = "My rights" }, asManager: true),
        ["Youths/HandOver Form.MeetingTime"] = test => test.HandOver(),
    };

    public static TheoryData<string> EveryField => new(Fields.Keys);

    [Theory, MemberData(nameof(EveryField))]
    public async Task A_skipped_hour_is_said_with_the_one_that_is_written_down(string field) =>
        Assert.Contains(Skipped, await Fields[field](this), StringComparison.Ordinal);

    /// <summary>Hours of every day and of none: no change of clocks skips them for good.</summary>
    private static readonly string[] OfEveryDay = ["Accounts/Mine Form.UsuallyFrom", "Accounts/Mine Form.UsuallyTo",
        "Reminders/Mine Form.QuietFrom", "Reminders/Mine Form.QuietTo"];

    [Fact]
    public void No_form_with_an_hour_is_forgotten_here() => Assert.Equal(
        Fields.Keys.Concat(OfEveryDay).Order(StringComparer.Ordinal),
        Source.Files("src/Pathways.Web/Pages", ".cshtml")
            .SelectMany(path => Hour().Matches(File.ReadAllText(path)).Select(field => $"{View(path)} {field.Groups[1].Value}"))
            .Order(StringComparer.Ordinal));

    [Fact]
    public async Task Of_a_repeated_hour_it_is_said_that_the_first_is_meant() => Assert.Contains(
        "01:30 happens twice on that day, because the clocks go back. The first is meant.",
        await Type(Before, "/Sessions/Plan?youth={0}", new() { ["Form.Day"] = "2027-10-31", ["Form.Time"] = "01:30" }),
        StringComparison.Ordinal);

    [Fact]
    public async Task A_skipped_hour_at_an_office_is_kept_as_the_wall_shows_it()
    {
        await Fields["Documents/Change Form.Time"](this);

        Assert.Equal(new TimeOnly(2, 30), await app.Db(db => db.Documents.OrderBy(d => d.Id).Select(d => d.AppointmentTime!.Value)
            .LastAsync()));
    }

    [Fact]
    public async Task A_workshop_that_is_moved_to_a_skipped_hour_says_so()
    {
        app.Time.Set(Before);
        var (centre, _, _) = await People();
        var manager = await app.Given.Manager(centre);
        var workshop = await app.Given.Workshop(centre, manager);
        var visitor = await (await app.SignedIn(manager)).Open($"/Workshops/Edit/{workshop.Id}");

        Assert.Contains(Skipped, (await visitor.Submit(Gap)).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_device_that_sends_a_skipped_hour_is_told_and_told_again()
    {
        app.Time.Set(After);
        var (_, mentor, youth) = await People();
        var visitor = await app.SignedIn(mentor);
        var token = Json(await visitor.Get("/Offline/Snapshot")).GetProperty("token").GetString()!;
        var entry = new Dictionary<string, string>
        {
            ["youth"] = $"{youth.Id}",
            ["account"] = $"{mentor.Id}",
            ["_form"] = token,
            ["Form.ClientId"] = $"{Guid.NewGuid()}",
            ["Form.Kind"] = "Phone",
            ["Form.Outcome"] = "Held",
            ["Form.Day"] = "Other",
            ["Form.OtherDay"] = "2027-03-28",
            ["Form.Time"] = "01:30",
            ["Form.Minutes"] = "30",
            ["Form.Next"] = "NotYet",
        };

        foreach (var (time, said) in new[] { ("01:30", Skipped), ("01:30", Skipped), ("10:00", "") })
        {
            entry["Form.Time"] = time;
            using var sent = new HttpRequestMessage(HttpMethod.Post, "/Offline/Send") { Content = new FormUrlEncodedContent(entry) };
            await visitor.Send(sent, follow: false);
            var answer = Json(visitor);
            Assert.Equal(("saved", said), (answer.GetProperty("state").GetString(), answer.GetProperty("text").GetString()));
        }
    }

    private async Task<string> Type(DateTimeOffset now, string address, Dictionary<string, string> typed, bool asManager = false)
    {
        app.Time.Set(now);
        var (centre, mentor, youth) = await People();
        var visitor = await app.SignedIn(asManager ? await app.Given.Manager(centre) : mentor);
        await visitor.Open(string.Format(System.Globalization.CultureInfo.InvariantCulture, address, youth.Id));
        return (await visitor.Submit(typed)).Text;
    }

    private async Task<string> Promise()
    {
        app.Time.Set(Before);
        var (_, mentor, youth) = await People();
        var visitor = await app.SignedIn(mentor);
        await visitor.Open($"/Help/Answer/{(await app.Given.HelpRequest(youth)).Id}");
        var typed = new Dictionary<string, string> { ["Form.CallDay"] = "2027-03-28", ["Form.CallTime"] = "01:30" };
        return (await visitor.Submit(typed, button: "Send the answer")).Text;
    }

    private async Task<string> Correct()
    {
        app.Time.Set(After);
        var (_, mentor, youth) = await People();
        var held = await app.Given.SessionHeld(youth, mentor);
        var visitor = await (await app.SignedIn(mentor)).Open($"/Sessions/Correct/{held.Id}");
        return (await visitor.Submit(new Dictionary<string, string>(Gap) { ["Form.Reason"] = "Wrong hour" })).Text;
    }

    private async Task<string> HandOver()
    {
        app.Time.Set(Before);
        var (centre, _, youth) = await People();
        var next = await app.Given.Mentor(centre);
        var visitor = await (await app.SignedIn(await app.Given.Manager(centre))).Open($"/Youths/HandOver/{youth.Id}");
        var typed = new Dictionary<string, string>
        {
            ["Form.ToMentorId"] = $"{next.Id}",
            ["Form.On"] = "2027-03-27",
            ["Form.MeetingDay"] = "2027-03-28",
            ["Form.MeetingTime"] = "01:30",
        };
        return (await visitor.Submit(typed, form: "main form.card")).Text;
    }

    private async Task<(Centre Centre, Account Mentor, Youth Youth)> People()
    {
        var centre = await app.Given.Centre();
        var mentor = await app.Given.Mentor(centre);
        return (centre, mentor, await app.Given.Youth(centre, mentor));
    }

    private static string View(string path) => Source.Short(path)["src/Pathways.Web/Pages/".Length..^".cshtml".Length];

    private static JsonElement Json(Visitor visitor) => JsonDocument.Parse(visitor.Bytes).RootElement.Clone();

    [GeneratedRegex("<field for=\"([^\"]+)\"[^>]*type=\"time\"")]
    private static partial Regex Hour();

    public sealed class MadeZone : TestApp
    {
        protected override IReadOnlyDictionary<string, string> MoreSettings => new Dictionary<string, string>
        {
            ["Programme:TimeZoneFile"] = Path.Combine(Zones.Folder("made"), "Test", "Negative"),
        };
    }
}
