using Microsoft.EntityFrameworkCore;
using Pathways.Core.Contact;
using Xunit;

namespace Pathways.Tests.Youths;

public sealed class InvitingAYouth(TestApp app) : IClassFixture<TestApp>
{
    [Fact]
    public async Task A_minor_is_invited_with_both_consents_and_comes_in_with_the_card()
    {
        var centre = await app.Given.Centre();
        var mentor = await app.Given.Mentor(centre);
        var youth = await app.Given.Youth(centre, mentor);
        var visitor = await app.SignedIn(mentor);
        await visitor.Open($"/Youths/File/{youth.Id}");
        await visitor.Click("Invite to an own account");
        await visitor.Submit(new { Form_YouthOn = "" });
        Assert.Contains("The young person’s consent is needed.", visitor.Text, StringComparison.Ordinal);
        await visitor.Submit(new { Form_YouthOn = "2026-11-23", Form_Language = "Arabic" });
        Assert.Contains("the legal guardian’s consent is needed too", visitor.Text, StringComparison.Ordinal);
        await visitor.Submit(new { Form_Guardian = "رقية أمزيل", Form_GuardianOn = "2026-11-24" });
        Assert.Contains("the legal guardian’s consent is needed too", visitor.Text, StringComparison.Ordinal);
        await visitor.Submit(new { Form_GuardianOn = "2026-11-22" });

        Assert.StartsWith("/Accounts/Invite/", visitor.At, StringComparison.Ordinal);
        var code = visitor.Page.QuerySelector(".code")!.TextContent;
        var card = visitor.Page.QuerySelector(".code-card")!.TextContent;
        Assert.DoesNotContain(centre.NameLatin, card, StringComparison.Ordinal);
        var consent = await app.Db(db => db.Consents.SingleAsync(c => c.YouthId == youth.Id));
        Assert.Equal(("رقية أمزيل", new DateOnly(2026, 11, 22), mentor.Id),
            (consent.GuardianName, consent.GuardianOn, consent.RecordedById));

        var phone = app.Visitor(Language.Arabic);
        await phone.TypeCode(code);
        Assert.Contains("mostafa.amzil", phone.Text, StringComparison.Ordinal);
        await phone.Submit(new { Form_Password = "قمر طاولة", Form_Again = "قمر طاولة" });
        Assert.Contains("كلمة السر قصيرة: 10 أحرف", phone.Text, StringComparison.Ordinal);
        await phone.Submit(new { Form_Password = "قمر طاولة نهر", Form_Again = "قمر طاولة نهر" });
        Assert.Equal("/Youths/Home", phone.At.Split('?')[0]);
        Assert.Contains("Legal guardian, 22 November 2026:", (await visitor.Open($"/Youths/File/{youth.Id}")).Text,
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_adult_needs_no_guardian_and_a_second_account_is_not_made()
    {
        var centre = await app.Given.Centre();
        var mentor = await app.Given.Mentor(centre);
        var youth = await app.Given.Youth(centre, mentor, born: app.Given.Today.AddYears(-18));
        var visitor = await app.SignedIn(mentor);
        await visitor.Open($"/Youths/Invite/{youth.Id}");
        Assert.Null(visitor.Page.QuerySelector("[name='Form.Guardian']"));
        await visitor.Submit();
        Assert.NotNull(visitor.Page.QuerySelector(".code"));
        await visitor.Post($"/Youths/Invite/{youth.Id}", [new("Form.YouthOn", "2026-11-23")]);

        Assert.Equal(1, await app.Db(db => db.Consents.CountAsync(c => c.YouthId == youth.Id)));
        Assert.Contains("This account exists already.", (await visitor.Open($"/Youths/Invite/{youth.Id}")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_colleague_prints_no_code_for_the_youths_account()
    {
        var centre = await app.Given.Centre();
        var youth = await app.Given.Youth(centre, await app.Given.Mentor(centre));
        var account = await app.Given.AccountOf(youth);

        Assert.Equal(System.Net.HttpStatusCode.NotFound, (await (await app.SignedIn(await app.Given.Mentor(centre)))
            .Get($"/Accounts/Invite/{account.Id}")).Status);
    }
}
