using Pathways.Core.Documents;
using Pathways.Web.Content;

namespace Pathways.Web.Startup;

/// <summary>The modules' files.</summary>
internal static partial class ContentFiles
{
    /// <summary>Read once for the program; hosts of the same process (tests) share it.</summary>
    private static readonly Lazy<ModuleLibrary> Shipped = new(() => ModuleLibrary.Load(ModuleLibrary.Shipped));

    public static void AddContent(this WebApplicationBuilder builder) => builder.Services.AddSingleton(_ => Shipped.Value);

    /// <summary>Reads the files beside everything else that happens at start, and names what is broken.</summary>
    public static void ReadContent(this WebApplication app) => _ = Task.Run(() =>
    {
        var library = app.Services.GetRequiredService<ModuleLibrary>();
        foreach (var broken in library.Broken) BrokenFile(app.Logger, broken.File, broken.Problem);
        foreach (var (problem, key) in app.Services.GetRequiredService<DocumentTypes>().Broken) BrokenDocument(app.Logger, problem, key);
    });

    [LoggerMessage(Level = LogLevel.Error, Message = "Content file {File}: {Problem}")]
    private static partial void BrokenFile(ILogger logger, string file, string problem);

    [LoggerMessage(Level = LogLevel.Error, Message = "Document types: {Problem}: {Key}. It is left out.")]
    private static partial void BrokenDocument(ILogger logger, DocumentTypeProblem problem, string key);
}
