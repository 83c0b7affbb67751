using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using Pathways.Core.Accounts;
using Pathways.Core.Data;
using Pathways.Core.Organisation;
using Pathways.Core.Youths;
using Pathways.Web.Accounts;
using Pathways.Web.Pages.Centres;
using Pathways.Web.Startup;
using Pathways.Web.Ui;

namespace Pathways.Web.Pages.Youths;

/// <summary>A manager adds one youth by hand, in an own centre, from today on or from the day of entry.</summary>
[May(Permission.AddYouths)]
public sealed class NewModel(PathwaysDb db, Viewer viewer, TimeProvider time, FindAlike findAlike, IStringLocalizer<YouthsText> texts)
    : PageModel
{
    /// <summary>What is typed.</summary>
    [BindProperty]
    public YouthForm Form { get; set; } = new();

    /// <summary>The centre.</summary>
    [BindProperty]
    public int? CentreId { get; set; }

    /// <summary>The mark of the files that the manager looked at and found to be another person's.</summary>
    [BindProperty]
    public string? Another { get; set; }

    /// <summary>Files that may be of this person.</summary>
    public AlikeFiles Alike { get; private set; } = AlikeFiles.None;

    /// <summary>The manager's centres.</summary>
    public IReadOnlyList<SelectListItem> Centres { get; private set; } = [];

    /// <summary>True once the organisation has its authorisation number.</summary>
    public bool RestrictedFieldsOn { get; private set; }

    /// <summary>Shows the form; with one centre it is chosen already.</summary>
    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        await Load(cancellationToken);
        if (Centres is [var only]) CentreId = int.Parse(only.Value, System.Globalization.CultureInfo.InvariantCulture);
    }

    /// <summary>Adds the youth.</summary>
    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        await Load(cancellationToken);
        if (!ModelState.IsValid) return Page();
        var youth = new Youth { CreatedAt = time.GetUtcNow().UtcDateTime, DataFlags = DataFlags.MentorMissing };
        youth.Stays.Add(new Stay { CentreId = CentreId ?? 0, From = Form.EntryDate ?? viewer.Today });
        YouthProblem? problem = Centres.All(c => c.Value != $"{CentreId}") ? YouthProblem.CentreMissing
            : youth.Describe(Form.Facts(RestrictedFieldsOn), viewer.Today);
        if (problem is null && await db.Youths.NumberedLike(youth).AnyAsync(cancellationToken))
            problem = YouthProblem.FileNumberTaken;
        if (problem is { } wrong)
        {
            this.Refuse(wrong, YouthForm.FieldOf(wrong));
            return Page();
        }

        Alike = await findAlike.RunAsync(youth, null, cancellationToken);
        if (!Alike.IsSettledBy(Another))
        {
            this.Refuse(YouthProblem.PerhapsThere);
            return Page();
        }

        await findAlike.KeepAnswerAsync(youth, Alike, time.GetUtcNow().UtcDateTime, cancellationToken);
        db.Youths.Add(youth);
        if (!await db.TrySaveAsync(cancellationToken))
        {
            this.Refuse(YouthProblem.FileNumberTaken, YouthForm.FieldOf(YouthProblem.FileNumberTaken)); // somebody was faster
            return Page();
        }

        this.Notice(texts["New.Saved"]);
        return Redirect($"/Youths/File/{youth.Id}");
    }

    private async Task Load(CancellationToken cancellationToken)
    {
        Centres = await db.CentreChoicesAsync(viewer, cancellationToken);
        RestrictedFieldsOn = await db.Settings.AnyAsync(s => s.Name == SettingNames.AuthorisationNumber && s.Value != "",
            cancellationToken);
    }
}
