using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.Extensions.Localization;
using Pathways.Core.Accounts;
using Pathways.Core.Data;
using Pathways.Web.Accounts;
using Pathways.Web.Pages.Centres;
using Pathways.Web.Startup;
using Pathways.Web.Text;
using Pathways.Web.Ui;

namespace Pathways.Web.Pages.Accounts;

/// <summary>An admin makes an account for a member of staff. The person chooses the password, with the code shown next.</summary>
[May(Permission.KeepAccounts)]
public sealed class NewModel(PathwaysDb db, Viewer viewer, CreateAccount create, IStringLocalizer<Words> words) : PageModel
{
    /// <summary>What is typed.</summary>
    [BindProperty]
    public StaffForm Form { get; set; } = new();

    /// <summary>The roles of staff. A youth's account is made from the file, with consent.</summary>
    public IEnumerable<SelectListItem> Roles => new[] { Role.Manager, Role.Mentor, Role.Psychologist, Role.Admin }.Select(role =>
        new SelectListItem(words.Of(role, Core.Contact.Sex.Male), role.ToString()));

    /// <summary>Every centre.</summary>
    public IReadOnlyList<SelectListItem> Centres { get; private set; } = [];

    /// <summary>Shows the form.</summary>
    public async Task OnGetAsync(CancellationToken cancellationToken) => Centres = await db.CentreChoicesAsync(viewer, cancellationToken);

    /// <summary>Makes the account.</summary>
    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        Centres = await db.CentreChoicesAsync(viewer, cancellationToken);
        if (Form.Role is not (Role.Manager or Role.Mentor or Role.Psychologist or Role.Admin))
            ModelState.AddModelError("Form.Role", ValidationSentences.Required);
        if (!ModelState.IsValid) return Page();
        var known = Form with { Centres = [.. Form.Centres.Where(id => Centres.Any(c => c.Value == $"{id}"))] };
        var answer = await create.RunAsync(known.Person(Form.Role!.Value), viewer.AccountId, cancellationToken);
        if (!answer.Made(out var invited))
        {
            var wrong = answer.Problem!.Value;
            this.Refuse(wrong, StaffForm.FieldOf(wrong));
            return Page();
        }

        TempData[InviteModel.Key(invited.Account.Id)] = invited.Code;
        return Redirect($"/Accounts/Invite/{invited.Account.Id}");
    }
}
