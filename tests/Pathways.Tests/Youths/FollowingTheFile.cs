using Microsoft.EntityFrameworkCore;
using Pathways.Core.Accounts;
using Pathways.Core.Contact;
using Pathways.Core.Youths;
using Xunit;

namespace Pathways.Tests.Youths;

/// <summary>What the file says of a youth's name, sex and address, the youth's account says too.</summary>
public sealed class FollowingTheFile(TestApp app) : IClassFixture<TestApp>
{
    [Fact]
    public async Task A_corrected_name_and_sex_reach_the_account_and_every_page_that_shows_it()
    {
        var (manager, youth) = await Invited();
        var me = await app.SignedIn(await Account(youth));

        await manager.Open($"/Youths/Edit/{youth.Id}");
        await manager.Submit(new { Form_NameArabic = "زينب بنعبد الله", Form_NameLatin = "Zineb Benabdellah", Form_Sex = "Female" });

        var account = await Account(youth);
        Assert.Equal(("زينب بنعبد الله", "Zineb Benabdellah", Sex.Female), (account.Name.Arabic, account.Name.Latin, account.Gender));
        Assert.Contains("Hello Zineb", (await me.Open("/Youths/Home")).Text, StringComparison.Ordinal);
        Assert.Contains("Zineb Benabdellah", (await me.Open("/Accounts/Mine")).Text, StringComparison.Ordinal);
        var admin = await app.SignedIn(await app.Given.Admin());
        Assert.Contains("Zineb Benabdellah", (await admin.Open("/Accounts?q=benabdellah")).Text, StringComparison.Ordinal);
        await manager.Open($"/Accounts/Invite/{account.Id}");
        await manager.Submit();
        Assert.Contains("Zineb Benabdellah", manager.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Mostafa", manager.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("named anew")]
    [InlineData("called by the youth")]
    [InlineData("given another account")]
    public async Task In_whatever_way_a_file_is_changed_its_account_has_the_same_name(string how)
    {
        var youth = await app.Given.Youth();
        await app.Given.AccountOf(youth);
        var other = await app.Given.Account(Role.Youth, null, new PersonName("نبيل", "Nabil"), Sex.Male, null, Language.French);

        await app.Db(async db =>
        {
            var file = await db.Youths.Include(y => y.SearchTokens).SingleAsync(y => y.Id == youth.Id);
            switch (how)
            {
                case "named anew": file.Rename(new PersonName("زين الدين", "Zine Eddine")); break;
                case "called by the youth": file.CallMe("Mimou"); break;
                default: file.AccountId = other.Id; break;
            }

            return await db.SaveChangesAsync();
        });

        var names = await app.Db(db => db.Youths.Where(y => y.Id == youth.Id)
            .Select(y => new { File = y.Name, Account = y.Account!.Name }).SingleAsync());
        Assert.Equal(names.File, names.Account);
    }

    [Fact]
    public async Task A_grammatical_gender_that_the_person_chose_stays()
    {
        var (manager, youth) = await Invited();
        await app.Db(async db =>
        {
            (await db.Users.SingleAsync(a => a.Id == youth.AccountId)).Gender = Sex.Female;
            return await db.SaveChangesAsync();
        });

        await manager.Open($"/Youths/Edit/{youth.Id}");
        await manager.Submit(new { Form_NameLatin = "Mostafa Amzil Tazi" });

        var account = await Account(youth);
        Assert.Equal(("Mostafa Amzil Tazi", Sex.Female), (account.Name.Latin, account.Gender));
    }

    [Theory]
    [InlineData("true", "new@example.org")]
    [InlineData("false", "first@example.org")]
    public async Task A_changed_address_is_asked_about_before_reminders_go_to_it(string answer, string reached)
    {
        var old = answer == "true" ? "other@example.org" : "first@example.org";
        var (manager, youth) = await Invited(old);

        await manager.Open($"/Youths/Edit/{youth.Id}");
        Assert.Null(manager.Page.QuerySelector("[name=RemindersHere]"));
        await manager.Submit(new { Form_Email = "new@example.org" });
        Assert.Contains("Do the account’s reminders go to new@example.org too?", manager.Text, StringComparison.Ordinal);
        Assert.Equal(old, (await Account(youth)).Email);
        Assert.Equal("", await app.Db(db => db.Youths.Where(y => y.Id == youth.Id).Select(y => y.Email).SingleAsync()));
        await manager.Submit(new { RemindersHere = answer });

        Assert.Equal(reached, (await Account(youth)).Email);
        Assert.Equal("new@example.org", await app.Db(db => db.Youths.Where(y => y.Id == youth.Id).Select(y => y.Email).SingleAsync()));
    }

    [Fact]
    public async Task An_address_that_somebody_else_has_is_taken_without_a_word_about_others_and_opens_nothing()
    {
        await app.Given.Mentor(email: "shared@example.org");
        var (manager, youth) = await Invited();

        await manager.Open($"/Youths/Edit/{youth.Id}");
        await manager.Submit(new { Form_Email = "shared@example.org" });
        Assert.DoesNotContain("another account", manager.Text, StringComparison.Ordinal);
        await manager.Submit(new { RemindersHere = "true" });

        var account = await Account(youth);
        Assert.Equal(("shared@example.org", false), (account.Email, account.EmailConfirmed));
    }

    [Fact]
    public async Task An_unreadable_address_is_refused_and_a_closed_account_is_not_asked_about()
    {
        var (manager, youth) = await Invited("old@example.org");
        await manager.Open($"/Youths/Edit/{youth.Id}");
        await manager.Submit(new { Form_Email = "new@" });
        Assert.Contains("not an e-mail", manager.Text, StringComparison.Ordinal);
        Assert.Null(manager.Page.QuerySelector("[name=RemindersHere]"));

        await app.Db(async db =>
        {
            (await db.Users.SingleAsync(a => a.Id == youth.AccountId)).Close(app.Time.GetUtcNow().UtcDateTime);
            return await db.SaveChangesAsync();
        });
        await manager.Submit(new { Form_Email = "new@example.org" });

        Assert.StartsWith("/Youths/File/", manager.At, StringComparison.Ordinal);
        Assert.Equal("old@example.org", (await Account(youth)).Email);
    }

    [Fact]
    public async Task Whoever_is_invited_with_an_address_that_somebody_signs_in_with_gets_reminders_all_the_same()
    {
        await app.Given.Mentor(email: "house@example.org");
        var centre = await app.Given.Centre();
        var mentor = await app.Given.Mentor(centre);
        var youth = await app.Given.Youth(centre, mentor, born: app.Given.Today.AddYears(-19));
        await app.Db(db => db.Youths.Where(y => y.Id == youth.Id)
            .ExecuteUpdateAsync(set => set.SetProperty(y => y.Email, "house@example.org")));
        var visitor = await app.SignedIn(mentor);
        await visitor.Open($"/Youths/Invite/{youth.Id}");
        await visitor.Submit();

        var account = await app.Db(db => db.Youths.Where(y => y.Id == youth.Id).Select(y => y.Account!).SingleAsync());
        Assert.Equal(("house@example.org", false), (account.Email, account.EmailConfirmed));
    }

    private async Task<(Visitor Manager, Youth Youth)> Invited(string? email = null)
    {
        var centre = await app.Given.Centre();
        var youth = await app.Given.Youth(centre);
        await app.Given.AccountOf(youth, email: email);
        return (await app.SignedIn(await app.Given.Manager(centre)), youth);
    }

    private Task<Account> Account(Youth youth) => app.Db(db => db.Users.AsNoTracking().SingleAsync(a => a.Id == youth.AccountId));
}
