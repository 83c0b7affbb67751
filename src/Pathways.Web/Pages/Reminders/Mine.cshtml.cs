using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Pathways.Core.Accounts;
using Pathways.Core.Data;
using Pathways.Core.Organisation;
using Pathways.Core.Reminders;
using Pathways.Core.Reminding;
using Pathways.Core.Youths;
using Pathways.Web.Accounts;
using Pathways.Web.Startup;

namespace Pathways.Web.Pages.Reminders;

/// <summary>My reminders: what is near, which rules there are and when they are told, what was told lately.</summary>
[May(Permission.SeeOwnPath)]
public sealed class MineModel(PathwaysDb db, Viewer viewer, ReminderPlanning plan, ProgrammeSettings settings) : PageModel
{
    /// <summary>What is near.</summary>
    public IReadOnlyList<HomeReminder> Now { get; private set; } = [];

    /// <summary>What was told, newest first.</summary>
    public IReadOnlyList<Row> Told { get; private set; } = [];

    /// <summary>Whether mails reach my account: its address is confirmed.</summary>
    public bool HasEmail { get; private set; }

    /// <summary>How many days before or after a kind is told.</summary>
    public int DaysOf(ReminderRule rule) => plan.DaysOf(rule);

    /// <summary>Local hour from which reminders go out.</summary>
    public int Hour => settings.ReminderHour;

    /// <summary>Shows them.</summary>
    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        Now = await plan.ForHomeAsync(viewer, cancellationToken);
        Told = await db.Reminders.AsNoTracking().VisibleTo(viewer).Where(r => r.SentAt != null).OrderByDescending(r => r.DueOn)
            .ThenByDescending(r => r.Id).Take(20)
            .Select(r => new Row(r.Rule, r.DueOn, r.Channel, r.SentAt!.Value)).ToListAsync(cancellationToken);
        HasEmail = await db.Users.AnyAsync(a => a.Id == viewer.AccountId && a.MailsTo != null, cancellationToken);
    }

    /// <summary>A reminder that was told.</summary>
    public sealed record Row(ReminderRule Rule, DateOnly DueOn, ReminderChannel Channel, DateTime SentAt);
}
