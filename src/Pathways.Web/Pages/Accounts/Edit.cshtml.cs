using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using Pathways.Core.Accounts;
using Pathways.Core.Contact;
using Pathways.Core.Data;
using Pathways.Core.Departures;
using Pathways.Core.Youths;
using Pathways.Web.Accounts;
using Pathways.Web.Pages.Centres;
using Pathways.Web.Startup;
using Pathways.Web.Ui;

namespace Pathways.Web.Pages.Accounts;

/// <summary>
/// An admin corrects a member of staff's names, address and centres. What changes is in force within a minute; the role stays.
/// </summary>
[May(Permission.KeepAccounts)]
public sealed class EditModel(PathwaysDb db, Viewer viewer, ReadDeparture departure, IStringLocalizer<AccountsText> texts) : PageModel
{
    /// <summary>Whose account.</summary>
    [BindProperty(SupportsGet = true)]
    public int Id { get; set; }

    /// <summary>What is typed.</summary>
    [BindProperty]
    public StaffForm Form { get; set; } = new();

    /// <summary>A mark of what was known when the form was opened.</summary>
    [BindProperty]
    public string? Seen { get; set; }

    /// <summary>User name.</summary>
    public string UserName { get; private set; } = "";

    /// <summary>Role.</summary>
    public Role Role { get; private set; }

    /// <summary>Every centre.</summary>
    public IReadOnlyList<SelectListItem> Centres { get; private set; } = [];

    /// <summary>Centres that cannot be taken away before somebody else accompanies the youths there.</summary>
    public IReadOnlyList<SelectListItem> StillThere { get; private set; } = [];

    /// <summary>Shows what is known.</summary>
    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        if (await Find(cancellationToken) is not { } account) return NotFound();
        Form = new StaffForm
        {
            NameArabic = account.Name.Arabic,
            NameLatin = account.Name.Latin,
            Gender = account.Gender,
            Language = account.Language,
            Email = account.Email,
            Centres = [.. account.Centres.Select(c => c.CentreId)],
            AllCentres = account.AllCentres,
        };
        Seen = MarkOf(account);
        return Page();
    }

    /// <summary>Saves it.</summary>
    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        if (await Find(cancellationToken) is not { } account) return NotFound();
        if (!ModelState.IsValid) return Page();
        if (Seen != MarkOf(account))
        {
            this.RefuseAsChanged(nameof(Seen), MarkOf(account));
            return Page();
        }

        var person = Form.Person(account.Role) with { CentreIds = [.. Form.Centres.Where(id => Centres.Any(c => c.Value == $"{id}"))] };
        var email = person.Email.Trim();
        var before = account.Centres.Select(c => c.CentreId).ToList();
        var gap = account.AllCentres && !person.AllCentres
            ? account.Gap(await db.Users.AnyAsync(account.CouldReplace(), cancellationToken), isMeant: false) : null;
        var problem = await CreateAccount.CheckEmailAsync(db, email, account.Id, cancellationToken) ?? gap ?? account.Describe(person);
        if (problem is null) problem = await LeadsThereAsync(account, before, cancellationToken);
        if (problem is { } wrong)
        {
            this.Refuse(wrong, StaffForm.FieldOf(wrong));
            return Page();
        }

        if (!await db.TrySaveAsync(cancellationToken))
        {
            var faster = await CreateAccount.CheckEmailAsync(db, email, account.Id, cancellationToken) ?? AccessProblem.ChangedMeanwhile;
            this.Refuse(faster, StaffForm.FieldOf(faster));
            return Page();
        }


        this.Notice(texts["Edit.Done"]);
        return Redirect("/Accounts");
    }

    private async Task<AccessProblem?> LeadsThereAsync(Account account, List<int> before, CancellationToken cancellationToken)
    {
        var taken = before.Except(account.Centres.Select(c => c.CentreId)).ToList();
        if (account.Role != Role.Mentor || taken.Count == 0) return null;
        var still = await departure.AccompaniesInAsync(account.Id, taken, cancellationToken);
        StillThere = [.. Centres.Where(c => still.Any(id => c.Value == $"{id}"))];
        return StillThere.Count > 0 ? AccessProblem.LeadsThere : null;
    }

    private static string MarkOf(Account account) => OpenedForm.Mark(string.Join('\n', account.Name,
        account.Gender, account.Language, account.Email, account.AllCentres,
        string.Join(',', account.Centres.Select(c => c.CentreId).Order())));

    private async Task<Account?> Find(CancellationToken cancellationToken)
    {
        var account = await db.Users.VisibleTo(viewer, db).Where(a => a.Id == Id && a.Role != Role.Youth).Include(a => a.Centres)
            .SingleOrDefaultAsync(cancellationToken);
        if (account is null) return null;
        (UserName, Role) = (account.UserName!, account.Role);
        Centres = await db.CentreChoicesAsync(viewer, cancellationToken);
        return account;
    }
}
