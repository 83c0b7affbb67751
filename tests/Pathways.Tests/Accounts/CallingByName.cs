using Microsoft.EntityFrameworkCore;
using Pathways.Core.Contact;
using Xunit;

namespace Pathways.Tests.Accounts;

public sealed class CallingByName(TestApp app) : IClassFixture<TestApp>
{
    [Theory]
    [InlineData("سعاد أبركان", "سعاد")]
    [InlineData("Souad Abergane", "Souad")]
    [InlineData("Yassine", "Yassine")]
    [InlineData("عبد الله", "عبد الله")]
    [InlineData("عبد الله بوزيد", "عبد الله")]
    [InlineData("عبد الرحيم", "عبد الرحيم")]
    [InlineData("عبدالرحيم بوزيد", "عبدالرحيم")]
    [InlineData("أم كلثوم", "أم كلثوم")]
    [InlineData("أم كلثوم الفاسي", "أم كلثوم")]
    [InlineData("أبو بكر الفاسي", "أبو بكر")]
    [InlineData("نور الدين العلوي", "نور الدين")]
    [InlineData("نور الهدى بناني", "نور الهدى")]
    [InlineData("فاطمة الزهراء الرامي", "فاطمة الزهراء")]
    [InlineData("محمد أمين أمزيل", "محمد أمين")]
    [InlineData("محمد أمين العلوي", "محمد أمين")]
    [InlineData("محمد أوزال", "محمد")]
    [InlineData("مولاي إدريس العلوي", "مولاي إدريس")]
    [InlineData("سلمى أيت بلا", "سلمى")]
    [InlineData("عائشة بنمسعود", "عائشة")]
    [InlineData("أيت حمو مريم", "مريم")]
    [InlineData("العلوي عبد الله", "عبد الله")]
    [InlineData("بن علي مريم", "مريم")]
    [InlineData("المهدي أمزيل", "المهدي")]
    [InlineData("Abd Allah Bouzid", "Abd Allah")]
    [InlineData("Abd El Karim Bouzid", "Abd El Karim")]
    [InlineData("Abdellah Bouzid", "Abdellah")]
    [InlineData("Oum Keltoum Fassi", "Oum Keltoum")]
    [InlineData("Abou Bakr Fassi", "Abou Bakr")]
    [InlineData("Nour Eddine Alaoui", "Nour Eddine")]
    [InlineData("Nour El Houda Bennani", "Nour El Houda")]
    [InlineData("Fatima Ez-Zahra Rami", "Fatima Ez-Zahra")]
    [InlineData("Mohamed Amine Ouzal", "Mohamed Amine")]
    [InlineData("EL ALAOUI Abdellah", "Abdellah")]
    [InlineData("AIT HAMMOU Fatima Zahra", "Fatima Zahra")]
    [InlineData("AMZIL Mohamed Amine", "Mohamed Amine")]
    [InlineData("Amine EL ALAOUI", "Amine")]
    [InlineData("El Alaoui Abdellah", "Abdellah")]
    [InlineData("Ait Hammou Maryam", "Maryam")]
    [InlineData("El Mehdi Amzil", "El Mehdi")]
    [InlineData("Brahim El Hassani", "Brahim")]
    [InlineData("Yassine Elouafi", "Yassine")]
    public void A_greeting_takes_the_whole_given_name(string name, string called) => Assert.Equal(called, GivenName.Of(name));

    [Theory]
    [InlineData("المعطي أمزيل")]
    [InlineData("Alaoui Amine")]
    [InlineData("أمزيل مصطفى")]
    [InlineData("ياسين كريم أمزيل")]
    [InlineData("أيت حمو")]
    public void Where_it_cannot_be_told_the_whole_name_is_taken_and_never_half_of_it(string name) =>
        Assert.Equal(name, GivenName.Of(name));

    [Theory]
    [InlineData("محمد أمين العلوي", "محمد أمين", "محمد", "أمين")]
    [InlineData("عبد الله بوزيد", "عبد الله")]
    [InlineData("أمزيل مصطفى", "أمزيل مصطفى", "أمزيل", "مصطفى")]
    public void What_is_proposed_begins_with_the_best(string name, params string[] proposals) =>
        Assert.Equal(proposals, GivenName.Proposals(name));

