using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Pathways.Core.Accounts;
using Pathways.Core.Assessments;
using Pathways.Core.Contact;
using Pathways.Core.Data;
using Pathways.Core.Time;
using Pathways.Core.Youths;
using Pathways.Web.Accounts;
using Pathways.Web.Startup;
using Pathways.Web.Ui;

namespace Pathways.Web.Pages.Assessments;

/// <summary>
/// The youth answers on the mentor's device, one domain after the other, with the ticket that handing over left and nothing else. What was
/// said before is
/// never shown again, so that nobody who holds the device later reads it; it may be said anew. Whether the youth feels safe is not asked
/// here, where the mentor sits beside: the emergency numbers stand below every question, the same for everybody.
/// </summary>
[AllowAnonymous]
public sealed class AssistedModel(PathwaysDb db, LocalTime clock, HandedOver device, ItemSets itemSets) : PageModel
{
    /// <summary>The domain asked about, from 1; the first without an answer when not chosen.</summary>
    [BindProperty(SupportsGet = true, Name = "domain")]
    public int? Number { get; set; }

    /// <summary>What is typed.</summary>
    [BindProperty]
    public Input Form { get; set; } = new();

    /// <summary>First name, and which domains have an answer.</summary>
    public Head Assessment { get; private set; } = null!;

    /// <summary>The domain asked about; null when all have an answer.</summary>
    public Domain? Domain { get; private set; }

    /// <summary>Its sentences.</summary>
    public Item? Wording { get; private set; }

    /// <summary>Shows a domain, or that all have an answer.</summary>
    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken) => await Find(cancellationToken) ? Page() : Leave();

    /// <summary>Keeps the answer and goes on.</summary>
    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        if (!await Find(cancellationToken)) return Leave();
        if (Domain is not { } domain) return RedirectToPage(new { domain = (int?)null });
        if (Form.Level is null) this.Refuse(AssessmentProblem.SentenceMissing, "Form.Level");
        if (!ModelState.IsValid) return Page();
        var assessment = await db.Assessments.Include(a => a.Answers.Where(x => x.Voice == Voice.Youth))
            .SingleAsync(a => a.Id == Assessment.Id, cancellationToken);
        var notYet = Form.Level == AnswerModel.NotYet;
        var problem = assessment.Answer(Voice.Youth, domain, notYet ? null : Form.Level, (Form.Strengths ?? "").Trim(),
            (Form.Needs ?? "").Trim(), notYet);
        if (problem is null)
        {
            // no: the same domain was answered on the own phone in this moment
            return await this.SaveAsync(db, cancellationToken) ? RedirectToPage(new { domain = (int?)null }) : Page();
        }

        this.Refuse(problem.Value);
        return Page();
    }

    /// <summary>The youth is done.</summary>
    public async Task<IActionResult> OnPostFinishAsync(CancellationToken cancellationToken)
    {
        if (!await Find(cancellationToken)) return Leave();
        var assessment = await db.Assessments.Include(a => a.Answers.Where(x => x.Voice == Voice.Youth))
            .SingleAsync(a => a.Id == Assessment.Id, cancellationToken);
        if (assessment.Finish(Voice.Youth, clock.UtcNow) is null && !await this.SaveAsync(db, cancellationToken)) return Page();
        return RedirectToPage(assessment.YouthDoneAt is null ? "Assisted" : "GiveBack");
    }

    private RedirectToPageResult Leave() => Assessment is { IsClosed: true } ? RedirectToPage("GiveBack") : RedirectToPage("/Index");

    private async Task<bool> Find(CancellationToken cancellationToken)
    {
        if (await device.ReadAsync() is not { } ticket) return false;
        var mentor = new Viewer(ticket.MentorId, Role.Mentor, clock.Today);
        var head = await db.Assessments.AsNoTracking().VisibleTo(mentor, db)
            .Where(a => a.Id == ticket.AssessmentId && db.Users.Any(u => u.Id == ticket.MentorId && u.ClosedAt == null))
            .Select(a => new Head(
                a.Id, a.ItemSetVersion, a.Youth.Name, a.CompletedAt != null || a.YouthDoneAt != null,
                a.Answers.AsQueryable().Where(AssessmentAnswer.IsGiven).Where(x => x.Voice == Voice.Youth).Select(x => x.Domain).ToList()))
            .SingleOrDefaultAsync(cancellationToken);
        if (head is null) return false;
        Assessment = head;
        if (head.IsClosed) return false;
        Domain = Number is >= 1 and <= 10 ? (Domain)Number : Domains.All.Where(domain => !head.Answered.Contains(domain))
            .Select(domain => (Domain?)domain).FirstOrDefault();
        if (Domain is { } asked) Wording = (await itemSets.OfVersionAsync(head.ItemSetVersion, cancellationToken))[asked, Cultures.Current];
        return true;
    }

    /// <summary>Whose, and which domains have an answer; never which answer.</summary>
    public sealed record Head(int Id, int ItemSetVersion, PersonName Name, bool IsClosed,
        IReadOnlyList<Domain> Answered);

    /// <summary>The form.</summary>
    public sealed record Input
    {
        /// <summary>1 to 4, or <see cref="AnswerModel.NotYet"/>.</summary>
        [Range(AnswerModel.NotYet, 4)]
        public int? Level { get; init; }

        /// <summary>Strengths.</summary>
        [StringLength(20_000)]
        public string? Strengths { get; init; }

        /// <summary>Needs.</summary>
        [StringLength(20_000)]
        public string? Needs { get; init; }
    }
}
