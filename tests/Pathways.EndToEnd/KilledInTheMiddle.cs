using Pathways.Bench.Generate;
using Pathways.Bench.Load;
using Xunit;

namespace Pathways.EndToEnd;

/// <summary>The program dies while mentors save. 200 rounds and more: <c>tests/Pathways.Bench kill</c>.</summary>
public sealed class KilledInTheMiddle
{
    [Fact]
    public async Task What_was_acknowledged_is_stored_once_after_ten_kills()
    {
        var folder = Directory.CreateTempSubdirectory("pathways-kill-");
        try
        {
            var file = Path.Combine(folder.FullName, "pathways.db");
            Generator.Run(file, 150, new DateOnly(2026, 11, 23));

            var count = await KillRun.RunAsync(typeof(Program).Assembly.Location, file, rounds: 10, writers: 4);

            Assert.True(count.NothingLost, count.ToString());
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }
}
