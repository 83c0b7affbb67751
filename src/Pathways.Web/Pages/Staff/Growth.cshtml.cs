using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using Pathways.Core.Accounts;
using Pathways.Core.Contact;
using Pathways.Core.Data;
using Pathways.Core.Mistakes;
using Pathways.Core.Organisation;
using Pathways.Core.Staff;
using Pathways.Core.Time;
using Pathways.Core.Workshops;
using Pathways.Core.Youths;
using Pathways.Web.Accounts;
using Pathways.Web.Startup;
using Pathways.Web.Ui;

namespace Pathways.Web.Pages.Staff;

/// <summary>My growth: hours, trainings, accreditation, and for a mentor the coaching notes with each manager.</summary>
[May(Permission.SeeOwnGrowth)]
public sealed class GrowthModel(PathwaysDb db, Viewer viewer, LocalTime clock, IStringLocalizer<StaffText> texts, ReadMistakes mistakes)
    : PageModel
{
    /// <summary>What was recorded by mistake and put right.</summary>
    public IReadOnlyList<SaidMistake> Mistakes { get; private set; } = [];

    /// <summary>A training to enter.</summary>
    [BindProperty]
    public Input Form { get; set; } = new();

    /// <summary>My growth.</summary>
    public GrowthReading Growth { get; private set; } = null!;

    /// <summary>Coaching notes, newest first.</summary>
    public IReadOnlyList<Note> Notes { get; private set; } = [];

    /// <summary>Shows it; with an entry that was returned in the form, when asked to mend it.</summary>
    public async Task<IActionResult> OnGetAsync(int? mend, CancellationToken cancellationToken)
    {
        Form = new Input { On = viewer.Today };
        var shown = await ShowAsync(cancellationToken);
        if (mend is not null
            && Growth.Trainings.FirstOrDefault(entry => entry.Id == mend && entry.State == TrainingState.Returned) is { } returned)
        {
            Form = new Input
            {
                Id = returned.Id,
                Topic = returned.Topic,
                Title = returned.Title,
                Provider = returned.Provider,
                On = returned.On,
                Hours = returned.Minutes / 60m,
                Certificate = returned.Certificate,
                Note = returned.Note
            };
        }

        return shown;
    }

    /// <summary>Enters a training, or mends one that was returned.</summary>
    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        if (!ModelState.IsValid) return await ShowAsync(cancellationToken);
        var entry = Form.Id == 0 ? new TrainingEntry { AccountId = viewer.AccountId }
            : await db.TrainingEntries.SingleOrDefaultAsync(e => e.Id == Form.Id && e.AccountId == viewer.AccountId, cancellationToken);
        if (entry is null) return NotFound();
        var minutes = (int)Math.Round(Math.Clamp(Form.Hours!.Value, 0, 100_000) * 60, MidpointRounding.AwayFromZero);
        if (entry.Enter(new Training(Form.Topic, Form.Title ?? "", Form.Provider ?? "", Form.On!.Value, minutes, Form.Certificate
            ?? "", Form.Note ?? ""), viewer.Today, clock.UtcNow) is { } problem)
        {
            this.Refuse(problem, problem switch
            {
                GrowthProblem.TitleMissing => "Form.Title",
                GrowthProblem.DayInFuture => "Form.On",
                GrowthProblem.HoursUnlikely => "Form.Hours",
                _ => ""
            });
            return await ShowAsync(cancellationToken);
        }

        if (entry.Id == 0) db.TrainingEntries.Add(entry);
        if (!await db.TrySaveAsync(cancellationToken))
        {
            this.Refuse(GrowthProblem.DecidedAlready);
            return await ShowAsync(cancellationToken);
        }

        this.Notice(texts["Growth.Entered"]);
        return Redirect("/Staff/Growth");
    }

    /// <summary>A mentor answers a manager who wrote before.</summary>
    public async Task<IActionResult> OnPostAnswerAsync([FromForm] int manager, [FromForm] string? text, CancellationToken cancellationToken)
    {
        ModelState.Clear();
        if (!await db.CoachingNotes.VisibleTo(viewer)
            .AnyAsync(n => n.MentorId == viewer.AccountId && n.ManagerId == manager, cancellationToken)) return NotFound();
        var note = new CoachingNote();
        var problem = text?.Length > 20_000 ? GrowthProblem.TextTooLong
            : note.Write(viewer.AccountId, manager, true, text ?? "", clock.UtcNow);
        if (problem is { } wrong)
        {
            this.Refuse(wrong);
            Typed = text;
            return await ShowAsync(cancellationToken);
        }

        db.CoachingNotes.Add(note);
        await db.SaveChangesAsync(cancellationToken);
        this.Notice(texts["Note.Saved"]);
        return Redirect("/Staff/Growth");
    }

    /// <summary>An answer that was refused, to keep it.</summary>
    public string? Typed { get; private set; }

    private async Task<IActionResult> ShowAsync(CancellationToken cancellationToken)
    {
        Growth = await GrowthReading.ReadAsync(db, viewer.AccountId, viewer.Today, cancellationToken);
        Mistakes = await mistakes.AboutAsync(viewer.AccountId, cancellationToken);
        if (viewer.Role == Role.Mentor)
        {
            Notes = await db.CoachingNotes.AsNoTracking().VisibleTo(viewer).Where(CoachingNote.Stands)
                .OrderByDescending(n => n.WrittenAt).ThenByDescending(n => n.Id)
                .Select(n => new Note(n.Id, n.ManagerId, n.Manager.Name, n.ByMentor, n.Text, n.WrittenAt))
                .ToListAsync(cancellationToken);
        }

        return Page();
    }

    /// <summary>A coaching note.</summary>
    public sealed record Note(int Id, int ManagerId, PersonName Manager, bool ByMentor, string Text, DateTime WrittenAt);

    /// <summary>The form.</summary>
    public sealed record Input
    {
        /// <summary>A returned entry to mend; 0 for a new one.</summary>
        public int Id { get; init; }

        /// <summary>About what.</summary>
        [EnumDataType(typeof(WorkshopTopic))]
        public WorkshopTopic Topic { get; init; } = WorkshopTopic.RelationalWork;

        /// <summary>Its name.</summary>
        [StringLength(200)]
        public string? Title { get; init; }

        /// <summary>Who gave it.</summary>
        [StringLength(200)]
        public string? Provider { get; init; }

        /// <summary>The last day.</summary>
        [Required]
        [Day(DayKind.Event)]
        public DateOnly? On { get; init; }

        /// <summary>Hours.</summary>
        [Required]
        public decimal? Hours { get; init; }

        /// <summary>The certificate's name or number.</summary>
        [StringLength(200)]
        public string? Certificate { get; init; }

        /// <summary>What was taken from it.</summary>
        [StringLength(20_000)]
        public string? Note { get; init; }
    }
}
