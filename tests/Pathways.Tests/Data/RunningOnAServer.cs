using Microsoft.Data.SqlClient;
using Microsoft.EntityFrameworkCore;
using Pathways.Core.Data;
using Xunit;

namespace Pathways.Tests.Data;

/// <summary>What the tests do where a SQL Server is named; tried without one, as far as that goes.</summary>
public sealed class RunningOnAServer
{
    private const string Named = "Server=db.example.org;User Id=tests;Password=a;Encrypt=true";

    [Fact]
    public void Without_a_server_every_test_has_a_file() => Assert.Null(TestDatabase.For("SeeingToday", null));

    [Fact]
    public void Each_class_has_a_database_of_its_own_on_the_named_server()
    {
        var (first, second) = (Parsed(TestDatabase.For("SeeingToday", Named)!), Parsed(TestDatabase.For("SeeingToday", Named)!));

        Assert.Equal(("db.example.org", "tests", "a"), (first.DataSource, first.UserID, first.Password));
        Assert.StartsWith("pathways_SeeingToday_", first.InitialCatalog, StringComparison.Ordinal);
        Assert.NotEqual(first.InitialCatalog, second.InitialCatalog);
        Assert.InRange(Parsed(TestDatabase.For(new string('x', 300), Named)!).InitialCatalog.Length, 1, 128);
    }

    [Fact]
    public void It_is_opened_as_the_program_opens_a_server()
    {
        using var db = TestDatabase.For("SeeingToday", Named)!.Open();

        Assert.True(db.Database.IsSqlServer());
        Assert.IsType<SqlServerRetries>(db.Database.CreateExecutionStrategy());
    }

    [Fact]
    public void The_program_is_told_of_the_server_and_only_tests_of_the_file_are_not()
    {
        Assert.Equal(["Database:Provider", "Database:ConnectionString"], new OnServer().Told.Keys);
        Assert.Empty(new OnFile().Told);
    }

    private static SqlConnectionStringBuilder Parsed(TestDatabase database) => new(database.ConnectionString);

    private sealed class OnServer : TestApp
    {
        public IReadOnlyDictionary<string, string> Told => DatabaseSettings;

        protected override string? SqlServer => Named;
    }

    private sealed class OnFile : TestApp
    {
        public IReadOnlyDictionary<string, string> Told => DatabaseSettings;

        protected override string? SqlServer => Named;

        protected override bool NeedsTheFile => true;
    }
}
