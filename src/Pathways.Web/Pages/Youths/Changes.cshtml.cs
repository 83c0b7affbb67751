using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using Pathways.Core.Accounts;
using Pathways.Core.Audit;
using Pathways.Core.Changes;
using Pathways.Core.Contact;
using Pathways.Core.Data;
using Pathways.Core.Documents;
using Pathways.Core.FollowUps;
using Pathways.Core.Plans;
using Pathways.Core.Youths;
using Pathways.Web.Accounts;
using Pathways.Web.Pages.FollowUps;
using Pathways.Web.Startup;
using Pathways.Web.Text;
using Pathways.Web.Ui;

namespace Pathways.Web.Pages.Youths;

/// <summary>What was changed in a youth's file, newest first: who, when, from what, to what, in words.</summary>
[May(Permission.SeeYouths)]
public sealed class ChangesModel(PathwaysDb db, Viewer viewer, ReadLog readLog, DocumentTypes documents, Format format,
    IStringLocalizer<YouthsText> texts, IStringLocalizer<FollowUpsText> exits, IStringLocalizer<Words> words) : PageModel
{
    private const int PageSize = 30;
    private IReadOnlyDictionary<int, string> centres = new Dictionary<int, string>();
    private IReadOnlyDictionary<int, string> people = new Dictionary<int, string>();

    /// <summary>Whose file.</summary>
    [BindProperty(SupportsGet = true)]
    public int YouthId { get; set; }

    /// <summary>Page number, from 1.</summary>
    [BindProperty(SupportsGet = true, Name = "p")]
    public int PageNumber { get; set; } = 1;

    /// <summary>The youth's name, for the header.</summary>
    public string Name { get; private set; } = "";

    /// <summary>One page of changes.</summary>
    public ListPage<Row> Changed { get; private set; } = null!;

    /// <summary>Shows them.</summary>
    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        var youth = await db.Youths.VisibleTo(viewer, db).Where(y => y.Id == YouthId).Select(y => y.Name)
            .SingleOrDefaultAsync(cancellationToken);
        if (youth is null) return NotFound();
        Name = youth.In(Cultures.Current);
        Changed = await db.FileChanges.Where(c => c.YouthId == YouthId).OrderByDescending(c => c.Id)
            .Select(c => new Row(c.At, c.By == null ? null : c.By.Name, c.Fact, c.Subject, c.From, c.To))
            .PageAsync(PageNumber, PageSize, cancellationToken);
        var (places, persons) = (KeysOf(FileFact.Centre), KeysOf(FileFact.Lead, FileFact.Cover));
        centres = await db.Centres.Where(c => places.Contains(c.Id)).Select(c => new { c.Id, c.NameArabic, c.NameLatin })
            .ToDictionaryAsync(c => c.Id, c => format.Name(c.NameArabic, c.NameLatin), cancellationToken);
        people = await db.Users.Where(a => persons.Contains(a.Id)).Select(a => new { a.Id, a.Name })
            .ToDictionaryAsync(a => a.Id, a => format.Name(a.Name), cancellationToken);
        readLog.FileOpened(YouthId, "/Youths/Changes");
        return Page();
    }

    /// <summary>What was changed, in words.</summary>
    public string What(Row row)
    {
        ArgumentNullException.ThrowIfNull(row);
        return row.Fact switch
        {
            FileFact.Document => documents.Find(row.Subject)?.In(Cultures.Current).Name ?? texts.Of(row.Fact),
            FileFact.Plan => texts["FileFact.Plan", row.Subject],
            FileFact.FollowUp => texts["FileFact.FollowUp", row.Subject == "0" ? exits["AtExit"].Value
                : exits.Count("MonthsAfter", int.Parse(row.Subject, CultureInfo.InvariantCulture))],
            _ => texts.Of(row.Fact),
        };
    }

    /// <summary>What stood there, or stands there since, in words; empty for nothing, and where the words are not told.</summary>
    public string Says(FileFact fact, string said)
    {
        ArgumentNullException.ThrowIfNull(said);
        if (said.Length == 0) return "";
        var parts = said.Split(' ');
        return fact switch
        {
            FileFact.Sex => words.Of(Enum.Parse<Sex>(said)),
            FileFact.BirthDate => format.Birth(Birth.Read(said)),
            FileFact.EntryDate or FileFact.FollowUp or FileFact.Consent => Day(said),
            FileFact.Centre => $"{Named(centres, parts[0])}{Format.Comma} {texts["Assign.Since", Day(parts[1])]}",
            FileFact.Lead => $"{Named(people, parts[0])}{Format.Comma} {texts["Assign.Since", Day(parts[1])]}",
            FileFact.Cover => $"{Named(people, parts[0])}{Format.Comma} {texts["Assign.FromTo", Day(parts[1]), Day(parts[^1])]}",
            FileFact.Exit => $"{Day(parts[0])}{Format.Comma} {exits.Of(Enum.Parse<ExitReason>(parts[1]))}",
            FileFact.Document => texts.Of(Enum.Parse<DocumentState>(parts[0]))
                + (parts.Length > 1 ? $"{Format.Comma} {Day(parts[1])}" : ""),
            FileFact.Plan => texts.Of(Enum.Parse<PlanState>(said)),
            _ => said,
        };
    }

    private string Day(string day) => format.Day(DateOnly.ParseExact(day, "yyyy-MM-dd", CultureInfo.InvariantCulture));

    private static string Named(IReadOnlyDictionary<int, string> names, string key) =>
        names.GetValueOrDefault(int.Parse(key, CultureInfo.InvariantCulture), "#" + key);

    private List<int> KeysOf(params FileFact[] facts) => [.. Changed.Rows.Where(row => facts.Contains(row.Fact))
        .SelectMany(row => new[] { row.From, row.To }).Where(said => said.Length > 0)
        .Select(said => int.Parse(said.Split(' ')[0], CultureInfo.InvariantCulture)).Distinct()];

    /// <summary>A change.</summary>
    public sealed record Row(DateTime At, PersonName? By, FileFact Fact, string Subject, string From, string To);
}
