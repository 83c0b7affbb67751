using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Pathways.Core.Accounts;
using Pathways.Core.Assessments;
using Pathways.Core.Audit;
using Pathways.Core.Contact;
using Pathways.Core.Data;
using Pathways.Core.FollowUps;
using Pathways.Core.Organisation;
using Pathways.Core.Plans;
using Pathways.Core.Risks;
using Pathways.Core.Time;
using Pathways.Core.Youths;
using Pathways.Web.Accounts;
using Pathways.Web.Startup;
using Pathways.Web.Ui;

namespace Pathways.Web.Pages.Youths;

/// <summary>The youths the viewer sees, by name, with search in Arabic or Latin letters or by file number.</summary>
[May(Permission.SeeYouths)]
public sealed class IndexModel(PathwaysDb db, Viewer viewer, ReadLog readLog, LocalTime clock, ProgrammeSettings settings) : PageModel
{
    private const int PageSize = 25;

    /// <summary>What is searched.</summary>
    [BindProperty(SupportsGet = true)]
    public string Q { get; set; } = "";

    /// <summary>Page number, from 1.</summary>
    [BindProperty(SupportsGet = true, Name = "p")]
    public int PageNumber { get; set; } = 1;

    /// <summary>The local day ages are computed on.</summary>
    public DateOnly Today => viewer.Today;

    /// <summary>True for managers, who add youths and assign mentors.</summary>
    public bool MayAdd => viewer.May(Permission.AddYouths);

    /// <summary>One page of youths.</summary>
    public ListPage<Row> Youths { get; private set; } = null!;

    /// <summary>Whether a new assessment is due soon or overdue.</summary>
    public DueState Assessment(Row youth) => youth.HasLeft || youth.IsAssessing
        ? DueState.Planned
        : Due.On(Reassessment.DueOn(youth.AssessedAt is { } at ? clock.DayOf(at) : null, youth.Risk, youth.RaisedOn, settings), Today,
            settings.DueSoonDays);

    /// <summary>Shows the list.</summary>
    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        Q = (Q ?? "").Trim();
        var today = viewer.Today;
        Youths = await db.Youths.VisibleTo(viewer, db).Matching(Q, db)
            .ByName(Cultures.Current)
            .Select(y => new Row(
                y.Id, y.Name, y.FileNumber,
                y.Stays.AsQueryable().Where(Stay.IsOpen).Any(s => s.CentreId == y.NumberedById), y.NumberedBy.NameArabic,
                y.NumberedBy.NameLatin, new Birth(y.BirthDate, y.BirthPrecision),
                y.Stays.AsQueryable().Where(Stay.IsOpen).Select(s => s.Centre.NameArabic).FirstOrDefault() ?? "",
                y.Stays.AsQueryable().Where(Stay.IsOpen).Select(s => s.Centre.NameLatin).FirstOrDefault() ?? "",
                new PersonName(
                    y.Mentorships.AsQueryable().Where(Mentorship.LeadOn(today)).Select(m => m.Mentor.Name.Arabic).FirstOrDefault() ?? "",
                    y.Mentorships.AsQueryable().Where(Mentorship.LeadOn(today)).Select(m => m.Mentor.Name.Latin).FirstOrDefault() ?? ""),
                db.Risks.Where(RiskAssessment.Stands).Where(r => r.YouthId == y.Id).OrderByDescending(r => r.Id)
                    .Select(r => (RiskLevel?)r.Level).FirstOrDefault(),
                db.Risks.Where(RiskAssessment.Stands).Where(r => r.YouthId == y.Id).OrderByDescending(r => r.Id).Select(r => r.RaisedOn)
                    .FirstOrDefault(),
                db.Assessments.Where(Core.Assessments.Assessment.Stands).Where(a => a.YouthId == y.Id).Max(a => a.CompletedAt),
                y.Exits.AsQueryable().Where(Exit.Stands).Any(Exit.IsOpen),
                db.Assessments.Where(Core.Assessments.Assessment.Stands).Any(a => a.YouthId == y.Id && a.CompletedAt == null),
                db.Youths.Where(a => a.Id == y.Id).Select(Youth.EndedBy).FirstOrDefault()))
            .PageAsync(PageNumber, PageSize, cancellationToken);
        readLog.ListOpened("/Youths", Q.Length == 0 ? "" : "search", Youths.Total);
    }

    /// <summary>A row; the mentor's name is empty when nobody is assigned.</summary>
    public sealed record Row(
        int Id, PersonName Name, string FileNumber, bool IsOwnNumber, string GivingCentreArabic, string GivingCentreLatin, Birth Birth,
        string CentreArabic, string CentreLatin, PersonName Mentor,
        RiskLevel? Risk, DateOnly? RaisedOn, DateTime? AssessedAt, bool HasLeft, bool IsAssessing, ExitReason? Ended);
}
