using System.Net;
using Microsoft.EntityFrameworkCore;
using Pathways.Core.Organisation;
using Xunit;

namespace Pathways.Tests.Documents;

/// <summary>The card's number is nowhere until the organisation has its authorisation number.</summary>
public sealed class KeepingACardsNumber(TestApp app) : IClassFixture<TestApp>
{
    [Fact]
    public async Task Without_the_authorisation_there_is_no_number_anywhere_and_with_it_it_is_kept_sealed()
    {
        var centre = await app.Given.Centre();
        var mentor = await app.Given.Mentor(centre);
        var youth = await app.Given.Youth(centre, mentor);
        var she = await app.SignedIn(mentor);
        await Authorised("");
        Assert.Equal(HttpStatusCode.NotFound, (await she.Get($"/Documents/Number/{youth.Id}")).Status);
        await she.Open($"/Documents/Of/{youth.Id}");
        Assert.DoesNotContain("Card number", she.Text, StringComparison.Ordinal);

        await Authorised("D-W-123/2026");
        await she.Open($"/Documents/Of/{youth.Id}");
        await she.Click("Card number");
        foreach (var wrong in new[] { "123456", "ABC123", "AB12", "AB1234567", "AB12 <x>", "أب123" })
        {
            await she.Submit(new { Form_Number = wrong });
            Assert.Contains("one or two letters, then six digits at most", she.Text, StringComparison.Ordinal);
            Assert.Equal(wrong, she.Page.QuerySelector("input[name='Form.Number']")!.GetAttribute("value"));
        }

        await she.Submit(new { Form_Number = " jb 123-456" });
        Assert.Equal($"/Documents/Of/{youth.Id}", she.At);
        Assert.DoesNotContain("JB123456", she.Page.DocumentElement.TextContent, StringComparison.Ordinal);
        var kept = await app.Db(db => db.Documents.Where(d => d.YouthId == youth.Id).Select(d => d.SealedNumber).SingleAsync());
        Assert.NotEmpty(kept);
        Assert.DoesNotContain("123456", kept, StringComparison.Ordinal);
        await she.Open($"/Documents/Number/{youth.Id}");
        Assert.Equal("JB123456", she.Page.QuerySelector("input[name='Form.Number']")!.GetAttribute("value"));
        Assert.True(await app.Db(db => db.ReadLog.AnyAsync(e => e.YouthId == youth.Id && e.Page == "/Documents/Number")));

        await Authorised("");
        Assert.Equal(HttpStatusCode.NotFound, (await she.Get($"/Documents/Number/{youth.Id}")).Status);
        await Authorised("D-W-123/2026");
        await she.Open($"/Documents/Number/{youth.Id}");
        await she.Submit(new { Form_Number = "" });
        Assert.Equal("", await app.Db(db => db.Documents.Where(d => d.YouthId == youth.Id).Select(d => d.SealedNumber).SingleAsync()));
    }

    [Fact]
    public async Task Only_the_youths_mentor_opens_it_and_the_second_of_two_is_told()
    {
        await Authorised("D-W-123/2026");
        var centre = await app.Given.Centre();
        var mentor = await app.Given.Mentor(centre);
        var youth = await app.Given.Youth(centre, mentor);
        var path = $"/Documents/Number/{youth.Id}";
        Assert.Equal(HttpStatusCode.NotFound, (await (await app.SignedIn(await app.Given.Mentor(centre))).Get(path)).Status);
        foreach (var account in new[] { await app.Given.Manager(centre), await app.Given.AccountOf(youth), await app.Given.Admin() })
        {
            Assert.Equal(HttpStatusCode.Forbidden, (await (await app.SignedIn(account)).Get(path)).Status);
        }

        var (first, second) = (await app.SignedIn(mentor), await app.SignedIn(mentor));
        await first.Open(path);
        await second.Open(path);
        await first.Submit(new { Form_Number = "A1001" });
        await second.Submit(new { Form_Number = "B2002" });
        Assert.Contains("meanwhile", second.Text, StringComparison.Ordinal);
        Assert.Equal("B2002", second.Page.QuerySelector("input[name='Form.Number']")!.GetAttribute("value"));
        await second.Submit();
        Assert.Equal($"/Documents/Of/{youth.Id}", second.At);
    }

    private Task Authorised(string number) => app.Db(async db =>
    {
        var setting = await db.Settings.FindAsync(SettingNames.AuthorisationNumber)
            ?? db.Settings.Add(new Setting { Name = SettingNames.AuthorisationNumber }).Entity;
        setting.Value = number;
        await db.SaveChangesAsync();
    });
}
