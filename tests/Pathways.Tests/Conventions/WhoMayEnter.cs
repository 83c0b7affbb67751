using System.Net;
using Pathways.Core.Accounts;
using Pathways.Web.Accounts;
using Xunit;

namespace Pathways.Tests.Conventions;

/// <summary>The access table page x role (access.txt): what the pages say, and what the running program does.</summary>
public sealed class WhoMayEnter(TestApp app) : IClassFixture<TestApp>
{
    [Fact]
    public async Task Every_page_says_who_may_enter()
    {
        foreach (var page in await PortalPage.All(app))
        {
            Assert.True(page.May is not null || page.Anonymous, $"{page.Name} has neither [May(...)] nor [AllowAnonymous].");
            Assert.False(page.May is not null && page.Anonymous, $"{page.Name} has both [May(...)] and [AllowAnonymous].");
        }
    }

    [Fact]
    public async Task The_access_table_is_what_the_pages_say()
    {
        var said = (await PortalPage.All(app)).Select(page => (page.Anonymous ? $"{page.Name} *"
            : $"{page.Name} {string.Join(' ', page.Roles)}") + (page.WithoutToken ? " without-token" : "")).ToList();
        var table = File.ReadLines(Path.Combine(Source.Root, "tests/Pathways.Tests/Conventions/access.txt")).Select(line => line.Trim())
            .Where(line => line.Length > 0).ToList();

        Assert.True(
            said.Order(StringComparer.Ordinal).SequenceEqual(table.Order(StringComparer.Ordinal)),
            $"In access.txt but not so:\n{string.Join('\n', table.Except(said))}\n\nSo, but not in "
                + $"access.txt:\n{string.Join('\n', said.Except(table))}");
    }

    [Fact]
    public async Task Every_permission_opens_a_page()
    {
        Permission[] ofFields = [Permission.SeeProtectedNotes]; // decides about a field, not about a page
        var used = (await PortalPage.All(app)).SelectMany(page => page.May?.Any ?? []).ToHashSet();

        Assert.Empty(Enum.GetValues<Permission>().Except(used).Except(ofFields));
    }

    [Fact]
    public async Task Every_page_keeps_out_those_who_may_not_and_breaks_for_nobody()
    {
        var wrong = new List<string>();
        var (people, _) = await Programme();
        foreach (var page in await PortalPage.All(app))
        {
            if (page.Name == "/Errors/Show") continue;
            foreach (var (role, visitor) in people)
            {
                await visitor.Send(new HttpRequestMessage(HttpMethod.Get, page.Address), follow: false);
                var refused = visitor.Status == HttpStatusCode.Forbidden
                    || (role is null && visitor.Status == HttpStatusCode.Redirect && visitor.Response.Headers.Location!.ToString()
                        .Contains("/Accounts/SignIn?next=", StringComparison.Ordinal));
                var may = page.Anonymous || (role is not null && page.Roles.Contains(role.Value));
                if ((int)visitor.Status >= 500 || refused == may)
                    wrong.Add($"{page.Address} as {role?.ToString() ?? "nobody"}: {(int)visitor.Status}");
            }
        }

        Assert.True(wrong.Count == 0, string.Join('\n', wrong));
    }

    [Fact]
    public async Task Every_staff_page_of_a_file_writes_the_read_log_once()
    {
        var wrong = new List<string>();
        var (people, youthId) = await Programme();
        foreach (var page in (await PortalPage.All(app)).Where(page => page.IsOfAFile))
        {
            foreach (var role in page.Roles.Where(role => role != Role.Youth))
            {
                var address = page.Address.Replace("/1", $"/{youthId}", StringComparison.Ordinal);
                var before = await Rows(youthId);
                await people.Single(p => p.Role == role).Visitor.Send(new HttpRequestMessage(HttpMethod.Get, address), follow: false);
                var status = people.Single(p => p.Role == role).Visitor.Status;
                var written = await Rows(youthId) - before;
                if (status == HttpStatusCode.OK ? written != 1 : written != 0)
                    wrong.Add($"{address} as {role} answered {(int)status} and wrote {written} rows");
            }
        }

        Assert.True(wrong.Count == 0, string.Join('\n', wrong));
    }

    private Task<int> Rows(int youthId) => app.Db(db => Task.FromResult(db.ReadLog.Count(e => e.YouthId == youthId)));

    /// <summary>One youth whom mentor, manager and psychologist see, and one visitor of each role, and one who has not signed in.</summary>
    private async Task<(List<(Role? Role, Visitor Visitor)> People, int YouthId)> Programme()
    {
        var centre = await app.Given.Centre();
        var mentor = await app.Given.Mentor(centre);
        var youth = await app.Given.Youth(centre, mentor);
        await app.Given.TeamReferral(youth, mentor);
        return
        (
            [
                (null, app.Visitor()),
                (Role.Youth, await app.SignedIn(await app.Given.AccountOf(youth))),
                (Role.Mentor, await app.SignedIn(mentor)),
                (Role.Manager, await app.SignedIn(await app.Given.Manager(centre))),
                (Role.Psychologist, await app.SignedIn(await app.Given.Psychologist())),
                (Role.Admin, await app.SignedIn(await app.Given.Admin())),
            ],
            youth.Id
        );
    }
}
