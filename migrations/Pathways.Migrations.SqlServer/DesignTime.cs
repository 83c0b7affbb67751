using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;
using Microsoft.Extensions.DependencyInjection;
using Pathways.Core.Data;

namespace Pathways.Migrations.SqlServer;

/// <summary>Lets the migrations tool build the model without the web program. No database is opened.</summary>
public sealed class DesignTime : IDesignTimeDbContextFactory<PathwaysDb>
{
    /// <inheritdoc />
    public PathwaysDb CreateDbContext(string[] args)
    {
        var services = new ServiceCollection()
            .Configure<IdentityOptions>(o => o.Stores.SchemaVersion = IdentitySchemaVersions.Version3)
            .BuildServiceProvider();
        var options = new DbContextOptionsBuilder<PathwaysDb>().UseApplicationServiceProvider(services);
        options.UsePathwaysDatabase(DatabaseProvider.SqlServer, "Server=design;Database=design");
        return new PathwaysDb((DbContextOptions<PathwaysDb>)options.Options);
    }
}
