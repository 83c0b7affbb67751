using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using Pathways.Core.Accounts;
using Pathways.Core.Audit;
using Pathways.Core.Contact;
using Pathways.Core.Data;
using Pathways.Core.Organisation;
using Pathways.Core.Plans;
using Pathways.Core.Time;
using Pathways.Core.Wellbeing;
using Pathways.Core.Youths;
using Pathways.Web.Accounts;
using Pathways.Web.Content;
using Pathways.Web.Startup;
using Pathways.Web.Ui;

namespace Pathways.Web.Pages.Wellbeing;

/// <summary>
/// A youth's WHO-5 over time, for those who may read protected notes; after a low one somebody writes down what follows. The mentor hands
/// over the device here.
/// </summary>
[May(Permission.SeeProtectedNotes)]
public sealed class OfModel(PathwaysDb db, Viewer viewer, ReadLog readLog, LocalTime clock, ProgrammeSettings settings, Who5 who5,
    HandedOver device, IStringLocalizer<WellbeingText> texts) : PageModel
{
    private const int LongestHistory = 60;

    /// <summary>Whose.</summary>
    [BindProperty(SupportsGet = true)]
    public int YouthId { get; set; }

    /// <summary>What is typed.</summary>
    [BindProperty]
    public Input Form { get; set; } = new();

    /// <summary>The youth.</summary>
    public PersonName Youth { get; private set; } = null!;

    /// <summary>The newest first.</summary>
    public IReadOnlyList<Row> Rows { get; private set; } = [];

    /// <summary>Languages on offer.</summary>
    public IReadOnlyList<Language> Offered => who5.Offered;

    /// <summary>The text to name: in the language of the page, or any other.</summary>
    public Who5Text? Source => who5.In(Cultures.Current) ?? Offered.Select(who5.In).FirstOrDefault();

    /// <summary>Whether the viewer accompanies the youth: hands over the device, and writes what follows.</summary>
    public bool MayAct => viewer.May(Permission.AssessYouths);

    /// <summary>The newest low answer that nobody has looked at yet.</summary>
    public Row? ToLookAt => Rows.FirstOrDefault(row => row.IsToLookAt);

    /// <summary>Where its day stands.</summary>
    public DueState Look(Row row) => Due.On(WellbeingCheck.LookBefore(row.On), viewer.Today, WellbeingCheck.LookWithinDays);

    /// <summary>Shows them.</summary>
    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        if (!await Find(cancellationToken)) return NotFound();
        Form = new Input { CheckId = ToLookAt?.Id ?? 0, Revision = ToLookAt?.Revision ?? 0 };
        readLog.FileOpened(YouthId, "/Wellbeing/Of");
        return Page();
    }

    /// <summary>Keeps what follows a low answer.</summary>
    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        if (!MayAct) return Forbid();
        if (!await Find(cancellationToken)) return NotFound();
        if (!ModelState.IsValid) return Page();
        var check = await db.WellbeingChecks.VisibleTo(viewer, db)
            .SingleOrDefaultAsync(c => c.Id == Form.CheckId && c.YouthId == YouthId, cancellationToken);
        if (check is null) return NotFound();
        if (check.LookCloser(viewer.AccountId, Form.Words ?? "", clock.UtcNow) is { } problem)
        {
            this.Refuse(problem, "Form.Words");
            return Page();
        }

        if (!await this.SaveAsync(db, check, Form.Revision, cancellationToken)) return Page();
        this.Notice(texts["Of.Kept"]);
        return RedirectToPage(new { YouthId });
    }

    /// <summary>Hands over the device: the mentor is signed out, the youth answers in a language on offer.</summary>
    public async Task<IActionResult> OnPostHandOverAsync(Language language, CancellationToken cancellationToken)
    {
        if (!MayAct) return Forbid();
        if (!await Find(cancellationToken) || who5.In(language) is null) return NotFound();
        await device.BeginForWellbeingAsync(YouthId, viewer.AccountId, language);
        return RedirectToPage("Assisted");
    }

    private async Task<bool> Find(CancellationToken cancellationToken)
    {
        if (!settings.Who5) return false;
        var youth = await db.Youths.VisibleTo(viewer, db).Where(y => y.Id == YouthId)
            .Select(y => y.Name).SingleOrDefaultAsync(cancellationToken);
        if (youth is null) return false;
        Youth = youth;
        var toLookAt = db.ToLookAt();
        Rows = await db.WellbeingChecks.VisibleTo(viewer, db).Where(c => c.YouthId == YouthId).OrderByDescending(c => c.On)
            .Take(LongestHistory)
            .Select(c => new Row(c.Id, c.Revision, c.On, c.AnsweredAt, c.Points, c.AssistedById != null, c.FollowedUpAt,
                c.FollowedUpBy!.Name, c.FollowUp, toLookAt.Any(low => low.Id == c.Id)))
            .ToListAsync(cancellationToken);
        return true;
    }

    /// <summary>The form.</summary>
    public sealed record Input
    {
        /// <summary>Which answer it is about.</summary>
        public int CheckId { get; init; }

        /// <summary>As it was read.</summary>
        public int Revision { get; init; }

        /// <summary>What follows.</summary>
        [StringLength(20_000)]
        public string? Words { get; init; }
    }

    /// <summary>One answer.</summary>
    public sealed record Row(int Id, int Revision, DateOnly On, DateTime AnsweredAt, int Points, bool Assisted, DateTime? FollowedUpAt,
        PersonName? By, string FollowUp, bool IsToLookAt)
    {
        /// <summary>0 to 100.</summary>
        public int Score => Points * WellbeingCheck.Factor;
    }
}
