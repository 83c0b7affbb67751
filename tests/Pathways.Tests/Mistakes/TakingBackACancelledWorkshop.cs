using System.Net;
using Microsoft.EntityFrameworkCore;
using Pathways.Core.Mistakes;
using Pathways.Core.Reminders;
using Pathways.Core.Workshops;
using Xunit;

namespace Pathways.Tests.Mistakes;

/// <summary>A workshop cancelled by mistake takes place after all; those who had a place keep it and are told.</summary>
public sealed class TakingBackACancelledWorkshop(TestApp app) : IClassFixture<TestApp>
{
    [Fact]
    public async Task It_takes_place_after_all_and_who_had_a_place_keeps_it_and_hears_so()
    {
        var centre = await app.Given.Centre();
        var (mentor, manager) = (await app.Given.Mentor(centre), await app.Given.Manager(centre));
        var youth = await app.Given.Youth(centre, mentor);
        var account = await app.Given.AccountOf(youth);
        var workshop = await app.Given.Workshop(centre, manager);
        var own = await (await app.SignedIn(account)).Open($"/Workshops/Show/{workshop.Id}");
        await own.Submit(button: "I take a place");
        var he = await (await app.SignedIn(manager)).Open($"/Workshops/Show/{workshop.Id}");
        await he.Submit(new { Reason = "The hall is closed" }, form: "form[action*='handler=Cancel']");
        Assert.Equal(HttpStatusCode.NotFound,
            (await (await app.SignedIn(mentor)).Get($"/Mistakes/New/WorkshopCancelled/{workshop.Id}")).Status);
        Assert.DoesNotContain("Recorded by mistake", (await own.Open($"/Workshops/Show/{workshop.Id}")).Text, StringComparison.Ordinal);

        await he.Click("Recorded by mistake?");
        Assert.Contains("My rights", he.Text, StringComparison.Ordinal);
        await he.Submit(new { Form_Reason = "It was the other hall" });
        Assert.Equal($"/Workshops/Show/{workshop.Id}", he.At);
        Assert.Contains("It was the other hall", he.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("The hall is closed", he.Text, StringComparison.Ordinal);

        var now = await app.Db(db => db.Workshops.Include(w => w.Registrations).SingleAsync(w => w.Id == workshop.Id));
        Assert.Equal((WorkshopState.Published, RegistrationState.Registered, null),
            (now.State, now.Registrations.Single().State, now.StateBefore));
        Assert.Equal([account.Id], await app.Db(db => db.Reminders
            .Where(r => r.Rule == ReminderRule.WorkshopOnAgain && r.SubjectId == workshop.Id).Select(r => r.RecipientId).ToListAsync()));
        Assert.Contains("The workshop takes place after all", (await own.Open("/Youths/Home")).Page.Body!.TextContent,
            StringComparison.Ordinal);
        await own.Open($"/Workshops/Show/{workshop.Id}");
        Assert.DoesNotContain("It was the other hall", own.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_draft_is_a_draft_again_and_what_has_begun_stays_cancelled()
    {
        var centre = await app.Given.Centre();
        var manager = await app.Given.Manager(centre);
        var workshop = await app.Given.Workshop(centre, manager, published: false);
        var now = app.Time.GetUtcNow().UtcDateTime;
        Assert.Equal(MistakeProblem.Twice, workshop.TakeBackCancelling(now));
        Assert.Null(workshop.Cancel("Too early", now));
        Assert.Equal(MistakeProblem.HasBegun, workshop.TakeBackCancelling(workshop.StartsAt));
        Assert.Null(workshop.TakeBackCancelling(now));
        Assert.Equal((WorkshopState.Draft, ""), (workshop.State, workshop.CancelReason));
    }
}
