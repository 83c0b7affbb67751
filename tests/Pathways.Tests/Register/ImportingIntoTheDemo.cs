using Microsoft.EntityFrameworkCore;
using Pathways.Demo;
using Pathways.Tests.Demo;
using Xunit;

namespace Pathways.Tests.Register;

public sealed class ImportingIntoTheDemo
{
    [Fact]
    public async Task The_register_adds_thirty_youths_to_the_demo_programme()
    {
        await using var app = new DemoApp();
        var before = await app.Db(db => db.Youths.CountAsync());
        var manager = await app.SignedInAs(DemoSignIns.Manager);

        await manager.Imports(Uploads.Sample("centre-register.csv"));
        await manager.Confirms();

        Assert.Equal(before + 30, await app.Db(db => db.Youths.CountAsync()));
        Assert.Equal(30, await app.Db(db => db.Youths.CountAsync(y => y.FileNumber.StartsWith("SM-2025-0") && y.Mentorships.Count == 1)));
    }
}
