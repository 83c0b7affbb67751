using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;
using Pathways.Core.Accounts;
using Pathways.Core.Outside;
using Pathways.Core.Reminders;
using Pathways.Core.Reminding;
using Pathways.Core.Youths;
using Pathways.Web.Outside;
using Xunit;

namespace Pathways.Tests.Reminders;

/// <summary>SMS and WhatsApp through the organisation's gateway, which listens in this process.</summary>
public sealed partial class SendingMessages : IAsyncLifetime
{
    private const string Page = "/Reminders/Number";
    private const string Secret = "0123456789abcdef0123456789abcdef";
    private PushSink gateway = null!;
    private App app = null!;

    public async ValueTask InitializeAsync()
    {
        gateway = await PushSink.Start(tls: false);
        gateway.Answer = _ => (StatusCodes.Status200OK, "");
        app = new App(gateway.Port);
    }

    public async ValueTask DisposeAsync()
    {
        await app.DisposeAsync();
        await gateway.DisposeAsync();
    }

    [Fact]
    public async Task A_number_that_was_typed_and_confirmed_is_told_once_in_words_that_say_nothing()
    {
        var (mentor, youth, account) = await People();
        await Confirm(account);
        await app.Given.SessionPlanned(youth, mentor, place: "المحكمة");

        for (var i = 0; i < 3; i++) await Sweep();

        var row = await Row();
        Assert.NotNull(row.SentAt);
        var told = Read(Assert.Single(gateway.All.Skip(1)));
        Assert.Equal(["id", "language", "text", "to"], told.EnumerateObject().Select(part => part.Name).Order());
        Assert.Equal(($"n{row.Id}", "+212661234567", "en", $"Pathways: you have a message https://pathways.example.org/n/{row.Id}"),
            (told.GetProperty("id").GetString(), told.GetProperty("to").GetString(), told.GetProperty("language").GetString(),
                told.GetProperty("text").GetString()));
    }

    [Fact]
    public async Task The_gateway_can_check_from_whom_and_when_a_message_comes()
    {
        var (_, _, account) = await People();
        await Confirm(account);

        var code = Assert.Single(gateway.All);

        var time = code.Headers[WebhookTransport.TimeHeader];
        Assert.Equal(app.Time.GetUtcNow().ToUnixTimeSeconds(), long.Parse(time, CultureInfo.InvariantCulture));
        var expected = HMACSHA256.HashData(Encoding.UTF8.GetBytes(Secret), (byte[])[.. Encoding.ASCII.GetBytes($"{time}."), .. code.Body]);
        Assert.Equal($"sha256={Convert.ToHexStringLower(expected)}", code.Headers[WebhookTransport.SignatureHeader]);
        Assert.Equal("application/json; charset=utf-8", code.Headers["Content-Type"]);
    }

    [Fact]
    public async Task What_staff_wrote_into_a_file_is_no_number_to_send_to_nor_one_without_its_code()
    {
        var (mentor, youth, account) = await People();
        await app.Db(db => db.Youths.Where(y => y.Id == youth.Id)
            .ExecuteUpdateAsync(set => set.SetProperty(y => y.Phone, "+212661000009")));
        var visitor = await app.SignedIn(account);
        await visitor.Open(Page);
        await visitor.Submit(new Dictionary<string, string> { ["Typed"] = "0661234567" });
        await visitor.Submit(new Dictionary<string, string> { ["Code"] = "000000x" }, "form[action*='handler=Code']");
        Assert.Contains("This is not the code that was sent.", visitor.Text, StringComparison.Ordinal);
        await app.Given.SessionPlanned(youth, mentor);

        await Sweep();

        Assert.Equal("+212661234567", Read(Assert.Single(gateway.All)).GetProperty("to").GetString()); // the code, nothing else
        Assert.Equal(0, await app.Db(db => db.Reminders.CountAsync(r => r.Channel == ReminderChannel.Message)));
    }

    [Fact]
    public async Task What_is_no_number_gets_no_code()
    {
        var visitor = await app.SignedIn(await app.Given.Admin());
        await visitor.Open(Page);

        await visitor.Submit(new Dictionary<string, string> { ["Typed"] = "12" });

        Assert.Contains("This is not a phone number.", visitor.Text, StringComparison.Ordinal);
        Assert.Empty(gateway.All);
    }

    [Fact]
    public async Task Who_wants_no_more_messages_gets_none_not_even_what_was_on_its_way()
    {
        var (mentor, youth, account) = await People();
        var visitor = await Confirm(account);
        await app.Given.SessionPlanned(youth, mentor);
        await app.Round<PlanReminders>();

        await visitor.Open(Page);
        await visitor.Submit(button: "No more messages", form: "form[action*='handler=Forget']");
        await Sweep();

        Assert.Single(gateway.All);
        Assert.NotNull((await Row()).DroppedAt);
        Assert.Null((await app.Db(db => db.Users.SingleAsync(a => a.Id == account.Id))).MessagesTo);
    }

