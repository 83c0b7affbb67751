using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using Pathways.Core.Accounts;
using Pathways.Core.Audit;
using Pathways.Core.Data;
using Pathways.Core.FollowUps;
using Pathways.Core.Plans;
using Pathways.Core.Sessions;
using Pathways.Core.Time;
using Pathways.Core.Workshops;
using Pathways.Core.Youths;
using Pathways.Web.Accounts;
using Pathways.Web.Startup;
using Pathways.Web.Ui;

namespace Pathways.Web.Pages.FollowUps;

/// <summary>
/// Records that a youth left. After a death or a transfer to another body nobody is accompanied any more: the page first says what will
/// stop, and asks about the youth's account.
/// </summary>
[May(Permission.RecordFollowUps)]
public sealed class ExitModel(PathwaysDb db, Viewer viewer, ReadLog readLog, LocalTime clock, SettleSessions sessions,
    LeaveWorkshops leaveWorkshops, IStringLocalizer<FollowUpsText> texts) : PageModel
{
    /// <summary>What becomes of the youth's account.</summary>
    public enum AccountAfter
    {
        /// <summary>It is closed: nobody signs in with it any more.</summary>
        Close = 1,

        /// <summary>It stays open: the youth goes on reading the own papers.</summary>
        Keep = 2,
    }

    /// <summary>Whose file.</summary>
    [BindProperty(SupportsGet = true)]
    public int YouthId { get; set; }

    /// <summary>What is typed.</summary>
    [BindProperty]
    public Input Form { get; set; } = new();

    /// <summary>The youth's name.</summary>
    public string Name { get; private set; } = "";

    /// <summary>What will stop, when that is asked before saving.</summary>
    public Stops? Stop { get; private set; }

    /// <summary>Shows the form.</summary>
    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        if (await Find(cancellationToken) is null) return NotFound();
        Form = new Input { On = viewer.Today };
        readLog.FileOpened(YouthId, "/FollowUps/Exit");
        return Page();
    }

    /// <summary>Records the exit; one that ends the accompanying only when what will stop was read.</summary>
    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        if (await Find(cancellationToken) is not { } youth) return NotFound();
        if (!ModelState.IsValid) return Page();
        var former = await db.Exits.Where(Core.FollowUps.Exit.Stands).Where(e => e.YouthId == YouthId).OrderByDescending(e => e.On)
            .ThenByDescending(e => e.Id).FirstOrDefaultAsync(cancellationToken);
        var recorded = Core.FollowUps.Exit.Record(youth, former, Form.On!.Value, Form.Reason ?? 0, viewer.AccountId, viewer.Today,
            clock.UtcNow);
        var problem = recorded.Problem;
        if (recorded.Made(out var exit))
        {
            var ends = Core.FollowUps.Exit.EndsWith(exit.Reason);
            if (ends && !Form.Read)
            {
                Stop = await WhatStopsAsync(youth, cancellationToken);
                return Page();
            }

            db.Exits.Add(exit);
            if (ends) await sessions.EndAllAsync(YouthId, cancellationToken);
            if (ends && Form.Account == AccountAfter.Close) youth.Account?.Close(clock.UtcNow);
            if (!await db.TrySaveAsync(cancellationToken)) problem = FollowUpProblem.ExitTwice;
            else if (ends) await leaveWorkshops.RunAsync(YouthId, null, cancellationToken);
        }

        if (problem is { } wrong)
        {
            this.Refuse(wrong, wrong switch
            {
                FollowUpProblem.ReasonMissing => "Form.Reason",
                FollowUpProblem.ExitTwice => "",
                _ => "Form.On",
            });
            return Page();
        }

        this.Notice(texts[Core.FollowUps.Exit.EndsWith(Form.Reason!.Value) ? "ExitSavedQuietly" : "ExitSaved"]);
        return Redirect($"/FollowUps/Of/{YouthId}");
    }

    private async Task<Youth?> Find(CancellationToken cancellationToken)
    {
        var youth = await db.Youths.VisibleTo(viewer, db).Include(y => y.Stays).Include(y => y.Account)
            .SingleOrDefaultAsync(y => y.Id == YouthId, cancellationToken);
        Name = youth?.Name.In(Cultures.Current) ?? "";
        return youth;
    }

    private async Task<Stops> WhatStopsAsync(Youth youth, CancellationToken cancellationToken) => new(
        await sessions.AheadAsync(YouthId, cancellationToken),
        await db.Steps.StillToDo().CountAsync(s => s.YouthId == YouthId, cancellationToken),
        await leaveWorkshops.CountAsync(YouthId, cancellationToken),
        youth.Account is { ClosedAt: null });

    /// <summary>What will stop.</summary>
    /// <param name="Sessions">Planned sessions, of the youth alone and of groups.</param>
    /// <param name="Steps">Steps still to be done.</param>
    /// <param name="Workshops">Workshops with a place, or on the waiting list.</param>
    /// <param name="HasAccount">Whether there is an open account to ask about.</param>
    public sealed record Stops(IReadOnlyList<SessionAhead> Sessions, int Steps, int Workshops, bool HasAccount);

    /// <summary>The form.</summary>
    public sealed record Input
    {
        /// <summary>The day.</summary>
        [Required]
        public DateOnly? On { get; init; }

        /// <summary>Why.</summary>
        public ExitReason? Reason { get; init; }

        /// <summary>What will stop was read.</summary>
        public bool Read { get; init; }

        /// <summary>What becomes of the account.</summary>
        [EnumDataType(typeof(AccountAfter))]
        public AccountAfter Account { get; init; } = AccountAfter.Close;
    }
}
