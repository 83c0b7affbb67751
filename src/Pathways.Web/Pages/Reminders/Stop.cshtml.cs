using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.EntityFrameworkCore;
using Pathways.Core.Data;
using Pathways.Core.Reminders;
using Pathways.Core.Reminding;
using Pathways.Core.Time;
using Pathways.Web.Startup;

namespace Pathways.Web.Pages.Reminders;

/// <summary>
/// No more mails of a kind, by the secret in a mail's header and without signing in: mail programs post to it by themselves (RFC 8058), so
/// it asks for no form's token and does not redirect. The page names neither the person nor the kind.
/// </summary>
[AllowAnonymous, IgnoreAntiforgeryToken, EnableRateLimiting(Safety.PublicForms)]
public sealed class StopModel(PathwaysDb db, StopSeal seal, LocalTime clock, Tries tries) : PageModel
{
    /// <summary>Whether it is done.</summary>
    public bool IsDone { get; private set; }

    /// <summary>Whether it was taken back just now.</summary>
    public bool ComeAgain { get; private set; }

    /// <summary>Asks; whoever only looks, as programs do that look at every link, changes nothing.</summary>
    public Task<IActionResult> OnGetAsync(string secret, CancellationToken cancellationToken) =>
        AnswerAsync(secret, null, cancellationToken);

    /// <summary>Does it; a second time answers the same.</summary>
    public Task<IActionResult> OnPostAsync(string secret, CancellationToken cancellationToken) =>
        AnswerAsync(secret, isWanted: false, cancellationToken);

    /// <summary>Takes it back.</summary>
    public Task<IActionResult> OnPostAgainAsync(string secret, CancellationToken cancellationToken) =>
        AnswerAsync(secret, isWanted: true, cancellationToken);

    private async Task<IActionResult> AnswerAsync(string secret, bool? isWanted, CancellationToken cancellationToken)
    {
        if (tries.AreUsedUp(HttpContext)) return StatusCode(StatusCodes.Status429TooManyRequests);
        if (seal.Read(secret) is not var (accountId, rule) || !await db.Users.AnyAsync(a => a.Id == accountId, cancellationToken))
        {
            tries.Wrong(HttpContext, "unknown address of a mail's header");
            return NotFound();
        }

        if (isWanted is { } wanted)
            await db.ChooseAsync(accountId, rule, ReminderChannel.Email, wanted, clock.UtcNow, cancellationToken);
        IsDone = isWanted == false;
        ComeAgain = isWanted == true;
        return Page();
    }
}
