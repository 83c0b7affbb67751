namespace Pathways.Tests;

/// <summary>The program on a SQLite file wherever the tests run: for tests that look into the file itself.</summary>
public sealed class FileApp : TestApp
{
    protected override bool NeedsTheFile => true;
}
