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
using Pathways.Core.Reminding;
using Pathways.Web.Accounts;
using Pathways.Web.Jobs;
using Pathways.Web.Startup;
using Pathways.Web.Ui;

namespace Pathways.Web.Pages.Help;

/// <summary>"I need help": three kinds, few words or none; below, what became of my requests.</summary>
[May(Permission.AskForHelp)]
public sealed class AskModel(PathwaysDb db, Viewer viewer, AskForHelp ask, WakeNow wake, IStringLocalizer<HelpText> texts) : PageModel
{
    /// <summary>What is typed.</summary>
    [BindProperty]
    public Input Form { get; set; } = new();

    /// <summary>My last requests, newest first.</summary>
    public IReadOnlyList<Row> Requests { get; private set; } = [];

    /// <summary>An open request says: danger. The numbers stand on top.</summary>
    public bool InDanger => Requests.Any(r => r.Kind == HelpKind.Danger && r.ClosedAt is null);

    /// <summary>The numbers.</summary>
    public IReadOnlyList<EmergencyNumber> Numbers => EmergencyNumbers.Morocco;

    /// <summary>Shows the form.</summary>
    public Task OnGetAsync(CancellationToken cancellationToken) => FindAsync(cancellationToken);

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

    private async Task FindAsync(CancellationToken cancellationToken) =>
        Requests = await db.HelpRequests.AsNoTracking().VisibleTo(viewer, db).OrderByDescending(h => h.AskedAt)
            .ThenByDescending(h => h.Id).Take(10)
            .Select(h => new Row(
                h.Kind, h.Topic, h.Text, h.AskedAt, h.SeenAt, h.SeenBy!.Name, h.CallBefore,
                h.Answers.Where(a => !a.ForTeam).OrderBy(a => a.Id).Select(a => new AnswerRow(a.Text, a.By.Name, a.At))
                    .ToList(), h.ClosedAt))
            .ToListAsync(cancellationToken);

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

    /// <summary>A request as the youth sees it; the closing note is the staff's.</summary>
    public sealed record Row(
        HelpKind Kind, Domain? Topic, string Text, DateTime AskedAt, DateTime? SeenAt, PersonName? SeenBy,
        DateTime? CallBefore, IReadOnlyList<AnswerRow> Answers, DateTime? ClosedAt);

    /// <summary>What somebody answered.</summary>
    public sealed record AnswerRow(string Text, PersonName By, DateTime At);
}
