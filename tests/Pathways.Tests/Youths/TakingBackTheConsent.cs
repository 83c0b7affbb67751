using System.Net;
using Microsoft.EntityFrameworkCore;
using Pathways.Core.Contact;
using Xunit;

namespace Pathways.Tests.Youths;

public sealed class TakingBackTheConsent(TestApp app) : IClassFixture<TestApp>
{
    [Fact]
    public async Task The_account_closes_with_the_consent_and_opens_again_with_a_new_one()
    {
        var centre = await app.Given.Centre();
        var lead = await app.Given.Mentor(centre);
        var youth = await app.Given.Youth(centre, lead, born: app.Given.Today.AddYears(-18));
        var mentor = await app.SignedIn(lead);
        await mentor.Open($"/Youths/Invite/{youth.Id}");
        await mentor.Submit();
        var account = await app.Db(async db => (await db.Youths.Include(y => y.Account).SingleAsync(y => y.Id == youth.Id)).Account!);
        var own = await app.SignedIn(account);
        await own.Open("/Youths/Home");

        await mentor.Open($"/Youths/File/{youth.Id}");
        await mentor.Click("Taking back the consent to the account");
        await mentor.Submit(new { On = "2026-11-24" });
        Assert.Contains("today at the latest", mentor.Text, StringComparison.Ordinal);
        await mentor.Submit(new { On = "2026-11-22" });
        Assert.Contains("today at the latest", mentor.Text, StringComparison.Ordinal); // given on the 23rd
        await mentor.Submit(new { On = "2026-11-23" });
        Assert.Contains("The consent was taken back on 23 November 2026.", mentor.Text, StringComparison.Ordinal);
        Assert.NotNull(await app.Db(db => db.Users.Where(a => a.Id == account.Id).Select(a => a.ClosedAt).SingleAsync()));
        app.Time.Advance(TimeSpan.FromMinutes(2));
        Assert.NotEqual("/Youths/Home", (await own.Get("/Youths/Home")).At);

        var admin = await app.SignedIn(await app.Given.Admin());
        await admin.Open($"/Accounts/Close/{account.Id}");
        await admin.Submit();
        Assert.Contains("No consent holds for this account.", admin.Text, StringComparison.Ordinal);

        await mentor.Open($"/Youths/File/{youth.Id}");
        await mentor.Click("Invite to an own account");
        await mentor.Submit();
        Assert.NotNull(mentor.Page.QuerySelector(".code"));
        var again = await app.Db(async db => (await db.Youths.Include(y => y.Account).SingleAsync(y => y.Id == youth.Id)).Account!);
        Assert.Equal((account.Id, (DateTime?)null), (again.Id, again.ClosedAt));
        Assert.Equal(2, await app.Db(db => db.Consents.CountAsync(c => c.YouthId == youth.Id)));
        await mentor.Open($"/Youths/Changes/{youth.Id}");
        Assert.Contains("Consent to the own account", mentor.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Where_no_consent_holds_none_is_taken_back_and_strangers_find_nothing()
    {
        var centre = await app.Given.Centre();
        var youth = await app.Given.Youth(centre, await app.Given.Mentor(centre));
        var manager = await app.SignedIn(await app.Given.Manager(centre));
        await manager.Open($"/Youths/Withdraw/{youth.Id}");
        await manager.Submit();
        Assert.Contains("No consent holds for this account.", manager.Text, StringComparison.Ordinal);

        var stranger = await app.SignedIn(await app.Given.Manager(await app.Given.Centre()));
        Assert.Equal(HttpStatusCode.NotFound, (await stranger.Get($"/Youths/Withdraw/{youth.Id}")).Status);
    }
}
