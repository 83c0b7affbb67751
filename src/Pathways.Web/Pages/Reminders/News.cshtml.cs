using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using Pathways.Core.Accounts;
using Pathways.Core.Data;
using Pathways.Core.Organisation;
using Pathways.Core.Reminders;
using Pathways.Core.Reminding;
using Pathways.Core.Time;
using Pathways.Web.Accounts;
using Pathways.Web.Startup;
using Pathways.Web.Ui;

namespace Pathways.Web.Pages.Reminders;

/// <summary>
/// What is new for me, behind the bell, for everybody: what was not opened first. Opening one leads to the thing itself and marks it read.
/// </summary>
[May(Permission.UseOwnAccount)]
public sealed class NewsModel(PathwaysDb db, Viewer viewer, ReminderPlanning plan, LocalTime clock, ProgrammeSettings settings,
    IStringLocalizer<RemindersText> texts) : PageModel
{
    private const int Shown = 30;

    /// <summary>The newest, unread first.</summary>
    public IReadOnlyList<Item> All { get; private set; } = [];

    /// <summary>Shows them.</summary>
    public Task OnGetAsync(CancellationToken cancellationToken) => ReadAsync(cancellationToken);

    /// <summary>Marks one read and leads to what it is about.</summary>
    public async Task<IActionResult> OnPostOpenAsync(int id, CancellationToken cancellationToken)
    {
        if (await FindAsync(id, cancellationToken) is not { } reminder) return NotFound();
        reminder.See(clock.UtcNow);
        if (!await this.SaveAsync(db, cancellationToken)) return await AgainAsync(cancellationToken);
        var row = new ReminderRow(reminder.Id, reminder.Rule, reminder.SubjectId, reminder.DueOn, reminder.Version);
        return await plan.StillTrueAsync(viewer, [row], cancellationToken) is [var now] ? LocalRedirect(Addresses.Of(now.Link))
            : RedirectToPage();
    }

    /// <summary>Not today: it comes again tomorrow.</summary>
    public async Task<IActionResult> OnPostLaterAsync(int id, CancellationToken cancellationToken)
    {
        if (await FindAsync(id, cancellationToken) is not { } reminder) return NotFound();
        var tomorrow = clock.ToUtc(clock.Today.AddDays(1), new TimeOnly(settings.ReminderHour, 0));
        if (reminder.Later(tomorrow, clock.Today, ReminderKinds.Of(reminder.Rule).OutlivesItsDay) is { } problem)
        {
            this.Refuse(problem);
            return await AgainAsync(cancellationToken);
        }

        if (!await this.SaveAsync(db, cancellationToken)) return await AgainAsync(cancellationToken);
        this.Notice(texts["News.Tomorrow"]);
        return RedirectToPage();
    }

    /// <summary>Marks all of them read.</summary>
    public async Task<IActionResult> OnPostSeenAsync(CancellationToken cancellationToken)
    {
        foreach (var reminder in await db.Reminders.News(viewer, clock.UtcNow).Unread(viewer.Today)
            .ToListAsync(cancellationToken)) reminder.See(clock.UtcNow);
        return await this.SaveAsync(db, cancellationToken) ? RedirectToPage() : await AgainAsync(cancellationToken);
    }

    private Task<Reminder?> FindAsync(int id, CancellationToken cancellationToken) =>
        db.Reminders.News(viewer, clock.UtcNow).SingleOrDefaultAsync(r => r.Id == id, cancellationToken);

    private async Task<IActionResult> AgainAsync(CancellationToken cancellationToken)
    {
        await ReadAsync(cancellationToken);
        return Page();
    }

    private async Task ReadAsync(CancellationToken cancellationToken)
    {
        var outliving = ReminderKinds.Outliving;
        var rows = await db.Reminders.AsNoTracking().News(viewer, clock.UtcNow)
            .Select(r => new
            {
                Row = new ReminderRow(r.Id, r.Rule, r.SubjectId, r.DueOn, r.Version),
                IsNew = r.SeenAt == null && (r.DueOn >= viewer.Today || outliving.Contains(r.Rule)),
                r.SendAfter,
                r.Id,
            })
            .OrderByDescending(r => r.IsNew).ThenByDescending(r => r.SendAfter).ThenByDescending(r => r.Id).Take(Shown)
            .ToListAsync(cancellationToken);
        var now = (await plan.StillTrueAsync(viewer, [.. rows.Select(r => r.Row)], cancellationToken)).ToDictionary(r => r.Row.Id);
        All =
        [
            .. rows.Select(r => new Item(r.Row, r.IsNew, now.GetValueOrDefault(r.Id),
                now.ContainsKey(r.Id) && (r.Row.DueOn > clock.Today || outliving.Contains(r.Row.Rule)))),
        ];
    }

    /// <summary>A piece of news.</summary>
    /// <param name="Row">What was told.</param>
    /// <param name="IsNew">Whether it counts at the bell.</param>
    /// <param name="Now">What it says now; null when it is over.</param>
    /// <param name="MayWait">Whether it would still say something tomorrow.</param>
    public sealed record Item(ReminderRow Row, bool IsNew, HomeReminder? Now, bool MayWait);
}
