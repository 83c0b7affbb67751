using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using Pathways.Core.Accounts;
using Pathways.Core.Audit;
using Pathways.Core.Centres;
using Pathways.Core.Contact;
using Pathways.Core.Data;
using Pathways.Core.FollowUps;
using Pathways.Core.Register;
using Pathways.Core.Youths;
using Pathways.Web.Accounts;
using Pathways.Web.Startup;
using Pathways.Web.Text;
using Pathways.Web.Ui;

namespace Pathways.Web.Pages.Register;

/// <summary>
/// What a register says otherwise than the portal about youths it knows by their file number: old beside new, taken over by ticks in one
/// save. Below it who is in the portal and no longer in the register; nothing happens to them by itself.
/// </summary>
[May(Permission.ImportRegister)]
public sealed class ChangesModel(PathwaysDb db, Viewer viewer, CompareImport compare, TakeChanges take, ReadLog readLog, Format format,
    IStringLocalizer<RegisterText> texts, IStringLocalizer<Words> words, IStringLocalizer<Problems> problems) : PageModel
{
    private const int PageSize = 20;
    private const int MostAbsent = 100;

    /// <summary>Page number, from 1.</summary>
    [BindProperty(SupportsGet = true, Name = "p")]
    public int PageNumber { get; set; } = 1;

    /// <summary>What is taken over, as "row:column".</summary>
    [BindProperty]
    public List<string> Take { get; set; } = [];

    /// <summary>The import.</summary>
    public Import Import { get; private set; } = null!;

    /// <summary>The youths of whom the register says something else.</summary>
    public ListPage<Row> Rows { get; private set; } = new([], 1, PageSize, 0);

    /// <summary>Youths of the file's centres who are in no row of it; at most a hundred.</summary>
    public IReadOnlyList<Absent> AbsentYouths { get; private set; } = [];

    /// <summary>Shows what differs.</summary>
    public async Task<IActionResult> OnGetAsync(int importId, CancellationToken cancellationToken)
    {
        if (!await Find(importId, cancellationToken)) return NotFound();
        var changed = await compare.Known(importId).AsNoTracking().Where(r => r.Fate == ImportFate.Changed).OrderBy(r => r.Number)
            .PageAsync(PageNumber, PageSize, cancellationToken);
        var differences = await compare.OfAsync(changed.Rows, cancellationToken);
        var ids = changed.Rows.Select(r => r.DuplicateOfId).ToList();
        var youths = await db.Youths.VisibleTo(viewer, db).Where(y => ids.Contains(y.Id))
            .Select(y => new Absent(y.Id, y.Name, y.FileNumber)).ToDictionaryAsync(y => y.Id, cancellationToken);
        var names = await NamesAsync(differences.Values.SelectMany(d => d), cancellationToken);
        Rows = new([.. changed.Rows.Where(r => youths.ContainsKey(r.DuplicateOfId!.Value)).Select(r => new Row(r.Number,
            youths[r.DuplicateOfId!.Value], [.. differences[r.Number].Select(d => new Field(d.Column, d.IsPerson,
                Shown(d.Column, d.Old, names), Shown(d.Column, d.New, names)))]))], changed.Number, PageSize, changed.Total);
        AbsentYouths = await FindAbsentAsync(importId, cancellationToken);
        readLog.ListOpened("/Register/Changes", "", Rows.Total + AbsentYouths.Count);
        return Page();
    }

    /// <summary>Takes the ticked differences over.</summary>
    public async Task<IActionResult> OnPostAsync(int importId, CancellationToken cancellationToken)
    {
        if (!await Find(importId, cancellationToken)) return NotFound();
        var ticked = Take.Select(text => text.Split(':')).Where(parts => parts.Length == 2 && int.TryParse(parts[0],
            CultureInfo.InvariantCulture, out _) && Enum.TryParse<RegisterColumn>(parts[1], out _))
            .ToLookup(parts => int.Parse(parts[0], CultureInfo.InvariantCulture), parts => Enum.Parse<RegisterColumn>(parts[1]));
        var (taken, against) = await take.RunAsync(importId, viewer, ticked, cancellationToken);
        this.Notice(string.Join(" ", against.Select(p => problems[$"YouthProblem.{p}"].Value).Prepend(texts.Count("Taken", taken))));
        return Redirect(string.Create(CultureInfo.InvariantCulture, $"/Register/Changes/{importId}?p={PageNumber}"));
    }

    private async Task<bool> Find(int importId, CancellationToken cancellationToken)
    {
        var import = await db.Imports.VisibleTo(viewer).AsNoTracking().SingleOrDefaultAsync(i => i.Id == importId
            && (i.State == ImportState.Preview || i.State == ImportState.Done), cancellationToken);
        if (import is null) return false;
        Import = import;
        return true;
    }

    // Of the centres of which the register knows somebody already: a register of one centre says nothing about the others
    private async Task<IReadOnlyList<Absent>> FindAbsentAsync(int importId, CancellationToken cancellationToken)
    {
        var known = db.ImportRows.Where(r => r.ImportId == importId && r.DuplicateOfId != null);
        var centres = known.Select(r => r.CentreId);
        return await db.Youths.VisibleTo(viewer, db)
            .Where(y => (y.ImportId == null || y.ImportId != importId) && !y.Exits.AsQueryable().Where(Exit.Stands).Any(Exit.IsOpen)
                && y.Stays.AsQueryable().Where(Stay.IsOpen).Any(s => centres.Contains(s.CentreId))
                && !known.Any(r => r.DuplicateOfId == y.Id))
            .ByName(Cultures.Current).Take(MostAbsent)
            .Select(y => new Absent(y.Id, y.Name, y.FileNumber)).ToListAsync(cancellationToken);
    }

    private async Task<Dictionary<(RegisterColumn Column, int Id), string>> NamesAsync(IEnumerable<Difference> differences,
        CancellationToken cancellationToken)
    {
        var ids = differences.SelectMany(d => new[] { (d.Column, Key: d.Old as int?), (d.Column, Key: d.New as int?) })
            .Where(at => at.Key is not null).ToLookup(at => at.Column, at => at.Key!.Value);
        var (centreIds, mentorIds) = (ids[RegisterColumn.Centre].ToList(), ids[RegisterColumn.Mentor].ToList());
        var centres = await db.Centres.Where(c => centreIds.Contains(c.Id)).Select(c => new { c.Id, c.NameArabic, c.NameLatin })
            .ToListAsync(cancellationToken);
        var mentors = await db.Users.Where(a => mentorIds.Contains(a.Id)).Select(a => new { a.Id, a.Name }).ToListAsync(cancellationToken);
        return centres.Select(c => ((RegisterColumn.Centre, c.Id), PersonName.In(Cultures.Current, c.NameArabic, c.NameLatin)))
            .Concat(mentors.Select(m => ((RegisterColumn.Mentor, m.Id), format.Name(m.Name)))).ToDictionary(n => n.Item1, n => n.Item2);
    }

    private string Shown(RegisterColumn column, object? value, Dictionary<(RegisterColumn Column, int Id), string> names) => value switch
    {
        null or "" => "–",
        int id => names.GetValueOrDefault((column, id), "–"),
        Birth birth => Format.Numeric(birth),
        DateOnly day => format.Numeric(day),
        Sex sex => words.Of(sex),
        true => texts["HasCard"],
        _ => $"{value}",
    };

    /// <summary>A youth with what differs.</summary>
    public sealed record Row(int Number, Absent Youth, IReadOnlyList<Field> Fields);

    /// <summary>A field: old beside new.</summary>
    public sealed record Field(RegisterColumn Column, bool IsPerson, string Old, string New);

    /// <summary>A youth.</summary>
    public sealed record Absent(int Id, PersonName Name, string FileNumber);
}
