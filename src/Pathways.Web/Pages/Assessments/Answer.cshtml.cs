using System.ComponentModel.DataAnnotations;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using Pathways.Core.Accounts;
using Pathways.Core.Assessments;
using Pathways.Core.Audit;
using Pathways.Core.Contact;
using Pathways.Core.Data;
using Pathways.Core.Help;
using Pathways.Core.Reminding;
using Pathways.Core.Time;
using Pathways.Core.Youths;
using Pathways.Web.Accounts;
using Pathways.Web.Jobs;
using Pathways.Web.Startup;
using Pathways.Web.Text;
using Pathways.Web.Ui;

namespace Pathways.Web.Pages.Assessments;

/// <summary>
/// One voice answers: the youth the own, the mentor the other. Only that voice is read from the database. Every save is a draft until it is
/// finished.
/// </summary>
[May(Permission.AnswerOwnAssessment, Permission.AssessYouths)]
public sealed class AnswerModel(PathwaysDb db, Viewer viewer, ReadLog readLog, LocalTime clock, ItemSets itemSets,
    AskForHelp help, WakeNow wake, IStringLocalizer<AssessmentsText> texts, IStringLocalizer<Words> words) : PageModel
{
    /// <summary>What is chosen instead of a level: this does not concern me yet.</summary>
    public const int NotYet = 0;

    /// <summary>Which assessment.</summary>
    [BindProperty(SupportsGet = true)]
    public int AssessmentId { get; set; }

    /// <summary>What is typed.</summary>
    [BindProperty]
    public Input Form { get; set; } = new();

    /// <summary>
    /// Whether the youth feels safe: answered with help, never kept. The underscore keeps it out of drafts, here and on the device.
    /// </summary>
    [BindProperty(Name = "_safe")]
    public SafeDays? Safe { get; set; }

    /// <summary>"I want to talk": a request for help, and nothing without it.</summary>
    [BindProperty(Name = "_talk")]
    public bool Talk { get; set; }

    /// <summary>The youth does not always feel safe.</summary>
    public bool IsUnsafe => Voice == Voice.Youth && Safe is (SafeDays.NotAlways or SafeDays.No);

    /// <summary>Whose, and in which wording.</summary>
    public Head Assessment { get; private set; } = null!;

    /// <summary>Who answers.</summary>
    public Voice Voice => viewer.Role == Role.Youth ? Voice.Youth : Voice.Mentor;

    /// <summary>The wording it is answered in.</summary>
    public ItemSet Items { get; private set; } = null!;

    /// <summary>Domains with an answer.</summary>
    public int Answered => Form.Answers.Count(answer => answer.Level is not null);

    /// <summary>Shows the form with the draft.</summary>
    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        if (!await Find(cancellationToken)) return NotFound();
        if (Assessment.IsClosed) return Leave();
        var said = await db.AssessmentAnswers.AsNoTracking().Where(a => a.AssessmentId == AssessmentId && a.Voice == Voice)
            .ToDictionaryAsync(a => a.Domain, cancellationToken);
        Form = new Input
        {
            Seen = Stamp(said.Values),
            Answers = [.. Domains.All.Select(domain => said.TryGetValue(domain, out var answer)
                ? new AnswerInput { Level = answer.NotYet ? NotYet : answer.Level, Strengths = answer.Strengths, Needs = answer.Needs }
                : new AnswerInput())],
        };
        readLog.FileOpened(Assessment.YouthId, "/Assessments/Answer");
        return Page();
    }

    /// <summary>Saves the draft and goes on to the next domain, or finishes.</summary>
    public async Task<IActionResult> OnPostAsync(string? act, CancellationToken cancellationToken)
    {
        if (!await Find(cancellationToken)) return NotFound();
        var told = IsUnsafe && Talk && await TellAsync(cancellationToken); // first: help does not wait for what else is wrong below
        while (Form.Answers.Count < Domains.All.Count) Form.Answers.Add(new AnswerInput());
        if (!ModelState.IsValid) return Page();
        var assessment = await db.Assessments.Include(a => a.Answers.Where(x => x.Voice == Voice))
            .SingleAsync(a => a.Id == AssessmentId, cancellationToken);
        if (Form.Seen != Stamp(assessment.Answers))
        {
            this.RefuseAsChanged("Form.Seen", Stamp(assessment.Answers));
            return Page();
        }

        for (var i = 0; i < Domains.All.Count; i++)
        {
            var typed = Form.Answers[i];
            if (assessment.Answer(Voice, Domains.All[i], typed.Level == NotYet ? null : typed.Level, (typed.Strengths ?? "").Trim(),
                (typed.Needs ?? "").Trim(), typed.Level == NotYet) is { } problem) this.Refuse(problem, $"Form.Answers[{i}].Level");
        }

        if (!ModelState.IsValid) return Page();
        if (!await db.TrySaveAsync(cancellationToken)) return await ChangedMeanwhileAsync(cancellationToken);
        if (act == "finish")
        {
            if (assessment.Finish(Voice, clock.UtcNow) is { } problem)
            {
                if (problem == AssessmentProblem.LevelMissing) RefuseGaps(assessment.Gaps(Voice).ToHashSet());
                else this.Refuse(problem);
                this.Renew("Form.Seen", Stamp(assessment.Answers));
                return Page();
            }

            if (!await db.TrySaveAsync(cancellationToken)) return await ChangedMeanwhileAsync(cancellationToken);
            if (!told) this.Notice(texts[Voice == Voice.Youth ? "Answer.FinishedMine" : "Answer.Finished"]);
            return IsUnsafe && !told ? RedirectToPage("Safe") : Leave();
        }

        if (!told) this.Notice(texts["Answer.Saved"]);
        if (IsUnsafe && !told) return RedirectToPage("Safe");
        return RedirectToPage(null, null, new { AssessmentId }, act is not null && act.StartsWith("domain-", StringComparison.Ordinal)
            ? act : null);
    }

    private async Task<bool> TellAsync(CancellationToken cancellationToken)
    {
        if (await help.RunAsync(HelpKind.Talk, Domain.Safety, "", cancellationToken) is not { } isNew) return false;
        if (isNew) wake.Now<SendReminders>();
        this.Notice(texts["Safe.Told"]);
        return true;
    }

    private async Task<IActionResult> ChangedMeanwhileAsync(CancellationToken cancellationToken)
    {
        var answers = db.AssessmentAnswers.AsNoTracking().Where(a => a.AssessmentId == AssessmentId && a.Voice == Voice);
        this.RefuseAsChanged("Form.Seen", Stamp(await answers.ToListAsync(cancellationToken)));
        return Page();
    }

    /// <summary>The sentences of a domain as they are chosen between.</summary>
    public Item Wording(Domain domain) => Items[domain, Cultures.Current];

    private void RefuseGaps(HashSet<Domain> gaps)
    {
        var kind = Voice == Voice.Youth ? "MyDomain" : "Domain";
        for (var i = 0; i < Domains.All.Count; i++)
        {
            if (!gaps.Contains(Domains.All[i])) continue;
            this.Refuse(AssessmentProblem.LevelMissing, $"Form.Answers[{i}].Level", words[$"{kind}.{Domains.All[i]}"].Value);
        }
    }

    private RedirectToPageResult Leave() => Voice == Voice.Youth ? RedirectToPage("Mine")
        : RedirectToPage("Of", new { Assessment.YouthId });

    /// <summary>A short mark of what is stored, to notice a second device.</summary>
    private static string Stamp(IEnumerable<AssessmentAnswer> answers)
    {
        var text = string.Join('\n', answers.OrderBy(a => a.Domain)
            .Select(a => string.Create(CultureInfo.InvariantCulture, $"{a.Domain}|{a.Level}|{a.NotYet}|{a.Strengths}|{a.Needs}")));
        return Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(text)), 0, 8);
    }

    private async Task<bool> Find(CancellationToken cancellationToken)
    {
        var head = await db.Assessments.VisibleTo(viewer, db).Where(a => a.Id == AssessmentId)
            .Select(a => new Head(
                a.YouthId, a.ItemSetVersion, a.StartedAt, a.Youth.Name,
                a.CompletedAt != null || (Voice == Voice.Youth ? a.YouthDoneAt != null : a.MentorDoneAt != null)))
            .SingleOrDefaultAsync(cancellationToken);
        if (head is null) return false;
        Assessment = head;
        Items = await itemSets.OfVersionAsync(head.ItemSetVersion, cancellationToken);
        return true;
    }

    /// <summary>What stands above the form.</summary>
    public sealed record Head(int YouthId, int ItemSetVersion, DateTime StartedAt, PersonName Name, bool IsClosed);

    /// <summary>The form.</summary>
    public sealed record Input
    {
        /// <summary>Mark of the answers as they were read.</summary>
        public string? Seen { get; init; }

        /// <summary>One per domain, in the order of the chart.</summary>
        public List<AnswerInput> Answers { get; init; } = [];
    }

    /// <summary>One domain's fields.</summary>
    public sealed record AnswerInput
    {
        /// <summary>1 to 4, or <see cref="NotYet"/>.</summary>
        [Range(NotYet, 4)]
        public int? Level { get; init; }

        /// <summary>Strengths.</summary>
        [StringLength(20_000)]
        public string? Strengths { get; init; }

        /// <summary>Needs.</summary>
        [StringLength(20_000)]
        public string? Needs { get; init; }
    }
}
