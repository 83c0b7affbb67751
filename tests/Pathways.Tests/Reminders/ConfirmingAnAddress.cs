using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using Pathways.Core.Accounts;
using Pathways.Core.Help;
using Pathways.Core.Reminders;
using Pathways.Core.Reminding;
using Pathways.Core.Youths;
using Pathways.Tests.Mail;
using Xunit;

namespace Pathways.Tests.Reminders;

/// <summary>Nothing about anybody goes to an address before its owner has typed the code that was sent there.</summary>
public sealed partial class ConfirmingAnAddress : IAsyncLifetime
{
    private const string Mine = "/Accounts/Mine";
    private readonly SmtpSink sink = new();
    private MailingApp app = null!;

    public ValueTask InitializeAsync()
    {
        app = new MailingApp(sink.Port);
        return ValueTask.CompletedTask;
    }

    public async ValueTask DisposeAsync()
    {
        await app.DisposeAsync();
        await sink.DisposeAsync();
    }

    [Fact]
    public async Task A_changed_address_gets_a_code_at_once_and_nothing_else_until_it_is_typed()
    {
        var (mentor, youth, account) = await People();
        var visitor = await app.SignedIn(account);
        await visitor.Open(Mine);
        await visitor.Submit(new Dictionary<string, string> { ["Form.Email"] = "other@example.org" });
        Assert.Contains("A code was sent to other@example.org.", visitor.Text, StringComparison.Ordinal);
        await app.Given.SessionPlanned(youth, mentor);
        await Sweep();
        var code = Assert.Single(sink.Mails, mail => mail.To != "souad@example.org");
        Assert.Equal("other@example.org", code.To);
        Assert.DoesNotContain("Mostafa", code.Raw + code.Text, StringComparison.Ordinal);

        await TypeCode(visitor, CodeIn(code));
        Assert.Contains("The address is confirmed.", visitor.Text, StringComparison.Ordinal);
        await Sweep();

        var mine = sink.Mails.Where(mail => mail.To != "souad@example.org").ToList();
        Assert.Equal(["other@example.org", "other@example.org"], mine.Select(m => m.To));
        Assert.StartsWith("sessiontomorrow", mine[1].Message.MessageId, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_address_that_an_admin_typed_waits_for_its_code_and_its_owner_is_asked_on_the_first_page()
    {
        var centre = await app.Given.Centre();
        var mentor = await app.Given.Mentor(centre);
        var admin = await app.SignedIn(await app.Given.Admin());
        await admin.Open($"/Accounts/Edit/{mentor.Id}");
        await admin.Submit(new Dictionary<string, string> { ["Form.Email"] = "souad@example.org" });
        await app.Given.SessionPlanned(await app.Given.Youth(centre, mentor), mentor);
        await Sweep();
        Assert.Empty(sink.Mails);

        var visitor = await app.SignedIn(await app.Db(db => db.Users.SingleAsync(a => a.Id == mentor.Id)));
        await visitor.Open("/Youths/Today");
        Assert.Contains("The e-mail address is to be confirmed.", visitor.Text, StringComparison.Ordinal);
        await visitor.Open(Mine);
        await visitor.Submit(button: "Send a code");
        await TypeCode(visitor, CodeIn(Assert.Single(sink.Mails)));
        await visitor.Open("/Youths/Today");
        Assert.DoesNotContain("to be confirmed", visitor.Text, StringComparison.Ordinal);
        await Sweep();

        Assert.Equal(2, sink.Mails.Count);
    }

    [Theory]
    [InlineData("١٢٣٤٥٦")]
    [InlineData("")]
    [InlineData("code")]
    public async Task Another_code_confirms_nothing(string typed)
    {
        var (visitor, account) = await Asked();

        await TypeCode(visitor, typed == CodeIn(sink.Mails[^1]) ? "654321" : typed);

        Assert.Contains("not the code that was sent", visitor.Text, StringComparison.Ordinal);
        Assert.Null(await MailsTo(account));
    }

    [Fact]
    public async Task A_code_ends_after_five_wrong_tries()
    {
        var (visitor, account) = await Asked();
        var right = CodeIn(sink.Mails[^1]);
        var wrong = right == "111111" ? "222222" : "111111";
        for (var i = 0; i < AddressCode.MostTries; i++) await TypeCode(visitor, wrong);

        await TypeCode(visitor, right);

        Assert.Contains("This code no longer works.", visitor.Text, StringComparison.Ordinal);
        Assert.Null(await MailsTo(account));
    }

    [Fact]
    public async Task A_code_works_for_half_an_hour()
    {
        var (visitor, account) = await Asked();
        app.Time.Advance(AddressCode.Life);

        await TypeCode(visitor, CodeIn(sink.Mails[^1]));

        Assert.Contains("This code no longer works.", visitor.Text, StringComparison.Ordinal);
        Assert.Null(await MailsTo(account));
    }

    [Fact]
    public async Task A_code_typed_in_Arabic_digits_with_a_space_is_the_same_code()
    {
        var (visitor, account) = await Asked();
        var digits = string.Concat(CodeIn(sink.Mails[^1]).Select(digit => (char)('٠' + digit - '0')));

        await TypeCode(visitor, $"{digits[..3]} {digits[3..]}");

        Assert.Equal("other@example.org", await MailsTo(account));
    }

    [Fact]
    public async Task The_code_of_one_address_does_not_confirm_another()
    {
        var (visitor, account) = await Asked();
        var first = CodeIn(sink.Mails[^1]);
        await app.Db(async db =>
        {
            (await db.Users.SingleAsync(a => a.Id == account.Id)).WriteTo("third@example.org");
            await db.SaveChangesAsync();
        });

        await TypeCode(visitor, first);

        Assert.Null(await MailsTo(account));
    }

    [Fact]
    public async Task Somebody_elses_letter_box_is_not_flooded_with_codes()
    {
        var (visitor, _) = await Asked();
        for (var i = 1; i < AddressCode.MostCodes; i++) await visitor.Submit(button: "Send a code");
        Assert.Equal(AddressCode.MostCodes, sink.Mails.Count);

        await visitor.Submit(button: "Send a code");

        Assert.Contains("Many codes were sent.", visitor.Text, StringComparison.Ordinal);
        Assert.Equal(AddressCode.MostCodes, sink.Mails.Count);
    }

    [Theory]
    [InlineData("أنس@example.org")]
    [InlineData("anas@home@example.org")]
    public async Task An_address_that_no_server_takes_is_refused_beside_its_field(string typed)
    {
        var (_, _, account) = await People();
        var visitor = await app.SignedIn(account);
        await visitor.Open(Mine);

        await visitor.Submit(new Dictionary<string, string> { ["Form.Email"] = typed });

        Assert.NotNull(visitor.Page.QuerySelector("[name='Form.Email'][aria-invalid=true]"));
        Assert.Contains("An address is written in Latin letters with one @", visitor.Text, StringComparison.Ordinal);
        Assert.Equal("anas@example.org", await MailsTo(account));
    }

    [Fact]
    public async Task An_address_that_the_server_refuses_for_good_is_marked_and_its_mentor_is_asked_for_another()
    {
        var (mentor, youth, account) = await People();
        sink.Recipient = to => to.StartsWith("anas", StringComparison.Ordinal) ? $"550 5.1.1 <{to}> no such user" : null;
        await app.Given.SessionPlanned(youth, mentor);
        await Sweep();
        app.Time.Advance(TimeSpan.FromHours(1));
        await Sweep();

        var dead = await app.Db(db => db.Reminders.SingleAsync(r => r.FailedAt != null));
        Assert.Equal(1, dead.Attempts);
        var marked = await app.Db(db => db.Users.SingleAsync(a => a.Id == account.Id));
        Assert.Equal(((string?)null, (DateOnly?)app.Given.Today), (marked.MailsTo, marked.NoMailSince));
        var today = await (await app.SignedIn(mentor)).Open("/Youths/Today");
        Assert.Contains("mails do not arrive", today.Text, StringComparison.Ordinal);
        var list = await (await app.SignedIn(await app.Given.Admin())).Open("/Accounts?role=Youth");
        Assert.Contains("takes no mails since", list.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Of_the_staff_the_admin_is_asked_for_another_address_and_a_new_one_ends_the_mark()
    {
        var (mentor, youth, _) = await People();
        sink.Recipient = to => to.StartsWith("souad", StringComparison.Ordinal) ? "550 5.1.1 no such user" : null;
        await app.Given.SessionPlanned(youth, mentor);
        await Sweep();
        var admin = await (await app.SignedIn(await app.Given.Admin())).Open("/Jobs");
        Assert.Contains("Which address is right?", admin.Text, StringComparison.Ordinal);

        await admin.Open($"/Accounts/Edit/{mentor.Id}");
        await admin.Submit(new Dictionary<string, string> { ["Form.Email"] = "souad.new@example.org" });

        Assert.DoesNotContain("Which address is right?", (await admin.Open("/Jobs")).Text, StringComparison.Ordinal);
        Assert.Null(await MailsTo(mentor)); // the new one waits for its code
    }

    [Fact]
    public async Task A_call_for_help_that_the_former_address_refused_reaches_the_new_one_once_it_is_confirmed()
    {
        var (mentor, youth, _) = await People();
        sink.Recipient = to => to == "souad@example.org" ? "550 5.1.1 no such user" : null;
        await app.Given.HelpRequest(youth, HelpKind.Talk, askedAt: app.Time.GetUtcNow().UtcDateTime);
        await Escalate();
        await Escalate();
        Assert.Empty(sink.Mails);

        await app.Db(async db =>
        {
            (await db.Users.SingleAsync(a => a.Id == mentor.Id)).WriteTo("souad.new@example.org");
            await db.SaveChangesAsync();
        });
        await Escalate();
        var visitor = await app.SignedIn(mentor);
        await visitor.Open(Mine);
        await visitor.Submit(button: "Send a code");
        await TypeCode(visitor, CodeIn(sink.Mails[^1]));
        await Escalate();

        Assert.StartsWith("helpasked", Assert.Single(sink.Mails.Skip(1)).Message.MessageId, StringComparison.Ordinal);
        Assert.Equal("souad.new@example.org", sink.Mails[^1].To);

        async Task Escalate()
        {
            await app.Round<EscalateHelp>();
            await app.Round<SendReminders>();
        }
    }

    [Fact]
    public async Task A_dead_letter_is_shown_to_the_admin_without_its_words_and_goes_out_again_when_she_says_so()
    {
        var (mentor, youth, _) = await People();
        sink.AfterTheDot = () => "554 5.7.1 not from anas@example.org";
        await app.Given.SessionPlanned(youth, mentor, place: "PLACE-WORDS");
        await Sweep();
        sink.AfterTheDot = () => null;
        app.Time.Advance(TimeSpan.FromHours(1));
        await Sweep();
        Assert.Empty(sink.Mails);

        var admin = await (await app.SignedIn(await app.Given.Admin())).Open("/Jobs");
        Assert.Contains("2 mails could not be sent", admin.Text, StringComparison.Ordinal);
        Assert.Contains("554 5.7.1 not from …", admin.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("anas@", admin.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("PLACE-WORDS", admin.Text, StringComparison.Ordinal);
        await admin.Submit(button: "Send all again");
        Assert.Contains("2 mails go out again.", admin.Text, StringComparison.Ordinal);
        await Sweep();

        Assert.Equal(["anas@example.org", "souad@example.org"], sink.Mails.Select(m => m.To).Order());
        Assert.DoesNotContain("could not be sent", (await admin.Open("/Jobs")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_put_off_twelve_times_becomes_a_dead_letter()
    {
        var (mentor, youth, _) = await People();
        await app.Given.SessionPlanned(youth, mentor);
        await app.Round<PlanReminders>();
        await app.Db(db => db.Reminders.Where(r => r.Channel == ReminderChannel.Email)
            .ExecuteUpdateAsync(set => set.SetProperty(r => r.Attempts, 11)));
        sink.Recipient = to => to.StartsWith("anas", StringComparison.Ordinal) ? "451 later" : null;
        await app.Round<SendReminders>();

        var dead = Assert.Single(await app.Db(db => db.Reminders.Where(r => r.FailedAt != null).ToListAsync()));
        Assert.Equal(12, dead.Attempts);
        Assert.Equal("souad@example.org", Assert.Single(sink.Mails).To);
    }

    [Fact]
    public async Task A_server_that_wants_a_sign_in_is_waited_for_however_long()
    {
        var (mentor, youth, _) = await People();
        sink.Login = ("portal", "secret"); // the settings have no user
        await app.Given.SessionPlanned(youth, mentor);
        await app.Round<PlanReminders>();
        await app.Db(db => db.Reminders.Where(r => r.Channel == ReminderChannel.Email)
            .ExecuteUpdateAsync(set => set.SetProperty(r => r.Attempts, 30)));

        await app.Round<SendReminders>();

        var waiting = await app.Db(db => db.Reminders.Where(r => r.Channel == ReminderChannel.Email).ToListAsync());
        Assert.All(waiting, r => Assert.Null(r.FailedAt));
        Assert.All(waiting, r => Assert.NotEqual("", r.LastError));
    }

    private static Task TypeCode(Visitor visitor, string code) =>
        visitor.Submit(new Dictionary<string, string> { ["Code"] = code }, button: "Confirm");

    private static string CodeIn(Delivered mail) => Six().Match(mail.Message.TextBody!).Value;

    private Task<string?> MailsTo(Account account) =>
        app.Db(db => db.Users.Where(a => a.Id == account.Id).Select(a => a.MailsTo).SingleAsync());

    /// <summary>A youth whose address was changed, and who got a code.</summary>
    private async Task<(Visitor Visitor, Account Account)> Asked()
    {
        var (_, _, account) = await People();
        var visitor = await app.SignedIn(account);
        await visitor.Open(Mine);
        await visitor.Submit(new Dictionary<string, string> { ["Form.Email"] = "other@example.org" });
        return (visitor, account);
    }

    private async Task Sweep()
    {
        await app.Round<PlanReminders>();
        await app.Round<SendReminders>();
    }

    private async Task<(Account Mentor, Youth Youth, Account Account)> People()
    {
        var centre = await app.Given.Centre();
        var mentor = await app.Given.Mentor(centre, email: "souad@example.org");
        var youth = await app.Given.Youth(centre, mentor);
        return (mentor, youth, await app.Given.AccountOf(youth, email: "anas@example.org"));
    }

    [GeneratedRegex("[0-9]{6}")]
    private static partial Regex Six();
}