    [Theory]
    [InlineData(StatusCodes.Status500InternalServerError, OutsideProblem.TryLater, false)]
    [InlineData(StatusCodes.Status429TooManyRequests, OutsideProblem.TryLater, false)]
    [InlineData(StatusCodes.Status400BadRequest, OutsideProblem.Refused, true)]
    [InlineData(StatusCodes.Status302Found, OutsideProblem.Refused, true)]
    public async Task An_answer_that_is_no_yes_is_tried_later_or_is_a_dead_letter_with_the_same_id(int status, OutsideProblem why,
        bool isDead)
    {
        var (mentor, youth, account) = await People();
        await Confirm(account);
        await app.Given.SessionPlanned(youth, mentor);
        gateway.Answer = _ => (status, "http://127.0.0.1:1/");

        await Sweep();

        var row = await Row();
        Assert.Equal((why.ToString(), isDead), (row.LastError, row.FailedAt is not null));
        Assert.Equal("/sms", gateway.All[^1].Path);
        gateway.Answer = _ => (StatusCodes.Status200OK, "");
        var admin = await (await app.SignedIn(await app.Given.Admin())).Open("/Jobs");
        Assert.Contains("By SMS or WhatsApp", admin.Text, StringComparison.Ordinal);
        if (isDead) await admin.Submit(form: "form[action*='handler=Again']:has(input[name=id])");
        app.Time.Advance(TimeSpan.FromMinutes(6));
        await Sweep();
        Assert.NotNull((await Row()).SentAt);
        Assert.Single(gateway.All.Skip(1).Select(taken => Read(taken).GetProperty("id").GetString()).Distinct());
    }

    [Fact]
    public async Task A_gateway_that_does_not_answer_is_asked_once_a_round_and_nothing_is_lost()
    {
        var (mentor, youth, account) = await People();
        await Confirm(account);
        await Confirm(mentor, "0661234568");
        await app.Given.SessionPlanned(youth, mentor);
        await gateway.DisposeAsync();

        await Sweep();

        var waiting = await app.Db(db => db.Reminders.Where(r => r.Channel == ReminderChannel.Message).ToListAsync());
        Assert.Equal(2, waiting.Count);
        Assert.All(waiting, r => Assert.Equal((nameof(OutsideProblem.NoAnswer), null, null), (r.LastError, r.SentAt, r.FailedAt)));
    }

    [Fact]
    public async Task A_gateway_whose_name_leads_into_the_house_is_not_called_unless_the_settings_say_so()
    {
        using var strict = new WebhookTransport(
            new WebhookSettings { Address = $"https://127.0.0.1:{gateway.Port}/sms", Secret = Secret }, app.Time);

        var refused = await Assert.ThrowsAsync<OutsideException>(() => strict.SendAsync(
            new TextMessage("n1", "+212661234567", Core.Contact.Language.French, "…"), TestContext.Current.CancellationToken));

        Assert.Equal(OutsideProblem.AddressInside, refused.Problem);
        Assert.Empty(gateway.All);
    }

    [Fact]
    public async Task Without_a_gateway_nobody_is_offered_messages()
    {
        await using var plain = new TestApp();
        var visitor = await plain.SignedIn(await plain.Given.Admin());

        Assert.DoesNotContain("SMS", (await visitor.Open("/Reminders/Phones")).Text, StringComparison.Ordinal);
        Assert.Contains("Messages cannot be sent for now.", (await visitor.Open(Page)).Text, StringComparison.Ordinal);
    }

    private static JsonElement Read(PushSink.Taken taken) => JsonDocument.Parse(taken.Body).RootElement;

    private async Task<(Account Mentor, Youth Youth, Account Account)> People()
    {
        var centre = await app.Given.Centre();
        var mentor = await app.Given.Mentor(centre);
        var youth = await app.Given.Youth(centre, mentor);
        return (mentor, youth, await app.Given.AccountOf(youth, Core.Contact.Language.English));
    }

    private async Task<Visitor> Confirm(Account account, string number = "06 61 23 45 67")
    {
        var visitor = await app.SignedIn(account);
        await visitor.Open(Page);
        await visitor.Submit(new Dictionary<string, string> { ["Typed"] = number });
        var code = Digits().Match(Read(gateway.All[^1]).GetProperty("text").GetString()!).Value;
        await visitor.Submit(new Dictionary<string, string> { ["Code"] = code }, "form[action*='handler=Code']");
        Assert.NotNull((await app.Db(db => db.Users.SingleAsync(a => a.Id == account.Id))).MessagesTo);
        return visitor;
    }

    private async Task Sweep()
    {
        await app.Round<PlanReminders>();
        await app.Round<SendReminders>();
    }

    private Task<Reminder> Row() => app.Db(db => db.Reminders.AsNoTracking().SingleAsync(r => r.Channel == ReminderChannel.Message));

    [GeneratedRegex("[0-9]{6}")]
    private static partial Regex Digits();

    private sealed class App(int port) : TestApp
    {
        protected override IReadOnlyDictionary<string, string> MoreSettings => new Dictionary<string, string>
        {
            ["Site:PublicUrl"] = "https://pathways.example.org",
            ["Webhook:Address"] = $"http://localhost:{port}/sms",
            ["Webhook:Secret"] = Secret,
            ["Webhook:AllowInside"] = "true",
        };
    }
}
