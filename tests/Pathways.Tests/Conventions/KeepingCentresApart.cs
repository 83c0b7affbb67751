using System.Net;
using System.Text;
using Pathways.Core.Accounts;
using Pathways.Core.Help;
using Pathways.Core.Plans;
using Pathways.Core.Risks;
using Xunit;

namespace Pathways.Tests.Conventions;

/// <summary>
/// Marked words stand in everything of one centre's youth, whose rows are the first of their kind (id 1). Everybody who has nothing to do
/// with that
/// centre asks for every page with id 1: no marked word may come back.
/// </summary>
public sealed class KeepingCentresApart(TestApp app) : IClassFixture<TestApp>
{
    [Fact]
    public async Task Nothing_of_another_centre_is_ever_sent()
    {
        var (names, words) = await AnotherCentre();
        var centre = await app.Given.Centre();
        var mentor = await app.Given.Mentor(centre);
        var youth = await app.Given.Youth(centre, mentor, arabic: "يوسف النمر", latin: "Youssef Nmer");
        var people = new (string Who, Role Role, Visitor Visitor)[]
        {
            ("nobody", default, app.Visitor()),
            ("a youth", Role.Youth, await app.SignedIn(await app.Given.AccountOf(youth))),
            ("a mentor", Role.Mentor, await app.SignedIn(mentor)),
            ("a manager", Role.Manager, await app.SignedIn(await app.Given.Manager(centre))),
            ("a psychologist", Role.Psychologist, await app.SignedIn(await app.Given.Psychologist())),
            ("an admin", Role.Admin, await app.SignedIn(await app.Given.Admin())), // sees names of accounts, and nothing else
        };

        var (told, answered) = (new List<string>(), 0);
        foreach (var page in await PortalPage.All(app))
        {
            foreach (var (who, role, visitor) in people)
            {
                foreach (var query in Queries(page))
                {
                    await visitor.Send(new HttpRequestMessage(HttpMethod.Get, page.Address + query), follow: false);
                    if (visitor.Status == HttpStatusCode.OK) answered++;
                    var body = Encoding.UTF8.GetString(visitor.Bytes);
                    foreach (var mark in role == Role.Admin ? words : [.. words, .. names])
                    {
                        if (body.Contains(mark, StringComparison.Ordinal)) told.Add($"{page.Address}{query} tells {who} '{mark}'");
                    }
                }
            }
        }

        Assert.True(told.Count == 0, string.Join('\n', told));
        Assert.True(answered > 100, $"only {answered} pages answered");
    }

    [Fact]
    public async Task Who_belongs_there_does_see_the_marked_words()
    {
        var (names, words) = await AnotherCentre();
        var file = await app.Db(db =>
            Task.FromResult(db.Youths.Single(y => y.Name.Latin == names[1] && y.Id == db.Youths.Where(o => o.Name.Latin == names[1])
                .Max(o => o.Id))));
        var mentor = await app.Db(db =>
            Task.FromResult(db.Users.Single(a => a.Id == db.Mentorships.Single(m => m.YouthId == file.Id).MentorId)));
        using var visitor = await app.SignedIn(mentor);
        var seen = new StringBuilder();
        foreach (var page in new[] { "/Youths/File/", "/Sessions/Of/", "/Plans/Of/", "/Risks/Of/", "/People/Of/", "/Vocation/Of/",
            "/Assessments/Of/" })
        {
            await visitor.Open(page + file.Id);
            seen.Append(Encoding.UTF8.GetString(visitor.Bytes));
        }

        Assert.All(names.Skip(1).Concat(words.Take(6)), mark => Assert.Contains(mark, seen.ToString(), StringComparison.Ordinal));
    }

    private static IEnumerable<string> Queries(PortalPage page) => page.Name switch
    {
        "/Sessions/Log" => ["", "?youth=1", "?session=1"],
        "/Sessions/Plan" => ["", "?youth=1", "?session=1"],
        "/Youths/Index" or "/Youths/Today" or "/Outcomes/Index" => ["", "?centre=1", "?mentor=1"],
        _ => [""],
    };

    /// <summary>A centre with one youth of whom everything is written down, in marked words.</summary>
    private async Task<(string[] Names, string[] Words)> AnotherCentre()
    {
        string[] names = ["زمردة الكناري", "Zomorroda Lkanari", "QX-KANARI"];
        string[] words = ["kanari-open-note", "kanari-my-goal", "kanari-risk", "kanari-aunt", "kanari-trade", "kanari-protected",
            "kanari-help", "kanari-comment", "kanari-topic", "kanari-practice", "kanari-reason", "kanari-says"];
        var centre = await app.Given.Centre();
        var mentor = await app.Given.Mentor(centre);
        var count = await app.Db(db => Task.FromResult(db.Youths.Count(y => y.Name.Latin == names[1])));
        if (count > 0) names[2] += count;
        var youth = await app.Given.Youth(centre, mentor, arabic: names[0], latin: names[1], fileNumber: names[2]);
        await app.Given.AccountOf(youth);
        var session = await app.Given.SessionHeld(youth, mentor, openNote: words[0], protectedNote: words[5]);
        await app.Given.Comment(session, youth, words[7]);
        await app.Given.SessionPlanned(youth, mentor, topic: words[8]);
        await app.Given.Plan(youth, mentor, PlanState.Active, words: words[1]);
        await app.Given.Assessment(youth, mentor, youthLevel: 1, mentorLevel: 3, completed: true, youthSays: words[11],
            mentorSays: words[11]);
        await app.Given.Risk(youth, mentor, RiskLevel.High, reason: words[2]);
        await app.Given.Person(youth, words[3]);
        await app.Given.Placement(youth, mentor, trade: words[4]);
        await app.Given.HelpRequest(youth, HelpKind.Problem, text: words[6]);
        await app.Given.Practice(youth, note: words[9]);
        await app.Given.Document(youth);
        await app.Given.Progress(youth);
        return (names, words);
    }
}
