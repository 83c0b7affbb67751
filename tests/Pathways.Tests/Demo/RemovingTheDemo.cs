using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Pathways.Core;
using Pathways.Demo;
using Xunit;

namespace Pathways.Tests.Demo;

public sealed class RemovingTheDemo
{
    [Fact]
    public async Task It_is_refused_beside_real_people_and_else_takes_everything_but_real_admins()
    {
        await using var app = new DemoApp();
        var own = await app.Given.Admin();
        var centre = await app.Given.Centre();
        var accounts = await app.Db(db => db.Users.CountAsync()) - 1;
        Assert.Equal(accounts, await Open(app));

        Assert.Equal(RemoveDemoRefusal.MixedWithOthers, await Remove(app));
        Assert.Equal(30, await app.Db(db => db.Youths.CountAsync()));
        await app.Db(db => db.Centres.Where(c => c.Id == centre.Id).ExecuteDeleteAsync());

        Assert.Equal(accounts, await Remove(app));
        Assert.Equal([own.Id], await app.Db(db => db.Users.Select(a => a.Id).ToListAsync()));
        Assert.Equal(0, await app.Db(db => db.Youths.CountAsync()) + await app.Db(db => db.Centres.CountAsync())
            + await app.Db(db => db.Sessions.CountAsync()));
        Assert.Empty(await app.Db(db => db.Database.SqlQueryRaw<string>("SELECT \"table\" AS Value FROM pragma_foreign_key_check")
            .ToListAsync()));
        Assert.Equal(1, await app.Db(db => db.Database.SqlQueryRaw<int>("SELECT foreign_keys AS Value FROM pragma_foreign_keys")
            .SingleAsync()));
        Assert.Equal(0, await Open(app));
        Assert.Equal(RemoveDemoRefusal.NotThere, await Remove(app));
    }

    [Fact]
    public async Task Whoever_chose_a_password_works_here()
    {
        await using var app = new DemoApp();
        var mentor = await app.Db(db => db.Users.SingleAsync(a => a.UserName == DemoSignIns.Mentor));
        await app.Given.Password(mentor, "cactus lampe tambour");

        Assert.Equal(RemoveDemoRefusal.MixedWithOthers, await Remove(app));
    }

    private static async Task<Result<int, RemoveDemoRefusal>> Remove(DemoApp app)
    {
        await using var scope = app.Services.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<RemoveDemo>().RunAsync();
    }

    private static async Task<int> Open(DemoApp app)
    {
        await using var scope = app.Services.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<RemoveDemo>().OpenAccountsAsync();
    }
}
