using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using Pathways.Core.Accounts;
using Pathways.Core.Assessments;
using Pathways.Core.Contact;
using Pathways.Core.Data;
using Pathways.Core.Help;
using Pathways.Core.Plans;
using Pathways.Core.Reminding;
using Pathways.Core.Time;
using Pathways.Core.Youths;
using Pathways.Web.Accounts;
using Pathways.Web.Jobs;
using Pathways.Web.Startup;
using Pathways.Web.Ui;

namespace Pathways.Web.Pages.Help;

/// <summary>
/// "I need help": what becomes of my open requests, three kinds to ask, few words or none, the numbers, and what was before.
/// </summary>
[May(Permission.AskForHelp)]
public sealed class AskModel(PathwaysDb db, Viewer viewer, LocalTime clock, AskForHelp ask, HelpWaiting waiting, WakeNow wake,
    IStringLocalizer<HelpText> texts) : PageModel
{
    private IReadOnlyList<MyRequest> requests = [];

    /// <summary>The step of my plan that it is about; the form begins with it.</summary>
    [BindProperty(SupportsGet = true)]
    public int? Step { get; set; }

    /// <summary>I ask for a session; the form begins with it.</summary>
    [BindProperty(SupportsGet = true)]
    public bool Session { get; set; }

    /// <summary>What is typed.</summary>
    [BindProperty]
    public Input Form { get; set; } = new();

    /// <summary>My open requests, a danger first, then the newest.</summary>
    public IEnumerable<MyRequest> Open => requests.Where(r => r.ClosedAt is null).OrderByDescending(r => r.Kind == HelpKind.Danger);

    /// <summary>My last closed ones, newest first.</summary>
    public IEnumerable<MyRequest> Closed => requests.Where(r => r.ClosedAt is not null);

    /// <summary>I said that I am in danger, and not yet that I am safe. The numbers stand on top.</summary>
    public bool InDanger => requests.Any(r => r.IsDanger);

    /// <summary>Who accompanies me now and has said when messages are usually read; a cover before the lead.</summary>
    public UsualReader? Reader { get; private set; }

    /// <summary>It is a working day within these hours.</summary>
    public bool IsReadNow => Reader is { } reader && clock.Today.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday)
        && TimeOnly.FromDateTime(clock.Now) is var now && reader.From <= now && now < reader.To;

    /// <summary>What is typed about a step is no draft of another call.</summary>
    public string DraftKey => Step is { } step ? $"help-ask-{step}" : Session ? "help-ask-session" : "help-ask";

    /// <summary>The numbers.</summary>
    public IReadOnlyList<EmergencyNumber> Numbers => EmergencyNumbers.Morocco;

    /// <summary>Shows the form, and with it the answers, which are new no longer.</summary>
    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        if (Step is { } id && await db.Steps.VisibleTo(viewer, db).Where(s => s.Id == id).Select(s => new { s.Text, s.Goal.Domain })
            .SingleOrDefaultAsync(cancellationToken) is { } about)
            Form = new Input { Kind = HelpKind.Problem, Topic = about.Domain, Text = texts["Ask.AboutStep", about.Text] };
        else if (Session) Form = new Input { Kind = HelpKind.Talk, Text = texts["Ask.AboutSession"] };
        await FindAsync(cancellationToken);
        var news = requests.Where(r => r.HasNews).Select(r => r.Id).ToList();
        if (news.Count > 0) await db.OpenedByYouthAsync(news, clock.UtcNow, cancellationToken);
    }

    /// <summary>Sends the request.</summary>
    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        var text = (Form.Text ?? "").Trim();
        if (Form.Kind is null) this.Refuse(HelpProblem.KindMissing, "Form.Kind");
        if (!ModelState.IsValid)
        {
            await FindAsync(cancellationToken);
            return Page();
        }

        var kind = Form.Kind!.Value;
        if (await ask.RunAsync(kind, Form.Topic, text, cancellationToken) is not { } isNew) return NotFound();
        if (isNew) wake.Now<SendReminders>();
        this.Notice(texts[kind == HelpKind.Danger ? "Ask.SentDanger" : "Ask.Sent"]);
        return Redirect("/Help/Ask");
    }

    /// <summary>I am safe now.</summary>
    public Task<IActionResult> OnPostSafeAsync(int id, CancellationToken cancellationToken) =>
        ChangeAsync(id, request => request.SaySafe(clock.UtcNow), "Mine.SafeDone", cancellationToken);

    /// <summary>A mistaken tap, or no longer needed.</summary>
    public Task<IActionResult> OnPostTakeBackAsync(int id, CancellationToken cancellationToken) =>
        ChangeAsync(id, request => request.TakeBack(clock.UtcNow), "Mine.TakenBackDone", cancellationToken);

    private async Task<IActionResult> ChangeAsync(int id, Func<HelpRequest, HelpProblem?> change, string notice,
        CancellationToken cancellationToken)
    {
        ModelState.Clear(); // the form beside these buttons is another one
        var request = await db.HelpRequests.VisibleTo(viewer, db).SingleOrDefaultAsync(h => h.Id == id, cancellationToken);
        if (request is null) return NotFound();
        if (change(request) is { } problem) this.Refuse(problem);
        if (!ModelState.IsValid || !await this.SaveAsync(db, cancellationToken))
        {
            await FindAsync(cancellationToken);
            return Page();
        }

        waiting.Forget();
        this.Notice(texts[notice]);
        return Redirect("/Help/Ask");
    }

    private async Task FindAsync(CancellationToken cancellationToken)
    {
        Reader = await db.Youths.VisibleTo(viewer, db).SelectMany(y => y.Mentorships).Where(Mentorship.On(clock.Today))
            .Where(m => m.Mentor.UsuallyFrom != null && m.Mentor.UsuallyTo != null).OrderByDescending(m => m.IsCover).ThenBy(m => m.Id)
            .Select(m => new UsualReader(m.Mentor.Name, m.Mentor.UsuallyFrom!.Value, m.Mentor.UsuallyTo!.Value))
            .FirstOrDefaultAsync(cancellationToken);
        requests = await MyRequest.From(db.HelpRequests.AsNoTracking().VisibleTo(viewer, db)
            .OrderBy(h => h.ClosedAt != null).ThenByDescending(h => h.AskedAt).ThenByDescending(h => h.Id).Take(10), db)
            .ToListAsync(cancellationToken);
    }

    /// <summary>Who usually reads, and when (local time).</summary>
    public sealed record UsualReader(PersonName Name, TimeOnly From, TimeOnly To);

    /// <summary>The form.</summary>
    public sealed record Input
    {
        /// <summary>Talk, problem or danger.</summary>
        [EnumDataType(typeof(HelpKind))]
        public HelpKind? Kind { get; init; }

        /// <summary>What it is about, when said.</summary>
        [EnumDataType(typeof(Domain))]
        public Domain? Topic { get; init; }

        /// <summary>In my words.</summary>
        [StringLength(20_000)]
        public string? Text { get; init; }
    }
}
