using System.Globalization;
using System.Net;
using System.Text.RegularExpressions;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using Microsoft.EntityFrameworkCore;
using Pathways.Core.Accounts;
using Pathways.Core.Plans;
using Pathways.Tests.Conventions;
using Pathways.Tests.Sweeps;
using Xunit;

namespace Pathways.Tests.Drafts;

/// <summary>
/// Every form that keeps a draft, as a page renders it: sent with what cannot be saved it comes back, and says so to the script, which then
/// leaves what the page shows alone. The other forms of the page do not.
/// </summary>
public sealed partial class ComingBackRefused(SweepApp app) : IClassFixture<SweepApp>
{
    private static readonly string TooLong = new('x', 60_000);

    /// <summary>On pages that an organisation has to open first, or of a version that only exists while one is written.</summary>
    private static readonly string[] Elsewhere = ["items-@Model.Version-@((int)Model.Domain)", "wellbeing-@Model.YouthId"];

    [Fact]
    public async Task Every_form_with_a_draft_says_that_it_came_back()
    {
        using var programme = await SweepProgramme.In(app);
        await More(programme);
        var kinds = Kinds();
        var (wrong, met) = (new List<string>(), new HashSet<string>());
        foreach (var (person, address, form) in await Forms(programme))
        {
            var draft = form.GetAttribute("data-draft")!;
            met.Add(kinds.Where(kind => kind.Value.IsMatch(draft)).MaxBy(kind => Value().Replace(kind.Key, "").Length).Key ?? draft);
            if (form.QuerySelector("textarea, input[type=text]") is not { } text) continue; // nothing that can be refused so
            var fields = Visitor.Rendered(form, null).Where(field => field.Key != "_key" && field.Key != text.GetAttribute("name"))
                .Append(new(text.GetAttribute("name")!, TooLong)).ToList();
            var to = form.GetAttribute("action") is { Length: > 0 } action ? action : address;
            foreach (var said in new[] { true, false })
            {
                var answer = await person.Post(to, said ? fields.Append(new("_draft", draft)) : fields);
                var back = new HtmlParser().ParseDocument(answer.Body).QuerySelectorAll("form[data-draft]");
                if (answer.Status != HttpStatusCode.OK) wrong.Add($"{to} as {person.Who}: {(int)answer.Status} {answer.Location}");
                else if (!back.Any(f => f.GetAttribute("data-draft") == draft && f.HasAttribute("data-came-back")))
                    wrong.Add($"{to} as {person.Who}: {draft} came back and does not say so");
                else if (said && back.Any(f => f.GetAttribute("data-draft") != draft && f.HasAttribute("data-came-back")))
                    wrong.Add($"{to} as {person.Who}: another form than {draft} says that it came back");
            }
        }

        Assert.True(wrong.Count == 0, string.Join('\n', wrong));
        Assert.Equal("", string.Join('\n', kinds.Keys.Except(met).Except(Elsewhere).Order(StringComparer.Ordinal)));
    }

    /// <summary>A form that nobody has sent has not come back.</summary>
    [Fact]
    public async Task A_page_that_is_opened_has_no_form_that_came_back()
    {
        var mentor = await app.Given.Mentor();
        var page = await (await app.SignedIn(mentor)).Open("/Partners/New");
        Assert.Null(page.Page.QuerySelector("[data-came-back]"));
        Assert.NotNull(page.Page.QuerySelector("[data-draft=partner-new]"));
    }

    /// <summary>What the sweeps' programme has not, so that each form stands on some page.</summary>
    private async Task More(SweepProgramme programme)
    {
        var given = app.Given;
        var (mentor, manager) = (Of("the mentor"), Of("the manager"));
        var (centre, own, session) = await app.Db(async db => (await db.Centres.OrderBy(c => c.Id).FirstAsync(),
            await db.Youths.SingleAsync(y => y.Id == SweepProgramme.Own), await db.Sessions.OrderBy(s => s.Id).FirstAsync()));
        await given.Question(session, manager);
        await given.Person(own, chosen: true);
        foreach (var state in new[] { PlanState.Draft, PlanState.Agreed })
        {
            var youth = await given.Youth(centre, mentor);
            await given.Plan(youth, mentor, state);
            await given.Assessment(youth, mentor);
        }

        var page = await (await app.SignedIn(manager)).Open($"/Youths/HandOver/{own.Id}");
        await page.Submit(
            new Dictionary<string, string>
            {
                ["Form.ToMentorId"] = $"{Of("the colleague").Id}",
                ["Form.On"] = given.Today.AddDays(7).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
            },
            form: "main form.card");
        page = await (await app.SignedIn(Of("the youth"))).Open("/Plans/Mine");
        await page.Submit(new { Form_Words = "I want to drive" }, "form[data-draft=goal-wish]");

        Account Of(string who) => programme.People.Single(person => person.Who == who).Account!;
    }

    /// <summary>Each form once, with who sees it and where.</summary>
    private async Task<IReadOnlyList<(Person Person, string Address, IHtmlFormElement Form)>> Forms(SweepProgramme programme)
    {
        var doors = (await Door.All(app)).Where(door => door.Verb == "GET" && door.Handler.Length == 0).ToList();
        var found = new Dictionary<string, (Person, string, IHtmlFormElement)>();
        foreach (var person in programme.People.Where(person => person.Account is not null))
        {
            foreach (var door in doors.Where(door => Sent.May(person, door)))
            {
                foreach (var id in door.HasIdInAddress || door.Fields.Any(field => field.IsId) ? SweepProgramme.Ids : [SweepProgramme.Own])
                {
                    foreach (var field in door.Fields.Where(field => field.IsId).Select(field => field.Name).DefaultIfEmpty(""))
                    {
                        var address = door.Address(id, field.Length > 0 ? [new(field, $"{id}")] : null);
                        foreach (var form in (await person.Forms(address)).Where(form => form.HasAttribute("data-draft")))
                            found.TryAdd(Number().Replace(form.GetAttribute("data-draft")!, "#"), (person, address, form));
                    }
                }
            }
        }

        return [.. found.Values];
    }

    /// <summary>The drafts' names as the views write them, and what each may be.</summary>
    private static Dictionary<string, Regex> Kinds() => Source.Files("src/Pathways.Web/Pages", ".cshtml")
        .SelectMany(path => Named().Matches(File.ReadAllText(path))).Select(match => match.Groups["name"].Value).Distinct()
        .ToDictionary(name => name, name => new Regex($"^{Value().Replace(name, @"[\w-]+")}$", RegexOptions.None, TimeSpan.FromSeconds(1)));

    [GeneratedRegex("""data-draft="(?<name>(?:@\((?:[^()]|\([^()]*\))*\)|@[\w.]+(?:\["\w+"\])?|[\w-])+)""")]
    private static partial Regex Named();

    [GeneratedRegex("""@\((?:[^()]|\([^()]*\))*\)|@[\w.]+(?:\["\w+"\])?""")]
    private static partial Regex Value();

    [GeneratedRegex(@"\d+")]
    private static partial Regex Number();
}
