using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using Pathways.Core.Accounts;
using Pathways.Core.Data;
using Pathways.Core.Drafts;
using Pathways.Core.Merging;
using Pathways.Core.Sessions;
using Pathways.Core.Time;
using Pathways.Web.Accounts;
using Pathways.Web.Pages.Sessions;
using Pathways.Web.Startup;
using Pathways.Web.Text;
using Pathways.Web.Ui;

namespace Pathways.Web.Pages.Offline;

/// <summary>
/// Where a device sends a session that was typed without a network. The form, its checks and the rules are those of <see cref="LogModel"/>;
/// a repeat (the answer
/// never arrived) is answered with the first result, also when the youth was handed over in between. Answers JSON.
/// </summary>
[May(Permission.LogSessions), ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
public sealed class SendModel(PathwaysDb db, Viewer viewer, LocalTime clock, LogSession log, DraftDrawer drafts,
    IStringLocalizer<OfflineText> texts, IStringLocalizer<Problems> sentences) : PageModel
{
    /// <summary>Who took part.</summary>
    [BindProperty(Name = "youth")]
    public int[] YouthIds { get; set; } = [];

    /// <summary>The planned session it was.</summary>
    [BindProperty(Name = "session")]
    public int? PlannedId { get; set; }

    /// <summary>The account the device believes it sends for.</summary>
    [BindProperty(Name = "account")]
    public int AccountId { get; set; }

    /// <summary>The draft it was begun as.</summary>
    [BindProperty(Name = DraftsAreDone.Field)]
    public string? Draft { get; set; }

    /// <summary>What was typed.</summary>
    [BindProperty]
    public LogModel.Input Form { get; set; } = new();

    /// <summary>Whether an entry has arrived: its answer may have been lost.</summary>
    public async Task<IActionResult> OnGetAsync(Guid client, CancellationToken cancellationToken) =>
        new JsonResult(new { saved = await FirstAsync(client, cancellationToken) is not null });

    /// <summary>Saves it once, or says why not.</summary>
    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        // somebody else signed in meanwhile: nothing is written under a wrong name
        if (AccountId != viewer.AccountId) return new JsonResult(new { state = "other" }) { StatusCode = StatusCodes.Status409Conflict };
        if (!ModelState.IsValid) return Refused(ModelState.Values.SelectMany(v => v.Errors).First().ErrorMessage);
        if (Form.ClientId == Guid.Empty) return BadRequest();
        var (entry, missing) = Form.Entry(YouthIds, PlannedId, clock);
        if (await FirstAsync(Form.ClientId, cancellationToken) is { } first) return await SavedAsync(first, entry, cancellationToken);
        if (entry is null || missing.Count > 0) return Refused(sentences[$"{nameof(SessionProblem)}.{SessionProblem.DayMissing}"]);
        var result = await log.RunAsync(entry with { IsMeant = true }, cancellationToken);
        if (result.NotThere && await InKeptFilesAsync(entry, cancellationToken) is { } there)
            result = await log.RunAsync(there with { IsMeant = true }, cancellationToken);
        if (result.NotThere) return new JsonResult(new { state = "gone", text = texts["Gone"].Value });
        return result.Problem is { } problem ? Refused(sentences[$"{nameof(SessionProblem)}.{problem}"])
            : await SavedAsync(result.SessionId, entry, cancellationToken);
    }

    /// <summary>The entry with the youths as files go on that were merged since; null when none of them was.</summary>
    private async Task<SessionEntry?> InKeptFilesAsync(SessionEntry entry, CancellationToken cancellationToken)
    {
        var youths = entry.YouthIds.ToList();
        if (!await db.FormerFiles.AnyAsync(f => f.KeptId != null && youths.Contains(f.YouthId), cancellationToken)) return null;
        var kept = new Dictionary<int, int>();
        foreach (var id in youths) kept[id] = await db.FormerFiles.KeptForAsync(id, cancellationToken);
        var moods = youths.GroupBy(id => kept[id]).ToDictionary(same => same.Key,
            same => same.Select(id => entry.Moods.GetValueOrDefault(id)).FirstOrDefault(mood => mood is not null));
        return entry with { YouthIds = [.. moods.Keys], Moods = moods };
    }

    private Task<int?> FirstAsync(Guid client, CancellationToken cancellationToken)
    {
        var me = viewer.AccountId;
        return db.Sessions.AsNoTracking().Where(s => s.ClientId == client && s.MentorId == me && s.LoggedAt != null).Select(s => (int?)s.Id)
            .FirstOrDefaultAsync(cancellationToken);
    }

    /// <summary>
    /// The draft it was begun as, with a network or without, is done with. The text says how an hour was read that does not happen once.
    /// </summary>
    private async Task<IActionResult> SavedAsync(int session, SessionEntry? entry, CancellationToken cancellationToken)
    {
        if (Draft is { Length: > 0 } key) await drafts.DiscardAsync(key, cancellationToken);
        var (held, next) = (entry?.StartsAt, entry?.NextAt);
        var text = $"{this.HourInWords(DayOf(held), Form.Time)} {this.HourInWords(DayOf(next), Form.NextTime ?? Form.Time)}".Trim();
        return new JsonResult(new { state = "saved", session, text });
    }

    private DateOnly? DayOf(DateTime? at) => at is { } instant ? clock.DayOf(instant) : null;

    private static JsonResult Refused(string text) => new(new { state = "refused", text });
}
