using Microsoft.EntityFrameworkCore;
using Pathways.Core.Accounts;
using Pathways.Core.Youths;
using Xunit;

namespace Pathways.Tests.Mistakes;

/// <summary>A wrong centre is mended on the day and later; a true move of the past can be written down.</summary>
public sealed class TakingBackATransfer(TestApp app) : IClassFixture<TestApp>
{
    [Fact]
    public async Task A_file_that_came_into_the_wrong_centre_is_put_into_the_right_one_from_its_first_day()
    {
        var (here, there) = (await app.Given.Centre(), await app.Given.Centre());
        var youth = await app.Given.Youth(here, since: app.Given.Today);
        var manager = await app.SignedIn(await app.Given.Manager(allCentres: true));
        await manager.Open($"/Youths/Transfer/{youth.Id}");
        await manager.Submit(new { Form_CentreId = $"{there.Id}" });
        var stay = await app.Db(db => db.Stays.SingleAsync(s => s.YouthId == youth.Id));
        Assert.Equal((there.Id, app.Given.Today, null), (stay.CentreId, stay.From, stay.To));
    }

    [Fact]
    public async Task A_move_recorded_by_mistake_brings_back_the_centre_and_who_accompanied_there()
    {
        var (here, there) = (await app.Given.Centre(), await app.Given.Centre());
        var mentor = await app.Given.Mentor(here);
        var youth = await app.Given.Youth(here, mentor);
        var manager = await app.SignedIn(await app.Given.Manager(allCentres: true));
        await manager.Open($"/Youths/Transfer/{youth.Id}");
        await manager.Submit(new { Form_CentreId = $"{there.Id}", Form_From = "2026-11-20" });
        Assert.False(await Leads(youth, mentor));

        await manager.Open($"/Youths/File/{youth.Id}");
        await manager.Click("Recorded by mistake?");
        await manager.Submit(new { Form_Reason = "Another youth moved" });
        Assert.Equal($"/Youths/File/{youth.Id}", manager.At);
        Assert.Contains("Another youth moved", manager.Text, StringComparison.Ordinal);
        Assert.True(await Leads(youth, mentor));
        Assert.Equal(here.Id, await app.Db(db => db.Stays.Where(Stay.IsOpen).Where(s => s.YouthId == youth.Id).Select(s => s.CentreId)
            .SingleAsync()));
    }

    [Fact]
    public async Task Who_typed_the_entry_later_can_write_down_a_move_of_the_past()
    {
        var (here, there) = (await app.Given.Centre(), await app.Given.Centre());
        var youth = await app.Given.Youth(here, since: app.Given.Today);
        var manager = await app.SignedIn(await app.Given.Manager(allCentres: true));
        await manager.Open($"/Youths/Transfer/{youth.Id}");
        await manager.Submit(new { Form_CentreId = $"{there.Id}", Form_From = "2025-05-01" });
        Assert.Contains("correct the day of entry", manager.Text, StringComparison.Ordinal);

        await manager.Open($"/Youths/Edit/{youth.Id}");
        await manager.Submit(new { Form_EntryDate = "2019-09-02" });
        await manager.Open($"/Youths/Transfer/{youth.Id}");
        await manager.Submit(new { Form_CentreId = $"{there.Id}", Form_From = "2025-05-01" });
        var stays = await app.Db(db => db.Stays.Where(s => s.YouthId == youth.Id).OrderBy(s => s.From)
            .Select(s => new { s.CentreId, s.From }).ToListAsync());
        Assert.Equal([(here.Id, new DateOnly(2019, 9, 2)), (there.Id, new DateOnly(2025, 5, 1))], stays.Select(s => (s.CentreId, s.From)));
    }

    private Task<bool> Leads(Youth youth, Account mentor) => app.Db(db =>
        db.Mentorships.Where(Mentorship.LeadOn(app.Given.Today)).AnyAsync(m => m.YouthId == youth.Id && m.MentorId == mentor.Id));
}
