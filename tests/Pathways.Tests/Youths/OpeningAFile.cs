using System.Net;
using Pathways.Core.Contact;
using Xunit;

namespace Pathways.Tests.Youths;

public sealed class OpeningAFile(TestApp app) : IClassFixture<TestApp>
{
    [Fact]
    public async Task The_header_says_who_it_is_and_leads_to_the_sections_the_role_may_open()
    {
        var centre = await app.Given.Centre(latin: "Centre Amane", arabic: "مركز أمان 1");
        var mentor = await app.Given.Mentor(centre);
        var youth = await app.Given.Youth(centre, mentor, fileNumber: "SM-2025-777");

        var page = await (await app.SignedIn(mentor)).Open($"/Youths/File/{youth.Id}");

        Assert.Contains("Mostafa Amzil 17 years 52 days to 18 SM-2025-777 Centre Amane", page.Text, StringComparison.Ordinal);
        Assert.Equal("page", page.Page.QuerySelector($"nav.chips a[href='/Youths/File/{youth.Id}']")!.GetAttribute("aria-current"));
    }

    [Fact]
    public async Task A_colleagues_youth_another_centres_youth_and_an_unknown_number_answer_with_the_same_bytes()
    {
        var centre = await app.Given.Centre();
        var mentor = await app.Given.Mentor(centre);
        var colleagues = await app.Given.Youth(centre, await app.Given.Mentor(centre));
        var elsewhere = await app.Given.Youth();
        var visitor = await app.SignedIn(mentor);

        var answers = new List<string>();
        foreach (var id in new[] { colleagues.Id, elsewhere.Id, 999_999 })
        {
            await visitor.Get($"/Youths/File/{id}");
            Assert.Equal(HttpStatusCode.NotFound, visitor.Status);
            answers.Add(Convert.ToHexString(visitor.Bytes));
        }

        Assert.Single(answers.Distinct());
        Assert.Contains("This page is not here", visitor.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_group_the_youth_did_not_come_to_is_no_last_session()
    {
        var centre = await app.Given.Centre();
        var mentor = await app.Given.Mentor(centre);
        var (there, away) = (await app.Given.Youth(centre, mentor), await app.Given.Youth(centre, mentor));
        var group = await app.Given.SessionHeld(there, mentor, new DateTime(2026, 11, 20, 10, 0, 0, DateTimeKind.Utc), others: away);
        await app.Given.SessionHeld(away, mentor, new DateTime(2026, 10, 5, 10, 0, 0, DateTimeKind.Utc));
        await app.Given.DidNotCome(group, away);
        var visitor = await app.SignedIn(mentor);

        Assert.Contains("20 Nov", (await visitor.Open($"/Youths/File/{there.Id}")).Text, StringComparison.Ordinal);
        Assert.DoesNotContain("20 Nov", (await visitor.Open($"/Youths/File/{away.Id}")).Text, StringComparison.Ordinal);
        Assert.Contains("5 Oct", visitor.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_youth_is_refused_even_the_own_file()
    {
        var youth = await app.Given.Youth();
        var page = await (await app.SignedIn(await app.Given.AccountOf(youth, Language.French))).Get($"/Youths/File/{youth.Id}");

        Assert.Equal(HttpStatusCode.Forbidden, page.Status);
        Assert.Contains("Cette page n’est pas pour ce compte", page.Text, StringComparison.Ordinal);
    }
}
