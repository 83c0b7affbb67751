using System.Net;
using Microsoft.EntityFrameworkCore;
using Pathways.Core.Accounts;
using Pathways.Core.Contact;
using Xunit;

namespace Pathways.Tests.Accounts;

public sealed class KeepingAccounts(TestApp app) : IClassFixture<TestApp>
{
    [Fact]
    public async Task A_closed_account_is_out_within_a_minute_and_can_be_opened_again()
    {
        var mentor = await app.Given.Password(await app.Given.Mentor(), "cactus lampe tambour");
        var (visitor, admin) = (await app.SignedIn(mentor), await app.SignedIn(await app.Given.Admin()));
        await visitor.Open("/Youths");
        await admin.Open($"/Accounts/Close/{mentor.Id}");
        await admin.Submit();
        Assert.Contains("The account is closed.", admin.Text, StringComparison.Ordinal);

        app.Time.Advance(TimeSpan.FromSeconds(61));
        await visitor.Get("/Youths");
        Assert.StartsWith("/Accounts/SignIn", visitor.At, StringComparison.Ordinal);
        await admin.Open($"/Accounts/Close/{mentor.Id}");
        await admin.Submit();
        Assert.Contains("The account is open again.", admin.Text, StringComparison.Ordinal);
        await visitor.Open("/Accounts/SignIn");
        await visitor.Submit(new { Form_Name = mentor.UserName, Form_Password = "cactus lampe tambour" });
        Assert.Equal("/Youths/Today", visitor.At);
    }

    [Fact]
    public async Task The_last_admin_stays()
    {
        await using var own = new TestApp();
        var only = await own.Given.Password(await own.Given.Admin(), "cactus lampe tambour");
        var admin = await own.SignedIn(only);
        await admin.Open($"/Accounts/Close/{only.Id}");
        await admin.Submit();
        Assert.Contains("This is the last admin account.", admin.Text, StringComparison.Ordinal);

        await own.Given.Password(await own.Given.Admin(), "cactus lampe tambour");
        await admin.Submit();
        Assert.NotNull((await own.Db(db => db.Users.SingleAsync(a => a.Id == only.Id))).ClosedAt);
    }

    [Fact]
    public async Task Changed_centres_are_in_force_within_a_minute()
    {
        var (first, second) = (await app.Given.Centre(), await app.Given.Centre());
        var youth = await app.Given.Youth(second);
        var manager = await app.Given.Manager(first);
        var (visitor, admin) = (await app.SignedIn(manager), await app.SignedIn(await app.Given.Admin()));
        Assert.Equal(HttpStatusCode.NotFound, (await visitor.Get($"/Youths/File/{youth.Id}")).Status);
        await admin.Open($"/Accounts/Edit/{manager.Id}");
        await admin.Submit(new { Form_Centres = "" });
        Assert.Contains("Choose at least one centre.", admin.Text, StringComparison.Ordinal);
        await admin.Submit(new { Form_Centres = $"{second.Id}" });
        await visitor.Get($"/Youths/File/{youth.Id}");
        Assert.Equal(HttpStatusCode.OK, visitor.Status);

        await admin.Open($"/Accounts/Edit/{manager.Id}");
        await admin.Submit(new { Form_AllCentres = "true" });
        app.Time.Advance(TimeSpan.FromSeconds(61));
        var elsewhere = await app.Given.Youth();
        Assert.StartsWith("/Accounts/SignIn", (await visitor.Get($"/Youths/File/{elsewhere.Id}")).At, StringComparison.Ordinal);
        Assert.True((await app.Db(db => db.Users.SingleAsync(a => a.Id == manager.Id))).AllCentres);
    }

    [Fact]
    public async Task The_list_finds_by_role_and_name_and_says_where_each_account_stands()
    {
        var admin = await app.SignedIn(await app.Given.Admin());
        await app.Given.Mentor(await app.Given.Centre(latin: "Centre Takmino", arabic: "مركز تكمينو 9"), latin: "Zahra Takmi",
            arabic: "زهرة التكمي");
        await admin.Open("/Accounts?role=Mentor&q=zahra");
        Assert.Contains("Zahra Takmi", admin.Text, StringComparison.Ordinal);
        Assert.Contains("Centre Takmino", admin.Text, StringComparison.Ordinal);
        Assert.Contains("not opened yet", admin.Text, StringComparison.Ordinal);
        await admin.Open("/Accounts?role=Manager&q=zahra");
        Assert.Contains("Nothing found", admin.Text, StringComparison.Ordinal);

        app.Sql.Clear();
        await admin.Open("/Accounts");
        Assert.Equal(2, app.Sql.Statements.Count);
    }

