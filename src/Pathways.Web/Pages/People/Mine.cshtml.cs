using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using Pathways.Core.Accounts;
using Pathways.Core.Data;
using Pathways.Core.People;
using Pathways.Core.Time;
using Pathways.Core.Youths;
using Pathways.Web.Accounts;
using Pathways.Web.Startup;
using Pathways.Web.Ui;

namespace Pathways.Web.Pages.People;

/// <summary>
/// My map: the people I can count on, how near they are, whom I can call at night. One of them may become my second mentor.
/// </summary>
[May(Permission.KeepOwnPeople)]
public sealed class MineModel(PathwaysDb db, Viewer viewer, LocalTime clock, IStringLocalizer<PeopleText> texts) : PageModel
{
    /// <summary>The people on the map, nearest first.</summary>
    public IReadOnlyList<PersonRow> People { get; private set; } = [];

    /// <summary>Those I took off.</summary>
    public IReadOnlyList<PersonRow> Removed { get; private set; } = [];

    /// <summary>Whether somebody is chosen already.</summary>
    public bool HasChosen => People.Any(p => p.SecondMentor is SecondMentor.Asked or SecondMentor.Agreed);

    /// <summary>Shows it. One statement.</summary>
    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        var all = await db.People.AsNoTracking().VisibleTo(viewer, db).OrderBy(p => p.Closeness).ThenBy(p => p.Id)
            .Select(p => new PersonRow(p.Id, p.Name, p.Relation, p.Closeness, p.AtNight, p.Phone, p.IsShared, p.Consent, p.ConsentOn,
                p.SecondMentor, p.TalkedOn, p.TalkNote, p.RemovedAt, p.Revision))
            .ToListAsync(cancellationToken);
        (People, Removed) = ([.. all.Where(p => p.RemovedAt is null)], [.. all.Where(p => p.RemovedAt is not null)]);
    }

    /// <summary>I would like this person as my second mentor.</summary>
    public Task<IActionResult> OnPostChooseAsync(int id, CancellationToken cancellationToken) =>
        ChangeAsync(id, (person, others) => person.Choose(others), "Chosen", cancellationToken);

    /// <summary>I chose otherwise.</summary>
    public Task<IActionResult> OnPostUnchooseAsync(int id, CancellationToken cancellationToken) =>
        ChangeAsync(id, (person, _) => { person.Unchoose(); return null; }, "Unchosen", cancellationToken);

    /// <summary>Takes the person off the map.</summary>
    public Task<IActionResult> OnPostRemoveAsync(int id, CancellationToken cancellationToken) =>
        ChangeAsync(id, (person, _) => { person.Remove(clock.UtcNow); return null; }, "RemovedDone", cancellationToken);

    /// <summary>Brings the person back.</summary>
    public Task<IActionResult> OnPostBackAsync(int id, CancellationToken cancellationToken) =>
        ChangeAsync(id, (person, _) => { person.BringBack(); return null; }, "BackDone", cancellationToken);

    /// <summary>Deletes for good somebody who was taken off, when the box is ticked.</summary>
    public async Task<IActionResult> OnPostDeleteAsync(int id, bool sure, CancellationToken cancellationToken)
    {
        if (await db.People.VisibleTo(viewer, db)
            .SingleOrDefaultAsync(p => p.Id == id && p.RemovedAt != null, cancellationToken) is not { } person) return NotFound();
        if (!sure) return await RefusedAsync(PersonProblem.NotConfirmed, cancellationToken);
        db.People.Remove(person);
        if (!await db.TrySaveAsync(cancellationToken)) return await RefusedAsync(SavingProblem.ChangedMeanwhile, cancellationToken);
        this.Notice(texts["DeletedDone"]);
        return RedirectToPage();
    }

    private async Task<IActionResult> ChangeAsync(int id, Func<Person, bool, PersonProblem?> change, string notice,
        CancellationToken cancellationToken)
    {
        if (await db.People.VisibleTo(viewer, db).SingleOrDefaultAsync(p => p.Id == id, cancellationToken) is not { } person)
            return NotFound();
        var others = await db.People.VisibleTo(viewer, db).AnyAsync(p => p.Id != id && p.RemovedAt == null
            && (p.SecondMentor == SecondMentor.Asked || p.SecondMentor == SecondMentor.Agreed), cancellationToken);
        if (change(person, others) is { } problem) return await RefusedAsync(problem, cancellationToken);
        if (!await db.TrySaveAsync(cancellationToken)) return await RefusedAsync(SavingProblem.ChangedMeanwhile, cancellationToken);
        this.Notice(texts[notice]);
        return RedirectToPage();
    }

    private async Task<IActionResult> RefusedAsync<T>(T problem, CancellationToken cancellationToken) where T : struct, Enum
    {
        db.ChangeTracker.Clear();
        ModelState.Clear();
        this.Refuse(problem);
        await OnGetAsync(cancellationToken);
        return Page();
    }
}
