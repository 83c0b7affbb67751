using Pathways.Core.Content;
using Pathways.Core.Documents;
using Pathways.Core.Organisation;
using Pathways.Web.Content;

namespace Pathways.Web.Startup;

/// <summary>The files of modules and public pages.</summary>
internal static partial class ContentFiles
{
    /// <summary>Read once for the program; hosts of the same process (tests) share it.</summary>
    private static readonly Lazy<ModuleLibrary> Shipped = new(() => ModuleLibrary.Load(ModuleLibrary.Shipped));

    private static readonly Lazy<ArticleLibrary> ShippedPages = new(() => ArticleLibrary.Load(ModuleLibrary.Shipped));

    public static void AddContent(this WebApplicationBuilder builder)
    {
        builder.Services.AddSingleton(_ => Shipped.Value);
        builder.Services.AddSingleton(_ => ShippedPages.Value);
        builder.Services.AddSingleton(_ => Who5.Load(Who5.Shipped));
        builder.Services.AddScoped<ArrangeContent>();
    }

    /// <summary>Reads the files beside everything else that happens at start, and names what is broken.</summary>
    public static void ReadContent(this WebApplication app) => _ = Task.Run(() =>
    {
        var library = app.Services.GetRequiredService<ModuleLibrary>();
        var broken = library.Broken.Concat(app.Services.GetRequiredService<ArticleLibrary>().Broken)
            .Concat(app.Services.GetRequiredService<Recordings>().Broken(library));
        if (app.Services.GetRequiredService<ProgrammeSettings>().Who5)
            broken = broken.Concat(app.Services.GetRequiredService<Who5>().Broken);
        foreach (var file in broken) BrokenFile(app.Logger, file.File, file.Line ?? 0, file.Problem);
        foreach (var (problem, key) in app.Services.GetRequiredService<DocumentTypes>().Broken) BrokenDocument(app.Logger, problem, key);
    });

    [LoggerMessage(Level = LogLevel.Error, Message = "Content file {File}, line {Line}: {Problem}")]
    private static partial void BrokenFile(ILogger logger, string file, int line, string problem);

    [LoggerMessage(Level = LogLevel.Error, Message = "Document types: {Problem}: {Key}. It is left out.")]
    private static partial void BrokenDocument(ILogger logger, DocumentTypeProblem problem, string key);
}
