using System.Net;
using Microsoft.EntityFrameworkCore;
using Pathways.Core.Accounts;
using Pathways.Core.Contact;
using Xunit;

namespace Pathways.Tests.Accounts;

public sealed class InvitingSomebody(TestApp app) : IClassFixture<TestApp>
{
    private const string Good = "cactus lampe tambour";

    [Fact]
    public async Task An_admin_makes_a_manager_who_chooses_a_password_with_the_printed_code_and_comes_in()
    {
        var centre = await app.Given.Centre(latin: "Centre Anir", arabic: "مركز أنير 1");
        var admin = await app.SignedIn(await app.Given.Admin());
        await admin.Open("/Accounts/New");
        await admin.Submit(new
        {
            Form_Role = "Manager",
            Form_NameLatin = "Hakima Ouaziz",
            Form_Gender = "Female",
            Form_Language = "French",
            Form_Centres = centre.Id
        });

        Assert.True(admin.At.StartsWith("/Accounts/Invite/", StringComparison.Ordinal), admin.Text);
        Assert.Contains("hakima.ouaziz", admin.Text, StringComparison.Ordinal);
        Assert.NotNull(admin.Page.QuerySelector("svg.qr[role=img] path"));
        Assert.Null(admin.Page.QuerySelector("main [style]"));
        var code = admin.Page.QuerySelector(".code")!.TextContent;
        await admin.Open(admin.At);
        Assert.Null(admin.Page.QuerySelector(".code"));

        var hakima = app.Visitor();
        await hakima.Open("/Accounts/Invitation");
        await hakima.Submit(new { Code = code.ToLowerInvariant().Replace('-', ' ') }, "main form");
        Assert.Contains("hakima.ouaziz", hakima.Text, StringComparison.Ordinal);
        await hakima.Submit(new { Form_Password = Good, Form_Again = Good });

        Assert.Equal("/Outcomes", hakima.At.Split('?')[0]);
        await hakima.Open("/Centres");
        Assert.Contains("Centre Anir", hakima.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_manager_makes_mentors_in_own_centres_only()
    {
        var (own, other) = (await app.Given.Centre(), await app.Given.Centre());
        var manager = await app.SignedIn(await app.Given.Manager(own));
        await manager.Open("/Staff/New");
        Assert.Null(manager.Page.QuerySelector($"[name='Form.Centres'][value='{other.Id}']"));
        await manager.Post("/Staff/New", Fields(("Form.NameLatin", "Said Idrissi"), ("Form.Gender", "Male"), ("Form.Language", "Arabic"),
            ("Form.Centres", $"{other.Id}"), ("Form.Role", "Admin"), ("Form.AllCentres", "true")));
        Assert.Contains("Choose at least one centre.", manager.Text, StringComparison.Ordinal);

        await manager.Open("/Staff/New");
        await manager.Submit(new { Form_NameLatin = "Said Idrissi", Form_Gender = "Male" });

        var made = await app.Db(db => db.Users.Include(a => a.Centres).SingleAsync(a => a.Name.Latin == "Said Idrissi"));
        Assert.Equal((Role.Mentor, false), (made.Role, made.AllCentres));
        Assert.Equal(own.Id, Assert.Single(made.Centres).CentreId);
        await manager.Open("/Staff");
        Assert.Contains("Said Idrissi", manager.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_manager_prints_no_code_for_another_centres_mentor_nor_for_other_staff()
    {
        var own = await app.Given.Centre();
        var manager = await app.SignedIn(await app.Given.Manager(own));
        foreach (var account in new[] { await app.Given.Mentor(await app.Given.Centre()), await app.Given.Admin(),
            await app.Given.Psychologist(), await app.Given.Manager(own) })
        {
            await manager.Get($"/Accounts/Invite/{account.Id}");
            Assert.Equal(HttpStatusCode.NotFound, manager.Status);
        }

        await manager.Open($"/Accounts/Invite/{(await app.Given.Mentor(own)).Id}");
    }

    [Fact]
    public async Task A_new_code_withdraws_the_old_one()
    {
        var mentor = await app.Given.Mentor(await app.Given.Centre());
        var old = await app.Given.Code(mentor);
        var admin = await app.SignedIn(await app.Given.Admin());
        await admin.Open($"/Accounts/Invite/{mentor.Id}");
        await admin.Submit();
        var code = admin.Page.QuerySelector(".code")!.TextContent;

        Assert.Contains("used before", (await app.Visitor().TypeCode(old)).Text, StringComparison.Ordinal);
        Assert.Contains("I choose my password", (await app.Visitor().TypeCode(code)).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_code_works_once_and_not_after_a_week()
    {
        var first = await app.Given.Code(await app.Given.Mentor());
        var visitor = app.Visitor();
        await visitor.TypeCode(string.Concat(first.Replace('-', ' ').ToLowerInvariant()
            .Select(letter => char.IsDigit(letter) ? (char)(letter - '0' + '٠') : letter)));
        await visitor.Submit(new { Form_Password = Good, Form_Again = Good });
        Assert.Contains("used before", (await app.Visitor().TypeCode(first)).Text, StringComparison.Ordinal);
        Assert.Contains("is unknown", (await app.Visitor().TypeCode("ABCD-EFGH-JKMN")).Text, StringComparison.Ordinal);

        var late = await app.Given.Code(await app.Given.Mentor());
        await app.Db(async db => await db.Invitations.Where(i => i.CodeHash == Invitation.Hash(late))
            .ExecuteUpdateAsync(s => s.SetProperty(i => i.ExpiresAt, app.Time.GetUtcNow().UtcDateTime)));
        Assert.Contains("has expired", (await app.Visitor().TypeCode(late)).Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("court", "court", "at least 12 characters")]
    [InlineData("casablanca2026", "casablanca2026", "too well known")]
    [InlineData("souad-tambour-cactus", "souad-tambour-cactus", "contains the name")]
    [InlineData(Good, "cactus lampe autre", "The two passwords differ")]
    public async Task A_weak_password_is_refused_with_its_reason_and_the_code_stays_good(string password, string again, string reason)
    {
        var code = await app.Given.Code(await app.Given.Mentor());
        var visitor = app.Visitor();
        await visitor.TypeCode(code);
        await visitor.Submit(new { Form_Password = password, Form_Again = again });
        Assert.Contains(reason, visitor.Text, StringComparison.Ordinal);

        await visitor.Submit(new { Form_Password = Good, Form_Again = Good });
        Assert.Equal("/Youths/Today", visitor.At.Split('?')[0]);
    }

    [Fact]
    public async Task The_code_of_a_closed_account_is_unknown()
    {
        var mentor = await app.Given.Mentor();
        var code = await app.Given.Code(mentor);
        await app.Db(async db => await db.Users.Where(a => a.Id == mentor.Id)
            .ExecuteUpdateAsync(s => s.SetProperty(a => a.ClosedAt, app.Time.GetUtcNow().UtcDateTime)));

        Assert.Contains("is unknown", (await app.Visitor().TypeCode(code)).Text, StringComparison.Ordinal);
    }

    private static IEnumerable<KeyValuePair<string, string>> Fields(params (string Name, string Value)[] fields) =>
        fields.Select(f => KeyValuePair.Create(f.Name, f.Value));
}
