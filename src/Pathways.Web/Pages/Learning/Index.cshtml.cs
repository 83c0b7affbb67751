using Microsoft.AspNetCore.Mvc.RazorPages;
using Pathways.Core.Accounts;
using Pathways.Core.Assessments;
using Pathways.Core.Data;
using Pathways.Core.Learning;
using Pathways.Web.Accounts;
using Pathways.Web.Content;
using Pathways.Web.Startup;
using Pathways.Web.Ui;

namespace Pathways.Web.Pages.Learning;

/// <summary>All modules: those a youth has begun first, then by domain. Mentors read them without rings.</summary>
[May(Permission.Learn)]
public sealed class IndexModel(PathwaysDb db, Viewer viewer, Catalogue catalogue) : PageModel
{
    /// <summary>True when the viewer learns; false when the viewer only reads.</summary>
    public bool Learns => viewer.Role == Role.Youth;

    /// <summary>Begun and not finished, the last begun first; a sensitive one is found by its domain alone.</summary>
    public IReadOnlyList<Row> Begun { get; private set; } = [];

    /// <summary>What fits my last assessment, at most three.</summary>
    public IReadOnlyList<(Row Row, Recommendation Why)> Recommended { get; private set; } = [];

    /// <summary>Every module, by its first domain.</summary>
    public IReadOnlyList<(Domain Domain, IReadOnlyList<Row> Modules)> Domains { get; private set; } = [];

    /// <summary>How many are done alone.</summary>
    public int Alone { get; private set; }

    /// <summary>How many there are.</summary>
    public int All { get; private set; }

    /// <summary>Shows the modules.</summary>
    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        var record = await LearningRecord.MineAsync(db, viewer, cancellationToken);
        var modules = await catalogue.ModulesAsync(cancellationToken);
        var rows = modules.Select(module =>
        {
            var text = module.In(Cultures.Current);
            return new Row(module.Key, text.Title, text.Summary, module.Minutes, module.Domains[0],
                record.StageOf(module.Key, text.Practices.Count), Resume.Of(module.Key, text, record), module.IsSensitive);
        }).ToList();
        Recommended = Recommendation.For(
            await Recommendation.LevelsAsync(db, viewer, null, cancellationToken),
            [.. modules.Select((module, i) => new LearnableModule(module.Key, module.Domains, rows[i].Stage, module.IsSensitive))])
            .Select(found => (rows.First(row => row.Key == found.Module), found)).ToList();
        Begun = [.. rows.Where(row => row is { Stage: > LearningStage.NotYet and < LearningStage.Alone, IsSensitive: false })
            .OrderByDescending(row => record.ProgressOf(row.Key)?.OpenedAt).Take(3)];
        All = rows.Count;
        Alone = rows.Count(row => row.Stage == LearningStage.Alone);
        Domains = [.. rows.GroupBy(row => row.Domain).OrderBy(group => group.Key)
            .Select(group => (group.Key, (IReadOnlyList<Row>)[.. group]))];
    }

    /// <summary>A module in the list.</summary>
    public sealed record Row(string Key, string Title, string Summary, int Minutes, Domain Domain, LearningStage Stage, Resume Resume,
        bool IsSensitive)
    {
        /// <summary>The stage a bystander may see on the card.</summary>
        public LearningStage Shown => IsSensitive ? LearningStage.NotYet : Stage;
    }
}

/// <summary>
/// Where to go on in a module: the next lesson, then the self-check, then the practices. Kept with the account, so it is the same on every
/// device.
/// </summary>
/// <param name="Path">The page.</param>
/// <param name="Lesson">The lesson's number; 0 when the lessons are read.</param>
/// <param name="Lessons">Lessons in all.</param>
/// <param name="Title">The lesson's title, or empty.</param>
public sealed record Resume(string Path, int Lesson, int Lessons, string Title)
{
    /// <summary>Where somebody goes on.</summary>
    public static Resume Of(string key, ModuleText text, LearningRecord record)
    {
        var progress = record.ProgressOf(key);
        var read = progress?.LastLesson ?? 0;
        if (read < text.Lessons.Count)
            return new Resume($"/Learning/Lesson/{key}/{read + 1}", read + 1, text.Lessons.Count, text.Lessons[read].Title);
        return new Resume(progress!.CheckedAt is null ? $"/Learning/Check/{key}"
            : $"/Learning/Module/{key}#practices", 0, text.Lessons.Count, "");
    }
}
