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
using Pathways.Core.Organisation;
using Pathways.Core.Sessions;
using Pathways.Core.Time;
using Pathways.Core.Youths;
using Pathways.Web.Accounts;
using Pathways.Web.Startup;
using Pathways.Web.Ui;

namespace Pathways.Web.Pages.Youths;

/// <summary>
/// Hands a youth over to another lead mentor: from when, a meeting of both, a closing note. Below, everybody who accompanied the youth so
/// far.
/// </summary>
[May(Permission.AssignMentors)]
public sealed class HandOverModel(PathwaysDb db, Viewer viewer, ReadLog readLog, LocalTime clock, HandOverYouth handOver, Format format,
    IStringLocalizer<YouthsText> texts) : PageModel
{
    private const int UsualDaysAhead = 14;

    /// <summary>Whose file.</summary>
    [BindProperty(SupportsGet = true)]
    public int YouthId { get; set; }

    /// <summary>What is typed.</summary>
    [BindProperty]
    public Input Form { get; set; } = new();

    /// <summary>The youth's name, for the header.</summary>
    public string Name { get; private set; } = "";

    /// <summary>The lead mentor now; empty when nobody is assigned.</summary>
    public string Lead { get; private set; } = "";

    /// <summary>Mentors of the youth's centre who do not lead now.</summary>
    public IReadOnlyList<SelectListItem> Choices { get; private set; } = [];

    /// <summary>The handovers, newest first.</summary>
    public IReadOnlyList<Row> Past { get; private set; } = [];

    /// <summary>One is arranged and still to come.</summary>
    public bool IsArranged => Past.Any(h => h.On > viewer.Today);

    /// <summary>Shows the form and the history.</summary>
    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        if (!await FindAsync(cancellationToken)) return NotFound();
        Form = new Input { On = viewer.Today.AddDays(UsualDaysAhead) };
        readLog.FileOpened(YouthId, "/Youths/HandOver");
        return Page();
    }

    /// <summary>Arranges it.</summary>
    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        if (!await FindAsync(cancellationToken)) return NotFound();
        if (Form.MeetingDay is null != Form.MeetingTime is null) this.Refuse(HandOverProblem.MeetingHalf, Form.MeetingDay is null
            ? "Form.MeetingDay" : "Form.MeetingTime");
        if (!ModelState.IsValid) return Page();
        DateTime? meeting = Form is { MeetingDay: { } day, MeetingTime: { } time } ? clock.ToUtc(day, time) : null;
        var result = await handOver.RunAsync(new HandOverPlan(YouthId, Form.ToMentorId, Form.On!.Value, meeting, (Form.Place ?? "")
            .Trim(), Form.ClosingNote ?? ""), cancellationToken);
        if (result.NotThere) return NotFound();
        if (result.Problem is { } problem) this.Refuse(problem, problem switch
        {
            HandOverProblem.InThePast or HandOverProblem.TooFarAhead =>
            "Form.On",
            HandOverProblem.MeetingInThePast or HandOverProblem.MeetingFarFromHandOver => "Form.MeetingDay",
            _ => ""
        });
        if (result.Mentor is { } wrong) this.Refuse(wrong, wrong switch
        {
            YouthProblem.StartsTooEarly =>
            "Form.On",
            YouthProblem.ChangedMeanwhile => "",
            _ => "Form.ToMentorId"
        });
        if (!ModelState.IsValid) return Page();
        this.Notice(texts.WithGroups("HandOver.Saved", result.Groups ?? [], format));
        this.SayHour(Form.MeetingDay, Form.MeetingTime);
        return Redirect($"/Youths/HandOver/{YouthId}");
    }

    private async Task<bool> FindAsync(CancellationToken cancellationToken)
    {
        var today = viewer.Today;
        var youth = await db.Youths.AsNoTracking().VisibleTo(viewer, db).Where(y => y.Id == YouthId)
            .Select(y => new
            {
                y.Name,
                Centre = y.Stays.AsQueryable().Where(Stay.IsOpen).Select(s => (int?)s.CentreId).FirstOrDefault(),
                LeadId = y.Mentorships.AsQueryable().Where(Mentorship.LeadOn(today)).Select(m => (int?)m.MentorId).FirstOrDefault(),
                Lead = new PersonName(
                    y.Mentorships.AsQueryable().Where(Mentorship.LeadOn(today)).Select(m => m.Mentor.Name.Arabic).FirstOrDefault() ?? "",
                    y.Mentorships.AsQueryable().Where(Mentorship.LeadOn(today)).Select(m => m.Mentor.Name.Latin).FirstOrDefault() ?? ""),
            })
            .SingleOrDefaultAsync(cancellationToken);
        if (youth is null) return false;
        Name = youth.Name.In(Cultures.Current);
        Lead = youth.Lead.In(Cultures.Current);
        Choices = [.. (await db.MentorChoicesAsync(viewer, youth.Centre, texts, cancellationToken))
            .Where(c => c.Value != $"{youth.LeadId}")];
        Past = await db.HandOvers.AsNoTracking().Where(Core.Youths.HandOver.Stands).WhereYouthVisibleTo(h => h.Youth, viewer, db)
            .Where(h => h.YouthId == YouthId)
            .OrderByDescending(h => h.On).ThenByDescending(h => h.Id)
            .Select(h => new Row(h.Id, h.FromMentor.Name, h.ToMentor.Name, h.On, h.MeetingId,
                db.Sessions.Where(s => s.Id == h.MeetingId).Select(s => (DateTime?)s.StartsAt).FirstOrDefault(), h.ClosingNote, h.ReadAt))
            .ToListAsync(cancellationToken);
        return true;
    }

    /// <summary>A handover.</summary>
    public sealed record Row(int Id, PersonName From, PersonName To, DateOnly On, int? MeetingId, DateTime? MeetingAt,
        string ClosingNote, DateTime? ReadAt);

    /// <summary>The form.</summary>
    public sealed record Input
    {
        /// <summary>New lead mentor.</summary>
        [Required]
        public int? ToMentorId { get; init; }

        /// <summary>First day.</summary>
        [Required]
        public DateOnly? On { get; init; }

        /// <summary>Local day of the meeting.</summary>
        [Day(DayKind.Appointment)]
        public DateOnly? MeetingDay { get; init; }

        /// <summary>Local time of the meeting.</summary>
        public TimeOnly? MeetingTime { get; init; }

        /// <summary>Where.</summary>
        [StringLength(200)]
        public string? Place { get; init; }

        /// <summary>To the youth.</summary>
        [StringLength(20_000)]
        public string? ClosingNote { get; init; }
    }
}
