using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using Pathways.Core.Accounts;
using Pathways.Core.Audit;
using Pathways.Core.Contact;
using Pathways.Core.Data;
using Pathways.Core.Time;
using Pathways.Core.Youths;
using Pathways.Web.Accounts;
using Pathways.Web.Startup;
using Pathways.Web.Ui;

namespace Pathways.Web.Pages.Youths;

/// <summary>
/// A referral to the psychological team: who took it up, the team's notes, the answer to the mentor. The team reads every note, the mentor
/// those that are shared,
/// a manager the answer only.
/// </summary>
[May(Permission.SeeReferredYouths, Permission.ReferYouths)]
public sealed class ReferralModel(PathwaysDb db, Viewer viewer, ReadLog readLog, LocalTime clock, IStringLocalizer<YouthsText> texts)
    : PageModel
{
    /// <summary>Which.</summary>
    [BindProperty(SupportsGet = true)]
    public int Id { get; set; }

    /// <summary>What is typed.</summary>
    [BindProperty]
    public Input Form { get; set; } = new();

    /// <summary>The referral.</summary>
    public Row Referral { get; private set; } = null!;

    /// <summary>The notes the viewer reads, newest first.</summary>
    public IReadOnlyList<Note> Notes { get; private set; } = [];

    /// <summary>Whether the viewer is of the team.</summary>
    public bool IsTeam => viewer.May(Permission.SeeReferredYouths);

    /// <summary>Shows it.</summary>
    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        if (!await FindAsync(cancellationToken)) return NotFound();
        Form = new Input { Revision = Referral.Revision, Answer = Referral.Answer };
        readLog.FileOpened(Referral.YouthId, "/Youths/Referral");
        return Page();
    }

    /// <summary>Takes it up.</summary>
    public Task<IActionResult> OnPostTakeAsync(CancellationToken cancellationToken) =>
        ChangeAsync(r => r.Take(viewer.AccountId, clock.UtcNow), "", "Referral.Taken", cancellationToken);

    /// <summary>Writes a note.</summary>
    public Task<IActionResult> OnPostNoteAsync(CancellationToken cancellationToken) => ChangeAsync(r =>
        r.Write(Form.Note ?? "", Form.IsShared, viewer.AccountId, clock.UtcNow), "Form.Note", "Referral.NoteSaved", cancellationToken);

    /// <summary>Answers the mentor.</summary>
    public Task<IActionResult> OnPostReplyAsync(CancellationToken cancellationToken) =>
        ChangeAsync(r => r.Reply(Form.Answer ?? "", viewer.AccountId, clock.UtcNow), "Form.Answer", "Referral.Replied", cancellationToken);

    /// <summary>Closes it; the team no longer sees the file.</summary>
    public Task<IActionResult> OnPostCloseAsync(CancellationToken cancellationToken) =>
        ChangeAsync(r => r.Close(clock.UtcNow), "", "Referred.Closed", cancellationToken);

    private async Task<IActionResult> ChangeAsync(Func<TeamReferral, TeamReferralProblem?> change, string field, string notice,
        CancellationToken cancellationToken)
    {
        if (!IsTeam) return Forbid();
        if (!await FindAsync(cancellationToken)) return NotFound();
        if (!ModelState.IsValid) return Page();
        var referral = await db.TeamReferrals.SingleAsync(r => r.Id == Id, cancellationToken);
        var problem = change(referral);
        if (problem is { } wrong)
        {
            this.Refuse(wrong, wrong == TeamReferralProblem.NoteMissing ? field : "");
            return Page();
        }

        db.Entry(referral).State = EntityState.Modified; // a note alone moves the revision too
        if (!await this.SaveAsync(db, referral, Form.Revision, cancellationToken))
        {
            await FindAsync(cancellationToken); // with what the other one wrote
            return Page();
        }

        this.Notice(texts[notice]);
        return Redirect(referral.ClosedAt is null ? $"/Youths/Referral/{Id}" : "/Youths/Referred");
    }

    private async Task<bool> FindAsync(CancellationToken cancellationToken)
    {
        var row = await db.TeamReferrals.AsNoTracking().WhereYouthVisibleTo(r => r.Youth, viewer, db)
            .Where(r => r.Id == Id && (!IsTeam || r.ClosedAt == null))
            .Select(r => new Row(
                r.YouthId, r.Youth.Name, r.Urgency, r.Reason, r.ConsentOn, r.ReferredAt,
                new PersonName(db.Users.Where(a => a.Id == r.ReferredById).Select(a => a.Name.Arabic).FirstOrDefault() ?? "",
                    db.Users.Where(a => a.Id == r.ReferredById).Select(a => a.Name.Latin).FirstOrDefault() ?? ""),
                r.TakenAt, r.TakenBy!.Name, r.Answer, r.AnsweredAt, r.ClosedAt, r.Revision))
            .SingleOrDefaultAsync(cancellationToken);
        if (row is null) return false;
        Referral = row;
        if (!IsTeam && viewer.Role != Role.Mentor) return true;
        Notes = await db.TeamNotes.AsNoTracking().Where(n => n.ReferralId == Id && (IsTeam || n.IsShared)).OrderByDescending(n => n.At)
            .ThenByDescending(n => n.Id)
            .Select(n => new Note(n.At, n.By.Name, n.Text, n.IsShared)).ToListAsync(cancellationToken);
        return true;
    }

    /// <summary>A referral.</summary>
    public sealed record Row(
        int YouthId, PersonName Name, ReferralUrgency Urgency, string Reason, DateOnly ConsentOn, DateTime ReferredAt,
        PersonName By, DateTime? TakenAt, PersonName? TakenBy, string Answer, DateTime? AnsweredAt, DateTime? ClosedAt, int Revision);

    /// <summary>A note.</summary>
    public sealed record Note(DateTime At, PersonName By, string Text, bool IsShared);

    /// <summary>The forms.</summary>
    public sealed record Input
    {
        /// <summary>Revision the form was made from.</summary>
        public int Revision { get; init; }

        /// <summary>A note.</summary>
        [StringLength(20_000)]
        public string? Note { get; init; }

        /// <summary>The mentor reads it too.</summary>
        public bool IsShared { get; init; }

        /// <summary>To the mentor.</summary>
        [StringLength(20_000)]
        public string? Answer { get; init; }
    }
}
