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
using Pathways.Web.Jobs;
using Pathways.Web.Startup;
using Pathways.Web.Text;
using Pathways.Web.Ui;

namespace Pathways.Web.Pages.Register;

/// <summary>
/// Everything a file leaves open, on one page: centres and mentors that the portal does not know, the nationality, the order of days. What
/// is answered stays visible and can be changed until the import is confirmed. Another manager's centre is as unknown as one that does not
/// exist.
/// </summary>
[May(Permission.ImportRegister)]
public sealed class QuestionsModel(PathwaysDb db, Viewer viewer, AnswerImport answer, KeepImport keep, StageImport stage, WakeNow wake,
    IStringLocalizer<RegisterText> texts, IStringLocalizer<Problems> problems) : PageModel
{
    /// <summary>Choice that makes what is unknown.</summary>
    public const string Create = "create";

    // Questions of a kind on one page; more come after these are answered
    private const int Most = 50;
    private const int FewRows = 1_000;
    private const string Nobody = "0";

    /// <summary>Answers about centres.</summary>
    [BindProperty]
    public List<CentreInput> Centres { get; set; } = [];

    /// <summary>Answers about mentors.</summary>
    [BindProperty]
    public List<MentorInput> Mentors { get; set; } = [];

    /// <summary>Whether all of whom the register does not say it are Moroccan.</summary>
    [BindProperty]
    public bool? AllMoroccan { get; set; }

    /// <summary>What comes first in a column of dates, by its position.</summary>
    [BindProperty]
    public Dictionary<int, DateOrder> Orders { get; set; } = [];

    /// <summary>How file numbers were written that the spreadsheet has turned into dates.</summary>
    [BindProperty]
    public NumberForm? Numbers { get; set; }

    /// <summary>The import.</summary>
    public Import Import { get; private set; } = null!;

    /// <summary>The file's headings and dates.</summary>
    public ImportColumns Columns { get; private set; } = null!;

    /// <summary>Unknown centres.</summary>
    public IReadOnlyList<CentreQuestion> UnknownCentres { get; private set; } = [];

    /// <summary>Unknown mentors.</summary>
    public IReadOnlyList<MentorQuestion> UnknownMentors { get; private set; } = [];

    /// <summary>Shows the questions, with what is answered.</summary>
    public async Task<IActionResult> OnGetAsync(int importId, CancellationToken cancellationToken) =>
        await Find(importId, cancellationToken) ? Page() : NotFound();

    /// <summary>Takes the answers; where the order of days is another one, the file is read again.</summary>
    public async Task<IActionResult> OnPostAsync(int importId, CancellationToken cancellationToken)
    {
        var import = await db.Imports.VisibleTo(viewer).AsNoTracking().SingleOrDefaultAsync(i => i.Id == importId, cancellationToken);
        if (import is null) return NotFound();
        var columns = ImportColumns.Of(import.Columns);
        if (Orders.Any(order => !columns.Dates.ContainsKey(order.Key) || !Enum.IsDefined(order.Value))
            || (Numbers is { } form && !Enum.IsDefined(form))) return BadRequest();
        var problem = await answer.RunAsync(importId, viewer, Given(), cancellationToken);
        if (problem is null && ((Numbers is not null && Numbers != columns.Numbers)
            || Orders.Any(order => !columns.Orders.TryGetValue(order.Key, out var was) || was != order.Value)))
        {
            problem = await keep.MapAsync(importId, c => c with { Orders = Merged(c), Numbers = Numbers ?? c.Numbers }, cancellationToken);
            if (problem is null && import.RowsTotal <= FewRows) await stage.RunAsync(importId, CancellationToken.None);
            else if (problem is null) wake.Now<ReadRegisters>();
        }

        if (problem is not null) this.Notice(problems[$"ImportProblem.{problem}"]);
        var more = problem is null && await db.ImportRows.AnyAsync(r => r.ImportId == importId && r.Fate == ImportFate.Question,
            cancellationToken);
        return Redirect(string.Create(CultureInfo.InvariantCulture, $"/Register/{(more ? "Questions" : "Preview")}/{importId}"));
    }

    private Dictionary<int, DateOrder> Merged(ImportColumns columns)
    {
        var orders = columns.Orders.ToDictionary();
        foreach (var (index, order) in Orders) orders[index] = order;
        return orders;
    }

    private GivenAnswers Given() => new(
        [.. Centres.Select(c => new CentreAnswer(c.Words ?? "", Id(c.Choice), c.Choice == Create))],
        [.. Mentors.Select(m => new MentorAnswer(m.Centre ?? "", m.Words ?? "", Id(m.Choice), m.Choice switch
        {
            nameof(Sex.Female) => Sex.Female,
            nameof(Sex.Male) => Sex.Male,
            _ => null,
        }))],
        AllMoroccan);

    private static int? Id(string? choice) => int.TryParse(choice, CultureInfo.InvariantCulture, out var id) ? id : null;

    private async Task<bool> Find(int importId, CancellationToken cancellationToken)
    {
        var import = await db.Imports.VisibleTo(viewer).AsNoTracking()
            .SingleOrDefaultAsync(i => i.Id == importId && i.State == ImportState.Preview, cancellationToken);
        if (import is null) return false;
        var answers = ImportAnswers.Of(import.Answers);
        (Import, Columns, AllMoroccan) = (import, ImportColumns.Of(import.Columns), answers.AllMoroccan);
        (Orders, Numbers) = (Columns.Orders.ToDictionary(), Columns.Numbers);
        var rows = db.ImportRows.Where(r => r.ImportId == importId && r.Fate != ImportFate.Wrong);
        var centres = await rows.GroupBy(r => r.Centre).OrderBy(g => g.Key).Select(g => new { g.Key, Rows = g.Count() })
            .ToListAsync(cancellationToken);
        var mentors = await rows.Where(r => r.Mentor != "").GroupBy(r => new { r.Centre, r.CentreId, r.Mentor })
            .OrderBy(g => g.Key.CentreId).ThenBy(g => g.Key.Centre).ThenBy(g => g.Key.Mentor)
            .Select(g => new { g.Key.Centre, g.Key.CentreId, g.Key.Mentor, Rows = g.Count() }).ToListAsync(cancellationToken);
        var known = await db.Centres.VisibleTo(viewer).Where(Centre.IsOpen).ByName(Cultures.Current).Select(c => new
        {
            c.Id,
            c.NameArabic,
            c.NameLatin,
            Mentors = c.Staff.Where(s => s.Account.Role == Role.Mentor && s.Account.ClosedAt == null)
                .Select(s => new { s.AccountId, s.Account.Name }).ToList(),
        }).ToListAsync(cancellationToken);

        // What the portal knows by itself is no question, unless it was answered otherwise
        var plain = await RegisterPlaces.LoadAsync(db, viewer, ImportAnswers.Of(""), cancellationToken);
        var names = known.ToDictionary(c => c.Id, c => PersonName.In(Cultures.Current, c.NameArabic, c.NameLatin));
        UnknownCentres = [.. centres.Where(c => plain.Centre(c.Key) is null || answers.Centres.ContainsKey(RegisterPlaces.Key(c.Key)))
            .Take(Most).Select(c => new CentreQuestion(c.Key, c.Rows,
            [
                .. known.Select(k => Choice(names[k.Id], k.Id, answers.Centres.GetValueOrDefault(RegisterPlaces.Key(c.Key)) == k.Id)),
                .. viewer.AllCentres && c.Key.Length > 0 ? [new SelectListItem(texts["Questions.CreateCentre"], Create)]
                    : Array.Empty<SelectListItem>(),
            ]))];
        UnknownMentors = [.. mentors.Where(m => !plain.Mentor(m.CentreId, m.Centre, m.Mentor).IsSettled
                || answers.Mentors.ContainsKey(RegisterPlaces.MentorKey(m.Centre, m.Mentor)))
            .Take(Most).Select(m =>
            {
                var chosen = answers.Mentors.TryGetValue(RegisterPlaces.MentorKey(m.Centre, m.Mentor), out var id) ? id : (int?)null;
                return new MentorQuestion(m.Centre, m.CentreId is { } centre ? names.GetValueOrDefault(centre, "") : m.Centre, m.Mentor,
                    m.Rows,
                    [
                        new SelectListItem(texts["Questions.Nobody"], Nobody, chosen == 0),
                        .. known.Where(k => m.CentreId is null || k.Id == m.CentreId).SelectMany(k => k.Mentors.Select(p => Choice(
                            m.CentreId is null ? $"{p.Name.In(Cultures.Current)} · {names[k.Id]}" : p.Name.In(Cultures.Current),
                            p.AccountId, chosen == p.AccountId))),
                        .. viewer.May(Permission.InviteMentors) ? Enum.GetValues<Sex>().Select(sex =>
                            new SelectListItem(texts[$"Questions.Add{sex}"], $"{sex}")) : [],
                    ]);
            })];
        return true;
    }

    private static SelectListItem Choice(string text, int id, bool chosen) => new(text, id.ToString(CultureInfo.InvariantCulture), chosen);

    /// <summary>True when the register does not say of every youth what nationality.</summary>
    public bool AsksNationality => Columns.LacksNationality(Import.RowsTotal);

    /// <summary>True when the file leaves nothing open.</summary>
    public bool IsEmpty => UnknownCentres.Count + UnknownMentors.Count + Columns.Asked.Count + Columns.DatedNumbers.Count == 0
        && !AsksNationality;

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
        /// <summary>The centre of the rows, as written in the file.</summary>
        public string? Centre { get; init; }

        /// <summary>As written in the file.</summary>
        public string? Words { get; init; }

        /// <summary>The mentor, 0 for nobody, the gender of a person to add, or nothing yet.</summary>
        public string? Choice { get; init; }
    }

    /// <summary>An unknown centre.</summary>
    public sealed record CentreQuestion(string Words, int Rows, IReadOnlyList<SelectListItem> Choices);

    /// <summary>An unknown mentor; of rows whose centre is unknown too, the mentors of every centre may be meant.</summary>
    public sealed record MentorQuestion(string Centre, string CentreName, string Words, int Rows, IReadOnlyList<SelectListItem> Choices);
}
