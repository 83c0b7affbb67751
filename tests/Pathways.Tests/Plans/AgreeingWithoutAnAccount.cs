using System.Net;
using Microsoft.EntityFrameworkCore;
using Pathways.Core.Accounts;
using Pathways.Core.Plans;
using Pathways.Core.Youths;
using Pathways.Tests.Documents;
using Xunit;

namespace Pathways.Tests.Plans;

/// <summary>A youth who has no account agrees on the mentor's device, or on paper; everybody who reads the plan sees how.</summary>
public sealed class AgreeingWithoutAnAccount(TestApp app) : IClassFixture<TestApp>
{
    private const string Password = "mountain-road-18";

    [Fact]
    public async Task The_youth_reads_the_plan_on_the_mentors_device_and_says_yes_and_a_manager_approves()
    {
        var (mentor, youth, manager) = await People();
        var plan = await app.Given.Plan(youth, mentor, PlanState.Proposed);
        var device = await HandedOver(mentor, plan);

        Assert.Equal("/Plans/Assisted", device.At);
        Assert.Contains("Hello Mostafa", device.Text, StringComparison.Ordinal);
        foreach (var words in new[] { "My card in my pocket", "I hand in my file", "Souad every week", "I call Souad the same day" })
            Assert.Contains(words, device.Text, StringComparison.Ordinal);
        Assert.Null(device.Page.QuerySelector("nav.nav, .avatar, script"));
        Assert.DoesNotContain("National card before 18", device.Text, StringComparison.Ordinal);
        await device.Submit(button: "Yes, this is my plan");
        Assert.Equal("/Assessments/GiveBack", device.At);
        Assert.Contains("My answer is kept", device.Text, StringComparison.Ordinal);
        await device.Submit(new { Form_Password = Password });
        Assert.Equal($"/Plans/Of/{youth.Id}", device.At);
        Assert.Contains("Here, on the device of", device.Text, StringComparison.Ordinal);

        var agreed = await app.Given.PlanNow(plan.Id);
        Assert.Equal((PlanState.Agreed, PlanAgreement.HandedOver, mentor.Id), (agreed.State, agreed.Agreement, agreed.AgreedWithId));
        Assert.Equal(StepState.Agreed, agreed.Goals[0].Steps[0].State);
        var managerAt = await (await app.SignedIn(manager)).Open("/Plans/Approvals");
        Assert.Contains("on the mentor’s device", managerAt.Text, StringComparison.Ordinal);
        await managerAt.Click("Mostafa");
        Assert.Contains("Here, on the device of", managerAt.Text, StringComparison.Ordinal);
        await managerAt.Submit(button: "Approve");
        Assert.Equal(PlanState.Active, (await app.Given.PlanNow(plan.Id)).State);
        await device.Open($"/Plans/Versions/{youth.Id}");
        Assert.Contains("Agreed by the young person, on the device of", device.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_change_asked_for_on_the_device_goes_back_to_the_mentor_in_the_youths_words()
    {
        var (mentor, youth, _) = await People();
        var plan = await app.Given.Plan(youth, mentor, PlanState.Proposed);
        var device = await HandedOver(mentor, plan);

        await device.Submit(new { Form_Comment = "" }, button: "I send my request");
        Assert.Contains("A word on what should change is needed.", device.Text, StringComparison.Ordinal);
        await device.Submit(new { Form_Comment = "Nearer to my sister" }, button: "I send my request");
        Assert.Equal("/Assessments/GiveBack", device.At);
        await device.Get("/Plans/Assisted");
        Assert.Equal("/Assessments/GiveBack", device.At);
        await device.Submit(new { Form_Password = Password });

        Assert.Contains("Nearer to my sister", device.Text, StringComparison.Ordinal);
        Assert.Equal((PlanState.Draft, null), ((await app.Given.PlanNow(plan.Id)).State, (await app.Given.PlanNow(plan.Id)).Agreement));
    }

    [Fact]
    public async Task The_device_in_the_youths_hands_opens_this_plan_and_nothing_else()
    {
        var (mentor, youth, _) = await People();
        var plan = await app.Given.Plan(youth, mentor, PlanState.Proposed);
        var before = await app.SignedIn(mentor);
        var copy = before.Copy(app);
        await before.Open($"/Plans/HandOver/{plan.Id}");
        await before.Submit(button: "Hand over the device");

        foreach (var path in new[] { $"/Plans/Of/{youth.Id}", $"/Youths/File/{youth.Id}", "/Youths/Today", $"/Plans/Paper/{plan.Id}" })
        {
            foreach (var visitor in new[] { before, copy })
            {
                await visitor.Get(path);
                Assert.StartsWith("/Accounts/SignIn?next=", visitor.At, StringComparison.Ordinal);
            }
        }

        await before.Get("/Assessments/Assisted");
        Assert.NotEqual("/Assessments/Assisted", before.At);
    }

    [Fact]
    public async Task A_signature_on_paper_is_noted_with_its_day_and_its_sheet_which_is_sealed_and_logged()
    {
        var (mentor, youth, manager) = await People();
        var plan = await app.Given.Plan(youth, mentor, PlanState.Proposed);
        var mentorAt = await (await app.SignedIn(mentor)).Open($"/Plans/Of/{youth.Id}");

        await mentorAt.Click("Print the sheet to sign");
        Assert.Contains("I have read this plan, and it is mine.", mentorAt.Text, StringComparison.Ordinal);
        Assert.Equal("Mostafa", mentorAt.Page.QuerySelector(".sheet__facts bdi")!.TextContent);
        await (await mentorAt.Open($"/Plans/Of/{youth.Id}")).Click("Signed on paper");
        await mentorAt.Submit(new { Form_On = "2026-11-24" });
        Assert.Contains("That day has not come yet.", mentorAt.Text, StringComparison.Ordinal);
        await mentorAt.Submit(new { Form_On = "2026-11-22" });
        Assert.Contains("The plan was shown after that day.", mentorAt.Text, StringComparison.Ordinal);
        await mentorAt.Open($"/Plans/Paper/{plan.Id}");
        await mentorAt.Upload("Form.Sheet", "sheet.txt", [1, 2, 3]);
        Assert.NotNull(mentorAt.Page.QuerySelector(".field__error"));
        Assert.Equal(PlanState.Proposed, (await app.Given.PlanNow(plan.Id)).State);
        await mentorAt.Upload("Form.Sheet", "sheet.jpg", Scans.Jpeg());

        Assert.Equal($"/Plans/Of/{youth.Id}", mentorAt.At);
        Assert.Contains("Signed on paper, noted by", mentorAt.Text, StringComparison.Ordinal);
        var agreed = await app.Given.PlanNow(plan.Id);
        Assert.Equal((PlanState.Agreed, PlanAgreement.OnPaper, app.Given.Today, mentor.Id),
            (agreed.State, agreed.Agreement, agreed.SignedOn, agreed.AgreedWithId));
        var stored = await app.Db(db => db.PlanSheetParts.Where(p => p.PlanId == plan.Id).Select(p => p.Content).SingleAsync());
        Assert.True(stored.AsSpan().IndexOf("JFIF"u8) < 0);
        var managerAt = await (await app.SignedIn(manager)).Open($"/Plans/Approve/{plan.Id}");
        Assert.Null(managerAt.Page.QuerySelector("details[open] img"));
        await managerAt.Get($"/Plans/Sheet/{plan.Id}?shown=true");
        Assert.Equal("inline", managerAt.Response.Content.Headers.ContentDisposition!.DispositionType);
        await (await managerAt.Open($"/Plans/Approve/{plan.Id}")).Click("The signed sheet");
        Assert.False(Scans.Tells(managerAt.Bytes));
        Assert.Equal("image/jpeg", managerAt.Response.Content.Headers.ContentType!.ToString());
        Assert.Equal("attachment", managerAt.Response.Content.Headers.ContentDisposition!.DispositionType);
        Assert.Equal(2, await app.Db(db =>
            db.ReadLog.CountAsync(e => e.YouthId == youth.Id && e.AccountId == manager.Id && e.Page == "/Plans/Sheet")));
    }

    [Fact]
    public async Task A_plan_that_a_manager_returns_keeps_no_sheet_and_waits_for_a_new_yes()
    {
        var (mentor, youth, manager) = await People();
        var plan = await app.Given.Plan(youth, mentor, PlanState.Proposed);
        var mentorAt = await (await app.SignedIn(mentor)).Open($"/Plans/Paper/{plan.Id}");
        await mentorAt.Upload("Form.Sheet", "sheet.pdf", Scans.Pdf());

        await (await (await app.SignedIn(manager)).Open($"/Plans/Approve/{plan.Id}"))
            .Submit(new { Form_Comment = "Add a date" }, button: "Return with a comment");

        var returned = await app.Given.PlanNow(plan.Id);
        Assert.Equal((PlanState.Draft, null, null, null), (returned.State, returned.Agreement, returned.SignedOn, returned.AgreedWithId));
        Assert.Equal((0, 0), await app.Db(async db => (await db.PlanSheets.CountAsync(s => s.PlanId == plan.Id),
            await db.PlanSheetParts.CountAsync(s => s.PlanId == plan.Id))));
        Assert.Equal(HttpStatusCode.NotFound, (await mentorAt.Get($"/Plans/Sheet/{plan.Id}")).Status);
    }

    [Fact]
    public async Task A_plan_that_waits_for_nobody_is_neither_handed_over_nor_signed_and_others_do_not_find_it()
    {
        var (mentor, youth, _) = await People();
        var plan = await app.Given.Plan(youth, mentor);
        var mentorAt = await (await app.SignedIn(mentor)).Open($"/Plans/HandOver/{plan.Id}");
        Assert.Null(mentorAt.Page.QuerySelector("main form"));
        await mentorAt.Open($"/Plans/Paper/{plan.Id}");
        Assert.Null(mentorAt.Page.QuerySelector("main form"));
        Assert.Contains("was agreed already", mentorAt.Text, StringComparison.Ordinal);
        await mentorAt.Post($"/Plans/Paper/{plan.Id}", [new("Form.On", "2026-11-23")]);
        Assert.Contains("was agreed already", mentorAt.Text, StringComparison.Ordinal);
        Assert.Equal(PlanAgreement.OwnAccount, (await app.Given.PlanNow(plan.Id)).Agreement);

        var stranger = await app.SignedIn(await app.Given.Mentor(await app.Given.Centre()));
        foreach (var path in new[] { $"/Plans/HandOver/{plan.Id}", $"/Plans/Paper/{plan.Id}", $"/Plans/Print/{plan.Id}",
            $"/Plans/Sheet/{plan.Id}", $"/Plans/Pocket/{youth.Id}" })
        {
            Assert.Equal((path, HttpStatusCode.NotFound), (path, (await stranger.Get(path)).Status));
        }
    }

    [Fact]
    public async Task A_draft_has_nothing_to_sign_yet_and_leads_to_where_it_is_written()
    {
        var (mentor, youth, _) = await People();
        var plan = await app.Given.Plan(youth, mentor, PlanState.Draft);
        var mentorAt = await (await app.SignedIn(mentor)).Open($"/Plans/Paper/{plan.Id}");
        Assert.Contains("There is nothing to sign yet", mentorAt.Text, StringComparison.Ordinal);
        Assert.Null(mentorAt.Page.QuerySelector("main form"));
        await mentorAt.Click("Write the draft");
        Assert.Equal($"/Plans/Edit/{plan.Id}", mentorAt.At);
    }

    [Fact]
    public async Task The_mentor_prints_the_pocket_plan_for_a_youth_without_an_account()
    {
        var (mentor, youth, _) = await People();
        await app.Given.Plan(youth, mentor);
        var mentorAt = await (await app.SignedIn(mentor)).Open($"/Plans/Of/{youth.Id}");

        await mentorAt.Click("Pocket copy");
        Assert.Contains("My card in my pocket", mentorAt.Text, StringComparison.Ordinal);
        Assert.Null(mentorAt.Page.QuerySelector(".pocket header svg:not(.icon)"));

        await app.Given.AccountOf(youth);
        Assert.NotNull((await mentorAt.Open($"/Plans/Pocket/{youth.Id}")).Page.QuerySelector(".pocket header svg:not(.icon)"));
    }

    private async Task<Visitor> HandedOver(Account mentor, Plan plan)
    {
        var device = await (await app.SignedIn(mentor)).Open($"/Plans/Of/{plan.YouthId}");
        await device.Click("Agree here");
        return await device.Submit(new { Form_Language = "English" }, button: "Hand over the device");
    }

    private async Task<(Account Mentor, Youth Youth, Account Manager)> People()
    {
        var centre = await app.Given.Centre();
        var mentor = await app.Given.Mentor(centre);
        await app.Given.Password(mentor, Password);
        return (mentor, await app.Given.Youth(centre, mentor), await app.Given.Manager(centre));
    }
}
