using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using Pathways.Core.Accounts;
using Pathways.Core.Data;
using Pathways.Core.Mistakes;
using Pathways.Core.Staff;
using Pathways.Core.Time;
using Pathways.Core.Workshops;
using Pathways.Core.Youths;
using Pathways.Web.Accounts;
using Pathways.Web.Startup;
using Pathways.Web.Ui;

namespace Pathways.Web.Pages.Workshops;

/// <summary>
/// One workshop: what, when, where; my place, to take or give back; the material; afterwards the feedback. A manager publishes and cancels
/// here.
/// </summary>
[May(Permission.JoinWorkshops)]
public sealed class ShowModel(PathwaysDb db, Viewer viewer, LocalTime clock, ChangeWorkshop change, ReadMistakes mistakes,
    IStringLocalizer<WorkshopsText> texts)
    : PageModel
{
    /// <summary>Which one.</summary>
    [BindProperty(SupportsGet = true)]
    public int Id { get; set; }

    /// <summary>Why it is cancelled.</summary>
    [BindProperty, StringLength(1_000)]
    public string? Reason { get; set; }

    /// <summary>The workshop.</summary>
    public Reading Workshop { get; private set; } = null!;

    /// <summary>What was put right, for those who may change it.</summary>
    public IReadOnlyList<SaidMistake> Mistakes { get; private set; } = [];

    /// <summary>My place, if any.</summary>
    public Place? Mine { get; private set; }

    /// <summary>What was answered, when enough have.</summary>
    public Answers? Feedback { get; private set; }

    /// <summary>True when the viewer may register: it is for them.</summary>
    public bool MayJoin => Workshop.Audience == (viewer.Role == Role.Youth ? Audience.Youths : Audience.Staff);

    /// <summary>True when the viewer may change it.</summary>
    public bool MayPlan => Workshop.IsMine;

    /// <summary>True when the viewer may record who came.</summary>
    public bool MayRecord => viewer.May(Permission.RecordAttendance)
        && (Workshop.Audience == Audience.Youths || viewer.May(Permission.PlanWorkshops));

    /// <summary>True for staff.</summary>
    public bool IsStaff => viewer.Role != Role.Youth;

    /// <summary>True while registration is open.</summary>
    public bool IsOpen => Workshop.State == WorkshopState.Published && Workshop.StartsAt > clock.UtcNow;

    /// <summary>True from half an hour before the start until some days after.</summary>
    public bool IsRecordable => Workshop.State == WorkshopState.Published
        && clock.UtcNow >= Workshop.StartsAt.AddMinutes(-Core.Workshops.Workshop.DoorsOpenMinutes)
        && clock.UtcNow <= Workshop.StartsAt.AddMinutes(Workshop.Minutes).AddDays(Core.Workshops.Workshop.OpenDaysAfter);

    /// <summary>Shows it.</summary>
    public Task<IActionResult> OnGetAsync(CancellationToken cancellationToken) => ShowAsync(cancellationToken);

    /// <summary>Takes a place, or one on the waiting list.</summary>
    public async Task<IActionResult> OnPostJoinAsync(CancellationToken cancellationToken)
    {
        if (await MeAsync(cancellationToken) is not { } me) return NotFound();
        if (await change.RunAsync(Id, workshop => workshop.Register(me, clock.UtcNow), cancellationToken) is { } problem)
            return await RefusedAsync(problem, cancellationToken);
        var waits = await db.Registrations.AnyAsync(r => r.WorkshopId == Id && r.YouthId == me.YouthId && r.StaffId == me.StaffId
            && r.State == RegistrationState.Waiting, cancellationToken);
        this.Notice(texts[waits ? "Joined.Waiting" : "Joined"]);
        return Redirect($"/Workshops/Show/{Id}");
    }

    /// <summary>Gives the place back.</summary>
    public async Task<IActionResult> OnPostLeaveAsync(CancellationToken cancellationToken)
    {
        if (await MeAsync(cancellationToken) is not { } me) return NotFound();
        if (await change.RunAsync(Id, workshop => workshop.Withdraw(me, clock.UtcNow), cancellationToken) is { } problem)
            return await RefusedAsync(problem, cancellationToken);
        this.Notice(texts["Left"]);
        return Redirect($"/Workshops/Show/{Id}");
    }

    /// <summary>A manager shows it to its centres.</summary>
    public Task<IActionResult> OnPostPublishAsync(CancellationToken cancellationToken) =>
        PlanAsync(workshop => workshop.Publish(clock.UtcNow), "Published", cancellationToken);

    /// <summary>A manager cancels it.</summary>
    public Task<IActionResult> OnPostCancelAsync(CancellationToken cancellationToken) =>
        PlanAsync(workshop => workshop.Cancel(Reason ?? "", clock.UtcNow), "Cancelled", cancellationToken);

    private async Task<IActionResult> PlanAsync(Func<Workshop, WorkshopProblem?> what, string notice, CancellationToken cancellationToken)
    {
        if (!await db.Workshops.PlannableBy(viewer, db).AnyAsync(w => w.Id == Id, cancellationToken)) return NotFound();
        if (!ModelState.IsValid) return await ShowAsync(cancellationToken);
        if (await change.RunAsync(Id, what, cancellationToken) is { } problem) return await RefusedAsync(problem, cancellationToken);
        this.Notice(texts[notice]);
        return Redirect($"/Workshops/Show/{Id}");
    }

    private async Task<Participant?> MeAsync(CancellationToken cancellationToken)
    {
        var audience = await db.Workshops.VisibleTo(viewer, db).Where(w => w.Id == Id).Select(w => (Audience?)w.Audience)
            .SingleOrDefaultAsync(cancellationToken);
        return audience is null ? null : await db.MeAsync(viewer, audience.Value, cancellationToken);
    }

    private async Task<IActionResult> RefusedAsync(WorkshopProblem problem, CancellationToken cancellationToken)
    {
        this.Refuse(problem, problem == WorkshopProblem.ReasonMissing ? nameof(Reason) : "");
        return await ShowAsync(cancellationToken);
    }

    private async Task<IActionResult> ShowAsync(CancellationToken cancellationToken)
    {
        var mine = db.Workshops.PlannableBy(viewer, db).Select(w => w.Id);
        var workshop = await db.Workshops.AsNoTracking().VisibleTo(viewer, db).Where(w => w.Id == Id)
            .Select(w => new Reading(
                w.TitleArabic, w.TitleLatin, w.Audience, w.Topic, w.State, w.StartsAt, w.Minutes, w.Place, w.LedBy, w.About, w.Material,
                    w.CancelReason, w.Capacity,
                w.Registrations.Count(r => r.State == RegistrationState.Registered),
                    w.Registrations.Count(r => r.State == RegistrationState.Waiting), w.Registrations.Count(r => r.AttendedAt != null),
                w.Centres.Select(c => new CentreName(c.Centre.NameArabic, c.Centre.NameLatin)).ToList(),
                mine.Contains(w.Id),
                db.Mistakes.Any(m => m.Kind == MistakeKind.WorkshopCancelled && m.SubjectId == w.Id)))
            .SingleOrDefaultAsync(cancellationToken);
        if (workshop is null) return NotFound();
        Workshop = workshop;
        if (workshop is { IsMine: true, WasOnAgain: true })
            Mistakes = await mistakes.OfAsync(MistakeKind.WorkshopCancelled, Id, cancellationToken);
        Mine = await db.Registrations.AsNoTracking().OwnOf(viewer, db).Where(r => r.WorkshopId == Id)
            .Select(r => new Place(r.State, r.AttendedAt != null, r.HasAnswered, r.Workshop.Registrations.Count(x =>
                x.State == RegistrationState.Waiting && x.RegisteredAt < r.RegisteredAt) + 1))
            .SingleOrDefaultAsync(cancellationToken);
        if (IsStaff)
        {
            var sums = await db.WorkshopFeedback.Where(f => f.WorkshopId == Id).GroupBy(f => f.WorkshopId)
                .Select(g => new Answers(
                    g.Count(),
                    g.Count(f => f.Useful == 1), g.Count(f => f.Useful == 2), g.Count(f => f.Useful == 3),
                    g.Count(f => f.AtEase == 1), g.Count(f => f.AtEase == 2), g.Count(f => f.AtEase == 3),
                    g.Count(f => f.Again == 1), g.Count(f => f.Again == 2), g.Count(f => f.Again == 3)))
                .SingleOrDefaultAsync(cancellationToken);
            if (sums is { Count: >= Core.Workshops.Workshop.FewestAnswersShown }) Feedback = sums;
        }

        return Page();
    }

    /// <summary>A centre's names.</summary>
    public sealed record CentreName(string NameArabic, string NameLatin);

    /// <summary>My place; the turn is my number on the waiting list, from 1.</summary>
    public sealed record Place(RegistrationState State, bool WasThere, bool HasAnswered, int Turn);

    /// <summary>What is shown.</summary>
    public sealed record Reading(
        string TitleArabic, string TitleLatin, Audience Audience, WorkshopTopic Topic, WorkshopState State, DateTime StartsAt, int Minutes,
            string Place, string LedBy, string About, string Material,
        string CancelReason, int Capacity, int Taken, int Waiting, int Attended, IReadOnlyList<CentreName> Centres, bool IsMine,
        bool WasOnAgain)
    {
        /// <summary>Places still free.</summary>
        public int Free => Math.Max(0, Capacity - Taken);
    }

    /// <summary>Counts of the answers: sad, so-so, glad for each question.</summary>
    public sealed record Answers(int Count, int Useful1, int Useful2, int Useful3, int AtEase1, int AtEase2, int AtEase3, int Again1,
        int Again2, int Again3);
}
