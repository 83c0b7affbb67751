using System.Data.Common;
using System.Net;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.DependencyInjection;
using Pathways.Core.Accounts;
using Pathways.Core.Contact;
using Pathways.Core.Data;
using Xunit;

namespace Pathways.Tests.Errors;

public sealed class ShowingErrors(ShowingErrors.App app) : IClassFixture<ShowingErrors.App>
{
    [Theory]
    [InlineData(Language.Arabic, "هذه الصفحة غير موجودة")]
    [InlineData(Language.French, "Cette page n’existe pas")]
    [InlineData(Language.English, "This page is not here")]
    public async Task A_page_that_is_not_there_says_so_in_the_persons_language(Language language, string words)
    {
        var visitor = await app.SignedIn(await app.Given.Mentor(language: language));
        foreach (var path in new[] { "/nothing/here", "/Youths/File/999999", "/Youths/File/x", "/css/none.css" })
        {
            await visitor.Get(path);
            Assert.Equal(HttpStatusCode.NotFound, visitor.Status);
            Assert.Contains(words, visitor.Text, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task A_failure_answers_500_with_a_number_and_no_detail()
    {
        var visitor = await app.SignedIn(await app.Given.Admin(Language.French));
        app.Breaking.On = true;
        await visitor.Get("/Centres");
        app.Breaking.On = false;

        Assert.Equal(HttpStatusCode.InternalServerError, visitor.Status);
        Assert.Contains("Un problème de notre côté", visitor.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("disk is on fire", visitor.Page.ToString() + visitor.Text, StringComparison.Ordinal);
        Assert.NotEmpty(visitor.Page.QuerySelector(".source .ltr")!.TextContent);
    }

    public static TheoryData<int> Away => [5, 10, 14];

    [Theory]
    [MemberData(nameof(Away))]
    public async Task While_the_database_is_away_pages_say_when_to_ask_again_public_ones_go_on_and_the_first_after_its_return_opens(
        int code)
    {
        var visitor = await app.SignedIn(await app.Given.Admin(Language.Arabic));
        app.Breaking.With = new InvalidOperationException("Wrapped", new Microsoft.Data.Sqlite.SqliteException("secret path", code));
        (app.Breaking.On, app.Breaking.SignInToo) = (true, true);
        await visitor.Get("/Centres");
        var (status, text, wait) = (visitor.Status, visitor.Text, visitor.Response.Headers.RetryAfter?.Delta);
        await visitor.Open("/ar");
        (app.Breaking.On, app.Breaking.SignInToo, app.Breaking.With) = (false, false, new IOException("The disk is on fire"));

        Assert.Equal((HttpStatusCode.ServiceUnavailable, TimeSpan.FromSeconds(30)), (status, wait));
        Assert.Contains("لا تصل البوابة إلى بياناتها الآن", text, StringComparison.Ordinal);
        Assert.DoesNotContain("secret", text, StringComparison.Ordinal);
        await visitor.Open("/Centres");
    }

    [Fact]
    public async Task A_save_that_does_not_get_its_turn_ends_calmly_and_loses_nothing()
    {
        var visitor = await app.SignedIn(await app.Given.Admin());
        await visitor.Open("/Centres/New");
        var gate = app.Services.GetRequiredService<WriteGate>();
        gate.Patience = TimeSpan.FromMilliseconds(50);
        using (await gate.EnterAsync(TestContext.Current.CancellationToken))
        {
            await visitor.Submit(new { Form_NameArabic = "مركز الانتظار" });
            Assert.Equal(HttpStatusCode.ServiceUnavailable, visitor.Status);
        }

        gate.Patience = TimeSpan.FromSeconds(30);
        await visitor.Open("/Centres/New");
        await visitor.Submit(new { Form_NameArabic = "مركز الانتظار" });
        Assert.Equal("/Centres", visitor.At);
    }

    [Fact]
    public async Task A_failure_of_the_look_at_the_sign_in_is_told_as_calmly()
    {
        var visitor = await app.SignedIn(await app.Given.Admin());
        (app.Breaking.On, app.Breaking.SignInToo) = (true, true);
        await visitor.Get("/Centres");
        (app.Breaking.On, app.Breaking.SignInToo) = (false, false);

        Assert.Equal(HttpStatusCode.InternalServerError, visitor.Status);
        Assert.NotEmpty(visitor.Page.QuerySelector(".source .ltr")!.TextContent);
    }

    [Fact]
    public async Task Too_many_tries_from_one_place_are_told_to_wait()
    {
        var visitor = app.Visitor(Language.Arabic);
        await visitor.Open("/Accounts/SignIn");
        for (var i = 0; i < 9 && visitor.Status != HttpStatusCode.TooManyRequests; i++)
        {
            await visitor.Submit(new { Form_Name = "nobody", Form_Password = "x" });
        }

        Assert.Equal(HttpStatusCode.TooManyRequests, visitor.Status);
        Assert.Contains("محاولات كثيرة", visitor.Text, StringComparison.Ordinal);
        await app.Visitor().Open("/Accounts/SignIn");
    }

    [Fact]
    public async Task A_form_without_its_token_is_refused_calmly()
    {
        var visitor = await app.SignedIn(await app.Given.Admin());
        await visitor.Send(new HttpRequestMessage(HttpMethod.Post,
            "/Centres/New")
        { Content = new FormUrlEncodedContent([new("Form.NameArabic", "x")]) });
        Assert.Equal(HttpStatusCode.BadRequest, visitor.Status);
        Assert.Contains("This page has expired", visitor.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_form_that_is_too_large_is_told_so_by_the_real_server()
    {
        await using var real = new TestApp();
        real.UseKestrel(0);
        real.StartServer();
        var address = real.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First();
        using var client = new HttpClient { BaseAddress = new Uri(address) };
        using var request = new HttpRequestMessage(HttpMethod.Post,
            "/Accounts/SignIn")
        { Content = new FormUrlEncodedContent([new("Form.Name", new string('a', 1_200_000))]) };
        request.Headers.ExpectContinue = true; // the answer comes before the body is sent
        request.Headers.Add("Cookie", "language=French");
        using var answer = await client.SendAsync(request);

        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, answer.StatusCode);
        Assert.Contains("trop lourd", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/Accounts/SignIn"), InlineData("/nothing"), InlineData("/Youths"), InlineData("/css/pathways.css")]
    public async Task Every_answer_has_the_safety_headers(string path)
    {
        var visitor = app.Visitor();
        await visitor.Send(new HttpRequestMessage(HttpMethod.Get, path), follow: false);
        var headers = visitor.Response.Headers;
        var policy = headers.GetValues("Content-Security-Policy").Single();
        Assert.StartsWith("default-src 'none'", policy, StringComparison.Ordinal);
        Assert.DoesNotContain("unsafe", policy, StringComparison.Ordinal);
        Assert.Contains("frame-ancestors 'none'", policy, StringComparison.Ordinal);
        Assert.Equal("nosniff", headers.GetValues("X-Content-Type-Options").Single());
        Assert.Equal("same-origin", headers.GetValues("Referrer-Policy").Single());
        Assert.Equal("same-origin", headers.GetValues("Cross-Origin-Opener-Policy").Single());
        Assert.Equal("same-origin", headers.GetValues("Cross-Origin-Resource-Policy").Single());
        Assert.Contains("camera=()", headers.GetValues("Permissions-Policy").Single(), StringComparison.Ordinal);
        Assert.False(headers.Contains("Server"));
    }

    [Fact]
    public async Task Only_what_says_so_is_kept_by_a_cache()
    {
        var admin = await app.SignedIn(await app.Given.Admin());
        foreach (var path in new[] { "/", "/Accounts", "/nothing", "/ar/nothing", "/Drafts", "/Offline/en" })
        {
            await admin.Send(new HttpRequestMessage(HttpMethod.Get, path), follow: false);
            Assert.True(admin.Response.Headers.CacheControl?.NoStore == true, $"{path}: {admin.Response.Headers.CacheControl}");
        }

        foreach (var path in new[] { "/ar", "/robots.txt", "/sitemap.xml", "/css/pathways.css" })
        {
            await admin.Open(path);
            Assert.True(admin.Response.Headers.CacheControl!.Public, path);
        }
    }

    [Theory]
    [InlineData("/Offline/Snapshot"), InlineData("/Offline/Send"), InlineData("/Drafts?key=session-1"), InlineData("/Youths/Today")]
    public async Task A_script_is_told_that_the_sign_in_has_ended_and_what_is_not_for_its_reader(string path)
    {
        var nobody = app.Visitor();
        await nobody.Send(Asked(path), follow: false);
        Assert.Equal((HttpStatusCode.Unauthorized, ""), (nobody.Status, nobody.Text));

        var admin = await app.SignedIn(await app.Given.Admin());
        await admin.Send(Asked(path), follow: false);
        Assert.Equal(path.StartsWith("/Drafts", StringComparison.Ordinal) ? HttpStatusCode.NoContent : HttpStatusCode.Forbidden,
            admin.Status);

        static HttpRequestMessage Asked(string path) =>
            new(HttpMethod.Get, path) { Headers = { { "X-Requested-With", "XMLHttpRequest" } } };
    }

    [Fact]
    public async Task Every_error_page_answers_with_its_own_status()
    {
        foreach (var code in new[] { 400, 403, 404, 413, 429, 500 })
        {
            var visitor = await app.Visitor().Get($"/Errors/{code}");
            Assert.Equal(code, (int)visitor.Status);
            Assert.NotEmpty(visitor.Page.QuerySelector("h1")!.TextContent);
        }

        Assert.Equal(HttpStatusCode.NotFound, (await app.Visitor().Get("/Errors/418")).Status);
    }

    [Fact]
    public async Task Over_TLS_the_cookie_is_bound_to_the_host()
    {
        await using var secure = new SecureApp();
        var mentor = await secure.Given.Password(await secure.Given.Mentor(), "cactus lampe tambour");
        var visitor = secure.Visitor();
        await visitor.Open("/Accounts/SignIn");
        var token = visitor.Page.QuerySelector("main [name=_form], [name=_form]")!.GetAttribute("value")!;
        await visitor.Send(new HttpRequestMessage(HttpMethod.Post, "/Accounts/SignIn")
        {
            Content = new FormUrlEncodedContent(
            [new("_form", token), new("Form.Name", mentor.UserName), new("Form.Password", "cactus lampe tambour")])
        }, follow: false);

        var cookie = visitor.Response.Headers.GetValues("Set-Cookie")
            .Single(c => c.StartsWith("__Host-pathways=", StringComparison.Ordinal));
        foreach (var part in new[] { "secure", "httponly", "samesite=lax", "path=/" })
            Assert.Contains(part, cookie, StringComparison.OrdinalIgnoreCase);
    }

    public sealed class App : TestApp
    {
        public Failing Breaking { get; } = new();

        protected override IReadOnlyDictionary<string, string> MoreSettings =>
            new Dictionary<string, string> { ["Accounts:TriesPerMinute"] = "5" };

        protected override void ConfigureTestServices(IServiceCollection services) => services.AddSingleton<IInterceptor>(Breaking);
    }

    private sealed class SecureApp : TestApp
    {
        protected override IReadOnlyDictionary<string, string> MoreSettings =>
            new Dictionary<string, string> { ["Site:PublicUrl"] = "https://pathways.example.org" };
    }

    public sealed class Failing : DbCommandInterceptor
    {
        public bool On { get; set; }

        /// <summary>What the database answers with.</summary>
        public Exception With { get; set; } = new IOException("The disk is on fire");

        /// <summary>Also the look whether the sign-in goes on.</summary>
        public bool SignInToo { get; set; }

        public override ValueTask<InterceptionResult<DbDataReader>> ReaderExecutingAsync(DbCommand command, CommandEventData eventData,
            InterceptionResult<DbDataReader> result, CancellationToken cancellationToken = default) =>
            On && (SignInToo || !command.CommandText.Contains("Sign-in of this request", StringComparison.Ordinal)) ? throw With
                : ValueTask.FromResult(result);
    }
}
