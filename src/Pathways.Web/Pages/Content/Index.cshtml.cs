using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Localization;
using Pathways.Core.Accounts;
using Pathways.Core.Contact;
using Pathways.Core.Content;
using Pathways.Core.Entitlements;
using Pathways.Core.Figures;
using Pathways.Core.Help;
using Pathways.Core.Organisation;
using Pathways.Core.Time;
using Pathways.Web.Accounts;
using Pathways.Web.Content;
using Pathways.Web.Startup;
using Pathways.Web.Ui;

namespace Pathways.Web.Pages.Content;

/// <summary>The state of everything readable: broken files, missing languages, stale facts; modules are hidden and ordered here.</summary>
[May(Permission.KeepContent)]
public sealed class IndexModel(
    Catalogue catalogue, ModuleLibrary library, ArticleLibrary articles, Recordings recordings, Glossary glossary, Who5 who5,
        LegalFigures figures, ProgrammeSettings programme, LocalTime clock, IStringLocalizer<ContentText> texts) : PageModel
{
    /// <summary>Modules in the order shown, hidden ones too.</summary>
    public IReadOnlyList<ModuleRow> Modules { get; private set; } = [];

    /// <summary>Pages of the public site, the entitlements and the emergency numbers.</summary>
    public IReadOnlyList<PageRow> Pages { get; private set; } = [];

    /// <summary>Files that cannot be shown.</summary>
    public IReadOnlyList<BrokenFile> Broken =>
        [.. library.Broken.Concat(articles.Broken).Concat(glossary.Broken).Concat(recordings.Broken(library))
            .Concat(programme.Who5 ? who5.Broken : []).Concat(ContentFiles.Broken(figures))];

    /// <summary>The sums and legal figures of today, and those entered ahead.</summary>
    public IReadOnlyList<FigureRow> Figures { get; private set; } = [];

    /// <summary>Where they were read from.</summary>
    public string FiguresFile => figures.File;

    /// <summary>How many were not checked for so long.</summary>
    public int Stale => Modules.Count(row => row.IsStale) + Pages.Count(row => row.IsStale);

    /// <summary>Months after which facts should be checked again.</summary>
    public int Months => programme.ContentCheckMonths;

    /// <summary>The language's word in public addresses.</summary>
    public string Code => Cultures.Of(Cultures.Current).TwoLetterISOLanguageName;

    /// <summary>Shows it.</summary>
    public async Task OnGetAsync(CancellationToken cancellationToken) => await FindAsync(cancellationToken);

    /// <summary>Hides, shows or moves a module.</summary>
    public async Task<IActionResult> OnPostAsync([FromForm] string? key, [FromForm] Arrangement arrangement,
        [FromServices] ArrangeContent arrange, CancellationToken cancellationToken)
    {
        if (library.Find(key) is not { } module || !Enum.IsDefined(arrangement)) return NotFound();
        catalogue.Forget();
        var shown = (await catalogue.AllAsync(cancellationToken)).Select(placed => placed.Module.Key).ToList();
        var problem = await arrange.RunAsync(shown, module.Key, arrangement, cancellationToken);
        catalogue.Forget();
        if (problem is { } refused)
        {
            this.Refuse(refused);
            await FindAsync(cancellationToken);
            return Page();
        }

        this.Notice(texts[$"Done.{arrangement}", module.In(Cultures.Current).Title]);
        return Redirect($"/Content#{module.Key}");
    }

    private async Task FindAsync(CancellationToken cancellationToken)
    {
        Modules =
        [
            .. (await catalogue.AllAsync(cancellationToken)).Select(placed =>
            {
                var (module, words) = (placed.Module, placed.Module.In(Cultures.Current));
                var recorded = words.Lessons.Count(lesson => recordings.Of(Cultures.Current, module.Key, lesson.Number) is not null);
                return new ModuleRow(module.Key, words.Title, Missing(module.Texts.Keys), words.Lessons.Count, recorded, module.CheckedOn,
                    catalogue.IsStale(module.CheckedOn), placed.Hidden);
            }),
        ];
        Figures = FiguresFrom(clock.Today);
        var entitlements = MoroccanEntitlements.Facts.Values.Min(fact => fact.CheckedOn);
        Pages =
        [
            .. articles.All.Select(article => new PageRow(article.Key, article.In(Cultures.Current).Title, $"/{Code}/{article.Key}",
                Missing(article.Texts.Keys), article.CheckedOn, catalogue.IsStale(article.CheckedOn))),
            new PageRow("entitlements", texts["EntitlementsPage"], $"/{Code}/entitlements", [], entitlements,
                catalogue.IsStale(entitlements)),
            new PageRow("card", texts["CardPage"], $"/{Code}/card", [], EmergencyNumbers.CheckedOn,
                catalogue.IsStale(EmergencyNumbers.CheckedOn)),
        ];
    }

    private List<FigureRow> FiguresFrom(DateOnly today)
    {
        var now = figures.On(today);
        return
        [
            .. figures.All.Where(row => row == now.Find(row.Key) || row.IsAheadOn(today))
                .Select(row => new FigureRow(row, FigureWords.Number(row.Value, Cultures.Current), row.IsAheadOn(today),
                    !row.IsAheadOn(today) && row.IsStaleOn(today))),
        ];
    }

    private static List<Language> Missing(IEnumerable<Language> there) => [.. Enum.GetValues<Language>().Except(there)];

    /// <summary>A module in the list.</summary>
    public sealed record ModuleRow(string Key, string Title, IReadOnlyList<Language> Missing, int Lessons, int Recorded, DateOnly CheckedOn,
        bool IsStale, bool Hidden);

    /// <summary>A figure in the list.</summary>
    public sealed record FigureRow(Figure Figure, string Value, bool IsAhead, bool IsStale);

    /// <summary>A page in the list.</summary>
    public sealed record PageRow(string Key, string Title, string Address, IReadOnlyList<Language> Missing, DateOnly CheckedOn,
        bool IsStale);
}
