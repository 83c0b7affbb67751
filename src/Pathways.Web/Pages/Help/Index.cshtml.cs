using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Pathways.Core.Accounts;
using Pathways.Core.Assessments;
using Pathways.Core.Audit;
using Pathways.Core.Contact;
using Pathways.Core.Data;
using Pathways.Core.Help;
using Pathways.Core.Organisation;
using Pathways.Core.Plans;
using Pathways.Core.Time;
using Pathways.Core.Youths;
using Pathways.Web.Accounts;
using Pathways.Web.Startup;
using Pathways.Web.Ui;

namespace Pathways.Web.Pages.Help;

/// <summary>Help requests of the youths the viewer answers for: open ones, oldest first, or the closed ones.</summary>
[May(Permission.AnswerHelp)]
public sealed class IndexModel(PathwaysDb db, Viewer viewer, ReadLog readLog, LocalTime clock, ProgrammeSettings settings) : PageModel
{
    private const int PageSize = 25;

    /// <summary>Show the closed ones.</summary>
    [BindProperty(SupportsGet = true)]
    public bool Closed { get; set; }

    /// <summary>Page number, from 1.</summary>
    [BindProperty(SupportsGet = true, Name = "p")]
    public int PageNumber { get; set; } = 1;

    /// <summary>One page of them. The words are not in a list.</summary>
    public ListPage<Row> Requests { get; private set; } = null!;

    /// <summary>Shows them.</summary>
    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        var requests = db.HelpRequests.AsNoTracking().VisibleTo(viewer, db);
        requests = Closed ? requests.Where(h => h.ClosedAt != null).OrderByDescending(h => h.ClosedAt).ThenByDescending(h => h.Id)
            : requests.Where(h => h.ClosedAt == null).OrderBy(h => h.AskedAt).ThenBy(h => h.Id);
        Requests = await requests.Select(h => new Row(h.Id, h.Youth.Name, h.Kind, h.Topic, h.AskedAt, h.SeenAt,
            h.AnsweredAt, h.ClosedAt)).PageAsync(PageNumber, PageSize, cancellationToken);
        readLog.ListOpened("/Help", Closed ? "closed" : "open", Requests.Total);
    }

    /// <summary>Until when it should be answered.</summary>
    public DateTime AnswerBefore(Row row) => HelpRequest.AnswerBefore(row.Kind, row.AskedAt, settings);

    /// <summary>Whether that has passed.</summary>
    public bool IsLate(Row row) => row.AnsweredAt is null && Due.At(AnswerBefore(row), clock.UtcNow) == DueState.Overdue;

    /// <summary>A row.</summary>
    public sealed record Row(int Id, PersonName Name, HelpKind Kind, Domain? Topic, DateTime AskedAt, DateTime? SeenAt,
        DateTime? AnsweredAt, DateTime? ClosedAt);
}
