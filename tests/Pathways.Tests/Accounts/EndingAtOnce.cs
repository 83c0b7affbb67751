using System.Collections.Concurrent;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;
using Pathways.Core.Accounts;
using Pathways.Core.Centres;
using Pathways.Core.Reminders;
using Xunit;

namespace Pathways.Tests.Accounts;

public sealed class EndingAtOnce(EndingAtOnce.CountingApp app) : IClassFixture<EndingAtOnce.CountingApp>
{
    private const string Password = "cactus lampe tambour";

    [Fact]
    public async Task A_closed_account_is_refused_at_the_next_request()
    {
        var mentor = await app.Given.Mentor();
        var visitor = await app.SignedIn(mentor);
        await visitor.Open("/Youths");
        await app.Db(db => db.Users.Where(a => a.Id == mentor.Id)
            .ExecuteUpdateAsync(set => set.SetProperty(a => a.ClosedAt, app.Time.GetUtcNow().UtcDateTime)));

        await visitor.Get("/Youths");
        Assert.StartsWith("/Accounts/SignIn?next=", visitor.At, StringComparison.Ordinal);
    }

    [Theory, InlineData("Form.Email", "new@example.org"), InlineData("Form.Centres", "")]
    public async Task Who_gets_another_address_or_other_centres_signs_in_anew_at_the_next_request(string field, string value)
    {
        var (here, there) = (await app.Given.Centre(), await app.Given.Centre());
        var mentor = await app.Given.Mentor(here, email: $"{field}@example.org");
        var visitor = await app.SignedIn(mentor);
        await visitor.Open("/Youths");
        var admin = await app.SignedIn(await app.Given.Admin());
        await admin.Open($"/Accounts/Edit/{mentor.Id}");
        await admin.Submit(new Dictionary<string, string> { [field] = value.Length > 0 ? value : $"{there.Id}" });
        Assert.Equal("/Accounts", admin.At);

        await visitor.Get("/Youths");
        Assert.StartsWith("/Accounts/SignIn?next=", visitor.At, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_chooses_a_password_with_a_new_code_ends_every_sign_in_before()
    {
        var mentor = await app.Given.Password(await app.Given.Mentor(), Password);
        var before = await app.SignedIn(mentor);
        await before.Open("/Youths");
        var now = app.Visitor();
        await now.TypeCode(await app.Given.Code(mentor));
        await now.Submit(new { Form_Password = "another lampe tambour", Form_Again = "another lampe tambour" });
        Assert.Equal("/Youths/Today", now.At);

        await before.Get("/Youths");
        Assert.StartsWith("/Accounts/SignIn?next=", before.At, StringComparison.Ordinal);
        await now.Open("/Youths");
    }

    [Fact]
    public async Task Who_changes_the_password_stays_and_ends_every_other_sign_in()
    {
        var mentor = await app.Given.Password(await app.Given.Mentor(), Password);
        var (here, elsewhere) = (await app.SignedIn(mentor), await app.SignedIn(mentor));
        await elsewhere.Open("/Youths");
        await here.Open("/Accounts/Password");
        await here.Submit(new { Form_Current = Password, Form_Password = "another lampe tambour", Form_Again = "another lampe tambour" });
        Assert.Equal("/Accounts/Mine", here.At);

        await elsewhere.Get("/Youths");
        Assert.StartsWith("/Accounts/SignIn?next=", elsewhere.At, StringComparison.Ordinal);
        await here.Open("/Youths");
    }

    [Fact]
    public async Task Every_name_costs_one_hash()
    {
        var mentor = await app.Given.Password(await app.Given.Mentor(), Password);
        var locked = await app.Given.Password(await app.Given.Mentor(), Password);
        var closed = await app.Given.Password(await app.Given.Mentor(), Password);
        var invited = await app.Given.Mentor();
        await app.Db(db => db.Users.Where(a => a.Id == closed.Id)
            .ExecuteUpdateAsync(set => set.SetProperty(a => a.ClosedAt, app.Time.GetUtcNow().UtcDateTime)));
        await app.Db(db => db.Users.Where(a => a.Id == locked.Id)
            .ExecuteUpdateAsync(set => set.SetProperty(a => a.LockoutEnd, app.Time.GetUtcNow().AddMinutes(5))));
        foreach (var name in new[] { "nobody.here", mentor.UserName!, locked.UserName!, closed.UserName!, invited.UserName! })
        {
            var visitor = app.Visitor();
            await visitor.Open("/Accounts/SignIn");
            app.Hashes.Clear();
            await visitor.Submit(new { Form_Name = name, Form_Password = "wrong wrong wrong" });
            Assert.Equal((name, 1), (name, app.Hashes.Count));
        }
    }

    [Fact]
    public async Task The_owner_is_told_who_made_a_new_code()
    {
        var mentor = await app.Given.Mentor(latin: "Rachid Benali", arabic: "رشيد بنعلي");
        var youth = await app.Given.Youth(mentor: mentor);
        var account = await app.Given.Password(await app.Given.AccountOf(youth, email: "anas@example.org"), Password);
        var visitor = await app.SignedIn(mentor);
        await visitor.Open($"/Accounts/Invite/{account.Id}");
        await visitor.Submit();

        var owner = await app.SignedIn(account);
        await owner.Open("/Youths/Home");
        Assert.Contains("A new code was made for my account", owner.Text, StringComparison.Ordinal);
        await owner.Open("/Accounts/Mine");
        Assert.Contains("Rachid Benali", owner.Text, StringComparison.Ordinal);
        Assert.Equal([ReminderChannel.Page, ReminderChannel.Email], await app.Db(db =>
            db.Reminders.Where(r => r.RecipientId == account.Id && r.Rule == ReminderRule.CodeMade).OrderBy(r => r.Channel)
                .Select(r => r.Channel).ToListAsync()));
    }

    [Fact]
    public async Task A_first_code_tells_nobody()
    {
        var mentor = await app.Given.Mentor();
        var account = await app.Given.AccountOf(await app.Given.Youth(mentor: mentor));
        var visitor = await app.SignedIn(mentor);
        await visitor.Open($"/Accounts/Invite/{account.Id}");
        await visitor.Submit();

        Assert.False(await app.Db(db => db.Reminders.AnyAsync(r => r.RecipientId == account.Id)));
    }

    [Fact]
    public async Task Of_four_codes_made_at_once_one_is_valid()
    {
        var mentor = await app.Given.Mentor();
        await Task.WhenAll(Enumerable.Range(0, 4).Select(async _ =>
        {
            await using var scope = app.Services.CreateAsyncScope();
            await scope.ServiceProvider.GetRequiredService<RenewInvitation>().RunAsync(mentor, null, TestContext.Current.CancellationToken);
        }));

        Assert.Equal((1, 4), await app.Db(async db => (await db.Invitations.CountAsync(i => i.AccountId == mentor.Id && i.UsedAt == null),
            await db.Invitations.CountAsync(i => i.AccountId == mentor.Id))));
    }

    [Fact]
    public async Task A_code_is_made_only_by_who_answers_for_all_centres_of_the_account()
    {
        var (here, there) = (await app.Given.Centre(), await app.Given.Centre());
        var mentor = await app.Given.Mentor(here);
        var manager = await app.SignedIn(await app.Given.Manager(here));
        await manager.Open($"/Accounts/Invite/{mentor.Id}");
        await app.Db(async db =>
        {
            db.CentreStaff.Add(new CentreStaff { CentreId = there.Id, AccountId = mentor.Id });
            await db.SaveChangesAsync();
        });

        await manager.Get($"/Accounts/Invite/{mentor.Id}");
        Assert.Equal(System.Net.HttpStatusCode.NotFound, manager.Status);
    }

    [Fact]
    public async Task An_address_that_is_known_here_is_answered_like_any_other_and_opens_nothing()
    {
        await app.Given.Mentor(email: "known@example.org");
        var me = await app.Given.Password(await app.Given.Mentor(), Password);
        var answers = new List<string>();
        foreach (var address in new[] { "known@example.org", "unknown@example.org" })
        {
            var visitor = await app.SignedIn(me);
            await visitor.Open("/Accounts/Mine");
            await visitor.Submit(new { Form_Email = address }, button: "Save");
            Assert.Contains("Your choices are saved.", visitor.Text, StringComparison.Ordinal);
            answers.Add(visitor.Text);
            var other = app.Visitor();
            await other.Open("/Accounts/SignIn");
            await other.Submit(new { Form_Name = address, Form_Password = Password });
            Assert.Contains("is wrong", other.Text, StringComparison.Ordinal);
        }

        Assert.Single(answers.Distinct());
    }

    public sealed class CountingApp : TestApp
    {
        public ConcurrentBag<string> Hashes { get; } = [];

        protected override void ConfigureTestServices(IServiceCollection services) =>
            services.Replace(ServiceDescriptor.Scoped<IPasswordHasher<Account>>(provider =>
                new Counting(Hashes, provider.GetRequiredService<IOptions<PasswordHasherOptions>>())));
    }

    private sealed class Counting(ConcurrentBag<string> hashes, IOptions<PasswordHasherOptions> options) : PasswordHasher<Account>(options)
    {
        public override string HashPassword(Account user, string password)
        {
            hashes.Add("hash");
            return base.HashPassword(user, password);
        }

        public override PasswordVerificationResult VerifyHashedPassword(Account user, string hashedPassword, string providedPassword)
        {
            hashes.Add("verify");
            return base.VerifyHashedPassword(user, hashedPassword, providedPassword);
        }
    }
}
