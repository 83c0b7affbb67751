using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using Pathways.Core.Accounts;
using Pathways.Core.Audit;
using Pathways.Core.Consents;
using Pathways.Core.Data;
using Pathways.Core.People;
using Pathways.Core.Time;
using Pathways.Core.Youths;
using Pathways.Web.Accounts;
using Pathways.Web.Startup;
using Pathways.Web.Ui;

namespace Pathways.Web.Pages.People;

/// <summary>
/// The people a youth shares. The mentor records whether a person agrees to be called, and the talk with the one the youth chose as second
/// mentor.
/// </summary>
[May(Permission.SeePeople)]
public sealed class OfModel(PathwaysDb db, Viewer viewer, ReadLog readLog, LocalTime clock, IStringLocalizer<PeopleText> texts) : PageModel
{
    /// <summary>Whose map.</summary>
    [BindProperty(SupportsGet = true)]
    public int YouthId { get; set; }

    /// <summary>What is typed.</summary>
    [BindProperty]
    public Input Form { get; set; } = new();

    /// <summary>The youth's name.</summary>
    public string Name { get; private set; } = "";

    /// <summary>What the youth is called, for the middle of the map.</summary>
    public string FirstName { get; private set; } = "";

    /// <summary>The people the youth shares, nearest first; phones only of those who agreed.</summary>
    public IReadOnlyList<PersonRow> People { get; private set; } = [];

    /// <summary>Sisters and brothers whose files the viewer sees too.</summary>
    public IReadOnlyList<AlikeFile> Siblings { get; private set; } = [];

    /// <summary>Whether the viewer links sisters and brothers.</summary>
    public bool MayLink => viewer.May(Permission.EditYouths);

    /// <summary>Whether the viewer records consents and talks.</summary>
    public bool MayKeep => viewer.May(Permission.KeepPeople);

    /// <summary>The local day.</summary>
    public DateOnly Today => viewer.Today;

    /// <summary>Shows them.</summary>
    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        if (!await FindAsync(cancellationToken)) return NotFound();
        readLog.FileOpened(YouthId, "/People/Of");
        return Page();
    }

    /// <summary>The person agreed to be called, or no longer.</summary>
    public Task<IActionResult> OnPostConsentAsync(ContactConsent consent, CancellationToken cancellationToken) =>
        ChangeAsync(person => consent is ContactConsent.Given or ContactConsent.Withdrawn
            ? person.Agree(consent, Form.On, viewer.AccountId, Today, clock.UtcNow)
            : PersonProblem.NotAsked, "ConsentSaved", cancellationToken);

    /// <summary>What came of the talk with a second mentor.</summary>
    public Task<IActionResult> OnPostTalkAsync(bool agreed, CancellationToken cancellationToken) =>
        ChangeAsync(person => person.Talk(agreed, Form.Note ?? "", Form.On, viewer.AccountId, Today), "TalkSaved", cancellationToken);

    private async Task<IActionResult> ChangeAsync(Func<Person, PersonProblem?> change, string notice, CancellationToken cancellationToken)
    {
        if (!MayKeep) return Forbid();
        if (!await FindAsync(cancellationToken) || await db.People.VisibleTo(viewer, db)
            .SingleOrDefaultAsync(p => p.Id == Form.Id && p.YouthId == YouthId, cancellationToken) is not { } person) return NotFound();
        if (!ModelState.IsValid) return Page();
        if (change(person) is { } problem)
        {
            this.Refuse(problem);
            return Page();
        }

        if (!await this.SaveAsync(db, cancellationToken)) return Page();

        this.Notice(texts[notice]);
        return Redirect($"/People/Of/{YouthId}");
    }

    private async Task<bool> FindAsync(CancellationToken cancellationToken)
    {
        var name = await db.Youths.VisibleTo(viewer, db).Where(y => y.Id == YouthId).Select(y => y.Name)
            .SingleOrDefaultAsync(cancellationToken);
        if (name is null) return false;
        var siblings = db.Siblings.Where(Sibling.With(YouthId)).Select(s => s.OneId == YouthId ? s.OtherId : s.OneId);
        Siblings = await db.Youths.AsNoTracking().VisibleTo(viewer, db).Where(y => siblings.Contains(y.Id)).OrderBy(y => y.BirthDate)
            .ThenBy(y => y.Id).Select(AlikeFile.From).ToListAsync(cancellationToken);
        (Name, FirstName) = (name.In(Cultures.Current), name.First(Cultures.Current));
        People = await db.People.AsNoTracking().VisibleTo(viewer, db).Where(p => p.YouthId == YouthId).OrderBy(p => p.Closeness)
            .ThenBy(p => p.Id)
            .Select(p => new PersonRow(
                p.Id, p.Name, p.Relation, p.Closeness, p.AtNight, p.Consent == ContactConsent.Given ? p.Phone
                    : "", p.IsShared, p.Consent, p.ConsentOn, p.SecondMentor, p.TalkedOn, p.TalkNote, p.RemovedAt, p.Revision))
            .ToListAsync(cancellationToken);
        return true;
    }

    /// <summary>The forms of one person.</summary>
    public sealed record Input
    {
        /// <summary>Whom.</summary>
        public int Id { get; init; }

        /// <summary>The day.</summary>
        public DateOnly? On { get; init; }

        /// <summary>What was agreed.</summary>
        [StringLength(20_000)]
        public string? Note { get; init; }
    }
}
