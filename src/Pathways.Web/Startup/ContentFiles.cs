using System.Collections.Concurrent;
using Pathways.Core.Content;
using Pathways.Core.Documents;
using Pathways.Core.Figures;
using Pathways.Core.Organisation;
using Pathways.Core.Time;
using Pathways.Web.Content;

namespace Pathways.Web.Startup;

/// <summary>The files of modules and public pages.</summary>
internal static partial class ContentFiles
{
    /// <summary>Read once for the program; hosts of the same process (tests) share it.</summary>
    private static readonly ConcurrentDictionary<(string Figures, DateOnly SameSince), Lazy<ModuleLibrary>> Shipped = new();

    private static readonly Lazy<Glossary> ShippedWords = new(() => Glossary.Load(ModuleLibrary.Shipped));

    private static readonly Lazy<DangerWords> ShippedDangers = new(() => DangerWords.Load(ModuleLibrary.Shipped));

    private static readonly Lazy<ArticleLibrary> ShippedPages = new(() => ArticleLibrary.Load(ModuleLibrary.Shipped));

    public static void AddContent(this WebApplicationBuilder builder)
    {
        builder.AddOfToday(figures => Shipped.GetOrAdd((figures.Figures.File, figures.Figures.SameSince),
            _ => new Lazy<ModuleLibrary>(() => ModuleLibrary.Load(ModuleLibrary.Shipped, figures))).Value);
        builder.AddOfToday(figures => figures);
        builder.Services.AddSingleton(_ => ShippedPages.Value);
        builder.Services.AddSingleton(_ => ShippedWords.Value);
        builder.Services.AddSingleton(_ => ShippedDangers.Value);
        builder.Services.AddSingleton(_ => Who5.Load(Who5.Shipped));
        builder.Services.AddScoped<ArrangeContent>();
    }

    /// <summary>Hands out what is made with the figures of today.</summary>
    public static void AddOfToday<T>(this WebApplicationBuilder builder, Func<FigureWords, T> make) where T : class
    {
        builder.Services.AddSingleton(services => new OfToday<T>(services.GetRequiredService<LegalFigures>(),
            services.GetRequiredService<LocalTime>(), make));
        builder.Services.AddTransient(services => services.GetRequiredService<OfToday<T>>().Value);
    }

    /// <summary>Reads the files beside everything else that happens at start, and names what is broken.</summary>
    public static void ReadContent(this WebApplication app) => _ = Task.Run(() =>
    {
        var library = app.Services.GetRequiredService<ModuleLibrary>();
        var broken = library.Broken.Concat(app.Services.GetRequiredService<ArticleLibrary>().Broken)
            .Concat(app.Services.GetRequiredService<Glossary>().Broken)
            .Concat(app.Services.GetRequiredService<Recordings>().Broken(library));
        if (app.Services.GetRequiredService<ProgrammeSettings>().Who5)
            broken = broken.Concat(app.Services.GetRequiredService<Who5>().Broken);
        broken = broken.Concat(Broken(app.Services.GetRequiredService<LegalFigures>()));
        foreach (var file in broken) BrokenFile(app.Logger, file.File, file.Line ?? 0, file.Problem);
        foreach (var (problem, key) in app.Services.GetRequiredService<DocumentTypes>().Broken) BrokenDocument(app.Logger, problem, key);
    });

    /// <summary>What is wrong with the figures.</summary>
    public static IEnumerable<BrokenFile> Broken(LegalFigures figures) =>
        figures.Broken.Select(problem => new BrokenFile(figures.File, null, problem));

    [LoggerMessage(Level = LogLevel.Error, Message = "Content file {File}, line {Line}: {Problem}")]
    private static partial void BrokenFile(ILogger logger, string file, int line, string problem);

    [LoggerMessage(Level = LogLevel.Error, Message = "Document types: {Problem}: {Key}. It is left out.")]
    private static partial void BrokenDocument(ILogger logger, DocumentTypeProblem problem, string key);
}
