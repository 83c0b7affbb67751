using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Pathways.Core.Accounts;
using Pathways.Core.Audit;
using Pathways.Core.Consents;
using Pathways.Core.Contact;
using Pathways.Core.Data;
using Pathways.Core.Organisation;
using Pathways.Core.Youths;
using Pathways.Web.Accounts;
using Pathways.Web.Startup;
using Pathways.Web.Ui;

namespace Pathways.Web.Pages.Youths;

/// <summary>
/// Gives a youth an own account, with the recorded consent of the youth and, before 18, of the legal guardian. The printed code comes next.
/// </summary>
[May(Permission.InviteYouths)]
public sealed class InviteModel(PathwaysDb db, Viewer viewer, ReadLog readLog, InviteYouth invite) : PageModel
{
    /// <summary>Whose file.</summary>
    [BindProperty(SupportsGet = true)]
    public int YouthId { get; set; }

    /// <summary>What is typed.</summary>
    [BindProperty]
    public Input Form { get; set; } = new();

    /// <summary>The youth's name, for the header.</summary>
    public string Name { get; private set; } = "";

    /// <summary>The account, when there is one.</summary>
    public int? AccountId { get; private set; }

    /// <summary>Before 18 the guardian agrees too.</summary>
    public bool IsMinor { get; private set; }

    /// <summary>Shows the form.</summary>
    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        if (await Find(cancellationToken) is not { } youth) return NotFound();
        Form = new Input { YouthOn = viewer.Today, Guardian = youth.Guardian };
        readLog.FileOpened(YouthId, "/Youths/Invite");
        return Page();
    }

    /// <summary>Makes the account.</summary>
    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        if (await Find(cancellationToken) is null) return NotFound();
        if (!ModelState.IsValid) return Page();
        var answer = await invite.RunAsync(YouthId, Form.YouthOn, Form.Guardian ?? "", Form.GuardianOn, Form.Language,
            viewer.AccountId, cancellationToken);
        if (!answer.Made(out var invited))
        {
            var wrong = answer.Problem!.Value;
            this.Refuse(wrong, wrong switch
            {
                AccessProblem.YouthConsentMissing => "Form.YouthOn",
                AccessProblem.GuardianConsentMissing => string.IsNullOrWhiteSpace(Form.Guardian) ? "Form.Guardian" : "Form.GuardianOn",
                _ => "",
            });
            return Page();
        }

        TempData[Accounts.InviteModel.Key(invited.Account.Id)] = invited.Code;
        return Redirect($"/Accounts/Invite/{invited.Account.Id}");
    }

    private async Task<Youth?> Find(CancellationToken cancellationToken)
    {
        var youth = await db.Youths.VisibleTo(viewer, db).Where(Youth.IsAccompanied)
            .SingleOrDefaultAsync(y => y.Id == YouthId, cancellationToken);
        if (youth is null) return null;
        (Name, AccountId) = (youth.Name.In(Cultures.Current), youth.AccountId);
        if (AccountId is { } account && await db.Consents.AreTakenBackAsync(account, cancellationToken)) AccountId = null;
        IsMinor = youth.MayBeMinorOn(viewer.Today);
        return youth;
    }

    /// <summary>The form.</summary>
    public sealed record Input
    {
        /// <summary>The day the youth agreed.</summary>
        [Day(DayKind.Event)]
        public DateOnly? YouthOn { get; init; }

        /// <summary>Legal guardian.</summary>
        [StringLength(200)]
        public string? Guardian { get; init; }

        /// <summary>The day the guardian agreed.</summary>
        [Day(DayKind.Event)]
        public DateOnly? GuardianOn { get; init; }

        /// <summary>The youth's language.</summary>
        [EnumDataType(typeof(Language))]
        public Language Language { get; init; }
    }
}
