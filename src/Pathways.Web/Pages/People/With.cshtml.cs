using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using Pathways.Core.Accounts;
using Pathways.Core.Audit;
using Pathways.Core.Data;
using Pathways.Core.People;
using Pathways.Core.Time;
using Pathways.Core.Youths;
using Pathways.Web.Accounts;
using Pathways.Web.Startup;
using Pathways.Web.Ui;

namespace Pathways.Web.Pages.People;

/// <summary>The mentor adds a person together with the youth. It stands on the youth's map, who may change or take it off.</summary>
[May(Permission.KeepPeople)]
public sealed class WithModel(PathwaysDb db, Viewer viewer, ReadLog readLog, LocalTime clock, IStringLocalizer<PeopleText> texts)
    : PageModel
{
    /// <summary>Whose map.</summary>
    [BindProperty(SupportsGet = true)]
    public int YouthId { get; set; }

    /// <summary>What is typed.</summary>
    [BindProperty]
    public PersonInput Form { get; set; } = new();

    /// <summary>The youth's name, for the header.</summary>
    public string Name { get; private set; } = "";

    /// <summary>Shows the form.</summary>
    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        if (await FindAsync(cancellationToken) is null) return NotFound();
        readLog.FileOpened(YouthId, "/People/With");
        return Page();
    }

    /// <summary>Adds.</summary>
    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        if (await FindAsync(cancellationToken) is not { } people) return NotFound();
        if (people >= PersonQueries.Most) this.Refuse(PersonProblem.TooMany);
        if (!ModelState.IsValid) return Page();
        var person = Person.On(YouthId, viewer.AccountId, clock.UtcNow);
        if (!Form.ApplyTo(person, this, isShared: true)) return Page();
        db.People.Add(person);
        await db.SaveChangesAsync(cancellationToken);
        this.Notice(texts["Saved"]);
        return Redirect($"/People/Of/{YouthId}");
    }

    private async Task<int?> FindAsync(CancellationToken cancellationToken)
    {
        var youth = await db.Youths.VisibleTo(viewer, db).Where(y => y.Id == YouthId).Select(y =>
            new { y.Name, People = db.People.Count(p => p.YouthId == y.Id) }).SingleOrDefaultAsync(cancellationToken);
        if (youth is not null) Name = youth.Name.In(Cultures.Current);
        return youth?.People;
    }
}
