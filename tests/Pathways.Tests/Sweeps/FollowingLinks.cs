using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using Xunit;

namespace Pathways.Tests.Sweeps;

/// <summary>
/// Who sees a youth's file sees no link that leads nowhere: for every role, every link of every page of the file, one step deep.
/// </summary>
public sealed class FollowingLinks(SweepApp app) : IClassFixture<SweepApp>
{
    private static readonly string[] Pages =
    [
        "Youths/File", "Youths/Countdown", "Youths/Referral", "Youths/Assign", "Sessions/Of", "Plans/Of", "Plans/Versions",
            "Assessments/Of",
        "Documents/Of", "People/Of", "Risks/Of", "Wellbeing/Of", "Learning/Of", "FollowUps/Of", "Vocation/Of",
    ];

    /// <summary>Own, covered, and of another centre with the psychological team.</summary>
    private static readonly int[] Youths = [SweepProgramme.Own, 2, 5];

    [Fact]
    public async Task Every_link_on_a_youths_pages_opens_for_who_reads_it()
    {
        using var programme = await SweepProgramme.In(app);
        var (wrong, pages) = (new List<string>(), 0);
        foreach (var person in programme.People.Where(p => p.Account is not null))
        {
            var followed = new HashSet<string>();
            foreach (var page in Pages.SelectMany(page => Youths.Select(youth => $"/{page}/{youth}")))
            {
                var answer = await person.Get(page);
                if (answer.Status != HttpStatusCode.OK) continue;
                pages++;
                foreach (var link in Links(answer.Body).Where(followed.Add))
                {
                    var there = await person.Get(link);
                    if (there.Status is HttpStatusCode.OK or HttpStatusCode.Redirect) continue;
                    wrong.Add($"{person.Who}: {page} -> {link}: {(int)there.Status}");
                }
            }
        }

        Assert.True(pages > 40, $"Only {pages} pages were there to read.");
        Assert.True(wrong.Count == 0, string.Join('\n', wrong));
    }

    private static IEnumerable<string> Links(string page) =>
        new HtmlParser().ParseDocument(page).QuerySelectorAll<IHtmlAnchorElement>("main a[href]")
            .Select(link => link.GetAttribute("href")!.Split('#')[0]).Where(href => href.StartsWith('/'));
}
