using Microsoft.EntityFrameworkCore;
using Pathways.Core.Sessions;
using Pathways.Core.Youths;
using Xunit;

namespace Pathways.Tests.Mistakes;

/// <summary>A handover arranged by mistake: the former mentor goes on, and another can be arranged.</summary>
public sealed class TakingBackAHandOver(TestApp app) : IClassFixture<TestApp>
{
    [Theory, InlineData("2026-11-30"), InlineData("2026-11-23")]
    public async Task The_former_mentor_goes_on_the_meeting_is_cancelled_and_another_handover_can_be_arranged(string on)
    {
        var centre = await app.Given.Centre();
        var (former, next) = (await app.Given.Mentor(centre), await app.Given.Mentor(centre));
        var youth = await app.Given.Youth(centre, former);
        var manager = await app.SignedIn(await app.Given.Manager(centre));
        await Arrange(manager, youth, next.Id, on);
        var handOver = await app.Db(db => db.HandOvers.SingleAsync(h => h.YouthId == youth.Id));

        await manager.Open($"/Mistakes/New/HandOver/{handOver.Id}");
        await manager.Submit(new { Form_Reason = "Another youth was meant" });
        Assert.Equal($"/Youths/File/{youth.Id}", manager.At);
        foreach (var day in new[] { app.Given.Today, app.Given.Today.AddDays(10) })
        {
            Assert.Equal(former.Id, await app.Db(db => db.Mentorships.Where(Mentorship.LeadOn(day)).Where(m => m.YouthId == youth.Id)
                .Select(m => m.MentorId).SingleAsync()));
        }

        Assert.Equal(SessionState.Cancelled, await app.Db(db => db.Sessions.Where(s => s.Id == handOver.MeetingId).Select(s => s.State)
            .SingleAsync()));
        await Arrange(manager, youth, next.Id, "2026-12-01");
        Assert.Equal(1, await app.Db(db => db.HandOvers.Where(HandOver.Stands).CountAsync(h => h.YouthId == youth.Id)));
    }

    private static async Task Arrange(Visitor manager, Youth youth, int mentor, string on)
    {
        await manager.Open($"/Youths/HandOver/{youth.Id}");
        await manager.Submit(new Dictionary<string, string>
        {
            ["Form.ToMentorId"] = $"{mentor}",
            ["Form.On"] = on,
            ["Form.MeetingDay"] = "2026-11-25",
            ["Form.MeetingTime"] = "10:00",
        });
    }
}
