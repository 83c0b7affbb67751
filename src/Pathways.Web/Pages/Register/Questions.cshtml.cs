using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using Pathways.Core.Accounts;
using Pathways.Core.Centres;
using Pathways.Core.Contact;
using Pathways.Core.Data;
using Pathways.Core.Register;
using Pathways.Core.Youths;
using Pathways.Web.Accounts;
using Pathways.Web.Startup;
using Pathways.Web.Text;
using Pathways.Web.Ui;

namespace Pathways.Web.Pages.Register;

/// <summary>
/// Centres and mentors of the file that the portal does not know: the manager says who or what is meant. Another manager's centre is as
/// unknown as one that does not exist.
/// </summary>
[May(Permission.ImportRegister)]
public sealed class QuestionsModel(PathwaysDb db, Viewer viewer, AnswerImport answer, IStringLocalizer<RegisterText> texts,
    IStringLocalizer<Problems> problems) : PageModel
{
    // Questions on one page; more come after these are answered
    private const int Most = 50;
    private const string Create = "create";
    private const string Nobody = "0";

    /// <summary>Answers about centres.</summary>
    [BindProperty]
    public List<CentreInput> Centres { get; set; } = [];

    /// <summary>Answers about mentors.</summary>
    [BindProperty]
    public List<MentorInput> Mentors { get; set; } = [];

    /// <summary>The import.</summary>
    public Import Import { get; private set; } = null!;

    /// <summary>Unknown centres.</summary>
    public IReadOnlyList<CentreQuestion> UnknownCentres { get; private set; } = [];

    /// <summary>Unknown mentors.</summary>
    public IReadOnlyList<MentorQuestion> UnknownMentors { get; private set; } = [];

    /// <summary>Shows the questions.</summary>
    public async Task<IActionResult> OnGetAsync(int importId, CancellationToken cancellationToken) =>
        await Find(importId, cancellationToken) ? Page() : NotFound();

    /// <summary>Takes the answers.</summary>
    public async Task<IActionResult> OnPostAsync(int importId, CancellationToken cancellationToken)
    {
        if (!await db.Imports.VisibleTo(viewer).AnyAsync(i => i.Id == importId, cancellationToken)) return NotFound();
        var problem = await answer.RunAsync(
            importId, viewer,
            [.. Centres.Where(c => !string.IsNullOrEmpty(c.Choice))
                .Select(c => new CentreAnswer(c.Words ?? "", Id(c.Choice), c.Choice == Create))],
            [.. Mentors.Where(m => !string.IsNullOrEmpty(m.Choice))
                .Select(m => new MentorAnswer(m.CentreId, m.Words ?? "", m.Choice == Nobody ? null : Id(m.Choice) ?? -1))],
            cancellationToken);
        if (problem is not null) this.Notice(problems[$"ImportProblem.{problem}"]);
        var more = problem is null && await db.ImportRows.AnyAsync(r => r.ImportId == importId && r.Fate == ImportFate.Question,
            cancellationToken);
        return Redirect(string.Create(CultureInfo.InvariantCulture, $"/Register/{(more ? "Questions" : "Preview")}/{importId}"));
    }

    private static int? Id(string? choice) => int.TryParse(choice, CultureInfo.InvariantCulture, out var id) ? id : null;

    private async Task<bool> Find(int importId, CancellationToken cancellationToken)
    {
        var import = await db.Imports.VisibleTo(viewer).AsNoTracking()
            .SingleOrDefaultAsync(i => i.Id == importId && i.State == ImportState.Preview, cancellationToken);
        if (import is null) return false;
        Import = import;
        var open = db.ImportRows.Where(r => r.ImportId == importId && r.Fate == ImportFate.Question);
        var centres = await open.Where(r => r.CentreId == null).GroupBy(r => r.Centre).OrderBy(g => g.Key)
            .Select(g => new { g.Key, Rows = g.Count() }).Take(Most).ToListAsync(cancellationToken);
        var mentors = await open.Where(r => r.CentreId != null).GroupBy(r => new { CentreId = r.CentreId!.Value, r.Mentor })
            .OrderBy(g => g.Key.CentreId).ThenBy(g => g.Key.Mentor)
            .Select(g => new { g.Key.CentreId, g.Key.Mentor, Rows = g.Count() }).Take(Most).ToListAsync(cancellationToken);
        var known = await db.Centres.VisibleTo(viewer).ByName(Cultures.Current).Select(c => new
        {
            c.Id,
            c.NameArabic,
            c.NameLatin,
            Mentors = c.Staff.Where(s => s.Account.Role == Role.Mentor && s.Account.ClosedAt == null)
                .Select(s => new { s.AccountId, s.Account.Name }).ToList(),
        }).ToListAsync(cancellationToken);

        var choices = known.ConvertAll(c =>
            new SelectListItem(PersonName.In(Cultures.Current, c.NameArabic, c.NameLatin), c.Id.ToString(CultureInfo.InvariantCulture)));
        UnknownCentres = [.. centres.Select(c => new CentreQuestion(c.Key, c.Rows, viewer.AllCentres && c.Key.Length > 0
            ? [.. choices, new SelectListItem(texts["Questions.CreateCentre"], Create)] : choices))];
        UnknownMentors = [.. mentors.Select(m =>
        {
            var centre = known.Find(c => c.Id == m.CentreId);
            return new MentorQuestion(m.CentreId, centre is null ? ""
                : PersonName.In(Cultures.Current, centre.NameArabic, centre.NameLatin), m.Mentor, m.Rows,
                [new SelectListItem(texts["Questions.Nobody"], Nobody),
                    .. centre?.Mentors.Select(p => new SelectListItem(p.Name.In(Cultures.Current),
                        p.AccountId.ToString(CultureInfo.InvariantCulture))) ?? []]);
        })];
        return true;
    }

    /// <summary>An answer about a centre.</summary>
    public sealed record CentreInput
    {
        /// <summary>As written in the file.</summary>
        public string? Words { get; init; }

        /// <summary>The centre, "create", or nothing yet.</summary>
        public string? Choice { get; init; }
    }

    /// <summary>An answer about a mentor.</summary>
    public sealed record MentorInput
    {
        /// <summary>The centre of the rows.</summary>
        public int CentreId { get; init; }

        /// <summary>As written in the file.</summary>
        public string? Words { get; init; }

        /// <summary>The mentor, or 0 for nobody.</summary>
        public string? Choice { get; init; }
    }

    /// <summary>An unknown centre.</summary>
    public sealed record CentreQuestion(string Words, int Rows, IReadOnlyList<SelectListItem> Choices);

    /// <summary>An unknown mentor.</summary>
    public sealed record MentorQuestion(int CentreId, string Centre, string Words, int Rows, IReadOnlyList<SelectListItem> Choices);
}
