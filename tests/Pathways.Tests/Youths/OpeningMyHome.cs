using System.IO.Compression;
using System.Net;
using Microsoft.EntityFrameworkCore;
using Pathways.Core.Accounts;
using Pathways.Core.Assessments;
using Pathways.Core.Contact;
using Pathways.Core.Help;
using Pathways.Core.Plans;
using Pathways.Core.Reminders;
using Pathways.Core.Sessions;
using Pathways.Core.Youths;
using Xunit;

namespace Pathways.Tests.Youths;

public sealed class OpeningMyHome(TestApp app) : IClassFixture<TestApp>
{
    private const string Home = "/Youths/Home";

    [Theory]
    [InlineData(Language.Arabic, "rtl", "أهلا مصطفى", "52 يوما", "الطريق يستمر بعده، وسعاد معي.", "خطوتي القادمة", "لقائي مع سعاد", "غدا")]
    [InlineData(Language.French, "ltr", "Bonjour Mostafa", "52 jours", "Le chemin continue après, et Souad reste avec moi.",
        "Ma prochaine étape", "Ma rencontre avec Souad", "Demain")]
    [InlineData(Language.English, "ltr", "Hello Mostafa", "52 days", "The road goes on after, and Souad stays with me.", "My next step",
        "My session with Souad", "Tomorrow")]
    public async Task I_see_the_road_my_one_next_step_and_my_next_session(Language language, string direction, params string[] sentences)
    {
        var (account, _) = await Mostafa(language);

        var page = await (await app.SignedIn(account)).Open(Home);

        Assert.Equal(direction, page.Page.DocumentElement.GetAttribute("dir"));
        foreach (var sentence in sentences) Assert.Contains(sentence, page.Text, StringComparison.Ordinal);
        Assert.Equal("أضع ملف بطاقتي الوطنية", page.Page.QuerySelector(".step-card h2")!.TextContent);
        Assert.Equal("auto", page.Page.QuerySelector(".step-card h2")!.GetAttribute("dir"));
        Assert.Equal(10, page.Page.QuerySelectorAll(".domains .ring").Length);
        Assert.Equal(["tel:19", "tel:177", "tel:15"], page.Page.QuerySelectorAll(".help-card a[href^='tel:']")
            .Select(a => a.GetAttribute("href")));
        Assert.Equal(2, page.Page.QuerySelectorAll("svg.path-map").Length);
        Assert.Single(page.Page.QuerySelectorAll("h1"));
        Assert.Equal("page", page.Page.QuerySelector(".nav a[href='/Youths/Home']")!.GetAttribute("aria-current"));
    }

