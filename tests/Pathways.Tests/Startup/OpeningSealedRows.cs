using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Pathways.Web.Startup;
using Xunit;

namespace Pathways.Tests.Startup;

/// <summary>Restored without its keys, or with keys that were copied too early.</summary>
public sealed class OpeningSealedRows
{
    [Fact]
    public async Task Keys_that_do_not_fit_are_seen_by_the_admin_by_health_and_beside_the_scan()
    {
        await using var app = new TestApp();
        var centre = await app.Given.Centre();
        var mentor = await app.Given.Mentor(centre);
        var youth = await app.Given.Youth(centre, mentor);
        var she = await app.SignedIn(mentor);
        await she.Open($"/Documents/Copy/{youth.Id}/birth-record");
        await she.Upload("Form.File", "image.jpg", Scans.Jpeg());
        Assert.True(await Fits(app));
        var admin = await app.SignedIn(await app.Given.Admin());
        Assert.DoesNotContain("The keys do not fit", (await admin.Open("/Jobs")).Text, StringComparison.Ordinal);
        Assert.Contains(ProgramVersion.Text, admin.Text, StringComparison.Ordinal);

        var sealedElsewhere = Convert.ToBase64String(new byte[64]);
        await app.Db(db => db.DocumentCopies.ExecuteUpdateAsync(set => set.SetProperty(c => c.SealedKey, sealedElsewhere)));

        Assert.False(await Fits(app));
        Assert.Contains("The keys do not fit", (await admin.Open("/Jobs")).Text, StringComparison.Ordinal);
        app.Time.Advance(TimeSpan.FromSeconds(2));
        var health = await app.Visitor().Get("/health/ready");
        Assert.Equal(HttpStatusCode.ServiceUnavailable, health.Status);
        await she.Open($"/Documents/Copy/{youth.Id}/birth-record");
        Assert.Contains("the encryption keys are missing", she.Text, StringComparison.Ordinal);
        Assert.Null(she.Page.QuerySelector("a[href^='/Documents/Download']"));
    }

    [Fact]
    public async Task A_copy_that_was_removed_has_no_key_and_is_no_alarm()
    {
        await using var app = new TestApp();
        var centre = await app.Given.Centre();
        var mentor = await app.Given.Mentor(centre);
        var youth = await app.Given.Youth(centre, mentor);
        var she = await app.SignedIn(mentor);
        await she.Open($"/Documents/Copy/{youth.Id}/birth-record");
        await she.Upload("Form.File", "image.jpg", Scans.Jpeg());
        await app.Db(async db =>
        {
            (await db.DocumentCopies.SingleAsync()).Remove(mentor.Id, app.Time.GetUtcNow().UtcDateTime);
            await db.SaveChangesAsync();
        });

        Assert.True(await Fits(app));
    }

    private static async Task<bool> Fits(TestApp app)
    {
        var rows = app.Services.GetRequiredService<SealedRows>();
        await app.Db(db => rows.LookAsync(db));
        return rows.Fit;
    }
}
