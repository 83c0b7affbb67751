using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using Pathways.Core.Accounts;
using Pathways.Core.Data;
using Pathways.Core.Mistakes;
using Pathways.Core.Organisation;
using Pathways.Core.Staff;
using Pathways.Core.Time;
using Pathways.Core.Youths;
using Pathways.Web.Accounts;
using Pathways.Web.Startup;
using Pathways.Web.Ui;

namespace Pathways.Web.Pages.Staff;

/// <summary>
/// A mentor's growth, for a manager of the mentor's centre: hours to confirm, the accreditation, and the notes between the two.
/// </summary>
[May(Permission.KeepGrowth)]
public sealed class GrowthOfModel(PathwaysDb db, Viewer viewer, LocalTime clock, IStringLocalizer<StaffText> texts, ReadMistakes mistakes)
    : PageModel
{
    /// <summary>What was recorded by mistake and put right.</summary>
    public IReadOnlyList<SaidMistake> Mistakes { get; private set; } = [];

    /// <summary>Whose.</summary>
    [BindProperty(SupportsGet = true)]
    public int AccountId { get; set; }

    /// <summary>The accreditation to record.</summary>
    [BindProperty]
    public Input Form { get; set; } = new();

    /// <summary>The note to write.</summary>
    [BindProperty, StringLength(20_000)]
    public string? Text { get; set; }

    /// <summary>The mentor's name.</summary>
    public string Name { get; private set; } = "";

    /// <summary>The growth.</summary>
    public GrowthReading Growth { get; private set; } = null!;

    /// <summary>Notes between the two, newest first.</summary>
    public IReadOnlyList<Note> Notes { get; private set; } = [];

    /// <summary>Shows it.</summary>
    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken) => await ShowAsync(cancellationToken);

    /// <summary>Confirms hours.</summary>
    public Task<IActionResult> OnPostConfirmAsync([FromForm] int entry, CancellationToken cancellationToken) =>
        DecideAsync(entry, e => e.Confirm(viewer.AccountId), "Training.Confirmed", cancellationToken);

    /// <summary>Returns an entry.</summary>
    public Task<IActionResult> OnPostReturnAsync([FromForm] int entry, [FromForm] string? why, CancellationToken cancellationToken) =>
        DecideAsync(entry, e => (why ?? "").Length > 1_000 ? GrowthProblem.TextTooLong
            : e.Return(why ?? "", viewer.AccountId), "Training.Returned", cancellationToken);

    /// <summary>Records an accreditation.</summary>
    public async Task<IActionResult> OnPostAccreditationAsync(CancellationToken cancellationToken)
    {
        if (!await IsMineAsync(cancellationToken)) return NotFound();
        foreach (var key in ModelState.Keys.Where(key => !key.StartsWith("Form.", StringComparison.Ordinal)).ToList())
            ModelState.Remove(key);
        if (Form.From is null) this.Refuse(GrowthProblem.DatesMissing, "Form.From");
        if (Form.Until is null) this.Refuse(GrowthProblem.DatesMissing, "Form.Until");
        if (!ModelState.IsValid) return await ShowAsync(cancellationToken);
        var accreditation = new Accreditation { AccountId = AccountId };
        if (accreditation.Record(Form.Body ?? "", Form.Number ?? "", Form.From!.Value, Form.Until!.Value, viewer.AccountId, viewer.Today,
            clock.UtcNow) is { } problem)
        {
            this.Refuse(problem, problem switch
            {
                GrowthProblem.BodyMissing => "Form.Body",
                GrowthProblem.NumberMissing =>
                "Form.Number",
                GrowthProblem.EndsBeforeStart => "Form.Until",
                _ => "Form.From"
            });
            return await ShowAsync(cancellationToken);
        }

        db.Accreditations.Add(accreditation);
        await db.SaveChangesAsync(cancellationToken);
        return Back("Accreditation.Recorded");
    }

    /// <summary>Writes a coaching note.</summary>
    public async Task<IActionResult> OnPostNoteAsync(CancellationToken cancellationToken)
    {
        if (!await IsMineAsync(cancellationToken)) return NotFound();
        foreach (var key in ModelState.Keys.Where(key => key != nameof(Text)).ToList()) ModelState.Remove(key);
        if (!ModelState.IsValid) return await ShowAsync(cancellationToken);
        var note = new CoachingNote();
        if (note.Write(AccountId, viewer.AccountId, false, Text ?? "", clock.UtcNow) is { } problem)
        {
            this.Refuse(problem, nameof(Text));
            return await ShowAsync(cancellationToken);
        }

        db.CoachingNotes.Add(note);
        await db.SaveChangesAsync(cancellationToken);
        return Back("Note.Saved");
    }

    private async Task<IActionResult> DecideAsync(int id, Func<TrainingEntry, GrowthProblem?> decide, string notice,
        CancellationToken cancellationToken)
    {
        if (!await IsMineAsync(cancellationToken)) return NotFound();
        ModelState.Clear();
        var entry = await db.TrainingEntries.VisibleTo(viewer, db)
            .SingleOrDefaultAsync(e => e.Id == id && e.AccountId == AccountId, cancellationToken);
        if (entry is null) return NotFound();
        var problem = decide(entry);
        if (problem is null && !await db.TrySaveAsync(cancellationToken)) problem = GrowthProblem.DecidedAlready;
        if (problem is null) return Back(notice);
        this.Refuse(problem.Value);
        return await ShowAsync(cancellationToken);
    }

    private RedirectResult Back(string notice)
    {
        this.Notice(texts[notice]);
        return Redirect($"/Staff/Growth/{AccountId}");
    }

    private Task<bool> IsMineAsync(CancellationToken cancellationToken) => db.Users.TeamOf(viewer)
        .AnyAsync(a => a.Id == AccountId, cancellationToken);

    private async Task<IActionResult> ShowAsync(CancellationToken cancellationToken)
    {
        var name = await db.Users.AsNoTracking().TeamOf(viewer).Where(a => a.Id == AccountId)
            .Select(a => a.Name).SingleOrDefaultAsync(cancellationToken);
        if (name is null) return NotFound();
        Name = name.In(Cultures.Current);
        Growth = await GrowthReading.ReadAsync(db, AccountId, viewer.Today, cancellationToken);
        Mistakes = await mistakes.AboutAsync(AccountId, cancellationToken);
        Notes = await db.CoachingNotes.AsNoTracking().VisibleTo(viewer).Where(CoachingNote.Stands).Where(n => n.MentorId == AccountId)
            .OrderByDescending(n => n.WrittenAt).ThenByDescending(n => n.Id)
            .Select(n => new Note(n.Id, n.ByMentor, n.Text, n.WrittenAt)).ToListAsync(cancellationToken);
        return Page();
    }

    /// <summary>A coaching note.</summary>
    public sealed record Note(int Id, bool ByMentor, string Text, DateTime WrittenAt);

    /// <summary>The accreditation's form.</summary>
    public sealed record Input
    {
        /// <summary>The body.</summary>
        [StringLength(200)]
        public string? Body { get; init; }

        /// <summary>Its number.</summary>
        [StringLength(200)]
        public string? Number { get; init; }

        /// <summary>First day.</summary>
        [Day(DayKind.Event)]
        public DateOnly? From { get; init; }

        /// <summary>Last day.</summary>
        [Day(DayKind.Paper)]
        public DateOnly? Until { get; init; }
    }
}
