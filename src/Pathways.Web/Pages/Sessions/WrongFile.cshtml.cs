using System.ComponentModel.DataAnnotations;
using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using Pathways.Core.Accounts;
using Pathways.Core.Audit;
using Pathways.Core.Contact;
using Pathways.Core.Corrections;
using Pathways.Core.Data;
using Pathways.Core.Mistakes;
using Pathways.Core.Sessions;
using Pathways.Core.Youths;
using Pathways.Web.Accounts;
using Pathways.Web.Startup;
using Pathways.Web.Ui;

namespace Pathways.Web.Pages.Sessions;

/// <summary>
/// A session was written into the wrong file: it goes into the right one, or out. Who could read it there reads it no longer.
/// </summary>
[May(Permission.PutRight)]
public sealed class WrongFileModel(PathwaysDb db, Viewer viewer, ReadLog readLog, MoveSession move, IStringLocalizer<SessionsText> texts)
    : PageModel
{
    /// <summary>Which session.</summary>
    [BindProperty(SupportsGet = true)]
    public int SessionId { get; set; }

    /// <summary>In whose file it stands.</summary>
    [BindProperty(SupportsGet = true)]
    public int YouthId { get; set; }

    /// <summary>What is typed.</summary>
    [BindProperty]
    public Input Form { get; set; } = new();

    /// <summary>The session.</summary>
    public Row Session { get; private set; } = null!;

    /// <summary>The files it may belong into: those of the same centre, for a mentor all own ones.</summary>
    public IReadOnlyList<SelectListItem> Youths { get; private set; } = [];

    /// <summary>Shows the form.</summary>
    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        if (!await FindAsync(cancellationToken)) return NotFound();
        readLog.FileOpened(YouthId, "/Sessions/WrongFile");
        return Page();
    }

    /// <summary>Moves it.</summary>
    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        if (!await FindAsync(cancellationToken)) return NotFound();
        if (!ModelState.IsValid) return Page();
        var right = Youths.Any(y => y.Value == Form.RightYouthId?.ToString(CultureInfo.InvariantCulture)) ? Form.RightYouthId : null;
        if (await move.RunAsync(SessionId, YouthId, right, Form.Reason ?? "", cancellationToken) is { } problem)
        {
            this.Refuse(problem, problem switch
            {
                MistakeProblem.ReasonMissing or MistakeProblem.ReasonTooLong => "Form.Reason",
                MistakeProblem.ThereAlready => "Form.RightYouthId",
                _ => "",
            });
            return Page();
        }

        this.Notice(texts[right is null ? "WrongFile.TakenOut" : "WrongFile.Moved"]);
        return Redirect($"/Sessions/Of/{right ?? YouthId}");
    }

    private async Task<bool> FindAsync(CancellationToken cancellationToken)
    {
        var movable = db.Sessions.MovableBy(viewer, db).Select(s => s.Id);
        var row = await db.SessionParticipants.AsNoTracking().VisibleTo(viewer, db)
            .Where(p => p.SessionId == SessionId && p.YouthId == YouthId)
            .Where(p => movable.Contains(p.SessionId))
            .Select(p => new Row(p.Youth.Name, p.Session.StartsAt, p.Session.Kind,
                p.Youth.Stays.AsQueryable().Where(Stay.IsOpen).Select(s => s.CentreId).FirstOrDefault()))
            .SingleOrDefaultAsync(cancellationToken);
        if (row is null) return false;
        Session = row;
        var (mentor, centre) = (viewer.Role == Role.Mentor, row.CentreId);
        var youths = await db.Youths.AsNoTracking().VisibleTo(viewer, db)
            .Where(y => mentor || y.Stays.AsQueryable().Where(Stay.IsOpen).Any(s => s.CentreId == centre))
            .Where(y => !db.SessionParticipants.Any(p => p.SessionId == SessionId && p.YouthId == y.Id))
            .ByName(Cultures.Current).Select(y => new { y.Id, y.Name, y.FileNumber }).ToListAsync(cancellationToken);
        Youths =
        [
            new SelectListItem(texts["WrongFile.Nobody"], ""),
            .. youths.Select(y => new SelectListItem($"{y.Name.In(Cultures.Current)} · {y.FileNumber}",
                y.Id.ToString(CultureInfo.InvariantCulture))),
        ];
        return true;
    }

    /// <summary>The form.</summary>
    public sealed record Input
    {
        /// <summary>Into whose file it belongs; null takes it out only.</summary>
        public int? RightYouthId { get; init; }

        /// <summary>Why.</summary>
        [StringLength(Mistake.LongestReason)]
        public string? Reason { get; init; }
    }

    /// <summary>What is shown.</summary>
    public sealed record Row(PersonName Name, DateTime StartsAt, SessionKind Kind, int CentreId);
}
