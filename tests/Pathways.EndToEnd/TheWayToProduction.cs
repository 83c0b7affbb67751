using System.Collections.Concurrent;
using System.Globalization;
using System.Net;
using System.Text.RegularExpressions;
using Microsoft.Playwright;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace Pathways.EndToEnd;

/// <summary>
/// What an operator does with the published program, and what the first people do on it: set-up, a centre, its staff, a youth's first day,
/// a session written without a network, a mail over STARTTLS; then a newer program in the old one's place, and a restore without the keys.
/// </summary>
public abstract class TheWayToProduction(Browser browser, Published published)
{
    private const string Password = "three calm blue doors";
    private const string Note = "زرنا المكتبة معا";
    private readonly ConcurrentBag<Task<IReadOnlyList<Header>>> answers = [];

    /// <summary>The port of TLS.</summary>
    protected int Secure { get; } = Portal.FreePort();

    /// <summary>The plain port that people may come to.</summary>
    protected abstract int PlainOf(Installation portal);

    /// <summary>Puts TLS in front of the program, or into its settings.</summary>
    protected abstract Task<IAsyncDisposable?> AddTlsAsync(Installation portal);

    [Fact]
    public async Task An_operator_installs_people_work_and_the_next_version_loses_nothing()
    {
        await using var sink = new SmtpSink { RequireTls = true, Login = ("portal", "a secret of the mail server") };
        await using var portal = new Installation(await published.FolderAsync());
        var trusted = Path.Combine(portal.Place, "mail-server.pem");
        await File.WriteAllTextAsync(trusted, sink.CertificatePem);
        foreach (var (name, value) in new Dictionary<string, string>
        {
            ["Site__PublicUrl"] = Url,
            ["Mail__Host"] = "localhost",
            ["Mail__Port"] = sink.Port.ToString(CultureInfo.InvariantCulture),
            ["Mail__User"] = "portal",
            ["Mail__Password"] = "a secret of the mail server",
            ["Mail__From"] = "pathways@example.org",
            ["SSL_CERT_FILE"] = trusted,
        }) portal.Settings[name] = value;
        await using var front = await AddTlsAsync(portal);
        var shipped = FilesOf(portal.Program);
        await portal.StartAsync();
        var link = await portal.LineAsync($"({Regex.Escape(Url)}/Accounts/SetUp\\S+)");

        // Who types the address without https arrives at https, and the browser is told to stay there.
        var admin = await Device(phone: false);
        var first = await admin.GotoAsync($"http://{Portal.Host}:{PlainOf(portal)}/Accounts/SignIn?next=%2FYouths");
        Assert.Equal($"{Url}/Accounts/SignIn?next=%2FYouths", first!.Url);
        Assert.Matches("^max-age=[0-9]+", await first.HeaderValueAsync("strict-transport-security"));

        // Whoever watches over it asks the program itself, or by its name; pages are not compressed on the way.
        using (var watcher = Portal.Client())
        {
            foreach (var address in new[] { $"http://127.0.0.1:{portal.Port}/health/live", $"{Url}/health/ready" })
            {
                using var health = await watcher.GetAsync(new Uri(address));
                Assert.Equal(HttpStatusCode.OK, health.StatusCode);
            }

            watcher.DefaultRequestHeaders.AcceptEncoding.ParseAdd("gzip, br");
            using var signIn = await watcher.GetAsync(new Uri($"{Url}/Accounts/SignIn"));
            Assert.Equal(HttpStatusCode.OK, signIn.StatusCode);
            Assert.Empty(signIn.Content.Headers.ContentEncoding);
        }

        // The first admin, with the link that the program printed; then in again by name and password.
        await admin.Open(link);
        await admin.Write("Form.NameArabic", "سميرة بنعلي");
        await admin.Write("Form.NameLatin", "Samira Benali");
        await admin.Tick("Form.Gender", "Female");
        await ChoosePassword(admin);
        await SignOut(admin);
        await admin.SignIn("samira.benali", Password);
        await admin.Open("/Centres/New");
        await admin.Write("Form.NameArabic", "مركز الأمل");
        await admin.Send("Form.NameArabic");
        await admin.Open("/Accounts/New");
        await admin.Tick("Form.Role", "Manager");
        await Describe(admin, "كريم الإدريسي", "Karim Idrissi", "manager@example.org");
        var manager = await FirstSignIn(phone: false, await CodeOn(admin));

        // The manager's first hour: a mentor, a youth, and who accompanies whom.
        await manager.Open("/Staff/New");
        await Describe(manager, "نادية العلمي", "Nadia Alami", "mentor@example.org");
        var mentor = await FirstSignIn(phone: true, await CodeOn(manager));

        // Nothing goes to the mentor's address before she has typed the code that was sent there.
        await mentor.Locator("main a[href='/Accounts/Mine#address']").ClickAsync();
        await mentor.WaitForURLAsync("**/Accounts/Mine#address");
        await mentor.SendTo("handler=Code");
        var code = Regex.Match(Assert.Single(sink.Mails).Message.TextBody!, "[0-9]{6}").Value;
        await mentor.Write("Code", code);
        await mentor.Send("Code");
        await Expect(mentor.Locator("#address")).ToHaveCountAsync(0);

        await manager.Open("/Youths/New");
        await manager.Write("Form.NameArabic", "يونس الحداد");
        await manager.Write("Form.NameLatin", "Younes Haddad");
        await manager.Write("Form.FileNumber", "AM-001");
        await manager.Write("Form.BirthDate", $"{DateTime.UtcNow.Year - 16}-06-15");
        await manager.Write("Form.EntryDate", $"{DateTime.UtcNow.Year - 1}-01-10");
        await manager.Tick("Form.Sex", "Male");
        await manager.Send("Form.FileNumber");
        var youthId = int.Parse(manager.Url.Split('/')[^1], CultureInfo.InvariantCulture);
        await manager.Open($"/Youths/Assign/{youthId}");
        await TickOnly(manager, "Form.MentorId");
        await manager.Send("Form.MentorId");

        // The youth's first day: a code on paper, a password, home, a scan, a word for help.
        await mentor.Open($"/Youths/Invite/{youthId}");
        await mentor.Write("Form.Guardian", "مدير المركز");
        await mentor.Write("Form.GuardianOn", await mentor.Locator("main [name='Form.YouthOn']").InputValueAsync());
        await mentor.Tick("Form.Language", "Arabic");
        await mentor.Send("Form.YouthOn");
        var youth = await FirstSignIn(phone: true, await mentor.Locator(".code").InnerTextAsync());
        await youth.Open("/Youths/Home");
        await Expect(youth.Locator("html")).ToHaveAttributeAsync("dir", "rtl");
        await youth.Open($"/Documents/Copy/{youthId}/birth-record");
        // nginx's own limit is 1 MB
        var scan = new FilePayload { Name = "birth.jpg", MimeType = "image/jpeg", Buffer = Scans.Jpeg(scanBytes: 3 << 20) };
        await youth.Locator("main input[type=file]").First.SetInputFilesAsync(scan);
        await youth.Send("Form.File");
        await Expect(youth.Locator("a[href^='/Documents/Download/']")).ToBeVisibleAsync();
        await youth.Open("/Help/Ask");
        await youth.Tick("Form.Kind", "Danger"); // a real clock: at night all else waits for the morning
        await youth.Send("Form.Kind");

        // The mentor is told at once, over STARTTLS, by a server whose certificate this machine trusts.
        var mail = await Eventually(() => sink.Mails.Skip(1).FirstOrDefault(m => m.To == "mentor@example.org"));
        Assert.True(mail.Encrypted);
        Assert.Equal("portal", mail.User);
        Assert.Contains(Url, mail.Text, StringComparison.Ordinal);

        // A session is written without a network and arrives when it is back.
        await mentor.Open("/Youths/Today");
        await Ready(mentor);
        await mentor.Context.SetOfflineAsync(true);
        await mentor.GotoAsync($"/Sessions/Log?youth={youthId}");
        await mentor.Locator("#offline-form [name='Form.OpenNote']").FillAsync(Note);
        await mentor.Locator("#offline-form .save-bar button").ClickAsync();
        await Expect(mentor.Locator("#queue-h")).ToContainTextAsync("(1)");
        await mentor.Context.SetOfflineAsync(false);
        await mentor.GotoAsync("/Youths/Today");
        // Said by the portal's page, or by the phone's own where a busy machine does not answer in time: both send
        await Expect(mentor.GetByText("أُرسل لقاء واحد").First).ToBeVisibleAsync();
        await youth.Open("/Sessions/Mine");
        await Expect(youth.Locator("main")).ToContainTextAsync(Note);

        // A newer program in another folder takes over while a form is open: nothing is lost, and nobody is signed out.
        await youth.Write("Comment", "شكرا، كان يوما جيدا");
        await portal.StopAsync();
        portal.Program = await CopyOfProgram(portal);
        await portal.StartAsync();
        await youth.Send("Comment");
        await mentor.Open($"/Sessions/Of/{youthId}");
        await Expect(mentor.Locator("main")).ToContainTextAsync(Note);
        await Expect(mentor.Locator("main")).ToContainTextAsync("شكرا، كان يوما جيدا");
        foreach (var (page, path) in new[] { (admin, "/Jobs"), (manager, $"/Youths/File/{youthId}"), (youth, "/Youths/Home") })
        {
            await page.Open(path);
            Assert.Equal(path, new Uri(page.Url).AbsolutePath);
        }

        await Expect(admin.Locator("main .notice--danger")).ToHaveCountAsync(0);
        Assert.DoesNotContain(portal.Log, line => line.Contains("SetUp", StringComparison.Ordinal));

        // Signing out takes the sign-in away, here and on the server.
        await SignOut(youth);
        Assert.DoesNotContain(await youth.Context.CookiesAsync(), cookie => cookie.Name.Contains("pathways", StringComparison.Ordinal));
        await youth.GotoAsync("/Youths/Home");
        Assert.Equal("/Accounts/SignIn", new Uri(youth.Url).AbsolutePath);
        await EveryCookieIsSafe(admin, manager, mentor, youth);
        LooksAtLogs(portal);

        // A restore without the keys: the program starts, says so in the log, and shows the admin a red mark.
        await portal.StopAsync();
        Directory.Move(Path.Combine(portal.Data, "keys"), Path.Combine(portal.Place, "keys-on-the-old-disk"));
        await portal.StartAsync();
        await portal.LineAsync("(keys do not fit)");
        await admin.SignIn("samira.benali", Password);
        await admin.Open("/Jobs");
        await Expect(admin.Locator("main .notice--danger")).ToHaveCountAsync(1);
        Assert.Equal(shipped, FilesOf(portal.Program)); // nothing was written where the next version goes
    }

