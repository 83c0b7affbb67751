using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Pathways.Core.Accounts;
using Pathways.Core.Data;
using Pathways.Core.Learning;
using Pathways.Core.Time;
using Pathways.Core.Youths;
using Pathways.Web.Accounts;
using Pathways.Web.Content;
using Pathways.Web.Startup;
using Pathways.Web.Ui;

namespace Pathways.Web.Pages.Learning;

/// <summary>
/// The self-check: plain form fields, every answer explained, to be tried any time. A youth's score is kept; others only try.
/// </summary>
[May(Permission.Learn)]
public sealed class CheckModel(PathwaysDb db, Viewer viewer, Catalogue catalogue, LocalTime clock) : PageModel
{
    /// <summary>The module's key.</summary>
    [BindProperty(SupportsGet = true)]
    public string Key { get; set; } = "";

    /// <summary>The module's words.</summary>
    public ModuleText Words { get; private set; } = null!;

    /// <summary>What was answered, by the question's key; null before the first try.</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<string>>? Given { get; private set; }

    /// <summary>How many answers are right.</summary>
    public int Right => Words.Questions.Count(IsRight);

    /// <summary>True when this try passes.</summary>
    public bool Passed => ModuleStage.Passes(Right, Words.Questions.Count);

    /// <summary>Shows the questions.</summary>
    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken) => await FindAsync(cancellationToken) ? Page()
        : NotFound();

    /// <summary>Explains the answers and keeps a youth's score.</summary>
    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        if (!await FindAsync(cancellationToken)) return NotFound();
        Given = Words.Questions.ToDictionary(question => question.Key, Answered, StringComparer.Ordinal);
        var youthId = await db.Youths.VisibleTo(viewer, db).Where(y => y.AccountId == viewer.AccountId).Select(y => (int?)y.Id)
            .SingleOrDefaultAsync(cancellationToken);
        if (youthId is null) return Page();
        var progress = await db.ModuleProgress.FindAsync([youthId.Value, Key], cancellationToken);
        if (progress is null)
            db.ModuleProgress.Add(progress = new ModuleProgress { YouthId = youthId.Value, Module = Key, OpenedAt = clock.UtcNow });
        progress.Check(Right, Words.Questions.Count, clock.UtcNow);
        await db.TrySaveAsync(cancellationToken); // no: the same button pressed twice at once, and the other one saved it
        return Page();
    }

    /// <summary>True when the question was answered right.</summary>
    public bool IsRight(Question question) => Given is not null && question.IsRight(Given[question.Key]);

    /// <summary>The place (from 1) that was given to an option of an order; 0 for none.</summary>
    public int PlaceOf(Question question, string option) =>
        Request.HasFormContentType && int.TryParse(Request.Form[$"{question.Key}.{option}"], CultureInfo.InvariantCulture, out var place)
            ? place : 0;

    /// <summary>The right answer in words.</summary>
    public static IEnumerable<string> AnswerOf(Question question) => question.Answer.Select(question.TextOf);

    private IReadOnlyList<string> Answered(Question question)
    {
        if (question.Kind != QuestionKind.Order)
            return [.. Request.Form[question.Key].OfType<string>().Where(answer => answer.Length is > 0 and < 100)];
        var places = question.Options.Select(option => (option.Key, Place: PlaceOf(question, option.Key))).Where(option => option.Place > 0)
            .OrderBy(option => option.Place).ToList();
        return places.DistinctBy(option => option.Place).Count() == places.Count ? [.. places.Select(option => option.Key)] : [];
    }

    private async Task<bool> FindAsync(CancellationToken cancellationToken)
    {
        if (await catalogue.FindAsync(Key, cancellationToken) is not { } module) return false;
        Words = module.In(Cultures.Current);
        return true;
    }
}