    [Fact]
    public async Task Nothing_on_it_tells_a_bystander_where_I_live_or_alarms_me()
    {
        var (account, youth) = await Mostafa(Language.Arabic, due: -8);

        var page = await (await app.SignedIn(account)).Open(Home);

        var centre = await app.Db(db => db.Stays.Where(s => s.YouthId == youth.Id).Select(s => s.Centre.NameArabic).SingleAsync());
        Assert.DoesNotContain(centre, page.Page.DocumentElement.TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain("15 نونبر", page.Page.QuerySelector(".hero")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("كان موعدها 15 نونبر", page.Text, StringComparison.Ordinal);
        Assert.Contains("نحدد موعدا جديدا", page.Text, StringComparison.Ordinal);
        Assert.Empty(page.Page.QuerySelectorAll(".badge--overdue, .error-summary"));
        Assert.DoesNotContain("متأخر", page.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_map_leads_over_my_next_step_and_my_goals_to_18_and_beyond()
    {
        var (account, _) = await Mostafa(Language.Arabic);

        var page = await (await app.SignedIn(account)).Open(Home);

        Assert.Equal(
            ["23 نونبر 2026 أنا هنا", "26 نونبر 2026 أضع ملف بطاقتي الوطنية", "10 يناير 2027 شهادة الحلاقة", "12 يناير 2027 سكن مضمون",
                "14 يناير 2027 18 سنة", "14 يناير 2027 حسابي وادخاري", "إلى يناير 2029 نبقى على اتصال"],
            page.Page.QuerySelectorAll(".hero ol.visually-hidden li")
                .Select(li => string.Join(' ', li.TextContent.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))));
    }

    [Fact]
    public async Task A_long_sentence_is_not_cut_on_the_map_the_domain_stands_for_it()
    {
        var (account, youth) = await Mostafa(Language.Arabic);
        await app.Db(db => db.Goals.Where(g => g.Plan.YouthId == youth.Id && g.Domain == Domain.Housing)
            .ExecuteUpdateAsync(set => set.SetProperty(g => g.YouthWords, "أريد غرفة هادئة قريبة من عملي، مع شخص أعرفه.")));

        var page = await (await app.SignedIn(account)).Open(Home);

        Assert.Equal(2, page.Page.QuerySelectorAll("svg .pm-name")
            .Count(name => name.TextContent.Trim().StartsWith("سكني", StringComparison.Ordinal)));
        Assert.Contains("أريد غرفة هادئة قريبة من عملي، مع شخص أعرفه.", page.Page.QuerySelector(".hero ol")!.TextContent,
            StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(Language.Arabic, "أبدأ: كيف أرى نفسي اليوم؟", "لا لقاء مبرمج الآن.")]
    [InlineData(Language.French, "Je commence : comment je me vois aujourd’hui ?", "Aucune rencontre prévue pour l’instant.")]
    public async Task On_the_first_day_there_is_a_kind_first_step(Language language, string first, string noSession)
    {
        var youth = await app.Given.Youth(born: app.Given.Today.AddYears(-15));

        var page = await (await app.SignedIn(await app.Given.AccountOf(youth, language))).Open(Home);

        Assert.Contains(first, page.Text, StringComparison.Ordinal);
        Assert.Contains(noSession, page.Text, StringComparison.Ordinal);
        Assert.Equal("/Assessments/Mine", page.Page.QuerySelector(".step-card .btn--primary")!.GetAttribute("href"));
        Assert.Equal("/Help/Ask", page.Page.QuerySelector(".step-card a.btn:not(.btn--primary)")!.GetAttribute("href"));
        Assert.DoesNotContain("{0}", page.Page.DocumentElement.OuterHtml, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(-1, "18 سنة وأنا على طريقي الطريق يستمر، وسعاد معي.")]
    [InlineData(0, "18 سنة اليوم عيد ميلادي الثامن عشر الطريق يستمر، وسعاد معي.")]
    [InlineData(1, "يوم واحد إلى عيد ميلادي الثامن عشر الطريق يستمر بعده، وسعاد معي.")]
    [InlineData(2, "يومان إلى عيد ميلادي الثامن عشر")]
    [InlineData(-400, "19 سنة وأنا على طريقي")]
    [InlineData(366, "366 يوما إلى عيد ميلادي الثامن عشر")]
    [InlineData(367, "12 شهرا إلى عيد ميلادي الثامن عشر")]
    [InlineData(1090, "35 شهرا إلى عيد ميلادي الثامن عشر")]
    public async Task The_road_goes_on_after_18(int daysToEighteen, string expected)
    {
        var centre = await app.Given.Centre();
        var youth = await app.Given.Youth(centre, await app.Given.Mentor(centre), born: app.Given.Today.AddDays(daysToEighteen)
            .AddYears(-18));

        var page = await (await app.SignedIn(await app.Given.AccountOf(youth, Language.Arabic))).Open(Home);

        Assert.StartsWith(expected, string.Join(' ', page.Page.QuerySelectorAll(".hero__text p").Select(p => p.TextContent.Trim())),
            StringComparison.Ordinal);
        Assert.Contains("نبقى على اتصال", page.Page.QuerySelector(".hero ol")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_plan_waits_for_my_yes_before_everything_else()
    {
        var (account, youth) = await Mostafa(Language.English);
        await Plan(youth, PlanState.Proposed, version: 2);

        var page = await (await app.SignedIn(account)).Open(Home);

        Assert.Contains("I read my plan and say what I think", page.Text, StringComparison.Ordinal);
        Assert.Equal("/Plans/Mine", page.Page.QuerySelector(".step-card .btn--primary")!.GetAttribute("href"));
    }

    [Fact]
    public async Task A_document_says_where_to_go_and_what_to_bring()
    {
        var youth = await app.Given.Youth();
        await View(youth);
        await app.Given.Document(youth, "birth-record");

        var page = await (await app.SignedIn(await app.Given.AccountOf(youth, Language.Arabic))).Open(Home);

        Assert.Contains("أطلب شهادة السكنى", page.Text, StringComparison.Ordinal);
        Assert.NotEmpty(page.Page.QuerySelectorAll(".step-card .ticks li"));
    }

    [Fact]
    public async Task With_nothing_else_to_do_I_go_on_with_a_module_or_learn_something_new()
    {
        var youth = await app.Given.Youth(born: app.Given.Today.AddYears(-15));
        await View(youth);
        var visitor = await (await app.SignedIn(await app.Given.AccountOf(youth, Language.French))).Open(Home);
        Assert.Contains("J’apprends quelque chose de nouveau", visitor.Text, StringComparison.Ordinal);
        Assert.Contains("Je voudrais parler", visitor.Text, StringComparison.Ordinal);

        await app.Given.Progress(youth);
        await visitor.Open(Home);

        Assert.Contains("Je continue : ", visitor.Text, StringComparison.Ordinal);
        Assert.Equal("/Learning/Module/bank-account", visitor.Page.QuerySelector(".step-card .btn--primary")!.GetAttribute("href"));
    }

    [Fact]
    public async Task I_mark_my_step_done_and_may_take_it_back()
    {
        var (account, youth) = await Mostafa(Language.French);
        var visitor = await (await app.SignedIn(account)).Open(Home);

        await visitor.Submit(button: "C’est fait");

        Assert.Contains("C’est fait, bravo !", visitor.Text, StringComparison.Ordinal);
        Assert.Equal((StepState.Done, app.Given.Today), await StepOf(youth));
        Assert.DoesNotContain("أضع ملف", visitor.Page.QuerySelector(".step-card")!.TextContent, StringComparison.Ordinal);

        await visitor.Submit(button: "Annuler");

        Assert.Contains("L’étape est de nouveau à faire.", visitor.Text, StringComparison.Ordinal);
        Assert.Equal((StepState.InProgress, null), await StepOf(youth));
        Assert.Equal("أضع ملف بطاقتي الوطنية", visitor.Page.QuerySelector(".step-card h2")!.TextContent);
    }

    [Fact]
    public async Task A_step_of_somebody_else_or_of_another_person_is_not_mine_to_mark()
    {
        var (account, youth) = await Mostafa(Language.English);
        var (_, other) = await Mostafa(Language.English);
        var visitor = await (await app.SignedIn(account)).Open(Home);
        var theirs = await app.Db(db => db.Steps.Where(s => s.YouthId == other.Id).Select(s => s.Id).FirstAsync());
        await visitor.Post(Home + "?handler=Did", [new("step", $"{theirs}")]);
        Assert.Equal(HttpStatusCode.NotFound, visitor.Status);

        await visitor.Open(Home);
        await app.Db(db => db.Steps.Where(s => s.YouthId == youth.Id)
            .ExecuteUpdateAsync(set => set.SetProperty(s => s.Owner, StepOwner.Mentor)));
        await visitor.Submit(button: "I did it");

        Assert.NotNull(visitor.Page.QuerySelector(".notice--warn[role=alert]"));
        Assert.Equal((StepState.Agreed, null), await StepOf(youth));
    }

    [Fact]
    public async Task I_answer_to_the_next_session()
    {
        var (account, youth) = await Mostafa(Language.English);
        var visitor = await (await app.SignedIn(account)).Open(Home);

        await visitor.Submit(button: "I’ll come");

        Assert.Contains("My answer is sent.", visitor.Text, StringComparison.Ordinal);
        Assert.Equal(InvitationAnswer.Comes, await AnswerOf(youth));
        await visitor.Submit(button: "Suggest another time");
        Assert.Contains("asked for another time", visitor.Text, StringComparison.Ordinal);
        Assert.Equal(InvitationAnswer.AsksAnotherTime, await AnswerOf(youth));
    }

    [Fact]
    public async Task A_session_that_was_called_off_meanwhile_is_told_calmly()
    {
        var (account, youth) = await Mostafa(Language.English);
        var visitor = await (await app.SignedIn(account)).Open(Home);
        await app.Db(async db =>
        {
            var session = await db.Sessions.Include(s => s.Participants)
                .SingleAsync(s => s.State == SessionState.Planned && s.Participants.Any(p => p.YouthId == youth.Id));
            Assert.Null(session.Log(SessionKind.Individual, SessionState.Cancelled, session.StartsAt, 0, app.Time.GetUtcNow().UtcDateTime));
            await db.SaveChangesAsync();
        });

        await visitor.Submit(button: "I’ll come");

        Assert.Equal(HttpStatusCode.OK, visitor.Status);
        Assert.NotNull(visitor.Page.QuerySelector(".notice--warn[role=alert]"));
        Assert.Contains("No session is planned right now.", visitor.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Somebody_elses_session_is_not_there_to_be_answered()
    {
        var (account, _) = await Mostafa(Language.English);
        var (_, other) = await Mostafa(Language.English);
        var theirs = await app.Db(db => db.SessionParticipants.Where(p => p.YouthId == other.Id).Select(p => p.SessionId).SingleAsync());
        var visitor = await (await app.SignedIn(account)).Open(Home);

        await visitor.Post(Home + "?handler=Answer", [new("session", theirs.ToString(System.Globalization.CultureInfo.InvariantCulture)),
            new("answer", "Comes")]);

        Assert.Equal(HttpStatusCode.NotFound, visitor.Status);
        Assert.Equal(InvitationAnswer.None, await AnswerOf(other));
    }

    [Fact]
    public async Task What_is_due_besides_the_next_step_is_not_forgotten()
    {
        var (account, youth) = await Mostafa(Language.English);
        await app.Db(async db =>
        {
            var step = await db.Steps.Include(s => s.Goal).ThenInclude(g => g.Plan)
                .SingleAsync(s => s.YouthId == youth.Id && s.Text == "أسأل عن الكراء");
            Assert.Null(step.Reschedule(app.Given.Today.AddDays(4), app.Given.Today));
            db.Reminders.Add(new Reminder
            {
                Rule = ReminderRule.StepDue,
                SubjectId = step.Id,
                DueOn = step.DueOn!.Value,
                Version = step.Moves,
                RecipientId = account.Id,
                Channel = ReminderChannel.Page,
                SendAfter = app.Time.GetUtcNow().UtcDateTime.AddHours(-1)
            });
            await db.SaveChangesAsync();
        });

        var page = await (await app.SignedIn(account)).Open(Home);

        Assert.Contains("To remember By the end of: Friday 27 November أسأل عن الكراء", page.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task I_see_nothing_of_others()
    {
        await Mostafa(Language.English);
        var youth = await app.Given.Youth(arabic: "ياسين الوافي", latin: "Yassine Elouafi");

        var page = await (await app.SignedIn(await app.Given.AccountOf(youth))).Open(Home);

        Assert.Contains("Hello Yassine", page.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("أضع ملف", page.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Souad", page.Text, StringComparison.Ordinal);
        Assert.Empty(page.Page.QuerySelectorAll(".domains"));
    }

    [Fact]
    public async Task It_costs_seven_statements_and_reads_no_whole_table()
    {
        var (account, _) = await Mostafa(Language.Arabic);
        var visitor = await app.SignedIn(account);
        await visitor.Open(Home);

        app.Sql.Clear();
        await visitor.Open(Home);

        Assert.Equal(7, app.Sql.Statements.Count); // two of them: my open requests, and what is new for me
        Assert.Empty(await app.Sql.SlowSteps(
            app, "Youths", "Mentorships", "Plans", "Goals", "Steps", "Assessments", "AssessmentAnswers", "Documents", "Sessions",
                "SessionParticipants", "Reminders", "ModuleProgress", "Practices", "HelpRequests", "HelpAnswers", "PlanWishes"));
    }

    [Theory]
    [InlineData(Language.Arabic)]
    [InlineData(Language.French)]
    public async Task It_weighs_less_than_14_KB_with_both_maps(Language language)
    {
        var (account, _) = await Mostafa(language);

        var page = await (await app.SignedIn(account)).Open(Home);

        using var packed = new MemoryStream();
        await using (var gzip = new GZipStream(packed, CompressionLevel.Optimal, leaveOpen: true)) await gzip.WriteAsync(page.Bytes);
        Assert.True(packed.Length < 14 * 1024, $"{packed.Length} bytes");
    }

    [Fact]
    public async Task Every_open_request_stands_above_the_step_a_danger_first_and_in_its_true_state()
    {
        var (account, youth) = await Mostafa(Language.English);
        var mentor = await app.Given.Mentor();
        var now = app.Time.GetUtcNow().UtcDateTime;
        var danger = await app.Given.HelpRequest(youth, HelpKind.Danger, askedAt: now.AddMinutes(-30));
        await app.Given.HelpRequest(youth);
        await app.Db(async db =>
        {
            var asked = await db.HelpRequests.SingleAsync(h => h.Id == danger.Id);
            Assert.Null(asked.Reply(mentor.Id, "I call you", now.AddHours(1), now));
            await db.SaveChangesAsync();
        });

        var page = await (await app.SignedIn(account)).Open(Home);

        var text = page.Text;
        var (first, second, step) = (text.IndexOf("My request: I am in danger", StringComparison.Ordinal),
            text.IndexOf("My request: I want to talk", StringComparison.Ordinal), text.IndexOf("My next step", StringComparison.Ordinal));
        Assert.True(first >= 0 && first < second && second < step, $"{first} {second} {step}");
        Assert.Contains("Seen by Souad Abergane", text[first..second], StringComparison.Ordinal);
        Assert.Contains("Someone will call me before", text[first..second], StringComparison.Ordinal);
        Assert.Contains("Not seen yet", text[second..step], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Staff_is_refused_and_an_account_without_a_record_finds_nothing()
    {
        foreach (var staff in new[] { await app.Given.Mentor(), await app.Given.Manager(), await app.Given.Psychologist(),
            await app.Given.Admin() })
        {
            Assert.Equal(HttpStatusCode.Forbidden, (await (await app.SignedIn(staff)).Get(Home)).Status);
        }

        var nobody = await app.Given.Account(Role.Youth, null, new PersonName("فلان", "Nobody"), Sex.Male, null, Language.English);
        Assert.Equal(HttpStatusCode.NotFound, (await (await app.SignedIn(nobody)).Get(Home)).Status);
    }

    private Task<(StepState, DateOnly?)> StepOf(Youth youth) => app.Db(async db =>
    {
        var step = await db.Steps.SingleAsync(s => s.YouthId == youth.Id && s.Text == "أضع ملف بطاقتي الوطنية");
        return (step.State, step.DoneOn);
    });

    private Task<InvitationAnswer> AnswerOf(Youth youth) =>
        app.Db(db => db.SessionParticipants.Where(p => p.YouthId == youth.Id).Select(p => p.Answer).SingleAsync());

    /// <summary>The youth of the story: a plan in force with three goals, an own view, documents, a session tomorrow.</summary>
    private async Task<(Account Account, Youth Youth)> Mostafa(Language language, int due = 3)
    {
        var centre = await app.Given.Centre();
        var mentor = await app.Given.Mentor(centre);
        var youth = await app.Given.Youth(centre, mentor);
        await Plan(youth, PlanState.Active, 1, due);
        await View(youth);
        await app.Given.Document(youth, "birth-record");
        await app.Given.SessionPlanned(youth, mentor, place: "قاعة المطالعة", topic: "نتحدث عن السكن");
        await app.Given.Progress(youth);
        return (await app.Given.AccountOf(youth, language), youth);
    }

    private Task Plan(Youth youth, PlanState state, int version, int due = 3) => app.Db(async db =>
    {
        var writer = await app.Given.Mentor();
        var plan = Core.Plans.Plan.Draft(youth.Id, writer.Id, app.Time.GetUtcNow().UtcDateTime, version);
        var (now, day) = (plan.CreatedAt, app.Given.Today.AddDays(Math.Min(due, 0)));
        Assert.Null(plan.Rewrite("كل أسبوع", "نتصل بسعاد",
        [
            Goal(Domain.Identity, "أحصل على بطاقتي", ("أضع ملف بطاقتي الوطنية", app.Given.Today.AddDays(due)),
                ("أتسلم بطاقتي", new DateOnly(2026, 12, 20))),
            Goal(Domain.Education, "شهادة الحلاقة", ("أجتاز الامتحان", new DateOnly(2027, 1, 10))),
            Goal(Domain.Housing, "سكن مضمون", ("أسأل عن الكراء", new DateOnly(2027, 1, 12))),
        ], day));
        Assert.Null(plan.Propose(writer.Id, now));
        if (state == PlanState.Active) Assert.Null(plan.Agree(now));
        if (state == PlanState.Active) Assert.Null(plan.Approve(writer.Id, now, app.Given.Today));
        db.Plans.Add(plan);
        await db.SaveChangesAsync();

        static GoalDraft Goal(Domain domain, string words, params (string Text, DateOnly DueOn)[] steps) =>
            new(0, domain, words, "", [.. steps.Select(step => new StepDraft(0, step.Text, StepOwner.Youth, step.DueOn))]);
    });

    private Task View(Youth youth) => app.Db(async db =>
    {
        var mentor = await app.Given.Mentor();
        var now = app.Time.GetUtcNow().UtcDateTime;
        var assessment = Assessment.Start(youth.Id, mentor.Id, now.AddDays(-16));
        foreach (var domain in Domains.All)
        {
            Assert.Null(assessment.Answer(Voice.Youth, domain, (((int)domain - 1) % 4) + 1));
            Assert.Null(assessment.Answer(Voice.Mentor, domain, 2));
        }

        Assert.Null(assessment.Finish(Voice.Youth, now.AddDays(-14)));
        Assert.Null(assessment.Finish(Voice.Mentor, now.AddDays(-14)));
        Assert.Null(assessment.Complete(now.AddDays(-13)));
        db.Assessments.Add(assessment);
        await db.SaveChangesAsync();
    });
}
