using System.Buffers.Text;
using System.Net;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Pathways.Core.Accounts;
using Pathways.Core.Contact;
using Pathways.Core.Outside;
using Pathways.Core.Reminders;
using Pathways.Core.Reminding;
using Pathways.Core.Youths;
using Pathways.Web.Outside;
using Xunit;

namespace Pathways.Tests.Reminders;

/// <summary>Web push, from the tap on "tell me on this phone" to what the phone can read, against a push service in this process.</summary>
public sealed class TellingOnAPhone : IAsyncLifetime
{
    private const string Phones = "/Reminders/Phones";
    private const string PhoneForm = "form[data-push]";
    private readonly PushBrowser browser = new();
    private PushSink sink = null!;
    private App app = null!;

    public async ValueTask InitializeAsync()
    {
        sink = await PushSink.Start();
        app = new App();
    }

    public async ValueTask DisposeAsync()
    {
        await app.DisposeAsync();
        await sink.DisposeAsync();
        browser.Dispose();
    }

    [Fact]
    public async Task A_phone_that_was_tapped_is_told_once_in_words_that_only_it_can_read()
    {
        var (mentor, youth, account) = await People();
        var visitor = await Tap(account);
        Assert.Contains("From now on this phone tells me.", visitor.Text, StringComparison.Ordinal);
        Assert.Contains("this one", visitor.Text, StringComparison.Ordinal);
        await app.Given.SessionPlanned(youth, mentor, place: "المحكمة");

        for (var i = 0; i < 3; i++) await Sweep();

        var taken = Assert.Single(sink.All);
        Assert.Equal("aes128gcm", taken.Headers["Content-Encoding"]);
        Assert.Equal("86400", taken.Headers["TTL"]);
        Assert.False(taken.Headers.ContainsKey("Urgency"), "It wakes no phone that sleeps.");
        var row = await app.Db(db => db.Reminders.SingleAsync(r => r.Channel == ReminderChannel.Push));
        Assert.Equal((account.Id, 1), (row.RecipientId, row.Attempts));
        Assert.NotNull(row.SentAt);
        var read = browser.Read(taken.Body);
        Assert.Equal(["lang", "link", "tag", "title"], read.EnumerateObject().Select(part => part.Name).Order());
        Assert.Equal(("مسارات: لديك رسالة", $"/n/{row.Id}", "ar"), (read.GetProperty("title").GetString(),
            read.GetProperty("link").GetString(), read.GetProperty("lang").GetString()));
        Assert.Equal(read.GetProperty("tag").GetString(), taken.Headers["Topic"]);

        await visitor.Get(read.GetProperty("link").GetString()!);
        Assert.Equal("/Sessions/Mine", visitor.At.Split('#')[0]);
    }

    [Fact]
    public async Task The_portal_shows_the_push_service_who_it_is_with_the_key_that_the_page_gave_the_browser()
    {
        var (mentor, youth, account) = await People();
        var visitor = await app.SignedIn(account);
        var key = (await visitor.Open(Phones)).Page.QuerySelector(PhoneForm)!.GetAttribute("data-push")!;
        await visitor.Submit(browser.FormAt(sink.At("mine")), PhoneForm);
        await app.Given.SessionPlanned(youth, mentor);

        await Sweep();

        var said = Assert.Single(sink.All).Headers["Authorization"];
        var parts = said["vapid ".Length..].Split(',', StringSplitOptions.TrimEntries).ToDictionary(part => part[0], part => part[2..]);
        Assert.Equal(key, parts['k']);
        var point = Base64Url.DecodeFromChars(key);
        using var verifier = ECDsa.Create(new ECParameters
        {
            Curve = ECCurve.NamedCurves.nistP256,
            Q = new ECPoint { X = point[1..33], Y = point[33..65] },
        });
        var token = parts['t'].Split('.');
        Assert.True(verifier.VerifyData(Encoding.ASCII.GetBytes($"{token[0]}.{token[1]}"), Base64Url.DecodeFromChars(token[2]),
            HashAlgorithmName.SHA256));
        Assert.Equal("https://localhost",
            JsonDocument.Parse(Base64Url.DecodeFromChars(token[1])).RootElement.GetProperty("aud").GetString());
        var kept = await app.Db(db => db.Settings.Where(s => s.Name == "push.keys").Select(s => s.Value).SingleAsync());
        Assert.StartsWith(key + " ", kept, StringComparison.Ordinal);
        Assert.True(kept.Split(' ')[1].Length > 100, "The private key is sealed.");
    }

    [Fact]
    public async Task The_program_started_again_on_its_data_has_the_same_keys()
    {
        var (_, _, account) = await People();
        var key = (await (await app.SignedIn(account)).Open(Phones)).Page.QuerySelector(PhoneForm)!.GetAttribute("data-push");

        await using var again = new App(app);

        Assert.Equal(key, (await (await again.SignedIn(account)).Open(Phones)).Page.QuerySelector(PhoneForm)!.GetAttribute("data-push"));
    }

