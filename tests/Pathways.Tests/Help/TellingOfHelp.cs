using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Pathways.Core.Accounts;
using Pathways.Core.Centres;
using Pathways.Core.Contact;
using Pathways.Core.Help;
using Pathways.Core.Jobs;
using Pathways.Core.Reminding;
using Pathways.Core.Youths;
using Pathways.Tests.Mail;
using Xunit;

namespace Pathways.Tests.Help;

/// <summary>Real rows, a real mail server on a socket, a clock that is moved.</summary>
public sealed class TellingOfHelp : IAsyncLifetime
{
    private readonly SmtpSink sink = new();
    private MailingApp app = null!;
    private Centre centre = null!;
    private Account lead = null!;
    private Account manager = null!;
    private Youth youth = null!;
    private Account account = null!;
    private Visitor me = null!;

    public async ValueTask InitializeAsync()
    {
        app = new MailingApp(sink.Port, "http://pathways.example.org");
        centre = await app.Given.Centre();
        lead = await app.Given.Mentor(centre, email: "lead@example.org", language: Language.Arabic);
        manager = await app.Given.Account(Role.Manager, centre, new PersonName("نادية السوسي", "Nadia Soussi"), Sex.Female,
            "manager@example.org", Language.French);
        await app.Given.Account(Role.Manager, null, new PersonName("منى العلمي", "Mouna Alami"), Sex.Female,
            "everywhere@example.org", Language.English, allCentres: true);
        await app.Given.Mentor(centre, email: "colleague@example.org");
        await app.Given.Account(Role.Manager, await app.Given.Centre(), new PersonName("مدير", "Other"), Sex.Male,
            "other@example.org", Language.French);
        youth = await app.Given.Youth(centre, lead);
        account = await app.Given.AccountOf(youth, email: "me@example.org", language: Language.Arabic);
        me = await app.SignedIn(account);
    }

    public async ValueTask DisposeAsync()
    {
        await app.DisposeAsync();
        await sink.DisposeAsync();
    }

