using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using Pathways.Core.Accounts;
using Pathways.Core.Audit;
using Pathways.Core.Contact;
using Pathways.Core.Data;
using Pathways.Core.FollowUps;
using Pathways.Core.Staff;
using Pathways.Core.Youths;
using Pathways.Web.Accounts;
using Pathways.Web.Startup;
using Pathways.Web.Ui;

namespace Pathways.Web.Pages.Youths;

/// <summary>Youths of a manager's centres without a lead mentor; several are given to one mentor at once, all or none.</summary>
[May(Permission.AssignMentors)]
public sealed class UnassignedModel(PathwaysDb db, Viewer viewer, ReadLog readLog, CoverAbsences coverAbsences,
    IStringLocalizer<YouthsText> texts) : PageModel
{
    private const int PageSize = 25;

    /// <summary>What is chosen.</summary>
    [BindProperty]
    public Input Form { get; set; } = new();

    /// <summary>Page number, from 1.</summary>
    [BindProperty(SupportsGet = true, Name = "p")]
    public int PageNumber { get; set; } = 1;

    /// <summary>One page of youths.</summary>
    public ListPage<Row> Youths { get; private set; } = null!;

    /// <summary>The team.</summary>
    public IReadOnlyList<SelectListItem> Mentors { get; private set; } = [];

    /// <summary>The youths as choices: name and centre.</summary>
    public IEnumerable<SelectListItem> YouthChoices => Youths.Rows.Select(y =>
        new SelectListItem(texts["Unassigned.Choice", y.Name.In(Cultures.Current), y.FileNumber,
            PersonName.In(Cultures.Current, y.CentreArabic, y.CentreLatin)], $"{y.Id}"));

    /// <summary>Shows the list.</summary>
    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        Form = new Input { From = viewer.Today };
        await Load(cancellationToken);
        readLog.ListOpened("/Youths/Unassigned", "", Youths.Total);
    }

    /// <summary>Assigns all chosen youths.</summary>
    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        await Load(cancellationToken);
        if (Form.YouthIds.Count == 0) ModelState.AddModelError("Form.YouthIds", Text.ValidationSentences.Required);
        if (!ModelState.IsValid) return Page();
        var mentor = await db.Users.TeamOf(viewer).Include(a => a.Centres)
            .SingleOrDefaultAsync(a => a.Id == Form.MentorId, cancellationToken);
        var youths = await db.Youths.VisibleTo(viewer, db).Where(y => Form.YouthIds.Contains(y.Id)).Include(y => y.Stays)
            .Include(y => y.Mentorships).AsSplitQuery().ToListAsync(cancellationToken);
        foreach (var youth in youths)
        {
            var problem = mentor is null ? YouthProblem.MentorOfAnotherCentre : youth.GiveLead(mentor, Form.From!.Value, viewer.AllCentres);
            if (problem is not { } wrong) continue;
            this.Refuse(wrong, wrong == YouthProblem.StartsTooEarly ? "Form.From" : "Form.MentorId");
            return Page();
        }

        if (mentor is not null) await coverAbsences.RunAsync(mentor.Id, youths, cancellationToken);
        if (!await this.SaveAsync(db, cancellationToken)) return Page();

        this.Notice(texts.Count("Unassigned.Saved", youths.Count));
        return RedirectToPage();
    }

    private async Task Load(CancellationToken cancellationToken)
    {
        var today = viewer.Today;
        Youths = await db.Youths.VisibleTo(viewer, db).WithoutLead(today).ByName(Cultures.Current)
            .Select(y => new Row(
                y.Id, y.Name, y.FileNumber,
                y.Stays.AsQueryable().Where(Stay.IsOpen).Select(s => s.Centre.NameArabic).FirstOrDefault() ?? "",
                y.Stays.AsQueryable().Where(Stay.IsOpen).Select(s => s.Centre.NameLatin).FirstOrDefault() ?? ""))
            .PageAsync(PageNumber, PageSize, cancellationToken);
        var led = db.Mentorships.Where(Mentorship.LeadOn(today)).OfPresent(db);
        var team = await db.Users.AsNoTracking().TeamOf(viewer).Where(a => a.LastDay == null).OrderBy(a => a.NormalizedUserName)
            .Select(a => new
            {
                a.Id,
                a.Name,
                Caseload = led.Count(m => m.MentorId == a.Id)
            })
            .ToListAsync(cancellationToken);
        Mentors = [.. team.Select(a =>
            new SelectListItem(texts["Assign.Choice", a.Name.In(Cultures.Current), a.Caseload], $"{a.Id}"))];
    }

    /// <summary>A youth.</summary>
    public sealed record Row(int Id, PersonName Name, string FileNumber, string CentreArabic, string CentreLatin);

    /// <summary>The form.</summary>
    public sealed record Input
    {
        /// <summary>Which youths.</summary>
        public List<int> YouthIds { get; init; } = [];

        /// <summary>To whom.</summary>
        [Required]
        public int? MentorId { get; init; }

        /// <summary>First day.</summary>
        [Required]
        public DateOnly? From { get; init; }
    }
}
