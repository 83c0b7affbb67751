using Xunit;

namespace Pathways.Tests.Audit;

public sealed class ReadingTheLog(TestApp app) : IClassFixture<TestApp>
{
    [Fact]
    public async Task An_admin_sees_who_opened_which_file_by_number_and_never_a_youths_name()
    {
        var centre = await app.Given.Centre();
        var mentor = await app.Given.Mentor(centre, latin: "Karima Lahlou", arabic: "كريمة لحلو");
        var youth = await app.Given.Youth(centre, mentor, latin: "Secret Name", arabic: "اسم سري");
        var visitor = await app.SignedIn(mentor);
        await visitor.Open($"/Youths/File/{youth.Id}");
        await visitor.Open("/Youths?q=Secret");

        var admin = await app.SignedIn(await app.Given.Admin());
        await admin.Open($"/Audit?account={mentor.Id}");
        Assert.Contains("Karima Lahlou", admin.Text, StringComparison.Ordinal);
        Assert.Contains($"/Youths/File#{youth.Id}", admin.Text.Replace(" ", "", StringComparison.Ordinal), StringComparison.Ordinal);
        Assert.DoesNotContain("Secret", admin.Text, StringComparison.Ordinal);
        Assert.Contains("2 entries", admin.Text, StringComparison.Ordinal);
        await admin.Open($"/Audit?youth={youth.Id}");
        Assert.Contains("1 entry", admin.Text, StringComparison.Ordinal);

        app.Sql.Clear();
        await admin.Open("/Audit");
        Assert.InRange(app.Sql.Statements.Count, 0, 2);
    }
}
