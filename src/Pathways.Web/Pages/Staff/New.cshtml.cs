using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Pathways.Core.Accounts;
using Pathways.Core.Data;
using Pathways.Web.Accounts;
using Pathways.Web.Pages.Accounts;
using Pathways.Web.Pages.Centres;
using Pathways.Web.Startup;
using Pathways.Web.Ui;

namespace Pathways.Web.Pages.Staff;

/// <summary>A manager makes a mentor's account in the own centres. The mentor chooses the password, with the code shown next.</summary>
[May(Permission.InviteMentors)]
public sealed class NewModel(PathwaysDb db, Viewer viewer, CreateAccount create) : PageModel
{
    /// <summary>What is typed.</summary>
    [BindProperty]
    public StaffForm Form { get; set; } = new();

    /// <summary>The manager's centres.</summary>
    public IReadOnlyList<SelectListItem> Centres { get; private set; } = [];

    /// <summary>Shows the form; with one centre it is chosen already.</summary>
    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        Centres = await db.CentreChoicesAsync(viewer, cancellationToken);
        if (Centres is [var only])
            Form = Form with { Centres = [int.Parse(only.Value, System.Globalization.CultureInfo.InvariantCulture)] };
    }

    /// <summary>Makes the account.</summary>
    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        Centres = await db.CentreChoicesAsync(viewer, cancellationToken);
        if (!ModelState.IsValid) return Page();
        var own = Form with { Centres = [.. Form.Centres.Where(id => Centres.Any(c => c.Value == $"{id}"))], AllCentres = false };
        var answer = await create.RunAsync(own.Person(Role.Mentor), viewer.AccountId, cancellationToken);
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
