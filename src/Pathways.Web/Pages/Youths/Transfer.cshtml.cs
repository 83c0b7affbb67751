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
using Pathways.Core.Workshops;
using Pathways.Core.Youths;
using Pathways.Web.Accounts;
using Pathways.Web.Startup;
using Pathways.Web.Ui;

namespace Pathways.Web.Pages.Youths;

/// <summary>
/// Writes down that a youth moved to another centre: a new stay from a day on, who accompanies there, and what becomes of planned sessions.
/// The old stay and its mentors stay in the history; everybody concerned is told.
/// </summary>
[May(Permission.AssignMentors)]
public sealed class TransferModel(PathwaysDb db, Viewer viewer, ReadLog readLog, TransferYouth transfer, SettleSessions sessions,
    LeaveWorkshops leaveWorkshops, Format format, IStringLocalizer<YouthsText> texts) : PageModel
{
    /// <summary>What becomes of planned sessions whose mentor does not go on.</summary>
    public enum PlannedAfter
    {
        /// <summary>They are called off.</summary>
        CallOff = 1,

        /// <summary>The new mentor holds them.</summary>
        HandOver = 2,
    }

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

    /// <summary>Mentors of the other centres, of all for whoever answers for all; each with the centres.</summary>
    public IReadOnlyList<SelectListItem> Mentors { get; private set; } = [];

    /// <summary>Planned sessions that lie ahead.</summary>
    public IReadOnlyList<SessionAhead> Planned { get; private set; } = [];

    /// <summary>Shows the form.</summary>
    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        if (await FindAsync(cancellationToken) is not { } revision) return NotFound();
        Form = new Input { From = viewer.Today, Revision = revision };
        readLog.FileOpened(YouthId, "/Youths/Transfer");
        return Page();
    }

    /// <summary>Moves.</summary>
    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        if (await FindAsync(cancellationToken) is null) return NotFound();
        if (!ModelState.IsValid) return Page();
        var result = await transfer.RunAsync(new TransferPlan(YouthId, Form.CentreId, Form.From!.Value, Form.MentorId,
            Form.Sessions == PlannedAfter.HandOver, Form.Revision), cancellationToken);
        if (result.NotThere) return NotFound();
        if (result.Changed is { } present)
        {
            this.RefuseAsChanged("Form.Revision", present);
            return Page();
        }

        if (result.Problem is { } wrong)
        {
            this.Refuse(wrong, wrong switch
            {
                YouthProblem.MoveBeforeStay or YouthProblem.StartsTooEarly or YouthProblem.MoveInTheFuture => "Form.From",
                YouthProblem.MentorOfAnotherCentre or YouthProblem.MentorLeaves or YouthProblem.NextMentorMissing => "Form.MentorId",
                _ => "Form.CentreId",
            });
            return Page();
        }

        await leaveWorkshops.RunAsync(YouthId, Form.CentreId, cancellationToken);
        this.Notice(texts.WithGroups(result.HasLead ? "Transfer.Saved" : "Transfer.SavedWithoutMentor", result.Groups, format));
        return Redirect(await db.Youths.VisibleTo(viewer, db).AnyAsync(y => y.Id == YouthId, cancellationToken) ? $"/Youths/File/{YouthId}"
            : "/Youths");
    }

    private async Task<int?> FindAsync(CancellationToken cancellationToken)
    {
        var youth = await db.Youths.AsNoTracking().VisibleTo(viewer, db).Where(y => y.Id == YouthId)
            .Select(y => new
            {
                y.Name,
                y.Revision,
                Centre = y.Stays.AsQueryable().Where(Stay.IsOpen).Select(s => (int?)s.CentreId).FirstOrDefault(),
            }).SingleOrDefaultAsync(cancellationToken);
        if (youth is null) return null;
        Name = youth.Name.In(Cultures.Current);
        var centres = await db.Centres.AsNoTracking().Where(Centre.IsOpen).Where(c => c.Id != youth.Centre).ByName(Cultures.Current)
            .Select(c => new { c.Id, c.NameArabic, c.NameLatin }).ToListAsync(cancellationToken);
        Choices = [.. centres.Select(c => new SelectListItem(PersonName.In(Cultures.Current, c.NameArabic, c.NameLatin), $"{c.Id}"))];
        var mentors = await db.Users.AsNoTracking().Where(a => a.Role == Role.Mentor && a.ClosedAt == null && a.LastDay == null
                && (viewer.AllCentres || a.Centres.Any(c => c.CentreId != youth.Centre)))
            .OrderBy(a => a.NormalizedUserName)
            .Select(a => new
            {
                a.Id,
                a.Name,
                Centres = a.Centres.Select(c => c.Centre).AsQueryable().Where(Centre.IsOpen).Select(c => new { c.NameArabic, c.NameLatin })
                    .ToList(),
            })
            .ToListAsync(cancellationToken);
        Mentors = [new SelectListItem(texts["Transfer.Later"], ""), .. mentors.Select(a =>
            new SelectListItem(texts["Transfer.MentorChoice", a.Name.In(Cultures.Current), string.Join(
            Format.Comma + " ", a.Centres.Select(c => PersonName.In(Cultures.Current, c.NameArabic, c.NameLatin)))], $"{a.Id}"))];
        Planned = await sessions.AheadAsync(YouthId, cancellationToken);
        return youth.Revision;
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

        /// <summary>Who accompanies there; nobody yet when not chosen.</summary>
        public int? MentorId { get; init; }

        /// <summary>What becomes of planned sessions.</summary>
        [EnumDataType(typeof(PlannedAfter))]
        public PlannedAfter Sessions { get; init; } = PlannedAfter.CallOff;
    }
}