    /// <summary>What the proxy has written down.</summary>
    protected virtual void LooksAtLogs(Installation portal)
    {
    }

    private string Url => $"https://{Portal.Host}:{Secure}";

    private async Task<IPage> Device(bool phone)
    {
        var page = await browser.Device(Url, phone);
        page.Context.Response += (_, answer) => answers.Add(answer.HeadersArrayAsync());
        return page;
    }

    /// <summary>With a printed code somebody chooses a password and is in.</summary>
    private async Task<IPage> FirstSignIn(bool phone, string code)
    {
        var page = await Device(phone);
        await page.Open("/Accounts/Invitation");
        await page.Write("Code", code);
        await page.AndTheNextPage(page.Locator("main form:has([name=Code]) button").ClickAsync);
        await ChoosePassword(page);
        return page;
    }

    private static async Task ChoosePassword(IPage page)
    {
        await page.Write("Form.Password", Password);
        await page.Write("Form.Again", Password);
        await page.Send("Form.Password");
        Assert.DoesNotContain("/Accounts/", page.Url, StringComparison.Ordinal);
    }

    private static async Task Describe(IPage page, string arabic, string latin, string email)
    {
        await page.Write("Form.NameArabic", arabic);
        await page.Write("Form.NameLatin", latin);
        await page.Write("Form.Email", email);
        await page.Tick("Form.Gender", "Female");
        await page.Tick("Form.Language", "Arabic");
        await TickOnly(page, "Form.Centres");
        await page.Send("Form.NameArabic");
    }

