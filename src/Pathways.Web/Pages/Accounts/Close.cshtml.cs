using System.ComponentModel.DataAnnotations;
using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using Pathways.Core.Accounts;
using Pathways.Core.Audit;
using Pathways.Core.Consents;
using Pathways.Core.Contact;
using Pathways.Core.Data;
using Pathways.Core.Departures;
using Pathways.Core.Organisation;
using Pathways.Core.Youths;
using Pathways.Web.Accounts;
using Pathways.Web.Startup;
using Pathways.Web.Ui;

namespace Pathways.Web.Pages.Accounts;

/// <summary>
/// Somebody leaves: closes an account now or after a last day, or takes a mentor out of one centre, once it is decided what becomes of all
/// that hangs on it; opens a closed one again. Nothing is deleted.
/// </summary>
[May(Permission.KeepAccounts, Permission.InviteMentors)]
public sealed class CloseModel(PathwaysDb db, Viewer viewer, LeaveStaff leave, ReadDeparture read, ReadLog readLog,
    IStringLocalizer<AccountsText> texts) : PageModel
{
    private const string Nobody = "0";

    /// <summary>Whose account.</summary>
    [BindProperty(SupportsGet = true)]
    public int Id { get; set; }

    /// <summary>The centre that is left; null when the person leaves altogether.</summary>
    [BindProperty(SupportsGet = true)]
    public int? Centre { get; set; }

    /// <summary>What is decided.</summary>
    [BindProperty]
    public Input Form { get; set; } = new();

    /// <summary>The person.</summary>
    public Row Person { get; private set; } = null!;

    /// <summary>What hangs on the account.</summary>
    public DepartureFacts Facts { get; private set; } = null!;

    /// <summary>What nobody else could do; null when somebody could.</summary>
    public AccessProblem? Gap { get; private set; }

    /// <summary>Whether the viewer reads names of youths; else their file numbers.</summary>
    public bool SeesYouths => viewer.May(Permission.SeeYouths);

    /// <summary>The list from which the viewer came.</summary>
    public string Back => viewer.May(Permission.KeepAccounts) ? "/Accounts" : Person.IsYouth ? "/Youths" : "/Staff";

    /// <summary>For all youths at once.</summary>
    public IEnumerable<SelectListItem> ForAll => [new(texts["Leave.ChooseEach"], ""), NobodyYet, .. heirs.Select(Choice)];

    /// <summary>Who may plan the workshops to come, or that they are cancelled; nothing is chosen beforehand.</summary>
    public IReadOnlyList<SelectListItem> Planners { get; private set; } = [];

    private IReadOnlyList<DepartureHeir> heirs = [];

    /// <summary>For a youth: who works in the centre first.</summary>
    public IEnumerable<(SelectListItem Choice, bool IsElsewhere)> ChoicesFor(DepartureYouth youth)
    {
        ArgumentNullException.ThrowIfNull(youth);
        return heirs.Where(heir => WorksThere(heir) || MayLend).OrderBy(heir => !WorksThere(heir))
            .Select(heir => (Choice(heir), !WorksThere(heir)));

        bool WorksThere(DepartureHeir heir) => youth.CentreId is { } centre && heir.CentreIds.Contains(centre);
    }

    /// <summary>Asks.</summary>
    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        if (!await FindAsync(cancellationToken)) return NotFound();
        if (SeesYouths && Facts.Youths.Count > 0) readLog.ListOpened("/Accounts/Close", "", Facts.Youths.Count);
        return Page();
    }

    /// <summary>Closes, now or at the end of a day, or takes out of the centre.</summary>
    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        if (!await FindAsync(cancellationToken)) return NotFound();
        if (Person.IsClosed) return await OnPostReopenAsync(cancellationToken);
        if (!ModelState.IsValid) return Page();
        var plan = new DeparturePlan(Decided(), Form.Sessions == SessionsThen.Cancelled)
        {
            WorkshopsToId = int.TryParse(Form.Workshops, NumberStyles.None, CultureInfo.InvariantCulture, out var planner) && planner > 0
                ? planner : null,
            WorkshopsCancelledFor = Form.Workshops == Nobody ? Form.WorkshopReason ?? "" : null,
        };
        var (found, problem) = Centre is { } centre
            ? await leave.LeaveCentreAsync(Id, centre, plan, cancellationToken)
            : await leave.CloseAsync(Id, Form.LastDay, plan, Form.IsMeant, cancellationToken);
        if (!found) return NotFound();
        if (problem is { } refused)
        {
            this.Refuse(refused, refused switch
            {
                AccessProblem.HeirMissing or AccessProblem.HeirElsewhere => "Form.AllTo",
                AccessProblem.WorkshopsUndecided or AccessProblem.WorkshopsElsewhere => "Form.Workshops",
                AccessProblem.WorkshopReasonMissing => "Form.WorkshopReason",
                AccessProblem.LastDayOver or AccessProblem.LastDayTooFar => "Form.LastDay",
                AccessProblem.LastOfAllCentres or AccessProblem.LastPsychologist => "Form.IsMeant",
                _ => "",
            });
            return Page();
        }

        this.Notice(texts[Centre is not null ? "Leave.CentreDone" : Form.LastDay is not null ? "Leave.Arranged" : "Close.Done"]);
        return Redirect(Back);
    }

    /// <summary>Opens a closed account again, or takes back a last day; what was given to others stays with them.</summary>
    public async Task<IActionResult> OnPostReopenAsync(CancellationToken cancellationToken)
    {
        if (await db.Users.VisibleTo(viewer, db).SingleOrDefaultAsync(a => a.Id == Id, cancellationToken) is not { } account)
            return NotFound();
        var wasClosed = account.ClosedAt is not null;
        if (wasClosed && await db.Consents.AreTakenBackAsync(Id, cancellationToken))
        {
            await FindAsync(cancellationToken);
            this.Refuse(AccessProblem.NoConsentHolds);
            return Page();
        }

        account.Reopen();
        if (!await db.TrySaveAsync(cancellationToken)) return RedirectToPage(); // shows how it stands now
        this.Notice(texts[wasClosed ? "Reopen.Done" : "Leave.Stays"]);
        return Redirect(wasClosed && viewer.May(Permission.KeepAccounts) ? "/Accounts" : $"/Accounts/Close/{Id}");
    }

    private bool MayLend => viewer.AllCentres || viewer.Role == Role.Admin;

    private SelectListItem NobodyYet => new(texts["Leave.NobodyYet"], Nobody);

    private SelectListItem Choice(DepartureHeir heir) =>
        new(texts["Leave.Choice", heir.Name.In(Cultures.Current), heir.Caseload], $"{heir.Id}");

    /// <summary>Each youth's own choice, else the one for all; whoever has neither is not in it.</summary>
    private Dictionary<int, int?> Decided() => Facts.ToDecide
        .Select(youth => (youth.Id, Chosen: Form.Heirs.GetValueOrDefault(youth.Id) is { Length: > 0 } own ? own : Form.AllTo ?? ""))
        .Where(row => int.TryParse(row.Chosen, NumberStyles.None, CultureInfo.InvariantCulture, out _))
        .ToDictionary(row => row.Id, row => row.Chosen == Nobody ? (int?)null : int.Parse(row.Chosen, CultureInfo.InvariantCulture));

    private async Task<bool> FindAsync(CancellationToken cancellationToken)
    {
        var account = await db.Users.AsNoTracking().VisibleTo(viewer, db).Include(a => a.Centres).ThenInclude(c => c.Centre)
            .SingleOrDefaultAsync(a => a.Id == Id, cancellationToken);
        if (account is null) return false;
        var left = account.Centres.Find(c => c.CentreId == Centre)?.Centre;
        if (Centre is not null && (left is null || account.Role != Role.Mentor)) return false;
        Person = new Row(account.Name, account.UserName!, account.ClosedAt is not null, account.Role == Role.Youth, account.LastDay,
            left is null ? null : new PersonName(left.NameArabic, left.NameLatin));
        Facts = await read.RunAsync(Id, Centre, cancellationToken);
        if (Facts.ToDecide.Any()) heirs = await read.HeirsAsync(Id, viewer, cancellationToken);
        if (Facts.Plans > 0)
        {
            Planners = [new(texts["Leave.ChoosePlanner"], ""),
                .. (await read.PlannersAsync(Id, cancellationToken))
                    .Select(a => new SelectListItem(a.Name.In(Cultures.Current), $"{a.Id}")),
                new(texts["Leave.CancelWorkshops"], Nobody)];
        }

        if (Centre is null)
            Gap = account.Gap(await db.Users.AnyAsync(account.CouldReplace(), cancellationToken), isMeant: false);
        return true;
    }

    /// <summary>What becomes of planned sessions.</summary>
    public enum SessionsThen
    {
        /// <summary>They go with the youth.</summary>
        GoOn = 1,

        /// <summary>They are cancelled.</summary>
        Cancelled,
    }

    /// <summary>What is shown.</summary>
    public sealed record Row(PersonName Name, string UserName, bool IsClosed, bool IsYouth, DateOnly? LastDay, PersonName? Centre);

    /// <summary>The form.</summary>
    public sealed record Input
    {
        /// <summary>Last day at work; empty: now.</summary>
        [Day(DayKind.Appointment)]
        public DateOnly? LastDay { get; init; }

        /// <summary>Who leads the youths for whom nobody else is chosen.</summary>
        public string? AllTo { get; init; }

        /// <summary>Youth, and who leads.</summary>
        public Dictionary<int, string?> Heirs { get; init; } = [];

        /// <summary>What becomes of planned sessions.</summary>
        [EnumDataType(typeof(SessionsThen))]
        public SessionsThen Sessions { get; init; } = SessionsThen.GoOn;

        /// <summary>Who plans the workshops to come; 0: they are cancelled.</summary>
        public string? Workshops { get; init; }

        /// <summary>Why they are cancelled; told to those who have a place.</summary>
        [StringLength(2_000)]
        public string? WorkshopReason { get; init; }

        /// <summary>Meant, although nobody else could do what this account does.</summary>
        public bool IsMeant { get; init; }
    }
}
