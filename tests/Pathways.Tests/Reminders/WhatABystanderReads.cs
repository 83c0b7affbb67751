using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Pathways.Core.Accounts;
using Pathways.Core.Contact;
using Pathways.Core.Help;
using Pathways.Core.Reminders;
using Pathways.Core.Reminding;
using Pathways.Core.Sessions;
using Pathways.Core.Workshops;
using Pathways.Tests.Conventions;
using Pathways.Tests.Mail;
using Pathways.Web.Ui;
using Xunit;

namespace Pathways.Tests.Reminders;

/// <summary>
/// The first lines of a mail, an entry of a calendar and a paper for employers are read by whoever stands beside: they name no court, no
/// hospital, no centre, and nothing that tells of care.
/// </summary>
public sealed partial class WhatABystanderReads : IAsyncLifetime
{
    private const string Court = "المحكمة الابتدائية · Tribunal d’Agadir";
    private const string Hospital = "مستشفى الحسن الثاني · Hôpital Hassan II";
    private const string CentreArabic = "مركز أمان";
    private const string CentreLatin = "Centre Amane";

    /// <summary>What tells of care, court, health or danger, in the words of each language.</summary>
    private static readonly Dictionary<string, Regex> Telling = new()
    {
        ["ar"] = new("محكم|قاض|قضاء|مستشف|طبيب|صح[ةي]|نفسي|مركز|مؤسسة|رعاي|خطر|خطور|إحال|مغادر|تقييم|مساعد|مرافق|جمعي"
            + "|شرط[ةي]|حماي|كفال|يتيم"),
        ["fr"] = new("(?i)tribunal|juge|justice|hôpital|médecin|santé|psycho|centre|établissement|foyer|danger|risque|orientation|départ"
            + "|évaluation|référent|accompagn|association|police|protection|orphelin|\\baide\\b"),
        ["en"] = new("(?i)court|judge|justice|hospital|doctor|health|psycho|centre|establishment|\\bcare\\b|danger|risk|referral|\\bleav"
            + "|\\bexit\\b|assess|mentor|association|police|protection|orphan|\\bhelp\\b"),
    };

    /// <summary>Texts that leave the portal: mails, the calendar, and what the skill passport prints.</summary>
    private static readonly string[] LeaveThePortal =
    [
        "MailText.", "SessionsText.Calendar.Name", "SessionsText.Calendar.Word", "LearningText.Skill.", "LearningText.Passport.Title",
        "LearningText.Passport.CanDo", "LearningText.Passport.Alone", "LearningText.Passport.WithSomebody", "LearningText.Passport.More",
        "LearningText.Passport.LifeSkills", "LearningText.Passport.Times", "LearningText.Passport.Workshops", "LearningText.Passport.Foot",
        "LearningText.Passport.AllHours", "LearningText.Passport.Certificates",
    ];

    private readonly SmtpSink sink = new();
    private PushSink? phones; // where everybody is told too, in the test about phones
    private MailingApp app = null!;

    public static TheoryData<Language> Languages => [.. Enum.GetValues<Language>()];

    public ValueTask InitializeAsync()
    {
        app = new MailingApp(sink.Port, "https://pathways.example.org");
        return ValueTask.CompletedTask;
    }

    public async ValueTask DisposeAsync()
    {
        await app.DisposeAsync();
        await sink.DisposeAsync();
    }

    [Fact]
    public void No_text_that_leaves_the_portal_tells_of_care_court_or_health()
    {
        var texts = (from family in TextFamily.All
                     from language in family.Languages
                     from text in language.Texts
                     let key = $"{family.Name}.{text.Key}"
                     where LeaveThePortal.Any(begin => key.StartsWith(begin, StringComparison.Ordinal))
                     select (language.Language, Key: key, text.Value)).ToList();

        Assert.All(LeaveThePortal, begin => Assert.Contains(texts, text => text.Key.StartsWith(begin, StringComparison.Ordinal)));
        Assert.All(texts, text => Assert.False(Telling[text.Language].IsMatch(text.Value), $"{text.Language} {text.Key}: {text.Value}"));
    }

