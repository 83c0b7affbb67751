using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Pathways.Core.Accounts;
using Pathways.Core.Jobs;
using Pathways.Core.Merging;
using Pathways.Core.Youths;
using Xunit;

namespace Pathways.Tests.Youths;

public sealed class WithdrawingAFile(TestApp app) : IClassFixture<TestApp>
{
    [Fact]
    public async Task A_withdrawn_file_is_seen_by_nobody_counts_nowhere_and_leaves_its_number()
    {
        var (centre, mentor, youth, manager) = await MistakeAsync("WRONG-1");
        await WithdrawAsync(manager, youth);

        foreach (var visitor in new[] { manager, await app.SignedIn(mentor) })
            Assert.Equal(HttpStatusCode.NotFound, (await visitor.Get($"/Youths/File/{youth.Id}")).Status);
        Assert.DoesNotContain("WRONG-1", (await manager.Open("/Youths")).Text, StringComparison.Ordinal);
        Assert.Contains("WRONG-1", (await manager.Open("/Youths/Former")).Text, StringComparison.Ordinal);
        Assert.False(await app.Db(db => db.Stays.Where(Stay.IsOpen).AnyAsync(s => s.YouthId == youth.Id)));
        Assert.False(await app.Db(db => db.Mentorships.Where(Mentorship.On(app.Given.Today)).AnyAsync(m => m.YouthId == youth.Id)));
        await app.Given.Youth(centre, fileNumber: "WRONG-1"); // the number is free
    }

    [Fact]
    public async Task Brought_back_it_is_as_it_was()
    {
        var (_, mentor, youth, manager) = await MistakeAsync("WRONG-2");
        await WithdrawAsync(manager, youth);
        await manager.Open("/Youths/Former");
        await manager.Submit(form: $"main form:has(input[name=Id][value='{await Former(youth)}'])");

        Assert.Equal($"/Youths/File/{youth.Id}", manager.At);
        await (await app.SignedIn(mentor)).Open($"/Youths/File/{youth.Id}");
        var back = await app.Db(db => db.Youths.Include(y => y.Stays).Include(y => y.Mentorships).SingleAsync(y => y.Id == youth.Id));
        Assert.Equal((null, null, null), (back.SetAsideAt, back.Stays.Single().To, back.Mentorships.Single().To));
        Assert.False(await app.Db(db => db.FormerFiles.AnyAsync(f => f.YouthId == youth.Id)));
    }

    [Fact]
    public async Task It_does_not_come_back_while_another_file_has_its_number()
    {
        var (centre, _, youth, manager) = await MistakeAsync("WRONG-3");
        await WithdrawAsync(manager, youth);
        await app.Given.Youth(centre, fileNumber: "WRONG-3");
        await manager.Open("/Youths/Former");
        await manager.Submit(form: $"main form:has(input[name=Id][value='{await Former(youth)}'])");
        Assert.Contains("now belongs to another one", manager.Text, StringComparison.Ordinal);
        Assert.NotNull((await app.Db(db => db.Youths.SingleAsync(y => y.Id == youth.Id))).SetAsideAt);
    }

    [Fact]
    public async Task A_file_in_which_something_true_stands_is_not_withdrawn()
    {
        var (_, mentor, youth, manager) = await MistakeAsync("TRUE-1");
        await app.Given.Assessment(youth, mentor, youthLevel: 2);
        await manager.Open($"/Youths/WithdrawFile/{youth.Id}");
        Assert.Contains("Something true stands in this file", manager.Text, StringComparison.Ordinal);
        await manager.Post($"/Youths/WithdrawFile/{youth.Id}", [new("Reason", "typed twice")]);
        Assert.Contains("Something true stands in this file", manager.Text, StringComparison.Ordinal);
        Assert.Null((await app.Db(db => db.Youths.SingleAsync(y => y.Id == youth.Id))).SetAsideAt);
    }

    [Fact]
    public async Task The_reason_is_asked_for_and_another_centres_manager_neither_withdraws_nor_sees_it()
    {
        var (_, _, youth, manager) = await MistakeAsync("WRONG-4");
        await manager.Open($"/Youths/WithdrawFile/{youth.Id}");
        await manager.Submit();
        Assert.Contains("Please say why.", manager.Text, StringComparison.Ordinal);
        var elsewhere = await app.SignedIn(await app.Given.Manager(await app.Given.Centre()));
        Assert.Equal(HttpStatusCode.NotFound, (await elsewhere.Get($"/Youths/WithdrawFile/{youth.Id}")).Status);
        await WithdrawAsync(manager, youth);
        Assert.DoesNotContain("WRONG-4", (await elsewhere.Open("/Youths/Former")).Text, StringComparison.Ordinal);
        await elsewhere.Post("/Youths/Former", [new("Id", $"{await Former(youth)}")]);
        Assert.Equal(HttpStatusCode.NotFound, elsewhere.Status);
    }

    [Fact]
    public async Task After_thirty_days_everything_of_it_is_deleted_and_not_a_day_before()
    {
        await using var own = new TestApp();
        var centre = await own.Given.Centre();
        var youth = await own.Given.Youth(centre, await own.Given.Mentor(centre));
        var account = await own.Given.AccountOf(youth);
        await own.Db(async db =>
        {
            (await db.Users.SingleAsync(a => a.Id == account.Id)).PasswordHash = null;
            await db.SaveChangesAsync();
        });
        var manager = await own.SignedIn(await own.Given.Manager(centre));
        await manager.Open($"/Youths/WithdrawFile/{youth.Id}");
        await manager.Submit(new { Reason = "typed twice" });

        own.Time.Advance(TimeSpan.FromDays(FormerFile.DaysToBringBack) - TimeSpan.FromHours(1));
        await RunAsync(own);
        Assert.True(await own.Db(db => db.Youths.AnyAsync(y => y.Id == youth.Id)));
        own.Time.Advance(TimeSpan.FromHours(2));
        await RunAsync(own);
        Assert.False(await own.Db(db => db.Youths.AnyAsync(y => y.Id == youth.Id)));
        Assert.False(await own.Db(db => db.YouthSearchTokens.AnyAsync(t => t.YouthId == youth.Id)));
        Assert.False(await own.Db(db => db.Stays.AnyAsync(s => s.YouthId == youth.Id)));
        Assert.False(await own.Db(db => db.Users.AnyAsync(a => a.Id == account.Id)));
        Assert.False(await own.Db(db => db.FormerFiles.AnyAsync()));
    }

    private static async Task RunAsync(TestApp app)
    {
        await using var scope = app.Services.CreateAsyncScope();
        var run = await scope.ServiceProvider.GetRequiredService<RunJob>()
            .RunAsync<DeleteFormerFiles>(TestContext.Current.CancellationToken);
        Assert.Equal("", run.Error);
    }

    private Task<int> Former(Youth youth) => app.Db(db => db.FormerFiles.Where(f => f.YouthId == youth.Id).Select(f => f.Id).SingleAsync());

    private static async Task WithdrawAsync(Visitor manager, Youth youth)
    {
        await manager.Open($"/Youths/WithdrawFile/{youth.Id}");
        await manager.Submit(new { Reason = "typed twice" });
        Assert.Equal("/Youths/Former", manager.At);
    }

    private async Task<(Core.Centres.Centre Centre, Account Mentor, Youth Youth, Visitor Manager)> MistakeAsync(string number)
    {
        var centre = await app.Given.Centre();
        var mentor = await app.Given.Mentor(centre);
        return (centre, mentor, await app.Given.Youth(centre, mentor, fileNumber: number),
            await app.SignedIn(await app.Given.Manager(centre)));
    }
}