    [Theory]
    [InlineData(StatusCodes.Status404NotFound)]
    [InlineData(StatusCodes.Status410Gone)]
    public async Task A_phone_that_is_gone_is_forgotten_and_the_other_one_is_told(int status)
    {
        var (mentor, youth, account) = await People();
        await Tap(account, "old");
        await Tap(account, "new");
        sink.Answer = path => (path == "/old" ? status : 201, "");
        await app.Given.SessionPlanned(youth, mentor);

        await Sweep();

        Assert.Equal([("/old", status), ("/new", 201)], sink.All.Select(taken => (taken.Path, taken.Status)));
        Assert.Equal(sink.At("new"), (await app.Db(db => db.PushPhones.SingleAsync())).Endpoint);
        Assert.NotNull((await Row()).SentAt);
    }

    [Fact]
    public async Task When_the_last_phone_is_gone_nothing_is_left_to_be_tried()
    {
        var (mentor, youth, account) = await People();
        await Tap(account);
        sink.Answer = _ => (StatusCodes.Status410Gone, "");
        await app.Given.SessionPlanned(youth, mentor);

        await Sweep();

        Assert.Equal(0, await app.Db(db => db.PushPhones.CountAsync()));
        var row = await Row();
        Assert.NotNull(row.DroppedAt);
        Assert.Null(row.FailedAt);
    }

    [Fact]
    public async Task A_service_that_cannot_now_is_asked_later_and_a_refusal_is_a_dead_letter_in_words()
    {
        var (mentor, youth, account) = await People();
        await Tap(account);
        sink.Answer = _ => (StatusCodes.Status503ServiceUnavailable, "");
        await app.Given.SessionPlanned(youth, mentor);
        await Sweep();
        await Sweep();
        Assert.Single(sink.All);
        var admin = await app.SignedIn(await app.Given.Admin());
        Assert.Contains("As a notification on the phone: 1 reminder was tried in vain. The other side says: not now.",
            (await admin.Open("/Jobs")).Text, StringComparison.Ordinal);

        app.Time.Advance(TimeSpan.FromMinutes(6));
        sink.Answer = _ => (StatusCodes.Status403Forbidden, "");
        await Sweep();
        Assert.NotNull((await Row()).FailedAt);
        await admin.Open("/Jobs");
        Assert.Contains("The next session · As a notification on the phone", admin.Text, StringComparison.Ordinal);
        Assert.Contains("The other side refuses it for good.", admin.Text, StringComparison.Ordinal);

        sink.Answer = _ => (StatusCodes.Status201Created, "");
        await admin.Submit(form: "form[action*='handler=Again']:has(input[name=id])");
        await Sweep();
        Assert.NotNull((await Row()).SentAt);
        Assert.Single(sink.All.Select(taken => taken.Headers["Topic"]).Distinct());
    }

    [Fact]
    public async Task A_service_that_points_elsewhere_is_not_followed()
    {
        var (mentor, youth, account) = await People();
        await Tap(account);
        sink.Answer = path => path == "/mine" ? (StatusCodes.Status307TemporaryRedirect, sink.At("inside")) : (201, "");
        await app.Given.SessionPlanned(youth, mentor);

        await Sweep();

        Assert.Equal("/mine", Assert.Single(sink.All).Path);
        Assert.Equal(nameof(OutsideProblem.Refused), (await Row()).LastError);
    }

    [Theory]
    [InlineData("http://push.example.org/x")]
    [InlineData("https://127.0.0.1/x")]
    [InlineData("https://[::1]/x")]
    [InlineData("https://169.254.169.254/latest/meta-data")]
    [InlineData("https://10.0.0.7/x")]
    [InlineData("https://localhost/x")]
    [InlineData("https://database/x")]
    [InlineData("https://me:secret@push.example.org/x")]
    [InlineData("ftp://push.example.org/x")]
    [InlineData("nonsense")]
    public async Task An_address_of_the_house_is_refused_when_it_is_given(string endpoint)
    {
        await using var strict = new App { Line = new OutsideLine() };
        var visitor = await strict.SignedIn(await strict.Given.Admin());
        await visitor.Open(Phones);

        await visitor.Submit(browser.FormAt(endpoint), PhoneForm);

        Assert.Contains("This phone’s browser cannot be told.", visitor.Text, StringComparison.Ordinal);
        Assert.Equal(0, await strict.Db(db => db.PushPhones.CountAsync()));
    }

