using Microsoft.EntityFrameworkCore;
using Pathways.Core.Contact;
using Xunit;

namespace Pathways.Tests.Centres;

public sealed class KeepingCentres(TestApp app) : IClassFixture<TestApp>
{
    [Fact]
    public async Task An_admin_adds_and_corrects_a_centre()
    {
        var admin = await app.SignedIn(await app.Given.Admin());
        await admin.Open("/Centres/New");
        await admin.Submit(new { Form_NameLatin = "Centre Tarwanou" });
        Assert.Contains("The centre’s name in Arabic is needed", admin.Text, StringComparison.Ordinal);
        await admin.Submit(new { Form_NameArabic = " مركز تروانو ", Form_Capacity = "-1" });
        Assert.Contains("between 0 and", admin.Text, StringComparison.Ordinal);
        await admin.Submit(new { Form_Capacity = "40" });
        Assert.Contains("The centre is saved.", admin.Text, StringComparison.Ordinal);
        await admin.Open("/Centres/New");
        await admin.Submit(new { Form_NameArabic = "مركز تروانو" });
        Assert.Contains("Another centre has this name.", admin.Text, StringComparison.Ordinal);

        var id = await app.Db(db => db.Centres.Where(c => c.NameArabic == "مركز تروانو").Select(c => c.Id).SingleAsync());
        var other = await app.SignedIn(await app.Given.Admin());
        await admin.Open($"/Centres/Edit/{id}");
        await other.Open($"/Centres/Edit/{id}");
        await admin.Submit(new { Form_City = "Tiznit" });
        await other.Submit(new { Form_Capacity = "50" });
        Assert.Contains("This was changed meanwhile.", other.Text, StringComparison.Ordinal);
        Assert.Equal("50", other.Page.QuerySelector("[name='Form.Capacity']")!.GetAttribute("value"));
        await other.Submit(new { Form_City = "Tiznit" });
        Assert.Equal(50, (await app.Db(db => db.Centres.SingleAsync(c => c.Id == id))).Capacity);
    }

    [Fact]
    public async Task Centres_stand_in_the_order_of_the_names_that_are_shown()
    {
        await app.Given.Centre("مركز أ", "Centre Z");
        await app.Given.Centre("مركز ي", "Centre A");

        var names = async (Language language) => (await (await app.SignedIn(await app.Given.Manager(allCentres: true, language: language)))
            .Open("/Centres")).Text;

        Assert.Matches("مركز أ[^ا-ي].*مركز ي", await names(Language.Arabic));
        Assert.Matches("Centre A .*Centre Z", await names(Language.French));
    }

    [Fact]
    public async Task A_manager_reads_the_own_centres_only()
    {
        var own = await app.Given.Centre();
        var other = await app.Given.Centre();
        await app.Given.Youth(own, await app.Given.Mentor(own));
        var manager = await app.SignedIn(await app.Given.Manager(own));
        app.Sql.Clear();
        await manager.Open("/Centres");
        Assert.Equal(3, app.Sql.Statements.Count); // one of them is the count of waiting plans in the navigation
        Assert.Contains(own.NameLatin, manager.Text, StringComparison.Ordinal);
        Assert.DoesNotContain(other.NameLatin, manager.Text, StringComparison.Ordinal);
        Assert.Null(manager.Page.QuerySelector("a[href='/Centres/New']"));
    }
}
