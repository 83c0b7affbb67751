using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;
using Microsoft.AspNetCore.Builder;
using Xunit;

namespace Pathways.EndToEnd;

/// <summary>
/// The published folder holds all that the program needs beside the runtime; a package left out is found here, not by the first row saved.
/// </summary>
public sealed class WhatIsPublished(Published published)
{
    private static readonly string[] Frameworks =
        [Path.GetDirectoryName(typeof(object).Assembly.Location)!, Path.GetDirectoryName(typeof(WebApplication).Assembly.Location)!];

    [Fact]
    public async Task Every_reference_of_every_assembly_is_in_the_folder_or_in_the_shared_frameworks()
    {
        var files = Directory.GetFiles(await published.FolderAsync(), "*.dll", SearchOption.AllDirectories);

        Assert.Contains(files, file => Path.GetFileName(file) == "Pathways.Core.dll");
        Assert.Empty(Missing(files));
    }

    [Theory]
    [InlineData("Microsoft.SqlServer.Server.dll", "Microsoft.Data.SqlClient")]
    [InlineData("SQLitePCLRaw.core.dll", "Microsoft.Data.Sqlite")]
    public async Task An_assembly_left_out_is_named_with_who_needs_it(string leftOut, string neededBy)
    {
        var files = Directory.GetFiles(await published.FolderAsync(), "*.dll", SearchOption.AllDirectories);

        var missing = Missing([.. files.Where(file => Path.GetFileName(file) != leftOut)]);

        Assert.Contains($"{neededBy} needs {Path.GetFileNameWithoutExtension(leftOut)}", missing);
    }

    private static List<string> Missing(IReadOnlyCollection<string> files)
    {
        var there = new Dictionary<string, Version>(StringComparer.OrdinalIgnoreCase);
        foreach (var assembly in files.Concat(Frameworks.SelectMany(folder => Directory.GetFiles(folder, "*.dll"))).Select(Read)
            .OfType<Assembly>())
        {
            if (!there.TryGetValue(assembly.Name, out var known) || known < assembly.Version) there[assembly.Name] = assembly.Version;
        }

        return
        [
            .. from assembly in files.Select(Read).OfType<Assembly>()
               from reference in assembly.References
               let found = there.GetValueOrDefault(reference.Name)
               where found is null || found < reference.Version
               select $"{assembly.Name} needs {reference.Name}{(found is null ? "" : $" {reference.Version}, here is {found}")}",
        ];
    }

    /// <summary>What a file says of itself; null when it is no assembly of .NET.</summary>
    private static Assembly? Read(string file)
    {
        using var image = new PEReader(File.OpenRead(file));
        if (!image.HasMetadata) return null;
        var metadata = image.GetMetadataReader();
        var own = metadata.GetAssemblyDefinition();
        var references = metadata.AssemblyReferences.Select(metadata.GetAssemblyReference);
        return new(metadata.GetString(own.Name), own.Version,
            [.. references.Select(reference => (metadata.GetString(reference.Name), reference.Version))]);
    }

    private sealed record Assembly(string Name, Version Version, IReadOnlyList<(string Name, Version Version)> References);
}