    [Fact]
    public void What_a_mail_is_made_of_has_no_words_that_somebody_typed() =>
        Assert.DoesNotContain(typeof(ReminderMail).GetProperties(), property => property.PropertyType == typeof(string));

    [Theory]
    [MemberData(nameof(Languages))]
    public async Task No_kind_of_mail_carries_a_place_a_centre_a_name_or_a_word_of_anybody(Language language)
    {
        await TellOfEverything(language);

        await using (var scope = app.Services.CreateAsyncScope())
            await scope.ServiceProvider.GetRequiredService<SendReminders>().RunAsync(TestContext.Current.CancellationToken);

        Assert.Equal(Enum.GetNames<ReminderRule>().Select(rule => rule.ToLowerInvariant()).Order(StringComparer.Ordinal),
            sink.Mails.Select(mail => mail.Message.MessageId!.Split('.')[0]).Distinct().Order(StringComparer.Ordinal));
        string[] secrets =
        [
            .. Court.Split(" · "), .. Hospital.Split(" · "), CentreArabic, CentreLatin,
            "سعاد أبركان", "Souad", "مصطفى", "Mostafa", "المحكمة", "مستشفى",
        ];
        Assert.All(sink.Mails, mail => Assert.All(secrets, secret =>
            Assert.DoesNotContain(secret, mail.Message.Subject + mail.Text, StringComparison.OrdinalIgnoreCase)));
        var telling = Telling[Cultures.Of(language).TwoLetterISOLanguageName];
        Assert.All(sink.Mails, mail => Assert.False(telling.IsMatch($"{mail.Message.Subject} {mail.Message.TextBody}"),
            $"{mail.Message.MessageId}: {mail.Message.Subject} {mail.Message.TextBody}"));
        Assert.All(sink.Mails, mail => Assert.True(string.IsNullOrEmpty(Assert.Single(mail.Message.To).Name)));
    }

    [Theory]
    [MemberData(nameof(Languages))]
    public async Task Nobody_beside_the_phone_tells_kinds_apart_and_a_mail_has_one_link(Language language)
    {
        await TellOfEverything(language);

        await app.Round<SendReminders>();

        Assert.Single(sink.Mails.Where(mail => mail.To == "me@example.org").Select(mail => mail.Message.Subject).Distinct());
        Assert.Equal(2, sink.Mails.Select(mail => mail.Message.Subject).Distinct().Count()); // staff also reads that something is urgent
        Assert.All(sink.Mails, mail => Assert.Matches("^https://pathways\\.example\\.org/n/[0-9]+$",
            Assert.Single(Links().Matches(mail.Message.TextBody!)).Value));
        Assert.All(sink.Mails, mail => Assert.Single(Links().Matches(mail.Message.HtmlBody!)));
    }

    [Theory]
    [MemberData(nameof(Languages))]
    public async Task A_locked_phone_shows_the_same_words_for_every_kind_and_none_of_what_it_is_about(Language language)
    {
        using var browser = new PushBrowser();
        await using var everywhere = phones = await PushSink.Start();
        await TellOfEverything(language, browser);

        await app.Round<SendReminders>();

        var telling = Telling[Cultures.Of(language).TwoLetterISOLanguageName];
        var read = phones.All.Select(taken => browser.Read(taken.Body)).ToList();
        var now = app.Time.GetUtcNow().UtcDateTime;
        var due = await app.Db(db => db.Reminders.Where(r => r.Channel == ReminderChannel.Push && r.SendAfter <= now)
            .Select(r => r.Rule).ToListAsync());
        Assert.Equal(due.Count, read.Count);
        Assert.Equal(Enum.GetValues<ReminderRule>().Except([ReminderRule.Letter]).Order(), due.Distinct().Order()); // a letter never rings
        Assert.All(read, note => Assert.Equal(["lang", "link", "tag", "title"], note.EnumerateObject().Select(p => p.Name).Order()));
        var titles = read.Select(note => note.GetProperty("title").GetString()!).Distinct().ToList();
        Assert.Equal(2, titles.Count); // staff also reads that something is urgent
        Assert.All(titles, title => Assert.False(telling.IsMatch(title), title));
        Assert.Equal(phones.All.Count(taken => taken.Headers.GetValueOrDefault("Urgency") == "high"),
            read.Count(note => note.GetProperty("title").GetString()!.Contains(UrgentIn(language), StringComparison.Ordinal)));
        Assert.All(read, note => Assert.Matches("^/n/[0-9]+$", note.GetProperty("link").GetString()));
        Assert.All(read, note => Assert.Matches("^n[0-9]+$", note.GetProperty("tag").GetString()));
    }