    [Fact]
    public async Task Lead_cover_and_the_centres_managers_are_told_at_once_and_once_in_words_that_tell_a_bystander_nothing()
    {
        var cover = await app.Given.Mentor(centre, email: "cover@example.org");
        await app.Given.Cover(youth, cover, app.Given.Today, app.Given.Today.AddDays(3));
        await Ask("Problem", "SECRET WORDS");

        for (var i = 0; i < 3; i++) await Sweep();

        Assert.Equal(["cover@example.org", "lead@example.org", "manager@example.org"], sink.Mails.Select(m => m.To).Order());
        var mail = sink.Mails.Single(m => m.To == "lead@example.org");
        Assert.Equal("مسارات: لديك رسالة", mail.Header("Subject"));
        var link = Assert.Single(Regex.Matches(mail.Message.TextBody!, "http://pathways\\.example\\.org(/\\S+)")).Groups[1].Value;
        Assert.StartsWith("/Help/Answer/", (await (await app.SignedIn(lead)).Open(link)).At, StringComparison.Ordinal);
        foreach (var sent in sink.Mails)
        {
            foreach (var word in new[] { "SECRET", "Mostafa", "مصطفى", "مساعدة", centre.NameLatin, centre.NameArabic })
                Assert.DoesNotContain(word, sent.Text + sent.Header("Subject"), StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Many_calls_within_minutes_are_one_mail_and_a_danger_among_them_is_told_at_once()
    {
        for (var i = 0; i < 8; i++) await Ask("Talk", $"call {i}");
        await Sweep();
        Assert.Equal(8, await app.Db(db => db.HelpRequests.CountAsync(h => h.YouthId == youth.Id)));
        Assert.Equal(["lead@example.org", "manager@example.org"], sink.Mails.Select(m => m.To).Order());
        await Ask("Danger");
        await Sweep();
        Assert.Equal(4, sink.Mails.Count);
    }

    [Fact]
    public async Task A_danger_without_an_answer_goes_to_the_centres_managers_after_15_minutes_and_to_all_after_an_hour()
    {
        await Ask("Danger");
        await Sweep();
        Assert.Equal("Pathways\u00a0: un message urgent", sink.Mails.Single(m => m.To == "manager@example.org").Header("Subject"));
        sink.Clear();

        app.Time.Advance(TimeSpan.FromMinutes(14));
        await Sweep();
        Assert.Empty(sink.Mails);
        app.Time.Advance(TimeSpan.FromMinutes(1));
        for (var i = 0; i < 3; i++) await Sweep();
        Assert.Equal("manager@example.org", Assert.Single(sink.Mails).To);
        sink.Clear();

        app.Time.Advance(TimeSpan.FromMinutes(45));
        for (var i = 0; i < 3; i++) await Sweep();
        Assert.Equal("everywhere@example.org", Assert.Single(sink.Mails).To);
        sink.Clear();

        app.Time.Advance(TimeSpan.FromDays(10));
        await Sweep();
        Assert.Empty(sink.Mails);
    }

    [Fact]
    public async Task A_talk_waits_a_day_and_three_days()
    {
        await Ask("Talk");
        await Sweep();
        sink.Clear();

        app.Time.Advance(TimeSpan.FromHours(24));
        await Sweep();
        Assert.Equal("manager@example.org", Assert.Single(sink.Mails).To);
        app.Time.Advance(TimeSpan.FromHours(48));
        await Sweep();

        Assert.Equal(["everywhere@example.org", "manager@example.org"], sink.Mails.Select(m => m.To).Order());
    }

    [Fact]
    public async Task An_answer_stops_it_and_reaches_the_youth()
    {
        await Ask("Danger");
        await Sweep();
        sink.Clear();
        var staff = await app.SignedIn(lead);
        await staff.Open($"/Help/Answer/{(await One()).Id}");
        await staff.Submit(new Dictionary<string, string> { ["Form.CallTime"] = "23:00" }, button: "إرسال الجواب");

        app.Time.Advance(TimeSpan.FromHours(2));
        for (var i = 0; i < 2; i++) await Sweep();

        var mail = Assert.Single(sink.Mails);
        Assert.Equal(("me@example.org", "مسارات: لديك رسالة"), (mail.To, mail.Header("Subject")));
        me = await app.SignedIn(account); // two hours later
        await me.Open("/Youths/Home");
        Assert.Contains("قرأه: سعاد أبركان", me.Text, StringComparison.Ordinal);
        Assert.Contains("سيتصلون بي قبل الاثنين 23 نونبر، 23:00", me.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Two_nodes_sweeping_at_once_tell_each_person_once()
    {
        await app.Given.HelpRequest(youth, HelpKind.Danger, askedAt: app.Time.GetUtcNow().UtcDateTime.AddHours(-2));

        await Task.WhenAll(Run<EscalateHelp>(), Run<EscalateHelp>(), Run<EscalateHelp>());
        await Task.WhenAll(Run<SendReminders>(), Run<SendReminders>());

        Assert.Equal(["everywhere@example.org", "lead@example.org", "manager@example.org", "manager@example.org"],
            sink.Mails.Select(m => m.To).Order());
    }

    [Fact]
    public async Task Every_page_of_those_told_says_so_until_it_is_answered_and_nobody_elses_does()
    {
        await Ask("Talk");
        var staff = await app.SignedIn(manager);
        await staff.Open("/Staff");
        Assert.Contains("1 demande d’aide attend une réponse", staff.Text, StringComparison.Ordinal);
        var colleague = await (await app.SignedIn(await app.Given.Mentor(centre))).Open("/Youths");
        Assert.DoesNotContain("help request", colleague.Text, StringComparison.Ordinal);

        await staff.Open($"/Help/Answer/{(await One()).Id}");
        Assert.Contains("Qui a été prévenu ?", staff.Text, StringComparison.Ordinal);
        Assert.Contains("Souad Abergane", staff.Text, StringComparison.Ordinal);
        await staff.Submit(new Dictionary<string, string> { ["Form.Answer"] = "On en parle ce soir." }, button: "Envoyer la réponse");

        await staff.Open("/Staff");
        Assert.DoesNotContain("demande d’aide attend", staff.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Whoever_no_longer_accompanies_is_told_no_more_and_whoever_begins_is()
    {
        await Ask("Talk");
        await Sweep();
        sink.Clear();
        var next = await app.Given.Mentor(centre, email: "next@example.org");
        await app.Db(async db =>
        {
            var file = await db.Youths.Include(y => y.Mentorships).Include(y => y.Stays).SingleAsync(y => y.Id == youth.Id);
            Assert.Null(file.GiveLead(await db.Users.Include(a => a.Centres).SingleAsync(a => a.Id == next.Id), app.Given.Today));
            await db.SaveChangesAsync();
        });

        await Sweep();

        Assert.Equal("next@example.org", Assert.Single(sink.Mails).To);
        Assert.DoesNotContain("مساعدة ينتظر", (await (await app.SignedIn(lead)).Open("/Youths")).Text, StringComparison.Ordinal);
    }

    private async Task Ask(string kind, string text = "")
    {
        await me.Open("/Help/Ask");
        await me.Submit(new { Form_Kind = kind, Form_Text = text });
    }

    private Task<HelpRequest> One() => app.Db(db => db.HelpRequests.SingleAsync(h => h.YouthId == youth.Id));

    private async Task Sweep()
    {
        await Run<EscalateHelp>();
        await Run<SendReminders>();
    }

    private async Task Run<T>() where T : class, IJob
    {
        var run = await app.Services.GetRequiredService<RunJob>().RunAsync<T>(TestContext.Current.CancellationToken);
        Assert.Equal("", run.Error);
    }
}
