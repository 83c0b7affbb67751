using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Pathways.Core.Jobs;
using Xunit;

namespace Pathways.Tests.Jobs;

public sealed class KeepingStatistics(TestApp app) : IClassFixture<TestApp>
{
    [Fact]
    public async Task The_planner_knows_what_the_tables_hold()
    {
        await app.Given.Youth(await app.Given.Centre());

        var run = await app.Services.GetRequiredService<RunJob>().RunAsync<RefreshStatistics>(TestContext.Current.CancellationToken);

        Assert.Equal((1, 0, ""), (run.Done, run.Failed, run.Error ?? ""));
        var counted = await app.Db(db =>
            db.Database.SqlQueryRaw<string>("SELECT \"stat\" AS \"Value\" FROM \"sqlite_stat1\" WHERE \"tbl\" = 'Youths'").ToListAsync());
        Assert.NotEmpty(counted);
    }
}