    /// <summary>Ticks the only choice there is.</summary>
    private static async Task TickOnly(IPage page, string field) =>
        await page.Tick(field, (await page.Locator($"main input[name='{field}'][value]").GetAttributeAsync("value"))!);

    private static Task<string> CodeOn(IPage page) => page.Locator(".code").InnerTextAsync();

    private static async Task SignOut(IPage page)
    {
        await page.Locator("summary.avatar").ClickAsync();
        await page.Locator("form[action='/Accounts/SignOut'] button").ClickAsync();
        await page.WaitForURLAsync("**/Accounts/SignIn");
    }

    private static Task Ready(IPage page) => Expect(page.Locator("html")).ToHaveAttributeAsync("data-device", "ready");

    private static List<string> FilesOf(string folder) =>
        [.. Directory.GetFiles(folder, "*", SearchOption.AllDirectories).Select(file => Path.GetRelativePath(folder, file))
            .Order(StringComparer.Ordinal)];

    /// <summary>The same build as a folder of its own, where the next version would be.</summary>
    private static async Task<string> CopyOfProgram(Installation portal)
    {
        var next = Path.Combine(portal.Place, "next-version");
        foreach (var file in FilesOf(portal.Program))
        {
            Directory.CreateDirectory(Path.GetDirectoryName(Path.Combine(next, file))!);
            await Task.Run(() => File.Copy(Path.Combine(portal.Program, file), Path.Combine(next, file)));
        }

        return next;
    }

