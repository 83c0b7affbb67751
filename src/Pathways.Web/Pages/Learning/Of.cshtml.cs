using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Pathways.Core.Accounts;
using Pathways.Core.Audit;
using Pathways.Core.Data;
using Pathways.Core.Learning;
using Pathways.Core.Youths;
using Pathways.Web.Accounts;
using Pathways.Web.Content;
using Pathways.Web.Startup;
using Pathways.Web.Ui;

namespace Pathways.Web.Pages.Learning;

/// <summary>What a youth learned, for staff; of a sensitive module only what the youth handed in to be confirmed.</summary>
[May(Permission.SeeYouths)]
public sealed class OfModel(PathwaysDb db, Viewer viewer, ReadLog readLog, Catalogue catalogue, ModuleLibrary library) : PageModel
{
    /// <summary>Whose file.</summary>
    [BindProperty(SupportsGet = true)]
    public int YouthId { get; set; }

    /// <summary>The youth's name.</summary>
    public string Name { get; private set; } = "";

    /// <summary>Modules that readers see, with any trace, the furthest first.</summary>
    public IReadOnlyList<Row> Modules { get; private set; } = [];

    /// <summary>What fits the last assessment, at most three.</summary>
    public IReadOnlyList<(string Title, Recommendation Why)> Recommended { get; private set; } = [];

    /// <summary>True when the viewer may confirm practices.</summary>
    public bool Confirms => viewer.May(Permission.ConfirmPractices);

    /// <summary>True when the viewer may open photos of practices.</summary>
    public bool OpensPhotos => viewer.May(Permission.SeeCopies);

    /// <summary>Shows the progress.</summary>
    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        var name = await db.Youths.VisibleTo(viewer, db).Where(y => y.Id == YouthId).Select(y => y.Name)
            .SingleOrDefaultAsync(cancellationToken);
        if (name is null) return NotFound();
        Name = name.In(Cultures.Current);
        var record = await LearningRecord.ForStaffAsync(db, viewer, YouthId, library.Sensitive, cancellationToken);
        var modules = await catalogue.ModulesAsync(cancellationToken);
        Modules =
        [
            .. modules.Select(module =>
            {
                var text = module.In(Cultures.Current);
                var practices = text.Practices.Select(practice => (practice.Title, Done: record.PracticeOf(module.Key, practice.Key)))
                    .Where(practice => practice.Done is not null).ToList();
                return new Row(module, text, record.StageOf(module.Key, text.Practices.Count), record.ProgressOf(module.Key), practices!);
            }).Where(row => row.Stage > LearningStage.NotYet).OrderByDescending(row => row.Stage),
        ];
        Recommended =
        [
            .. Recommendation.For(
                await Recommendation.LevelsAsync(db, viewer, YouthId, cancellationToken),
                [.. modules.Select(module => new LearnableModule(module.Key, module.Domains,
                    record.StageOf(module.Key, module.In(Cultures.Current).Practices.Count), module.IsSensitive))])
                .Select(found => (modules.First(module => module.Key == found.Module).In(Cultures.Current).Title, found)),
        ];
        readLog.FileOpened(YouthId, "/Learning/Of");
        return Page();
    }

    /// <summary>A module.</summary>
    public sealed record Row(Module Module, ModuleText Words, LearningStage Stage, LearningRecord.ProgressRow? Progress,
        IReadOnlyList<(string Title, LearningRecord.PracticeRow Done)> Practices);
}
