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
using Pathways.Core.Sessions;
using Pathways.Core.Staff;
using Pathways.Core.Youths;
using Pathways.Web.Accounts;
using Pathways.Web.Startup;
using Pathways.Web.Ui;

namespace Pathways.Web.Pages.Youths;

/// <summary>Gives a youth a lead mentor, or another mentor as cover between two days. What was before stays in the history.</summary>
[May(Permission.AssignMentors)]
public sealed class AssignModel(PathwaysDb db, Viewer viewer, ReadLog readLog, CoverAbsences coverAbsences, SettleSessions settle,
    Format format, IStringLocalizer<YouthsText> texts) : PageModel
{
    /// <summary>As what.</summary>
    public enum MentorKind
    {
        /// <summary>Lead mentor.</summary>
        Lead = 1,

        /// <summary>Stands in for the lead.</summary>
        Cover = 2,
    }

    /// <summary>Whose file.</summary>
    [BindProperty(SupportsGet = true)]
    public int YouthId { get; set; }

    /// <summary>What is chosen.</summary>
    [BindProperty]
    public Input Form { get; set; } = new();

    /// <summary>The youth's name, for the header.</summary>
    public string Name { get; private set; } = "";

    /// <summary>The local day.</summary>
    public DateOnly Today => viewer.Today;

    /// <summary>Mentors now and to come.</summary>
    public IReadOnlyList<Row> Mentors { get; private set; } = [];

    /// <summary>Mentors of the youth's centre.</summary>
    public IReadOnlyList<SelectListItem> Choices { get; private set; } = [];

    /// <summary>Shows who accompanies the youth, and the form.</summary>
    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        if (await Find(cancellationToken) is null) return NotFound();
        Form = new Input { From = viewer.Today };
        readLog.FileOpened(YouthId, "/Youths/Assign");
        return Page();
    }

    /// <summary>Assigns.</summary>
    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        if (await Find(cancellationToken) is not { } youth) return NotFound();
        if (Form.Kind == MentorKind.Cover && Form.To is null) ModelState.AddModelError("Form.To", Text.ValidationSentences.Required);
        if (!ModelState.IsValid) return Page();
        var mentor = await db.Users.TeamOf(viewer).Include(a => a.Centres)
            .SingleOrDefaultAsync(a => a.Id == Form.MentorId, cancellationToken);
        var problem = mentor is null ? YouthProblem.MentorOfAnotherCentre
            : Form.Kind == MentorKind.Cover ? youth.GiveCover(mentor, Form.From!.Value, Form.To!.Value, viewer.AllCentres)
            : youth.GiveLead(mentor, Form.From!.Value, viewer.AllCentres);
        IReadOnlyList<DateTime> groups = [];
        if (problem is null)
        {
            if (Form.Kind == MentorKind.Lead) await coverAbsences.RunAsync(mentor!.Id, [youth], cancellationToken);
            if (Form.Kind == MentorKind.Lead) groups = await settle.SettleAsync(youth, mentor!.Id, cancellationToken);
            if (!await this.SaveAsync(db, cancellationToken)) return Page();
        }

        if (problem is { } wrong)
        {
            this.Refuse(wrong, wrong switch
            {
                YouthProblem.StartsTooEarly => "Form.From",
                YouthProblem.CoverEndsBeforeStart =>
                "Form.To",
                _ => "Form.MentorId"
            });
            return Page();
        }

        this.Notice(texts.WithGroups("Assign.Saved", groups, format));
        return Redirect($"/Youths/File/{YouthId}");
    }

    /// <summary>Ends a cover today.</summary>
    public async Task<IActionResult> OnPostEndAsync(int cover, CancellationToken cancellationToken)
    {
        if (await Find(cancellationToken) is not { } youth) return NotFound();
        ModelState.Clear(); // the other form of the page is not sent
        var ended = youth.EndCover(cover, viewer.Today);
        if (ended.Made(out var notBegun))
        {
            db.Mentorships.RemoveRange(notBegun);
            if (!await this.SaveAsync(db, cancellationToken)) return Page(); // the other tap has ended it
        }

        if (ended.Problem is { } wrong)
        {
            this.Refuse(wrong);
            return Page();
        }

        this.Notice(texts["Assign.CoverEnded"]);
        return Redirect($"/Youths/Assign/{YouthId}");
    }

    private async Task<Youth?> Find(CancellationToken cancellationToken)
    {
        var youth = await db.Youths.VisibleTo(viewer, db).Where(y => y.Id == YouthId).Include(y => y.Stays).Include(y => y.Mentorships)
            .ThenInclude(m => m.Mentor).AsSplitQuery().SingleOrDefaultAsync(cancellationToken);
        if (youth is null) return null;
        Name = youth.Name.In(Cultures.Current);
        Mentors = [.. youth.Mentorships.Where(m => !m.IsOverOn(viewer.Today)).OrderBy(m => m.IsCover).ThenBy(m => m.From)
            .Select(m => new Row(m.Id, m.Mentor.Name, m.IsCover, m.From, m.To))];
        Choices = await db.MentorChoicesAsync(viewer, youth.OpenStay?.CentreId, texts, cancellationToken);
        return youth;
    }

    /// <summary>A mentor of this youth.</summary>
    public sealed record Row(int Id, PersonName Name, bool IsCover, DateOnly From, DateOnly? To);

    /// <summary>The form.</summary>
    public sealed record Input
    {
        /// <summary>Lead or cover.</summary>
        [EnumDataType(typeof(MentorKind))]
        public MentorKind Kind { get; init; } = MentorKind.Lead;

        /// <summary>Who.</summary>
        [Required]
        public int? MentorId { get; init; }

        /// <summary>First day.</summary>
        [Required]
        public DateOnly? From { get; init; }

        /// <summary>Last day of a cover.</summary>
        public DateOnly? To { get; init; }
    }
}
