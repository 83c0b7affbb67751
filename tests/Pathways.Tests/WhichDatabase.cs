using Pathways.Tests;
using Xunit;

[assembly: AssemblyFixture(typeof(WhichDatabase))]

namespace Pathways.Tests;

/// <summary>Says once, in the run's output, whether a server was there to run on.</summary>
public sealed class WhichDatabase
{
    public WhichDatabase() => Console.Error.WriteLine(TestDatabase.Server is null
        ? $"not run on SQL Server ({TestDatabase.Variable} holds no connection string)"
        : "run on SQL Server, each test class in a database of its own");
}
