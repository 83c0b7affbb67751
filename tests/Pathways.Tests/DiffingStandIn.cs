using System.Runtime.CompilerServices;
using System.Runtime.Loader;

namespace Pathways.Tests;

/// <summary>Answers bUnit's request for AngleSharp.Diffing 1.x with the version beside the tests.</summary>
internal static class DiffingStandIn
{
#pragma warning disable CA2255 // the hook must stand before bUnit's first render
    [ModuleInitializer]
#pragma warning restore CA2255
    internal static void Install() => AssemblyLoadContext.Default.Resolving += (context, name) =>
        name.Name == "AngleSharp.Diffing" ? context.LoadFromAssemblyPath(Path.Combine(AppContext.BaseDirectory, "AngleSharp.Diffing.dll")) : null;
}