    [Fact]
    public async Task A_name_that_leads_into_the_house_is_not_called_when_something_is_sent()
    {
        await using var strict = new App
        {
            Line = new OutsideLine
            {
                Resolve = (_, _) => Task.FromResult(new[] { IPAddress.Loopback }),
                Trust = PushSink.IsOfATest,
            },
        };
        var (mentor, youth, account) = await People(strict);
        var visitor = await strict.SignedIn(account);
        await visitor.Open(Phones);
        await visitor.Submit(browser.FormAt($"https://push.example.org:{sink.Port}/mine"), PhoneForm);
        await strict.Given.SessionPlanned(youth, mentor);

        await strict.Round<PlanReminders>();
        await strict.Round<SendReminders>();

        Assert.Empty(sink.All);
        var row = await strict.Db(db => db.Reminders.SingleAsync(r => r.Channel == ReminderChannel.Push));
        Assert.Equal(nameof(OutsideProblem.AddressInside), row.LastError);
        Assert.NotNull(row.FailedAt);
    }

    [Fact]
    public async Task Who_signs_out_on_a_phone_takes_nothing_else_along()
    {
        var (_, _, account) = await People();
        var here = await Tap(account, "here");
        await Tap(account, "other");

        await here.Submit(form: "form[action='/Accounts/SignOut']");

        Assert.Equal(sink.At("other"), (await app.Db(db => db.PushPhones.SingleAsync())).Endpoint);
    }

    [Fact]
    public async Task Nothing_goes_to_a_phone_of_a_closed_account_nor_to_whom_a_phone_belonged_before()
    {
        var (mentor, _, account) = await People();
        await Tap(account);
        await Tap(mentor); // on the same phone
        Assert.Equal(mentor.Id, (await app.Db(db => db.PushPhones.SingleAsync())).AccountId);

        await app.Db(async db =>
        {
            (await db.Users.SingleAsync(a => a.Id == mentor.Id)).Close(app.Time.GetUtcNow().UtcDateTime);
            await db.SaveChangesAsync();
        });

        Assert.Equal(0, await app.Db(db => db.PushPhones.CountAsync()));
    }

    [Fact]
    public async Task Nobody_takes_anothers_phone_off_the_list_and_the_own_one_goes_with_a_tap()
    {
        var (mentor, _, account) = await People();
        var mine = await Tap(account);
        var phone = await app.Db(db => db.PushPhones.SingleAsync());
        var other = await app.SignedIn(mentor);
        await other.Open(Phones);
        await other.Post($"{Phones}?handler=Forget", [new("id", $"{phone.Id}")]);
        Assert.Equal(HttpStatusCode.NotFound, other.Status);

        await mine.Submit(button: "No longer here", form: "form[action*='handler=Forget']");

        Assert.Contains("That phone is told nothing any more.", mine.Text, StringComparison.Ordinal);
        Assert.Equal(0, await app.Db(db => db.PushPhones.CountAsync()));
    }

    [Fact]
    public async Task The_ninth_phone_is_refused_and_says_why()
    {
        var (_, _, account) = await People();
        for (var i = 0; i < PushPhone.Most; i++) await Tap(account, $"phone{i}");

        Assert.Contains("8 phones are noted already.", (await Tap(account, "one-more")).Text, StringComparison.Ordinal);
        Assert.Equal(PushPhone.Most, await app.Db(db => db.PushPhones.CountAsync()));
    }

    private async Task<(Account Mentor, Youth Youth, Account Account)> People(App? where = null)
    {
        var given = (where ?? app).Given;
        var centre = await given.Centre();
        var mentor = await given.Mentor(centre);
        var youth = await given.Youth(centre, mentor);
        return (mentor, youth, await given.AccountOf(youth, Language.Arabic));
    }

    private async Task<Visitor> Tap(Account account, string path = "mine")
    {
        var visitor = await app.SignedIn(await app.Db(async db =>
        {
            await db.Users.Where(a => a.Id == account.Id).ExecuteUpdateAsync(set => set.SetProperty(a => a.Language, Language.English));
            return await db.Users.SingleAsync(a => a.Id == account.Id);
        }));
        await visitor.Open(Phones);
        await visitor.Submit(browser.FormAt(sink.At(path)), PhoneForm);
        await app.Db(db => db.Users.Where(a => a.Id == account.Id)
            .ExecuteUpdateAsync(set => set.SetProperty(a => a.Language, account.Language)));
        return visitor;
    }

    private async Task Sweep()
    {
        await app.Round<PlanReminders>();
        await app.Round<SendReminders>();
    }

    private Task<Reminder> Row() => app.Db(db => db.Reminders.AsNoTracking().SingleAsync(r => r.Channel == ReminderChannel.Push));

    private sealed class App : TestApp
    {
        public App()
        {
        }

        public App(App before) : base(before)
        {
        }

        public OutsideLine? Line { get; init; }

        protected override void ConfigureTestServices(IServiceCollection services)
        {
            if (Line is null) PushSink.LetGoInside(services);
            else services.Replace(ServiceDescriptor.Singleton(Line));
        }
    }
}
