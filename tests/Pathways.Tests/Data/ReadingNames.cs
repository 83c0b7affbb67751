using Microsoft.EntityFrameworkCore;
using Xunit;

namespace Pathways.Tests.Data;

public sealed class ReadingNames(TestApp app) : IClassFixture<TestApp>
{
    [Fact]
    public async Task A_name_among_other_things_reads_its_two_columns_and_not_the_whole_row()
    {
        var mentor = await app.Given.Mentor();
        var youth = await app.Given.Youth(mentor: mentor);

        var (sql, rows) = await app.Db(async db =>
        {
            var query = db.Youths.Where(y => y.Id == youth.Id)
                .Select(y => new { y.Id, y.Name, Account = y.Account!.Name, Leads = y.Mentorships.Select(m => m.Mentor.Name).ToList() });
            return (query.ToQueryString(), await query.Take(2).ToListAsync());
        });

        Assert.DoesNotContain("Notes", sql, StringComparison.Ordinal);
        Assert.DoesNotContain("PasswordHash", sql, StringComparison.Ordinal);
        var row = Assert.Single(rows);
        Assert.Equal(youth.Name, row.Name);
        Assert.Null(row.Account);
        Assert.Equal([mentor.Name], row.Leads);
    }
}
