using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using Pathways.Core.Accounts;
using Pathways.Core.Audit;
using Pathways.Core.Contact;
using Pathways.Core.Data;
using Pathways.Core.Merging;
using Pathways.Core.Organisation;
using Pathways.Core.Youths;
using Pathways.Web.Accounts;
using Pathways.Web.Startup;
using Pathways.Web.Text;
using Pathways.Web.Ui;

namespace Pathways.Web.Pages.Youths;

/// <summary>
/// A manager merges another file of the same person into this one: chooses the other file, then sees both side by side, chooses field by
/// field, and reads what moves.
/// </summary>
[May(Permission.MergeFiles)]
public sealed class MergeModel(PathwaysDb db, Viewer viewer, ReadLog readLog, FindAlike findAlike, MergeFiles merge, Format format,
    IStringLocalizer<YouthsText> texts, IStringLocalizer<Words> words) : PageModel
{
    private const int MostFound = 20;

    // What a manager has a word for; all else is counted as "other entries"
    private static readonly HashSet<string> Told =
    [
        "SessionParticipant", "Plan", "Assessment", "RiskAssessment", "YouthDocument", "Placement", "HelpRequest", "TeamReferral",
        "ModuleProgress", "Practice", "Person", "Consent", "Exit", "FollowUpWave", "WellbeingCheck", "Registration",
    ];

    /// <summary>The file that is kept.</summary>
    [BindProperty(SupportsGet = true)]
    public int YouthId { get; set; }

    /// <summary>The file that goes, once chosen.</summary>
    [BindProperty(SupportsGet = true)]
    public int? With { get; set; }

    /// <summary>What is searched.</summary>
    [BindProperty(SupportsGet = true)]
    public string Q { get; set; } = "";

    /// <summary>By the name of a field: "other" when it is taken from the file that goes.</summary>
    [BindProperty]
    public Dictionary<string, string> Take { get; set; } = [];

    /// <summary>The account that stays, where both have one.</summary>
    [BindProperty]
    public int? AccountId { get; set; }

    /// <summary>The name in the kept file, for the header.</summary>
    public string Name { get; private set; } = "";

    /// <summary>Files to choose from: those that are alike, or those found.</summary>
    public IReadOnlyList<AlikeFile> Choices { get; private set; } = [];

    /// <summary>The accounts to choose from; none where one file at most has one.</summary>
    public IReadOnlyList<SelectListItem> Accounts { get; private set; } = [];

    /// <summary>Both files side by side; null while the other is not chosen.</summary>
    public Comparison? Preview { get; private set; }

    /// <summary>Shows the choice of the other file, or both.</summary>
    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken) =>
        await ReadAsync(cancellationToken) ? Page() : NotFound();

    /// <summary>Merges.</summary>
    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        if (With is not { } other) return NotFound();
        var fromOther = FileFields.All.Where(field => Take.GetValueOrDefault(field.ToString()) == "other").ToHashSet();
        var (problem, ofFile) = await merge.RunAsync(YouthId, other, new MergeChoice(fromOther, AccountId), cancellationToken);
        if (problem is null && ofFile is null)
        {
            this.Notice(texts["Merge.Done"]);
            return Redirect($"/Youths/File/{YouthId}");
        }

        db.ChangeTracker.Clear();
        if (!await ReadAsync(cancellationToken)) return NotFound();
        if (problem is { } wrong) this.Refuse(wrong, wrong == MergingProblem.AccountMissing ? nameof(AccountId) : "");
        if (ofFile is { } unfit) this.Refuse(unfit);
        return Page();
    }

    private async Task<bool> ReadAsync(CancellationToken cancellationToken)
    {
        Q = (Q ?? "").Trim();
        if (await FindAsync(YouthId, cancellationToken) is not { } kept) return false;
        Name = kept.Name.In(Cultures.Current);
        if (With is { } with)
        {
            if (with == YouthId || await FindAsync(with, cancellationToken) is not { } other) return false;
            await CompareAsync(kept, other, cancellationToken);
            readLog.FileOpened(with, "/Youths/Merge");
        }
        else
        {
            Choices = Q.Length == 0 ? (await findAlike.RunAsync(kept, null, cancellationToken)).Seen
                : await db.Youths.AsNoTracking().VisibleTo(viewer, db).Matching(Q, db).Where(y => y.Id != YouthId)
                    .ByName(Cultures.Current).Take(MostFound).Select(AlikeFile.From).ToListAsync(cancellationToken);
        }

        readLog.FileOpened(YouthId, "/Youths/Merge");
        return true;
    }

    private async Task CompareAsync(Youth kept, Youth other, CancellationToken cancellationToken)
    {
        var restricted = await db.Settings.AnyAsync(s => s.Name == SettingNames.AuthorisationNumber && s.Value != "", cancellationToken);
        var fields = FileFields.Different(kept, other).Where(field => field != FileField.Disability || restricted)
            .Select(field => new FieldRow(field, Says(kept, field), Says(other, field),
                Take.TryGetValue(field.ToString(), out var chosen) ? chosen == "other"
                    : FileFields.IsEmpty(kept, field) && !FileFields.IsEmpty(other, field)));
        var counts = await merge.CountAsync(YouthId, other.Id, cancellationToken);
        Preview = new Comparison(await HeadAsync(kept, cancellationToken), await HeadAsync(other, cancellationToken), [.. fields],
            [.. counts.Where(count => count.Kind is not (nameof(Stay) or nameof(Mentorship)))
                .GroupBy(count => Told.Contains(count.Kind) ? count.Kind : "Other").OrderBy(kind => kind.Key == "Other")
                .Select(kind => new MergeCount(kind.Key, kind.Sum(count => count.Moves), kind.Sum(count => count.Stays)))]);
        if (kept.Account is { } one && other.Account is { } two)
            Accounts = [new(one.UserName, $"{one.Id}"), new(two.UserName, $"{two.Id}")];
    }

    private Task<AlikeFile> HeadAsync(Youth youth, CancellationToken cancellationToken) =>
        db.Youths.AsNoTracking().Where(y => y.Id == youth.Id).Select(AlikeFile.From).SingleAsync(cancellationToken);

    private Task<Youth?> FindAsync(int youthId, CancellationToken cancellationToken) => db.Youths.AsNoTracking().VisibleTo(viewer, db)
        .Where(y => y.Id == youthId).Include(y => y.Account).SingleOrDefaultAsync(cancellationToken);

    private string Says(Youth youth, FileField field) => FileFields.Of(youth, field) switch
    {
        null or Literacy.Unknown or EntryChannel.Unknown => "",
        PersonName name => string.Join(" / ", ((string[])[name.Arabic, name.Latin]).Where(part => part.Length > 0)),
        Birth birth => format.Birth(birth),
        DateOnly day => format.Day(day),
        Sex sex => words.Of(sex),
        Literacy literacy => texts.Of(literacy),
        EntryChannel channel => texts.Of(channel),
        string phone when field == FileField.Phone && phone.Length > 0 => format.Phone(phone),
        var text => $"{text}",
    };

    /// <summary>Both files.</summary>
    public sealed record Comparison(AlikeFile Kept, AlikeFile Other, IReadOnlyList<FieldRow> Fields, IReadOnlyList<MergeCount> Counts);

    /// <summary>A field in which they differ.</summary>
    public sealed record FieldRow(FileField Field, string Kept, string Other, bool TakesOther);
}