    /// <summary>Every reminder there is, about things whose every word would give somebody away.</summary>
    private async Task TellOfEverything(Language language, PushBrowser? browser = null)
    {
        var (given, today, now) = (app.Given, app.Given.Today, app.Time.GetUtcNow().UtcDateTime);
        var centre = await given.Centre(CentreArabic, CentreLatin);
        var mentor = await given.Mentor(centre, email: "mentor@example.org", language: language);
        var manager = await given.Manager(centre);
        var youth = await given.Youth(centre, mentor);
        var me = await given.AccountOf(youth, language, "me@example.org");
        var session = await given.SessionPlanned(youth, mentor, place: Court, topic: Hospital);
        var calledOff = await given.SessionPlanned(youth, mentor, place: Court, topic: Hospital);
        var held = await given.SessionHeld(youth, mentor);
        await given.Question(held, manager, Court);
        var step = await given.StepOf(youth, await given.GoalInForce(youth, mentor), today.AddDays(1), text: Hospital);
        var open = await given.HelpRequest(youth, HelpKind.Danger, text: Court, askedAt: now.AddMinutes(-5));
        var answered = await given.HelpRequest(youth, HelpKind.Talk, text: Hospital, askedAt: now.AddMinutes(-5));
        var accreditation = await given.Accreditation(mentor, today.AddDays(20));
        await given.Code(me);
        var late = await given.StepOf(youth, await app.Db(db => db.Goals.Select(g => g.Id).FirstAsync()), today.AddDays(-1), text: Court);
        var due = new List<Telling>();
        foreach (var rule in new[]
            {
                ReminderRule.ReviewDue, ReminderRule.ReassessmentDue, ReminderRule.RiskReviewDue, ReminderRule.DocumentToAsk,
                ReminderRule.DocumentExpires, ReminderRule.Milestone, ReminderRule.Eighteen, ReminderRule.FollowUpDue,
                ReminderRule.MentorWithoutEntry, ReminderRule.PartnerStale,
            })
        {
            var hers = rule == ReminderRule.MentorWithoutEntry
                ? await given.Mentor(centre, email: "another@example.org", language: language)
                : mentor;
            var (subject, day) = await SomethingDue.Make(app, rule, centre, hers, await given.Youth(centre, hers));
            due.Add(new(rule, subject, day, To(hers)));
        }

        var workshop = await given.Workshop(centre, manager, arabic: Court, latin: Hospital, starts: now.AddDays(1));
        var cancelled = await given.Workshop(centre, manager, arabic: Court, latin: Hospital, starts: now.AddDays(1));
        await app.Db(async db =>
        {
            Assert.Null((await db.HelpRequests.SingleAsync(h => h.Id == answered.Id)).Reply(mentor.Id, Court, null, now));
            Assert.Null((await db.Workshops.Include(w => w.Registrations).SingleAsync(w => w.Id == workshop.Id))
                .Register(Participant.Youth(youth.Id), now));
            Assert.Null((await db.Workshops.Include(w => w.Registrations).SingleAsync(w => w.Id == cancelled.Id)).Cancel(Hospital, now));
            await db.Sessions.Where(s => s.Id == calledOff.Id)
                .ExecuteUpdateAsync(set => set.SetProperty(s => s.State, SessionState.Cancelled));
            var code = await db.Invitations.SingleAsync(i => i.AccountId == me.Id);
            if (phones is not null)
            {
                foreach (var id in await db.Users.Select(a => a.Id).ToListAsync())
                {
                    Assert.True(PushPhone.Add(id, browser!.TargetAt(phones.At($"{id}")), 0, now).Made(out var phone));
                    db.PushPhones.Add(phone);
                }

                await db.SaveChangesAsync();
            }

            await db.TellAsync(
                [
                    new(ReminderRule.SessionTomorrow, session.Id, today.AddDays(1), To(me)),
                    new(ReminderRule.SessionMoved, session.Id, today.AddDays(1), To(me), session.Moves),
                    new(ReminderRule.SessionCancelled, calledOff.Id, today.AddDays(1), To(me), calledOff.Moves),
                    .. due,
                    new(ReminderRule.SessionInAnHour, session.Id, today.AddDays(1), To(me), session.Moves),
                    new(ReminderRule.StepOverdue, late.Id, today.AddDays(-1), To(me)),
                    new(ReminderRule.CentreChanged, youth.Id, today.AddDays(7), To(me)),
                    new(ReminderRule.LeadChanged, youth.Id, today.AddDays(7), To(me)),
                    new(ReminderRule.StepDue, step.Id, today.AddDays(1), To(me)),
                    new(ReminderRule.WorkshopTomorrow, workshop.Id, today.AddDays(1), To(me), workshop.Moves),
                    new(ReminderRule.WorkshopMoved, workshop.Id, today.AddDays(1), To(me), workshop.Moves),
                    new(ReminderRule.WorkshopPlace, workshop.Id, today.AddDays(1), To(me), workshop.Moves),
                    new(ReminderRule.WorkshopOnAgain, workshop.Id, today.AddDays(1), To(me), workshop.Moves),
                    new(ReminderRule.WorkshopCancelled, cancelled.Id, today.AddDays(1), To(me), cancelled.Moves),
                    new(ReminderRule.HelpAnswered, answered.Id, today, To(me)),
                    new(ReminderRule.CodeMade, code.Id, today.AddDays(7), To(me)),
                    new(ReminderRule.HelpAsked, open.Id, today, To(mentor)),
                    new(ReminderRule.HelpUnanswered, open.Id, today, To(mentor)),
                    new(ReminderRule.HelpUnansweredLong, open.Id, today, To(mentor)),
                    new(ReminderRule.FeedbackAsked, held.Id, today, To(mentor)),
                    new(ReminderRule.AccreditationIn30Days, accreditation.Id, today.AddDays(20), To(mentor)),
                    new(ReminderRule.AccreditationIn90Days, accreditation.Id, today.AddDays(20), To(mentor)),
                ],
                now, TestContext.Current.CancellationToken);
            await db.SaveChangesAsync(TestContext.Current.CancellationToken);
        });
        await app.Db(async db =>
        {
            var cancellation = TestContext.Current.CancellationToken;
            await db.TellAsync(
                [
                    new(ReminderRule.SessionTomorrow, session.Id, today.AddDays(1), To(mentor)) { OnPage = false },
                    new(ReminderRule.StepDue, step.Id, today.AddDays(1), To(mentor)) { OnPage = false },
                    new(ReminderRule.StepOverdue, late.Id, today.AddDays(-1), To(mentor)) { OnPage = false },
                ],
                now.AddDays(1), cancellation);
            await db.TellAsync(
                [new(ReminderRule.Letter, mentor.Id, today, To(mentor)) { OnPage = false, OnPhone = false }], now, cancellation);
            await db.SaveChangesAsync(cancellation);
            var mails = db.Reminders.Where(r => r.Channel == ReminderChannel.Email);
            var letter = await mails.SingleAsync(r => r.Rule == ReminderRule.Letter, cancellation);
            Assert.Equal(3, await mails.Where(r => r.SendAfter > now)
                .ExecuteUpdateAsync(set => set.SetProperty(r => r.LetterId, letter.Id), cancellation));
        });

        static Recipient To(Account account) => new(account.Id, account.Email);
    }

    private static string UrgentIn(Language language) => language == Language.Arabic ? "مستعجل" : "urgent";

    [GeneratedRegex("https?://[^\\s\"<>]+")]
    private static partial Regex Links();
}
