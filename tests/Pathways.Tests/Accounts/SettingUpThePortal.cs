using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Pathways.Core.Accounts;
using Pathways.Core.Contact;
using Xunit;

namespace Pathways.Tests.Accounts;

public sealed class SettingUpThePortal
{
    [Fact]
    public async Task The_printed_link_makes_the_first_admin_once_who_makes_centre_and_manager()
    {
        await using var app = new TestApp();
        var first = await Code(app);
        var code = await Code(app);
        var visitor = app.Visitor();
        await visitor.Open("/Accounts/SetUp");
        var fields = new Dictionary<string, string>
        {
            ["Code"] = first!,
            ["Form.NameLatin"] = "Houda Bennani",
            ["Form.Gender"] = "Female",
            ["Form.Password"] = "cactus lampe tambour",
            ["Form.Again"] = "cactus lampe tambour"
        };
        await visitor.Submit(fields);
        Assert.Contains("used before", visitor.Text, StringComparison.Ordinal);
        await visitor.Open("/Accounts/SetUp");
        await visitor.Submit(new Dictionary<string, string>(fields)
        {
            ["Code"] = code!,
            ["Form.Password"] = "bennani bennani bennani",
            ["Form.Again"] = "bennani bennani bennani"
        });
        Assert.Contains("too well known", visitor.Text, StringComparison.Ordinal);
        Assert.Equal(0, await app.Db(db => db.Users.CountAsync()));
        await visitor.Submit(new Dictionary<string, string>(fields) { ["Code"] = code! });

        Assert.Equal("/Accounts", visitor.At);
        Assert.Contains("houda.bennani", visitor.Text, StringComparison.Ordinal);
        Assert.Equal(Sex.Female, await app.Db(db => db.Users.Select(a => a.Gender).SingleAsync())); // and is addressed so
        Assert.Equal(HttpStatusCode.NotFound, (await app.Visitor().Get("/Accounts/SetUp")).Status);
        Assert.Null(await Code(app));
        await visitor.Open("/Centres/New");
        await visitor.Submit(new { Form_NameArabic = "مركز أمان" });
        await visitor.Open("/Accounts/New");
        await visitor.Submit(new { Form_Role = "Manager", Form_NameArabic = "نادية السوسي", Form_Gender = "Female", Form_Centres = "1" });
        Assert.NotNull(visitor.Page.QuerySelector(".code"));
    }

    [Fact]
    public async Task A_wrong_code_makes_nobody()
    {
        await using var app = new TestApp();
        var visitor = app.Visitor();
        await visitor.Open("/Accounts/SetUp");
        await visitor.Submit(new
        {
            Code = "AAAA-BBBB-CCCC",
            Form_NameLatin = "X Y",
            Form_Gender = "Female",
            Form_Password = "cactus lampe tambour",
            Form_Again = "cactus lampe tambour"
        });
        Assert.Contains("is unknown", visitor.Text, StringComparison.Ordinal);
        Assert.Equal(0, await app.Db(db => db.Users.CountAsync()));
    }

    [Fact]
    public async Task When_every_admin_is_lost_a_link_that_was_asked_for_makes_another_once_and_ends_no_invitation_of_others()
    {
        await using var app = new TestApp();
        var centre = await app.Given.Centre();
        var invited = await app.Given.Mentor(centre);
        await app.Given.Admin();
        await app.Given.Code(invited);
        // that of the first start
        await app.Db(db => db.Invitations.Where(i => i.AccountId == null)
            .ExecuteUpdateAsync(set => set.SetProperty(i => i.UsedAt, DateTime.UnixEpoch)));
        Assert.Equal(HttpStatusCode.NotFound, (await app.Visitor().Get("/Accounts/SetUp")).Status);
        var code = await Code(app, alsoWithAdmin: true);
        var visitor = app.Visitor();
        await visitor.Open("/Accounts/SetUp");
        await visitor.Submit(new
        {
            Code = code,
            Form_NameLatin = "Houda Bennani",
            Form_Gender = "Female",
            Form_Password = "cactus lampe tambour",
            Form_Again = "cactus lampe tambour"
        });

        Assert.Equal("/Accounts", visitor.At);
        Assert.Equal(2, await app.Db(db => db.Users.CountAsync(a => a.Role == Role.Admin)));
        Assert.Equal([invited.Id], await app.Db(db => db.Invitations.Where(i => i.UsedAt == null).Select(i => i.AccountId!.Value)
            .ToListAsync()));
        Assert.Equal(HttpStatusCode.NotFound, (await app.Visitor().Get("/Accounts/SetUp")).Status);
    }

    private static async Task<string?> Code(TestApp app, bool alsoWithAdmin = false)
    {
        await using var scope = app.Services.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<OfferSetUp>().RunAsync(alsoWithAdmin);
    }
}
