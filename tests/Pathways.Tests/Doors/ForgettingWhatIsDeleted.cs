using System.Text;
using Microsoft.EntityFrameworkCore;
using Pathways.Core.Organisation;
using Xunit;

namespace Pathways.Tests.Doors;

public sealed class ForgettingWhatIsDeleted(FileApp app) : IClassFixture<FileApp>
{
    [Fact]
    public async Task What_is_deleted_is_not_in_the_file_any_more()
    {
        var file = await app.Db(async db =>
        {
            for (var i = 0; i < 200; i++) db.Settings.Add(new Setting { Name = $"mark-{i}", Value = $"WORDS-OF-A-NOTE-{i}" });
            await db.SaveChangesAsync();
            return db.Database.GetDbConnection().DataSource;
        });
        Assert.Contains("WORDS-OF-A-NOTE", await Read(file), StringComparison.Ordinal);

        await app.Db(db => db.InTransactionAsync(() => db.Settings.Where(s => s.Name.StartsWith("mark-")).ExecuteDeleteAsync()));

        Assert.DoesNotContain("WORDS-OF-A-NOTE", await Read(file), StringComparison.Ordinal);
    }

    /// <summary>Every byte of the database, as whoever copies the file has it.</summary>
    private async Task<string> Read(string file)
    {
        await app.Db(db => db.Database.ExecuteSqlRawAsync("PRAGMA wal_checkpoint(TRUNCATE)"));
        await using var stream = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
        var bytes = new byte[stream.Length];
        await stream.ReadExactlyAsync(bytes);
        return Encoding.Latin1.GetString(bytes);
    }
}