    [Fact]
    public void What_somebody_chose_is_used_in_its_letters_and_the_given_name_in_the_others()
    {
        var name = new PersonName("محمد أمين العلوي", "Mohamed Amine Alaoui") { Called = "أمين" };

        Assert.Equal(("أمين", "Mohamed Amine"), (name.First(Language.Arabic), name.First(Language.French)));
        Assert.Equal("Mimou", (name with { Called = "Mimou" }).First(Language.French));
        Assert.Equal("أمين", new PersonName("", "Amine Alaoui") { Called = "أمين" }.First(Language.Arabic));
    }

    [Fact]
    public async Task My_home_asks_once_and_everybody_then_calls_me_so()
    {
        var mentor = await app.Given.Mentor(await app.Given.Centre());
        var youth = await app.Given.Youth(mentor: mentor, arabic: "محمد أمين العلوي", latin: "Mohamed Amine Alaoui");
        var me = await app.SignedIn(await app.Given.AccountOf(youth));
        await me.Open("/Youths/Home");
        Assert.Contains("Hello Mohamed Amine", me.Page.QuerySelector(".hero")!.TextContent, StringComparison.Ordinal);

        await me.Submit(new { called = "Amine" }, form: "[aria-labelledby=called] form");

        Assert.Contains("Hello Amine", me.Page.QuerySelector(".hero")!.TextContent, StringComparison.Ordinal);
        Assert.Null(me.Page.QuerySelector("#called"));
        var visitor = await (await app.SignedIn(mentor)).Open($"/People/Of/{youth.Id}");
        Assert.Equal("Amine", await app.Db(db => db.Users.Where(a => a.Id == youth.AccountId).Select(a => a.Name.Called).SingleAsync()));
        Assert.Contains("Mohamed Amine Alaoui", visitor.Text, StringComparison.Ordinal);

        await me.Open("/Accounts/Mine");
        await me.Submit(new { Called = new string('a', 61) }, form: "[aria-labelledby=called] form + form");
        Assert.NotNull(me.Page.QuerySelector("#Called-error"));
        await me.Submit(new { Called = "Mimou" }, form: "[aria-labelledby=called] form + form");
        Assert.Contains("Hello Mimou", (await me.Open("/Youths/Home")).Page.QuerySelector(".hero")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_accompanies_is_called_as_chosen_too()
    {
        var mentor = await app.Given.Mentor(await app.Given.Centre(), latin: "EL ALAOUI Abdellah", arabic: "العلوي عبد الله");
        var youth = await app.Given.Youth(mentor: mentor);
        var me = await app.SignedIn(await app.Given.AccountOf(youth));
        Assert.Contains("Abdellah stays with me", (await me.Open("/Youths/Home")).Text, StringComparison.Ordinal);

        var visitor = await (await app.SignedIn(mentor)).Open("/Accounts/Mine");
        await visitor.Submit(new { called = "Abdou" }, form: "[aria-labelledby=called] form");

        Assert.Contains("Abdou stays with me", (await me.Open("/Youths/Home")).Text, StringComparison.Ordinal);
        Assert.Contains("Abdou", (await me.Open("/Documents/Mine")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_correction_of_the_name_keeps_what_one_is_called()
    {
        var admin = await app.SignedIn(await app.Given.Admin());
        var mentor = await app.Given.Mentor(await app.Given.Centre());
        await app.Db(async db =>
        {
            (await db.Users.SingleAsync(a => a.Id == mentor.Id)).CallMe("Sousou");
            return await db.SaveChangesAsync();
        });

        await admin.Open($"/Accounts/Edit/{mentor.Id}");
        await admin.Submit(new { Form_NameLatin = "Souad Tazi" });

        var name = await app.Db(db => db.Users.Where(a => a.Id == mentor.Id).Select(a => a.Name).SingleAsync());
        Assert.Equal(("Souad Tazi", "Sousou"), (name.Latin, name.Called));
    }
}