    private static async Task<T> Eventually<T>(Func<T?> look) where T : class
    {
        for (var until = DateTime.UtcNow + Browser.Patience; DateTime.UtcNow < until; await Task.Delay(50))
        {
            if (look() is { } found) return found;
        }

        throw new TimeoutException("It did not come.");
    }

    /// <summary>
    /// Every cookie of every answer, and every one a browser holds: for this host and TLS alone, unseen by scripts and other sites.
    /// </summary>
    private async Task EveryCookieIsSafe(params IPage[] pages)
    {
        var headers = (await Task.WhenAll(answers)).SelectMany(answer => answer);
        var set = headers.Where(header => header.Name.ToLowerInvariant() == "set-cookie").Select(header => header.Value).ToList();
        var names = set.Select(cookie => cookie.Split('=')[0]).Distinct().ToList();
        Assert.Contains("__Host-pathways", names);
        Assert.Contains("__Host-form", names);
        Assert.True(names.Count > 2, "Only " + string.Join(", ", names)); // a code that is shown on the next page travels in one of its own
        Assert.All(set, cookie =>
        {
            Assert.StartsWith("__Host-", cookie, StringComparison.Ordinal);
            var flags = cookie.Split(';').Skip(1).Select(flag => flag.Trim().ToLowerInvariant()).ToList();
            Assert.Superset(new HashSet<string> { "secure", "httponly", "path=/" }, flags.ToHashSet());
            Assert.Contains(flags, flag => flag is "samesite=lax" or "samesite=strict");
            Assert.DoesNotContain(flags, flag => flag.StartsWith("domain", StringComparison.Ordinal));
        });
        foreach (var page in pages)
        {
            var held = await page.Context.CookiesAsync();
            Assert.NotEmpty(held);
            Assert.All(held, cookie => Assert.True(cookie is { Secure: true, HttpOnly: true, Domain: Portal.Host }, cookie.Name));
            Assert.All(held, cookie => Assert.StartsWith("__Host-", cookie.Name, StringComparison.Ordinal));
        }
    }
}

/// <summary>Behind a proxy that ends TLS: nginx with the very file of the docs, where it is installed.</summary>
public sealed class TheWayToProductionBehindAProxy(Browser browser, Published published)
    : TheWayToProduction(browser, published), IClassFixture<Browser>
{
    private readonly int plain = Portal.FreePort();

    protected override int PlainOf(Installation portal) => plain;

    protected override async Task<IAsyncDisposable?> AddTlsAsync(Installation portal) =>
        await ReverseProxy.InFrontOfAsync(portal, plain, Secure);

    protected override void LooksAtLogs(Installation portal)
    {
        if (Nginx.Program is null) return;
        var log = File.ReadAllText(Nginx.LogOf(portal));
        Assert.Contains("GET /Accounts/SetUp 200", log, StringComparison.Ordinal); // without the code
        Assert.DoesNotContain('?', log);
    }
}

/// <summary>The program's own TLS: the certificate in the settings, a plain port beside it that only leads there.</summary>
public sealed class TheWayToProductionWithACertificate(Browser browser, Published published)
    : TheWayToProduction(browser, published), IClassFixture<Browser>
{
    protected override int PlainOf(Installation portal) => portal.Port;

    protected override Task<IAsyncDisposable?> AddTlsAsync(Installation portal)
    {
        var (certificate, key) = Portal.Write(portal.Place);
        portal.Settings.Remove("ASPNETCORE_URLS");
        portal.Settings["Kestrel__Endpoints__Plain__Url"] = $"http://127.0.0.1:{portal.Port}";
        portal.Settings["Kestrel__Endpoints__Secure__Url"] = $"https://127.0.0.1:{Secure}";
        portal.Settings["Kestrel__Endpoints__Secure__Certificate__Path"] = certificate;
        portal.Settings["Kestrel__Endpoints__Secure__Certificate__KeyPath"] = key;
        return Task.FromResult<IAsyncDisposable?>(null);
    }
}
