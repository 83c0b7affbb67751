using Pathways.Core.Organisation;
using Pathways.Core.Today;
using Pathways.Core.Youths;
using Xunit;

namespace Pathways.Tests.Documents;

/// <summary>Last days and appointments, where the mentor and the youth look every day.</summary>
public sealed class NoticingDocumentsInTime(TestApp app) : IClassFixture<TestApp>
{
    private static readonly DateOnly Today = new(2026, 11, 23);

    [Theory]
    [InlineData(-1, AttentionReason.DocumentExpired)]
    [InlineData(0, AttentionReason.DocumentExpires)]
    [InlineData(30, AttentionReason.DocumentExpires)]
    [InlineData(31, null)]
    public void A_last_day_is_told_thirty_days_before_and_after_it(int days, AttentionReason? expected) =>
        Assert.Equal(expected, Reason(Calm with { DocumentExpiresOn = Today.AddDays(days) }));

    [Theory]
    [InlineData(-1, null)]
    [InlineData(0, AttentionReason.OfficeAppointment)]
    [InlineData(7, AttentionReason.OfficeAppointment)]
    [InlineData(8, null)]
    public void An_appointment_is_told_within_the_week(int days, AttentionReason? expected) =>
        Assert.Equal(expected, Reason(Calm with { AppointmentOn = Today.AddDays(days) }));

    [Fact]
    public async Task The_mentors_day_names_what_expires_but_not_what_has_served()
    {
        var centre = await app.Given.Centre();
        var mentor = await app.Given.Mentor(centre);
        var waiting = await app.Given.Youth(centre, mentor, born: Today.AddYears(-16), latin: "Waiting One");
        var served = await app.Given.Youth(centre, mentor, born: Today.AddYears(-16), latin: "Served One");
        foreach (var youth in new[] { waiting, served })
            await app.Given.Document(youth, "birth-record", Today.AddMonths(-4), Today.AddDays(-2));
        await app.Given.Document(served);
        await app.Given.Document(waiting, "residence-certificate", moved: d => d.Appoint(Today.AddDays(2), Today));
        var she = await app.SignedIn(mentor);
        app.Sql.Clear();
        await she.Open("/Youths/Today");

        Assert.Single(she.Page.QuerySelectorAll("main *").Where(e => e.ChildElementCount == 0), e =>
            e.TextContent.Contains("A document that is needed has expired.", StringComparison.Ordinal));
        Assert.Equal(11, app.Sql.Statements.Count);
        Assert.Empty(await app.Sql.SlowSteps(app, "Documents"));
        await she.Open($"/Documents/Of/{waiting.Id}");
        Assert.Contains("expired", she.Page.QuerySelector("#doc-birth-record .badge--overdue")!.TextContent, StringComparison.Ordinal);
        await she.Open($"/Documents/Of/{served.Id}");
        Assert.Contains("It has done its job.", she.Text, StringComparison.Ordinal);
        Assert.Null(she.Page.QuerySelector("#doc-birth-record .badge--overdue"));
    }

    [Fact]
    public async Task My_home_shows_my_appointment_with_time_and_place()
    {
        var youth = await app.Given.Youth(born: Today.AddYears(-17));
        await app.Given.Document(youth, "birth-record", moved: d =>
            d.Appoint(Today.AddDays(9), Today, new TimeOnly(9, 15), "Civil status office, the old town"));
        var me = await (await app.SignedIn(await app.Given.AccountOf(youth))).Open("/Youths/Home");
        Assert.Contains("How do I see myself", me.Text, StringComparison.OrdinalIgnoreCase);
        var card = me.Page.QuerySelector("section[aria-labelledby=appointment]")!.TextContent;
        Assert.Contains("My appointment: Copy of my birth record", card, StringComparison.Ordinal);
        Assert.Contains("Wednesday 2 December, 09:15", card, StringComparison.Ordinal);
        Assert.Contains("Civil status office, the old town", card, StringComparison.Ordinal);

        app.Time.Advance(TimeSpan.FromDays(8));
        me = await (await app.SignedIn(await app.Given.AccountOf(await Again()))).Open("/Youths/Home");
        Assert.Contains("Wednesday 2 December, 09:15", me.Page.QuerySelector(".step-card")!.TextContent, StringComparison.Ordinal);
        Assert.Null(me.Page.QuerySelector("section[aria-labelledby=appointment]"));

        async Task<Youth> Again()
        {
            var other = await app.Given.Youth(born: Today.AddYears(-17));
            await app.Given.Document(other, "birth-record", moved: d =>
                d.Appoint(Today.AddDays(9), Today, new TimeOnly(9, 15), "Civil status office, the old town"));
            return other;
        }
    }

    private static YouthToday Calm => new()
    {
        Id = 1,
        Birth = new(Today.AddYears(-16)),
        Since = Today.AddDays(-300),
        LastHeldOn = Today.AddDays(-3),
        ReviewedOn = Today.AddDays(-30)
    };

    private static AttentionReason? Reason(YouthToday youth) =>
        TodayOrder.Reasons(youth, Today.ToDateTime(new TimeOnly(8, 0), DateTimeKind.Utc), Today, new ProgrammeSettings()) is [var first, ..]
            ? first.Reason : null;
}
