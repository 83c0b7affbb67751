using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.Extensions.Options;
using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Pathways.Core.Accounts;
using Pathways.Core.Contact;
using Pathways.Tests.Conventions;
using Pathways.Web.Startup;
using Pathways.Tests.Reminders;
using Xunit;

namespace Pathways.Tests.Doors;

/// <summary>
/// Behind a proxy that ends TLS and speaks plain http to the program, without a word about the scheme: every cookie of every kind of
/// answer.
/// </summary>
public sealed class GivingCookies(GivingCookies.App app) : IClassFixture<GivingCookies.App>
{
    private const string Password = "cactus lampe tambour";

    [Fact]
    public async Task Every_cookie_that_is_set_or_taken_away_has_what_its_prefix_demands()
    {
        var set = new List<string>();

        // Set-up, a notice, sign-out, wrong and right sign-in
        var admin = app.Visitor();
        await admin.Open("/Accounts/SetUp");
        await admin.Submit(new Dictionary<string, string>
        {
            ["Code"] = await SetUpCode(),
            ["Form.NameLatin"] = "Houda Bennani",
            ["Form.Gender"] = "Female",
            ["Form.Password"] = Password,
            ["Form.Again"] = Password
        });
        Assert.Equal(HttpStatusCode.OK, admin.Status);
        Assert.Equal("/Accounts", admin.At);
        await admin.Submit(form: "form[action='/Accounts/SignOut']");
        await admin.Submit(new { Form_Name = "houda.bennani", Form_Password = "wrong wrong wrong" });
        await admin.Submit(new { Form_Name = "houda.bennani", Form_Password = Password });
        Assert.Equal("/Accounts", admin.At);

        // A code shown once; language and theme
        var centre = await app.Given.Centre();
        await admin.Open("/Accounts/New");
        await admin.Submit(new
        {
            Form_Role = "Manager",
            Form_NameLatin = "Hakima Ouaziz",
            Form_Gender = "Female",
            Form_Centres = centre.Id
        });
        Assert.NotNull(admin.Page.QuerySelector(".code"));
        await admin.Submit(form: "form[action='/Accounts/Language']", button: "Français");
        await admin.Open("/Accounts/Mine");
        await admin.Submit(new { Form_Theme = "Dark" });
        await admin.Submit(new { Form_Theme = "System" });

        await admin.Submit(form: "form[action='/Accounts/SignOut']");

        // A code used; a device trusted and handed over and given back
        var mentor = await app.Given.Mentor(centre);
        var device = app.Visitor();
        await device.Open("/Accounts/Invitation");
        await device.Submit(new { Code = await app.Given.Code(mentor) }, "main form");
        await device.Submit(new { Form_Password = Password, Form_Again = Password });
        Assert.Equal("/Youths/Today", device.At);
        await device.Open("/Offline/Devices");
        await device.Submit(new { Form_Name = "My phone" }, "main form[action*=Trust]");
        var assessment = await app.Given.Assessment(await app.Given.Youth(centre, mentor), mentor);
        await device.Open($"/Assessments/HandOver/{assessment.Id}");
        await device.Submit(new { Form_Reason = "NoPhone", Form_Language = "English" });
        Assert.Equal("/Assessments/Assisted", device.At);
        await device.Open("/Assessments/GiveBack");
        await device.Submit(new { Form_Password = Password });

        // A phone that asks to be told
        using var browser = new PushBrowser();
        await device.Open("/Reminders/Phones");
        await device.Submit(browser.FormAt("https://push.example.org/mine"), "form[data-push]");

        // The account changes: its sign-in ends
        await app.Db(db => db.Users.Where(a => a.Id == mentor.Id).ExecuteUpdateAsync(s => s.SetProperty(a => a.SecurityStamp, "another")));
        app.Time.Advance(TimeSpan.FromMinutes(2));
        await device.Get("/Youths");
        Assert.StartsWith("/Accounts/SignIn?next=", device.At, StringComparison.Ordinal);

        set.AddRange(admin.SetCookies);
        set.AddRange(device.SetCookies);
        var wrong = set.Where(cookie => !IsSound(cookie)).ToList();
        Assert.True(wrong.Count == 0, string.Join('\n', wrong));
        // Each kind was really seen, but that of the second factor, which no page asks for yet; its shape is tested below
        Assert.Equal(["__Host-second-factor"], SiteCookies.All.Keys.Select(name => "__Host-" + name).Except(set.Select(NameOf)));
    }

    [Fact]
    public void No_other_place_makes_a_cookie()
    {
        string[] makers = ["Cookies.Append", "Cookies.Delete", "new CookieOptions", "new CookieBuilder", ".Cookie.Name", "Request.Cookies"];
        var wrong = Source.Files("src", ".cs", ".cshtml")
            .Where(file => !file.EndsWith("SiteCookies.cs", StringComparison.Ordinal))
            .SelectMany(file => File.ReadLines(file).Where(line => makers.Any(maker => line.Contains(maker, StringComparison.Ordinal)))
                .Select(line => $"{Source.Short(file)}: {line.Trim()}"))
            .ToList();

        Assert.True(wrong.Count == 0, string.Join('\n', wrong));
    }

    [Fact]
    public async Task Every_scheme_that_keeps_a_cookie_has_its_shape()
    {
        var names = new List<string?>();
        foreach (var scheme in await app.Services.GetRequiredService<Microsoft.AspNetCore.Authentication.IAuthenticationSchemeProvider>()
            .GetAllSchemesAsync())
        {
            var cookie = app.Services.GetRequiredService<IOptionsMonitor<CookieAuthenticationOptions>>().Get(scheme.Name).Cookie;
            Assert.Contains(cookie.Name!["__Host-".Length..], SiteCookies.All.Keys);
            names.Add(cookie.Name);
        }

        Assert.Contains("__Host-pathways", names);
    }

    private static string NameOf(string cookie) => cookie.Split('=', 2)[0];

    private static bool IsSound(string cookie)
    {
        var flags = cookie.Split(';').Skip(1).Select(part => part.Trim().ToLowerInvariant()).ToList();
        var name = NameOf(cookie);
        return name.StartsWith("__Host-", StringComparison.Ordinal)
            && SiteCookies.All.TryGetValue(name["__Host-".Length..], out var site)
            && flags.Contains("secure") && flags.Contains("path=/") && flags.Contains("httponly")
            && flags.Contains($"samesite={site.ToString().ToLowerInvariant()}")
            && !flags.Any(flag => flag.StartsWith("domain", StringComparison.Ordinal));
    }

    private async Task<string> SetUpCode()
    {
        await using var scope = app.Services.CreateAsyncScope();
        return (await scope.ServiceProvider.GetRequiredService<OfferSetUp>().RunAsync())!;
    }

    public sealed class App : TestApp
    {
        protected override IReadOnlyDictionary<string, string> MoreSettings =>
            new Dictionary<string, string> { ["Site:PublicUrl"] = "https://pathways.example.org" };

        protected override string Scheme => "http"; // the proxy speaks to the program as it likes
    }
}
