using System.Net;
using Microsoft.EntityFrameworkCore;
using Pathways.Core.Changes;
using Pathways.Core.Consents;
using Pathways.Core.Youths;
using Xunit;

namespace Pathways.Tests.Mistakes;

/// <summary>A consent recorded in the wrong file: nobody gave it, so the account closes, and a true one opens it again.</summary>
public sealed class TakingBackAConsent(TestApp app) : IClassFixture<TestApp>
{
    [Fact]
    public async Task An_account_without_a_true_consent_closes_until_there_is_one()
    {
        var (mentor, youth, consent) = await Consented();
        await mentor.Open($"/Mistakes/New/Consent/{consent}");
        await mentor.Submit(new { Form_Reason = "It was the twin who agreed" });
        Assert.Equal($"/Youths/File/{youth.Id}", mentor.At);
        Assert.Contains("It was the twin who agreed", mentor.Text, StringComparison.Ordinal);
        Assert.True(await IsClosed(youth));

        await mentor.Open($"/Youths/Invite/{youth.Id}");
        await mentor.Submit();
        Assert.False(await IsClosed(youth));
    }

    [Fact]
    public async Task A_withdrawal_that_nobody_made_is_taken_back_and_the_account_closed_with_it_is_open_again()
    {
        var (mentor, youth, consent) = await Consented();
        await (await mentor.Open($"/Youths/Withdraw/{youth.Id}")).Submit();
        Assert.True(await IsClosed(youth));

        Assert.NotNull((await mentor.Open($"/Youths/File/{youth.Id}")).Page.QuerySelector($"a[href='/Mistakes/New/Withdrawal/{consent}']"));
        await (await mentor.Open($"/Mistakes/New/Withdrawal/{consent}")).Submit(new { Form_Reason = "The guardian of the twin" });
        Assert.Equal($"/Youths/File/{youth.Id}", mentor.At);
        Assert.Contains("The guardian of the twin", mentor.Text, StringComparison.Ordinal);
        Assert.False(await IsClosed(youth));
        Assert.True(await app.Db(db => db.Consents.Where(Consent.Holds).AnyAsync(c => c.Id == consent)));
        Assert.Equal(HttpStatusCode.NotFound, (await mentor.Get($"/Mistakes/New/Withdrawal/{consent}")).Status);
        var told = (await mentor.Open($"/Youths/Changes/{youth.Id}")).Text;
        Assert.Contains("Consent", told, StringComparison.Ordinal);
        Assert.Equal(3, await app.Db(db => db.FileChanges.CountAsync(c => c.YouthId == youth.Id && c.Fact == FileFact.Consent)));
    }

    [Fact]
    public async Task An_account_closed_before_for_another_reason_stays_closed_and_a_newer_consent_goes_first()
    {
        var (mentor, youth, consent) = await Consented();
        await app.Db(async db =>
        {
            (await db.Youths.Where(y => y.Id == youth.Id).Select(y => y.Account!).SingleAsync()).ClosedAt =
                app.Time.GetUtcNow().UtcDateTime.AddHours(-1);
            await db.SaveChangesAsync();
        });
        await (await mentor.Open($"/Youths/Withdraw/{youth.Id}")).Submit();
        await (await mentor.Open($"/Mistakes/New/Withdrawal/{consent}")).Submit(new { Form_Reason = "A wrong tap" });
        Assert.True(await IsClosed(youth));

        await (await mentor.Open($"/Youths/Withdraw/{youth.Id}")).Submit();
        await mentor.Open($"/Youths/Invite/{youth.Id}");
        await mentor.Submit();
        await (await mentor.Open($"/Mistakes/New/Withdrawal/{consent}")).Submit(new { Form_Reason = "A wrong tap" });
        Assert.Contains("take that back first", mentor.Text, StringComparison.Ordinal);
    }

    private async Task<(Visitor Mentor, Youth Youth, int Consent)> Consented()
    {
        var centre = await app.Given.Centre();
        var lead = await app.Given.Mentor(centre);
        var youth = await app.Given.Youth(centre, lead, born: app.Given.Today.AddYears(-18));
        var mentor = await app.SignedIn(lead);
        await mentor.Open($"/Youths/Invite/{youth.Id}");
        await mentor.Submit();
        return (mentor, youth, await app.Db(db => db.Consents.Where(c => c.YouthId == youth.Id).Select(c => c.Id).SingleAsync()));
    }

    private Task<bool> IsClosed(Youth youth) =>
        app.Db(db => db.Youths.Where(y => y.Id == youth.Id).AnyAsync(y => y.Account!.ClosedAt != null));
}
