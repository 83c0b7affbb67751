using System.Net;
using Microsoft.EntityFrameworkCore;
using Pathways.Core.Contact;
using Xunit;

namespace Pathways.Tests.Accounts;

public sealed class SigningIn(TestApp app) : IClassFixture<TestApp>
{
    private const string Password = "cactus lampe tambour";

    [Fact]
    public async Task By_user_name_or_by_address_whatever_the_letters_case()
    {
        var mentor = await app.Given.Password(await app.Given.Mentor(email: "souad@example.org"), Password);
        var arabicDigits = string.Concat(mentor.UserName!.Select(letter => char.IsDigit(letter) ? (char)(letter - '0' + '٠') : letter));
        foreach (var name in new[] { mentor.UserName!, mentor.UserName!.ToUpperInvariant(), arabicDigits, " souad@example.org ",
            "SOUAD@example.org" })
        {
            var visitor = await Try(name, Password);
            Assert.Equal("/Youths/Today", visitor.At);
        }
    }

    [Fact]
    public async Task A_space_that_the_keyboard_adds_after_the_password_does_not_shut_the_door()
    {
        var mentor = await app.Given.Password(await app.Given.Mentor(), Password);

        Assert.Equal("/Youths/Today", (await Try(mentor.UserName!, Password + " ")).At);
    }

    [Fact]
    public async Task The_page_leads_to_the_emergency_numbers_and_says_that_one_comes_back_to_what_was_typed()
    {
        var visitor = await app.Visitor().Open("/Accounts/SignIn?next=%2FHelp%2FAsk");

        Assert.NotNull(visitor.Page.QuerySelector("main a[href='/Help/Card']"));
        Assert.Equal("After signing in, the same page opens again. What was typed into a long form is kept.",
            visitor.Page.QuerySelector(".page-head p")!.TextContent.Trim());
    }

    [Fact]
    public async Task Whoever_is_signed_in_is_led_home()
    {
        var mentor = await app.SignedIn(await app.Given.Mentor());

        await mentor.Open("/Accounts/SignIn");

        Assert.Equal("/Youths/Today", mentor.At);
    }

    [Fact]
    public async Task An_unknown_name_a_wrong_password_and_a_closed_account_answer_alike()
    {
        var mentor = await app.Given.Password(await app.Given.Mentor(), Password);
        var closed = await app.Given.Password(await app.Given.Mentor(), Password);
        await app.Db(db => db.Users.Where(a => a.Id == closed.Id)
            .ExecuteUpdateAsync(s => s.SetProperty(a => a.ClosedAt, app.Time.GetUtcNow().UtcDateTime)));
        var answers = new[] { await Try("nobody.here", Password), await Try(mentor.UserName!, "wrong wrong wrong"),
            await Try(closed.UserName!, Password), await Try((await app.Given.Mentor()).UserName!, Password) };

        Assert.Single(answers.Select(a => (a.Status, a.Text)).Distinct());
        Assert.Contains("The user name or password is wrong.", answers[0].Text, StringComparison.Ordinal);
        Assert.Null(answers[0].Page.QuerySelector("[name='Form.Password']")!.GetAttribute("value"));
    }

    [Fact]
    public async Task Six_wrong_tries_lock_the_account_for_a_while_even_for_the_right_password()
    {
        var mentor = await app.Given.Password(await app.Given.Mentor(), Password);
        for (var i = 0; i < 5; i++)
            Assert.Contains("is wrong", (await Try(mentor.UserName!, "wrong wrong wrong")).Text, StringComparison.Ordinal);
        await Try(mentor.UserName!, "wrong wrong wrong");

        var (locked, unknown) = (await Try(mentor.UserName!, Password), await Try("nobody.at.all", Password));
        Assert.Contains("five minutes", locked.Text, StringComparison.Ordinal);
        Assert.Equal(unknown.Text, locked.Text); // a locked account does not tell that it is there
    }

    [Fact]
    public async Task A_copied_cookie_is_worth_nothing_after_signing_out()
    {
        var mentor = await app.Given.Password(await app.Given.Mentor(), Password);
        var (own, other) = (await Try(mentor.UserName!, Password), await Try(mentor.UserName!, Password));
        var copy = own.Copy(app);
        await copy.Open("/Youths");

        await own.Submit(form: "form[action='/Accounts/SignOut']");

        await copy.Get("/Youths");
        Assert.StartsWith("/Accounts/SignIn?next=", copy.At, StringComparison.Ordinal);
        await other.Open("/Youths"); // another device goes on
    }

