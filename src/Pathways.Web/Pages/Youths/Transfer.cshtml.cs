using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using Pathways.Core.Accounts;
using Pathways.Core.Audit;
using Pathways.Core.Centres;
using Pathways.Core.Contact;
using Pathways.Core.Data;
using Pathways.Core.Sessions;
using Pathways.Core.Youths;
using Pathways.Web.Accounts;
using Pathways.Web.Startup;
using Pathways.Web.Ui;

namespace Pathways.Web.Pages.Youths;

/// <summary>
/// Writes down that a youth moved to another centre: a new stay from a day on. The old stay and its mentors stay in the history.
/// </summary>
[May(Permission.AssignMentors)]
public sealed class TransferModel(PathwaysDb db, Viewer viewer, ReadLog readLog, LeaveGroups leaveGroups, Format format,
    IStringLocalizer<YouthsText> texts) : PageModel
{
    /// <summary>Whose file.</summary>
    [BindProperty(SupportsGet = true)]
    public int YouthId { get; set; }

    /// <summary>What is typed.</summary>
    [BindProperty]
    public Input Form { get; set; } = new();

    /// <summary>The youth's name, for the header.</summary>
    public string Name { get; private set; } = "";

    /// <summary>The other centres of the organisation.</summary>
    public IReadOnlyList<SelectListItem> Choices { get; private set; } = [];

    /// <summary>Shows the form.</summary>
    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        if (await FindAsync(cancellationToken) is not { } youth) return NotFound();
        Form = new Input { From = viewer.Today, Revision = youth.Revision };
        readLog.FileOpened(YouthId, "/Youths/Transfer");
        return Page();
    }

    /// <summary>Moves.</summary>
    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        if (await FindAsync(cancellationToken) is not { } youth) return NotFound();
        if (!ModelState.IsValid) return Page();
        var centre = Choices.Any(c => c.Value == $"{Form.CentreId}") ? Form.CentreId : null;
        var problem = youth.MoveTo(centre, Form.From!.Value, viewer.Today, out var notBegun);
        IReadOnlyList<DateTime> groups = [];
        if (problem is null)
        {
            db.Mentorships.RemoveRange(notBegun);
            groups = await leaveGroups.RunAsync(youth, cancellationToken);
            if (!await this.SaveAsync(db, youth, Form.Revision, cancellationToken)) return Page();
        }

        if (problem is { } wrong)
        {
            this.Refuse(wrong, wrong switch
            {
                YouthProblem.MoveBeforeStay or YouthProblem.MoveInTheFuture =>
                "Form.From",
                _ => "Form.CentreId"
            });
            return Page();
        }

        this.Notice(texts.WithGroups("Transfer.Saved", groups, format));
        return Redirect(await db.Youths.VisibleTo(viewer, db).AnyAsync(y => y.Id == YouthId, cancellationToken) ? $"/Youths/File/{YouthId}"
            : "/Youths");
    }

    private async Task<Youth?> FindAsync(CancellationToken cancellationToken)
    {
        var youth = await db.Youths.VisibleTo(viewer, db).Where(y => y.Id == YouthId).Include(y => y.Stays).Include(y => y.Mentorships)
            .ThenInclude(m => m.Mentor.Centres).AsSplitQuery().SingleOrDefaultAsync(cancellationToken);
        if (youth is null) return null;
        Name = youth.Name.In(Cultures.Current);
        var now = youth.OpenStay?.CentreId;
        var centres = await db.Centres.AsNoTracking().Where(Centre.IsOpen).Where(c => c.Id != now).ByName(Cultures.Current)
            .Select(c => new { c.Id, c.NameArabic, c.NameLatin }).ToListAsync(cancellationToken);
        Choices = [.. centres.Select(c => new SelectListItem(PersonName.In(Cultures.Current, c.NameArabic, c.NameLatin), $"{c.Id}"))];
        return youth;
    }

    /// <summary>The form.</summary>
    public sealed record Input
    {
        /// <summary>Revision the form was made from.</summary>
        public int Revision { get; init; }

        /// <summary>To where.</summary>
        [Required]
        public int? CentreId { get; init; }

        /// <summary>First day there.</summary>
        [Required]
        public DateOnly? From { get; init; }
    }
}
