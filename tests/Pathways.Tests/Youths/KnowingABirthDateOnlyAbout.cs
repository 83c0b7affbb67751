using Pathways.Core;
using Pathways.Core.Accounts;
using Pathways.Core.Consents;
using Pathways.Core.Contact;
using Pathways.Core.Documents;
using Pathways.Core.Organisation;
using Pathways.Core.Reminders;
using Pathways.Core.Reminding;
using Pathways.Core.Time;
using Pathways.Core.Today;
using Pathways.Core.Youths;
using Xunit;

namespace Pathways.Tests.Youths;

/// <summary>Today is 23 November 2026.</summary>
public sealed class KnowingABirthDateOnlyAbout(TestApp app) : IClassFixture<TestApp>
{
    private static readonly Birth InNovember = new(new(2008, 11, 1), DatePrecision.Month);

    [Theory]
    [InlineData("14/03/2009", 3, 14, DatePrecision.Day, "14 March 2009", "Anas Belhaj")]
    [InlineData("٠٣/٢٠٠٩", 3, 1, DatePrecision.Month, "March 2009", "Karim Tazi")]
    [InlineData("مارس 2009", 3, 1, DatePrecision.Month, "March 2009", "Omar Idrissi")]
    [InlineData("00/00/2009", 1, 1, DatePrecision.Year, "2009", "Youssef Alami")]
    [InlineData("2009", 1, 1, DatePrecision.Year, "2009", "Hamza Berrada")]
    public async Task A_file_takes_what_is_known_shows_no_more_and_is_mended_later(string typed, int month, int day,
        DatePrecision precision, string shown, string name)
    {
        var manager = await app.SignedIn(await app.Given.Manager(await app.Given.Centre()));
        await manager.Open("/Youths/New");
        await manager.Submit(new
        {
            Form_NameLatin = name,
            Form_FileNumber = $"ABOUT-{typed}",
            Form_Sex = "Male",
            Form_BirthDate = typed
        });

        var id = int.Parse(manager.At.Split('/')[^1], System.Globalization.CultureInfo.InvariantCulture);
        Assert.Contains(manager.Page.QuerySelectorAll("dd"), dd => dd.TextContent == shown);
        Assert.Equal(new Birth(new(2009, month, day), precision), (await app.Db(db => db.Youths.FindAsync(id).AsTask()))!.Birth);

        await manager.Open($"/Youths/Edit/{id}");
        await manager.Submit(new { Form_SchoolLevel = "3" });
        Assert.Equal(new Birth(new(2009, month, day), precision), (await app.Db(db => db.Youths.FindAsync(id).AsTask()))!.Birth);
        await manager.Open($"/Youths/Edit/{id}");
        await manager.Submit(new { Form_BirthDate = "15/03/2009" });
        Assert.Equal(new Birth(new(2009, 3, 15)), (await app.Db(db => db.Youths.FindAsync(id).AsTask()))!.Birth);
        await manager.Open($"/Youths/Changes/{id}");
        Assert.Contains(shown, manager.Text, StringComparison.Ordinal);
        Assert.Contains("15 March 2009", manager.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("14/03", "Not a birth date."), InlineData("31/02/2009", "Not a birth date."), InlineData("17 ans", "Not a birth date.")]
    [InlineData("12/2026", "lies in the future"), InlineData("1994", "over 30")]
    public async Task What_is_no_birth_date_is_said_beside_the_field(string typed, string sentence)
    {
        var manager = await app.SignedIn(await app.Given.Manager(await app.Given.Centre()));
        await manager.Open("/Youths/New");
        await manager.Submit(new
        {
            Form_NameLatin = "Anas Belhaj",
            Form_FileNumber = "NONE-1",
            Form_Sex = "Male",
            Form_BirthDate = typed
        });

        Assert.Contains(sentence, manager.Page.QuerySelector("#Form_BirthDate-error")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(typed, manager.Page.QuerySelector("[name='Form.BirthDate']")!.GetAttribute("value"));
    }

    [Fact]
    public async Task The_youth_counts_to_the_last_day_that_is_possible_and_staff_to_the_first()
    {
        var centre = await app.Given.Centre();
        var mentor = await app.Given.Mentor(centre);
        var youth = await app.Given.Youth(centre, mentor, about: InNovember);
        var home = await (await app.SignedIn(await app.Given.AccountOf(youth))).Open("/Youths/Home");
        Assert.Contains("7 days", home.Text, StringComparison.Ordinal);
        Assert.Contains("at most until I turn 18", home.Text, StringComparison.Ordinal);
        Assert.Contains("November 2026", home.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("1 November 2026", home.Page.QuerySelector(".hero")!.TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain("30 November", home.Text, StringComparison.Ordinal);

        var visitor = await app.SignedIn(mentor);
        await visitor.Open($"/Youths/Countdown/{youth.Id}");
        var head = visitor.Page.QuerySelector(".file-head")!.TextContent;
        Assert.Contains("17 or 18 years", head, StringComparison.Ordinal);
        Assert.Contains("perhaps 18 already", head, StringComparison.Ordinal);
        Assert.Contains("What is known of the birth date: November 2008.", visitor.Text, StringComparison.Ordinal);
        Assert.Contains("perhaps 18 already", (await visitor.Open("/Youths/Today")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nobody_is_congratulated_on_a_day_that_is_only_the_last_possible_one()
    {
        await using var own = new TestApp();
        var youth = await own.Given.Youth(about: InNovember);
        var account = await own.Given.AccountOf(youth);
        own.Time.Advance(TimeSpan.FromDays(7)); // 30 November

        var home = await (await own.SignedIn(account)).Open("/Youths/Home");

        Assert.Contains("18 years", home.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Today is the day", home.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_reminder_of_18_says_at_the_earliest_where_the_day_is_only_the_first_possible_one()
    {
        var eighteen = ReminderKinds.All.Single(kind => kind.Rule == ReminderRule.Eighteen);
        var (mentor, first) = (await app.Given.Mentor(), new DateOnly(app.Given.Today.Year, app.Given.Today.Month, 1));
        Assert.Equal("Line.Eighteen.Earliest", eighteen.LineOf(new ReminderFacts
        {
            SubjectId = mentor.Id,
            DueOn = first,
            Person = mentor.Name,
            IsAtTheEarliest = true,
        }));
        Assert.Equal("Line.Eighteen", eighteen.LineOf(new ReminderFacts { SubjectId = mentor.Id, DueOn = first, Person = mentor.Name }));
    }

    [Fact]
    public void The_guardian_is_asked_until_the_youth_is_surely_of_age()
    {
        var youth = new Youth { Birth = InNovember };
        var last = new DateOnly(2026, 11, 29);

        Assert.Equal(AccessProblem.GuardianConsentMissing, Agreed(youth, last).Problem);
        Assert.Null(Agreed(youth, last.AddDays(1)).Problem);
        Assert.Null(Agreed(new Youth { Birth = new(new(2008, 11, 1)) }, last).Problem);

        static Result<Consent, AccessProblem> Agreed(Youth youth, DateOnly on) =>
            Consent.ToAccount(youth, on, "", null, 1, on, on.ToDateTime(TimeOnly.MinValue));
    }

    [Fact]
    public void A_deadline_falls_on_the_first_possible_day_and_nobody_is_surely_18_before_the_last()
    {
        var types = DocumentTypes.OfCountry("morocco");

        Assert.Equal((new DateOnly(2026, 11, 1), MilestoneState.Due), Eighteen(new(2026, 11, 23)));
        Assert.Equal(MilestoneState.Ahead, Eighteen(new(2026, 10, 31)).State);
        Assert.Equal(MilestoneState.Done, Eighteen(new(2026, 11, 30)).State);

        (DateOnly On, MilestoneState State) Eighteen(DateOnly today)
        {
            var row = Countdown.On(today, Milestones.Default, new CountdownFacts
            {
                Birth = InNovember,
                Documents = DocumentPath.On(today, types, InNovember.First, "MA", []),
            }, 7).Single(milestone => milestone.Kind == MilestoneKind.Eighteen);
            return (row.On, row.State);
        }
    }

    [Fact]
    public void Today_names_the_first_possible_day_as_the_earliest()
    {
        var today = new DateOnly(2026, 10, 20);
        var youth = new YouthToday { Id = 1, Birth = InNovember, Since = today.AddDays(-300), LastHeldOn = today };

        var sign = TodayOrder.Reasons(youth, today.ToDateTime(TimeOnly.MinValue), today, new ProgrammeSettings())
            .First(reason => reason.Reason == AttentionReason.LeavingWithoutCard).Found.Sign;

        Assert.Equal((new DateOnly(2026, 11, 1), "Today.EighteenEarliest"), (sign.Day, sign.Words));
    }

    [Theory]
    [InlineData(2009, 1, DatePrecision.Month, "No national card, 18 in 39 days at the earliest.")]
    [InlineData(2008, 11, DatePrecision.Month, "No national card, perhaps 18 already.")]
    [InlineData(2008, 1, DatePrecision.Year, "No national card, perhaps 18 already.")]
    [InlineData(2008, 10, DatePrecision.Month, null)]
    public async Task Todays_sentence_says_at_the_earliest_and_stays_until_the_youth_is_surely_18(int year, int month,
        DatePrecision precision, string? sentence)
    {
        var centre = await app.Given.Centre();
        var mentor = await app.Given.Mentor(centre);
        var youth = await app.Given.Youth(centre, mentor, about: new(new(year, month, 1), precision));
        await app.Given.SessionHeld(youth, mentor);

        var today = (await (await app.SignedIn(mentor)).Open("/Youths/Today")).Text;

        if (sentence is null) Assert.DoesNotContain("No national card", today, StringComparison.Ordinal);
        else Assert.Contains(sentence, today, StringComparison.Ordinal);
        var documents = await (await app.SignedIn(mentor)).Open($"/Documents/Of/{youth.Id}");
        Assert.Contains("What is known of the birth date", documents.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(2008, 2, DatePrecision.Month, "2008-02-29")]
    [InlineData(2009, 2, DatePrecision.Month, "2009-02-28")]
    [InlineData(2009, 7, DatePrecision.Year, "2009-12-31")]
    public void A_month_and_a_year_end_with_their_last_day(int year, int month, DatePrecision precision, string last) =>
        Assert.Equal(last, new Birth(new(year, month, 14), precision).Last.ToString("O",
            System.Globalization.CultureInfo.InvariantCulture));
}
