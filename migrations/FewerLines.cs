using Microsoft.EntityFrameworkCore.Design;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Migrations;
using Microsoft.EntityFrameworkCore.Migrations.Design;
using Microsoft.EntityFrameworkCore.Migrations.Operations;
using Microsoft.Extensions.DependencyInjection;

namespace Pathways.Migrations;

/// <summary>
/// Tells the migrations tool to write with <see cref="FewerLinesGenerator" />; the tool finds it in the start-up project, into which it is
/// built by <c>migrations/add</c> alone: what it needs is not published.
/// </summary>
public sealed class FewerLines : IDesignTimeServices
{
    /// <inheritdoc />
    public void ConfigureDesignTimeServices(IServiceCollection serviceCollection) =>
        serviceCollection.AddSingleton<IMigrationsCodeGenerator, FewerLinesGenerator>();
}

/// <summary>
/// EF's own generator, with a chain of calls on one line where 140 columns hold it and no empty lines: a model of this size is written
/// three times a database, one call a line, and half of all lines of the repository would be those. Nothing but line ends changes.
/// </summary>
internal sealed class FewerLinesGenerator(
    MigrationsCodeGeneratorDependencies dependencies, CSharpMigrationsGeneratorDependencies csharp)
    : CSharpMigrationsGenerator(dependencies, csharp)
{
    private const int Columns = 140;

    public override string GenerateMigration(
        string? migrationNamespace,
        string migrationName,
        IReadOnlyList<MigrationOperation> upOperations,
        IReadOnlyList<MigrationOperation> downOperations) =>
        Joined(base.GenerateMigration(migrationNamespace, migrationName, upOperations, downOperations));

    public override string GenerateMetadata(
        string? migrationNamespace,
        Type contextType,
        string migrationName,
        string migrationId,
        IModel targetModel) =>
        Joined(base.GenerateMetadata(migrationNamespace, contextType, migrationName, migrationId, targetModel));

    public override string GenerateSnapshot(
        string? modelSnapshotNamespace,
        Type contextType,
        string modelSnapshotName,
        IModel model) =>
        Joined(base.GenerateSnapshot(modelSnapshotNamespace, contextType, modelSnapshotName, model));

    private static string Joined(string code)
    {
        var lines = new List<string>();
        foreach (var line in code.Split('\n').Select(line => line.TrimEnd('\r')).Where(line => !string.IsNullOrWhiteSpace(line)))
        {
            var call = line.TrimStart();
            if (call.StartsWith('.') && lines[^1].Length + call.Length <= Columns) lines[^1] += call;
            else lines.Add(line);
        }

        return string.Join('\n', lines) + "\n";
    }
}
