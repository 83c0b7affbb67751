using Pathways.Bench.Generate;
using Pathways.Bench.Load;
using Xunit;

namespace Pathways.EndToEnd;

/// <summary>Two nodes on one database die while they send. 200 kills: <c>tests/Pathways.Bench kills</c>.</summary>
public sealed class RemindersThroughKills
{
    [Fact]
    public async Task Every_mail_arrives_and_twice_only_where_nobody_could_know_better()
    {
        var folder = Directory.CreateTempSubdirectory("pathways-kills-");
        try
        {
            var file = Path.Combine(folder.FullName, "pathways.db");
            Generator.Run(file, 150, DateOnly.FromDateTime(TimeProvider.System.GetUtcNow().UtcDateTime));

            var count = await ReminderKillRun.RunAsync(typeof(Program).Assembly.Location, file, kills: 10);

            Assert.True(count.IsWell, count.ToString());
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }
}
