using Microsoft.EntityFrameworkCore;
using Xunit;

namespace Pathways.Tests.Mistakes;

/// <summary>A consent recorded in the wrong file: nobody gave it, so the account closes, and a true one opens it again.</summary>
public sealed class TakingBackAConsent(TestApp app) : IClassFixture<TestApp>
{
    [Fact]
    public async Task An_account_without_a_true_consent_closes_until_there_is_one()
    {
        var centre = await app.Given.Centre();
        var lead = await app.Given.Mentor(centre);
        var youth = await app.Given.Youth(centre, lead, born: app.Given.Today.AddYears(-18));
        var mentor = await app.SignedIn(lead);
        await mentor.Open($"/Youths/Invite/{youth.Id}");
        await mentor.Submit();
        var consent = await app.Db(db => db.Consents.SingleAsync(c => c.YouthId == youth.Id));

        await mentor.Open($"/Mistakes/New/Consent/{consent.Id}");
        await mentor.Submit(new { Form_Reason = "It was the twin who agreed" });
        Assert.Equal($"/Youths/File/{youth.Id}", mentor.At);
        Assert.Contains("It was the twin who agreed", mentor.Text, StringComparison.Ordinal);
        Assert.True(await IsClosed());

        await mentor.Open($"/Youths/Invite/{youth.Id}");
        await mentor.Submit();
        Assert.False(await IsClosed());

        Task<bool> IsClosed() => app.Db(db => db.Youths.Where(y => y.Id == youth.Id).AnyAsync(y => y.Account!.ClosedAt != null));
    }
}
