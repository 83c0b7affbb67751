using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Pathways.Web.Startup;
using Xunit;

namespace Pathways.Tests.Startup;

public sealed class SayingWhyItCannotStart
{
    public static TheoryData<Exception, string> Failures => new()
    {
        { new IOException("No space left on device : '/srv/data/keys/key.xml'", 28), "The disk is full." },
        { new SqliteException("database or disk is full", 13), "The disk is full." },
        { new SqliteException("attempt to write a readonly database", 8), "mount the disk for writing" },
        { new SqliteException("unable to open database file", 14), "must be there and belong to the program's user" },
        { new IOException("Read-only file system : '/srv/data/keys'", 30), "mount the disk for writing" },
        { new UnauthorizedAccessException("Access to the path '/srv/data' is denied."), "Give it to the program's user." },
    };

    [Theory]
    [MemberData(nameof(Failures))]
    public void A_disk_that_takes_nothing_is_one_calm_line_however_deep_it_lies(Exception failure, string words)
    {
        foreach (var thrown in new[] { failure, new DbUpdateException("See inner.", failure),
            new InvalidOperationException("Start.", new AggregateException(failure)) })
        {
            var line = Assert.Single(CannotStart.Lines(thrown));
            Assert.Contains(words, line, StringComparison.Ordinal);
            Assert.DoesNotContain("Exception", line, StringComparison.Ordinal);
        }
    }
}
