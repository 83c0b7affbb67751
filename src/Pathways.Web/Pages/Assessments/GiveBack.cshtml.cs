using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using Pathways.Core.Accounts;
using Pathways.Core.Assessments;
using Pathways.Core.Data;
using Pathways.Core.Plans;
using Pathways.Core.Time;
using Pathways.Core.Wellbeing;
using Pathways.Web.Accounts;
using Pathways.Web.Startup;
using Pathways.Web.Ui;

namespace Pathways.Web.Pages.Assessments;

/// <summary>The device goes back: nothing of the mentor is seen before the mentor's password is typed.</summary>
[AllowAnonymous, EnableRateLimiting(Safety.PublicForms)]
public sealed class GiveBackModel(PathwaysDb db, LocalTime clock, SignInManager<Account> signIn, UserManager<Account> accounts,
    HandedOver device, Tries tries, IStringLocalizer<AssessmentsText> texts) : PageModel
{
    /// <summary>What is typed.</summary>
    [BindProperty]
    public Input Form { get; set; } = new();

    /// <summary>Whether the youth is done.</summary>
    public bool IsDone { get; private set; }

    /// <summary>Where the youth goes on.</summary>
    public string GoOn { get; private set; } = "/Assessments/Assisted";

    /// <summary>A plan was read, and nothing of an assessment answered.</summary>
    public bool IsPlan => GoOn == "/Plans/Assisted";

    /// <summary>Asks for the password.</summary>
    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken) => await Find(cancellationToken) is null
        ? RedirectToPage("/Index") : Page();

    /// <summary>Signs the mentor in again.</summary>
    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        if (await Find(cancellationToken) is not { } mine) return RedirectToPage("/Index");
        if (!ModelState.IsValid) return Page();
        var account = await accounts.FindByIdAsync(mine.MentorId.ToString(System.Globalization.CultureInfo.InvariantCulture));
        if (tries.AreUsedUp(HttpContext, account?.UserName)) return StatusCode(StatusCodes.Status429TooManyRequests);
        var result = account is null || account.ClosedAt is not null ? Microsoft.AspNetCore.Identity.SignInResult.Failed
            : await signIn.CheckPasswordSignInAsync(account, Form.Password, lockoutOnFailure: true);
        if (!result.Succeeded)
        {
            tries.Wrong(HttpContext, result.IsLockedOut ? "wrong password, the account is locked" : "wrong password", account?.UserName);
            this.Refuse(result.IsLockedOut ? AccessProblem.LockedOut : AccessProblem.SignInFailed, "Form.Password");
            return Page();
        }

        await device.EndAsync();
        await signIn.SignInAsync(account!, isPersistent: false);
        this.Notice(texts["GiveBack.Done"]);
        return RedirectToPage(GoOn.Replace("Assisted", "Of", StringComparison.Ordinal), new { mine.YouthId });
    }

    private async Task<Mine?> Find(CancellationToken cancellationToken)
    {
        if (await device.ReadAsync() is not { } ticket) return null;
        if (ticket.WellbeingOf is { } youthId)
        {
            GoOn = "/Wellbeing/Assisted";
            IsDone = await db.WellbeingChecks.Where(WellbeingCheck.Stands)
                .AnyAsync(c => c.YouthId == youthId && c.On == clock.Today, cancellationToken);
            return new Mine(ticket.MentorId, youthId, IsDone);
        }

        if (ticket.PlanId is { } planId)
        {
            GoOn = "/Plans/Assisted";
            var plan = await db.Plans.Where(p => p.Id == planId)
                .Select(p => new Mine(ticket.MentorId, p.YouthId, p.State != PlanState.Proposed)).SingleOrDefaultAsync(cancellationToken);
            IsDone = plan?.IsDone == true;
            return plan;
        }

        var found = await db.Assessments.Where(a => a.Id == ticket.AssessmentId).Select(a =>
            new Mine(ticket.MentorId, a.YouthId, a.YouthDoneAt != null || a.CompletedAt != null
                || !db.Assessments.Where(Assessment.Stands).Any(one => one.Id == a.Id))).SingleOrDefaultAsync(cancellationToken);
        IsDone = found?.IsDone == true;
        return found;
    }

    private sealed record Mine(int MentorId, int YouthId, bool IsDone);

    /// <summary>The form.</summary>
    public sealed record Input
    {
        /// <summary>The mentor's password.</summary>
        [Required, StringLength(200)]
        public string Password { get; init; } = "";
    }
}
