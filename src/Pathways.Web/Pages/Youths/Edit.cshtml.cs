using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using Pathways.Core.Accounts;
using Pathways.Core.Audit;
using Pathways.Core.Data;
using Pathways.Core.Organisation;
using Pathways.Core.Youths;
using Pathways.Web.Accounts;
using Pathways.Web.Startup;
using Pathways.Web.Ui;

namespace Pathways.Web.Pages.Youths;

/// <summary>Corrects a youth's master data. Somebody else's change meanwhile is told, and what was typed stays.</summary>
[May(Permission.EditYouths)]
public sealed class EditModel(PathwaysDb db, Viewer viewer, TimeProvider time, ReadLog readLog, FindAlike findAlike,
    IStringLocalizer<YouthsText> texts) : PageModel
{
    /// <summary>Whose file.</summary>
    [BindProperty(SupportsGet = true)]
    public int YouthId { get; set; }

    /// <summary>What is typed.</summary>
    [BindProperty]
    public YouthForm Form { get; set; } = new();

    /// <summary>The mark of the files that somebody looked at and found to be another person's.</summary>
    [BindProperty]
    public string? Another { get; set; }

    /// <summary>Files that, as it is typed, may be of this person and were not alike before.</summary>
    public AlikeFiles Alike { get; private set; } = AlikeFiles.None;

    /// <summary>Whether the account's reminders go to a changed address too; asked only then.</summary>
    [BindProperty]
    public bool? RemindersHere { get; set; }

    /// <summary>True while that is asked.</summary>
    public bool AsksAboutReminders => RemindersHere is not null
        || ModelState[nameof(RemindersHere)]?.Errors.Count > 0;

    /// <summary>The youth's name, for the header.</summary>
    public string Name { get; private set; } = "";

    /// <summary>True once the organisation has its authorisation number.</summary>
    public bool RestrictedFieldsOn { get; private set; }

    /// <summary>Shows what is known.</summary>
    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        if (await Find(cancellationToken) is not { } youth) return NotFound();
        Form = YouthForm.Of(youth);
        readLog.FileOpened(YouthId, "/Youths/Edit");
        return Page();
    }

    /// <summary>Saves it.</summary>
    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        if (await Find(cancellationToken) is not { } youth) return NotFound();
        if (!ModelState.IsValid) return Page();
        var (before, address) = (Likeness.Of(youth), youth.Email);
        var problem = youth.Describe(Form.Facts(RestrictedFieldsOn), viewer.Today);
        if (problem is null && youth.AccountId is { } id)
        {
            var account = await db.Users.SingleAsync(a => a.Id == id, cancellationToken);
            problem = youth.SendReminders(address, RemindersHere, account);
        }

        if (problem is null && await IsTakenAsync(youth, cancellationToken)) problem = YouthProblem.FileNumberTaken;
        if (problem is { } wrong)
        {
            this.Refuse(wrong, YouthForm.FieldOf(wrong));
            return Page();
        }

        Alike = await findAlike.RunAsync(youth, before, cancellationToken);
        if (!Alike.IsSettledBy(Another))
        {
            this.Refuse(YouthProblem.PerhapsThere);
            return Page();
        }

        await findAlike.KeepAnswerAsync(youth, Alike, time.GetUtcNow().UtcDateTime, cancellationToken);
        if (!await db.TrySaveAsync(youth, Form.Revision, cancellationToken))
        {
            if (await IsTakenAsync(youth, cancellationToken))
                this.Refuse(YouthProblem.FileNumberTaken, YouthForm.FieldOf(YouthProblem.FileNumberTaken));
            else this.RefuseAsChanged("Form.Revision", await db.RevisionOfAsync(youth, cancellationToken));
            return Page();
        }


        this.Notice(texts["Edit.Saved"]);
        return Redirect($"/Youths/File/{YouthId}");
    }

    private Task<bool> IsTakenAsync(Youth youth, CancellationToken cancellationToken) =>
        db.Youths.NumberedLike(youth).AnyAsync(cancellationToken);

    private async Task<Youth?> Find(CancellationToken cancellationToken)
    {
        var youth = await db.Youths.VisibleTo(viewer, db).Where(y => y.Id == YouthId).Include(y => y.SearchTokens)
            .Include(y => y.IntakeCategories).Include(y => y.Stays).AsSplitQuery().SingleOrDefaultAsync(cancellationToken);
        if (youth is null) return null;
        Name = youth.Name.In(Cultures.Current);
        RestrictedFieldsOn = await db.Settings.AnyAsync(s => s.Name == SettingNames.AuthorisationNumber && s.Value != "",
            cancellationToken);
        return youth;
    }
}
