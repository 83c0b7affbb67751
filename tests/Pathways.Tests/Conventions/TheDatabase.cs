using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
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

    private static PathwaysDb Design(string provider) =>
        provider == "Sqlite" ? new Migrations.Sqlite.DesignTime().CreateDbContext([])
            : new Migrations.SqlServer.DesignTime().CreateDbContext([]);
}
