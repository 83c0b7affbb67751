using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Migrations;
using Microsoft.SqlServer.TransactSql.ScriptDom;
using Pathways.Core.Data;
using Xunit;

namespace Pathways.Tests.Conventions;

public sealed class TheDatabase
{
    public static TheoryData<string> Providers => ["Sqlite", "SqlServer"];

    [Theory, MemberData(nameof(Providers))]
    public void The_migrations_match_the_model(string provider)
    {
        using var db = Design(provider);
        Assert.False(db.Database.HasPendingModelChanges(), $"The model of {provider} has changed: run migrations/add NAME.");
    }

    [Fact]
    public void Both_databases_have_the_same_migrations()
    {
        using var sqlite = Design("Sqlite");
        using var server = Design("SqlServer");
        Assert.Equal(sqlite.Database.GetMigrations(), server.Database.GetMigrations());
    }

    [Fact]
    public void The_script_for_SQL_Server_can_be_parsed()
    {
        using var db = Design("SqlServer");
        var script = db.GetService<IMigrator>().GenerateScript(options: MigrationsSqlGenerationOptions.Idempotent);
        using var reader = new StringReader(script);
        new TSql160Parser(initialQuotedIdentifiers: true).Parse(reader, out var errors);
        Assert.Empty(errors.Select(e => $"{e.Line}: {e.Message}"));
        Assert.Contains("[Youths]", script, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Sqlite", "BINARY")]
    [InlineData("SqlServer", "Latin1_General_100_BIN2")]
    public void Every_text_says_how_it_is_compared_so_that_both_databases_mean_the_same(string provider, string collation)
    {
        using var db = Design(provider);
        var texts = db.GetService<IDesignTimeModel>().Model.GetRelationalModel().Tables.SelectMany(table => table.Columns)
            .Where(column => column.PropertyMappings.Any(m => (m.TypeMapping.Converter?.ProviderClrType ?? m.TypeMapping.ClrType)
                == typeof(string))).ToList();

        Assert.True(texts.Count > 100);
        Assert.Empty(texts.Where(column => column.Collation != collation)
            .Select(column => $"{column.Table.Name}.{column.Name}: {column.Collation ?? "the database's own"}"));
    }

    [Fact]
    public void Nothing_but_the_context_opens_a_transaction_so_that_every_one_is_done_once() => Assert.Empty(
        from path in Source.Files("src", ".cs", ".cshtml")
        let file = Source.Short(path)
        where file != "src/Pathways.Core/Data/PathwaysDb.cs"
        from line in File.ReadLines(path)
        where Transactions.Any(word => line.Contains(word, StringComparison.Ordinal))
        select $"{file}: {line.Trim()}; take db.InTransactionAsync or db.CheckAndSaveAsync");

    private static readonly string[] Transactions =
        ["BeginTransaction", "UseTransaction", "TransactionScope", "ExecuteInTransaction", "CreateExecutionStrategy"];

    private static PathwaysDb Design(string provider) =>
        provider == "Sqlite" ? new Migrations.Sqlite.DesignTime().CreateDbContext([])
            : new Migrations.SqlServer.DesignTime().CreateDbContext([]);
}
