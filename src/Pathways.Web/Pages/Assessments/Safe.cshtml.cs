using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Localization;
using Pathways.Core.Accounts;
using Pathways.Core.Assessments;
using Pathways.Core.Help;
using Pathways.Core.Reminding;
using Pathways.Web.Accounts;
using Pathways.Web.Jobs;
using Pathways.Web.Startup;
using Pathways.Web.Ui;

namespace Pathways.Web.Pages.Assessments;

/// <summary>
/// For whoever does not always feel safe: words, numbers, and a request to talk if the youth wants it. It knows no answer; whoever opens it
/// sees the same.
/// </summary>
[May(Permission.AskForHelp)]
public sealed class SafeModel(AskForHelp help, WakeNow wake, IStringLocalizer<AssessmentsText> texts) : PageModel
{
    /// <summary>"I want to talk": a request for help, and nothing without it.</summary>
    [BindProperty(Name = "_talk")]
    public bool Talk { get; set; }

    /// <summary>Shows it.</summary>
    public void OnGet()
    {
    }

    /// <summary>Goes on, and asks for help when the youth says so.</summary>
    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        if (!ModelState.IsValid) return Page();
        if (Talk)
        {
            if (await help.RunAsync(HelpKind.Talk, Domain.Safety, "", cancellationToken) is not { } isNew) return NotFound();
            if (isNew) wake.Now<SendReminders>();
            this.Notice(texts["Safe.Told"]);
        }

        return RedirectToPage("Mine");
    }
}
