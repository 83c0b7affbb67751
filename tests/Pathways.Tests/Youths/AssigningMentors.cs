using Microsoft.EntityFrameworkCore;
using Xunit;

namespace Pathways.Tests.Youths;

public sealed class AssigningMentors(TestApp app) : IClassFixture<TestApp>
{
    [Fact]
    public async Task A_new_lead_ends_the_former_the_day_before_and_sees_the_file()
    {
        var centre = await app.Given.Centre();
        var (old, next) = (await app.Given.Mentor(centre), await app.Given.Mentor(centre, latin: "Karim Idrissi", arabic: "كريم الإدريسي"));
        var youth = await app.Given.Youth(centre, old);
        var manager = await app.SignedIn(await app.Given.Manager(centre));
        await manager.Open($"/Youths/Assign/{youth.Id}");
        await manager.Submit(new { Form_Kind = "Lead", Form_MentorId = next.Id });

        var times = await app.Db(db => db.Mentorships.Where(m => m.YouthId == youth.Id).OrderBy(m => m.From).ToListAsync());
        Assert.Equal(app.Given.Today.AddDays(-1), times[0].To);
        Assert.Equal((next.Id, app.Given.Today, null), (times[1].MentorId, times[1].From, times[1].To));
        Assert.Contains("Karim Idrissi", manager.Text, StringComparison.Ordinal);
        await (await app.SignedIn(next)).Open($"/Youths/File/{youth.Id}");
        Assert.Equal(System.Net.HttpStatusCode.NotFound, (await (await app.SignedIn(old)).Get($"/Youths/File/{youth.Id}")).Status);
    }

    [Fact]
    public async Task A_slip_of_the_same_day_is_corrected()
    {
        var centre = await app.Given.Centre();
        var (wrong, right) = (await app.Given.Mentor(centre), await app.Given.Mentor(centre));
        var youth = await app.Given.Youth(centre, wrong, since: app.Given.Today);
        var manager = await app.SignedIn(await app.Given.Manager(centre));
        await manager.Open($"/Youths/Assign/{youth.Id}");
        await manager.Submit(new { Form_MentorId = right.Id });

        Assert.Equal(right.Id, (await app.Db(db => db.Mentorships.SingleAsync(m => m.YouthId == youth.Id))).MentorId);
    }

    [Fact]
    public async Task A_cover_sees_the_file_between_its_days_only()
    {
        var centre = await app.Given.Centre();
        var (lead, cover) = (await app.Given.Mentor(centre), await app.Given.Mentor(centre));
        var youth = await app.Given.Youth(centre, lead);
        var manager = await app.SignedIn(await app.Given.Manager(centre));
        await manager.Open($"/Youths/Assign/{youth.Id}");
        await manager.Submit(new { Form_Kind = "Cover", Form_MentorId = cover.Id, Form_To = "" });
        Assert.Contains("This field is empty.", manager.Text, StringComparison.Ordinal);
        await manager.Submit(new { Form_Kind = "Cover", Form_MentorId = cover.Id, Form_From = Day(2), Form_To = Day(1) });
        Assert.Contains("The cover ends before it begins.", manager.Text, StringComparison.Ordinal);
        await manager.Submit(new { Form_Kind = "Cover", Form_MentorId = cover.Id, Form_From = Day(1), Form_To = Day(2) });
        Assert.StartsWith("/Youths/File/", manager.At, StringComparison.Ordinal);

        Assert.Equal(System.Net.HttpStatusCode.NotFound, (await (await app.SignedIn(cover)).Get($"/Youths/File/{youth.Id}")).Status);
        Assert.Equal(2, await app.Db(db => db.Mentorships.CountAsync(m => m.YouthId == youth.Id)));
        await (await app.SignedIn(lead)).Open($"/Youths/File/{youth.Id}");
    }

    [Fact]
    public async Task Refused_a_mentor_of_another_centre_the_same_lead_and_a_start_before_the_current_one()
    {
        var centre = await app.Given.Centre();
        var (lead, other) = (await app.Given.Mentor(centre), await app.Given.Mentor(centre));
        var elsewhere = await app.Given.Mentor(await app.Given.Centre());
        var youth = await app.Given.Youth(centre, lead, since: app.Given.Today.AddDays(-10));
        var manager = await app.SignedIn(await app.Given.Manager(centre));
        await manager.Open($"/Youths/Assign/{youth.Id}");
        await manager.Submit(new { Form_MentorId = lead.Id });
        Assert.Contains("This mentor leads already.", manager.Text, StringComparison.Ordinal);
        await manager.Submit(new { Form_MentorId = other.Id, Form_From = Day(-11) });
        Assert.Contains("The start lies before the current one.", manager.Text, StringComparison.Ordinal);
        await manager.Post($"/Youths/Assign/{youth.Id}", [new("Form.Kind", "Lead"), new("Form.MentorId", $"{elsewhere.Id}"),
            new("Form.From", Day(0))]);
        Assert.Contains("does not work in the centre", manager.Text, StringComparison.Ordinal);
        Assert.Equal(1, await app.Db(db => db.Mentorships.CountAsync(m => m.YouthId == youth.Id)));
    }

    [Fact]
    public async Task Several_youths_without_a_mentor_are_given_to_one_at_once()
    {
        var centre = await app.Given.Centre();
        var mentor = await app.Given.Mentor(centre);
        var (a, b, c) = (await app.Given.Youth(centre), await app.Given.Youth(centre), await app.Given.Youth(centre));
        var foreign = await app.Given.Youth();
        var manager = await app.SignedIn(await app.Given.Manager(centre));
        Assert.Contains("3 files without a mentor.", (await manager.Open("/Staff")).Text, StringComparison.Ordinal);
        await manager.Open("/Youths/Unassigned");
        Assert.Null(manager.Page.QuerySelector($"[name='Form.YouthIds'][value='{foreign.Id}']"));
        foreach (var namesake in new[] { a, b, c }) Assert.Contains(namesake.FileNumber, manager.Text, StringComparison.Ordinal);
        await manager.Submit(new { Form_MentorId = mentor.Id });
        Assert.Contains("This field is empty.", manager.Text, StringComparison.Ordinal);
        await manager.Submit(new { Form_YouthIds = $"{a.Id},{b.Id}", Form_MentorId = mentor.Id });

        Assert.Contains("2 files assigned.", manager.Text, StringComparison.Ordinal);
        Assert.Equal(1, manager.Page.QuerySelectorAll("[name='Form.YouthIds']").Length);
        Assert.Equal(2, await app.Db(db => db.Mentorships.CountAsync(m => m.MentorId == mentor.Id)));
        Assert.Contains("2 of 25", (await manager.Open("/Staff")).Text, StringComparison.Ordinal);
        Assert.NotEqual(a.Id, c.Id);
    }

    private string Day(int fromToday) => app.Given.Today.AddDays(fromToday)
        .ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
}