    [Fact]
    public async Task An_address_belongs_to_one_account_and_several_may_have_none()
    {
        await app.Given.Mentor(email: "taken@example.org");
        await app.Given.Mentor();
        var admin = await app.SignedIn(await app.Given.Admin());
        await admin.Open("/Accounts/New");
        await admin.Submit(new
        {
            Form_Role = "Admin",
            Form_NameLatin = "Omar Fassi",
            Form_Gender = "Male",
            Form_Email = "Taken@example.org"
        });
        Assert.Contains("belongs to another account", admin.Text, StringComparison.Ordinal);
        await admin.Submit(new { Form_Email = "not an address" });
        Assert.Contains("This is not an e-mail address.", admin.Text, StringComparison.Ordinal);
        await admin.Submit(new { Form_Email = "", Form_NameLatin = "", Form_NameArabic = "" });
        Assert.Contains("A name in Arabic or Latin letters is needed.", admin.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task My_account_keeps_language_form_of_address_colours_and_address()
    {
        var youth = await app.Given.Youth();
        var account = await app.Given.AccountOf(youth);
        var visitor = await app.SignedIn(account);
        await visitor.Open("/Accounts/Mine");
        Assert.Contains(account.UserName!, visitor.Text, StringComparison.Ordinal);
        await visitor.Submit(new { Form_Language = "Arabic", Form_Gender = "Female", Form_Theme = "Dark", Form_Email = "me@example.org" });

        Assert.Equal(("rtl", "dark"),
            (visitor.Page.DocumentElement.GetAttribute("dir"), visitor.Page.DocumentElement.GetAttribute("data-theme")));
        var saved = await app.Db(db => db.Users.SingleAsync(a => a.Id == account.Id));
        Assert.Equal((Language.Arabic, Core.Contact.Sex.Female, "ME@EXAMPLE.ORG"), (saved.Language, saved.Gender, saved.NormalizedEmail));
        await visitor.Submit(new { Form_Theme = "System" });
        Assert.NotEqual("dark", visitor.Page.DocumentElement.GetAttribute("data-theme"));
    }

    [Fact]
    public async Task Nobody_gives_themselves_a_role_or_centres()
    {
        var (own, other) = (await app.Given.Centre(), await app.Given.Centre());
        var manager = await app.Given.Manager(own);
        using var visitor = await app.SignedIn(manager);
        await visitor.Open("/Accounts/Mine");
        string[] names = ["Role", "AllCentres", "Centres", "Centres[0].CentreId", "CentreIds", "UserName", "SecurityStamp",
            "ClosedAt", "Id"];
        await visitor.Post("/Accounts/Mine", [
            new("Form.Language", "English"), new("Form.Gender", "Female"), new("Form.Theme", "System"),
            .. names.SelectMany(name => new[] { name, $"Form.{name}", $"account.{name}" })
            .Select(name => KeyValuePair.Create(name, name.EndsWith("Role", StringComparison.Ordinal) ? "Admin"
                : name.EndsWith("AllCentres", StringComparison.Ordinal) ? "true" : $"{other.Id}")),
        ]);
        Assert.Equal(System.Net.HttpStatusCode.OK, visitor.Status);

        var now = await app.Db(db => db.Users.Include(a => a.Centres).SingleAsync(a => a.Id == manager.Id));
        Assert.Equal((Role.Manager, false, manager.UserName, null), (now.Role, now.AllCentres, now.UserName, now.ClosedAt));
        Assert.Equal([own.Id], now.Centres.Select(c => c.CentreId));
    }

    [Fact]
    public async Task A_password_is_changed_with_the_present_one()
    {
        var mentor = await app.Given.Password(await app.Given.Mentor(), "cactus lampe tambour");
        var (here, elsewhere) = (await app.SignedIn(mentor), await app.SignedIn(mentor));
        await here.Open("/Accounts/Password");
        await here.Submit(new
        {
            Form_Current = "wrong wrong wrong",
            Form_Password = "chaise violon pluie",
            Form_Again = "chaise violon pluie"
        });
        Assert.Contains("The current password is wrong.", here.Text, StringComparison.Ordinal);
        await here.Submit(new { Form_Current = "cactus lampe tambour", Form_Password = "azertyuiop1234", Form_Again = "azertyuiop1234" });
        Assert.Contains("too well known", here.Text, StringComparison.Ordinal);
        await here.Submit(new
        {
            Form_Current = "cactus lampe tambour",
            Form_Password = "chaise violon pluie",
            Form_Again = "chaise violon pluie"
        });
        Assert.Contains("The password is changed.", here.Text, StringComparison.Ordinal);

        app.Time.Advance(TimeSpan.FromSeconds(61));
        await here.Open("/Youths");
        Assert.StartsWith("/Accounts/SignIn", (await elsewhere.Get("/Youths")).At, StringComparison.Ordinal);
    }
}