    [Fact]
    public async Task However_busy_a_sign_in_ends_after_twelve_hours()
    {
        var mentor = await app.Given.Password(await app.Given.Mentor(), Password);
        var visitor = await Try(mentor.UserName!, Password);
        for (var i = 0; i < 16; i++)
        {
            app.Time.Advance(TimeSpan.FromMinutes(44));
            await visitor.Open("/Youths");
        }

        app.Time.Advance(TimeSpan.FromMinutes(44));
        await visitor.Get("/Youths");
        Assert.StartsWith("/Accounts/SignIn?next=", visitor.At, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Signing_in_makes_a_new_sign_in_of_its_own()
    {
        var mentor = await app.Given.Password(await app.Given.Mentor(), Password);
        var visitor = app.Visitor();
        await visitor.Open("/Accounts/SignIn");
        var before = visitor.Copy(app);
        await visitor.Submit(new { Form_Name = mentor.UserName, Form_Password = Password });

        await before.Get("/Youths"); // whoever planted the cookies of before has nothing
        Assert.StartsWith("/Accounts/SignIn?next=", before.At, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/Youths?q=a", "/Youths?q=a")]
    [InlineData("https://evil.example/", "/Youths/Today")]
    [InlineData("//evil.example/", "/Youths/Today")]
    [InlineData("/\\evil.example/", "/Youths/Today")]
    public async Task Afterwards_it_goes_on_inside_the_portal_only(string next, string at)
    {
        var mentor = await app.Given.Password(await app.Given.Mentor(), Password);
        var visitor = app.Visitor();
        await visitor.Open($"/Accounts/SignIn?next={Uri.EscapeDataString(next)}");
        await visitor.Submit(new { Form_Name = mentor.UserName, Form_Password = Password });
        Assert.Equal(at, visitor.At);
    }

    [Fact]
    public async Task Who_has_not_signed_in_is_asked_to_and_then_led_on()
    {
        var mentor = await app.Given.Password(await app.Given.Mentor(), Password);
        var visitor = app.Visitor();
        await visitor.Get("/Youths");
        Assert.StartsWith("/Accounts/SignIn?next=", visitor.At, StringComparison.Ordinal);
        await visitor.Submit(new { Form_Name = mentor.UserName, Form_Password = Password });
        Assert.Equal("/Youths", visitor.At);
    }

    [Fact]
    public async Task Signing_out_leaves_nothing_behind()
    {
        var visitor = await app.SignedIn(await app.Given.Mentor());
        await visitor.Open("/Youths");
        await visitor.Submit(form: "form[action='/Accounts/SignOut']");
        Assert.Equal("/Accounts/SignIn", visitor.At);
        await visitor.Get("/Youths");
        Assert.StartsWith("/Accounts/SignIn?next=", visitor.At, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_language_sticks_in_the_profile_and_for_the_next_sign_in()
    {
        var mentor = await app.Given.Password(await app.Given.Mentor(), Password);
        var visitor = await app.SignedIn(mentor);
        await visitor.Open("/Youths");
        await visitor.Submit(form: "form[action='/Accounts/Language']", button: "Français");
        Assert.Equal(("/Youths", "fr-MA", "ltr"),
            (visitor.At, visitor.Page.DocumentElement.GetAttribute("lang"), visitor.Page.DocumentElement.GetAttribute("dir")));
        Assert.Equal(Language.French, (await app.Db(db => db.Users.SingleAsync(a => a.Id == mentor.Id))).Language);
        await visitor.Submit(form: "form[action='/Accounts/SignOut']");
        Assert.Equal("fr-MA", visitor.Page.DocumentElement.GetAttribute("lang"));
    }

    [Fact]
    public async Task Without_a_choice_it_is_Arabic_whatever_the_browser_says()
    {
        var visitor = new Visitor(app.CreateClient(new() { AllowAutoRedirect = false, BaseAddress = new Uri("https://localhost") }),
            "nothing=1");
        var request = new HttpRequestMessage(HttpMethod.Get, "/Accounts/SignIn");
        request.Headers.AcceptLanguage.ParseAdd("fr-FR,fr;q=0.9");
        await visitor.Send(request);
        Assert.Equal(("ar-MA", "rtl"),
            (visitor.Page.DocumentElement.GetAttribute("lang"), visitor.Page.DocumentElement.GetAttribute("dir")));
    }

    private async Task<Visitor> Try(string name, string password)
    {
        var visitor = app.Visitor();
        await visitor.Open("/Accounts/SignIn");
        await visitor.Submit(new { Form_Name = name, Form_Password = password });
        return visitor;
    }
}
