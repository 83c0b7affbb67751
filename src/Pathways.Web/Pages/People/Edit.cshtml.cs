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

/// <summary>I add somebody to my map, or change what stands there. Whether my mentor sees the person is my choice, for each one.</summary>
[May(Permission.KeepOwnPeople)]
public sealed class EditModel(PathwaysDb db, Viewer viewer, LocalTime clock, IStringLocalizer<PeopleText> texts) : PageModel
{
    /// <summary>Whom; none for a new one.</summary>
    [BindProperty(SupportsGet = true)]
    public int? Id { get; set; }

    /// <summary>What is typed.</summary>
    [BindProperty]
    public PersonInput Form { get; set; } = new();

    /// <summary>Shows the form.</summary>
    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        if (Id is null) return Page();
        var form = await db.People.AsNoTracking().VisibleTo(viewer, db).Where(p => p.Id == Id)
            .Select(p => new PersonInput
            {
                Name = p.Name,
                Relation = p.Relation,
                Closeness = p.Closeness,
                AtNight = p.AtNight,
                Phone = p.Phone,
                IsShared = p.IsShared,
                Revision = p.Revision
            })
            .SingleOrDefaultAsync(cancellationToken);
        if (form is null) return NotFound();
        Form = form;
        return Page();
    }

    /// <summary>Keeps it.</summary>
    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        var person = Id is null ? null : await db.People.VisibleTo(viewer, db).SingleOrDefaultAsync(p => p.Id == Id, cancellationToken);
        if (Id is not null && person is null) return NotFound();
        if (!ModelState.IsValid) return Page();
        if (person is null)
        {
            var me = await db.Youths.VisibleTo(viewer, db).Select(y => new { y.Id, People = db.People.Count(p => p.YouthId == y.Id) })
                .SingleOrDefaultAsync(cancellationToken);
            if (me is null) return NotFound();
            if (me.People >= PersonQueries.Most)
            {
                this.Refuse(PersonProblem.TooMany);
                return Page();
            }

            db.People.Add(person = Person.On(me.Id, viewer.AccountId, clock.UtcNow));
        }

        if (!Form.ApplyTo(person, this, Form.IsShared)) return Page();
        if (!await this.SaveAsync(db, person, Form.Revision, cancellationToken)) return Page();

        this.Notice(texts["Saved"]);
        return Redirect("/People/Mine");
    }
}
