using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Pathways.Core.Accounts;
using Pathways.Core.Audit;
using Pathways.Core.Documents;
using Pathways.Core.Organisation;
using Pathways.Core.Reminding;
using Pathways.Core.Time;
using Pathways.Core.Today;
using Pathways.Web.Accounts;
using Pathways.Web.Startup;
using Pathways.Web.Ui;

namespace Pathways.Web.Pages.Youths;

/// <summary>
/// The mentor's day: own and covered youths in the order they need me, each with the reason; then everybody else, folded. What a reason
/// says and where it leads stands in the table of reasons.
/// </summary>
[May(Permission.SeeToday)]
public sealed class TodayModel(Viewer viewer, ReadLog readLog, LocalTime clock, ProgrammeSettings settings,
    DocumentTypes documentTypes, ReadToday read, ReminderPlanning reminders) : PageModel
{
    /// <summary>The filters, each with its icon.</summary>
    public static IReadOnlyList<(AttentionFilter Filter, string Icon)> Chips { get; } =
    [
        (AttentionFilter.Help, "life-buoy"),
        (AttentionFilter.Overdue, "triangle-alert"),
        (AttentionFilter.Review, "route"),
        (AttentionFilter.Leaving, "id-card"),
        (AttentionFilter.NoContact, "history"),
        (AttentionFilter.Comments, "message-circle"),
        (AttentionFilter.Drafts, "pencil"),
        (AttentionFilter.Risk, "umbrella"),
        (AttentionFilter.Soon, "calendar-days"),
    ];

    /// <summary>What is searched.</summary>
    [BindProperty(SupportsGet = true)]
    public string? Q { get; set; }

    /// <summary>Which reason is shown; all when not chosen.</summary>
    [BindProperty(SupportsGet = true)]
    public AttentionFilter? Show { get; set; }

    /// <summary>Everybody found, by need.</summary>
    public IReadOnlyList<TodayRow> All { get; private set; } = [];

    /// <summary>Those shown: of the chosen filter, its reason first.</summary>
    public IEnumerable<TodayRow> Shown => Show is { } filter ? All.Where(row => row.Fits(filter)).Select(row => row.By(filter)) : All;

    /// <summary>My own reminders.</summary>
    public IReadOnlyList<HomeReminder> Reminders { get; private set; } = [];

    /// <summary>The local day.</summary>
    public DateOnly Day => viewer.Today;

    /// <summary>How many a chip counts.</summary>
    public int Count(AttentionFilter filter) => All.Count(row => row.Fits(filter));

    /// <summary>Shows the day. The number of statements does not grow with the youths.</summary>
    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        Q = (Q ?? "").Trim();
        All = TodayOrder.Of(await read.RunAsync(Q, cancellationToken), clock.UtcNow, viewer.Today, settings);
        Reminders = await reminders.ForHomeAsync(viewer, cancellationToken);
        readLog.ListOpened("/Youths/Today", Q.Length == 0 ? "" : "search", All.Count);
    }

    /// <summary>The words of documents, for the reason.</summary>
    public string Names(IEnumerable<string> documents) =>
        string.Join(Cultures.Rtl ? "، " : ", ", documents.Select(key => documentTypes.Find(key)?.In(Cultures.Current).Short ?? key));
}
